"use strict";
exports.id = 350;
exports.ids = [350];
exports.modules = {

/***/ 7710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planFixes: () => (/* binding */ planFixes)
});

// EXTERNAL MODULE: external "./lint/lint.js"
var lint_js_ = __webpack_require__(4916);
// EXTERNAL MODULE: ./src/rules/catalogue.ts + 17 modules
var catalogue = __webpack_require__(2486);
// EXTERNAL MODULE: ./src/submission/integration.ts + 49 modules
var submission_integration = __webpack_require__(1064);
// EXTERNAL MODULE: ./src/submission/load.ts + 5 modules
var load = __webpack_require__(9863);
// EXTERNAL MODULE: ./src/submission/spec/tree.ts
var tree = __webpack_require__(1344);
;// CONCATENATED MODULE: ./src/fix/edits.ts
/** The text with edits made in it; they must not overlap. */
function edited(text, edits) {
    const inOrder = edits.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
    let end = 0;
    const pieces = inOrder.map(({ range, text: inserted }) => {
        const kept = text.slice(end, range[0]);
        end = range[1];
        return kept + inserted;
    });
    return pieces.join('') + text.slice(end);
}
/** Of fixes in an order, those that can be made together: the first of two that touch the same text. */
function together(fixes) {
    const taken = new Map();
    return fixes.filter(({ fix }) => {
        const placed = fix.map((edit) => ({ edit, blocks: blocksOf(edit) }));
        const isFree = ({ edit, blocks }) => blocks.every((block) => taken.get(block)?.some((other) => overlap(edit, other)) !== true);
        if (!placed.every(isFree))
            return false;
        for (const { edit, blocks } of placed) {
            for (const block of blocks)
                taken.set(block, [...(taken.get(block) ?? []), edit]);
        }
        return true;
    });
}
/** UTF-16 units: edits are compared with their neighbours only. */
const BLOCK = 100;
function blocksOf({ file, range: [start, end] }) {
    const first = Math.floor(start / BLOCK);
    return Array.from({ length: Math.floor(end / BLOCK) - first + 1 }, (_, index) => `${first + index} ${file}`);
}
/** Two insertions at one place overlap, for which comes first cannot be told; neighbours do not. */
function overlap(a, b) {
    return (a.range[0] < b.range[1] && b.range[0] < a.range[1]) || a.range[0] === b.range[0];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/fix/linked-files.ts


/**
 * The files of integrations that are links, or that one of them leads to, relative to the root. What is changed in one
 * place would change in another, where nobody looked.
 */
async function linkedFiles({ root, integrations }) {
    const linked = new Set();
    const files = integrations.flatMap(filesOf);
    for (const file of files.filter(({ state }) => state === 'read')) {
        const real = await (0,promises_.realpath)(external_node_path_default().join(root, file.path)).catch(() => null);
        const target = real === null ? null : external_node_path_default().relative(root, real).split((external_node_path_default()).sep).join('/');
        if (target === file.path)
            continue;
        linked.add(file.path);
        if (target !== null)
            linked.add(target);
    }
    return linked;
}
function filesOf({ files: { manifest, action, spec, guide, template } }) {
    return [manifest, action, spec, guide, template];
}

;// CONCATENATED MODULE: ./src/fix/plan.ts







/** As many as ESLint makes; most submissions need one, and one more to see that nothing is left. */
const MOST_PASSES = 10;
/**
 * Corrects a submission in memory until nothing is left that a fix comes with. Of two fixes of one place the first is
 * made, and the next pass has the other, if it is still asked for. A fix is dropped that does not make things better.
 * @param isWaived what somebody accepted stays as it is
 */
async function planFixes(options) {
    const { root, path, isWaived } = options;
    const original = await (0,load/* loadSubmission */.X)({ root, path });
    const links = await linkedFiles(original);
    const texts = new Map();
    const fixed = [];
    const linked = new Set();
    const isWanted = (finding) => {
        if (isWaived(finding))
            return false;
        const files = finding.fix.map(({ file }) => file).filter((file) => links.has(file));
        for (const file of files)
            linked.add(file);
        return files.length === 0;
    };
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        const submission = pass === 0 ? original : await (0,load/* loadSubmission */.X)({ root, path, texts });
        const made = submission.integrations.map((integration) => fixOnce(integration, submission, isWanted));
        if (made.every((each) => each.fixed.length === 0))
            break;
        for (const each of made) {
            fixed.push(...each.fixed);
            for (const [file, text] of each.texts)
                texts.set(file, text);
        }
    }
    const before = new Map(original.integrations.flatMap((integration) => [...textsOf(integration)]));
    const changes = [...texts]
        .map(([file, after]) => ({ file, before: before.get(file) ?? '', after }))
        .sort((a, b) => (a.file < b.file ? -1 : 1));
    return { fixed, changes, linked: [...linked].sort() };
}
function fixOnce(integration, submission, isWanted) {
    const own = textsOf(integration);
    const before = (0,lint_js_.lintIntegration)(integration, submission);
    const wanted = before
        .filter((finding) => finding.fix !== undefined)
        .filter(({ fix }) => fix.every(({ file }) => own.has(file)))
        .filter(isWanted);
    const isGood = (fixes) => {
        const after = (0,submission_integration/* withTexts */.j8)(integration, madeOf(fixes, own));
        return isParsedAs(integration, after) && isNoWorse(before, (0,lint_js_.lintIntegration)(after, submission));
    };
    const chosen = together(wanted);
    if (chosen.length === 0)
        return { fixed: [], texts: new Map() };
    const fixed = isGood(chosen)
        ? chosen
        : chosen.reduce((good, each) => (isGood([...good, each]) ? [...good, each] : good), []);
    return { fixed, texts: madeOf(fixed, own) };
}
/** The texts that fixes change, as they are then. */
function madeOf(fixes, own) {
    const edits = fixes.flatMap(({ fix }) => fix);
    const made = [...own].map(([file, text]) => {
        const ofFile = edits.filter((edit) => edit.file === file);
        return [file, ofFile.length === 0 ? text : edited(text, ofFile)];
    });
    return new Map(made.filter(([file, text]) => text !== own.get(file)));
}
function textsOf(integration) {
    return new Map(filesOf(integration).flatMap((file) => (file.state === 'read' ? [[file.path, file.text]] : [])));
}
function isParsedAs(before, after) {
    return (before.manifest.state === after.manifest.state &&
        before.action.state === after.action.state &&
        ((0,tree/* specTree */.U8)(before.files.spec) === null) === ((0,tree/* specTree */.U8)(after.files.spec) === null));
}
/** No rule has more errors, or more warnings, than before. */
function isNoWorse(before, after) {
    const [had, has] = [countsOf(before), countsOf(after)];
    return [...has].every(([kind, count]) => count <= (had.get(kind) ?? 0));
}
function countsOf(findings) {
    const counts = new Map();
    for (const { rule, messageId } of findings) {
        const severity = (0,catalogue/* severityOf */.xJ)(rule, messageId);
        const kind = `${severity} ${rule}`;
        if (severity !== 'notice')
            counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
}


/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fix: () => (/* binding */ fix)
});

// EXTERNAL MODULE: ./src/report/message.ts
var message = __webpack_require__(3061);
// EXTERNAL MODULE: ./src/report/waivers.ts
var report_waivers = __webpack_require__(7279);
// EXTERNAL MODULE: ./src/configuration/error.ts
var error = __webpack_require__(8208);
// EXTERNAL MODULE: ./src/submission/git.ts
var git = __webpack_require__(4424);
;// CONCATENATED MODULE: ./src/terminal/clean-tree.ts


/** So many files are named. */
const MOST_NAMED = 5;
const WAYS_OUT = 'Commit or stash what you have, or give --force';
/**
 * Sees to it that git can undo what is about to be written: the work tree is as it was committed, and each of the files is tracked.
 * @throws ConfigurationError where it is not, or cannot be told.
 */
async function requireCleanTree(root, files) {
    const wants = `--fix would change ${listed(files)}`;
    if ((await (0,git/* git */.$)(root, ['rev-parse', '--is-inside-work-tree']))?.trim() !== 'true') {
        throw new error/* ConfigurationError */.j(`${wants}, and without a git work tree that could not be undone. Give --force to change it all the same`);
    }
    if (await hasOwnFilters(root)) {
        throw new error/* ConfigurationError */.j(`${wants}, but the repository’s own git configuration has filters, programs that git would run to compare files. ` +
            'Look at them, and give --force');
    }
    const status = await (0,git/* git */.$)(root, [
        'status',
        '--porcelain',
        '-z',
        '--no-renames',
        '--untracked-files=no',
        '--ignore-submodules=dirty',
    ]);
    const tracked = await (0,git/* git */.$)(root, ['ls-files', '-z', '-v', '--cached', '--', ...files]);
    if (status === null || tracked === null) {
        throw new error/* ConfigurationError */.j(`${wants}, but git does not tell whether the work tree is clean. Give --force to change it all the same`);
    }
    const changed = records(status).map((record) => record.slice(3));
    if (changed.length > 0) {
        throw new error/* ConfigurationError */.j(`${wants}, but the work tree has changes that are not committed: ${listed(changed)}. ${WAYS_OUT}`);
    }
    // `H`: tracked, and looked at (`update-index --assume-unchanged`).
    const known = new Set(records(tracked).flatMap((record) => (record.startsWith('H ') ? [record.slice(2)] : [])));
    const unknown = files.filter((file) => !known.has(file));
    if (unknown.length > 0)
        throw new error/* ConfigurationError */.j(`${wants}, but git does not track, or was told to overlook, ${listed(unknown)}. ${WAYS_OUT}`);
}
/** `filter.x.clean` of a repository that somebody handed in would run its program here. Those of the user and the machine are theirs. */
async function hasOwnFilters(root) {
    const found = await (0,git/* git */.$)(root, ['config', '--show-scope', '--name-only', '--get-regexp', '^filter\\.']);
    return /^(?:local|worktree)\t/mu.test(found ?? '');
}
function records(output) {
    return output.split('\0').filter((record) => record !== '');
}
function listed(files) {
    const named = files.slice(0, MOST_NAMED).join(', ');
    return files.length > MOST_NAMED ? `${named} and ${files.length - MOST_NAMED} more` : named;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/submission/read-bytes.ts
var read_bytes = __webpack_require__(3740);
// EXTERNAL MODULE: ./src/terminal/write-error.ts
var write_error = __webpack_require__(784);
;// CONCATENATED MODULE: ./src/terminal/write-changes.ts




/**
 * Writes all the changes or none. Each file is made whole beside its place first, with the mode of the old one, and then
 * moved into it; where one cannot be moved, those that were are put back. `root` is absolute.
 * @throws WriteError that names what was written all the same.
 */
async function writeChanges(root, changes) {
    const folders = [];
    const moved = [];
    try {
        const drafts = [];
        for (const change of changes)
            drafts.push(await drafted(root, change, folders));
        for (const draft of drafts) {
            await (0,promises_.rename)(draft.draft, draft.absolute);
            moved.push(draft);
        }
    }
    catch (error) {
        const left = await putBack(moved);
        const why = error instanceof Error ? error.message : String(error);
        const state = left.length === 0 ? 'no file was changed' : `written all the same: ${left.join(', ')}`;
        throw new write_error/* WriteError */.Q(`--fix could not write: ${why}; ${state}`, { cause: error });
    }
    finally {
        for (const folder of folders)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const MARK = '\u{FEFF}';
async function drafted(root, { file, before, after }, folders) {
    const read = (0,read_bytes/* readBytes */.io)(root, file);
    const text = read.state === 'read' ? Buffer.from(read.bytes).toString('utf8') : null;
    if (read.state !== 'read' || (text !== before && text !== MARK + before)) {
        throw new Error(`${file} was changed while it was checked`);
    }
    const absolute = external_node_path_default().join(root, file);
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join(external_node_path_default().dirname(absolute), '.integration-check-'));
    folders.push(folder);
    const draft = external_node_path_default().join(folder, 'draft');
    const { mode, uid, gid } = await (0,promises_.stat)(absolute);
    await (0,promises_.writeFile)(draft, text === before ? after : MARK + after, { flag: 'wx' });
    await (0,promises_.chmod)(draft, mode & 0o7777);
    // Only the superuser gives a file away, and only for it the new file would be another one's.
    await (0,promises_.chown)(draft, uid, gid).catch(() => undefined);
    return { file, absolute, before: read.bytes, draft };
}
/** The files that could not be put back. */
async function putBack(moved) {
    const left = [];
    for (const { file, absolute, before, draft } of moved) {
        try {
            await (0,promises_.writeFile)(draft, before, { flag: 'wx', mode: (await (0,promises_.stat)(absolute)).mode & 0o7777 });
            await (0,promises_.rename)(draft, absolute);
        }
        catch {
            left.push(file);
        }
    }
    return left;
}

;// CONCATENATED MODULE: ./src/terminal/fix.ts




/**
 * `--fix`: corrects what needs no judgement, and tells what it did, one line at a time.
 * @throws ConfigurationError where git could not undo it, unless it is forced
 * @throws WriteError where the files cannot be written
 */
async function fix(options) {
    const { root, path, waivers, force, tell } = options;
    const { planFixes } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 7710));
    const plan = await planFixes({ root, path, isWaived: (finding) => (0,report_waivers/* waiverOf */.C)(finding, waivers) !== undefined });
    if (plan.changes.length > 0) {
        if (!force)
            await requireCleanTree(root, plan.changes.map(({ file }) => file));
        await writeChanges(root, plan.changes);
    }
    for (const line of linesOf(plan))
        tell(line);
}
function linesOf({ fixed, changes, linked }) {
    const lines = fixed.map((finding) => {
        const { file, start, rule, fix: edits } = finding;
        const files = new Set(edits.map((edit) => edit.file)).size;
        const where = `${counted(edits.length, 'place')}${files > 1 ? ` in ${files} files` : ''}`;
        return `fixed ${file}:${start.line} ${rule}: ${(0,message/* messageOf */.b)(finding).message} (${where})`;
    });
    const last = fixed.length === 0
        ? '--fix: nothing that could be corrected without a judgement'
        : `--fix: ${counted(fixed.length, 'finding')} corrected in ${changes.map(({ file }) => file).join(', ')}`;
    const left = linked.map((file) => `--fix: ${file} stays as it is, for it is a link or a link leads to it`);
    return [...lines, last, ...left];
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}


/***/ })

};
;