"use strict";
exports.id = 612;
exports.ids = [612];
exports.modules = {

/***/ 58612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planFixes: () => (/* binding */ planFixes)
});

// EXTERNAL MODULE: ./node_modules/@eslint/json/dist/index.js + 11 modules
var dist = __webpack_require__(73174);
// EXTERNAL MODULE: ./node_modules/@eslint/markdown/dist/index.js + 90 modules
var markdown_dist = __webpack_require__(25105);
// EXTERNAL MODULE: ./node_modules/eslint/lib/universal.js
var universal = __webpack_require__(95233);
// EXTERNAL MODULE: ./src/rules/catalogue.ts + 17 modules
var catalogue = __webpack_require__(52486);
// EXTERNAL MODULE: ./src/submission/spec/tree.ts
var spec_tree = __webpack_require__(61344);
;// CONCATENATED MODULE: ./src/lint/most.ts

/**
 * Findings of one rule and one severity that are listed of one file. A generated or hostile file can have hundreds of
 * thousands: what is left out is counted in one more finding, at the place of the first that is not listed.
 */
const MOST = 100;
const kindOf = (rule, messageId) => `${rule} ${(0,catalogue/* severityOf */.xJ)(rule, messageId)}`;
/** Counts a finding before it is made. False where it need not be: so many have been made already, and one more to show where. */
function isAmongFirst(counts, rule, messageId) {
    const kind = kindOf(rule, messageId);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST + 1;
}
/** The findings as they are listed. `counts` are of all, where not all of them have been made. */
function most_withMost(findings, counts = countsOf(findings)) {
    const listed = new Map();
    return findings.flatMap((found) => {
        const { rule, messageId, file, start, end } = found;
        const kind = kindOf(rule, messageId);
        const place = (listed.get(kind) ?? 0) + 1;
        listed.set(kind, place);
        if (place <= MOST)
            return [found];
        const data = { count: (counts.get(kind) ?? place) - MOST };
        const more = `more:${(0,catalogue/* severityOf */.xJ)(rule, messageId)}`;
        return place > MOST + 1 ? [] : [{ rule, messageId: more, data, file, start, end }];
    });
}
function countsOf(findings) {
    const counts = new Map();
    for (const { rule, messageId } of findings) {
        const kind = kindOf(rule, messageId);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
}

;// CONCATENATED MODULE: ./src/lint/excess.ts
/** Of a guide and a spec, in UTF-16 code units; theirs have a tenth of it. The Action has its own limit, and JSON by its values. */
const MOST_CHARACTERS = 200_000;
const MOST_LINES = 3000;
/** Of a character that looks for a partner, or behind which something begins that may have to be taken back. */
const MOST_MARKS = 5000;
/** Quotes and list items on one line, each in the one before. */
const MOST_CONTAINERS = 50;
const MARK = /[[\]*_`<&!|~@:>\\]/gu;
/** Any of them may be the partner of any. */
const EMPHASIS = '*_~';
const CONTAINER = String.raw `[ \t]*(?:>|[-*+]|\d{1,9}[.)])`;
const CONTAINERS = new RegExp(`^(?:${CONTAINER}){${MOST_CONTAINERS + 1}}`, 'mu');
/**
 * What keeps the rules from reading a text, in English with its figure: more of something than anyone writes. The time of
 * the Markdown parser grows with the square of it: 200,000 brackets took it minutes. Null where it can be read.
 */
function excessOf(role, file) {
    if (file.state !== 'read' || (role !== 'guide' && role !== 'spec'))
        return null;
    if (file.text.length > MOST_CHARACTERS)
        return `more than ${count(MOST_CHARACTERS)} characters`;
    return role === 'guide' ? excessOfMarkdown(file.text) : null;
}
function excessOfMarkdown(text) {
    if ((text.match(/\r\n?|\n/gu)?.length ?? 0) >= MOST_LINES)
        return `more than ${count(MOST_LINES)} lines`;
    if (CONTAINERS.test(text))
        return `more than ${MOST_CONTAINERS} lists and quotes in each other on one line`;
    const counts = new Map();
    for (const [mark] of text.matchAll(MARK)) {
        const kind = EMPHASIS.includes(mark) ? EMPHASIS : mark;
        const found = (counts.get(kind) ?? 0) + 1;
        if (found > MOST_MARKS)
            return `more than ${count(MOST_MARKS)} of “${Array.from(kind).join('”, “')}”`;
        counts.set(kind, found);
    }
    return null;
}
const count = (figure) => figure.toLocaleString('en-GB');

;// CONCATENATED MODULE: ./src/lint/parsed.ts


/** One fault, one finding: a file that could not be parsed has been reported as that, and no rule reads it. */
function canBeParsed(integration, role) {
    if (role === 'manifest' || role === 'template' || role === 'action')
        return integration[role].state === 'parsed';
    if (excessOf(role, integration.files[role]) !== null)
        return false;
    return role === 'guide' || (0,spec_tree/* specTree */.U8)(integration.files.spec) !== null;
}

;// CONCATENATED MODULE: ./src/auth0/claims.ts
/**
 * Claims that a custom claim cannot replace: Auth0 drops it without an error.
 * D:secure/tokens/json-web-tokens/create-custom-claims
 */
const restrictedClaims = new Set(('acr act active amr at_hash ath attest aud auth_time authorization_details azp c_hash client_id cnf cty dest ' +
    'entitlements events exp groups gty htm htu iat internalService iss jcard jku jti jwe jwk kid may_act mky nbf nonce ' +
    'object_id org_id org_name orig origid permissions roles rph s_hash sid sip_callid sip_cseq_num sip_date sip_from_tag ' +
    'sip_via_branch sub sub_jwk toe txn typ uuid vot vtm x5t#S256').split(' '));
/** The one name that makes `setCustomClaim` throw: A:src/_shared/DvTaCl9e.js (post-login). */
const refusedClaim = 'scope';
/** Hosts whose URLs, and the URN namespace which, may not prefix a custom claim (same page). */
const reservedHosts = ['auth0.com', 'webtask.io', 'webtask.run'];
/** Why Auth0 would not set a custom claim of this name; null when it would. */
function claimFault(name) {
    if (name === refusedClaim)
        return 'refused';
    if (restrictedClaims.has(name))
        return 'restricted';
    if (/^urn:auth0(?::|$)/i.test(name))
        return 'reserved-namespace';
    const host = /^https?:\/\/([^/:?#]+)/i.exec(name)?.[1]?.toLowerCase();
    if (host === undefined)
        return null;
    return reservedHosts.some((reserved) => host === reserved || host.endsWith(`.${reserved}`))
        ? 'reserved-namespace'
        : null;
}

;// CONCATENATED MODULE: ./src/rules/page.ts
/** Where a rule's page is, from the root of this repository and of the package. */
function pagePath(rule) {
    return `docs/rules/${rule}.md`;
}

;// CONCATENATED MODULE: ./src/lint/rule.ts


/** Settings under which the engine hands the facts of the whole integration to the rules. */
const SETTINGS_KEY = 'actionsIntegration';
/** A finding's typed values in the one field that ESLint carries through unchanged. */
function encodeMessage(said) {
    return JSON.stringify(said);
}
function decodeMessage(message) {
    return JSON.parse(message);
}
/** ESLint corrects the file at hand and no other: a fix of several files is none for it. */
function eslintFix(fix, file) {
    if (fix === undefined || fix.some((edit) => edit.file !== file))
        return {};
    return { fix: (fixer) => fix.map(({ range: [start, end], text }) => fixer.replaceTextRange([start, end], text)) };
}
/**
 * Makes an ESLint rule of an id, the roles of the files it reads and a `create` as ESLint's, over the visitor keys of
 * the file's language. Message texts come from the catalogue.
 */
function defineRule(id, options, create) {
    const doc = (0,catalogue/* ruleDoc */.bM)(id);
    const module = {
        meta: {
            type: 'problem',
            docs: { description: doc.description, url: pagePath(id) },
            schema: [],
            messages: Object.fromEntries(Object.entries(doc.messages).map(([key, text]) => [key, `${text.message} ${text.hint}`])),
            ...(doc.fixable === true ? { fixable: 'code' } : {}),
        },
        create(eslint) {
            const settings = eslint.settings[SETTINGS_KEY];
            return settings === undefined ? {} : listen(eslint, settings);
        },
    };
    const listen = (eslint, { integration, role, encode, admit }) => {
        const report = (messageId, data, where, fix) => {
            if (admit?.(id, messageId) === false)
                return;
            const said = encode
                ? { message: encodeMessage({ messageId, data, ...(fix === undefined ? {} : { fix }) }) }
                : { messageId, data: { ...data }, ...eslintFix(fix, integration.files[role].path) };
            eslint.report({ ...said, ...where });
        };
        return create({ eslint, integration, role, report });
    };
    const { roles, mentions } = options;
    return { id, roles, ...(mentions === undefined ? {} : { mentions }), module, listen };
}

;// CONCATENATED MODULE: ./src/lint/rules/short.ts
/** Partner text for a message, at most so many code points; none is cut in two. */
function short_short(text, limit = 60) {
    // A text may be of megabytes: no more of it than two code units a code point is taken apart.
    const points = Array.from(text.slice(0, 2 * limit + 2));
    return points.length <= limit ? text : `${points.slice(0, limit - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./src/lint/rules/source-location.ts
/** A place as ESLint takes it for JavaScript, where its columns count from 0. In JSON and Markdown they count as ours. */
function inSource({ start, end }) {
    return {
        loc: {
            start: { line: start.line, column: start.column - 1 },
            end: { line: end.line, column: end.column - 1 },
        },
    };
}

;// CONCATENATED MODULE: ./src/lint/rules/code/claim-name.ts




const messages = { restricted: 'restricted', refused: 'refused', 'reserved-namespace': 'reserved' };
const claimName = defineRule('code/claim-name', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        for (const { name, place } of integration.action.value.claimNames) {
            const fault = name === null ? null : claimFault(name);
            if (name === null)
                report('dynamic', {}, inSource(place));
            else if (fault !== null)
                report(messages[fault], { claim: short_short(name) }, inSource(place));
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/code/continues-after-deny.ts


const continuesAfterDeny = defineRule('code/continues-after-deny', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        for (const { path, helper, place, next } of integration.action.value.runsOn) {
            const data = { method: path.join('.'), line: next.start.line };
            if (helper === null)
                report('goesOn', data, inSource(place));
            else
                report('helper', { ...data, helper }, inSource(place));
        }
    },
}));

// EXTERNAL MODULE: ./src/submission/action/exports.ts
var action_exports = __webpack_require__(23176);
// EXTERNAL MODULE: ./src/submission/action/property-name.ts
var property_name = __webpack_require__(97580);
// EXTERNAL MODULE: ./src/submission/action/source-tree.ts + 13 modules
var source_tree = __webpack_require__(19232);
;// CONCATENATED MODULE: ./src/lint/rules/code/dynamic-code.ts





/** They run code or programs that no review has seen. */
const MODULE = /^(?:node:)?(?:vm|child_process)$/u;
const dynamicCode = defineRule('code/dynamic-code', { roles: ['action'] }, ({ integration, report }) => {
    if (integration.action.state !== 'parsed')
        return {};
    const action = integration.action.value;
    const { tree } = action.code;
    const write = (target) => {
        if (isEnvironment(tree, target))
            report('environment', {}, { node: target });
    };
    return {
        Program() {
            for (const node of tree.globals.get('eval') ?? [])
                report('made', { name: 'eval' }, { node });
            for (const { specifier, place } of action.requires) {
                if (specifier !== null && MODULE.test(specifier))
                    report('module', { name: specifier }, inSource(place));
            }
        },
        MemberExpression(node) {
            if (isGlobalMember(tree, node, 'eval'))
                report('made', { name: 'eval' }, { node });
        },
        NewExpression(node) {
            if (isFunctionMaker(tree, node.callee))
                report('made', { name: 'new Function' }, { node });
        },
        CallExpression(node) {
            if (isFunctionMaker(tree, node.callee))
                report('made', { name: 'Function' }, { node });
            if (takesText(tree, node))
                report('made', { name: timerName(node) }, { node });
            const [target] = node.arguments;
            if (target !== undefined && (0,action_exports/* objectMethod */.j)(tree, node) === 'assign' && isProcessEnv(tree, target))
                report('environment', {}, { node: target });
        },
        AssignmentExpression({ left }) {
            write(left);
        },
        UpdateExpression({ argument }) {
            write(argument);
        },
        UnaryExpression({ operator, argument }) {
            if (operator === 'delete')
                write(argument);
        },
    };
});
function isGlobalMember(tree, node, name) {
    if (node.type !== 'MemberExpression' || (0,property_name/* propertyName */.Bz)(tree, node) !== name)
        return false;
    return (0,source_tree/* isGlobal */.WN)(tree, node.object, 'globalThis') || (0,source_tree/* isGlobal */.WN)(tree, node.object, 'global');
}
function isFunctionMaker(tree, callee) {
    return (0,source_tree/* isGlobal */.WN)(tree, callee, 'Function') || isGlobalMember(tree, callee, 'Function');
}
/** `setTimeout("code", 10)`, which Node.js refuses, and browsers run. */
function takesText(tree, { callee, arguments: [first] }) {
    const isTimer = ['setTimeout', 'setInterval'].some((name) => (0,source_tree/* isGlobal */.WN)(tree, callee, name));
    return isTimer && first !== undefined && first.type !== 'SpreadElement' && (0,property_name/* constantString */._w)(tree, first) !== null;
}
function timerName({ callee }) {
    return callee.type === 'Identifier' ? callee.name : '';
}
/** `process.env` itself, or one of its properties. A variable that held it is given something else, and no more. */
function isEnvironment(tree, node) {
    return node.type === 'MemberExpression' && (isProcessEnv(tree, node) || isProcessEnv(tree, node.object));
}
function isProcessEnv(tree, node) {
    if (node.type === 'MemberExpression')
        return (0,property_name/* propertyName */.Bz)(tree, node) === 'env' && isProcess(tree, node.object);
    const value = (0,property_name/* constantValue */.yb)(tree, node);
    if (value !== null)
        return value.type === 'MemberExpression' && isProcessEnv(tree, value);
    return node.type === 'Identifier' && isTakenFromProcess(tree, node);
}
/** `const { env } = process`. */
function isTakenFromProcess(tree, node) {
    const [definition] = tree.variables.get(node)?.defs ?? [];
    if (definition?.type !== 'Variable' || definition.node.id.type !== 'ObjectPattern')
        return false;
    const { id, init } = definition.node;
    if (!init || !isProcess(tree, init))
        return false;
    return id.properties.some((property) => property.type === 'Property' && property.value === definition.name && (0,property_name/* propertyName */.Bz)(tree, property) === 'env');
}
function isProcess(tree, node) {
    if ((0,source_tree/* isGlobal */.WN)(tree, node, 'process') || isGlobalMember(tree, node, 'process'))
        return true;
    const value = (0,property_name/* constantValue */.yb)(tree, node) ?? node;
    if (value.type !== 'CallExpression' || !(0,source_tree/* isGlobal */.WN)(tree, value.callee, 'require'))
        return false;
    const [name] = value.arguments;
    return name !== undefined && /^(?:node:)?process$/u.test((0,property_name/* constantString */._w)(tree, name) ?? '');
}

// EXTERNAL MODULE: ./src/submission/action/requires.ts + 1 modules
var action_requires = __webpack_require__(88190);
;// CONCATENATED MODULE: ./src/lint/rules/code/dynamic-import.ts



/** Of packages that the manifest does not declare `code/undeclared-dependency` speaks. */
const dynamicImport = defineRule('code/not-commonjs', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        const { action, manifest } = integration;
        if (action.state !== 'parsed')
            return;
        const declared = manifest.state === 'parsed' ? manifest.value.dependencies.map(({ name }) => name) : [];
        for (const { how, specifier, place } of action.value.requires) {
            if (how !== 'import()' || specifier === null)
                continue;
            const name = (0,action_requires/* packageOf */.wg)(specifier);
            if (name === null || declared.includes(name))
                report('dynamicImport', { name: specifier }, inSource(place));
        }
    },
}));

// EXTERNAL MODULE: ./src/auth0/api.ts + 8 modules
var api = __webpack_require__(80786);
// EXTERNAL MODULE: ./src/submission/action/functions.ts
var action_functions = __webpack_require__(44718);
;// CONCATENATED MODULE: ./src/submission/action/dataflow/held.ts
const ANY_ELEMENT = '*';
const UNKNOWN_PROPERTY = '?';
/** Longer ways into a value are not followed. */
const MAX_PATH = 6;
function seed(origin) {
    return { origin, at: [], without: [], path: [], form: 'itself', spot: null, built: null, copy: 'none', frame: null };
}
/** Equal for equal values. */
function identityOf({ origin, at, without, path, form, spot, built, copy, frame }) {
    return JSON.stringify([origin, at, without, path, form, spot, built?.range?.[0] ?? -1, copy, frame?.id ?? -1]);
}
/** An object or a list that has the value under a property; null where it is too deep to be followed. */
function inside(held, key, built) {
    if (held.path.length >= MAX_PATH)
        return null;
    return { ...held, path: [key, ...held.path], built: held.built ?? built };
}
/** What is left of it in a property of the value; null for nothing. A `name` of null is not known. */
function propertyOf(held, name) {
    const [head, ...rest] = held.path;
    if (head !== undefined) {
        const isHit = isIndex(head)
            ? name === null || name === head || name === ANY_ELEMENT || (head === ANY_ELEMENT && isIndex(name))
            : name === head;
        return isHit ? { ...held, path: rest, built: rest.length > 0 ? held.built : null } : null;
    }
    if (held.form !== 'itself')
        return name === null || isIndex(name) ? { ...held, form: 'part' } : null;
    if (name !== null && held.without.includes(name))
        return null;
    if (held.at.length >= MAX_PATH)
        return null;
    const copy = held.copy === 'shallow' ? 'none' : held.copy;
    return { ...held, at: [...held.at, name ?? ANY_ELEMENT], without: [], copy };
}
/** All but some properties; null where nothing is left of it. */
function withoutProperties(held, names) {
    const [head] = held.path;
    if (head !== undefined)
        return names.includes(head) ? null : held;
    return held.form === 'itself' ? { ...held, without: [...new Set([...held.without, ...names])].slice(0, 20) } : held;
}
/** The same in a text, whole or in part. */
function asText(held, form = 'text') {
    return { ...held, path: [], form: held.form === 'part' ? 'part' : form };
}
/** An element of a list rather than a property with a name. */
function isIndex(key) {
    return key === ANY_ELEMENT || /^\d+$/u.test(key);
}
/** A list, as far as can be told: one that the text makes, or a part of the origin, which may be one. */
function mayBeList({ path: [head], form }) {
    return head === undefined ? form === 'itself' : isIndex(head);
}
/** A new object with the same properties. */
function copied(held) {
    return held.path.length === 0 && held.copy === 'none' ? { ...held, copy: 'shallow' } : held;
}

// EXTERNAL MODULE: ./src/submission/action/members.ts
var members = __webpack_require__(27436);
;// CONCATENATED MODULE: ./src/submission/action/dataflow/built-ins.ts




const INTO_TEXT = new Set([
    'String',
    'encodeURIComponent',
    'encodeURI',
    'decodeURIComponent',
    'decodeURI',
    'escape',
    'unescape',
    'btoa',
    'atob',
]);
const ERRORS = new Set(['Error', 'TypeError', 'RangeError', 'AggregateError', 'SyntaxError']);
/** What a function of the language gives of its argument; undefined where it is none of those that are known here. */
function builtInResult(tree, call, index, held) {
    const { callee } = call;
    if (callee.type === 'Identifier' && !tree.variables.has(callee))
        return ofGlobal(callee.name, call, index, held);
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier')
        return undefined;
    if (tree.variables.has(callee.object))
        return undefined;
    const name = (0,property_name/* propertyName */.Bz)(tree, callee);
    switch (callee.object.name) {
        case 'Object':
            return call.type === 'CallExpression' ? ofObject((0,action_exports/* objectMethod */.j)(tree, call), index, held) : null;
        case 'JSON':
            if (index > 0)
                return null;
            // What a replacer leaves cannot be told.
            if (name === 'stringify')
                return isAbsent(tree, call.arguments[1]) ? asText(held) : null;
            return name === 'parse' ? asText(held) : null;
        case 'Buffer':
            return name === 'from' && index === 0 ? asText(held) : null;
        case 'Array':
            return name === 'from' && index === 0 ? held : null;
        case 'Promise':
            return name === 'resolve' || name === 'all' ? held : name === 'race' ? propertyOf(held, ANY_ELEMENT) : null;
        case 'Number':
        case 'Math':
        case 'Reflect':
            return null;
        default:
            return undefined;
    }
}
function ofGlobal(name, call, index, held) {
    if (INTO_TEXT.has(name))
        return index === 0 && held.path.every(isIndex) ? asText(held) : null;
    if (ERRORS.has(name))
        return index === 0 && held.path.length === 0 ? inside(asText(held), 'message', null) : null;
    switch (name) {
        case 'structuredClone':
            return { ...held, copy: 'deep' };
        case 'URL':
            if (index > 0)
                return { ...asText(held), spot: held.spot ?? 'start' };
            return { ...asText(held), spot: call.arguments.length > 1 ? afterBase(held) : (held.spot ?? 'start') };
        case 'URLSearchParams':
            return { ...asText(held), spot: 'query' };
        case 'Boolean':
        case 'Number':
        case 'parseInt':
        case 'parseFloat':
        case 'isNaN':
            return null;
        default:
            return undefined;
    }
}
/** Behind a base, what is at the start is part of the path. */
function afterBase({ spot }) {
    return spot === null || spot === 'start' ? 'path' : spot;
}
function ofObject(method, index, held) {
    const [head, ...rest] = held.path;
    switch (method) {
        case 'assign':
            return index === 0 ? held : copied(held);
        case 'freeze':
        case 'seal':
            return held;
        case 'values':
        case 'entries': {
            const value = head === undefined ? propertyOf(held, ANY_ELEMENT) : { ...held, path: rest };
            const element = value === null || method === 'values' ? value : inside(value, '1', null);
            return element === null ? null : inside(element, ANY_ELEMENT, null);
        }
        default:
            return null;
    }
}
function isAbsent(tree, node) {
    if (node === undefined || (0,source_tree/* isGlobal */.WN)(tree, node, 'undefined'))
        return true;
    return node.type === 'Literal' && node.value === null;
}

// EXTERNAL MODULE: ./src/submission/action/choices.ts
var choices = __webpack_require__(67543);
;// CONCATENATED MODULE: ./src/submission/action/dataflow/walk.ts


/** What one expression may hold; more is no one's code. */
const MAX_HELD = 40;
/** Calls within calls that are told apart. */
const MAX_FRAMES = 6;
/** An expression holds a value: its use is still to be looked at. */
function reach(walk, node, held) {
    if (held === null || walk.steps <= 0)
        return;
    walk.steps -= 1;
    const known = walk.holders.get(node) ?? new Map();
    const identity = identityOf(held);
    if (known.size >= MAX_HELD || known.has(identity))
        return;
    if (known.size === 0)
        walk.holders.set(node, known);
    known.set(identity, held);
    walk.open.push({ node, held });
}
/** The functions of the file that a callee may be, remembered. */
function calleesOf(walk, callee) {
    const known = walk.callees.get(callee);
    if (known !== undefined)
        return known;
    const found = (0,action_functions/* functionsOf */.TW)(walk.code, callee);
    walk.callees.set(callee, found);
    return found;
}
/** The frame of a call; null where it would be entered again from within itself, or too deep. */
function frameOf(walk, call, made, argument, up) {
    for (let at = up; at !== null; at = at.up)
        if (at.made === made)
            return null;
    const depth = (up?.depth ?? 0) + 1;
    if (depth > MAX_FRAMES)
        return null;
    const ofCall = walk.frames.get(call) ?? new Map();
    walk.frames.set(call, ofCall);
    const known = ofCall.get(made) ?? [];
    ofCall.set(made, known);
    const same = known.find((each) => each.up === up && each.argument === argument);
    if (same !== undefined)
        return same;
    const frame = { call, made, argument, up, depth, id: walk.frameCount };
    walk.frameCount += 1;
    known.push(frame);
    return frame;
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/variables.ts





/** A pattern is given a value: a parameter, a declaration, the left side of an assignment. */
function bind(walk, pattern, held) {
    if (held === null)
        return;
    switch (pattern.type) {
        case 'Identifier':
            bindVariable(walk, pattern, held);
            return;
        case 'AssignmentPattern':
            bind(walk, pattern.left, held);
            return;
        case 'ObjectPattern': {
            const taken = [];
            for (const property of pattern.properties) {
                if (property.type === 'RestElement') {
                    bind(walk, property.argument, withoutProperties(copied(held), taken));
                    continue;
                }
                const name = (0,property_name/* propertyName */.Bz)(walk.code.tree, property);
                if (name === null)
                    continue;
                taken.push(name);
                bind(walk, property.value, propertyOf(held, name));
            }
            return;
        }
        case 'ArrayPattern':
            for (const [index, element] of pattern.elements.entries()) {
                if (element?.type === 'RestElement')
                    bind(walk, element.argument, fromIndex(held, index));
                else if (element)
                    bind(walk, element, propertyOf(held, String(index)));
            }
            return;
        case 'MemberExpression':
            store(walk, pattern, held);
            return;
        case 'RestElement':
            bind(walk, pattern.argument, held);
    }
}
/** What a rest element takes of a list. */
function fromIndex(held, index) {
    const [head, ...rest] = held.path;
    if (head === undefined || head === ANY_ELEMENT)
        return held;
    return isIndex(head) && Number(head) >= index ? { ...held, path: [String(Number(head) - index), ...rest] } : null;
}
function bindVariable(walk, node, held) {
    const variable = walk.code.tree.variables.get(node);
    if (variable !== undefined)
        reachReads(walk, variable, held, node);
}
/** The reads of a variable that may see what it was given at `origin`. */
function reachReads(walk, variable, held, origin) {
    const known = walk.bound.get(variable) ?? new Set();
    // Of a variable that is written without end the order is not looked at.
    const inOrder = overwritesOf(walk.code.tree, variable).length < MAX_OVERWRITTEN;
    const identity = inOrder ? `${identityOf(held)} ${(0,source_tree/* rangeOf */.be)(origin)[0]}` : identityOf(held);
    if (known.has(identity))
        return;
    walk.bound.set(variable, known.add(identity));
    for (const reference of variable.references) {
        if (walk.steps <= 0)
            return;
        walk.steps -= 1;
        if (!reference.isRead())
            continue;
        const node = reference.identifier;
        reach(walk, node, inOrder ? seenAt(walk, variable, held, origin, node) : held);
    }
}
/** `object.name = value`. */
function store(walk, target, held) {
    const { tree } = walk.code;
    const name = (0,property_name/* propertyName */.Bz)(tree, target);
    const holder = inside(held, name ?? UNKNOWN_PROPERTY, null);
    if (holder !== null && target.object.type !== 'Super')
        storeIn(walk, target.object, holder, target);
}
/** An object is given a property or an element. */
function storeIn(walk, object, holder, origin) {
    const { tree } = walk.code;
    if (object.type === 'MemberExpression')
        store(walk, object, holder);
    else if (object.type === 'Identifier') {
        const variable = tree.variables.get(object);
        if (variable !== undefined)
            reachReads(walk, variable, holder, origin);
    }
    else if (object.type === 'ThisExpression') {
        const owner = (0,members/* thisOwner */.GS)(tree, object);
        if (owner !== null)
            for (const each of (0,members/* thisOf */.Uv)(tree, owner))
                reach(walk, each, holder);
    }
}
const overwritten = new WeakMap();
/** With more of them than this a variable is taken to hold all that it is given. */
const MAX_OVERWRITTEN = 50;
/** What is left, at a read, of what a variable was given at `origin`. Null for nothing. */
function seenAt({ code: { tree } }, variable, held, origin, read) {
    const [readStart] = (0,source_tree/* rangeOf */.be)(read);
    const [originStart, originEnd] = (0,source_tree/* rangeOf */.be)(origin);
    const within = (0,source_tree/* enclosingFunction */.pG)(tree, origin);
    if (readStart < originStart && (0,source_tree/* enclosingFunction */.pG)(tree, read) === within && !shareLoop(tree, origin, read))
        return null;
    let left = held;
    for (const { range, block, within: inside, property } of overwritesOf(tree, variable)) {
        if (range[0] < originEnd || readStart < range[1] || readStart > block[1] || inside !== within)
            continue;
        if (property === null)
            return null;
        left = left === null ? null : withoutProperties(left, [property]);
    }
    return left;
}
function overwritesOf(tree, variable) {
    const known = overwritten.get(variable);
    if (known !== undefined)
        return known;
    const found = [];
    for (const reference of variable.references) {
        if (found.length >= MAX_OVERWRITTEN)
            break;
        const node = reference.identifier;
        const parent = tree.parents.get(node);
        if (reference.isWrite() && !reference.isRead()) {
            if (parent)
                found.push(...statementOf(tree, parent, null));
        }
        else if (parent?.type === 'MemberExpression' && parent.object === node) {
            const user = tree.parents.get(parent);
            const isWritten = user?.type === 'AssignmentExpression' && user.operator === '=' && user.left === parent;
            const isDeleted = user?.type === 'UnaryExpression' && user.operator === 'delete';
            const property = (0,property_name/* propertyName */.Bz)(tree, parent);
            if ((isWritten || isDeleted) && property !== null)
                found.push(...statementOf(tree, user, property));
        }
    }
    overwritten.set(variable, found);
    return found;
}
/** Only of a statement of its own is it known that it runs whenever what follows it runs. */
function statementOf(tree, writer, property) {
    const statement = tree.parents.get(writer);
    if (statement?.type !== 'ExpressionStatement' && statement?.type !== 'VariableDeclaration')
        return [];
    if (writer.type === 'VariableDeclarator' && writer.init === null)
        return [];
    const block = tree.parents.get(statement);
    if (block?.type !== 'BlockStatement' && block?.type !== 'Program' && block?.type !== 'SwitchCase')
        return [];
    return [{ range: (0,source_tree/* rangeOf */.be)(statement), block: (0,source_tree/* rangeOf */.be)(block), within: (0,source_tree/* enclosingFunction */.pG)(tree, statement), property }];
}
const LOOPS = new Set([
    'ForStatement',
    'ForInStatement',
    'ForOfStatement',
    'WhileStatement',
    'DoWhileStatement',
]);
function shareLoop(tree, a, b) {
    const [position] = (0,source_tree/* rangeOf */.be)(b);
    for (let at = tree.parents.get(a); at !== undefined; at = tree.parents.get(at)) {
        if (!LOOPS.has(at.type))
            continue;
        const [start, end] = (0,source_tree/* rangeOf */.be)(at);
        if (start <= position && position < end)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/calls.ts









/** More arguments are data. */
const MAX_ARGUMENTS = 100;
/** A value is an argument of a call: into the function where it is in the file, else by what is known of the callee. */
function followArgument(walk, node, call, held) {
    const index = call.arguments.length > MAX_ARGUMENTS ? -1 : call.arguments.findIndex((each) => each === node);
    if (index < 0)
        return;
    const { tree } = walk.code;
    const { callee } = call;
    const result = builtInResult(tree, call, index, held);
    if (result !== undefined) {
        reach(walk, call, result);
        const [target] = call.arguments;
        const isAssign = callee.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(tree, callee) === 'assign';
        if (isAssign && index > 0 && result !== null && target !== undefined)
            storeIn(walk, target, result, call);
        return;
    }
    if (callee.type === 'MemberExpression' && (0,source_tree/* isGlobal */.WN)(tree, callee.object, 'console'))
        return;
    const functions = call.type === 'NewExpression' ? constructors(walk, callee) : calleesOf(walk, targetOf(walk, callee));
    if (functions !== null) {
        const position = isDotCall(walk, callee) ? index - 1 : index;
        for (const each of functions)
            enter(walk, each, position, node, call, held);
        if (call.type === 'NewExpression')
            followIntoError(walk, call, index, held);
        return;
    }
    if (callee.type === 'MemberExpression')
        followIntoMethod(walk, callee, index, call, held);
}
function targetOf(walk, callee) {
    return callee.type === 'MemberExpression' && isDotCall(walk, callee) ? callee.object : callee;
}
function isDotCall({ code: { tree } }, callee) {
    return callee.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(tree, callee) === 'call';
}
/** A function of the file is called with a value at a position. */
function enter(walk, made, position, node, call, held) {
    const frame = position < 0 ? null : frameOf(walk, call, made, node, held.frame);
    if (frame === null)
        return;
    const within = { ...held, frame };
    const last = made.params.at(-1);
    const param = made.params[position];
    if (last?.type === 'RestElement' && position >= made.params.length - 1) {
        bind(walk, last.argument, inside(within, String(position - made.params.length + 1), null));
    }
    else if (param !== undefined) {
        bind(walk, param, within);
    }
}
/** `log(...values)`: each element to its parameter. */
function followSpread(walk, node, call, held) {
    const [head, ...rest] = held.path;
    const index = call.arguments.findIndex((each) => each === node);
    const functions = call.type === 'NewExpression' ? null : calleesOf(walk, call.callee);
    if (head === undefined || !isIndex(head) || index < 0 || functions === null)
        return;
    const position = head === ANY_ELEMENT ? index : index + Number(head);
    for (const each of functions)
        enter(walk, each, position, node, call, { ...held, path: rest });
}
/** The constructor that `new` runs; null where it is not in the file. */
function constructors(walk, callee) {
    const made = callee.type === 'Super' ? null : (0,members/* localClass */.k5)(walk.code.tree, callee);
    if (made === null)
        return null;
    for (const member of made.body.body) {
        if (member.type === 'MethodDefinition' && member.kind === 'constructor')
            return [member.value];
    }
    return made.superClass ? null : [];
}
/** `class RiskError extends Error`: its message is what it is made with. */
function followIntoError(walk, call, index, held) {
    const made = call.callee.type === 'Super' ? null : (0,members/* localClass */.k5)(walk.code.tree, call.callee);
    const isError = made?.superClass?.type === 'Identifier' && made.superClass.name.endsWith('Error');
    if (isError && index === 0 && held.path.length === 0)
        reach(walk, call, inside(asText(held), 'message', null));
}
/** Objects of the language that take what they are given. */
function followIntoMethod(walk, callee, index, call, held) {
    const name = (0,property_name/* propertyName */.Bz)(walk.code.tree, callee);
    const { object } = callee;
    const store = (key) => {
        const holder = inside(held, key, null);
        if (holder !== null && object.type !== 'Super')
            storeIn(walk, object, holder, call);
    };
    if (name === 'push' || name === 'unshift')
        store(ANY_ELEMENT);
    else if ((name === 'set' || name === 'append') && index === 1) {
        const query = isSearchParams(walk, object) ? inQuery(held, call.arguments[1] ?? call) : null;
        if (query === null)
            store(UNKNOWN_PROPERTY);
        else
            storeIn(walk, object, query, call);
    }
    else if (name === 'concat' && held.path.length === 0)
        reach(walk, call, { ...asText(held), spot: held.spot ?? 'path' });
    else if ((name === 'replace' || name === 'replaceAll') && index === 1 && held.path.length === 0) {
        const isFilled = object.type !== 'Super' && (0,property_name/* constantString */._w)(walk.code.tree, object) !== null;
        reach(walk, call, { ...asText(held), spot: isFilled ? 'path' : held.spot });
    }
}
function isSearchParams({ code: { tree } }, object) {
    const definition = object.type === 'Identifier' ? tree.variables.get(object)?.defs[0] : undefined;
    const init = definition?.type === 'Variable' ? definition.node.init : null;
    return init?.type === 'NewExpression' && (0,source_tree/* isGlobal */.WN)(tree, init.callee, 'URLSearchParams');
}
function inQuery(held, built) {
    return held.path.length > 0 ? null : { ...asText(held), spot: 'query', built };
}
/** A method hands what it is called on to the function that it is given. */
function followCallback(walk, name, node, call, held) {
    const [callback] = call.arguments;
    const isEach = choices/* OF_EACH */.aK.has(name);
    if (callback === undefined || callback.type === 'SpreadElement' || (!isEach && name !== 'then'))
        return;
    const given = isEach ? propertyOf(held, ANY_ELEMENT) : held;
    if (given === null || (isEach && given.form !== 'itself' && held.path.length === 0))
        return;
    for (const each of calleesOf(walk, callback) ?? [])
        enter(walk, each, 0, node, call, given);
}
/** What a function returns is what its calls are: the call that it was entered by, where that is known. */
function followResult(walk, made, held) {
    if (made.generator === true)
        return;
    const { frame } = held;
    if (frame?.made === made) {
        if (frame.call.callee === made || !hasCallback(walk, frame.call, made)) {
            reach(walk, frame.call, { ...held, frame: frame.up });
        }
        else
            giveBack(walk, frame.call, { ...held, frame: frame.up });
        return;
    }
    const parent = walk.code.tree.parents.get(made);
    if (parent?.type === 'CallExpression' && parent.callee !== made) {
        giveBack(walk, parent, held);
        return;
    }
    const calls = (0,action_functions/* callsOf */.p9)(walk.code, made);
    walk.steps -= calls?.length ?? 0;
    for (const call of calls ?? methodCalls(walk, made))
        reach(walk, call, held);
}
function hasCallback(walk, call, made) {
    return call.arguments.some((each) => each === made || (!(0,source_tree/* isFunction */.Tn)(each) && each.type === 'Identifier' && calleesOf(walk, each)?.includes(made)));
}
/** Calls of a method: `this.load()`, `client.load()`. */
function methodCalls(walk, made) {
    const parent = walk.code.tree.parents.get(made);
    if (parent?.type !== 'MethodDefinition' && parent?.type !== 'Property')
        return [];
    const key = parent.key.type === 'Identifier' || parent.key.type === 'PrivateIdentifier' ? parent.key.name : null;
    return walk.code.tree.calls.filter(({ callee }) => {
        if (callee.type !== 'MemberExpression' || callee.computed)
            return false;
        const { property } = callee;
        if (property.type !== 'Identifier' && property.type !== 'PrivateIdentifier')
            return false;
        return property.name === key && calleesOf(walk, callee)?.includes(made) === true;
    });
}
/** What a function that is handed to a method returns. */
function giveBack(walk, call, held) {
    const { callee } = call;
    if (callee.type !== 'MemberExpression')
        return;
    const name = (0,property_name/* propertyName */.Bz)(walk.code.tree, callee);
    if (name === 'map')
        reach(walk, call, inside(held, ANY_ELEMENT, null));
    else if (name === 'flatMap')
        reach(walk, call, held);
    else if (name === 'then' || name === 'catch' || name === 'reduce')
        reach(walk, call, held);
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/into-text.ts


/** Stands for what is not known of a text. */
const UNKNOWN = '\u0000';
/** What stands before a value says where in a URL it is; of a longer text its end is looked at. */
const MAX_PREFIX = 400;
/** `a + b + …` is a tree as deep as it is long. */
const MAX_OPERANDS = 20;
/** In a longer template it is not looked at what stands before each value. */
const MAX_EXPRESSIONS = 200;
/** `${value}`, `text + value`: what the text holds of it. Null where the text would say `[object Object]`. */
function intoText(tree, held, node, whole) {
    if (isPlainObject(held))
        return null;
    const text = asText(held);
    // A text that is put behind another is no longer at its start.
    if (held.spot !== null && held.spot !== 'start')
        return text;
    return { ...text, spot: spotIn(prefixOf(tree, node, whole)), built: node };
}
/** Objects and lists of objects; all that `event` has directly are objects. */
function isPlainObject({ path, origin, at, form }) {
    if (path.length > 0)
        return !path.every(isIndex);
    return form === 'itself' && origin === 'event' && at.length < 2;
}
function spotIn(prefix) {
    if (prefix === '')
        return 'start';
    if (/[?#]/u.test(prefix))
        return 'query';
    return /^[a-z][a-z0-9+.-]*:(?:\/\/?[^/]*)?$/iu.test(prefix) ? 'host' : 'path';
}
function prefixOf(tree, node, whole) {
    if (whole.type === 'BinaryExpression')
        return whole.left === node ? '' : textOf(tree, whole.left, MAX_OPERANDS);
    if (whole.expressions.length > MAX_EXPRESSIONS)
        return UNKNOWN;
    const index = whole.expressions.findIndex((expression) => expression === node);
    let text = '';
    for (let at = index; at >= 0 && text.length < MAX_PREFIX; at -= 1) {
        const expression = at === index ? null : whole.expressions[at];
        text = `${whole.quasis[at]?.value.cooked ?? ''}${expression ? textOf(tree, expression, MAX_OPERANDS) : ''}${text}`;
    }
    return text;
}
/** The text of an expression as far as it is known. */
function textOf(tree, node, operands) {
    if (operands <= 0)
        return UNKNOWN;
    if (node.type === 'BinaryExpression' && node.operator === '+') {
        return textOf(tree, node.left, operands - 1) + textOf(tree, node.right, Math.min(operands - 1, 10));
    }
    if (node.type === 'TemplateLiteral') {
        return node.quasis
            .slice(0, MAX_OPERANDS)
            .map(({ value }, index) => (index > 0 ? UNKNOWN : '') + (value.cooked ?? ''))
            .join('');
    }
    return (0,property_name/* constantString */._w)(tree, node) ?? UNKNOWN;
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/methods.ts


const WHOLE_TEXT = new Set([
    'concat',
    'normalize',
    'padEnd',
    'padStart',
    'repeat',
    'toLocaleLowerCase',
    'toLocaleUpperCase',
    'toLowerCase',
    'toString',
    'toUpperCase',
    'trim',
    'trimEnd',
    'trimStart',
    'valueOf',
]);
const PART_OF_TEXT = new Set(['at', 'charAt', 'slice', 'substr', 'substring']);
const SAME_LIST = new Set([
    'concat',
    'filter',
    'reverse',
    'slice',
    'sort',
    'toReversed',
    'toSorted',
    'flat',
]);
const ONE_OF_LIST = new Set(['at', 'find', 'findLast', 'pop', 'shift']);
/** What a method gives of the value that it is called on. Null for nothing. */
function methodResult(tree, name, call, held) {
    if (held.path.length > 0)
        return mayBeList(held) ? ofList(name, held) : null;
    if (held.origin === 'response' && held.form === 'itself' && (name === 'json' || name === 'text')) {
        return held.at.length === 0 ? { ...held, at: ['body'] } : null;
    }
    // An element of a list of the origin, or a piece of a text: which of the two it is, is not known.
    if (held.form === 'itself' && held.origin !== 'event' && (SAME_LIST.has(name) || ONE_OF_LIST.has(name)))
        return held;
    if (WHOLE_TEXT.has(name))
        return asText(held);
    if (PART_OF_TEXT.has(name))
        return asText(held, 'part');
    if (name === 'split' || name === 'match')
        return inside(asText(held, 'part'), ANY_ELEMENT, null);
    if (name === 'replace' || name === 'replaceAll')
        return hides(tree, call.arguments[1]) ? null : asText(held);
    return null;
}
function ofList(name, held) {
    const [, ...rest] = held.path;
    if (SAME_LIST.has(name))
        return { ...held, path: [ANY_ELEMENT, ...rest] };
    if (ONE_OF_LIST.has(name))
        return propertyOf(held, ANY_ELEMENT);
    if (name === 'join' || name === 'toString') {
        return rest.every(isIndex) ? { ...asText(held), spot: held.spot ?? 'path' } : null;
    }
    return null;
}
/** What is put in place of characters of a key: asterisks hide it, a line break mends it. What cannot be told hides it. */
function hides(tree, replacement) {
    const text = replacement === undefined ? null : (0,property_name/* constantString */._w)(tree, replacement);
    return text === null || !/^\s*$/u.test(text);
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/follow.ts








/** Looks at what an expression that holds a value is used for. What is not named here holds nothing of it: comparisons, `!value`, `typeof`. */
function follow(walk, node, held) {
    const { tree } = walk.code;
    const parent = tree.parents.get(node);
    switch (parent?.type) {
        case 'MemberExpression':
            if (parent.object === node)
                followMember(walk, parent, held);
            return;
        case 'ChainExpression':
        case 'AwaitExpression':
            reach(walk, parent, held);
            return;
        case 'LogicalExpression':
            if (parent.operator !== '&&' || parent.right === node)
                reach(walk, parent, held);
            return;
        case 'ConditionalExpression':
            if (parent.test !== node)
                reach(walk, parent, held);
            return;
        case 'SequenceExpression':
            if (parent.expressions.at(-1) === node)
                reach(walk, parent, held);
            return;
        case 'AssignmentExpression': {
            if (parent.right !== node)
                return;
            if (parent.operator === '+=') {
                if (held.path.length === 0)
                    bind(walk, parent.left, { ...asText(held), spot: held.spot === 'query' ? 'query' : 'path', built: node });
                return;
            }
            if (!['=', '||=', '??=', '&&='].includes(parent.operator))
                return;
            bind(walk, parent.left, held);
            reach(walk, parent, held);
            return;
        }
        case 'VariableDeclarator':
            if (parent.init === node)
                bind(walk, parent.id, held);
            return;
        case 'AssignmentPattern':
            if (parent.right === node)
                bind(walk, parent.left, held);
            return;
        case 'Property': {
            const literal = tree.parents.get(parent);
            if (parent.value !== node || literal?.type !== 'ObjectExpression')
                return;
            const name = (0,property_name/* propertyName */.Bz)(tree, parent) ?? UNKNOWN_PROPERTY;
            if (!isOverridden(walk, literal, parent, name))
                reach(walk, literal, inside(held, name, node));
            return;
        }
        case 'ArrayExpression': {
            const index = parent.elements.length > 100 ? ANY_ELEMENT : String(parent.elements.findIndex((each) => each === node));
            reach(walk, parent, inside(held, index, node));
            return;
        }
        case 'SpreadElement':
            followSpreadElement(walk, parent, held);
            return;
        case 'TemplateLiteral':
            if (tree.parents.get(parent)?.type !== 'TaggedTemplateExpression')
                reach(walk, parent, intoText(tree, held, node, parent));
            return;
        case 'BinaryExpression':
            if (parent.operator === '+')
                reach(walk, parent, intoText(tree, held, node, parent));
            return;
        case 'CallExpression':
        case 'NewExpression':
            if (parent.callee !== node)
                followArgument(walk, node, parent, held);
            return;
        case 'ReturnStatement': {
            const made = (0,source_tree/* enclosingFunction */.pG)(tree, parent);
            if (made !== null)
                followResult(walk, made, held);
            return;
        }
        case 'ArrowFunctionExpression':
            if (parent.body === node)
                followResult(walk, parent, held);
            return;
        case 'ForOfStatement': {
            if (parent.right !== node)
                return;
            const element = propertyOf(held, ANY_ELEMENT);
            const pattern = parent.left.type === 'VariableDeclaration' ? parent.left.declarations[0]?.id : parent.left;
            if (pattern !== undefined && held.form === 'itself')
                bind(walk, pattern, element);
            else if (pattern !== undefined && held.path.length > 0)
                bind(walk, pattern, element);
            return;
        }
        case 'ThrowStatement':
            followThrown(walk, parent, held);
            return;
        default:
            return;
    }
}
function followMember(walk, member, held) {
    const { tree } = walk.code;
    const name = (0,property_name/* propertyName */.Bz)(tree, member);
    const user = tree.parents.get(member);
    if (user?.type === 'CallExpression' && user.callee === member) {
        if (name === null)
            return;
        reach(walk, user, methodResult(tree, name, user, held));
        followCallback(walk, name, member.object, user, held);
        return;
    }
    if (user?.type === 'AssignmentExpression' && user.left === member && user.operator === '=')
        return;
    if (user?.type === 'UnaryExpression' && user.operator === 'delete')
        return;
    reach(walk, member, propertyOf(held, name));
}
/** A later property of the same name takes its place: `{ ...event, secrets: undefined }`. */
function isOverridden({ code: { tree } }, literal, of, name) {
    if (literal.properties.length > 100)
        return false;
    const index = literal.properties.findIndex((each) => each === of);
    return literal.properties
        .slice(index + 1)
        .some((each) => each.type === 'Property' && (0,property_name/* propertyName */.Bz)(tree, each) === name);
}
function followSpreadElement(walk, spread, held) {
    const { tree } = walk.code;
    const whole = tree.parents.get(spread);
    if (whole?.type === 'ObjectExpression') {
        if (held.path.length === 0 && held.form !== 'itself')
            return;
        const isLong = whole.properties.length > 100;
        const index = isLong ? 0 : whole.properties.findIndex((each) => each === spread);
        const later = whole.properties
            .slice(index + 1, isLong ? 0 : undefined)
            .flatMap((each) => (each.type === 'Property' ? ((0,property_name/* propertyName */.Bz)(tree, each) ?? []) : []));
        reach(walk, whole, later.length === 0 ? copied(held) : withoutProperties(copied(held), later));
    }
    else if (whole?.type === 'ArrayExpression') {
        const [head] = held.path;
        if (head === undefined ? held.form !== 'itself' : !isIndex(head))
            return;
        const element = propertyOf(held, ANY_ELEMENT);
        reach(walk, whole, element === null ? null : inside(element, ANY_ELEMENT, null));
    }
    else if (whole?.type === 'CallExpression' || whole?.type === 'NewExpression') {
        reach(walk, spread, held);
        followSpread(walk, spread, whole, held);
    }
}
/** What is thrown within a `try` of the same function is what its `catch` is given. */
function followThrown(walk, statement, held) {
    const { tree } = walk.code;
    let at = statement;
    for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
        if ((0,source_tree/* isFunction */.Tn)(parent))
            return;
        if (parent.type !== 'TryStatement' || parent.block !== at || !parent.handler)
            continue;
        if (parent.handler.param)
            bind(walk, parent.handler.param, held);
        return;
    }
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/holders.ts




/** Real Actions take some thousand. */
const MAX_STEPS = 150_000;
/**
 * Follows values from where they come up to every expression that holds them or a part of them: through variables,
 * patterns, texts, object literals, and the parameters and results of the functions of the file. What an unknown function
 * gives is nothing of them. What an expression holds is told only as far as the text tells it.
 */
function holdersOf(code, seeds) {
    const walk = {
        code: (0,action_functions/* withBudget */.Y$)(code, MAX_STEPS),
        open: [],
        holders: new Map(),
        bound: new Map(),
        frames: new Map(),
        callees: new Map(),
        frameCount: 0,
        steps: MAX_STEPS,
    };
    code.budgets.push(walk);
    for (const { pattern, expression, held } of seeds) {
        if (pattern !== undefined)
            bind(walk, pattern, held);
        if (expression !== undefined)
            reach(walk, expression, held);
    }
    for (let next = walk.open.pop(); next !== undefined && walk.steps > 0; next = walk.open.pop()) {
        walk.steps -= 1;
        follow(walk, next.node, next.held);
    }
    return (node) => [...(walk.holders.get(node)?.values() ?? [])];
}

// EXTERNAL MODULE: ./src/submission/action/entry-points.ts
var entry_points = __webpack_require__(8599);
;// CONCATENATED MODULE: ./src/submission/action/dataflow/of-action.ts



const known = new WeakMap();
/** What the expressions of an Action hold of its event; worked out once, when a rule first asks. */
function heldOfEvent(action) {
    let holders = known.get(action);
    if (holders === undefined) {
        const { functions } = (0,entry_points/* entryPointsOf */.j)(action.code, action.handlers);
        const seeds = functions.flatMap(({ params: [event] }) => event === undefined ? [] : [{ pattern: event, held: seed('event') }]);
        holders = holdersOf(action.code, seeds);
        known.set(action, holders);
    }
    return holders;
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/logged.ts


/** What reaches the console of the event, in no order. */
function loggedOf(action) {
    const heldBy = heldOfEvent(action);
    const helperCalls = new Set(action.consoleCalls.flatMap(({ node, helper }) => (helper === null ? [] : [node])));
    return action.consoleCalls.flatMap((call) => {
        if (call.helper !== null)
            return [];
        const sink = call.method === null ? 'console' : `console.${call.method}`;
        return call.arguments.flatMap((argument) => heldBy(argument).map((held) => {
            const handed = handedBy(held, helperCalls, heldBy);
            return { held, sink, node: narrowest(held, handed ?? argument) };
        }));
    });
}
/** The outermost argument by which helpers were given just this; null where it is read within them. */
function handedBy(held, helperCalls, heldBy) {
    let found = null;
    for (let frame = held.frame; frame !== null; frame = frame.up) {
        const { argument, call } = frame;
        const isSame = heldBy(argument).some(({ origin, at }) => origin === held.origin && at.join() === held.at.join());
        if (!helperCalls.has(call) || !isSame)
            return found;
        found = argument;
    }
    return found;
}
/** The part of a text or a literal that is it, where it was put in right here. */
function narrowest({ built }, whole) {
    if (built === null)
        return whole.type === 'SpreadElement' ? whole.argument : whole;
    const [start, end] = (0,source_tree/* rangeOf */.be)(whole);
    const [from, to] = (0,source_tree/* rangeOf */.be)(built);
    return start <= from && to <= end ? built : whole;
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/shown.ts






/** What users read of errors and answers, in no order. */
function shownOf(action) {
    const { flow, apiCalls } = action;
    if (flow === null || apiCalls.length === 0)
        return [];
    const heldBy = holdersOf(action.code, seedsOf(action));
    return apiCalls.flatMap(({ path, node, doubtful }) => {
        const parameters = doubtful ? [] : ((0,api/* apiMethod */.QO)(flow, path.join('.'))?.parameters ?? []);
        return parameters.flatMap(({ shownTo }, index) => {
            const argument = node.arguments[index];
            if (shownTo !== 'user' || argument === undefined)
                return [];
            const method = `api.${path.join('.')}`;
            return heldBy(argument).map((held) => ({ held, method, node: narrowest(held, argument) }));
        });
    });
}
/** Errors that are caught, and the outcomes of requests. */
function seedsOf({ code, requests }) {
    const patterns = [];
    for (const node of code.tree.parents.keys()) {
        if (node.type === 'CatchClause' && node.param)
            patterns.push(node.param);
    }
    for (const { callee, arguments: given } of code.tree.calls) {
        const name = callee.type === 'MemberExpression' ? (0,property_name/* propertyName */.Bz)(code.tree, callee) : null;
        const callback = name === 'catch' ? given[0] : name === 'then' ? given[1] : undefined;
        if (callback === undefined)
            continue;
        for (const { params } of (0,action_functions/* functionsOf */.TW)(code, callback) ?? [])
            if (params[0])
                patterns.push(params[0]);
    }
    return [
        ...patterns.map((pattern) => ({ pattern, held: seed('error') })),
        ...requests
            .filter(({ about }) => about.sdk !== true && about.outcome === 'promise')
            .map(({ node }) => ({ expression: node, held: seed('response') })),
    ];
}

;// CONCATENATED MODULE: ./src/lint/rules/once-each.ts
/** Asks of a node and a name whether it is the first time: one value may come to one place on several ways. */
function onceEach() {
    const seen = new Map();
    return (node, name) => {
        const names = seen.get(node) ?? new Set();
        if (names.has(name))
            return false;
        seen.set(node, names.add(name));
        return true;
    };
}

;// CONCATENATED MODULE: ./src/lint/rules/code/error-shown-to-user.ts





/** What of an error says more than that there was one. Its `name`, `code` and `status` are chosen from a list. */
const OF_ERROR = [undefined, 'message', 'stack', 'cause', 'body', 'error', 'errors'];
const OF_ANSWER = ['body', 'data'];
const errorShownToUser = defineRule('code/error-shown-to-user', { roles: ['action'] }, ({ integration: { action }, report }) => ({
    Program() {
        if (action.state !== 'parsed')
            return;
        const isFirst = onceEach();
        for (const { held, node, method } of shownOf(action.value)) {
            const kind = error_shown_to_user_kindOf(held);
            if (kind === null || isOfOwnClass(action.value.code.tree, node) || !isFirst(node, kind))
                continue;
            report(kind, { method }, { node });
        }
    },
}));
function error_shown_to_user_kindOf({ origin, at: [first, second] }) {
    if (origin === 'response')
        return OF_ANSWER.includes(first) ? 'response' : null;
    if (origin !== 'error')
        return null;
    if (first === 'response')
        return OF_ANSWER.includes(second) ? 'response' : null;
    return OF_ERROR.includes(first) ? 'error' : null;
}
/** `if (error instanceof PolicyError) …`: an error whose words are the Action's own. */
function isOfOwnClass(tree, node) {
    // `error instanceof PolicyError ? error.message : 'Try again.'`
    if (node.type === 'ConditionalExpression' && asksForClass(node.test))
        return (0,property_name/* constantString */._w)(tree, node.alternate) !== null;
    let at = node;
    for (let parent = tree.parents.get(at); parent !== undefined && !(0,source_tree/* isFunction */.Tn)(parent); at = parent, parent = tree.parents.get(at)) {
        if (parent.type !== 'IfStatement' && parent.type !== 'ConditionalExpression')
            continue;
        if (parent.consequent === at && asksForClass(parent.test))
            return true;
    }
    return false;
}
function asksForClass(test) {
    if (test.type === 'LogicalExpression')
        return asksForClass(test.left) || asksForClass(test.right);
    return test.type === 'BinaryExpression' && test.operator === 'instanceof';
}

;// CONCATENATED MODULE: ./src/submission/action/beginnings.ts



const MAX_DEPTH = 20;
/** How the text that an expression gives may begin: of `settings.URL || "http://a.io" + path`, the literal. */
function beginningsOf(code, node, depth = 0) {
    if (depth > MAX_DEPTH || code.budget.steps-- <= 0)
        return [];
    const again = (inner) => beginningsOf(code, inner, depth + 1);
    switch (node.type) {
        case 'Literal':
            return typeof node.value === 'string' ? [{ text: node.value, node }] : [];
        case 'TemplateLiteral': {
            const text = node.quasis[0]?.value.cooked ?? '';
            const [first] = node.expressions;
            return text === '' && first !== undefined ? again(first) : [{ text, node }];
        }
        case 'BinaryExpression':
            return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
                ? joined(code, node, again(node.left))
                : [];
        case 'LogicalExpression':
            return [...(node.operator === '&&' ? [] : again(node.left)), ...again(node.right)];
        case 'ConditionalExpression':
            return [...again(node.consequent), ...again(node.alternate)];
        case 'NewExpression': {
            const [path, base] = node.arguments;
            if (!(0,source_tree/* isGlobal */.WN)(code.tree, node.callee, 'URL') || path === undefined)
                return [];
            const own = again(path);
            return base === undefined || own.some(({ text }) => text.includes('://')) ? own : again(base);
        }
        case 'CallExpression':
            return node.callee.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(code.tree, node.callee) === 'toString'
                ? again(node.callee.object)
                : [];
        case 'MemberExpression': {
            if ((0,property_name/* propertyName */.Bz)(code.tree, node) === 'href')
                return again(node.object);
            const text = (0,property_name/* constantString */._w)(code.tree, node);
            return text === null ? [] : [{ text, node }];
        }
        case 'Identifier': {
            const variable = code.tree.variables.get(node);
            const [definition, ...others] = variable?.defs ?? [];
            if (variable === undefined || definition?.type !== 'Variable' || others.length > 0)
                return [];
            const [given, ...more] = (0,members/* givenValues */.yA)(code.tree, variable);
            return given && more.length === 0 ? again(given) : [];
        }
        default:
            return [];
    }
}
/** `"http://" + "a.io"` as one. */
function joined(code, node, first) {
    const text = (0,property_name/* constantString */._w)(code.tree, node);
    return text === null ? first : first.map((each) => ({ ...each, text }));
}

;// CONCATENATED MODULE: ./src/lint/rules/code/hard-coded-domain.ts


/** Of a URL, or of an option `host` or `domain`. */
const TENANT = /^\s*(?:https?:\/\/)?(?<host>(?:[a-z0-9-]+\.)+auth0\.com)(?=$|[/:?#])/i;
/** Auth0's own, not a tenant's. */
const AUTH0 = /^(?:cdn|www|docs|status|manage|marketplace|community|support)\./i;
const hardCodedDomain = defineRule('code/hard-coded-domain', { roles: ['action'], mentions: /auth0\.com/i }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const { code, requests } = integration.action.value;
        const seen = new Set();
        for (const { text, node } of requests.flatMap(({ urlParts }) => urlParts.flatMap((part) => beginningsOf(code, part)))) {
            const host = TENANT.exec(text)?.groups?.['host'];
            if (host === undefined || AUTH0.test(host) || seen.has(node))
                continue;
            seen.add(node);
            report('hardCoded', { host }, { node });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/code/insecure-url.ts



const INSECURE = /^\s*http:\/\/(?:[^/?#@]*@)?(?<host>\[[^\]]*\]|[^/:?#]*)/i;
const LOCAL = /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/i;
const insecureUrl = defineRule('code/insecure-url', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const { code, requests } = integration.action.value;
        const seen = new Set();
        const look = (target, messageId) => {
            for (const { text, node } of beginningsOf(code, target)) {
                const host = INSECURE.exec(text)?.groups?.['host'];
                // One literal may be the base of many requests.
                if (host === undefined || LOCAL.test(host) || seen.has(node))
                    continue;
                seen.add(node);
                report(messageId, { url: host === '' ? 'http://…' : `http://${host}` }, { node });
            }
        };
        for (const { urlParts } of requests)
            for (const part of urlParts)
                look(part, 'requested');
        for (const call of code.tree.calls) {
            const [url] = call.arguments;
            if (url !== undefined && isRedirect(call))
                look(url, 'redirected');
        }
        function isRedirect({ callee }) {
            return callee.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(code.tree, callee) === 'sendUserTo';
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/code/loose-equality.ts

const looseEquality = defineRule('code/loose-equality', { roles: ['action'], mentions: /[=!]=/u }, ({ eslint, report }) => ({
    BinaryExpression({ operator, left, right }) {
        if ((operator !== '==' && operator !== '!=') || isNull(left) || isNull(right))
            return;
        const token = eslint.sourceCode.getTokenBefore(right, ({ value }) => value === operator);
        if (token !== null)
            report('loose', { operator, strict: `${operator}=` }, { loc: token.loc });
    },
}));
function isNull(node) {
    return node.type === 'Literal' && node.value === null && !('regex' in node);
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/module-writes.ts



const ADDING = ['add', 'push', 'set', 'unshift'];
/** In order of position. */
function moduleWritesOf(code) {
    const { tree } = code;
    const variables = new Set([...tree.variables.values()].filter(({ scope }) => scope.block.type === 'Program'));
    const found = [];
    for (const variable of variables) {
        for (const reference of variable.references) {
            const node = reference.identifier;
            const within = (0,source_tree/* enclosingFunction */.pG)(tree, node);
            if (within === null)
                continue;
            const write = reference.isWrite() ? variableWrite(code, node) : memberWrite(code, node);
            if (write !== null && !runsOnlyAtStart(code, within, 0))
                found.push({ variable, ...write });
        }
    }
    return found.sort((a, b) => (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0));
}
function variableWrite({ tree }, node) {
    let at = node;
    for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
        if (parent.type === 'UpdateExpression')
            return { node, given: null };
        if (parent.type !== 'AssignmentExpression')
            continue;
        const isCounted = !['=', '??=', '||=', '&&='].includes(parent.operator);
        return { node, given: isCounted ? null : [parent.right] };
    }
    return null;
}
/** `cache.key = value`, `cache[key] = value`, `cache.set(key, value)`. */
function memberWrite({ tree }, node) {
    const keys = [];
    let at = node;
    let parent = tree.parents.get(at);
    while (parent?.type === 'MemberExpression' && parent.object === at) {
        if (parent.computed)
            keys.push(parent.property);
        at = parent;
        parent = tree.parents.get(at);
    }
    if (at.type !== 'MemberExpression')
        return null;
    if (parent?.type === 'UpdateExpression')
        return { node: at, given: null };
    if (parent?.type === 'AssignmentExpression' && parent.left === at) {
        const isCounted = !['=', '??=', '||=', '&&='].includes(parent.operator);
        return { node: at, given: isCounted ? null : [...keys, parent.right] };
    }
    if (parent?.type !== 'CallExpression' || parent.callee !== at)
        return null;
    return ADDING.includes((0,property_name/* propertyName */.Bz)(tree, at) ?? '') ? { node: at, given: [...keys, ...parent.arguments] } : null;
}
/** A function that the module itself calls, and nothing else does. */
function runsOnlyAtStart(code, made, depth) {
    const outer = (0,source_tree/* enclosingFunction */.pG)(code.tree, made);
    const calls = depth > 10 ? null : (0,action_functions/* callsOf */.p9)(code, made);
    if (calls === null || calls.length === 0)
        return outer !== null && depth <= 10 && runsOnlyAtStart(code, outer, depth + 1);
    return calls.every((call) => {
        const caller = (0,source_tree/* enclosingFunction */.pG)(code.tree, call);
        return caller === null || (caller !== made && runsOnlyAtStart(code, caller, depth + 1));
    });
}

// EXTERNAL MODULE: ./node_modules/eslint-visitor-keys/lib/visitor-keys.js
var visitor_keys = __webpack_require__(16935);
;// CONCATENATED MODULE: ./src/submission/action/dataflow/of-user.ts




/** What of the event is the same for all users of an application; `accessToken` is of the flow that has no user. */
const OF_ALL = [
    'secrets',
    'configuration',
    'tenant',
    'client',
    'connection',
    'organization',
    'resource_server',
    'custom_domain',
    'accessToken',
];
/** Nodes that are looked at for one Action. */
const MAX_NODES = 20_000;
/**
 * Whether an expression is made with something of the user at hand, by whatever functions: a request that is sent with the
 * user's id is answered for that user. Asked of many expressions of one Action, each node is looked at once.
 */
function isOfUser(action) {
    const heldBy = heldOfEvent(action);
    const { tree } = action.code;
    const { functions } = (0,entry_points/* entryPointsOf */.j)(action.code, action.handlers);
    const apis = new Set(functions.flatMap(({ params: [, api] }) => (api?.type === 'Identifier' ? [tree.variables.get(api)] : [])));
    const known = new Map();
    let nodes = MAX_NODES;
    const ofVariable = (variable) => {
        const answer = known.get(variable);
        if (answer !== undefined)
            return answer;
        known.set(variable, false);
        const isOf = variable.defs.some(({ type, node }) => type === 'Variable' && node.init && within(node.init)) ||
            variable.references.some(({ writeExpr }) => writeExpr && within(writeExpr));
        known.set(variable, isOf);
        return isOf;
    };
    const within = (whole) => {
        const open = [whole];
        for (let node = open.pop(); node !== undefined; node = open.pop()) {
            if (nodes-- <= 0)
                return false;
            if ((0,source_tree/* isFunction */.Tn)(node))
                continue;
            if (heldBy(node).some((held) => isOne(held, node === whole)))
                return true;
            if (node.type === 'Identifier') {
                const variable = tree.variables.get(node);
                if (variable === undefined)
                    continue;
                // What module-level variables hold is judged where they are given it.
                if (node === whole && apis.has(variable))
                    return true;
                // What a pattern takes out of the event was looked at above: `const { client } = event` has nothing of the user.
                if (heldBy(node).length > 0 && isPartOnly(variable))
                    continue;
                if (variable.scope.block.type !== 'Program' && ofVariable(variable))
                    return true;
                continue;
            }
            const fields = node;
            for (const key of visitor_keys/* default */.A[node.type] ?? []) {
                if (node.type === 'MemberExpression' && key === 'property' && !node.computed)
                    continue;
                for (const child of [fields[key] ?? []].flat())
                    if (child !== null)
                        open.push(child);
            }
        }
        return false;
    };
    return within;
}
/** Whether the variable is made by a pattern and never given anything else. */
function isPartOnly({ defs, references }) {
    return (defs.every(({ type, node }) => type === 'Variable' && node.id.type === 'ObjectPattern') &&
        references.every(({ init, writeExpr }) => init === true || !writeExpr));
}
/** All of the event, handed to a function, may be for its secrets. */
function isOne({ origin, at: [first, second] }, isWhole) {
    if (origin !== 'event')
        return false;
    if (first === undefined)
        return isWhole;
    return !OF_ALL.includes(first) && !(first === 'request' && (second === undefined || second === 'hostname'));
}

;// CONCATENATED MODULE: ./src/lint/rules/code/module-state.ts





const moduleState = defineRule('code/module-state', { roles: ['action'] }, ({ integration: { action }, report }) => ({
    Program() {
        if (action.state !== 'parsed')
            return;
        const { code } = action.value;
        const writes = moduleWritesOf(code);
        if (writes.length === 0)
            return;
        const isOf = isOfUser(action.value);
        const reported = new Set();
        for (const { variable, node, given } of writes) {
            if (reported.has(variable))
                continue;
            if (given !== null && !given.some(isOf) && !conditionsOf(code.tree, node).some(isOf))
                continue;
            reported.add(variable);
            report(given === null ? 'count' : 'user', { name: short_short(variable.name) }, { node });
        }
    },
}));
/** What decides, within the function, whether a node is run. */
function conditionsOf(tree, node) {
    const found = [];
    let at = node;
    for (let parent = tree.parents.get(at); parent !== undefined && !(0,source_tree/* isFunction */.Tn)(parent); at = parent, parent = tree.parents.get(at)) {
        if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test !== at)
            found.push(parent.test);
        else if (parent.type === 'LogicalExpression' && parent.right === at)
            found.push(parent.left);
        else if (parent.type === 'SwitchStatement')
            found.push(parent.discriminant);
    }
    return found;
}

// EXTERNAL MODULE: ./node_modules/change-case/dist/index.js
var change_case_dist = __webpack_require__(40339);
// EXTERNAL MODULE: ./src/submission/action/callers.ts
var callers = __webpack_require__(43751);
;// CONCATENATED MODULE: ./src/submission/action/instances.ts

/** What the class that `this.name` stands in gives to that property: `this.name = value`, `name = value;`. */
function givenToOwn(tree, { object, property }) {
    const owner = object.type === 'ThisExpression' ? (0,members/* thisOwner */.GS)(tree, object) : null;
    if (owner === null || owner.type === 'ObjectExpression')
        return [];
    const name = memberName(property);
    const assigned = assignmentsTo(tree).get(name) ?? [];
    const fields = owner.body.body.filter((member) => member.type === 'PropertyDefinition');
    return [
        ...fields.flatMap(({ key, value }) => (value && memberName(key) === name ? [value] : [])),
        ...assigned.filter((each) => each.owner === owner).map(({ value }) => value),
    ];
}
function memberName(key) {
    if (key.type === 'PrivateIdentifier')
        return `#${key.name}`;
    return key.type === 'Identifier' ? key.name : null;
}
const assignmentsOf = new WeakMap();
/** All `this.name = value` of the file's classes, by their names. */
function assignmentsTo(tree) {
    const known = assignmentsOf.get(tree);
    if (known !== undefined)
        return known;
    const index = new Map();
    assignmentsOf.set(tree, index);
    for (const { left, right } of tree.assignments) {
        if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression' || left.computed)
            continue;
        const owner = (0,members/* thisOwner */.GS)(tree, left.object);
        if (owner === null || owner.type === 'ObjectExpression')
            continue;
        const name = memberName(left.property);
        add(index, name, { owner, value: right });
    }
    return index;
}
/** `new Client(…)`, of the constructor of `class Client`. */
function constructionsOf(tree, made) {
    const method = tree.parents.get(made);
    if (method?.type !== 'MethodDefinition' || method.kind !== 'constructor')
        return [];
    const body = tree.parents.get(method);
    const owner = body && tree.parents.get(body);
    return (owner && constructions(tree).get(owner)) ?? [];
}
const constructionsIn = new WeakMap();
/** All instances that the file makes of its own classes. */
function constructions(tree) {
    const known = constructionsIn.get(tree);
    if (known !== undefined)
        return known;
    const index = new Map();
    constructionsIn.set(tree, index);
    for (const node of tree.parents.keys()) {
        if (node.type !== 'NewExpression' || node.callee.type === 'Super')
            continue;
        const owner = (0,members/* localClass */.k5)(tree, node.callee);
        if (owner !== null)
            add(index, owner, node);
    }
    return index;
}
function add(index, key, value) {
    const values = index.get(key);
    if (values === undefined)
        index.set(key, [value]);
    else
        values.push(value);
}

;// CONCATENATED MODULE: ./src/submission/action/gates.ts







const SWITCH_WORDS = new Set(('debug debugging verbose verbosity trace tracing log logs logging test testing tests dry diagnostic diagnostics ' +
    'troubleshoot troubleshooting development dev env').split(' '));
/** Longer ones are no names. */
const LONGEST = 200;
/** A name or a label that speaks of a switch for troubleshooting: `DEBUG_MODE`, `isVerbose`, `Test mode`. */
function namesSwitch(name) {
    let isSwitchName = switchNames.get(name);
    if (isSwitchName === undefined) {
        const words = (0,change_case_dist/* kebabCase */.kW)(name.slice(0, LONGEST)).split('-');
        isSwitchName = words.some((word) => SWITCH_WORDS.has(word));
        if (switchNames.size < MOST_NAMES)
            switchNames.set(name, isSwitchName);
    }
    return isSwitchName;
}
/** Asked of the same names again and again. */
const switchNames = new Map();
const MOST_NAMES = 10_000;
const FAILURE = /err|fail|missing|invalid|unavailable|timeout|timedout|denied|rejected|aborted|unset/i;
const SUCCESS = /ok$|success|valid|configured|ready|key|secret|token|config|response|result|data/i;
/** Of a function that runs where something has failed. */
const FAILURE_WORDS = new Set('error errors err fail failed failure failures deny denied reject abort exception'.split(' '));
const gates_MAX_STEPS = 300;
/** The gate before a log on every way from the functions that Auth0 calls; null where some way has none. */
function gateOf(code, entryPoints, { node, method }) {
    if (method === 'assert')
        return { kind: 'failure', test: null };
    const chosen = gateOfCallee(code, node.callee);
    if (chosen !== null)
        return chosen;
    const open = [node];
    const seen = new Set();
    let last = { kind: 'failure', test: null };
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (seen.has(at))
            continue;
        seen.add(at);
        if (seen.size > gates_MAX_STEPS || code.budget.steps-- <= 0)
            return last;
        const gate = gateBefore(code, at);
        if (gate !== null) {
            last = gate;
            continue;
        }
        const made = (0,source_tree/* enclosingFunction */.pG)(code.tree, at);
        // What runs once, when the Action is loaded, is no execution.
        if (made === null)
            continue;
        if (entryPoints.has(made))
            return null;
        if (isForFailures(code, made))
            continue;
        const { calls, givenTo } = (0,callers/* callersOf */.G)(code, made);
        open.push(...calls, ...givenTo);
    }
    return last;
}
/** `handleActionError`, `denyLogin`: what a function is called for, wherever that is. */
function isForFailures({ tree }, made) {
    const parent = tree.parents.get(made);
    const named = made.type !== 'ArrowFunctionExpression' && made.id
        ? made.id.name
        : parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
            ? parent.id.name
            : parent?.type === 'Property'
                ? (0,property_name/* propertyName */.Bz)(tree, parent)
                : null;
    const words = (0,change_case_dist/* kebabCase */.kW)((named ?? '').slice(0, LONGEST)).split('-');
    return words.some((word) => FAILURE_WORDS.has(word));
}
/** `const log = debug ? console.log : () => {}`. */
function gateOfCallee(code, callee) {
    const variable = callee.type === 'Identifier' ? code.tree.variables.get(callee) : undefined;
    for (const value of variable === undefined ? [] : (0,members/* givenValues */.yA)(code.tree, variable)) {
        const test = value?.type === 'ConditionalExpression' ? value.test : value?.type === 'LogicalExpression' ? value.left : null;
        if (test !== null && isSwitch(code, test))
            return { kind: 'switch', test };
    }
    return null;
}
/** Helpers that log are called by the same calls as those that they call. */
const gatesBefore = new WeakMap();
function gateBefore(code, node) {
    const gates = gatesBefore.get(code) ?? new Map();
    gatesBefore.set(code, gates);
    const known = gates.get(node);
    if (known !== undefined)
        return known;
    const gate = findGateBefore(code, node);
    gates.set(node, gate);
    return gate;
}
/** In the function that the node stands in, and around the function where it is written. */
function findGateBefore(code, node) {
    const { tree } = code;
    let at = node;
    let crossed = false;
    for (let parent = tree.parents.get(at); parent !== undefined; parent = tree.parents.get(at)) {
        const gate = gateBetween(code, parent, at);
        // Beyond its function, only a switch says anything: it was asked when the function was made.
        if (gate !== null && (!crossed || gate.kind === 'switch' || gate.test === null))
            return gate;
        crossed ||= (0,source_tree/* isFunction */.Tn)(at);
        at = parent;
    }
    return null;
}
function gateBetween(code, parent, at) {
    switch (parent.type) {
        case 'IfStatement':
            if (parent.test === at)
                return null;
            return (gateOfTest(code, parent.test, parent.consequent === at) ?? (denies(at) ? { kind: 'failure', test: null } : null));
        case 'ConditionalExpression':
            return parent.test === at ? null : gateOfTest(code, parent.test, parent.consequent === at);
        case 'LogicalExpression':
            return parent.right === at ? gateOfTest(code, parent.left, parent.operator === '&&') : null;
        case 'CatchClause':
            return { kind: 'failure', test: null };
        case 'CallExpression':
            return parent.callee !== at && isFailureListener(code, parent, at) ? { kind: 'failure', test: null } : null;
        case 'BlockStatement':
        case 'Program':
            return gateOfGuards(code, parent.body, at);
        case 'SwitchCase':
            if (parent.test === at)
                return null;
            return denies(parent) ||
                (parent.test && isNamedFailure(parent.test)) ||
                parent.consequent.some((each) => each.type === 'ThrowStatement')
                ? { kind: 'failure', test: null }
                : gateOfGuards(code, parent.consequent, at);
        default:
            return null;
    }
}
/** `if (!debug) return;` above it, and `if (response.ok) return …;`. */
function gateOfGuards(code, list, at) {
    const index = list.indexOf(at);
    const { first, lastThrow } = guardsIn(code, list);
    if (first !== null && first.index < index)
        return first.gate;
    return lastThrow >= index ? { kind: 'failure', test: null } : null;
}
/** One list may have thousands of logs. */
const guardsOf = new WeakMap();
function guardsIn(code, list) {
    const known = guardsOf.get(list);
    if (known !== undefined)
        return known;
    const index = list.findIndex((guard) => gateOfGuard(code, guard) !== null);
    const guard = list[index];
    const gate = guard === undefined ? null : gateOfGuard(code, guard);
    const found = {
        first: gate === null ? null : { index, gate },
        lastThrow: list.findLastIndex(({ type }) => type === 'ThrowStatement'),
    };
    guardsOf.set(list, found);
    return found;
}
function gateOfGuard(code, guard) {
    if (guard.type !== 'IfStatement' || guard.alternate || !leaves(guard))
        return null;
    if (isSwitch(code, guard.test))
        return { kind: 'switch', test: guard.test };
    const isResponse = guard.test.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(code.tree, guard.test) === 'ok';
    return isResponse ? { kind: 'failure', test: guard.test } : null;
}
function leaves({ consequent }) {
    const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
    return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement' || last?.type === 'ContinueStatement';
}
function gateOfTest(code, test, holds) {
    if (isSwitch(code, test))
        return { kind: 'switch', test };
    return isFailure(code, test, holds, 0) ? { kind: 'failure', test } : null;
}
const gates_MAX_DEPTH = 10;
/** A switch for troubleshooting is part of the test, by its name, its configuration field, or a function of that name. */
function isSwitch(code, test) {
    return mentions(code, test, namesSwitch, 0);
}
/** Some name in an expression, or in what its variables are given, is one that is looked for. */
function mentions(code, node, isMeant, depth) {
    if (depth > gates_MAX_DEPTH || code.budget.steps-- <= 0)
        return false;
    const again = (inner) => mentions(code, inner, isMeant, depth + 1);
    if (node.type === 'Identifier') {
        if (isMeant(node.name))
            return true;
        const [definition] = code.tree.variables.get(node)?.defs ?? [];
        if (definition?.type === 'Parameter') {
            const { params } = definition.node;
            if (params.some((param) => param.type === 'ObjectPattern' && keysOf(code, param, node.name).some(isMeant)))
                return true;
            return givenTo(code, definition.node, node).some(again);
        }
        if (definition?.type === 'FunctionName')
            return again(definition.node);
        if (definition?.type !== 'Variable')
            return false;
        const { id, init } = definition.node;
        if (id.type === 'ObjectPattern' && keysOf(code, id, node.name).some(isMeant))
            return true;
        return init ? again(init) : false;
    }
    if (node.type === 'MemberExpression') {
        const name = (0,property_name/* propertyName */.Bz)(code.tree, node);
        if ((name !== null && isMeant(name)) || again(node.object))
            return true;
        return givenToOwn(code.tree, node).some((value) => again(value));
    }
    // `/^oidc-/.test(protocol)` tests a text.
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
        const { callee } = node;
        if ((0,property_name/* propertyName */.Bz)(code.tree, callee) === 'test')
            return [callee.object, ...node.arguments].some(again);
    }
    // Of a function, what it answers.
    if ((0,source_tree/* isFunction */.Tn)(node)) {
        if (node.body.type !== 'BlockStatement')
            return again(node.body);
        return (code.tree.returns.get(node) ?? []).some(({ argument }) => argument !== null && argument !== undefined && again(argument));
    }
    return (0,source_tree/* childrenOf */.LU)(node).some(again);
}
/** What the callers of a function give to a parameter: `log(debug, "score")` of `function log(enabled, text)`, `log({ enabled })`. */
function givenTo(code, made, { name }) {
    if (!(0,source_tree/* isFunction */.Tn)(made))
        return [];
    const calls = [...(0,callers/* callersOf */.G)(code, made).calls, ...constructionsOf(code.tree, made)];
    return made.params.flatMap((param, index) => {
        const target = param.type === 'AssignmentPattern' ? param.left : param;
        const given = () => calls.flatMap((call) => (0,action_functions/* argumentAt */.tj)(call, index) ?? []);
        if (target.type === 'Identifier')
            return target.name === name ? given() : [];
        const [key, ...deeper] = target.type === 'ObjectPattern' ? keysOf(code, target, name) : [];
        if (key === undefined || deeper.length > 0)
            return [];
        return given().flatMap((each) => (0,members/* memberValues */.Tv)(code.tree, each, key, code.budget) ?? []);
    });
}
/** The property that a name of a pattern stands for: `DEBUG_MODE` of `{ DEBUG_MODE: on }`. */
function keysOf(code, pattern, local) {
    return pattern.properties.flatMap((property) => {
        if (property.type !== 'Property')
            return [];
        const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
        const key = (0,property_name/* propertyName */.Bz)(code.tree, property);
        if (target.type === 'ObjectPattern') {
            const inner = keysOf(code, target, local);
            return inner.length > 0 && key !== null ? [key, ...inner] : inner;
        }
        return target.type === 'Identifier' && target.name === local && key !== null ? [key] : [];
    });
}
/** That a test comes out so says that something is missing or has failed. */
function isFailure(code, test, holds, depth) {
    if (depth > gates_MAX_DEPTH || code.budget.steps-- <= 0)
        return false;
    const again = (inner, outcome = holds) => isFailure(code, inner, outcome, depth + 1);
    switch (test.type) {
        case 'UnaryExpression':
            return test.operator === '!' && (holds || again(test.argument, false) || again(test.argument, true));
        case 'LogicalExpression':
            return again(test.left) || again(test.right);
        case 'BinaryExpression': {
            const equal = /^={2,3}$/.test(test.operator);
            const literal = test.right.type === 'Literal' ? test.right.value : undefined;
            const isNothing = literal === null ||
                literal === '' ||
                literal === false ||
                (test.right.type === 'Identifier' && test.right.name === 'undefined');
            if (isNothing && equal)
                return holds;
            if (equal && isNamedFailure(test.right))
                return holds;
            if (test.operator === 'in')
                return holds && isNamedFailure(test.left);
            if (test.operator === 'instanceof')
                return holds && named(code, test.right, FAILURE);
            if (typeof literal === 'number' && literal >= 100)
                return equal ? literal >= 400 === holds : true;
            if (/^!={1,2}$/.test(test.operator) && (typeof literal === 'string' || literal === true))
                return holds && !isNothing;
            return (test.left.type !== 'PrivateIdentifier' &&
                named(code, test.left, FAILURE) &&
                holds === (isNothing ? !equal : true));
        }
        case 'ChainExpression':
            return again(test.expression);
        case 'CallExpression':
            return (test.callee.type !== 'Super' &&
                (holds
                    ? named(code, test.callee, /isNaN|err|fail|missing|invalid/i)
                    : named(code, test.callee, SUCCESS) ||
                        named(code, test.callee, /startsWith|includes|test|isFinite|isInteger/)));
        case 'Identifier':
        case 'MemberExpression':
            return named(code, test, holds ? FAILURE : SUCCESS);
        default:
            return false;
    }
}
/** `'error'`: how a result or a property says that something has failed. */
function isNamedFailure(node) {
    return node.type === 'Literal' && typeof node.value === 'string' && FAILURE.test(node.value);
}
function named(code, node, pattern) {
    if (node.type === 'Identifier')
        return pattern.test(node.name);
    if (node.type === 'ChainExpression')
        return named(code, node.expression, pattern);
    if (node.type !== 'MemberExpression')
        return false;
    const name = (0,property_name/* propertyName */.Bz)(code.tree, node);
    return name !== null && (pattern.test(name) || (name === 'length' && named(code, node.object, pattern)));
}
/** `.catch(fn)`, the second function of `.then`, listeners for `error` and `timeout`. */
function isFailureListener(code, { callee, arguments: given }, at) {
    const name = callee.type === 'MemberExpression' ? (0,property_name/* propertyName */.Bz)(code.tree, callee) : null;
    if (name === 'catch')
        return true;
    if (name === 'then')
        return given[1] === at;
    const [event] = given;
    return (/^(?:on|once|addListener|setTimeout)$/.test(name ?? '') &&
        (name === 'setTimeout' || (event?.type === 'Literal' && /error|timeout|abort|close/.test(String(event.value)))));
}
/** A branch that denies, in its own statements. */
function denies(branch) {
    const list = branch.type === 'BlockStatement' ? branch.body : branch.type === 'SwitchCase' ? branch.consequent : [branch];
    return list.some((each) => {
        const value = each.type === 'ReturnStatement' ? each.argument : each.type === 'ExpressionStatement' ? each.expression : null;
        if (each.type === 'ThrowStatement')
            return true;
        const callee = value?.type === 'CallExpression' ? value.callee : null;
        return (callee?.type === 'MemberExpression' &&
            callee.property.type === 'Identifier' &&
            /^(?:deny|error|rejectInvalidSubjectToken|revoke)$/.test(callee.property.name) &&
            callee.object.type === 'MemberExpression');
    });
}

;// CONCATENATED MODULE: ./src/lint/rules/code/no-debug-flag.ts


const whole = { loc: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };
const noDebugFlag = defineRule('code/no-debug-flag', { roles: ['manifest'] }, ({ integration: { action, manifest }, report }) => ({
    Document() {
        if (action.state !== 'parsed' || manifest.state !== 'parsed')
            return;
        const { fields, complete } = manifest.value;
        if (!complete.configuration || !complete.secrets)
            return;
        if (!action.value.consoleCalls.some(({ helper }) => helper === null))
            return;
        if (fields.some(({ name, label }) => namesSwitch(name) || namesSwitch(label ?? '')))
            return;
        if (!isSwitchedByField(action.value))
            report('noSwitch', {}, whole);
    },
}));
/** A log is behind a question for a configuration value, whatever its name. */
function isSwitchedByField({ code, consoleCalls, entryPoints }) {
    return consoleCalls.some((log) => {
        const gate = gateOf(code, entryPoints, log);
        return (gate?.kind === 'switch' && gate.test !== null && mentions(code, gate.test, (name) => name === 'configuration', 0));
    });
}

// EXTERNAL MODULE: ./src/rules/finding.ts
var finding = __webpack_require__(76270);
;// CONCATENATED MODULE: ./src/lint/rules/code/not-commonjs.ts

const not_commonjs_messages = {
    import: 'import',
    export: 'export',
    'top-level await': 'await',
    TypeScript: 'typescript',
    JSX: 'jsx',
};
const notCommonJs = {
    ids: ['code/not-commonjs'],
    check({ action }) {
        if (action.state !== 'not-commonjs')
            return [];
        return [(0,finding/* finding */.g)('code/not-commonjs', not_commonjs_messages[action.found], {}, action.place)];
    },
};

;// CONCATENATED MODULE: ./src/auth0/personal-data.ts
/**
 * What an event tells of a person, by its path; `*` is any element of a list. Trees: D:actions/reference/TRIGGER/TRIGGER-event-object.
 * That none of it belongs in logs, and what of it not in URLs: D:customize/actions/action-coding-guidelines.
 */
const paths = {
    'user.email': 'e-mail address',
    'user.phone_number': 'phone number',
    'user.name': 'name',
    'user.given_name': 'name',
    'user.family_name': 'name',
    'user.nickname': 'name',
    'user.username': 'name',
    'user.address': 'address',
    'user.user_metadata.address': 'address',
    'user.user_id': 'user id',
    'user.identities.*.profileData.email': 'e-mail address',
    'user.identities.*.profileData.name': 'name',
    'user.identities.*.profileData.phone_number': 'phone number',
    'request.ip': 'IP address',
    'session.device.initial_ip': 'IP address',
    'session.device.last_ip': 'IP address',
    'refresh_token.device.initial_ip': 'IP address',
    'refresh_token.device.last_ip': 'IP address',
    // Of send-phone-message, and of the custom phone and e-mail providers.
    'message_options.recipient': 'phone number',
    'notification.recipient': 'phone number',
    'notification.to': 'e-mail address',
};
/** What a part of the event is to a person, by its path below `event`; null where it is nothing of the kind. */
function personalKind(path) {
    const key = path.map((name) => (/^\d+$/u.test(name) ? '*' : name)).join('.');
    return Object.hasOwn(paths, key) ? (paths[key] ?? null) : null;
}
/** The personal parts of an object of the event, below its path. */
function personalParts(path) {
    const prefix = path.length === 0 ? '' : `${path.join('.')}.`;
    return Object.entries(paths)
        .filter(([key]) => key.startsWith(prefix) && key.length > prefix.length)
        .map(([key, kind]) => ({ name: key.slice(prefix.length).split('.')[0] ?? '', kind }));
}

;// CONCATENATED MODULE: ./src/submission/action/dataflow/in-urls.ts



/** Methods of `api` that send the user to a URL, with options that have a query. */
const REDIRECTS = ['redirect.sendUserTo', 'transaction.setResultUrl'];
/** What of the event is built into URLs: of requests, of redirects, and by `URL` itself. In no order. */
function inUrlsOf(action) {
    const heldBy = heldOfEvent(action);
    const { tree } = action.code;
    const found = [];
    const url = (node) => {
        for (const held of heldBy(node)) {
            const isIn = held.path.length === 0 && (held.spot === 'path' || held.spot === 'query');
            if (isIn)
                found.push({ held, node: held.built ?? node });
        }
    };
    const query = (node, under) => {
        for (const held of heldBy(node)) {
            if (under === null || held.path[0] === under)
                found.push({ held, node: held.built ?? node });
        }
    };
    for (const { urlParts, query: queries } of action.requests) {
        urlParts.forEach(url);
        for (const each of queries)
            query(each, null);
    }
    for (const { path, node } of action.apiCalls) {
        const [target, options] = REDIRECTS.includes(path.join('.')) ? node.arguments : [];
        if (target !== undefined)
            url(target);
        if (options !== undefined)
            query(options, 'query');
    }
    for (const { callee, arguments: given } of tree.calls) {
        const [, value] = given;
        if (value === undefined || callee.type !== 'MemberExpression' || callee.object.type !== 'MemberExpression')
            continue;
        const isSet = ['append', 'set'].includes((0,property_name/* propertyName */.Bz)(tree, callee) ?? '');
        if (isSet && (0,property_name/* propertyName */.Bz)(tree, callee.object) === 'searchParams')
            query(value, null);
    }
    for (const node of tree.parents.keys()) {
        if (node.type === 'NewExpression' && (0,source_tree/* isGlobal */.WN)(tree, node.callee, 'URL'))
            url(node);
    }
    return found;
}

;// CONCATENATED MODULE: ./src/lint/rules/code/pii-in-url.ts




const IN_NO_URL = ['e-mail address', 'phone number', 'name', 'user id'];
const piiInUrl = defineRule('code/pii-in-url', { roles: ['action'] }, ({ integration: { action }, report }) => ({
    Program() {
        if (action.state !== 'parsed')
            return;
        const isFirst = onceEach();
        for (const { held, node } of inUrlsOf(action.value)) {
            const kind = held.origin === 'event' && held.form !== 'part' ? personalKind(held.at) : null;
            const what = ['event', ...held.at].join('.');
            if (kind === null || !IN_NO_URL.includes(kind) || !isFirst(node, what))
                continue;
            report('built', { kind, what }, { node });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/code/pii-logged.ts




const piiLogged = defineRule('code/pii-logged', { roles: ['action'], mentions: /console/u }, ({ integration: { action }, report }) => ({
    Program() {
        if (action.state !== 'parsed')
            return;
        const byNode = new Map();
        for (const { held, node, sink } of loggedOf(action.value)) {
            const kind = personalOf(held);
            if (kind === null)
                continue;
            const parts = byNode.get(node) ?? new Map();
            const what = ['event', ...held.at].join('.');
            if (!parts.has(what))
                parts.set(what, { held, what, kind, sink });
            byNode.set(node, parts);
        }
        for (const [node, parts] of byNode) {
            const told = apart([...parts.values()]).sort((a, b) => (a.what < b.what ? -1 : 1));
            const [first] = told;
            if (first === undefined)
                continue;
            const { what, kind, sink } = first;
            if (told.length > 1)
                report('several', { what: short_short(told.map((each) => each.what).join(', '), MOST_SHOWN), sink }, { node });
            else if (kind === 'all')
                report('object', { what, sink }, { node });
            else
                report('value', { what, kind, sink }, { node });
        }
    },
}));
/** Characters. */
const MOST_SHOWN = 200;
/** Without what is logged with the whole of its object anyway. */
function apart(logged) {
    const wholes = logged.filter(({ kind }) => kind === 'all');
    return logged.filter(({ held }) => !wholes.some((whole) => isBelow(held.at, whole.held)));
}
/** `event.user.email` in `event.user`. */
function isBelow(path, { at, without }) {
    const next = path[at.length];
    return next !== undefined && !without.includes(next) && at.every((name, index) => name === path[index]);
}
/** A part of a text is none of it: `email.split("@")[1]` is a domain. A user's id may be logged. */
function personalOf({ origin, at, form, without }) {
    if (origin !== 'event' || form === 'part')
        return null;
    const kind = personalKind(at);
    if (kind !== null)
        return kind === 'user id' ? null : kind;
    const isThere = personalParts(at).some((part) => part.kind !== 'user id' && !without.includes(part.name));
    return isThere ? 'all' : null;
}

;// CONCATENATED MODULE: ./src/auth0/limits.ts
/**
 * Limits of Actions: D:customize/actions/limitations and
 * D:troubleshoot/customer-support/operational-policies/entity-limit-policy, of 2026-08.
 * Where Auth0's implementation (A:src/_shared) allows more than the docs, the docs' figure stands here.
 */
const limits = {
    /** Bytes of the Action's source, without its dependencies. */
    codeBytes: 100_000,
    /** Of one execution of a trigger; before and after a redirect are two. */
    executionSeconds: 20,
    /** A request's timeout has to be below it: D:customize/actions/action-coding-guidelines. */
    requestTimeoutSeconds: 10,
    dependencies: 10,
    secrets: 30,
    secretNameCharacters: 128,
    /** Older copies of the page say 2,048. */
    secretValueCharacters: 4096,
    /** Kept of what one execution logs. */
    logCharacters: 256,
    cache: {
        entries: 20,
        keyBytes: 64,
        valueBytes: 4096,
        totalBytes: 8192,
        defaultTtlMs: 15 * 60_000,
        maxTtlMs: 24 * 3_600_000,
    },
    /** Each of user_metadata and app_metadata, of one session. */
    userMetadataBytes: 32_768,
    transactionMetadata: { keyCharacters: 64, valueBytes: 8192, totalBytes: 16_384 },
    sessionMetadata: { keys: 25, keyCharacters: 255, valueCharacters: 255 },
    saml: { attributes: 100, attributeNameBytes: 1024, attributeValueBytes: 2048, totalBytes: 10_240 },
    /** Payload of a token. */
    customClaimsBytes: 100_000,
    validationErrorCharacters: 100,
    primaryUserIdCharacters: 128,
    scopeCharacters: 280,
    scopes: 1000,
    promptOptionsBytes: 24 * 1024,
    redirectTokenSeconds: 900,
};

;// CONCATENATED MODULE: ./src/lint/rules/code/called.ts
/** Longer ones are cut. */
const called_LONGEST = 40;
/** How a call is written, without its arguments: `axios.post`. */
function called({ text }, { callee }) {
    const written = callee.range === undefined ? '' : text.slice(...callee.range).replaceAll(/\s+/g, '');
    return written.length > called_LONGEST ? `${written.slice(0, called_LONGEST)}…` : written;
}

;// CONCATENATED MODULE: ./src/lint/rules/code/request-without-timeout.ts



const LIMIT_MS = limits.requestTimeoutSeconds * 1000;
const requestWithoutTimeout = defineRule('code/request-without-timeout', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const action = integration.action.value;
        for (const { node, library, about, timeout } of action.requests) {
            if (timeout.state !== 'missing')
                continue;
            const { ownTimeout, advice: how } = about;
            const call = called(action, node);
            if (ownTimeout === null)
                report('missing', { call, how }, { node });
            else if (ownTimeout >= LIMIT_MS)
                report('tooLong', { call, library, seconds: ownTimeout / 1000, how }, { node });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/code/syntax.ts

const syntax = {
    ids: ['code/syntax'],
    check({ action }) {
        if (action.state !== 'syntax-error')
            return [];
        return [(0,finding/* finding */.g)('code/syntax', 'invalid', { fault: action.message }, action.place)];
    },
};

// EXTERNAL MODULE: ./src/auth0/flows.ts
var auth0_flows = __webpack_require__(70907);
// EXTERNAL MODULE: ./src/submission/action/promise-uses.ts
var promise_uses = __webpack_require__(13867);
;// CONCATENATED MODULE: ./src/submission/action/escapes.ts




const escapes_MAX_STEPS = 500;
/**
 * Whether a failure leaves one of the functions that Auth0 calls: up through the functions of the file and their calls,
 * past `try`, `.catch` and the like. Null where something catches it on every way that the text tells.
 */
function escapeOf(code, entryPoints, failure) {
    const open = [failure];
    const seen = new Set();
    let dropped = null;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next.node))
            continue;
        seen.add(next.node);
        if (seen.size > escapes_MAX_STEPS || code.budget.steps-- <= 0)
            return null;
        const found = next.as === 'thrown'
            ? thrownAt(code, entryPoints, next.node, open)
            : rejected(code, entryPoints, next.node, open);
        if (found?.kind === 'leaves')
            return found;
        dropped ??= found;
    }
    return dropped;
}
function thrownAt(code, entryPoints, node, open) {
    if (isCaught(code, node))
        return null;
    const made = (0,source_tree/* enclosingFunction */.pG)(code.tree, node);
    return made === null ? null : fails(code, entryPoints, made, open);
}
/** A function throws, or its promise rejects: so do its calls. */
function fails(code, entryPoints, made, open) {
    if (entryPoints.has(made))
        return { kind: 'leaves', entry: made };
    const { calls, givenTo } = (0,callers/* callersOf */.G)(code, made);
    // A generator fails where it is iterated, and so does what asked for it, mostly.
    const as = made.async && !made.generator ? 'rejected' : 'thrown';
    for (const node of calls)
        open.push({ as, node });
    for (const node of givenTo)
        open.push(...ofCallback(code, made, node));
    return null;
}
/** Methods of lists that run a function at once. */
const AT_ONCE = new Set([
    'every',
    'filter',
    'find',
    'findIndex',
    'flatMap',
    'forEach',
    'map',
    'reduce',
    'some',
    'sort',
]);
function ofCallback(code, made, call) {
    if (call.type === 'NewExpression') {
        const isPromise = call.callee.type === 'Identifier' && call.callee.name === 'Promise';
        return isPromise ? [{ as: 'rejected', node: call }] : [];
    }
    const name = call.callee.type === 'MemberExpression' ? (0,property_name/* propertyName */.Bz)(code.tree, call.callee) : null;
    if (name === null)
        return [];
    if (/^(?:then|catch|finally)$/.test(name))
        return [{ as: 'rejected', node: call }];
    if (!AT_ONCE.has(name))
        return [];
    return [{ as: made.async ? 'rejected' : 'thrown', node: call }];
}
function rejected(code, entryPoints, promise, open) {
    let dropped = null;
    for (const use of (0,promise_uses/* promiseUsesOf */.T)(code, promise)) {
        switch (use.kind) {
            case 'awaited':
                open.push({ as: 'thrown', node: use.node });
                break;
            case 'method':
                if (!catches(use.name, use.call))
                    open.push({ as: 'rejected', node: use.call });
                break;
            case 'combined':
                if (use.method !== 'allSettled')
                    open.push({ as: 'rejected', node: use.call });
                break;
            case 'returned': {
                const found = fails(code, entryPoints, use.from, open);
                if (found !== null)
                    return found;
                // A function that is not async gives the promise on as it is.
                if (!use.from.async)
                    for (const node of (0,callers/* callersOf */.G)(code, use.from).calls)
                        open.push({ as: 'rejected', node });
                break;
            }
            case 'dropped':
                if (isReached(code, entryPoints, promise))
                    dropped = { kind: 'dropped' };
                break;
            case 'argument':
            case 'lost':
        }
    }
    return dropped;
}
function catches(name, { arguments: given }) {
    return name === 'catch' || name === '*' || (name === 'then' && given.length > 1) || name === 'end';
}
/** In the block of a `try` that has a `catch`, in the same function. */
function isCaught({ tree }, node) {
    const own = (0,source_tree/* enclosingFunction */.pG)(tree, node);
    let at = node;
    for (let parent = tree.parents.get(at); parent !== undefined && at !== own; parent = tree.parents.get(at)) {
        if (parent.type === 'TryStatement' && parent.block === at && parent.handler)
            return true;
        at = parent;
    }
    return false;
}
/** Some call leads from a function that Auth0 calls to the node. */
function isReached(code, entryPoints, node) {
    const open = [node];
    const seen = new Set();
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        const made = (0,source_tree/* enclosingFunction */.pG)(code.tree, at);
        if (made === null || seen.has(made) || code.budget.steps-- <= 0)
            continue;
        if (entryPoints.has(made))
            return true;
        seen.add(made);
        const { calls, givenTo } = (0,callers/* callersOf */.G)(code, made);
        open.push(...calls, ...givenTo);
    }
    return false;
}

;// CONCATENATED MODULE: ./src/lint/rules/code/throws.ts



const throws_throws = defineRule('code/throws', { roles: ['action'], mentions: /\bthrow\b/ }, ({ integration, report }) => {
    if (integration.action.state !== 'parsed')
        return {};
    const { code, flow, entryPoints } = integration.action.value;
    const [deny] = flow === null ? [] : auth0_flows/* flows */.Sx[flow].denyMethods;
    if (deny === undefined)
        return {};
    return {
        ThrowStatement(node) {
            if (escapeOf(code, entryPoints, { as: 'thrown', node })?.kind === 'leaves')
                report('leaves', { deny }, { node });
        },
    };
});

;// CONCATENATED MODULE: ./src/lint/rules/code/timeout-too-long.ts



const timeout_too_long_LIMIT_MS = limits.requestTimeoutSeconds * 1000;
const timeoutTooLong = defineRule('code/timeout-too-long', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const action = integration.action.value;
        const seen = new Set();
        for (const { node, timeout } of action.requests) {
            if (timeout.state !== 'given' || timeout.ms === null || timeout.ms < timeout_too_long_LIMIT_MS)
                continue;
            const at = timeout.node ?? node;
            // One constant or client may bound many requests.
            if (seen.has(at))
                continue;
            seen.add(at);
            report('tooLong', { call: called(action, node), seconds: timeout.ms / 1000 }, { node: at });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/code/too-large.ts


const thousands = (bytes) => Math.ceil(bytes / 1000);
const tooLarge = {
    ids: ['code/too-large'],
    check({ action, files }) {
        const bytes = files.action.state === 'read' ? Buffer.byteLength(files.action.text) : 0;
        if (bytes <= limits.codeBytes)
            return [];
        const data = { size: thousands(bytes), limit: thousands(limits.codeBytes) };
        const messageId = action.state === 'too-large' ? 'unread' : 'tooLarge';
        return [(0,finding/* finding */.g)('code/too-large', messageId, data, (0,finding/* startOf */.G)(files.action.path))];
    },
};

// EXTERNAL MODULE: ./src/rules/nearest.ts
var nearest = __webpack_require__(57353);
;// CONCATENATED MODULE: ./src/lint/rules/code/undeclared-dependency.ts




const undeclaredDependency = defineRule('code/undeclared-dependency', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        const { action, manifest } = integration;
        if (action.state !== 'parsed')
            return;
        const declared = manifest.state === 'parsed' ? manifest.value.dependencies.map(({ name }) => name) : [];
        const isComplete = manifest.state === 'parsed' && manifest.value.complete.dependencies;
        const said = new Set();
        for (const { specifier, place } of action.value.requires) {
            if (specifier === null || (0,action_requires/* isBuiltinModule */.Ex)(specifier))
                continue;
            const name = (0,action_requires/* packageOf */.wg)(specifier) ?? specifier;
            if (said.has(name) || declared.includes(name))
                continue;
            said.add(name);
            if ((0,action_requires/* isPath */.uf)(specifier))
                report('path', { name }, inSource(place));
            else if (specifier.startsWith('actions:'))
                report('actions', { name }, inSource(place));
            else if (isComplete) {
                const known = (0,nearest/* nearest */.p)(name, declared);
                if (known === null)
                    report('unknown', { name }, inSource(place));
                else
                    report('near', { name, known }, inSource(place));
            }
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/code/ungated-log.ts



const ungatedLog = defineRule('code/ungated-log', { roles: ['action'], mentions: /console/ }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const action = integration.action.value;
        for (const log of action.consoleCalls) {
            // A helper logs where it says so itself: its callers are looked at from there.
            if (log.helper !== null || gateOf(action.code, action.entryPoints, log) !== null)
                continue;
            report('ungated', { call: called(action, log.node) }, { node: log.node });
        }
    },
}));

// EXTERNAL MODULE: ./src/submission/action/timeouts.ts + 1 modules
var timeouts = __webpack_require__(83582);
;// CONCATENATED MODULE: ./src/lint/rules/code/unhandled-request.ts






const unhandledRequest = defineRule('code/unhandled-request', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const action = integration.action.value;
        const { code, flow, entryPoints, requests } = action;
        if (flow === null || !auth0_flows/* flows */.Sx[flow].blocks)
            return;
        const [deny] = auth0_flows/* flows */.Sx[flow].denyMethods;
        if (deny === undefined)
            return;
        for (const request of requests) {
            const { node } = request;
            const call = called(action, node);
            if (request.about.outcome === 'events' || isOfEvents(request)) {
                if (isReached(code, entryPoints, node) && !isListenedTo(code, request))
                    report('noListener', { call }, { node });
            }
            else if (!request.callback) {
                const escape = escapeOf(code, entryPoints, { as: 'rejected', node });
                if (escape?.kind === 'leaves')
                    report('unhandled', { call, deny }, { node });
                else if (escape?.kind === 'dropped')
                    report('dropped', { call }, { node });
            }
        }
    },
}));
/** `request(url)` without a callback, and not of the package with promises. */
function isOfEvents({ about, library, callback }) {
    return about.outcome === 'callback' && !callback && !library.includes('promise');
}
/** A listener for `error`, as far as the request can be followed; where it is handed on, someone may listen. */
function isListenedTo(code, { node }) {
    const listens = (0,timeouts/* laterCalls */.A2)(code, node).some(({ name, call: { arguments: [event], }, }) => {
        return /^(?:on|once|addListener)$/.test(name) && event?.type === 'Literal' && event.value === 'error';
    });
    return listens || (0,promise_uses/* promiseUsesOf */.T)(code, node).some(({ kind }) => kind !== 'method' && kind !== 'dropped');
}

;// CONCATENATED MODULE: ./src/lint/rules/code/unreadable.ts


/** Pieces of code on one line that nobody writes: Prettier's longest lines have some thirty. */
const MOST_ON_A_LINE = 150;
/** Fewer names say nothing: a short Action may well have `a`, `b` and `id`. */
const LEAST_NAMES = 40;
const SHORT_SHARE = 0.75;
/** Names as obfuscators make them. */
const OBFUSCATED_NAME = /^_0x[\da-f]{3,}$/iu;
const LEAST_OBFUSCATED = 5;
/** Characters of strings that are written as their codes, where plain ones would do: `\x61`, `\u0061`. */
const ESCAPED = /\\x[2-7][\da-f]|\\u00[2-7][\da-f]/giu;
const MOST_ESCAPED = 100;
const unreadable_whole = { loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } } };
/** Of the file as a whole: why a person cannot read it, and that we did not read it to the end. */
const unreadable = defineRule('code/unreadable', { roles: ['action'] }, ({ integration, eslint, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const { tokens } = eslint.sourceCode.ast;
        const names = namesOf(integration.action.value);
        const madeNames = names.filter((name) => OBFUSCATED_NAME.test(name)).length;
        const escapes = escapedCharacters(tokens);
        const dense = densestLine(tokens);
        const short = names.filter((name) => name.length <= 2).length;
        if (madeNames >= LEAST_OBFUSCATED)
            report('obfuscated', { sign: `${madeNames} names such as “_0x3f2a”` }, unreadable_whole);
        else if (escapes > MOST_ESCAPED) {
            report('obfuscated', { sign: `${escapes} characters are written as their codes` }, unreadable_whole);
        }
        else if (dense.tokens > MOST_ON_A_LINE)
            report('minified', dense, unreadable_whole);
        else if (names.length >= LEAST_NAMES && short > names.length * SHORT_SHARE) {
            report('renamed', { short, all: names.length }, unreadable_whole);
        }
    },
    // When all the rules have asked what they ask.
    'Program:exit'() {
        const { action } = integration;
        if (action.state === 'parsed' && (0,action_functions/* isExhausted */.qo)(action.value.code))
            report('tangled', {}, unreadable_whole);
    },
}));
/** Of every variable, function, class and parameter, one each time it is declared. */
function namesOf({ scopes }) {
    return scopes.scopes.flatMap(({ variables }) => variables.filter(({ defs }) => defs.length > 0).map(({ name }) => name));
}
function escapedCharacters(tokens) {
    const texts = tokens.filter(({ type }) => type === 'String' || type === 'Template');
    return texts.reduce((sum, { value }) => sum + (value.match(ESCAPED)?.length ?? 0), 0);
}
/** Literals, and what holds lists and objects of them together, are data: a long table of them is readable. */
function densestLine(tokens) {
    const counts = new Map();
    for (const { type, value, loc } of tokens) {
        if (/^(?:String|Numeric|Template|RegularExpression|Boolean|Null)$/u.test(type) || /^[[\]{},:]$/u.test(value))
            continue;
        counts.set(loc.start.line, (counts.get(loc.start.line) ?? 0) + 1);
    }
    let densest = { line: 1, tokens: 0 };
    for (const [line, count] of counts)
        if (count > densest.tokens)
            densest = { line, tokens: count };
    return densest;
}

;// CONCATENATED MODULE: ./src/lint/rules/code/unused-dependency.ts


const unusedDependency = defineRule('code/unused-dependency', { roles: ['manifest'] }, ({ integration, report }) => ({
    Document() {
        const { manifest, action } = integration;
        if (manifest.state !== 'parsed' || action.state !== 'parsed')
            return;
        const { requires } = action.value;
        if (requires.some(loadsAnything))
            return;
        const required = new Set(requires.map(({ specifier }) => (0,action_requires/* packageOf */.wg)(specifier ?? '')));
        const said = new Set();
        for (const { name, namePlace } of manifest.value.dependencies) {
            if (required.has(name) || said.has(name))
                continue;
            said.add(name);
            report('unused', { name }, { loc: namePlace });
        }
    },
}));
/** A name that is made as it runs, or a `require` of its own made by `module.createRequire`. */
function loadsAnything({ specifier }) {
    return specifier === null || /^(?:node:)?module$/u.test(specifier);
}

;// CONCATENATED MODULE: ./src/lint/rules/code/index.ts























const codeChecks = [syntax, notCommonJs, tooLarge];
const codeTextRules = [
    dynamicImport,
    undeclaredDependency,
    unusedDependency,
    dynamicCode,
    unreadable,
    looseEquality,
    insecureUrl,
    hardCodedDomain,
    requestWithoutTimeout,
    timeoutTooLong,
    unhandledRequest,
    throws_throws,
    ungatedLog,
    noDebugFlag,
    piiLogged,
    piiInUrl,
    errorShownToUser,
    moduleState,
    continuesAfterDeny,
    claimName,
];

;// CONCATENATED MODULE: ./src/lint/rules/flow/interrupts.ts


/** The methods of a flow that send the user away or show a form, after which the flow goes on in the handler that continues. */
function interruptingMethods(flow) {
    return api/* apiMethods */.PI[flow].filter(({ interrupts }) => interrupts !== undefined);
}
/** What the method at a path interrupts the flow by; null where it does not. */
function interruptionBy(flow, path) {
    return (0,api/* apiMethod */.QO)(flow, path.join('.'))?.interrupts ?? null;
}
function continueHandler(flow) {
    return auth0_flows/* flows */.Sx[flow].handlers.find(({ stage }) => stage === 'continue') ?? null;
}

;// CONCATENATED MODULE: ./src/lint/rules/flow/continue-without-redirect.ts




const continueWithoutRedirect = defineRule('flow/continue-without-redirect', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const { flow, handlers, apiCalls, apiComplete } = integration.action.value;
        if (flow === null || !apiComplete)
            return;
        const name = continueHandler(flow)?.name;
        const handler = handlers.find((each) => each.name === name);
        const methods = interruptingMethods(flow).map(({ path }) => `\`api.${path}\``);
        if (handler === undefined || methods.length === 0)
            return;
        // A method that the flow does not have may be one of these, misspelt: that is the fault then.
        if (apiCalls.some(({ path }) => interruptionBy(flow, path) || (0,api/* apiMethod */.QO)(flow, path.join('.')) === null))
            return;
        report('never', { handler: handler.name, methods: methods.join(' or ') }, inSource(handler.place));
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/flow/deny-arguments.ts



const denyArguments = defineRule('flow/deny-arguments', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const { flow, apiCalls } = integration.action.value;
        if (flow === null)
            return;
        for (const { path, node, place, doubtful } of apiCalls) {
            const method = doubtful ? null : (0,api/* apiMethod */.QO)(flow, path.join('.'));
            if (method?.denies !== true || node.arguments.some(({ type }) => type === 'SpreadElement'))
                continue;
            const data = { method: method.path, flow, signature: signatureOf(method) };
            const missing = method.parameters.slice(node.arguments.length).filter(({ required }) => required);
            const spare = node.arguments[method.parameters.length];
            if (missing.length > 0) {
                report('missing', { ...data, missing: missing.map(({ name }) => `“${name}”`).join(' and ') }, inSource(place));
            }
            else if (spare !== undefined) {
                report('spare', { ...data, count: counted(method.parameters.length) }, { node: spare });
            }
        }
    },
}));
function signatureOf({ path, parameters }) {
    return `${path}(${parameters.map(({ name }) => name).join(', ')})`;
}
function counted(parameters) {
    return parameters === 1 ? 'one argument' : `${parameters} arguments`;
}

;// CONCATENATED MODULE: ./src/lint/rules/flow/handler-not-async.ts


const handlerNotAsync = defineRule('flow/handler-not-async', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        for (const { name, flow, kind, place } of integration.action.value.handlers) {
            if (flow === null)
                continue;
            if (kind === 'sync')
                report('notAsync', { name }, inSource(place));
            if (kind === 'not-a-function')
                report('notAFunction', { name }, inSource(place));
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/flow/unknown-handler.ts





const unknownHandler = defineRule('flow/unknown-handler', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        for (const { name, place } of integration.action.value.handlers.filter(isUnknownHandler)) {
            const known = handlerOfFlowName(name) ?? (0,nearest/* nearest */.p)(name, auth0_flows/* allHandlers */.pU);
            if (known === null)
                report('unknown', { name }, inSource(place));
            else
                report('near', { name, known }, inSource(place));
        }
    },
}));
/** Of what may or may not be a function, only what is named as Auth0 names handlers. */
function isUnknownHandler({ name, flow, kind }) {
    if (flow !== null || kind === 'not-a-function')
        return false;
    return kind !== 'unknown' || HANDLER_NAME.test(name);
}
const HANDLER_NAME = /^on(?<stage>Execute|Continue)(?<flow>[A-Z].*)$/;
/** The templates call flows by other names than their handlers: `post-password-change` has `onExecutePostChangePassword`. */
function handlerOfFlowName(name) {
    const { stage, flow } = HANDLER_NAME.exec(name)?.groups ?? {};
    if (stage === undefined || flow === undefined)
        return null;
    const meant = auth0_flows/* flowIds */.X3.find((id) => auth0_flows/* flows */.Sx[id].mockNames.includes((0,change_case_dist/* kebabCase */.kW)(flow)));
    if (meant === undefined)
        return null;
    return auth0_flows/* flows */.Sx[meant].handlers.find((handler) => handler.stage === stage.toLowerCase())?.name ?? null;
}

;// CONCATENATED MODULE: ./src/lint/rules/flow/missing-handler.ts




const missingHandler = defineRule('flow/missing-handler', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const { handlers, exportsComplete, path } = integration.action.value;
        if (!exportsComplete || handlers.some(({ flow }) => flow !== null))
            return;
        // A misspelt handler is one fault, and the other rule names it.
        if (!handlers.some(isUnknownHandler))
            report('missing', {}, inSource((0,finding/* startOf */.G)(path)));
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/flow/mixed-flows.ts


const mixedFlows = defineRule('flow/mixed-flows', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const { handlers } = integration.action.value;
        const [first, ...others] = handlers.flatMap((handler) => handler.flow === null ? [] : [{ ...handler, flow: handler.flow }]);
        if (first === undefined)
            return;
        const seen = new Set([first.flow]);
        for (const { name, flow, place } of others) {
            if (seen.has(flow))
                continue;
            seen.add(flow);
            report('mixed', { name, flow, other: first.name, otherFlow: first.flow }, inSource(place));
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/flow/redirect-without-continue.ts




const redirectWithoutContinue = defineRule('flow/redirect-without-continue', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const { flow, handlers, exportsComplete, apiCalls } = integration.action.value;
        const resume = flow === null ? null : continueHandler(flow);
        if (flow === null || resume === null || !exportsComplete)
            return;
        // A misspelt handler is one fault, and the other rule names it.
        if (handlers.some((handler) => handler.name === resume.name || isUnknownHandler(handler)))
            return;
        for (const { path, place, doubtful } of apiCalls) {
            const interruption = doubtful ? null : interruptionBy(flow, path);
            if (!interruption)
                continue;
            report(interruption, { method: path.join('.'), handler: resume.name }, inSource(place));
            return;
        }
    },
}));

// EXTERNAL MODULE: ./src/auth0/runtimes.ts
var runtimes = __webpack_require__(249);
;// CONCATENATED MODULE: ./src/lint/rules/flow/retired-runtime.ts


const retiredRuntime = defineRule('flow/retired-runtime', { roles: ['template'] }, ({ integration: { template }, report }) => ({
    Document() {
        const runtime = template.state === 'parsed' ? template.value.runtime : null;
        if (runtime === null)
            return;
        const state = (0,runtimes/* runtimeState */.cR)(runtime.value);
        if (state !== 'retired' && state !== 'superseded')
            return;
        report(state, { runtime: runtime.value, current: runtimes/* currentRuntime */.i9 }, { loc: runtime.place });
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/flow/trigger-mismatch.ts

const triggerMismatch = defineRule('flow/trigger-mismatch', { roles: ['template'] }, ({ integration, report }) => ({
    Document() {
        const { action, template } = integration;
        if (action.state !== 'parsed' || template.state !== 'parsed')
            return;
        const { flow, handlers } = action.value;
        const handler = handlers.find((each) => each.flow === flow);
        const [trigger, ...others] = template.value.triggers;
        if (flow === null || handler === undefined || trigger === undefined)
            return;
        if ([trigger, ...others].some(({ id }) => id === flow))
            return;
        report('mismatch', { trigger: trigger.id, handler: handler.name, flow }, { loc: trigger.place });
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/flow/trigger-version.ts



const triggerVersion = defineRule('flow/trigger-version', { roles: ['template'] }, ({ integration: { action, template }, report }) => ({
    Document() {
        if (template.state !== 'parsed')
            return;
        for (const trigger of template.value.triggers) {
            if ((0,auth0_flows/* isFlowId */._6)(trigger.id))
                inspect(trigger.id, trigger, action, report);
        }
    },
}));
function inspect(id, { version: written }, action, report) {
    const { versions, currentVersion: current } = auth0_flows/* flows */.Sx[id];
    const version = versions.find((each) => each === written?.value);
    if (written === null || version === undefined)
        return;
    const where = { loc: written.place };
    if (version === 'v1' && current !== 'v1') {
        report('contextual', { trigger: id, version, current }, where);
        return;
    }
    if (action.state !== 'parsed' || action.value.flow !== id)
        return;
    for (const { path, doubtful, optional } of action.value.apiCalls) {
        const method = doubtful || optional ? null : (0,api/* apiMethod */.QO)(id, path.join('.'));
        if (method === null || (0,api/* hasApiMethod */._u)(id, version, method))
            continue;
        report('lacks', { trigger: id, version, method: method.path, since: method.since ?? current }, where);
        return;
    }
}

;// CONCATENATED MODULE: ./src/lint/rules/flow/listed.ts
/** Names in a sentence: `a`, `a or b`, `a, b or c`. */
function listed(names) {
    const last = names.at(-1) ?? '';
    const others = names.slice(0, -1);
    return others.length === 0 ? last : `${others.join(', ')} or ${last}`;
}

;// CONCATENATED MODULE: ./src/lint/rules/flow/unknown-api-method.ts







const unknownApiMethod = defineRule('flow/unknown-api-method', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const action = integration.action.value;
        const { flow } = action;
        if (flow === null)
            return;
        const guarded = guardedPaths(action);
        for (const call of action.apiCalls) {
            const index = call.doubtful ? null : unknownStep(flow, call.path);
            if (index === null || guarded.has(pathText(call.path.slice(0, index + 1))))
                continue;
            const method = pathText(call.path);
            const said = { flow, method: short_short(method) };
            const name = nameNode(call, index);
            const where = name === null ? inSource(call.place) : { node: name };
            const flows = auth0_flows/* flowIds */.X3.filter((id) => (0,api/* apiMethod */.QO)(id, method) !== null);
            const known = flows.length > 0 ? null : nearestMethod(flow, call.path);
            if (flows.length > 0)
                report('elsewhere', { ...said, flows: listed(flows) }, where);
            else if (known !== null)
                report('near', { ...said, known }, where);
            else
                report('unknown', { ...said, known: namespaces(flow) }, where);
        }
    },
}));
const pathText = (path) => path.join('.');
/** What the Action asks for before it uses it. */
function guardedPaths({ apiReads }) {
    return new Set(apiReads.filter(({ optional }) => optional).map(({ path }) => pathText(path)));
}
/** The first step of a path that leads nowhere; null where all of it is there. */
function unknownStep(flow, path) {
    for (const index of path.keys()) {
        const upTo = pathText(path.slice(0, index + 1));
        if ((0,api/* apiMethod */.QO)(flow, upTo) !== null)
            return null;
        if (!(0,api/* isApiNamespace */.mZ)(flow, upTo))
            return index;
    }
    // A namespace itself is called, which is a fault of another kind.
    return path.length - 1;
}
/** Where that step is written, in a call of the whole path at once. */
function nameNode({ node, path }, index) {
    let at = node.callee;
    for (let step = path.length - 1; step > index; step -= 1) {
        while (at.type === 'ChainExpression')
            at = at.expression;
        if (at.type !== 'MemberExpression')
            return null;
        at = at.object;
    }
    while (at.type === 'ChainExpression')
        at = at.expression;
    return at.type === 'MemberExpression' ? at.property : null;
}
/** `api.deny` means `api.access.deny`; otherwise the nearest by its letters, of the same namespace first. */
function nearestMethod(flow, path) {
    const known = api/* apiMethods */.PI[flow].map((method) => method.path);
    const name = path.at(-1) ?? '';
    const [sameName, ...others] = known.filter((each) => each.split('.').at(-1) === name);
    if (sameName !== undefined && others.length === 0)
        return sameName;
    const namespace = `${pathText(path.slice(0, -1))}.`;
    const siblings = known.filter((each) => each.startsWith(namespace)).map((each) => each.slice(namespace.length));
    const sibling = (0,nearest/* nearest */.p)(name, siblings);
    return sibling === null ? (0,nearest/* nearest */.p)(pathText(path), known) : namespace + sibling;
}
function namespaces(flow) {
    const names = new Set(api/* apiMethods */.PI[flow].map(({ path }) => `\`${path.split('.')[0] ?? ''}\``));
    return [...names].join(', ');
}

;// CONCATENATED MODULE: ./src/auth0/event/shape.ts
const string = (sample) => ({ kind: 'string', sample });
const oneOf = (values, sample = values[0]) => ({
    kind: 'string',
    values,
    sample,
});
const number = (sample) => ({ kind: 'number', sample });
const shape_boolean = (sample) => ({ kind: 'boolean', sample });
const strings = (...sample) => ({ kind: 'list', of: string(''), sample });
const list = (of, ...sample) => ({ kind: 'list', of, sample });
const dict = (sample = {}) => ({ kind: 'dict', sample });
const object = (properties) => ({ kind: 'object', properties, open: false });
const openObject = (properties) => ({ kind: 'object', properties, open: true });
const optional = (shape) => ({ ...shape, optional: true });
const earlyAccess = (shape) => ({ ...shape, optional: true, earlyAccess: true });
const since = (version, shape) => ({ ...shape, since: version });
const when = (reason, shape) => ({ ...shape, optional: true, when: reason });
const undocumented = (shape) => ({
    ...shape,
    optional: true,
    undocumented: true,
    when: 'not documented',
});

;// CONCATENATED MODULE: ./src/auth0/event/shared.ts

// Shapes that several triggers share: D:actions/reference/TRIGGER/TRIGGER-event-object, A:src/TRIGGER/VERSION/index.d.ts.
// Sample values are of the ranges reserved for documentation: example.com, 192.0.2.0/24, AS64496, 555-01xx numbers.
const createdAt = '2025-11-03T08:15:00.000Z';
const now = '2026-01-15T09:30:00.000Z';
const later = '2026-01-29T09:30:00.000Z';
const ip = '192.0.2.44';
const asn = 'AS64496';
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const userId = 'auth0|65a4f0c29d3b1e0f8c7a6b54';
const clientId = 'c7Xq2LmP9sVbN4tRfJ8wKz3yHdG6uA1e';
const phoneNumber = '+12025550143';
/** In every event, and not in the docs: `configuration` is what Marketplace integrations read. A:src/TRIGGER/VERSION/index.d.ts */
const always = { secrets: dict(), configuration: dict() };
const geoip = openObject({
    cityName: optional(string('Lyon')),
    continentCode: optional(string('EU')),
    countryCode: optional(string('FR')),
    countryCode3: optional(string('FRA')),
    countryName: optional(string('France')),
    latitude: optional(number(45.764)),
    longitude: optional(number(4.8357)),
    subdivisionCode: optional(string('ARA')),
    subdivisionName: optional(string('Auvergne-Rhône-Alpes')),
    timeZone: optional(string('Europe/Paris')),
});
const request = {
    geoip,
    hostname: optional(string('tenant.us.example.com')),
    ip: string(ip),
    language: optional(string('en')),
    method: string('POST'),
    user_agent: optional(string(userAgent)),
};
const tenant = object({ id: string('tenant') });
const client = {
    client_id: string(clientId),
    metadata: dict(),
    name: string('Example Application'),
    authentication: undocumented(dict()),
    external_client_id: undocumented(string('https://app.example.com/oauth-client.json')),
    external_metadata_type: undocumented(string('cimd')),
};
const connection = object({
    id: string('con_8fKd02LsQm41ZxRt'),
    metadata: optional(dict()),
    name: string('Username-Password-Authentication'),
    strategy: string('auth0'),
});
const customDomain = optional(object({ domain: string('login.example.com'), domain_metadata: dict() }));
const organization = optional(openObject({
    id: string('org_5nTq81VbXc2LmPz0'),
    display_name: string('Example Organization'),
    metadata: dict(),
    name: string('example-organization'),
}));
const securityContext = optional(object({
    ja3: optional(string('e7d705a3286e19ea42f587b344ee6865')),
    ja4: optional(string('t13d1516h2_8daaf6152771_02713d6af862')),
}));
const agent = when('an agent acts for the user', earlyAccess(object({ agent_id: string('agt_2Lk8Qz'), agent_metadata: dict(), name: string('Example Agent') })));
const akamai = when('Akamai forwards its headers', earlyAccess(object({
    akamaiBot: optional(object({
        type: optional(string('Akamai-Categorized Bot')),
        action: optional(string('Monitor')),
        botCategory: optional(strings('Search Engine Bots')),
        botScore: optional(number(0)),
        botScoreResponseSegment: optional(string('human')),
        botnetId: optional(string('examplebot')),
    })),
    akamaiUserRisk: optional(object({
        action: optional(string('monitor')),
        allow: optional(number(0)),
        emailDomain: optional(string('example.com')),
        general: optional(dict()),
        ouid: optional(string('m100001')),
        requestid: optional(string('1a2b3c')),
        risk: optional(dict()),
        score: optional(number(0)),
        status: optional(number(4)),
        trust: optional(dict()),
        username: optional(string('casey.rivera@example.com')),
        uuid: optional(string('0b6d1f5e-5f0e-4c43-9d0c-8f2f3a1c7e11')),
    })),
})));
/** `riskAssessment.supplemental`, all that triggers other than post-login have of it. */
const supplemental = optional(object({ akamai }));
const supplementalRisk = { riskAssessment: optional(object({ supplemental })) };
const identities = list(openObject({
    connection: optional(string('Username-Password-Authentication')),
    isSocial: optional(shape_boolean(false)),
    profileData: optional(dict()),
    provider: optional(string('auth0')),
    user_id: optional(string('65a4f0c29d3b1e0f8c7a6b54')),
}), {
    connection: 'Username-Password-Authentication',
    isSocial: false,
    provider: 'auth0',
    user_id: '65a4f0c29d3b1e0f8c7a6b54',
});
const enrolledFactors = list(openObject({ type: string('otp'), options: optional(dict()) }));
/** What every flow with a whole user profile has of it. */
const user = {
    app_metadata: dict(),
    created_at: string(createdAt),
    email: optional(string('casey.rivera@example.com')),
    email_verified: shape_boolean(true),
    family_name: optional(string('Rivera')),
    given_name: optional(string('Casey')),
    last_password_reset: optional(string(createdAt)),
    name: optional(string('Casey Rivera')),
    nickname: optional(string('casey.rivera')),
    phone_number: optional(string(phoneNumber)),
    phone_verified: optional(shape_boolean(true)),
    picture: optional(string('https://cdn.example.com/avatars/casey.png')),
    updated_at: string(now),
    user_id: string(userId),
    user_metadata: dict(),
    username: optional(string('casey.rivera')),
};
const protocols = [
    'oidc-basic-profile',
    'oidc-ciba',
    'oidc-ciba-web-link',
    'oidc-implicit-profile',
    'oauth2-device-code',
    'oauth2-resource-owner',
    'oauth2-resource-owner-jwt-bearer',
    'oauth2-password',
    'oauth2-webauthn',
    'oauth2-access-token',
    'oauth2-refresh-token',
    'oauth2-token-exchange',
    'oidc-hybrid-profile',
    'samlp',
    'wsfed',
    'wstrust-usernamemixed',
];
/** The authorization request that a browser transaction began with. */
const authorization = {
    acr_values: strings(),
    locale: string('en'),
    login_hint: optional(string('casey.rivera@example.com')),
    prompt: optional(strings()),
    protocol: optional(oneOf(protocols)),
    redirect_uri: optional(string('https://app.example.com/callback')),
    requested_scopes: strings('openid', 'profile', 'email'),
    response_mode: optional(oneOf(['query', 'fragment', 'form_post', 'web_message'])),
    response_type: optional(list(oneOf(['code', 'token', 'id_token']), 'code')),
    state: optional(string('Zk3vQ8mN1xRt')),
    ui_locales: strings('en'),
};
const correlationId = optional(string('b3f1c2d4-7a89-4c5e-9f60-1d2e3f4a5b6c'));
const correlation = optional(object({ correlation_id: correlationId }));
const shared_prompt = when('the continue handler runs after a rendered prompt', object({ id: string('ap_4kTz9Qw2'), fields: optional(dict()), vars: optional(dict()) }));
const anonymousSession = undocumented(object({
    user_id: string('anon@3e6c7c1e-2f51-4b7a-9b8e-5a1c0d9e8f70'),
    session_id: string('anon_sess@9a7f2b64-0c3d-4e18-8f59-6b1a2c3d4e5f'),
    created_at: string(now),
    expires_at: string(later),
    metadata: dict(),
}));
const experiment = undocumented(object({
    experiment_id: string('exp_1'),
    variation_id: string('var_1'),
    variation_name: string('Control'),
    variation_description: string('As before'),
    config: dict(),
    is_control: shape_boolean(true),
}));
/** The whole event of a flow. */
const shared_event = (properties) => object({ ...properties, ...always });

;// CONCATENATED MODULE: ./src/auth0/event/credentials-exchange.ts


/** Credentials-exchange v2: D:actions/reference/credentials-exchange/credentials-exchange-event-object. */
const credentialsExchange = shared_event({
    accessToken: object({ customClaims: dict(), scope: strings('read:reports') }),
    agent: agent,
    client: object(client),
    custom_domain: customDomain,
    organization: organization,
    request: object({
        ...request,
        body: dict({ audience: 'https://api.example.com/', client_id: clientId, grant_type: 'client_credentials' }),
    }),
    resource_server: object({ identifier: string('https://api.example.com/') }),
    tenant: tenant,
    transaction: object({
        correlation_id: optional(correlationId),
        requested_scopes: strings('read:reports'),
        target_scopes: earlyAccess(strings('read:reports')),
    }),
});

;// CONCATENATED MODULE: ./src/auth0/event/custom-token-exchange.ts


const accessToken = 'urn:ietf:params:oauth:token-type:access_token';
const idToken = 'urn:ietf:params:oauth:token-type:id_token';
/** Custom-token-exchange v1: D:actions/reference/custom-token-exchange/custom-token-exchange-event-object. */
const customTokenExchange = shared_event({
    client: object(client),
    // In A:src/custom-token-exchange/v1/test/index.js only.
    custom_domain: undocumented(customDomain),
    organization: organization,
    request: object({ ...request, body: dict({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange' }) }),
    resource_server: object({ identifier: string('https://api.example.com/') }),
    tenant: tenant,
    transaction: object({
        actor_token: when('the request names an actor', string('example-actor-token')),
        actor_token_type: when('the request names an actor', string(idToken)),
        actor_token_user: when('the actor token is an ID token of the tenant', openObject({
            ...user,
            enrolledFactors: optional(enrolledFactors),
            identities: identities,
            multifactor: optional(strings()),
        })),
        // D:customize/actions/transaction-metadata
        metadata: when('another Action has set some', dict()),
        requested_scopes: strings('openid'),
        requested_token_type: string(accessToken),
        subject_token: string('example-subject-token'),
        subject_token_type: string('https://example.com/token-type/legacy'),
    }),
});

;// CONCATENATED MODULE: ./src/auth0/event/delivery.ts


const delivery_tenant = object({
    id: string('tenant'),
    friendly_name: optional(string('Example')),
    home_url: optional(string('https://www.example.com')),
    logo_url: optional(string('https://cdn.example.com/logo.png')),
    support_email: optional(string('support@example.com')),
    support_url: optional(string('https://support.example.com')),
});
/** Custom-phone-provider v1: A:src/custom-phone-provider/v1/index.d.ts. */
const customPhoneProvider = shared_event({
    client: object(client),
    connection: optional(connection),
    custom_domain: customDomain,
    notification: object({
        as_text: string('482913 is your verification code for Example Application'),
        as_voice: string('Your verification code is 4, 8, 2, 9, 1, 3'),
        code: optional(string('482913')),
        delivery_method: oneOf(['text', 'voice']),
        from: optional(string('+12025550100')),
        locale: optional(string('en')),
        message_type: oneOf(['otp_verify', 'otp_enroll', 'blocked_account', 'change_password', 'password_breach']),
        recipient: string(phoneNumber),
    }),
    organization: organization,
    request: object(request),
    tenant: delivery_tenant,
    transaction: correlation,
    user: openObject({ ...user, identities: optional(identities) }),
});
/** Custom-email-provider v1: A:src/custom-email-provider/v1/index.d.ts. */
const customEmailProvider = shared_event({
    client: object(client),
    connection: optional(connection),
    custom_domain: customDomain,
    notification: object({
        from: string('no-reply@example.com'),
        html: string('<p>Please verify your email address.</p>'),
        locale: string('en'),
        message_type: oneOf([
            'verify_email',
            'verify_email_by_code',
            'reset_email',
            'reset_email_by_code',
            'welcome_email',
            'verification_code',
            'mfa_oob_code',
            'enrollment_email',
            'blocked_account',
            'stolen_credentials',
            'try_provider_configuration_email',
            'organization_invitation',
        ]),
        subject: string('Verify your email address'),
        text: string('Please verify your email address.'),
        to: string('casey.rivera@example.com'),
    }),
    organization: organization,
    request: object({
        geoip: optional(geoip),
        hostname: optional(string('tenant.us.example.com')),
        ip: optional(string(ip)),
        query: optional(dict()),
        user_agent: optional(string(userAgent)),
    }),
    tenant: delivery_tenant,
    transaction: correlation,
    user: openObject({
        app_metadata: dict(),
        email: optional(string('casey.rivera@example.com')),
        email_verified: shape_boolean(false),
        family_name: optional(string('Rivera')),
        given_name: optional(string('Casey')),
        name: optional(string('Casey Rivera')),
        nickname: optional(string('casey.rivera')),
        picture: optional(string('https://cdn.example.com/avatars/casey.png')),
        user_id: string(userId),
        user_metadata: dict(),
        username: optional(string('casey.rivera')),
    }),
});

;// CONCATENATED MODULE: ./src/auth0/event/event-stream.ts


/** Event-stream v1, a CloudEvent: D:actions/reference/event-stream/event-stream-event-object. */
const eventStream = shared_event({
    message: object({
        id: string('evt_2Qw8ErTy'),
        type: string('user.created'),
        data: optional(dict({ object: { user_id: 'auth0|65a4f0c29d3b1e0f8c7a6b54', email: 'casey.rivera@example.com' } })),
        source: string('urn:auth0:tenant:users'),
        specversion: string('1.0'),
        time: optional(string(now)),
        // Auth0's CloudEvent extension attributes.
        a0tenant: undocumented(string('tenant')),
        a0stream: undocumented(string('est_1')),
        a0purpose: undocumented(string('test')),
    }),
});

;// CONCATENATED MODULE: ./src/auth0/event/password-reset.ts


const { locale, login_hint, state, ui_locales } = authorization;
/** Password-reset-post-challenge v1: D:actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object. */
const passwordResetPostChallenge = shared_event({
    authentication: openObject({
        methods: list(openObject({ name: string(''), timestamp: string('') }), { name: 'email', timestamp: now }),
        ...supplementalRisk,
    }),
    authorization: object({ roles: strings() }),
    client: object(client),
    connection: connection,
    custom_domain: customDomain,
    organization: organization,
    prompt: shared_prompt,
    request: object({ ...request, body: dict(), query: dict({ client_id: clientId, scope: 'openid profile email' }) }),
    stats: object({ logins_count: number(12) }),
    tenant: tenant,
    transaction: openObject({
        correlation_id: correlationId,
        ...(locale && { locale }),
        ...(login_hint && { login_hint }),
        ...(state && { state }),
        ...(ui_locales && { ui_locales }),
    }),
    user: openObject({ ...user, enrolledFactors: optional(enrolledFactors), identities: identities }),
});

;// CONCATENATED MODULE: ./src/auth0/event/post-change-password.ts


/** Post-change-password v2, which has no `client`: D:actions/reference/post-change-password/post-change-password-event-object. */
const postChangePassword = shared_event({
    authentication: optional(object(supplementalRisk)),
    connection: connection,
    custom_domain: customDomain,
    request: object(request),
    tenant: tenant,
    transaction: correlation,
    user: object({
        email: optional(string('casey.rivera@example.com')),
        email_verified: optional(shape_boolean(true)),
        last_password_reset: optional(string(createdAt)),
        phone_number: optional(string(phoneNumber)),
        phone_verified: optional(shape_boolean(true)),
        user_id: optional(string(userId)),
        username: optional(string('casey.rivera')),
    }),
});

;// CONCATENATED MODULE: ./src/auth0/event/risk-assessment.ts


const confidence = oneOf(['high', 'medium', 'low', 'neutral']);
const risk_assessment_known = oneOf(['known', 'unknown']);
/** Post-login's adaptive assessment of the login: D:actions/reference/post-login/post-login-event-object. */
const riskAssessment = since('v3', optional(object({
    assessments: object({
        AgentDetection: optional(object({
            code: oneOf(['unknown', 'verified_agent']),
            confidence,
            details: optional(object({ provider: optional(string('example')) })),
        })),
        ImpossibleTravel: optional(object({
            code: oneOf([
                'minimal_travel_from_last_login',
                'travel_from_last_login',
                'substantial_travel_from_last_login',
                'impossible_travel_from_last_login',
                'invalid_travel',
                'missing_geoip',
                'anonymous_proxy',
                'unknown_location',
                'initial_login',
                'location_history_not_found',
                'assessment_not_available',
            ]),
            confidence,
        })),
        NewDevice: optional(object({
            code: oneOf([
                'match',
                'partial_match',
                'no_match',
                'initial_login',
                'unknown_device',
                'no_device_history',
                'assessment_not_available',
            ]),
            confidence,
            details: optional(object({ device: optional(risk_assessment_known), useragent: optional(risk_assessment_known) })),
        })),
        UntrustedIP: optional(object({
            code: oneOf([
                'not_found_on_deny_list',
                'found_on_deny_list',
                'invalid_ip_address',
                'assessment_not_available',
            ]),
            confidence,
            details: optional(object({
                category: optional(string('abuse')),
                ip: optional(string('192.0.2.44')),
                matches: optional(string('192.0.2.0/24')),
                source: optional(string('example-list')),
            })),
        })),
    }),
    confidence,
    supplemental: supplemental,
    version: string('1'),
})));

;// CONCATENATED MODULE: ./src/auth0/event/post-login.ts



const device = optional(object({
    initial_asn: optional(string(asn)),
    initial_ip: optional(string(ip)),
    initial_user_agent: optional(string(userAgent)),
    last_asn: optional(string(asn)),
    last_ip: optional(string(ip)),
    last_user_agent: optional(string(userAgent)),
}));
const post_login_native = 'the session came from a native application';
const parentId = optional(string('rt_7Hq2PzXc'));
const session = since('v3', optional(object({
    id: string('sess_4Vb9LmQx'),
    actor: when('the session is delegated', earlyAccess(openObject({ sub: string('auth0|actor') }))),
    authenticated_at: optional(string(now)),
    clients: optional(list(object({ client_id: string(clientId) }), { client_id: clientId })),
    cookie: earlyAccess(object({ mode: oneOf(['persistent', 'non-persistent']) })),
    created_at: optional(string(now)),
    device,
    expires_at: optional(string(later)),
    idle_expires_at: optional(string(later)),
    last_interacted_at: optional(string(now)),
    metadata: earlyAccess(dict()),
    session_transfer: when(post_login_native, object({ parent_refresh_token: optional(object({ id: parentId, metadata: optional(dict()) })) })),
    updated_at: optional(string(now)),
    user_id: optional(string(userId)),
})));
const refreshToken = since('v3', when('a refresh token is used or issued', object({
    id: string('rt_2Kd8WnZp'),
    access: undocumented(oneOf(['offline', 'online'])),
    client_id: optional(string(clientId)),
    created_at: string(now),
    device,
    expires_at: optional(string(later)),
    idle_expires_at: optional(string(later)),
    last_exchanged_at: optional(string(now)),
    metadata: optional(dict()),
    resource_servers: optional(list(object({ audience: string(''), scopes: string('') }))),
    rotating: optional(shape_boolean(true)),
    session_id: optional(string('sess_4Vb9LmQx')),
    session_transfer: when(post_login_native, object({ parent_refresh_token: optional(object({ id: parentId })) })),
    user_id: optional(string(userId)),
})));
const sessionTransferToken = since('v3', when('a native application hands over its session', earlyAccess(object({
    client_id: string(clientId),
    request: object({
        asn: optional(string(asn)),
        geoip: optional(geoip),
        ip: string(ip),
        user_agent: optional(string(userAgent)),
    }),
    scope: strings(),
}))));
/** A chain of actors: five are allowed, and nothing hangs on the depth here. */
const actor = openObject({ sub: string('auth0|actor'), act: when('the actor has one', dict()) });
const transaction = {
    id: optional(string('Tn5rWq0cJx7LbZk2')),
    ...Object.fromEntries(Object.entries(authorization).map(([name, shape]) => [name, optional(shape)])),
    actor: since('v3', when('tokens are exchanged', actor)),
    actor_token_type: since('v3', when('tokens are exchanged', string('urn:ietf:params:oauth:token-type:id_token'))),
    correlation_id: since('v3', correlationId),
    linking_id: optional(string('link_9xQ2')),
    metadata: since('v3', dict()),
    requested_authorization_details: optional(list(openObject({ type: string('') }))),
    subject_token_type: since('v3', when('tokens are exchanged', string('https://example.com/token-type/legacy'))),
};
/** Post-login v3: D:actions/reference/post-login/post-login-event-object; `since` v3 from A:src/post-login/v2/index.d.ts. */
const postLogin = shared_event({
    agent: since('v3', agent),
    anonymous_session: anonymousSession,
    authentication: optional(object({
        methods: list(openObject({ name: string(''), timestamp: string('') }), { name: 'pwd', timestamp: now }),
        riskAssessment: riskAssessment,
    })),
    authorization: optional(object({ roles: strings() })),
    client: object({
        ...client,
        refresh_token: since('v3', when('the application has refresh token policies', earlyAccess(object({
            policies: optional(list(object({ audience: optional(string('')), scope: optional(strings()) }))),
        })))),
    }),
    connection: connection,
    custom_domain: since('v3', customDomain),
    experiment: experiment,
    organization: organization,
    prompt: since('v3', shared_prompt),
    refresh_token: refreshToken,
    request: object({
        ...request,
        asn: since('v3', optional(string(asn))),
        body: dict(),
        method: string('GET'),
        query: dict({
            client_id: clientId,
            protocol: 'oauth2',
            redirect_uri: 'https://app.example.com/callback',
            response_type: 'code',
            scope: 'openid profile email',
        }),
    }),
    resource_server: optional(object({ identifier: string('https://api.example.com/') })),
    security_context: since('v3', securityContext),
    session,
    session_transfer_token: sessionTransferToken,
    stats: object({ logins_count: number(12) }),
    tenant: tenant,
    transaction: optional(openObject(transaction)),
    user: openObject({
        ...user,
        created_at: string(createdAt),
        enrolledFactors: since('v3', optional(enrolledFactors)),
        identities: identities,
        multifactor: optional(strings()),
    }),
});

;// CONCATENATED MODULE: ./src/auth0/event/registration.ts


/** Pre-user-registration v2: D:actions/reference/pre-user-registration/pre-user-registration-event-object. */
const preUserRegistration = shared_event({
    anonymous_session: anonymousSession,
    authentication: optional(object(supplementalRisk)),
    client: optional(object(client)),
    connection: connection,
    custom_domain: customDomain,
    experiment: experiment,
    request: object({ ...request, body: dict() }),
    security_context: securityContext,
    tenant: tenant,
    transaction: optional(openObject({ ...authorization, correlation_id: correlationId })),
    user: object({
        app_metadata: optional(dict()),
        email: optional(string('casey.rivera@example.com')),
        family_name: optional(string('Rivera')),
        given_name: optional(string('Casey')),
        name: optional(string('Casey Rivera')),
        nickname: optional(string('casey.rivera')),
        phone_number: optional(string(phoneNumber)),
        picture: optional(string('https://cdn.example.com/avatars/casey.png')),
        user_metadata: optional(dict()),
        username: optional(string('casey.rivera')),
    }),
});
/** Post-user-registration v2, which has no `client`: D:actions/reference/post-user-registration/post-user-registration-event-object. */
const postUserRegistration = shared_event({
    authentication: optional(object(supplementalRisk)),
    connection: connection,
    custom_domain: customDomain,
    request: optional(object(request)),
    security_context: securityContext,
    tenant: tenant,
    transaction: optional(openObject(authorization)),
    user: openObject(user),
});

;// CONCATENATED MODULE: ./src/auth0/event/send-phone-message.ts


/** Send-phone-message v2: D:actions/reference/send-phone-message/send-phone-message-event-object. */
const sendPhoneMessage = shared_event({
    client: optional(object(client)),
    custom_domain: customDomain,
    message_options: object({
        action: oneOf(['second-factor-authentication', 'enrollment']),
        code: string('482913'),
        message_type: oneOf(['sms', 'voice']),
        recipient: string(phoneNumber),
        text: string('482913 is your verification code for Example Application'),
    }),
    request: object(request),
    security_context: securityContext,
    tenant: tenant,
    transaction: correlation,
    user: openObject({ ...user, identities: optional(identities) }),
});

;// CONCATENATED MODULE: ./src/auth0/event.ts









/** The tree of `event` in each flow, at the trigger's current version. */
const eventShapes = {
    'post-login': postLogin,
    'credentials-exchange': credentialsExchange,
    'pre-user-registration': preUserRegistration,
    'post-user-registration': postUserRegistration,
    'post-change-password': postChangePassword,
    'send-phone-message': sendPhoneMessage,
    'password-reset-post-challenge': passwordResetPostChallenge,
    'custom-token-exchange': customTokenExchange,
    'custom-phone-provider': customPhoneProvider,
    'custom-email-provider': customEmailProvider,
    'event-stream': eventStream,
};
/** Looks up a read such as `event.request.ip`, given as `['request', 'ip']`; an item of a list is its index, as text. */
function findInEvent(flow, path) {
    let shape = eventShapes[flow];
    for (const [index, name] of path.entries()) {
        if (shape.kind === 'list' && /^\d+$/.test(name)) {
            shape = shape.of;
            continue;
        }
        if (shape.kind !== 'object')
            return { state: 'open', index, known: [] };
        const { open, properties } = shape;
        const next = Object.hasOwn(properties, name) ? properties[name] : undefined;
        if (!next)
            return { state: open ? 'open' : 'unknown', index, known: Object.keys(properties) };
        shape = next;
    }
    return { state: 'known', shape };
}

;// CONCATENATED MODULE: ./src/lint/rules/times.ts
/** How often something was found, for a message. */
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./src/lint/rules/flow/slip.ts


/**
 * The known property that a name surely means, so that it may be said of objects that have others too: `userId` and `id`
 * of a user for `user_id`, `emial` for `email`. Null for any other name.
 */
function slipOf(name, owner, known) {
    const prefixed = `${owner}_${name}`;
    return (known.find((each) => each === prefixed) ??
        known.find((each) => sameWords(each, name)) ??
        known.find((each) => isOneSlip(each, name)) ??
        null);
}
function sameWords(known, name) {
    return (0,change_case_dist/* camelCase */.xQ)(known).toLowerCase() === (0,change_case_dist/* camelCase */.xQ)(name.slice(0, slip_LONGEST)).toLowerCase();
}
const slip_LONGEST = 100;
/** Of shorter names another one is as near as a misspelt one. */
const SHORTEST = 5;
/** One letter is missing, too many or another, or two have changed places. A plural may well be another property. */
function isOneSlip(known, name) {
    if (name.length < SHORTEST || Math.abs(known.length - name.length) > 1)
        return false;
    if (known === `${name}s` || name === `${known}s`)
        return false;
    const steps = (0,mod/* distance */.Io)(known, name);
    return steps === 1 || (steps === 2 && hasSwapped(known, name));
}
function hasSwapped(known, name) {
    let at = 0;
    while (known[at] === name[at])
        at += 1;
    return known === `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
}

;// CONCATENATED MODULE: ./src/lint/rules/flow/unknown-event-property.ts










const unknownEventProperty = defineRule('flow/unknown-event-property', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        const { flow, eventReads } = integration.action.value;
        if (flow === null)
            return;
        let said = 0;
        for (const { path, first, count } of byPath(eventReads)) {
            // What will not be listed need not be compared with every name.
            const unknown = said > MOST ? null : unknownProperty(flow, path, first.optional);
            if (unknown === null)
                continue;
            said += 1;
            const owner = path.slice(0, -1);
            const data = { flow, property: short_short(path.join('.')), times: times(count) };
            const where = inSource(first.place);
            if (unknown.flows.length > 0)
                report('elsewhere', { ...data, flows: listed(unknown.flows) }, where);
            else if (unknown.near !== null)
                report('near', { ...data, known: [...owner, unknown.near].join('.') }, where);
            else {
                const known = short_short(unknown.known.join(', '), unknown_event_property_MOST_SHOWN);
                report('unknown', { ...data, object: ['event', ...owner].join('.'), known }, where);
            }
        }
    },
}));
/** Characters. */
const unknown_event_property_MOST_SHOWN = 300;
/** What is read for sure, each path once. */
function byPath(reads) {
    const groups = new Map();
    for (const read of reads) {
        if (read.doubtful)
            continue;
        const key = JSON.stringify(read.path);
        const known = groups.get(key);
        groups.set(key, { path: read.path, first: known?.first ?? read, count: (known?.count ?? 0) + 1 });
    }
    return groups.values();
}
/** Null for what the flow has or may have, and where an earlier step of the path is the unknown one. */
function unknownProperty(flow, path, isAsked) {
    const found = findInEvent(flow, path);
    const name = path.at(-1) ?? '';
    if (found.state === 'known' || found.index !== path.length - 1 || found.known.length === 0)
        return null;
    const { known } = found;
    const slip = slipOf(name, path.at(-2) ?? 'event', known);
    // Other properties may be there: only what is surely none of them is told.
    if (found.state === 'open')
        return slip === null || isAsked ? null : { flows: [], near: slip, known };
    const flows = auth0_flows/* flowIds */.X3.filter((id) => findInEvent(id, path).state === 'known');
    // What no flow has may be newer than what is known here; but not in an object that has all it can have.
    if (isAsked && (flows.length > 0 || (slip === null && path.length === 1)))
        return null;
    return { flows, near: slip ?? (0,nearest/* nearest */.p)(name, known), known };
}

;// CONCATENATED MODULE: ./src/lint/rules/flow/index.ts












const flowTextRules = [
    missingHandler,
    unknownHandler,
    handlerNotAsync,
    mixedFlows,
    triggerMismatch,
    triggerVersion,
    retiredRuntime,
    unknownApiMethod,
    unknownEventProperty,
    denyArguments,
    continueWithoutRedirect,
    redirectWithoutContinue,
];

// EXTERNAL MODULE: ./node_modules/mdast-util-to-string/lib/index.js
var lib = __webpack_require__(31869);
;// CONCATENATED MODULE: ./src/lint/rules/guide/elements.ts
const COMMENT = /<!--[^]*?(?:-->|$)/gu;
const ELEMENT = /<([a-z][a-z0-9]*)\b([^<>]*)>/giu;
const ATTRIBUTE = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/giu;
/** The opening tags in a piece of HTML; what is in comments is not shown, and counts for nothing. */
function elementsOf({ value }) {
    const shown = value.replace(COMMENT, (comment) => ' '.repeat(comment.length));
    return Array.from(shown.matchAll(ELEMENT), ({ 0: text, 1: tag = '', 2: rest = '', index }) => ({
        tag: tag.toLowerCase(),
        attributes: new Map(Array.from(rest.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]) => [
            name.toLowerCase(),
            double ?? single ?? bare ?? '',
        ])),
        index,
        text,
    }));
}

;// CONCATENATED MODULE: ./src/lint/rules/guide/broken-structure.ts




const brokenStructure = defineRule('guide/broken-structure', { roles: ['guide'] }, ({ eslint, report }) => {
    const image = (node) => {
        if (isEmpty(node.alt))
            report('image', {}, { node });
    };
    let title = null;
    return {
        root(root) {
            title = titleOf(root);
        },
        image,
        imageReference: image,
        link(node) {
            if (leadsNowhere(node.url))
                report('link', { text: short_short((0,lib/* toString */.d)(node)) }, { node });
        },
        definition(node) {
            if (leadsNowhere(node.url))
                report('link', { text: short_short(node.label ?? node.identifier) }, { node });
        },
        heading(node) {
            if (node.depth === 1)
                report(node === title ? 'title' : 'heading', { text: short_short((0,lib/* toString */.d)(node)) }, { node });
        },
        html(node) {
            const from = node.position?.start.offset ?? 0;
            for (const { tag, attributes, index, text } of elementsOf(node)) {
                const start = eslint.sourceCode.getLocFromIndex(from + index);
                const where = { loc: { start, end: eslint.sourceCode.getLocFromIndex(from + index + text.length) } };
                const href = attributes.get('href');
                if (tag === 'img' && isEmpty(attributes.get('alt')))
                    report('image', {}, where);
                else if (tag === 'a' && href !== undefined && leadsNowhere(href))
                    report('link', { text: short_short(text) }, where);
                else if (tag === 'h1')
                    report('heading', { text: short_short(wordsBehind(node.value, index + text.length)) }, where);
            }
        },
    };
});
/** The one heading of level 1, where it stands before all others: the sections need not move for it. */
function titleOf({ children }) {
    const headings = children.filter((node) => node.type === 'heading');
    const [first, ...others] = headings;
    return first?.depth === 1 && others.every(({ depth }) => depth > 1) ? first : null;
}
function isEmpty(alt) {
    return (alt ?? '').trim() === '';
}
function leadsNowhere(url) {
    return /^\s*#?\s*$/u.test(url);
}
function wordsBehind(html, index) {
    return (/^[^<]*/u.exec(html.slice(index))?.[0] ?? '').trim();
}

;// CONCATENATED MODULE: ./src/lint/rules/guide/insecure-link.ts



const insecureLink = defineRule('guide/insecure-link', { roles: ['guide'] }, ({ eslint, report }) => {
    const check = (node) => {
        const host = insecureHost(node.url);
        // `www.merrow.io` alone is made a link to http:// by the parser, not by the partner.
        if (host === null || !/http:/iu.test(eslint.sourceCode.getText(node)))
            return;
        report('insecure', { host: short_short(host) }, { node });
    };
    return {
        link: check,
        image: check,
        definition: check,
        html(node) {
            const from = node.position?.start.offset ?? 0;
            for (const { attributes, index, text } of elementsOf(node)) {
                const host = insecureHost(attributes.get('href') ?? attributes.get('src') ?? '');
                if (host === null)
                    continue;
                const start = eslint.sourceCode.getLocFromIndex(from + index);
                const end = eslint.sourceCode.getLocFromIndex(from + index + text.length);
                report('insecure', { host: short_short(host) }, { loc: { start, end } });
            }
        },
    };
});
const insecure_link_LOCAL = /^(?:(?:[^.]+\.)*localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/u;
/** The host alone: an address may hold a password. Null for a secure address, and for the customer's own machine. */
function insecureHost(url) {
    if (!/^\s*http:/iu.test(url) || !URL.canParse(url.trim()))
        return null;
    const { host, hostname } = new URL(url.trim());
    return insecure_link_LOCAL.test(hostname) ? null : host;
}

;// CONCATENATED MODULE: ./src/lint/rules/guide/headings.ts

/** Visitors that tell all the headings of a guide, as text, when the last has been seen: those in HTML count, too. */
function onHeadings(tell) {
    const headings = [];
    return {
        heading(node) {
            headings.push((0,lib/* toString */.d)(node));
        },
        html({ value }) {
            for (const [, text = ''] of value.matchAll(/<h[1-6]\b[^<>]*>([^<]*)</giu))
                headings.push(text);
        },
        'root:exit'() {
            tell(headings);
        },
    };
}
const start = { line: 1, column: 1 };
/** Where a guide lacks something. */
const wholeGuide = { loc: { start, end: start } };

;// CONCATENATED MODULE: ./src/lint/rules/guide/missing-section.ts


/** The sections that customers look for, by the words that a reworded heading keeps. */
const sections = [
    { section: 'Prerequisites', words: [/\bpre-?requisites?\b/iu] },
    {
        section: 'Add the Auth0 Action',
        words: [/\b(?:add(?:ing)?|install(?:ing)?)\b/iu, /\b(?:actions?|integration)\b/iu],
    },
];
const missingSection = defineRule('guide/missing-section', { roles: ['guide'] }, ({ report }) => onHeadings((headings) => {
    for (const { section, words } of sections) {
        const found = headings.some((heading) => words.every((word) => word.test(heading)));
        if (!found)
            report('missing', { section }, wholeGuide);
    }
}));

;// CONCATENATED MODULE: ./src/lint/rules/guide/recommended-section.ts



const recommendedSection = defineRule('guide/recommended-section', { roles: ['guide'] }, ({ integration: { action }, report }) => onHeadings((headings) => {
    const flow = action.state === 'parsed' ? action.value.flow : null;
    const read = headings.map((heading) => heading.toLowerCase().replace(/\s+/gu, ' '));
    for (const section of flow === null ? auth0_flows/* commonGuideSections */.g$ : auth0_flows/* flows */.Sx[flow].guideSections) {
        if (!read.some((heading) => isOf(section, heading)))
            report('missing', { section: section.title }, wholeGuide);
    }
}));
function isOf({ words }, heading) {
    return words.some((word) => {
        for (let at = heading.indexOf(word); at >= 0; at = heading.indexOf(word, at + 1)) {
            if (!/[\p{L}\p{N}]/u.test(heading.charAt(at - 1)))
                return true;
        }
        return false;
    });
}

;// CONCATENATED MODULE: ./src/lint/rules/guide/todo.ts


/**
 * Found in the text, not in the tree: Markdown takes a marker apart into links, emphasis and entities, and a marker in a
 * code block or a comment is left all the same. Editors escape the brackets, writers make the word bold.
 */
const marker = /\\?\[\\?\[[\s*_`\\]{0,8}TODO\b(?!\]\()|\\?\(\\?\([\s*_`\\]{0,8}TODO\b/giu;
const MAX_LENGTH = 1000;
const todo = defineRule('guide/todo', { roles: ['guide'] }, ({ eslint, report }) => ({
    root() {
        const { sourceCode } = eslint;
        const { text } = sourceCode;
        let done = 0;
        for (const { 0: opening, index } of text.matchAll(marker)) {
            const end = index < done ? null : endOf(text, index, opening);
            if (end === null)
                continue;
            done = end;
            const said = text.slice(index, end).replace(/\s+/gu, ' ');
            report('left', { marker: short_short(said, 80) }, { loc: { start: sourceCode.getLocFromIndex(index), end: sourceCode.getLocFromIndex(end) } });
        }
    },
}));
/** Behind the closing brackets, else at the end of the line; null for a link that is called so in brackets of its own. */
function endOf(text, index, opening) {
    const from = index + opening.length;
    const rest = text.slice(from, from + MAX_LENGTH).split(/\n[ \t]*\r?\n/u)[0] ?? '';
    const square = opening.includes('[');
    const closing = (square ? /\\?\]\\?\]/u : /\\?\)\\?\)/u).exec(rest);
    const link = square ? /^[^[\]]*\]\(/u.exec(rest) : null;
    if (link !== null)
        return null;
    if (closing !== null)
        return from + closing.index + closing[0].length;
    return from + (/^[^\r\n]*/u.exec(rest)?.[0].trimEnd().length ?? 0);
}

;// CONCATENATED MODULE: ./src/auth0/placeholders.ts
// What the six official templates hold before a partner edits them. Sources: T:NAME/media, T:NAME/README.md,
// T:NAME/integration/installation_guide.md.
/** MD5 of the templates' pictures, by file name; the same in all six. */
const placeholderMedia = {
    '256x256-logo.png': '6221741f641cc2e8cdb5b45cc59a5119',
    '460x260-column-1.png': '6096f63d53372d50859db8d7d6b5fc59',
    '460x260-column-2.png': '339b10432bf87640284b8f5635cb9b58',
    '460x260-column-3.png': '339b10432bf87640284b8f5635cb9b58',
};
/** True for a picture of the templates, under any name. */
function isPlaceholderMedia(md5) {
    return Object.values(placeholderMedia).includes(md5.toLowerCase());
}
/** Names, labels, descriptions and values of the README's sample manifest, of 2022-07 and of the version before, in lower case. */
const placeholderTexts = new Set([
    'all_caps_underscore',
    'all_caps_underscore_secret',
    'all_caps_underscore_config',
    'field label',
    'field label that will be used in auth0 dashboard form',
    'field description',
    'field description used in auth0 dashboard form',
    'optional default value to use',
    'optional deployment value to use',
    'option_1_value',
    'option_2_value',
    'option 1 label',
    'option 2 label',
    'package-name',
]);
/** True for a text that is the template's own, or an open task: `TODO`, `[[TODO: …]]`, `((TODO: …))`. */
function isPlaceholderText(text) {
    const trimmed = text.trim();
    return (placeholderTexts.has(trimmed.toLowerCase()) || /^TODO\b/u.test(trimmed) || /^(?:\[\[|\(\()\s*TODO\b/iu.test(trimmed));
}

// EXTERNAL MODULE: ./src/submission/json.ts + 1 modules
var json = __webpack_require__(41073);
// EXTERNAL MODULE: ./src/submission/manifest.ts
var manifest = __webpack_require__(7791);
;// CONCATENATED MODULE: ./src/lint/rules/manifest/entries.ts



/** The entries of the lists that are arrays. */
function entriesOf(document, ...lists) {
    const top = (0,json/* asObject */.eB)(document.body);
    if (top === undefined)
        return [];
    return (lists.length === 0 ? manifest/* manifestLists */.R : lists).flatMap((list) => objectsOf((0,json/* asArray */._j)((0,json/* valueOf */.RP)(top, list))).map((object) => ({ list, object, title: entries_titleOf(object) })));
}
/** The objects of an array; other elements are `manifest/schema`'s. */
function objectsOf(array) {
    return (array?.elements ?? []).flatMap(({ value }) => (0,json/* asObject */.eB)(value) ?? []);
}
/** An entry's options, where it may have any: a secret's are `manifest/options-on-secret`'s alone. */
function optionsOf({ list, object }) {
    return list === 'configuration' ? (0,json/* valueOf */.RP)(object, 'options') : undefined;
}
function memberOf(object, key) {
    return object.members.findLast((member) => (0,json/* keyOf */.TN)(member) === key);
}
function entries_titleOf(object) {
    const name = (0,json/* asString */.oJ)((0,json/* valueOf */.RP)(object, 'name'))?.value.trim() ?? '';
    return name === '' ? 'an entry without a name' : short_short(name);
}
/** What a value is, in words, and never the value. */
function typeOf(value) {
    if (value.type === 'Array' || value.type === 'Object')
        return `an ${value.type.toLowerCase()}`;
    return value.type === 'Null' ? 'null' : `a ${value.type.toLowerCase()}`;
}
/** The opening brace: where an object lacks something. */
function opening(object) {
    const { line, column } = object.loc.start;
    return { loc: { start: { line, column }, end: { line, column: column + 1 } } };
}

;// CONCATENATED MODULE: ./src/lint/rules/manifest/placeholder-text.ts





const placeholderText = defineRule('manifest/placeholder-text', { roles: ['manifest'] }, ({ report }) => {
    const check = (object, property, name) => {
        const node = (0,json/* asString */.oJ)((0,json/* valueOf */.RP)(object, property));
        if (node === undefined || !isPlaceholder(node.value))
            return;
        report('left', { property, name, text: short_short(node.value) }, { node });
    };
    return {
        Document(document) {
            for (const entry of entriesOf(document, 'secrets', 'configuration')) {
                check(entry.object, 'label', entry.title);
                check(entry.object, 'description', entry.title);
                for (const option of objectsOf((0,json/* asArray */._j)(optionsOf(entry))))
                    check(option, 'label', `an option of ${entry.title}`);
            }
        },
    };
});
/** What people write where a text is still to come; “todo” as a word of a product is none. */
const placeholder_text_open = [
    /\b(?:TODO|FIXME)\b/u,
    /(?:\[\[|\(\()\s*todo\b/iu,
    /^\W*(?:todo|fixme|tbd|x{3,})\W*$/iu,
    /^lorem ipsum\b/iu,
];
function isPlaceholder(text) {
    // A text of the template is short, and a text of megabytes is none.
    const start = text.slice(0, 2000).trim();
    return isPlaceholderText(start) || placeholder_text_open.some((pattern) => pattern.test(start));
}

;// CONCATENATED MODULE: ./src/lint/rules/guide/field-words.ts
/** Markup, quotes and the characters that join words make no difference to what a field is called. */
function fieldWords(text) {
    return text
        .replace(/<\/?[a-z][^<>]{0,200}>/giu, ' ')
        .replace(/&nbsp;|&#160;/giu, ' ')
        .replace(/&amp;/giu, '&')
        .replace(/[*`~\\[\]"'“”‘’]/gu, '')
        .replace(/[\s_\u2010-\u2015-]+/gu, ' ')
        .trim()
        .toLowerCase();
}

;// CONCATENATED MODULE: ./src/lint/rules/guide/undocumented-field.ts





/** Labels times characters of the guide; a real guide is looked through some ten times. */
const MOST_COMPARED = 100_000_000;
const undocumentedField = defineRule('guide/undocumented-field', { roles: ['manifest'] }, ({ integration, report }) => ({
    Document() {
        const { guide } = integration.files;
        if (integration.manifest.state !== 'parsed' || guide.state !== 'read' || excessOf('guide', guide) !== null)
            return;
        const text = fieldWords(guide.text);
        const told = new Set();
        for (const { name, label, labelPlace } of integration.manifest.value.fields) {
            if (label === null || labelPlace === null || isPlaceholder(label))
                continue;
            const words = fieldWords(label);
            if (words === '' || told.has(words))
                continue;
            told.add(words);
            if (told.size * text.length > MOST_COMPARED)
                return;
            if (text.includes(words))
                continue;
            const data = { label: short_short(label) };
            if (isNamed(guide.text, name))
                report('onlyName', { ...data, name: short_short(name) }, { loc: labelPlace });
            else
                report('unmentioned', data, { loc: labelPlace });
        }
    },
}));
/** `API_KEY`, as a word of its own. */
function isNamed(guide, name) {
    const at = guide.indexOf(name);
    return name !== '' && at >= 0 && !/\w/u.test(`${guide.charAt(at - 1)}${guide.charAt(at + name.length)}`);
}

;// CONCATENATED MODULE: ./src/lint/rules/guide/unknown-field.ts





/** Longer lists are compared with nothing. */
const MOST_FIELDS = 200;
const unknownField = defineRule('guide/unknown-field', { roles: ['guide'] }, ({ integration, report }) => ({
    root(root) {
        const { manifest } = integration;
        if (manifest.state !== 'parsed' || !manifest.value.complete.secrets || !manifest.value.complete.configuration)
            return;
        const known = knownWords(manifest.value);
        if (known.length > MOST_FIELDS)
            return;
        const labels = manifest.value.fields.flatMap(({ label }) => label ?? []);
        for (const listed of listsOfFields(sectionOfFields(root))) {
            const isKnown = ({ title }) => known.some((words) => isAlike(fieldWords(title), words));
            // A list that names no field of the manifest is a list of something else.
            if (listed.length > MOST_FIELDS || !listed.some(isKnown))
                continue;
            for (const each of listed.filter((one) => !isKnown(one))) {
                const field = short_short(each.title);
                const near = (0,nearest/* nearest */.p)(field, labels);
                if (near === null)
                    report('unknown', { field }, { node: each.node });
                else
                    report('near', { field, known: short_short(near) }, { node: each.node });
            }
        }
    },
}));
function knownWords({ fields }) {
    return fields
        .flatMap(({ label, name }) => [fieldWords(label ?? ''), fieldWords(name)])
        .filter((words) => words !== '');
}
/** `API key (secret)` is the field “API key”, and `Key` may well be. */
function isAlike(a, b) {
    return a.includes(b) || b.includes(a);
}
/** From the heading “Add the Auth0 Action” to the next of its level. */
function sectionOfFields({ children }) {
    const isIt = (node) => node.type === 'heading' &&
        /\b(?:add|install)/iu.test((0,lib/* toString */.d)(node)) &&
        /action|integration/iu.test((0,lib/* toString */.d)(node));
    const from = children.findIndex(isIt);
    const heading = children[from];
    if (heading?.type !== 'heading')
        return [];
    const length = children.slice(from + 1).findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
    return children.slice(from + 1, length < 0 ? undefined : from + 1 + length);
}
function listsOfFields(nodes) {
    return nodes.flatMap((node) => {
        if (node.type === 'table')
            return [rowsOf(node)];
        if (node.type !== 'list')
            return [];
        // The fields are the list within a step; a list that is none of steps may be theirs itself.
        return [...(node.ordered === true ? [] : [itemsOf(node)]), ...node.children.flatMap(nestedLists)];
    });
}
/** Below a step that names no field itself: `**Secrets**` and its list are groups of them. */
function nestedLists({ children }) {
    const lists = children.filter((child) => child.type === 'list');
    const tables = children.filter((child) => child.type === 'table');
    return [...tables.map(rowsOf), ...lists.flatMap((list) => [itemsOf(list), ...list.children.flatMap(nestedLists)])];
}
/** Items that begin with a name: `**API key**: …`. Those with a list of their own are groups. */
function itemsOf({ children }) {
    return children.flatMap((item) => {
        const [first, ...rest] = item.children;
        if (first?.type !== 'paragraph' || rest.some(({ type }) => type === 'list' || type === 'table'))
            return [];
        const name = nameIn(first);
        return name === null ? [] : [name];
    });
}
function nameIn({ children: [first, second] }) {
    if (first === undefined || !isSetApart(first))
        return null;
    const title = (0,lib/* toString */.d)(first).trim();
    const isNamed = title.endsWith(':') || second === undefined || /^\s*(?:\(|[:\u2010-\u2015-]|\.?\s*$)/u.test((0,lib/* toString */.d)(second));
    return isNamed ? { title: title.replace(/:$/u, ''), node: first } : null;
}
function isSetApart({ type }) {
    return type === 'strong' || type === 'inlineCode';
}
/** `| Field | Description |` */
function rowsOf({ children: [head, ...rows] }) {
    const first = (row) => row?.children[0];
    const title = (0,lib/* toString */.d)(first(head) ?? null).trim();
    if (!/^(?:field|setting|label|parameter|secret|configuration)s?(?: name| label)?$/iu.test(title))
        return [];
    return rows.flatMap((row) => {
        const cell = first(row);
        const words = cell === undefined ? '' : (0,lib/* toString */.d)(cell).trim();
        return cell === undefined || words === '' ? [] : [{ title: words, node: cell }];
    });
}

;// CONCATENATED MODULE: ./src/lint/rules/guide/index.ts







const guideTextRules = [
    todo,
    missingSection,
    recommendedSection,
    undocumentedField,
    unknownField,
    insecureLink,
    brokenStructure,
];

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/lint/credentials.ts
/** Keys of providers, told by their shape. Each from the provider's own documentation of its key format. */
const shapes = [
    // With some of the key: the line alone is put around a key that comes from elsewhere.
    ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n)*[\w+/=]{20}/u],
    ['a JSON Web Token', /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/u],
    ['an AWS access key id', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/u],
    ['a Google API key', /\bAIza[\w-]{35}\b/u],
    ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/u],
    ['a GitLab token', /\bglpat-[\w-]{20,}/u],
    ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/u],
    ['a Stripe key', /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}/u],
    ['a SendGrid key', /\bSG\.[\w-]{16,}\.[\w-]{16,}/u],
    ['a Twilio key', /\bSK[0-9a-f]{32}\b/u],
    ['a Mailgun key', /\bkey-[0-9a-f]{32}\b/u],
    ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/u],
    ['an API key', /\bsk-(?=[\w-]{0,60}\d)(?:[a-z]+-)*[A-Za-z0-9_-]{20,}/u],
    ['a Shopify token', /\bshp(?:at|ca|pa|ss)_[0-9a-f]{32}\b/iu],
    ['a DigitalOcean token', /\bdo[op]_v1_[0-9a-f]{64}\b/u],
    ['a URL with a password', /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]+:[^\s/@]+@/iu],
];
const placeholderWords = /(?:^|[^a-z])(?:your|my|example|sample|dummy|fake|mock|demo|test|todo|tbd|none|null|undefined|placeholder|redacted|secret|password|insert|enter|replace|paste|put|here)(?:[^a-z]|$)|change.?me|replace.?me|example|placeholder/iu;
/**
 * A text that stands for a value to be filled in: `your-api-key`, `<API_KEY>`, `changeme`, `xxx`, `${TOKEN}`, a run of one
 * character, `1234567890`.
 */
function credentials_isPlaceholder(value) {
    const text = value.trim();
    if (text === '' || /^[<[{(].*[>\]})]$/su.test(text) || /\$\{?[A-Z_]+\}?|\{\{[^{}]*\}\}|<[^<>]+>/u.test(text))
        return true;
    if (placeholderWords.test(text) || /(.)\1{4,}|x{3,}|\*{3,}|\.{3,}|…/iu.test(text))
        return true;
    return /01234567|12345678|23456789|abcdefgh/iu.test(text) || new Set(text.toLowerCase()).size <= 3;
}
/** UTF-16 units. Longer values are more than Auth0 takes; what a text of megabytes gives away, its beginning does. */
const credentials_LONGEST = 10_000;
/** What a text most likely gives away, in words and without its value; null where it looks like no credential. */
function credentialKind(value) {
    const text = value.slice(0, credentials_LONGEST).trim();
    if (shapeOf(text) !== null)
        return shapeKind(text);
    if (credentials_isPlaceholder(text))
        return null;
    return isUuid(text) || looksRandom(text) ? 'a random value' : null;
}
/** A shape is strong evidence: only what nobody's live key holds speaks against it. */
function saysItIsNone(text) {
    return /example|placeholder|your|change.?me|redacted|dummy|(.)\1{5,}|x{4,}|\*{3,}|\.{3,}|…|<[^<>]+>|\$\{|:(?:pass(?:word|wd)?|secret|token)@/iu.test(text);
}
function shapeOf(text) {
    return shapes.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
/** What a text gives away by its shape alone, whatever it is given to. */
function shapeKind(value) {
    const text = value.slice(0, credentials_LONGEST).trim();
    const kind = shapeOf(text);
    return kind === null || saysItIsNone(text) ? null : kind;
}
function isUuid(text) {
    return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/iu.test(text);
}
/** Letters and digits change places far more often in a key than in a name or a version, and repeat less. */
function looksRandom(text) {
    if (!/^[\w+/=.~-]{16,}$/u.test(text) || /^https?:/iu.test(text))
        return false;
    return text.split(/[-_./+=~]/u).some((part) => part.length >= 16 && changes(part) >= 0.2 && entropy(part) >= 3);
}
function changes(text) {
    const kinds = Array.from(text, (char) => (/\d/u.test(char) ? 'digit' : 'letter'));
    return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / text.length;
}
/** Shannon's, in bits a character. */
function entropy(text) {
    const counts = new Map();
    for (const char of text)
        counts.set(char, (counts.get(char) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

;// CONCATENATED MODULE: ./src/lint/rules/layout/committed-secret-file.ts



const committedSecretFile = {
    ids: ['layout/committed-secret-file'],
    check({ credentialFiles }) {
        return credentialFiles.flatMap((file) => {
            const what = contents(file);
            if (what === null)
                return [];
            return [(0,finding/* finding */.g)('layout/committed-secret-file', 'committed', { file: file.path, what }, (0,finding/* startOf */.G)(file.path))];
        });
    },
};
/** What a file holds, in words and without its values; null where it gives nothing away. */
function contents(file) {
    const name = external_node_path_default().posix.basename(file.path);
    if (file.state === 'missing')
        return null;
    if (/\.(?:p12|pfx|jks|keystore)$/iu.test(name))
        return 'a key store';
    if (file.state === 'unreadable')
        return null;
    if (/PRIVATE KEY(?: BLOCK)?-----/u.test(file.text))
        return 'a private key';
    if (/\.(?:pem|key)$/iu.test(name))
        return isPublic(file.text) ? null : 'a key';
    if (/^\.npmrc$|^\.yarnrc/u.test(name))
        return hasRegistryToken(file.text) ? 'a registry token' : null;
    if (name === '.netrc')
        return /\bpassword\s+\S/u.test(file.text) ? 'a password' : null;
    if (name === '.git-credentials')
        return file.text.trim() === '' ? null : 'a password';
    if (/\.env(?:\.|$)/u.test(name))
        return environment(file.text);
    return null;
}
/** Certificates and public keys alone, or nothing. */
function isPublic(text) {
    const rest = text.replace(/-----BEGIN ((?:[A-Z0-9]+ )*(?:CERTIFICATE|PUBLIC KEY|PARAMETERS|REQUEST|CRL))-----[^-]*-----END \1-----/gu, '');
    return credentials_isPlaceholder(rest);
}
function hasRegistryToken(text) {
    const values = [
        ...text.matchAll(/^[^#;\n]*(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent)"?\s*[=:]\s*(\S+)/gmu),
    ];
    return values.some(([, value = '']) => !credentials_isPlaceholder(unquoted(value)));
}
/** The variables that have a value of their own: no placeholder, switch or small number. */
function environment(text) {
    const names = [...text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w{0,63})[ \t]*=[ \t]*(.*)$/gmu)]
        .filter(([, name = '', value = '']) => !isSetting(name, unquoted(value)))
        .map(([, name = '']) => name);
    if (names.length === 0)
        return null;
    return `${names.length === 1 ? 'a value' : 'values'} for ${names.slice(0, 4).join(', ')}${names.length > 4 ? ', …' : ''}`;
}
function isSetting(name, value) {
    if (/^(?:NODE_ENV|PORT|HOST|LOG_LEVEL|DEBUG|CI|TZ|LANG)$/u.test(name))
        return true;
    return isUnfilled(value) || /^(?:true|false|yes|no|on|off|\d{1,5}|localhost(?::\d+)?)$/iu.test(value);
}
/** Narrower than `isPlaceholder`: a weak secret of a test tenant is a secret all the same. */
function isUnfilled(value) {
    if (/^(?:<.*>|\[.*\]|\{\{.*\}\}|\$\{?\w+\}?|x{3,}|\*{3,}|\.{3,}|(?:change|replace)[-_ ]?me|todo|tbd|null)?$/iu.test(value)) {
        return true;
    }
    return /(?:^|[^a-z])(?:your|example)(?:[^a-z]|$)|placeholder/iu.test(value);
}
function unquoted(value) {
    const trimmed = value.trim();
    const quoted = /^(["'])(.*?)\1/u.exec(trimmed);
    return (quoted?.[2] ?? trimmed.replace(/(?:^|\s)#.*$/u, '')).trim();
}

// EXTERNAL MODULE: ./src/submission/file-names.ts
var file_names = __webpack_require__(23057);
;// CONCATENATED MODULE: ./src/lint/rules/layout/file-name.ts



const file_name_named = [
    { role: 'action', names: [file_names/* ACTION */.hr], what: 'Action file' },
    { role: 'spec', names: file_names/* SPECS */.ne, what: 'spec file' },
];
const fileName = {
    ids: ['layout/file-name'],
    check({ files }) {
        return file_name_named.flatMap(({ role, names, what }) => {
            const file = files[role];
            const name = external_node_path_default().posix.basename(file.path);
            if (names.some((known) => known === name))
                return [];
            return [(0,finding/* finding */.g)('layout/file-name', 'named', { what, name, expected: names[0] }, (0,finding/* startOf */.G)(file.path))];
        });
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/place.ts

/** Where a finding stands that is about no file: at the integration's manifest, else at its folder. */
function placeOfIntegration({ files, path }) {
    return (0,finding/* startOf */.G)(files.manifest.state === 'missing' ? path : files.manifest.path);
}

;// CONCATENATED MODULE: ./src/lint/rules/layout/missing-file.ts



const required = [
    { role: 'manifest', file: file_names/* MANIFEST */.e0, what: 'manifest' },
    { role: 'action', file: file_names/* ACTION */.hr, what: 'Action' },
    { role: 'spec', file: file_names/* SPECS */.ne[0], what: 'unit tests' },
    { role: 'guide', file: file_names/* GUIDE */.xV, what: 'installation guide' },
];
const missingFile = {
    ids: ['layout/missing-file'],
    check(integration) {
        return required
            .filter(({ role }) => integration.files[role].state === 'missing')
            .map(({ file, what }) => (0,finding/* finding */.g)('layout/missing-file', 'missing', { file, what }, placeOfIntegration(integration)));
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/layout/no-integration.ts

const noIntegration = {
    ids: ['layout/no-integration'],
    check({ integrations, path }) {
        return integrations.length > 0 ? [] : [(0,finding/* finding */.g)('layout/no-integration', 'none', { path }, (0,finding/* startOf */.G)(path))];
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/layout/stale-workflow.ts

/** GitHub ended v1 and v2 in 2025, whatever their patch version. */
const retired = /^actions\/cache(?:\/(?:save|restore))?@v[12](?:\.\d+)*$/iu;
/** Workflows are small; a YAML parser's time on a huge text is not ours to spend. */
const MAX_CHARACTERS = 200_000;
const staleWorkflow = {
    ids: ['layout/stale-workflow'],
    check({ workflows }) {
        return workflows.flatMap((file) => {
            if (file.state !== 'read' || file.text.length > MAX_CHARACTERS || !/actions\/cache/iu.test(file.text))
                return [];
            return retiredSteps(file.path, file.text);
        });
    },
};
function retiredSteps(file, text) {
    // Loaded here: most submissions have no such workflow.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { isScalar, LineCounter, parseDocument, visit } = __webpack_require__(89609);
    const lineCounter = new LineCounter();
    const found = [];
    try {
        visit(parseDocument(text, { lineCounter }), {
            Pair(_, { key, value }) {
                if (!isScalar(key) || key.value !== 'uses' || !isScalar(value) || !value.range)
                    return;
                if (typeof value.value !== 'string' || !retired.test(value.value.trim()))
                    return;
                const [start, end] = value.range;
                const place = { file, start: at(lineCounter, start), end: at(lineCounter, end) };
                found.push((0,finding/* finding */.g)('layout/stale-workflow', 'retired', { action: value.value.trim() }, place));
            },
        });
    }
    catch {
        // Nested without end: no workflow that GitHub would run.
        return [];
    }
    return found;
}
function at(lineCounter, offset) {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
}

;// CONCATENATED MODULE: ./src/lint/rules/layout/stray-file.ts

const strayFile = {
    ids: ['layout/stray-file'],
    check({ files, path }) {
        const paths = files.filter((file) => file.tracked).map((file) => file.path);
        return [...strayFiles(paths, path), ...stray_file_packages(paths), ...templateExamples(files, path)];
    },
};
function strayFiles(paths, submission) {
    return paths
        .filter((file) => !file.split('/').includes('node_modules'))
        .flatMap((file) => {
        const name = file.slice(file.lastIndexOf('/') + 1);
        if (name === '.DS_Store')
            return [stray(file, 'a view setting of the macOS Finder')];
        const isOfSubmission = /integration|action|submission/iu.test(name) || file === within(submission, name);
        if (/\.zip$/iu.test(name) && isOfSubmission)
            return [stray(file, 'an archive, which is made anew for each submission')];
        return [];
    });
}
/** Once for each node_modules folder that is not inside another. */
function stray_file_packages(paths) {
    const folders = paths.flatMap((file) => /^(?:.*?\/)??node_modules(?=\/)/u.exec(file)?.[0] ?? []);
    return [...new Set(folders)].map((folder) => stray(folder, 'packages are installed from the manifest'));
}
/** The official post-login template's: each a folder with a manifest and an Action of its own. */
function templateExamples(files, submission) {
    const paths = new Set(files.map((file) => file.path));
    const folder = within(submission, 'examples');
    const examples = ['customer-data-platform', 'identity-verification', 'link-external-identity', 'risk-score'];
    const left = examples.some((name) => paths.has(`${folder}/${name}/integration.action.js`));
    return left ? [(0,finding/* finding */.g)('layout/stray-file', 'examples', { file: folder }, (0,finding/* startOf */.G)(folder))] : [];
}
function within(submission, name) {
    return submission === '.' ? name : `${submission}/${name}`;
}
function stray(file, what) {
    return (0,finding/* finding */.g)('layout/stray-file', 'stray', { file, what }, (0,finding/* startOf */.G)(file));
}

// EXTERNAL MODULE: ./src/submission/read-bytes.ts
var read_bytes = __webpack_require__(83740);
;// CONCATENATED MODULE: ./src/lint/rules/layout/unreadable-file.ts



const unreadable_file_messages = {
    'not-utf8': 'notUtf8',
    'outside-repository': 'outsideRepository',
    'too-large': 'tooLarge',
    'not-a-file': 'notAFile',
    'no-access': 'noAccess',
};
const limit = `${read_bytes/* MAX_FILE_BYTES */.gZ / 1024 / 1024} MiB`;
const unreadableFile = {
    ids: ['layout/unreadable-file'],
    check(integration, { integrations }) {
        // Integrations may share a template and pictures: the first one reports them.
        const before = integrations.slice(0, integrations.indexOf(integration)).flatMap(filesOf);
        const reported = new Set(before.map((file) => file.path));
        const isNew = (file) => !reported.has(file.path);
        return [
            ...filesOf(integration).filter(isNew).flatMap(report),
            ...reportTemplate(integration, isNew),
            ...reportExcess(integration, 'guide', 'guideExcess'),
            ...reportExcess(integration, 'spec', 'specExcess'),
        ];
    },
};
function filesOf({ files, media }) {
    return [files.manifest, files.action, files.spec, files.guide, files.template, ...media];
}
function reportTemplate({ template, files }, isNew) {
    if (template.state !== 'invalid' || !isNew(files.template))
        return [];
    const data = { file: files.template.path, fault: template.message };
    return [(0,finding/* finding */.g)('layout/unreadable-file', 'templateNotJson', data, template.place)];
}
function reportExcess({ files }, role, messageId) {
    const what = excessOf(role, files[role]);
    const { path } = files[role];
    return what === null ? [] : [(0,finding/* finding */.g)('layout/unreadable-file', messageId, { file: path, what }, (0,finding/* startOf */.G)(path))];
}
function report(file) {
    if (file.state !== 'unreadable')
        return [];
    const data = { file: file.path, limit };
    return [(0,finding/* finding */.g)('layout/unreadable-file', unreadable_file_messages[file.reason], data, (0,finding/* startOf */.G)(file.path))];
}

;// CONCATENATED MODULE: ./src/lint/rules/layout/index.ts







const layoutIntegrationChecks = [missingFile, fileName, unreadableFile];
const layoutSubmissionChecks = [
    noIntegration,
    committedSecretFile,
    strayFile,
    staleWorkflow,
];

;// CONCATENATED MODULE: ./src/lint/rules/manifest/default-not-an-option.ts




const defaultNotAnOption = defineRule('manifest/default-not-an-option', { roles: ['manifest'] }, ({ report }) => ({
    Document(document) {
        for (const entry of entriesOf(document, 'configuration')) {
            const node = (0,json/* valueOf */.RP)(entry.object, 'default_value');
            const value = default_not_an_option_textOf(node);
            const options = optionValues(optionsOf(entry));
            // An empty default is none at all: the customer has to choose.
            if (node === undefined || value === null || value === '' || options === null || options.includes(value))
                continue;
            const data = { name: entry.title, value: short_short(value), options: default_not_an_option_listed(options) };
            report('none', data, { node });
        }
    },
}));
/** Null where there is nothing to choose from, or an option cannot be read (`manifest/schema` says so). */
function optionValues(node) {
    const elements = (0,json/* asArray */._j)(node)?.elements ?? [];
    const values = elements.map(({ value }) => {
        const option = (0,json/* asObject */.eB)(value);
        return option === undefined ? null : default_not_an_option_textOf((0,json/* valueOf */.RP)(option, 'value'));
    });
    return values.length > 0 && values.every((value) => value !== null) ? values : null;
}
/** As the Action receives it; a number in place of a string is another rule's fault. */
function default_not_an_option_textOf(node) {
    return node?.type === 'String' || node?.type === 'Number' || node?.type === 'Boolean' ? String(node.value) : null;
}
function default_not_an_option_listed(options) {
    const shown = options.slice(0, 5).map((option) => `“${short_short(option)}”`);
    return shown.join(', ') + (options.length > 5 ? ', …' : '');
}

// EXTERNAL MODULE: ./node_modules/semver/ranges/min-version.js
var min_version = __webpack_require__(51866);
var min_version_default = /*#__PURE__*/__webpack_require__.n(min_version);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(16353);
var parse_default = /*#__PURE__*/__webpack_require__.n(parse);
;// CONCATENATED MODULE: ./src/lint/rules/manifest/dependency-not-pinned.ts





const dependencyNotPinned = defineRule('manifest/dependency-not-pinned', { roles: ['manifest'] }, ({ eslint, integration, report }) => ({
    Document(document) {
        for (const { object, title } of entriesOf(document, 'dependencies')) {
            const node = (0,json/* asString */.oJ)((0,json/* valueOf */.RP)(object, 'version'));
            if (node === undefined || node.value.trim() === '' || isExact(node.value))
                continue;
            const version = node.value;
            const suggestion = lowest(version);
            const pinned = written(version);
            const fix = pinned !== null && eslint.sourceCode.text.slice(...rangeOf(node)) === `"${version}"`
                ? [{ file: integration.files.manifest.path, range: rangeOf(node), text: `"${pinned}"` }]
                : undefined;
            if (suggestion !== null)
                report('range', { name: title, version, suggestion }, { node }, fix);
            else
                report('notAVersion', { name: title, kind: dependency_not_pinned_kindOf(version) }, { node });
        }
    },
}));
/** `v1.2.3` and `=1.2.3` are npm's shorthands, not versions of the registry. */
function isExact(version) {
    return /^\d/u.test(version) && parse_default()(version)?.raw === version;
}
/** The lowest version of a range that names one; null for `*`, and for what is no range. */
function lowest(version) {
    if (version.length > 60 || !/\d/u.test(version))
        return null;
    try {
        return min_version_default()(version)?.version ?? null;
    }
    catch {
        return null;
    }
}
/**
 * The version that a caret, a tilde, `=` or `v` stands before: somebody wrote it down, and mostly npm did when it was
 * installed. Of `1.x`, `>=1.2.3` or `latest` nobody can tell which one was tested.
 */
function written(version) {
    const exact = version.trim().replace(/^[\^~=]?\s*v?/u, '');
    return isExact(exact) ? exact : null;
}
function rangeOf({ loc }) {
    return [loc.start.offset, loc.end.offset];
}
/** In words: a URL may hold a token. */
function dependency_not_pinned_kindOf(version) {
    if (/^(?:git|ssh|github|gitlab|bitbucket)\b|\.git(?:#|$)|^[\w.-]+\/[\w.-]+(?:#|$)/iu.test(version))
        return 'a git repository';
    if (/^https?:/iu.test(version))
        return 'a URL';
    if (/^(?:file|link|workspace|portal|patch):/iu.test(version))
        return 'a local path';
    if (/^npm:/iu.test(version))
        return 'an alias';
    if (/^[xX*]$/u.test(version.trim()))
        return 'any version at all';
    return /^[a-z][\w-]{0,30}$/iu.test(version) ? `the tag “${version}”` : 'something else';
}

;// CONCATENATED MODULE: ./src/lint/rules/manifest/duplicate-dependency.ts


const duplicateDependency = defineRule('manifest/duplicate-dependency', { roles: ['manifest'] }, ({ integration: { manifest }, report }) => ({
    Document() {
        if (manifest.state !== 'parsed')
            return;
        const seen = new Map();
        for (const { name, namePlace } of manifest.value.dependencies) {
            const line = seen.get(name);
            if (line === undefined)
                seen.set(name, namePlace.start.line);
            else
                report('twice', { name: short_short(name), line }, { loc: { start: namePlace.start, end: namePlace.end } });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/manifest/duplicate-name.ts



const duplicateName = defineRule('manifest/duplicate-name', { roles: ['manifest'] }, ({ integration: { manifest }, report }) => ({
    Document() {
        if (manifest.state !== 'parsed')
            return;
        const seen = new Map();
        for (const field of manifest.value.fields) {
            const first = seen.get(field.name);
            if (first === undefined)
                seen.set(field.name, field);
            else {
                const data = { name: short_short(field.name), line: first.namePlace.start.line, store: first.store };
                report('name', data, { loc: { start: field.namePlace.start, end: field.namePlace.end } });
            }
        }
    },
    Object(object) {
        const seen = new Map();
        for (const member of object.members) {
            const key = (0,json/* keyOf */.TN)(member);
            const line = seen.get(key);
            if (line === undefined)
                seen.set(key, member.loc.start.line);
            else
                report('key', { key: short_short(key), line }, { node: member.name });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/manifest/invalid-json.ts


const invalidJson = {
    ids: ['manifest/invalid-json'],
    check({ manifest }) {
        if (manifest.state !== 'invalid')
            return [];
        const file = external_node_path_default().posix.basename(manifest.place.file);
        return [(0,finding/* finding */.g)('manifest/invalid-json', 'invalid', { file, fault: manifest.message }, manifest.place)];
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/manifest/limits.ts




const limits_limits = defineRule('manifest/limits', { roles: ['manifest'] }, ({ report }) => ({
    Document(document) {
        for (const list of ['secrets', 'dependencies']) {
            const [count, first] = overflow(document, list, limits[list]);
            if (first !== undefined)
                report(list, { count, limit: limits[list] }, { node: first });
        }
        for (const { object, title } of entriesOf(document, 'secrets', 'configuration')) {
            const name = (0,json/* asString */.oJ)((0,json/* valueOf */.RP)(object, 'name'));
            const nameLength = characters(name);
            const nameLimit = limits.secretNameCharacters;
            if (name && nameLength > nameLimit)
                report('nameLength', { count: nameLength, limit: nameLimit }, { node: name });
            for (const property of ['default_value', 'deploy_value']) {
                const value = (0,json/* asString */.oJ)((0,json/* valueOf */.RP)(object, property));
                const count = characters(value);
                const limit = limits.secretValueCharacters;
                if (value && count > limit)
                    report('valueLength', { property, name: title, count, limit }, { node: value });
            }
        }
    },
}));
/** How many entries a list has, and the first one too many. */
function overflow(document, list, limit) {
    const top = (0,json/* asObject */.eB)(document.body);
    const elements = (top && (0,json/* asArray */._j)((0,json/* valueOf */.RP)(top, list)))?.elements ?? [];
    return [elements.length, elements[limit]?.value];
}
/** Code points, not code units. */
function characters(node) {
    return node === undefined ? 0 : Array.from(node.value).length;
}

;// CONCATENATED MODULE: ./src/lint/rules/manifest/not-a-string.ts



const notAString = defineRule('manifest/not-a-string', { roles: ['manifest'] }, ({ eslint, integration, report }) => {
    const check = (object, property, name) => {
        const node = (0,json/* valueOf */.RP)(object, property);
        if (node?.type !== 'Number' && node?.type !== 'Boolean')
            return;
        const range = node.range;
        const written = range === undefined ? '' : eslint.sourceCode.text.slice(range[0], range[1]);
        // 1.50 and 1e3 are not what JavaScript makes of them: which text is meant is for the partner to say.
        const canFix = range !== undefined && written === String(node.value);
        const fix = canFix ? [{ file: integration.files.manifest.path, range, text: `"${written}"` }] : undefined;
        report('value', { property, name, type: typeOf(node) }, { node }, fix);
    };
    return {
        Document(document) {
            for (const entry of entriesOf(document, 'secrets', 'configuration')) {
                check(entry.object, 'default_value', entry.title);
                check(entry.object, 'deploy_value', entry.title);
                for (const option of objectsOf((0,json/* asArray */._j)(optionsOf(entry))))
                    check(option, 'value', `an option of ${entry.title}`);
            }
        },
    };
});

;// CONCATENATED MODULE: ./src/lint/rules/manifest/options-on-secret.ts


const optionsOnSecret = defineRule('manifest/options-on-secret', { roles: ['manifest'] }, ({ report }) => ({
    Document(document) {
        for (const { object, title } of entriesOf(document, 'secrets')) {
            const options = memberOf(object, 'options');
            if (options !== undefined)
                report('options', { name: title }, { node: options.name });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/manifest/properties.ts




const field = {
    required: ['name', 'label', 'description'],
    optional: ['default_value', 'deploy_value'],
    meant: {
        name: ['key', 'id'],
        label: ['title', 'displayname'],
        description: ['help', 'helptext', 'desc', 'hint', 'tooltip'],
        default_value: ['default', 'value'],
        deploy_value: ['deploy', 'testvalue', 'value'],
        options: ['values', 'choices', 'enum', 'select'],
    },
};
/** T:README, section configuration.json. */
const properties_shapes = {
    secrets: { ...field, elsewhere: ['options'] },
    configuration: { ...field, optional: [...field.optional, 'options'] },
    dependencies: {
        required: ['name', 'version'],
        optional: [],
        meant: { name: ['package', 'module', 'id'], version: ['ver', 'range', 'tag'] },
    },
};
const optionShape = {
    required: ['value', 'label'],
    optional: [],
    meant: { value: ['key', 'id'], label: ['name', 'title', 'text'] },
};
const topShape = {
    required: manifest/* manifestLists */.R,
    optional: [],
    meant: {
        configuration: ['config', 'configurations', 'settings', 'variables'],
        dependencies: ['packages', 'modules'],
    },
};
/** The properties that an object should not have, each with the one that was most likely meant. */
function unknownProperties(object, shape) {
    const before = unknownOf.get(object);
    if (before?.shape === shape)
        return before.unknown;
    const known = [...shape.required, ...shape.optional];
    const unknown = object.members
        .filter((member) => !known.includes((0,json/* keyOf */.TN)(member)) && shape.elsewhere?.includes((0,json/* keyOf */.TN)(member)) !== true)
        .map((member) => ({ member, ...likely((0,json/* keyOf */.TN)(member), known, shape) }));
    unknownOf.set(object, { shape, unknown });
    return unknown;
}
/** Asked again for each property that is missing. */
const unknownOf = new WeakMap();
/** UTF-16 units; a longer key is no slip. */
const LONGEST_KEY = 60;
function likely(key, known, { meant }) {
    if (key.length > LONGEST_KEY)
        return { known: null, sure: false };
    const plain = key.toLowerCase().replace(/[^a-z]/gu, '');
    const named = known.filter((name) => name.replace('_', '') === plain || meant[name]?.includes(plain) === true);
    const [first] = named;
    if (first !== undefined)
        return { known: first, sure: named.length === 1 };
    const near = (0,nearest/* nearest */.p)(key, known);
    return { known: near, sure: near !== null && isSlip(key, near, known) };
}
/** One letter, two in a long word, or letters that changed places; and no other word is as near. */
function isSlip(key, near, known) {
    const far = (0,mod/* distance */.Io)(key, near);
    const isSmall = far <= (near.length < 8 ? 1 : 2) || letters(key) === letters(near);
    return isSmall && known.every((name) => name === near || (0,mod/* distance */.Io)(key, name) > far);
}
function letters(word) {
    return Array.from(word).sort().join('');
}
/** The property under whose place a missing one most likely stands; then the two are one fault. */
function misnamed(object, shape, missing) {
    const found = unknownProperties(object, shape).filter(({ known }) => known === missing);
    return found.length === 1 ? found[0]?.member : undefined;
}
function has(object, key) {
    return object.members.some((member) => (0,json/* keyOf */.TN)(member) === key);
}

;// CONCATENATED MODULE: ./src/lint/rules/manifest/rename-property.ts



/**
 * Gives a property the name that was meant. None where another one may be meant too, where the object has that one
 * already, or where the value is not what belongs there.
 */
function renameProperty(file, object, member, shape) {
    if (file.state !== 'read')
        return undefined;
    const found = unknownProperties(object, shape);
    const { known, sure } = found.find((each) => each.member === member) ?? { known: null, sure: false };
    if (known === null || !sure || has(object, known) || !belongs(known, member.value))
        return undefined;
    if (found.filter((each) => each.known === known).length > 1)
        return undefined;
    const { start, end } = member.name.loc;
    // A key with an escape in it is nobody's slip.
    if (file.text.slice(start.offset, end.offset) !== `"${(0,json/* keyOf */.TN)(member)}"`)
        return undefined;
    return [{ file: file.path, range: [start.offset, end.offset], text: `"${known}"` }];
}
const LISTS = manifest/* manifestLists */.R;
/** What may be empty: the Action receives it as it is. */
const VALUES = ['default_value', 'deploy_value', 'value'];
function belongs(property, value) {
    if (property === 'options') {
        return isListOf(value, (option) => optionShape.required.every((name) => has(option, name)));
    }
    if (LISTS.includes(property))
        return isListOf(value, () => true);
    return value.type === 'String' && (VALUES.includes(property) || value.value.trim() !== '');
}
function isListOf(value, is) {
    if (value.type !== 'Array')
        return false;
    return value.elements.every((element) => {
        const object = (0,json/* asObject */.eB)(element.value);
        return object !== undefined && is(object);
    });
}

;// CONCATENATED MODULE: ./src/lint/rules/manifest/schema.ts







const schema = defineRule('manifest/schema', { roles: ['manifest'] }, ({ integration, report }) => {
    const context = { report, file: integration.files.manifest };
    return {
        Document(document) {
            const top = (0,json/* asObject */.eB)(document.body);
            if (top === undefined) {
                context.report('notAnObject', { type: typeOf(document.body) }, { node: document.body });
                return;
            }
            for (const key of manifest/* manifestLists */.R) {
                const list = (0,json/* valueOf */.RP)(top, key);
                if (list === undefined)
                    checkMissingList(top, key, context);
                else
                    checkList(list, key, properties_shapes[key], context);
            }
        },
    };
});
function checkMissingList(top, key, context) {
    const member = misnamed(top, topShape, key);
    if (member === undefined)
        context.report('missingList', { key }, opening(top));
    else {
        const fix = renameProperty(context.file, top, member, topShape);
        context.report('misnamedList', { key, found: short_short((0,json/* keyOf */.TN)(member)) }, { node: member.name }, fix);
    }
}
function checkList(list, key, shape, context) {
    const array = (0,json/* asArray */._j)(list);
    if (array === undefined) {
        context.report('notAnArray', { key, type: typeOf(list) }, { node: list });
        return;
    }
    for (const { value } of array.elements) {
        const entry = (0,json/* asObject */.eB)(value);
        if (entry !== undefined)
            checkEntry(entry, key, shape, context);
        else
            context.report('notAnEntry', { key, type: typeOf(value), properties: words(shape.required) }, { node: value });
    }
}
function checkEntry(entry, key, shape, context) {
    for (const property of shape.required) {
        const value = (0,json/* valueOf */.RP)(entry, property);
        if (value === undefined)
            checkMissing(entry, key, shape, property, context);
        // What the Action receives when an option is chosen may be empty, and a number is `manifest/not-a-string`'s.
        else
            checkText(value, property, { isValue: property === 'value' }, context);
    }
    for (const property of ['default_value', 'deploy_value'].filter((name) => shape.optional.includes(name))) {
        const value = (0,json/* valueOf */.RP)(entry, property);
        if (value !== undefined)
            checkText(value, property, { isValue: true }, context);
    }
    const options = key === 'configuration' ? (0,json/* valueOf */.RP)(entry, 'options') : undefined;
    if (options !== undefined)
        checkList(options, 'options', optionShape, context);
}
function checkMissing(entry, key, shape, property, context) {
    const member = misnamed(entry, shape, property);
    if (member !== undefined) {
        const fix = renameProperty(context.file, entry, member, shape);
        context.report('misnamed', { key, property, found: short_short((0,json/* keyOf */.TN)(member)) }, { node: member.name }, fix);
    }
    else {
        context.report('missingProperty', { key, property, properties: words(shape.required) }, opening(entry));
    }
}
function checkText(value, property, { isValue }, context) {
    if (isValue && (value.type === 'Number' || value.type === 'Boolean'))
        return;
    if (value.type !== 'String')
        context.report('notText', { property, type: typeOf(value) }, { node: value });
    else if (!isValue && value.value.trim() === '')
        context.report('empty', { property }, { node: value });
}
function words(names) {
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

;// CONCATENATED MODULE: ./src/lint/rules/manifest/secret-value-committed.ts




const secretValueCommitted = defineRule('manifest/secret-value-committed', { roles: ['manifest'] }, ({ report }) => ({
    Document(document) {
        for (const { object, title } of entriesOf(document, 'secrets')) {
            for (const property of ['default_value', 'deploy_value']) {
                const value = (0,json/* asString */.oJ)((0,json/* valueOf */.RP)(object, property));
                const kind = value === undefined ? null : credentialKind(value.value);
                if (value !== undefined && kind !== null)
                    report('committed', { property, name: title, kind }, { node: value });
            }
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/manifest/unknown-property.ts






const unknown_property_unknownProperty = defineRule('manifest/unknown-property', { roles: ['manifest'] }, ({ integration, report }) => {
    const check = (object, shape, owner) => {
        // A required property under a wrong name is one fault, which `manifest/schema` reports.
        const missing = shape.required.filter((name) => !has(object, name));
        const misnamedOnes = new Set(missing.map((name) => misnamed(object, shape, name)));
        const present = new Set(object.members.map(json/* keyOf */.TN));
        for (const { member, known } of unknownProperties(object, shape)) {
            if (misnamedOnes.has(member))
                continue;
            const property = short_short((0,json/* keyOf */.TN)(member));
            const properties = [...shape.required, ...shape.optional].join(', ');
            if (known !== null && !present.has(known)) {
                const fix = renameProperty(integration.files.manifest, object, member, shape);
                report('near', { property, owner, known }, { node: member.name }, fix);
            }
            else
                report('unknown', { property, owner, properties }, { node: member.name });
        }
    };
    return {
        Document(document) {
            const top = (0,json/* asObject */.eB)(document.body);
            if (top !== undefined)
                check(top, topShape, 'the manifest');
            for (const entry of entriesOf(document)) {
                check(entry.object, properties_shapes[entry.list], `an entry of ${entry.list}`);
                for (const option of objectsOf((0,json/* asArray */._j)(optionsOf(entry))))
                    check(option, optionShape, 'an option');
            }
        },
    };
});

;// CONCATENATED MODULE: ./src/lint/rules/manifest/index.ts












const manifestTextRules = [
    schema,
    unknown_property_unknownProperty,
    duplicateName,
    optionsOnSecret,
    defaultNotAnOption,
    limits_limits,
    secretValueCommitted,
    dependencyNotPinned,
    duplicateDependency,
    notAString,
    placeholderText,
];
const manifestChecks = [invalidJson];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/submission/media.ts
var media = __webpack_require__(72124);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/lint/rules/media/png.ts

/** Samples of a pixel, by the colour type of the PNG specification; 0 where there is no such type. */
const CHANNELS = [1, 0, 3, 1, 2, 0, 4];
const SIGNATURE = '89504e470d0a1a0a';
function isPng(bytes) {
    return Buffer.from(bytes.subarray(0, 8)).toString('hex') === SIGNATURE;
}
/** Null where there is no whole header. */
function readHeader(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!isPng(bytes) || buffer.length < 33 || buffer.toString('latin1', 12, 16) !== 'IHDR')
        return null;
    return {
        width: buffer.readUInt32BE(16),
        height: buffer.readUInt32BE(20),
        interlaced: buffer.readUInt8(28) !== 0,
        bitsPerPixel: buffer.readUInt8(24) * (CHANNELS[buffer.readUInt8(25)] ?? 0),
    };
}
/** By its first bytes; for the message only. */
function formatOf(bytes) {
    const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
    if (bytes.length === 0)
        return 'an empty file';
    if (start.startsWith('\xff\xd8\xff'))
        return 'a JPEG';
    if (start.startsWith('GIF8'))
        return 'a GIF';
    if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP')
        return 'a WebP';
    if (start.startsWith('BM'))
        return 'a BMP';
    if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/iu.test(start))
        return 'an SVG';
    return start.startsWith('version https://git-lfs') ? 'a Git LFS pointer' : 'something else';
}
/**
 * Whether a pixel of it is transparent; null where the picture is broken. Its declared size must have been found to be
 * the one asked for, so that a header cannot make us allocate more than that.
 */
function hasTransparency(bytes, header) {
    if (!isWhole(bytes, header))
        return null;
    try {
        // Loaded here: pictures of a template, of another size or for a column need no decoder.
        // eslint-disable-next-line @typescript-eslint/no-require-imports
        const { PNG } = __webpack_require__(10359);
        const { data } = PNG.sync.read(Buffer.from(bytes));
        for (let offset = 3; offset < data.length; offset += 4)
            if (data[offset] !== 255)
                return true;
        return false;
    }
    catch {
        return null;
    }
}
/**
 * Whether the chunks are whole, their checksums right, and the picture's data inflates to what the header says. pngjs
 * alone would inflate interlaced data without a limit, where a few bytes could become gigabytes, and take what is
 * missing of other data from uninitialised memory.
 */
function isWhole(bytes, { width, height, interlaced, bitsPerPixel }) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const data = [];
    let ended = false;
    for (let offset = 8; offset < buffer.length && !ended;) {
        if (offset + 12 > buffer.length)
            return false;
        const end = offset + 12 + buffer.readUInt32BE(offset);
        if (end > buffer.length)
            return false;
        if ((0,external_node_zlib_.crc32)(buffer.subarray(offset + 4, end - 4)) !== buffer.readUInt32BE(end - 4))
            return false;
        const type = buffer.toString('latin1', offset + 4, offset + 8);
        if (type === 'IDAT')
            data.push(buffer.subarray(offset + 8, end - 4));
        ended = type === 'IEND';
        offset = end;
    }
    // Each line has a filter byte. Interlaced, there are seven pictures of fewer and shorter lines: pngjs looks at those.
    const whole = (Math.ceil((width * bitsPerPixel) / 8) + 1) * height;
    try {
        const { length } = (0,external_node_zlib_.inflateSync)(Buffer.concat(data), { maxOutputLength: interlaced ? whole * 2 : whole });
        return ended && bitsPerPixel > 0 && (interlaced || length === whole);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/lint/rules/media/check.ts







const logoSize = { expectedWidth: 256, expectedHeight: 256 };
const columnSize = { expectedWidth: 460, expectedHeight: 260 };
/** The first fault of each picture: what is wrong with it otherwise cannot be told, or does not matter. */
const check_media = {
    ids: ['media/missing-logo', 'media/wrong-size', 'media/not-png', 'media/placeholder', 'media/opaque-logo'],
    check(integration, { integrations }) {
        const { mediaPath } = integration;
        // Integrations may share a media folder: the first one reports it.
        if (integrations.find((other) => other.mediaPath === mediaPath) !== integration)
            return [];
        const file = external_node_path_default().posix.join(mediaPath, media/* LOGO */.K);
        const missing = integration.media.every((picture) => picture.path !== file);
        return [
            ...(missing ? [(0,finding/* finding */.g)('media/missing-logo', 'missing', { file }, placeOfIntegration(integration))] : []),
            ...integration.media.flatMap(checkPicture),
        ];
    },
};
function checkPicture(picture) {
    if (picture.state !== 'read')
        return [];
    const { path: file, bytes } = picture;
    const place = (0,finding/* startOf */.G)(file);
    const isLogo = external_node_path_default().posix.basename(file) === media/* LOGO */.K;
    if (!isPng(bytes))
        return [(0,finding/* finding */.g)('media/not-png', 'format', { file, format: formatOf(bytes) }, place)];
    if (isPlaceholderMedia((0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex'))) {
        return [(0,finding/* finding */.g)('media/placeholder', isLogo ? 'logo' : 'column', { file }, place)];
    }
    const header = readHeader(bytes);
    if (header === null)
        return [(0,finding/* finding */.g)('media/not-png', 'broken', { file, fault: 'it has no header' }, place)];
    const { width, height } = header;
    const expected = isLogo ? logoSize : columnSize;
    if (width !== expected.expectedWidth || height !== expected.expectedHeight) {
        return [(0,finding/* finding */.g)('media/wrong-size', 'size', { file, width, height, ...expected }, place)];
    }
    const broken = (0,finding/* finding */.g)('media/not-png', 'broken', { file, fault: 'it cannot be decoded' }, place);
    // Only a logo has to be looked at; in the data of any other picture it is enough that nothing is missing.
    if (!isLogo && !header.interlaced)
        return isWhole(bytes, header) ? [] : [broken];
    const transparent = hasTransparency(bytes, header);
    if (transparent === null)
        return [broken];
    return isLogo && !transparent ? [(0,finding/* finding */.g)('media/opaque-logo', 'opaque', { file }, place)] : [];
}

;// CONCATENATED MODULE: ./src/lint/rules/media/index.ts

const mediaChecks = [check_media];

;// CONCATENATED MODULE: ./src/lint/rules/secrets/assigned.ts




const STORES = ['secrets', 'configuration'];
/** Methods of `Object` and `Reflect` that change what they are given first. */
const WRITERS = [
    'assign',
    'defineProperty',
    'defineProperties',
    'set',
    'deleteProperty',
    'setPrototypeOf',
];
const assigned = defineRule('secrets/assigned', { roles: ['action'] }, ({ integration: { action }, report }) => {
    if (action.state !== 'parsed')
        return {};
    const { code } = action.value;
    const heldBy = heldOfEvent(action.value);
    /** The ways by which an object is a part of the event itself, and no copy of it. */
    const waysTo = (object) => heldBy(object).flatMap(({ at, path, form, copy }) => path.length === 0 && form === 'itself' && copy === 'none' ? [at] : []);
    const storeAt = (object) => waysTo(object).find(({ length, 0: name = '' }) => length === 1 && STORES.includes(name));
    return {
        MemberExpression(node) {
            if (!isWritten(code, node))
                return;
            const name = (0,property_name/* propertyName */.Bz)(code.tree, node);
            const store = storeAt(node.object)?.[0];
            if (store !== undefined) {
                report('assigned', { target: name === null ? `event.${store}` : `event.${store}.${name}` }, { node });
            }
            else if (name !== null && STORES.includes(name) && waysTo(node.object).some(({ length }) => length === 0)) {
                report('assigned', { target: `event.${name}` }, { node });
            }
        },
        CallExpression(node) {
            const { callee, arguments: given } = node;
            const [target] = given;
            if (target === undefined || callee.type !== 'MemberExpression')
                return;
            if (!['Object', 'Reflect'].some((name) => (0,source_tree/* isGlobal */.WN)(code.tree, callee.object, name)))
                return;
            const store = WRITERS.includes((0,property_name/* propertyName */.Bz)(code.tree, callee) ?? '') ? storeAt(target)?.[0] : undefined;
            if (store !== undefined)
                report('assigned', { target: `event.${store}` }, { node: target });
        },
    };
});
function isWritten({ tree }, node) {
    const parent = tree.parents.get(node);
    switch (parent?.type) {
        case 'AssignmentExpression':
        case 'ForInStatement':
        case 'ForOfStatement':
        case 'AssignmentPattern':
            return parent.left === node;
        case 'UpdateExpression':
        case 'ArrayPattern':
        case 'RestElement':
            return true;
        case 'UnaryExpression':
            return parent.operator === 'delete';
        case 'ChainExpression': {
            const user = tree.parents.get(parent);
            return user?.type === 'UnaryExpression' && user.operator === 'delete';
        }
        case 'Property':
            return parent.value === node && tree.parents.get(parent)?.type === 'ObjectPattern';
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/dynamic-read.ts


const dynamicRead = defineRule('secrets/dynamic-read', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.action.state !== 'parsed')
            return;
        for (const { place, stores } of byPlace(integration.action.value.dynamicReads)) {
            const example = stores.includes('event.secrets') ? 'event.secrets.API_KEY' : 'event.configuration.REGION';
            report('dynamic', { stores: stores.join(' and '), example }, inSource(place));
        }
    },
}));
/** Where all of `event` goes out of sight, both stores are lost at one place. */
function byPlace(reads) {
    const places = new Map();
    for (const { store, place } of reads) {
        const key = `${place.start.line}:${place.start.column}`;
        const known = places.get(key);
        if (known === undefined)
            places.set(key, { place, stores: [`event.${store}`] });
        else if (!known.stores.includes(`event.${store}`))
            known.stores.push(`event.${store}`);
    }
    return [...places.values()];
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/hard-coded.ts




/** What names of credentials end with, in words: `X-Api-Key` is `x api key`. */
const CREDENTIAL_NAME = /(?:^| )(?:api key|apikey|(?:access|secret|private|signing|signature|encryption|auth|account|master|service|license|subscription) key|secret|token|password|passwd|pwd|passphrase|credentials?|authorization|auth|bearer)$/u;
/** What is meant to be seen, or says what a value is of. */
const PUBLIC_NAME = /\b(?:public|publishable|site|anon|client id|csrf|next|page|cursor|hash|hashed|test|mock|example|fake|dummy)\b/u;
const PASSWORD_NAME = /(?:^| )(?:password|passwd|pwd|passphrase)$/u;
const hardCoded = defineRule('secrets/hard-coded', { roles: ['action'] }, ({ integration: { action }, report }) => {
    if (action.state !== 'parsed')
        return {};
    const { tree } = action.value.code;
    const judge = (node, value) => {
        if (value === null || value.length < 8)
            return;
        const kind = shapeKind(value);
        if (kind !== null) {
            report('shape', { kind }, { node });
            return;
        }
        const name = nameOf(tree, node);
        const named = name === null ? null : kindByName(hard_coded_words(name), value);
        if (name !== null && named !== null)
            report('named', { name: short_short(name), kind: named }, { node });
    };
    return {
        Literal(node) {
            if (typeof node.value === 'string' && !isOperand(tree, node))
                judge(node, node.value);
        },
        TemplateLiteral(node) {
            if (isOperand(tree, node))
                return;
            if (node.expressions.length === 0)
                judge(node, node.quasis[0]?.value.cooked ?? null);
            else
                judgePieces(node.quasis.map(({ value }) => value.cooked ?? ''), (kind) => {
                    report('shape', { kind }, { node });
                });
        },
        BinaryExpression(node) {
            if (node.operator !== '+' || isOperand(tree, node))
                return;
            const whole = (0,property_name/* constantString */._w)(tree, node);
            if (whole !== null)
                judge(node, whole);
            else
                judgePieces(operands(node), (kind) => {
                    report('shape', { kind }, { node });
                });
        },
    };
});
/** Of a text with parts that are not known, each known part for itself. */
function judgePieces(pieces, found) {
    const kind = pieces.map(shapeKind).find((each) => each !== null);
    if (kind !== undefined)
        found(kind);
}
function operands(node) {
    const found = [];
    const open = [node];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next.type === 'BinaryExpression')
            open.push(next.left, next.right);
        else if (next.type === 'Literal' && typeof next.value === 'string')
            found.push(next.value);
        else if (next.type === 'TemplateLiteral')
            found.push(...next.quasis.map(({ value }) => value.cooked ?? ''));
    }
    return found;
}
/** A part of a longer text, which is judged as a whole. */
function isOperand(tree, node) {
    const parent = tree.parents.get(node);
    return parent?.type === 'BinaryExpression' && parent.operator === '+';
}
/** What a value is given to: a variable, a property, a parameter, also as what else it may be (`key || "…"`). */
function nameOf(tree, node) {
    let at = node;
    for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
        switch (parent.type) {
            case 'LogicalExpression':
                continue;
            case 'ConditionalExpression':
                if (parent.test === at)
                    return null;
                continue;
            case 'VariableDeclarator':
                return targetName(tree, parent.id);
            case 'AssignmentExpression':
            case 'AssignmentPattern':
                return targetName(tree, parent.left);
            case 'Property':
            case 'PropertyDefinition': {
                if (parent.value !== at)
                    return null;
                if (parent.type === 'Property')
                    return (0,property_name/* propertyName */.Bz)(tree, parent);
                return parent.key.type === 'Identifier' || parent.key.type === 'PrivateIdentifier' ? parent.key.name : null;
            }
            default:
                return null;
        }
    }
    return null;
}
function targetName(tree, target) {
    if (target.type === 'Identifier')
        return target.name;
    return target.type === 'MemberExpression' ? (0,property_name/* propertyName */.Bz)(tree, target) : null;
}
/** `apiKey`, `API_KEY` and `x-api-key`, in lower case and with spaces. */
function hard_coded_words(name) {
    return name
        .slice(0, 200)
        .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
        .replace(/([A-Z])([A-Z][a-z])/gu, '$1 $2')
        .replace(/[^A-Za-z\d]+/gu, ' ')
        .trim()
        .toLowerCase();
}
/** Whether a name is that of a credential: `API_KEY`, and not `PUBLIC_KEY` or `NEXT_PAGE_TOKEN`. */
function isCredentialName(name) {
    const plain = hard_coded_words(name);
    return CREDENTIAL_NAME.test(plain) && !PUBLIC_NAME.test(plain);
}
function kindByName(name, text) {
    if (!isCredentialName(name))
        return null;
    const value = text.replace(/^(?:Bearer|Basic|Token)\s+/iu, '');
    const isOpen = /^(?:pk|pub|public|urn|sha\d+)[-_:]|:\/\//iu.test(value) || /\s/u.test(value);
    if (isOpen || credentials_isPlaceholder(value))
        return null;
    if (PASSWORD_NAME.test(name) && isPassword(value))
        return 'a password';
    return credentialKind(value);
}
/** Of several kinds of characters, as no word or name of a field has them. */
function isPassword(value) {
    if (value.length < 8 || /^[a-z]+(?:[A-Z_-]?[a-z]+)*\d*$/u.test(value))
        return false;
    return /\d/u.test(value) && /[a-z]/iu.test(value) && (/[A-Z]/u.test(value) || /[^\w.-]/u.test(value));
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/secret-of.ts

/** Null where a value has nothing of a secret. */
function secretOf({ origin, at: [first, name, ...rest], without, form }) {
    if (origin !== 'event')
        return null;
    if (first === undefined)
        return without.includes('secrets') ? null : { kind: 'all', what: 'event' };
    if (first !== 'secrets')
        return null;
    if (name === undefined || (name === '*' && rest.length === 0))
        return { kind: 'all', what: 'event.secrets' };
    if (rest.length === 0)
        return { kind: form === 'part' ? 'part' : 'value', name };
    return rest.length === 1 && isIndex(rest[0] ?? '') ? { kind: 'part', name } : null;
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/in-url.ts




/** An account's id, or where a service is: kept with the secrets, and no credential. `/Accounts/ACCOUNT_SID/Messages` */
const IDENTIFIER = /(?:^|_)(?:id|sid|account|user|username|name|region|domain|subdomain|host|hostname|url|uri|endpoint|path|tenant|project|version|environment)$/iu;
const inUrl = defineRule('secrets/in-url', { roles: ['action'] }, ({ integration: { action }, report }) => ({
    Program() {
        if (action.state !== 'parsed')
            return;
        const isFirst = onceEach();
        for (const { held, node } of inUrlsOf(action.value)) {
            const secret = secretOf(held);
            if (secret === null || secret.kind === 'all' || IDENTIFIER.test(secret.name))
                continue;
            if (isFirst(node, secret.name))
                report('built', { name: secret.name }, { node });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/secrets/logged.ts




const logged = defineRule('secrets/logged', { roles: ['action'], mentions: /console/u }, ({ integration: { action }, report }) => ({
    Program() {
        if (action.state !== 'parsed')
            return;
        const isFirst = onceEach();
        for (const { held, node, sink } of loggedOf(action.value)) {
            const secret = secretOf(held);
            if (secret === null || !isFirst(node, secret.kind === 'all' ? '' : secret.name))
                continue;
            if (secret.kind === 'all')
                report('all', { what: secret.what, sink }, { node });
            else
                report(secret.kind, { name: secret.name, sink }, { node });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/secrets/name.ts

const CONSTANT_CASE = /^[A-Z0-9]+(?:_[A-Z0-9]+)*$/;
function isConstantCase(name) {
    return CONSTANT_CASE.test(name);
}
/** Far above what Auth0 takes: `manifest/limits` says what is wrong with a longer name. */
const name_LONGEST = 1000;
/** A name in ALL_CAPS_SNAKE_CASE; null where nothing valid comes of it. */
function corrected(name) {
    if (isConstantCase(name))
        return name;
    if (name.length > name_LONGEST)
        return null;
    const suggestion = (0,change_case_dist/* constantCase */.FU)(name);
    return isConstantCase(suggestion) ? suggestion : null;
}
/**
 * A badly written name counts as corrected: `secrets/name-case` has said what is wrong with it, whether or not the code
 * has been corrected already. Asked of every read, so the fields are looked through once.
 */
function meantBy(fields) {
    const names = new Set(fields.map(({ name }) => name));
    const correct = new Set([...names].flatMap((name) => (isConstantCase(name) ? [] : (corrected(name) ?? []))));
    return (read) => {
        if (names.has(read))
            return true;
        const right = correct.size === 0 ? null : corrected(read);
        return right !== null && correct.has(right);
    };
}
/** The same the other way round: whether one of some reads means a field. */
function readBy(reads) {
    const names = new Set(reads);
    const correct = new Set([...names].flatMap((name) => corrected(name) ?? []));
    return ({ name }) => {
        if (names.has(name))
            return true;
        const right = isConstantCase(name) ? null : corrected(name);
        return right !== null && correct.has(right);
    };
}

// EXTERNAL MODULE: ./src/submission/spec/jest-name.ts
var jest_name = __webpack_require__(26496);
;// CONCATENATED MODULE: ./src/submission/spec/enclosing-expectation.ts


/**
 * The outermost expectation that a node is a part of as it stands: what is handed to another function on the way, or
 * stands in a function of its own, is not.
 */
function enclosingExpectation(tree, node) {
    let found = null;
    let at = node;
    for (let parent = tree.parents.get(at); parent !== undefined && !(0,source_tree/* isFunction */.Tn)(parent); parent = tree.parents.get(at)) {
        if ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee !== at) {
            const expectation = parent.type === 'CallExpression' ? expectationOf(tree, parent) : null;
            if (expectation === null && !keepsNames(tree, parent))
                return found;
            found = expectation ?? found;
        }
        at = parent;
    }
    return found;
}
/** Of a call in the chain of an `expect`: `expect(…)` itself, its matcher, `expect.any(…)`. */
function expectationOf(tree, call) {
    if (isExpect(tree, call.callee))
        return { side: 'received', received: call.arguments[0] ?? null };
    for (let at = call.callee; at.type === 'MemberExpression' || at.type === 'CallExpression';) {
        if (at.type === 'CallExpression') {
            if (isExpect(tree, at.callee))
                return { side: 'expected', received: at.arguments[0] ?? null };
            at = at.callee;
        }
        else {
            if (isExpect(tree, at.object))
                return { side: 'expected', received: null };
            at = at.object;
        }
    }
    return null;
}
function isExpect(tree, node) {
    return (0,jest_name/* jestName */.Y)(tree, node) === 'expect';
}
/** `JSON.stringify({ … })`, `new URLSearchParams({ … })`: what is expected, in another form. */
function keepsNames(tree, { callee }) {
    if ((0,source_tree/* isGlobal */.WN)(tree, callee, 'URLSearchParams'))
        return true;
    return callee.type === 'MemberExpression' && (0,source_tree/* isGlobal */.WN)(tree, callee.object, 'JSON');
}

;// CONCATENATED MODULE: ./src/submission/spec/store-role.ts






/** Of one question; real specs take some ten. */
const store_role_MAX_STEPS = 500;
/** The role of an object of which a property is named: left of a dot, a literal, a pattern. */
function roleOf(code, store, object) {
    return role({ code, store, asked: new Set(), seen: new Set() }, object);
}
/** The same of a string that names no property by itself: `toHaveProperty('NAME')`, `['NAME']`. */
function roleOfString(code, store, node) {
    return expected({ code, store, asked: new Set(), seen: new Set() }, node);
}
function role(question, object) {
    if (object.type === 'ObjectPattern')
        return roleOfPattern(question, object);
    if (object.type === 'ObjectExpression')
        return judged(usesOf(question, object));
    if (isStore(question, object))
        return 'store';
    const { tree } = question.code;
    const variable = object.type === 'Identifier' ? tree.variables.get(object) : undefined;
    const found = variable === undefined ? 'unknown' : judged(usesOfVariable(question, variable));
    // `expect(body.apiKey)`: whatever it is, nothing is read of an event here.
    return found === 'unknown' ? expected(question, object) : found;
}
function judged(uses) {
    const found = new Set(uses.filter((use) => use !== 'nothing'));
    const [only = 'unknown'] = found;
    // Of one that is a store and is compared with something, the other side may have the name too.
    return found.size === 1 ? only : 'unknown';
}
function expected(question, node) {
    const expectation = enclosingExpectation(question.code.tree, node);
    if (expectation === null)
        return 'unknown';
    return expectation.received !== null && isStore(question, expectation.received) ? 'unknown' : 'expected';
}
/** `event.secrets`, and a variable that has it or was taken out of an event under that name. */
function isStore(question, node) {
    const { code, store, asked } = question;
    const { tree } = code;
    switch (node.type) {
        case 'ChainExpression':
            return isStore(question, node.expression);
        case 'MemberExpression':
            return (0,property_name/* propertyName */.Bz)(tree, node) === store;
        case 'LogicalExpression':
            return isStore(question, node.left);
        case 'Identifier': {
            const variable = tree.variables.get(node);
            if (variable === undefined || asked.has(variable) || asked.size > store_role_MAX_STEPS)
                return false;
            asked.add(variable);
            return isTakenOut(question, variable) || valuesOf(question, variable).some((each) => isStore(question, each));
        }
        default:
            return false;
    }
}
/** `const { secrets } = event`, `({ secrets = {} }) => …` */
function isTakenOut({ code: { tree }, store }, { identifiers }) {
    return identifiers.some((identifier) => {
        const parent = tree.parents.get(identifier);
        const value = parent?.type === 'AssignmentPattern' && parent.left === identifier ? parent : identifier;
        return isUnderName({ tree, store }, value, 'ObjectPattern');
    });
}
function isUnderName({ tree, store }, value, within) {
    const property = tree.parents.get(value);
    if (property?.type !== 'Property' || property.value !== value)
        return false;
    return tree.parents.get(property)?.type === within && (0,property_name/* propertyName */.Bz)(tree, property) === store;
}
/** What a variable is given: by assignments, or as a parameter by the calls of its function. */
function valuesOf({ code }, variable) {
    const given = (0,members/* givenValues */.yA)(code.tree, variable).filter((each) => each !== null);
    const [definition] = variable.defs;
    if (definition?.type !== 'Parameter')
        return given;
    const index = definition.node.params.indexOf(definition.name);
    const calls = index < 0 ? [] : ((0,action_functions/* callsOf */.p9)(code, definition.node) ?? []);
    return [...given, ...calls.flatMap((call) => (0,action_functions/* argumentAt */.tj)(call, index) ?? [])];
}
function roleOfPattern(question, pattern) {
    const { tree } = question.code;
    const parent = tree.parents.get(pattern);
    const value = parent?.type === 'AssignmentPattern' ? parent : pattern;
    if (isUnderName({ tree, store: question.store }, value, 'ObjectPattern'))
        return 'store';
    if (parent?.type === 'VariableDeclarator' && parent.init)
        return role(question, parent.init);
    return parent?.type === 'AssignmentExpression' ? role(question, parent.right) : 'unknown';
}
function usesOfVariable(question, variable) {
    if (question.seen.has(variable))
        return [];
    question.seen.add(variable);
    const uses = variable.references.filter((reference) => reference.isRead());
    return uses.flatMap(({ identifier }) => usesOf(question, identifier));
}
/** Where an object goes. */
function usesOf(question, node) {
    const { code, store, seen } = question;
    const { tree } = code;
    const parent = tree.parents.get(node);
    if (parent === undefined || seen.has(node) || seen.size > store_role_MAX_STEPS)
        return ['unknown'];
    seen.add(node);
    switch (parent.type) {
        case 'Property':
            if (!isUnderName({ tree, store }, node, 'ObjectExpression'))
                return [expected(question, node)];
            return [enclosingExpectation(tree, node)?.side === 'expected' ? 'unknown' : 'store'];
        case 'SpreadElement': {
            const literal = tree.parents.get(parent);
            return literal?.type === 'ObjectExpression' ? usesOf(question, literal) : ['unknown'];
        }
        case 'AssignmentExpression':
            return parent.right === node ? usesOfTarget(question, parent.left) : ['nothing'];
        case 'AssignmentPattern':
            if (isUnderName({ tree, store }, parent, 'ObjectPattern'))
                return ['store', ...usesOfTarget(question, parent.left)];
            return usesOfTarget(question, parent.left);
        case 'VariableDeclarator':
            return usesOfTarget(question, parent.id);
        case 'ConditionalExpression':
            return parent.test === node ? ['nothing'] : usesOf(question, parent);
        case 'LogicalExpression':
        case 'SequenceExpression':
        case 'ChainExpression':
            return usesOf(question, parent);
        case 'MemberExpression':
            return parent.object === node ? ['nothing'] : ['unknown'];
        case 'BinaryExpression':
        case 'UnaryExpression':
        case 'ExpressionStatement':
        case 'IfStatement':
        case 'TemplateLiteral':
            return ['nothing'];
        case 'ReturnStatement':
            return usesOfResult(question, (0,source_tree/* enclosingFunction */.pG)(tree, parent));
        case 'ArrowFunctionExpression':
            return usesOfResult(question, parent);
        case 'CallExpression':
            return usesAsArgument(question, node, parent);
        default:
            return ['unknown'];
    }
}
function usesOfTarget(question, target) {
    const { tree } = question.code;
    if (target.type === 'Identifier') {
        const variable = tree.variables.get(target);
        return variable === undefined ? ['unknown'] : usesOfVariable(question, variable);
    }
    // Of a pattern's names each is asked by itself.
    if (target.type === 'ObjectPattern')
        return ['nothing'];
    return [target.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(tree, target) === question.store ? 'store' : 'unknown'];
}
function usesOfResult(question, made) {
    const calls = made !== null && (0,source_tree/* isFunction */.Tn)(made) ? (0,action_functions/* callsOf */.p9)(question.code, made) : null;
    return calls === null ? ['unknown'] : calls.flatMap((call) => usesOf(question, call));
}
const COPIES = ['assign', 'freeze', 'seal'];
function usesAsArgument(question, node, call) {
    const { code } = question;
    const within = expected(question, node);
    if (within !== 'unknown')
        return [within];
    const method = (0,action_exports/* objectMethod */.j)(code.tree, call);
    if (COPIES.includes(method)) {
        const [first] = call.arguments;
        const isTarget = first !== undefined && first !== node && isStore(question, first);
        return isTarget ? ['store'] : usesOf(question, call);
    }
    if (method !== null)
        return ['nothing'];
    const index = call.arguments.findIndex((argument) => argument === node);
    const functions = (0,action_functions/* argumentAt */.tj)(call, index) === null ? null : (0,action_functions/* functionsOf */.TW)(code, call.callee);
    if (functions === null)
        return ['unknown'];
    return functions.flatMap(({ params }) => {
        const param = params[index];
        return param === undefined
            ? ['nothing']
            : usesOfTarget(question, param.type === 'AssignmentPattern' ? param.left : param);
    });
}

;// CONCATENATED MODULE: ./src/submission/spec/mentions.ts




/** Steps that one question may take. */
const mentions_MAX_STEPS = 50_000;
/** Every mention of a name, variables apart, in order of position; each with what it names a property of. */
function mentionsOf({ tree, exported }, store, name) {
    // What the facts of the Action were read with is not used up by this.
    const code = (0,action_functions/* withBudget */.Y$)({ tree, exported, budgets: [] }, mentions_MAX_STEPS);
    const mentions = (nodesByName(tree).get(name) ?? []).map((node) => {
        const object = namedObject(tree, node);
        return { node, object, role: object === null ? roleOfString(code, store, node) : roleOf(code, store, object) };
    });
    const named = new Map(mentions.map((mention) => [mention.node, mention]));
    return mentions.filter(({ node, object }) => object !== null || !isValueOf(tree, node, named)).sort(byRange);
}
const mentions_known = new WeakMap();
/** Asked again for every name of the manifest. */
function nodesByName(tree) {
    const before = mentions_known.get(tree);
    if (before !== undefined)
        return before;
    const found = new Map();
    for (const node of tree.parents.keys()) {
        const name = mentions_nameOf(tree, node);
        const others = name === null ? undefined : found.get(name);
        if (others !== undefined)
            others.push(node);
        else if (name !== null)
            found.set(name, [node]);
    }
    mentions_known.set(tree, found);
    return found;
}
function mentions_nameOf(tree, node) {
    switch (node.type) {
        case 'Identifier':
            return isPropertyName(tree, node) ? node.name : null;
        case 'Literal':
            return typeof node.value === 'string' ? node.value : null;
        case 'TemplateLiteral':
            return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
        default:
            return null;
    }
}
function isPropertyName(tree, node) {
    const parent = tree.parents.get(node);
    if (parent?.type === 'MemberExpression')
        return parent.property === node && !parent.computed;
    if (parent?.type !== 'Property' && parent?.type !== 'MethodDefinition' && parent?.type !== 'PropertyDefinition')
        return false;
    return parent.key === node && !parent.computed;
}
/** Of `x.NAME`, `{ NAME: … }`, `"NAME" in x` and `Object.hasOwn(x, "NAME")`, what the property is of; null for all else. */
function namedObject(tree, node) {
    const parent = tree.parents.get(node);
    switch (parent?.type) {
        case 'MemberExpression':
            return parent.property === node ? parent.object : null;
        case 'Property':
            return parent.key === node ? (tree.parents.get(parent) ?? null) : null;
        case 'BinaryExpression':
            return parent.operator === 'in' && parent.left === node ? parent.right : null;
        case 'CallExpression':
            return parent.callee.type === 'MemberExpression' ? askedObject(tree, node, parent) : null;
        default:
            return null;
    }
}
/** `Object.hasOwn(x, "NAME")`, `x.hasOwnProperty("NAME")`, `Object.prototype.hasOwnProperty.call(x, "NAME")`. */
function askedObject(tree, node, call) {
    const { callee, arguments: given } = call;
    if (callee.type !== 'MemberExpression')
        return null;
    const [first] = given;
    const isAsked = (member) => member.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(tree, member) === 'hasOwnProperty';
    if (isAsked(callee))
        return first === node ? callee.object : null;
    const isSecond = given[1] === node && first !== undefined;
    const asks = (0,action_exports/* objectMethod */.j)(tree, call) === 'hasOwn' || ((0,property_name/* propertyName */.Bz)(tree, callee) === 'call' && isAsked(callee.object));
    return isSecond && asks ? first : null;
}
/** `{ apiKey: 'apiKey' }`, `event.secrets.apiKey = 'apiKey'`: the value of the field, and no name of one. */
function isValueOf(tree, node, named) {
    const parent = tree.parents.get(node);
    if (parent?.type === 'Property')
        return parent.value === node && named.get(parent.key)?.role === 'store';
    if (parent?.type !== 'AssignmentExpression' || parent.right !== node)
        return false;
    return parent.left.type === 'MemberExpression' && named.get(parent.left.property)?.role === 'store';
}
function byRange({ node: a }, { node: b }) {
    return (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0);
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/name-edit.ts


const name_edit_IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** Another name of a property. Null where the name is not written there as such: in a constant, an element of a list, with an escape. */
function nameEdit(tree, { path, text }, node, name, to) {
    if (namedObject(tree, node) === null)
        return null;
    const range = (0,source_tree/* rangeOf */.be)(node);
    if (node.type !== 'Identifier')
        return stringEdit(path, text, range, name, to);
    if (text.slice(...range) !== name || !name_edit_IDENTIFIER.test(to))
        return null;
    const parent = tree.parents.get(node);
    // `{ apiKey }` has a variable of that name besides.
    const isShorthand = parent?.type === 'Property' && parent.shorthand;
    return { file: path, range, text: isShorthand ? `${to}: ${name}` : to };
}
/** The quotes, or back-ticks, stay as they are. */
function stringEdit(file, text, range, name, to) {
    const [start, end] = range;
    if (text.slice(start + 1, end - 1) !== name)
        return null;
    return { file, range: [start + 1, end - 1], text: to };
}
function name_edit_all(edits) {
    const made = edits.filter((edit) => edit !== null);
    return made.length === edits.length ? made : null;
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/rename.ts





/**
 * Renames a field in the manifest, in every read of it and in the spec. None where a place might be missed, or be
 * something else: the field would be there under one name, and be read under the other.
 */
function rename(integration, field, to) {
    const { manifest, action, files, namedElsewhere } = integration;
    if (manifest.state !== 'parsed' || action.state !== 'parsed' || files.manifest.state !== 'read')
        return undefined;
    const { name, store } = field;
    if (namedElsewhere.get(name) !== false)
        return undefined;
    const isOnly = manifest.value.fields.filter((each) => corrected(each.name) === to).length === 1;
    if (!isOnly)
        return undefined;
    const written = stringEdit(files.manifest.path, files.manifest.text, field.nameRange, name, to);
    const inAction = written === null ? null : editsOfAction(action.value, field, to);
    if (written === null || inAction === null)
        return undefined;
    const isReadCorrected = action.value.reads.some((read) => read.store === store && read.name === to);
    const inSpec = editsOfSpec(integration, field, to, { isReadCorrected });
    return inSpec === null ? undefined : [written, ...inAction, ...inSpec];
}
/** Null where not every read of the field is known to be one, and to be all there is. */
function editsOfAction(action, { store, name }, to) {
    const { reads, dynamicReads, storeWrites, exportsComplete, handlers, code, path, text } = action;
    if (!exportsComplete || handlers.every(({ kind }) => kind === 'not-a-function'))
        return null;
    if ((0,action_functions/* isExhausted */.qo)(code) || dynamicReads.some((read) => read.store === store))
        return null;
    if (storeWrites.some((write) => write.store === store && (write.name === null || [name, to].includes(write.name))))
        return null;
    // Of one name however it is written: `apiKey` and `api_key`, or the corrected one besides.
    const ofField = reads.filter((read) => corrected(read.name) === to);
    if (new Set(ofField.map((read) => read.name)).size > 1)
        return null;
    const own = ofField.filter((read) => read.name === name);
    // `(debug ? event.secrets : event.configuration).apiKey`
    if (own.some((read) => read.store !== store || read.doubtful))
        return null;
    if (own.length === 0 && ofField.some((read) => read.name !== to))
        return null;
    const nodes = new Set(own.map(({ nameNode }) => nameNode));
    // What looks like a read of it, in a helper that only the spec calls.
    if (mentionsOf(code, store, name).some(({ role, node }) => role === 'store' && !nodes.has(node)))
        return null;
    return name_edit_all([...nodes].map((node) => nameEdit(code.tree, { path, text }, node, name, to)));
}
/** Null where the spec does not parse, or has the name where it may be the field's or another one's. */
function editsOfSpec({ files: { spec } }, { store, name }, to, { isReadCorrected }) {
    if (spec.state === 'missing')
        return [];
    const code = (0,spec_tree/* specCode */.$o)(spec);
    if (spec.state !== 'read' || code === null)
        return null;
    const mentions = mentionsOf(code, store, name);
    if (mentions.some(({ role }) => role === 'unknown'))
        return null;
    const nodes = mentions.filter(({ role }) => role === 'store').map(({ node }) => node);
    if (nodes.length > 0 && (isReadCorrected || mentionsOf(code, store, to).some(({ role }) => role !== 'expected')))
        return null;
    return name_edit_all(nodes.map((node) => nameEdit(code.tree, spec, node, name, to)));
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/name-case.ts



const nameCase = defineRule('secrets/name-case', { roles: ['manifest'] }, ({ integration, report }) => ({
    Document() {
        if (integration.manifest.state !== 'parsed')
            return;
        const { fields } = integration.manifest.value;
        const names = new Set(fields.map(({ name }) => name));
        for (const field of fields) {
            const { name, namePlace } = field;
            if (isConstantCase(name) || name.trim() === '')
                continue;
            const suggestion = corrected(name);
            if (suggestion === null || names.has(suggestion))
                report('other', { name }, { loc: namePlace });
            else
                report('correctable', { name, suggestion }, { loc: namePlace }, rename(integration, field, suggestion));
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/secrets/reads.ts

/**
 * The names that the Action reads and the manifest does not declare in that store, each once. Nothing where one of the
 * two could not be parsed, or where the store's list has faults of its own: they have been reported.
 */
function undeclaredReads({ manifest, action }) {
    if (manifest.state !== 'parsed' || action.state !== 'parsed')
        return [];
    const groups = new Map();
    const isDeclared = declaredIn(manifest.value);
    const accepted = placesOfDeclared(isDeclared, action.value.reads);
    for (const read of action.value.reads) {
        const { store, name } = read;
        const key = placeKey(read);
        if (read.doubtful || accepted.has(key) || !manifest.value.complete[store])
            continue;
        // Works with the one as with the other: code that is pasted into the dashboard's editor has no configuration.
        if (read.eitherStore && isDeclared[otherStore(store)](name))
            continue;
        // Reported for one store, where the text leaves open which of the two it is.
        accepted.add(key);
        const known = groups.get(`${store} ${name}`);
        groups.set(`${store} ${name}`, { store, name, first: known?.first ?? read, count: (known?.count ?? 0) + 1 });
    }
    return [...groups.values()];
}
/** One place may read from either store (`debug ? event.secrets : event.configuration`): one that declares it will do. */
function placesOfDeclared(isDeclared, reads) {
    return new Set(reads.filter(({ store, name }) => isDeclared[store](name)).map(placeKey));
}
/** Whether a read means a field of a store. */
function declaredIn({ fields }) {
    const of = (store) => meantBy(fields.filter((field) => field.store === store));
    return { secrets: of('secrets'), configuration: of('configuration') };
}
function otherStore(store) {
    return store === 'secrets' ? 'configuration' : 'secrets';
}
function placeKey({ place: { start } }) {
    return `${start.line}:${start.column}`;
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/undeclared.ts







const undeclared = defineRule('secrets/undeclared', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.manifest.state !== 'parsed')
            return;
        const manifest = integration.manifest.value;
        const isDeclared = declaredIn(manifest);
        // A name that the other list declares is `secrets/wrong-store`; one with faults of its own may well declare it.
        const undeclaredOnes = undeclaredReads(integration).filter(({ store, name }) => manifest.complete[otherStore(store)] && !isDeclared[otherStore(store)](name));
        undeclaredOnes.forEach(({ store, name, first, count }, index) => {
            const data = { name, store, times: times(count) };
            // What will not be listed need not be compared with every name of the manifest.
            const known = index <= MOST ? nearestField(manifest, store, name) : null;
            if (known === null)
                report('unknown', data, inSource(first.place));
            else if (known.store === store)
                report('near', { ...data, known: known.name }, inSource(first.place));
            else
                report('elsewhere', { ...data, known: known.name, declared: known.store }, inSource(first.place));
        });
    },
}));
/** Many times what Auth0 takes. */
const undeclared_MOST_COMPARED = 500;
/** Of the store that is read, else of the other one. */
function nearestField({ fields }, read, name) {
    // `apiKey` is far from `API_KEY` by its letters.
    const meant = corrected(name) ?? name;
    for (const store of [read, otherStore(read)]) {
        const names = fields.filter((field) => field.store === store).map((field) => field.name);
        const known = (0,nearest/* nearest */.p)(meant, names.slice(0, undeclared_MOST_COMPARED));
        if (known !== null)
            return { store, name: known };
    }
    return null;
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/unused.ts


const unused = defineRule('secrets/unused', { roles: ['manifest'] }, ({ integration, report }) => ({
    Document() {
        const { manifest, action } = integration;
        if (manifest.state !== 'parsed' || action.state !== 'parsed')
            return;
        const { handlers, exportsComplete, reads, dynamicReads } = action.value;
        // Without a handler nothing is read; that it is missing is the fault.
        if (!exportsComplete || handlers.every(({ kind }) => kind === 'not-a-function'))
            return;
        // By the name alone: one that is read from the other store is `secrets/wrong-store`.
        const isRead = readBy(reads.map(({ name }) => name));
        // A name that is declared twice has its own finding, and counts once here.
        const first = new Map(manifest.value.fields.toReversed().map((field) => [field.name, field]));
        const unread = manifest.value.fields.filter((field) => first.get(field.name) === field && !isRead(field));
        const dynamicStores = new Set(dynamicReads.map(({ store }) => store));
        const perhaps = unread.filter(({ store }) => dynamicStores.has(store));
        for (const { store, name, namePlace } of unread) {
            if (!dynamicStores.has(store))
                report('unused', { store, name }, { loc: namePlace });
        }
        const [one] = perhaps;
        if (one === undefined)
            return;
        const names = perhaps.map(({ name }) => `“${name}”`).join(', ');
        report('perhaps', { names }, { loc: one.namePlace });
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/secrets/move-reads.ts







/**
 * Reads a field from the store that the manifest declares it in: `event.secrets.REGION` becomes
 * `event.configuration.REGION`, in the Action and, where it is written the same way, in the spec. None where more than a
 * word has to change, and none that would read a credential from the configuration: that belongs moved in the manifest.
 */
function moveReads(integration, move) {
    const { action, namedElsewhere } = integration;
    const { name, from, to } = move;
    if (action.state !== 'parsed' || namedElsewhere.get(name) !== false)
        return undefined;
    if (to === 'configuration' && isCredentialName(name))
        return undefined;
    const { reads, dynamicReads, storeWrites, code } = action.value;
    if ((0,action_functions/* isExhausted */.qo)(code) || storeWrites.some((write) => write.name === name || write.name === null))
        return undefined;
    const own = reads.filter((read) => read.name === name && read.store === from);
    if (own.some(({ doubtful }) => doubtful))
        return undefined;
    const nodes = new Set(own.map(({ nameNode }) => nameNode));
    // A place that may be of either store, or looks like a read of this one and is not known to be.
    if (reads.some((read) => read.store === to && nodes.has(read.nameNode)))
        return undefined;
    if (mentionsOf(code, from, name).some(({ role, node }) => role === 'store' && !nodes.has(node)))
        return undefined;
    const inAction = name_edit_all([...nodes].map((node) => storeEdit(code.tree, action.value, node, move)));
    const inSpec = inAction === null ? null : move_reads_editsOfSpec(integration, move);
    if (inAction === null || inSpec === null)
        return undefined;
    // `Object.keys(event.secrets)` would see the spec move a value.
    if (inSpec.length > 0 && dynamicReads.length > 0)
        return undefined;
    return [...inAction, ...inSpec];
}
/** Null where the spec would give the value to the wrong store, or perhaps have no event with the right one. */
function move_reads_editsOfSpec({ files: { spec } }, move) {
    const { name, from, to } = move;
    if (spec.state === 'missing')
        return [];
    const code = (0,spec_tree/* specCode */.$o)(spec);
    if (spec.state !== 'read' || code === null)
        return null;
    // The mock of a template has both stores.
    if (!new RegExp(`\\b${to}\\b|__mocks__/event-`, 'u').test(spec.text))
        return null;
    const isRight = new Set(mentionsOf(code, to, name).flatMap(({ node, role }) => (role === 'store' ? [node] : [])));
    const mentions = mentionsOf(code, from, name).filter(({ node }) => !isRight.has(node));
    if (mentions.some(({ role }) => role === 'unknown'))
        return null;
    const nodes = mentions.filter(({ role }) => role === 'store').map(({ node }) => node);
    return name_edit_all(nodes.map((node) => storeEdit(code.tree, spec, node, move)));
}
/** The word for the store, before the name; null where it is not written there. */
function storeEdit(tree, file, nameNode, move) {
    const { from, to } = move;
    const object = storeObject(tree, nameNode);
    if (object?.type === 'MemberExpression') {
        return (0,property_name/* propertyName */.Bz)(tree, object) === from ? nameEdit(tree, file, object.property, from, to) : null;
    }
    const other = object?.type === 'Identifier' ? besides(tree, object, move) : null;
    return object === null || other === null ? null : { file: file.path, range: (0,source_tree/* rangeOf */.be)(object), text: other };
}
/** What the name is read of; of a pattern that takes nothing else, where that comes from. */
function storeObject(tree, nameNode) {
    const object = namedObject(tree, nameNode);
    if (object?.type === 'ChainExpression')
        return object.expression;
    if (object?.type !== 'ObjectPattern')
        return object;
    const declarator = tree.parents.get(object);
    if (object.properties.length !== 1 || declarator?.type !== 'VariableDeclarator')
        return null;
    const source = declarator.init;
    return (source?.type === 'ChainExpression' ? source.expression : source) ?? null;
}
/** Of `const { secrets, configuration } = event`, the other variable's name, where that is what it means at this place. */
function besides(tree, object, { from, to }) {
    const reference = tree.variables.get(object)?.references.find(({ identifier }) => identifier === object);
    const [identifier, ...others] = reference?.resolved?.identifiers ?? [];
    const property = identifier === undefined ? undefined : tree.parents.get(identifier);
    const pattern = property === undefined ? undefined : tree.parents.get(property);
    if (others.length > 0 || property?.type !== 'Property' || pattern?.type !== 'ObjectPattern')
        return null;
    if ((0,property_name/* propertyName */.Bz)(tree, property) !== from || isGivenAgain(reference?.resolved))
        return null;
    for (const each of pattern.properties) {
        if (each.type !== 'Property' || (0,property_name/* propertyName */.Bz)(tree, each) !== to || each.value.type !== 'Identifier')
            continue;
        const { name } = each.value;
        const variable = tree.variables.get(each.value);
        let scope = reference?.from ?? null;
        while (scope !== null && !scope.set.has(name))
            scope = scope.upper;
        return scope?.set.get(name) === variable && !isGivenAgain(variable) ? name : null;
    }
    return null;
}
function isGivenAgain(variable) {
    return variable?.references.some((reference) => reference.isWrite() && reference.init !== true) ?? true;
}

;// CONCATENATED MODULE: ./src/lint/rules/secrets/wrong-store.ts





const wrongStore = defineRule('secrets/wrong-store', { roles: ['action'] }, ({ integration, report }) => ({
    Program() {
        if (integration.manifest.state !== 'parsed')
            return;
        const isDeclared = declaredIn(integration.manifest.value);
        for (const { store, name, first, count } of undeclaredReads(integration)) {
            const declared = otherStore(store);
            if (!isDeclared[declared](name))
                continue;
            const fix = moveReads(integration, { name, from: store, to: declared });
            report('swapped', { name, store, declared, times: times(count) }, inSource(first.place), fix);
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/secrets/index.ts









const secretsTextRules = [
    nameCase,
    undeclared,
    wrongStore,
    unused,
    dynamicRead,
    logged,
    assigned,
    hardCoded,
    inUrl,
];

;// CONCATENATED MODULE: ./src/lint/rules/tests/coverage-ignored.ts

/** As c8, Vitest and Istanbul read it, at the start of a comment. What only ends a stretch is no fault of its own. */
const hint = /^\s*\*?\s*((?:c8|v8|istanbul)\s+ignore\s+(?:next|start|if|else|file))\b/u;
const coverageIgnored = defineRule('tests/coverage-ignored', { roles: ['action'], mentions: /\bignore\b/u }, ({ eslint, report }) => ({
    Program() {
        for (const { value, loc } of eslint.sourceCode.getAllComments()) {
            const comment = hint.exec(value)?.[1]?.replace(/\s+/gu, ' ');
            if (comment !== undefined && loc)
                report('ignored', { comment }, { loc });
        }
    },
}));

// EXTERNAL MODULE: ./src/submission/spec/expectations.ts
var expectations = __webpack_require__(49943);
;// CONCATENATED MODULE: ./src/lint/rules/tests/no-assertion.ts



/** Any of the matchers, in whatever sense. */
const no_assertion_mentions = /\b(?:resolves|rejects|toThrow|toThrowError)\b/u;
/** What the text tells; that a test makes no assertion at all is seen when it runs. */
const noAssertion = defineRule('tests/no-assertion', { roles: ['spec'], mentions: no_assertion_mentions }, ({ integration, report }) => ({
    Program() {
        const tree = (0,spec_tree/* specTree */.U8)(integration.files.spec);
        if (tree === null)
            return;
        for (const { node, kind } of (0,expectations/* unawaitedExpectations */.e)(tree, (0,expectations/* asyncHandlerNames */.L)(integration.action))) {
            report(kind === 'not-awaited' ? 'notAwaited' : 'asyncFunction', {}, { node });
        }
    },
}));

;// CONCATENATED MODULE: ./src/lint/rules/tests/skipped.ts




const declares = new Set(['describe', 'it', 'test']);
const modifiers = new Map([
    ['skip', 'skipped'],
    ['only', 'only'],
    ['todo', 'todo'],
]);
const shorthands = new Map([
    ['xit', 'skipped'],
    ['xtest', 'skipped'],
    ['xdescribe', 'skipped'],
    ['fit', 'only'],
    ['fdescribe', 'only'],
]);
/** Any of the names, in whatever sense. */
const skipped_mentions = /\b(?:skip|only|todo|xit|xtest|xdescribe|fit|fdescribe)\b/u;
const skipped = defineRule('tests/skipped', { roles: ['spec'], mentions: skipped_mentions }, ({ integration, report }) => {
    const tree = (0,spec_tree/* specTree */.U8)(integration.files.spec);
    if (tree === null)
        return {};
    const reportShorthand = (node) => {
        const name = (0,jest_name/* jestName */.Y)(tree, node) ?? '';
        const messageId = shorthands.get(name);
        if (messageId !== undefined)
            report(messageId, { name }, { node });
    };
    return {
        /** `xit`, where it is used. */
        Program() {
            for (const { references } of tree.scopes.scopes) {
                for (const reference of references)
                    if (reference.isRead())
                        reportShorthand(reference.identifier);
            }
        },
        /** `it.skip`, `test.concurrent.only.each`. */
        MemberExpression(node) {
            const declarer = declarerOf(tree, node.object);
            const name = (0,property_name/* propertyName */.Bz)(tree, node) ?? '';
            const messageId = modifiers.get(name);
            if (declarer === null)
                reportShorthand(node);
            else if (messageId !== undefined)
                report(messageId, { name: `${declarer}.${name}` }, { node });
        },
    };
});
/** `it`, also with what leaves it one: `it.concurrent`, `it.failing`. */
function declarerOf(tree, node) {
    const name = (0,jest_name/* jestName */.Y)(tree, node);
    if (name !== null)
        return declares.has(name) ? name : null;
    if (node.type !== 'MemberExpression')
        return null;
    const modifier = (0,property_name/* propertyName */.Bz)(tree, node);
    const declarer = modifier === 'concurrent' || modifier === 'failing' ? declarerOf(tree, node.object) : null;
    return declarer === null ? null : `${declarer}.${modifier}`;
}

;// CONCATENATED MODULE: ./src/lint/rules/tests/index.ts



/** What the text of the spec tells about the tests; what only a run tells is judged in the sandbox. */
const testsTextRules = [noAssertion, skipped, coverageIgnored];

;// CONCATENATED MODULE: ./src/lint/registry.ts








/** Every rule over text, in no order that matters: findings are sorted by place. */
const textRules = [
    ...manifestTextRules,
    ...secretsTextRules,
    ...flowTextRules,
    ...codeTextRules,
    ...guideTextRules,
    ...testsTextRules,
];
/** Every check of one integration. */
const integrationChecks = [
    ...layoutIntegrationChecks,
    ...manifestChecks,
    ...codeChecks,
    ...mediaChecks,
];
/** Every check of the submission as a whole. */
const registry_submissionChecks = [...layoutSubmissionChecks];

;// CONCATENATED MODULE: ./src/lint/lint.ts









const PLUGIN = 'integration';
// The rules' options are ours here, and none: without a schema ESLint does not load its validator for them (25 ms).
const lint_plugin = {
    rules: Object.fromEntries(textRules.map(({ id, module }) => [id, { ...module, meta: { ...module.meta, schema: false } }])),
};
const roles = ['manifest', 'action', 'spec', 'guide', 'template'];
const every = () => true;
/** Findings about the submission as a whole. */
function lintSubmission(submission, asked = every) {
    const checks = submissionChecks.filter(({ ids }) => ids.some(asked));
    return withMost(checks.flatMap(({ check }) => [...check(submission)]));
}
/** Findings about one integration: its texts by the rules, and what no text holds by the checks. */
function lintIntegration(integration, submission, asked = every) {
    const checks = integrationChecks.filter(({ ids }) => ids.some(asked));
    const findings = most_withMost(checks.flatMap(({ check }) => [...check(integration, submission)]));
    for (const role of roles) {
        const file = integration.files[role];
        if (file.state !== 'read')
            continue;
        const rules = textRules.filter((rule) => asked(rule.id) && rule.roles.includes(role) && (rule.mentions?.test(file.text) ?? true));
        if (rules.length === 0 || !canBeParsed(integration, role))
            continue;
        findings.push(...lintFile(file, role, integration, rules));
    }
    return findings;
}
function lintFile(file, role, integration, rules) {
    const counts = new Map();
    const admit = (rule, messageId) => isAmongFirst(counts, rule, messageId);
    const settings = { integration, role, encode: true, admit };
    const { plugins, ...language } = languageOf(role, integration);
    const config = {
        files: ['**'],
        plugins: { [PLUGIN]: lint_plugin, ...plugins },
        ...language,
        linterOptions: { reportUnusedDisableDirectives: 'off' },
        settings: { [SETTINGS_KEY]: settings },
        rules: Object.fromEntries(rules.map((rule) => [`${PLUGIN}/${rule.id}`, 'error'])),
    };
    // Directives inside the submission have no effect on these rules, and that they have none is not told.
    const messages = new universal.Linter().verify(file.text, [config], { filename: file.path, allowInlineConfig: false });
    const findings = messages.flatMap((message) => toFinding(message, file.path));
    return most_withMost(findings, counts);
}
function languageOf(role, { action, files }) {
    switch (role) {
        case 'manifest':
        case 'template':
            return { plugins: { json: dist/* default */.Ay }, language: 'json/json' };
        case 'guide':
            return { plugins: { markdown: markdown_dist/* default */.Ay }, language: 'markdown/gfm' };
        case 'spec': {
            const tree = (0,spec_tree/* specTree */.U8)(files.spec);
            if (tree === null)
                throw new Error('A spec that does not parse has no rules to run.');
            return parsedAs(tree);
        }
        case 'action': {
            if (action.state !== 'parsed')
                throw new Error('An Action that does not parse has no rules to run.');
            return parsedAs(action.value);
        }
    }
}
/** The tree that the facts were read from: one parse, and no file that one parser takes and the other does not. */
function parsedAs({ program: ast, scopes: scopeManager }) {
    return {
        languageOptions: {
            sourceType: 'commonjs',
            parser: { parseForESLint: () => ({ ast, scopeManager }) },
        },
    };
}
function toFinding(message, file) {
    const rule = message.ruleId?.slice(PLUGIN.length + 1);
    // What was parsed before and does not parse here would go unchecked.
    if (rule === undefined || !(0,catalogue/* isRuleId */.KX)(rule))
        throw new Error(`ESLint says of ${file}: ${message.message}`);
    const { line, column, endLine = line, endColumn = column } = message;
    return [
        {
            rule,
            ...decodeMessage(message.message),
            file,
            start: { line, column },
            end: { line: endLine, column: endColumn },
        },
    ];
}

// EXTERNAL MODULE: ./src/submission/integration.ts + 27 modules
var submission_integration = __webpack_require__(37756);
// EXTERNAL MODULE: ./src/submission/load.ts + 4 modules
var load = __webpack_require__(28826);
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
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/fix/linked-files.ts


/**
 * The files of integrations that are links, or that one of them leads to, relative to the root. What is changed in one
 * place would change in another, where nobody looked.
 */
async function linkedFiles({ root, integrations }) {
    const linked = new Set();
    const files = integrations.flatMap(linked_files_filesOf);
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
function linked_files_filesOf({ files: { manifest, action, spec, guide, template } }) {
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
    const before = lintIntegration(integration, submission);
    const wanted = before
        .filter((finding) => finding.fix !== undefined)
        .filter(({ fix }) => fix.every(({ file }) => own.has(file)))
        .filter(isWanted);
    const isGood = (fixes) => {
        const after = (0,submission_integration/* withTexts */.j8)(integration, madeOf(fixes, own));
        return isParsedAs(integration, after) && isNoWorse(before, lintIntegration(after, submission));
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
    return new Map(linked_files_filesOf(integration).flatMap((file) => (file.state === 'read' ? [[file.path, file.text]] : [])));
}
function isParsedAs(before, after) {
    return (before.manifest.state === after.manifest.state &&
        before.action.state === after.action.state &&
        ((0,spec_tree/* specTree */.U8)(before.files.spec) === null) === ((0,spec_tree/* specTree */.U8)(after.files.spec) === null));
}
/** No rule has more errors, or more warnings, than before. */
function isNoWorse(before, after) {
    const [had, has] = [plan_countsOf(before), plan_countsOf(after)];
    return [...has].every(([kind, count]) => count <= (had.get(kind) ?? 0));
}
function plan_countsOf(findings) {
    const counts = new Map();
    for (const { rule, messageId } of findings) {
        const severity = (0,catalogue/* severityOf */.xJ)(rule, messageId);
        const kind = `${severity} ${rule}`;
        if (severity !== 'notice')
            counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
}


/***/ })

};
;