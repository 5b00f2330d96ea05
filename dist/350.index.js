"use strict";
exports.id = 350;
exports.ids = [350];
exports.modules = {

/***/ 29350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fix: () => (/* binding */ fix)
});

// EXTERNAL MODULE: ./src/report/message.ts
var message = __webpack_require__(3061);
// EXTERNAL MODULE: ./src/report/waivers.ts
var report_waivers = __webpack_require__(87279);
// EXTERNAL MODULE: ./src/configuration/error.ts
var error = __webpack_require__(98208);
// EXTERNAL MODULE: ./src/submission/git.ts
var git = __webpack_require__(24424);
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
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/submission/read-bytes.ts
var read_bytes = __webpack_require__(83740);
// EXTERNAL MODULE: ./src/terminal/write-error.ts
var write_error = __webpack_require__(60784);
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
    const { planFixes } = await Promise.all(/* import() */[__webpack_require__.e(461), __webpack_require__.e(612)]).then(__webpack_require__.bind(__webpack_require__, 58612));
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