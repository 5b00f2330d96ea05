"use strict";
exports.id = 17;
exports.ids = [17];
exports.modules = {

/***/ 7017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measureCoverage: () => (/* binding */ measureCoverage)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/c8/index.js
var c8 = __webpack_require__(1307);
;// CONCATENATED MODULE: ./src/coverage/ratio.ts
/** Rounded down to two decimals, so that 100 means all. Of nothing, all is covered. */
function ratio(covered, total) {
    return { covered, total, percent: total === 0 ? 100 : Math.floor((covered * 10_000) / total) / 100 };
}

;// CONCATENATED MODULE: ./src/coverage/figures.ts





/** c8's own figures. With no script, those that its option `all` gives to a file that was never loaded. */
async function figuresOf(text, scripts) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'aic-coverage-'));
    try {
        // c8 looks at line lengths, `ignore` comments and source maps. A copy with nothing but the lengths keeps a
        // partner from ignoring lines, and c8 from opening the file that a source map's comment names.
        const file = (0,external_node_path_.join)(folder, 'action.js');
        (0,external_node_fs_.writeFileSync)(file, text.replace(/\S/g, 'x'));
        const recorded = scripts.length > 0 ? scripts : [neverLoaded(text)];
        // One file a realm: then V8's counts are added up, not the lines and branches made of them.
        recorded.forEach(({ functions }, index) => {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, `${index}.json`), JSON.stringify({ result: [{ scriptId: '0', url: file, functions }] }));
        });
        const report = new c8.Report({
            tempDirectory: folder,
            reporter: [],
            resolve: '',
            exclude: [],
            excludeNodeModules: false,
            allowExternal: true,
        });
        const map = await report.getCoverageMapFromAllCoverageFiles();
        // c8 leaves out a file that it could not convert, and says so to no one.
        if (!map.files().includes(file))
            throw new Error('c8 could not read the V8 coverage of the Action.');
        const summary = map.fileCoverageFor(file).toSummary();
        const figure = (kind) => ratio(summary[kind].covered, summary[kind].total);
        return {
            lines: figure('lines'),
            branches: figure('branches'),
            functions: figure('functions'),
            statements: figure('statements'),
        };
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function neverLoaded(text) {
    const ranges = [{ startOffset: 0, endOffset: text.length, count: 0 }];
    return { functions: [{ functionName: '(empty-report)', isBlockCoverage: true, ranges }] };
}

// EXTERNAL MODULE: ./src/analysis/syntax/tree.ts + 13 modules
var syntax_tree = __webpack_require__(9156);
;// CONCATENATED MODULE: ./src/coverage/ranges.ts

/**
 * The units that ran in at least one realm: those whose first character lies in a V8 range that was entered.
 *
 * V8's ranges nest, and each says how often all of it ran but for the ranges inside it; painted outermost first, they
 * leave at every offset the count of the innermost one. ast-v8-to-istanbul does the same, but obeys the `v8 ignore`
 * comments and source map that the partner wrote, and rewrites the tree that the rules share.
 */
function ranUnits(units, scripts, length) {
    const ran = new Set();
    for (const script of scripts) {
        const counts = paint(script, length);
        for (const unit of units)
            if ((counts[(0,syntax_tree/* rangeOf */.be)(unit)[0]] ?? 0) > 0)
                ran.add(unit);
    }
    return ran;
}
function paint(script, length) {
    const counts = new Float64Array(length);
    const ranges = script.functions.flatMap(({ ranges }) => ranges);
    ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
    for (const { startOffset, endOffset, count } of ranges) {
        counts.fill(count, Math.max(0, startOffset), Math.max(0, endOffset));
    }
    return counts;
}

;// CONCATENATED MODULE: ./src/auth0/api/method.ts
/** Reads a signature as Auth0's docs write it, `?` after an optional parameter: `session.revoke(reason, options?)`. */
function method(signature, { shownTo = {}, ...traits } = {}) {
    const parts = /^([\w.]+)\(([^)]*)\)$/.exec(signature);
    if (!parts)
        throw new Error(`Not a method signature: ${signature}`);
    const [, path = '', list = ''] = parts;
    const parameters = list
        .split(',')
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text) => {
        const name = text.replace(/\?$/, '');
        const audience = shownTo[name];
        return { name, required: !text.endsWith('?'), ...(audience && { shownTo: audience }) };
    });
    return { chainable: false, denies: false, ...traits, path, parameters };
}
/** Puts the same traits on several methods. */
function methods(signatures, traits = {}) {
    return signatures.map((signature) => method(signature, traits));
}

;// CONCATENATED MODULE: ./src/auth0/api/shared.ts

/** In every trigger: D:actions/reference/TRIGGER/TRIGGER-api-object, `api.cache`. */
const cache = methods(['cache.get(key)', 'cache.set(key, value, options?)', 'cache.delete(key)']);
/** Custom phone and email providers. A reason goes to the tenant's logs, cut at 1,024 characters. */
const notification = methods(['notification.drop(reason)', 'notification.retry(reason)'], {
    shownTo: { reason: 'logs' },
});

;// CONCATENATED MODULE: ./src/auth0/api/credentials-exchange.ts


/** Credentials-exchange v2: D:actions/reference/credentials-exchange/credentials-exchange-api-object. */
const credentialsExchange = [
    method('access.deny(code, reason?)', { chainable: true, shownTo: { code: 'application', reason: 'application' } }),
    method('accessToken.setCustomClaim(key, value)', { chainable: true }),
    ...cache,
    ...methods([
        'transaction.addTargetScope(scope)',
        'transaction.removeTargetScope(scope)',
        'transaction.setTargetScopes(scopes)',
        'transaction.clearTargetScopes()',
    ], { earlyAccess: true }),
];

;// CONCATENATED MODULE: ./src/auth0/api/custom-token-exchange.ts


/** Custom-token-exchange v1: D:actions/reference/custom-token-exchange/custom-token-exchange-api-object. */
const customTokenExchange = [
    method('access.deny(code, reason)', { shownTo: { code: 'application', reason: 'application' } }),
    method('access.rejectInvalidSubjectToken(reason)', { shownTo: { reason: 'application' } }),
    ...methods([
        'authentication.setUserById(user_id)',
        'authentication.setUserByConnection(connection_name, user_attributes, options)',
        'authentication.setOrganization(organization_id_or_name)',
        'authentication.setActor(actor)',
        'user.setAppMetadata(key, value)',
        'user.setUserMetadata(key, value)',
    ]),
    ...cache,
    // A:src/custom-token-exchange/v1/test/index.js; D:customize/actions/transaction-metadata shows it without saying so.
    method('transaction.setMetadata(key, value)', { runtimeOnly: 'gated' }),
];

;// CONCATENATED MODULE: ./src/auth0/api/password-reset.ts


/** Password-reset-post-challenge v1: A:src/password-reset-post-challenge/v1/test/index.js. Nothing chains. */
const passwordResetPostChallenge = [
    method('access.deny(reason)', { shownTo: { reason: 'user' } }),
    ...methods(['authentication.challengeWith(factor, options?)', 'authentication.challengeWithAny(factors)']),
    method('redirect.encodeToken(options)'),
    method('redirect.sendUserTo(url, options?)', { interrupts: 'redirect' }),
    method('redirect.validateToken(options)'),
    ...cache,
    method('prompt.render(promptId, promptOptions?)', { interrupts: 'prompt' }),
    method('transaction.setResultUrl(url, options?)'),
];

;// CONCATENATED MODULE: ./src/auth0/api/saml-response.ts

/** D:actions/reference/post-login/post-login-api-object; that they return the api object: A:src/post-login/v3/test/index.js. */
const samlResponse = methods([
    'samlResponse.setAttribute(attribute, value)',
    'samlResponse.setAudience(audience)',
    'samlResponse.setRecipient(recipient)',
    'samlResponse.setCreateUpnClaim(createUpnClaim)',
    'samlResponse.setPassthroughClaimsWithNoMapping(passthroughClaimsWithNoMapping)',
    'samlResponse.setMapUnknownClaimsAsIs(mapUnknownClaimsAsIs)',
    'samlResponse.setMapIdentities(mapIdentities)',
    'samlResponse.setSignatureAlgorithm(signatureAlgorithm)',
    'samlResponse.setDigestAlgorithm(digestAlgorithm)',
    'samlResponse.setDestination(destination)',
    'samlResponse.setLifetimeInSeconds(lifetimeInSeconds)',
    'samlResponse.setSignResponse(signResponse)',
    'samlResponse.setNameIdentifierFormat(nameIdentifierFormat?)',
    'samlResponse.setNameIdentifierProbes(nameIdentifierProbes)',
    'samlResponse.setAuthnContextClassRef(authnContextClassRef)',
    'samlResponse.setSigningCert(signingCert)',
    'samlResponse.setIncludeAttributeNameFormat(includeAttributeNameFormat)',
    'samlResponse.setTypedAttributes(typedAttributes)',
    'samlResponse.setEncryptionCert(encryptionCert)',
    'samlResponse.setEncryptionPublicKey(encryptionPublicKey)',
    'samlResponse.setEncryptionAlgorithm(encryptionAlgorithm)',
    'samlResponse.setCert(cert)',
    'samlResponse.setKey(key)',
    'samlResponse.setRelayState(relayState)',
    'samlResponse.setIssuer(issuer)',
], { since: 'v3', chainable: true });

;// CONCATENATED MODULE: ./src/auth0/api/post-login.ts



/**
 * Post-login v3: D:actions/reference/post-login/post-login-api-object, A:src/post-login/v3/test/index.js.
 * What v2 has of it: A:src/post-login/v2/index.d.ts.
 */
const postLogin = [
    method('access.deny(reason)', { chainable: true, shownTo: { reason: 'user' } }),
    method('accessToken.setCustomClaim(key, value)', { chainable: true }),
    ...methods(['accessToken.addScope(scope)', 'accessToken.removeScope(scope)'], { since: 'v3' }),
    method('idToken.setCustomClaim(key, value)', { chainable: true }),
    ...methods([
        'authentication.challengeWith(factor, options?)',
        'authentication.challengeWithAny(factors)',
        'authentication.enrollWith(factor, options?)',
        'authentication.enrollWithAny(factors)',
        'authentication.setPrimaryUser(primary_user_id)',
    ], { since: 'v3' }),
    method('authentication.recordMethod(provider_url)', { since: 'v3', chainable: true, onlyIn: 'continue' }),
    method('multifactor.enable(provider, options?)', { chainable: true }),
    method('redirect.encodeToken(options)'),
    method('redirect.sendUserTo(url, options?)', { chainable: true, interrupts: 'redirect' }),
    method('redirect.canRedirect()', { deprecated: true }),
    method('redirect.validateToken(options)'),
    ...methods(['user.setAppMetadata(key, value)', 'user.setUserMetadata(key, value)'], { chainable: true }),
    ...cache,
    ...samlResponse,
    method('validation.error(errorCode, errorMessage)', {
        since: 'v3',
        chainable: true,
        shownTo: { errorCode: 'logs', errorMessage: 'user' },
    }),
    method('rules.wasExecuted(ruleId)', { since: 'v3' }),
    method('prompt.render(promptId, promptOptions?)', { since: 'v3', interrupts: 'prompt' }),
    method('refreshToken.revoke(reason)', { since: 'v3', shownTo: { reason: 'user' } }),
    ...methods([
        'refreshToken.setExpiresAt(absolute)',
        'refreshToken.setIdleExpiresAt(inactivity)',
        'refreshToken.setMetadata(key, value)',
        'refreshToken.deleteMetadata(key)',
        'refreshToken.evictMetadata()',
    ], { since: 'v3' }),
    method('session.revoke(reason, options?)', { since: 'v3', shownTo: { reason: 'user' } }),
    ...methods(['session.setExpiresAt(absolute)', 'session.setIdleExpiresAt(inactivity)'], { since: 'v3' }),
    ...methods([
        'session.setCookieMode(mode)',
        'session.setMetadata(key, value)',
        'session.deleteMetadata(key)',
        'session.evictMetadata()',
    ], { since: 'v3', earlyAccess: true }),
    method('transaction.setMetadata(key, value)', { since: 'v3' }),
    ...methods([
        'transaction.addTargetScope(scope)',
        'transaction.removeTargetScope(scope)',
        'transaction.setTargetScopes(scopes)',
        'transaction.clearTargetScopes()',
    ], { since: 'v3', runtimeOnly: 'gated' }),
    ...methods([
        'groups.getUserGroups(params?)',
        'groups.hasGroupMembership(groups)',
        'roles.getUserEffectiveRoles(params?)',
        'roles.getUserEffectiveRolesByIds(ids)',
        'roles.getUserEffectiveRolesByNames(names)',
    ], { since: 'v3', async: true }),
];

;// CONCATENATED MODULE: ./src/auth0/api/registration.ts


/** Pre-user-registration v2: D:actions/reference/pre-user-registration/pre-user-registration-api-object. */
const preUserRegistration = [
    method('access.deny(reason, userMessage)', { chainable: true, shownTo: { reason: 'logs', userMessage: 'user' } }),
    ...methods(['user.setAppMetadata(key, value)', 'user.setUserMetadata(key, value)'], { chainable: true }),
    // A:src/pre-user-registration/v2/test/index.js
    method('user.setUserId(user_id)', { chainable: true, runtimeOnly: 'open' }),
    ...cache,
    method('validation.error(errorCode, errorMessage)', {
        chainable: true,
        shownTo: { errorCode: 'logs', errorMessage: 'user' },
    }),
];

// EXTERNAL MODULE: ./src/auth0/flows.ts
var auth0_flows = __webpack_require__(907);
;// CONCATENATED MODULE: ./src/auth0/api.ts







/** Which methods deny stands once, in the flow. */
function surface(id, methods) {
    return methods.map((method) => ({ ...method, denies: auth0_flows/* flows */.Sx[id].denyMethods.includes(method.path) }));
}
/** All that `api` has in each flow, at the trigger's current version. */
const apiMethods = {
    'post-login': surface('post-login', postLogin),
    'credentials-exchange': surface('credentials-exchange', credentialsExchange),
    'pre-user-registration': surface('pre-user-registration', preUserRegistration),
    'post-user-registration': surface('post-user-registration', cache),
    'post-change-password': surface('post-change-password', cache),
    'send-phone-message': surface('send-phone-message', cache),
    'password-reset-post-challenge': surface('password-reset-post-challenge', passwordResetPostChallenge),
    'custom-token-exchange': surface('custom-token-exchange', customTokenExchange),
    'custom-phone-provider': surface('custom-phone-provider', [...notification, ...cache]),
    'custom-email-provider': surface('custom-email-provider', [...notification, ...cache]),
    'event-stream': surface('event-stream', cache),
};
/** The method at a path below `api`, such as `access.deny`; null when the flow has none. */
function apiMethod(flow, path) {
    return apiMethods[flow].find((method) => method.path === path) ?? null;
}
/** True for the path of an object that holds methods: `access`. */
function isApiNamespace(flow, path) {
    return apiMethods[flow].some((method) => method.path.startsWith(`${path}.`));
}
/** Whether a trigger of this version has the method. A `v1` of a flow that has later ones has no `api` at all. */
function hasApiMethod(flow, version, method) {
    const { versions } = flows[flow];
    if (!versions.includes(version) || (version === 'v1' && versions.length > 1))
        return false;
    return method.since === undefined || versions.indexOf(version) >= versions.indexOf(method.since);
}

// EXTERNAL MODULE: ./src/analysis/scope/code.ts
var scope_code = __webpack_require__(5304);
// EXTERNAL MODULE: ./src/analysis/scope/writes.ts
var writes = __webpack_require__(3713);
// EXTERNAL MODULE: ./src/analysis/syntax/property-name.ts
var property_name = __webpack_require__(6779);
;// CONCATENATED MODULE: ./src/analysis/values/held.ts
const ANY_ELEMENT = '*';
const UNKNOWN_PROPERTY = '?';
/** Longer ways into an origin, and into an object that holds it, are not followed. */
const MAX_AT = 10;
const MAX_PATH = 6;
/** So many other values are told apart. */
const MAX_BESIDES = 4;
const NOTHING_ELSE = {
    at: [],
    without: [],
    path: [],
    form: 'itself',
    spot: null,
    built: null,
    copy: 'none',
    besides: [],
    frame: null,
};
function seed(origin) {
    return { origin, ...NOTHING_ELSE };
}
/** Equal for equal values. */
function identityOf({ origin, at, without, path, form, spot, built, copy, besides, frame }) {
    const others = besides.map(({ range }) => range?.[0]);
    return JSON.stringify([
        origin,
        at,
        without,
        path,
        form,
        spot,
        built?.range?.[0] ?? -1,
        copy,
        others,
        frame?.id ?? -1,
    ]);
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
    if (held.at.length >= MAX_AT)
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
/** The value, where the expression may as well give what others do. */
function beside(held, others) {
    const added = others.filter((other) => !held.besides.includes(other));
    return added.length === 0 ? held : { ...held, besides: [...held.besides, ...added].slice(0, MAX_BESIDES) };
}
/** An element of a list rather than a property with a name. */
function isIndex(key) {
    return key === ANY_ELEMENT || /^\d+$/u.test(key);
}
/** The value or a part of it, as it came: no text, and no object that only holds it. */
function isItself({ path, form }) {
    return path.length === 0 && form === 'itself';
}
/** A list, as far as can be told: one that the text makes, or a part of the origin, which may be one. */
function mayBeList({ path: [head], form }) {
    return head === undefined ? form === 'itself' : isIndex(head);
}
/** A new object with the same properties. */
function copied(held) {
    return held.path.length === 0 && held.copy === 'none' ? { ...held, copy: 'shallow' } : held;
}

// EXTERNAL MODULE: ./src/analysis/scope/exports.ts
var scope_exports = __webpack_require__(6810);
// EXTERNAL MODULE: ./src/analysis/scope/classes.ts
var classes = __webpack_require__(4409);
// EXTERNAL MODULE: ./src/analysis/syntax/remembered.ts
var remembered = __webpack_require__(9944);
// EXTERNAL MODULE: ./src/analysis/scope/properties.ts
var properties = __webpack_require__(4736);
;// CONCATENATED MODULE: ./src/analysis/scope/functions.ts




/** The functions that an expression may be; null where not all can be told. */
function functions_functionsOf(code, expression) {
    if ((0,syntax_tree/* isFunction */.Tn)(expression))
        return [expression];
    const answers = known(code);
    const answer = answers.get(expression);
    if (answer !== undefined)
        return answer;
    return (0,scope_code/* deeper */.g)(code, null, () => {
        answers.set(expression, null);
        const found = ofValues(code, expression);
        answers.set(expression, found);
        return found;
    });
}
/** Asked again for every call of a function, and by every question that comes past. */
const known = (0,remembered/* remembered */.H)(() => new Map());
function ofValues(code, node) {
    const found = (0,properties/* valuesOf */.sm)(code, node);
    if (found === null || !found.complete || found.values.length === 0)
        return null;
    const functions = new Set();
    for (const value of found.values) {
        const made = functions_functionsOf(code, value);
        if (made === null)
            return null;
        for (const each of made)
            functions.add(each);
    }
    return [...functions];
}

;// CONCATENATED MODULE: ./src/analysis/values/walk.ts




/** What one expression may hold; more is no one's code. */
const MAX_HELD = 40;
/** Calls within calls that are told apart. */
const MAX_DEPTH = 6;
/** Of a function, its calls times the uses of its variables: what it costs to tell its calls apart. */
const MAX_COST = 10_000;
/** An element of a list has the name `0`, also for each of them. */
const pathOf = ({ at }) => at.map((name) => (name === ANY_ELEMENT ? '0' : name));
const pathKey = (path) => JSON.stringify(path);
/** An expression holds a value: its use is still to be looked at. */
function reach(walk, node, held) {
    if (held === null || walk.steps <= 0)
        return;
    walk.steps -= 1;
    const known = walk.holders.get(node) ?? new Map();
    const identity = identityOf(held);
    if (known.has(identity))
        return;
    if (known.size >= MAX_HELD) {
        lose(walk, held, node);
        return;
    }
    if (known.size === 0)
        walk.holders.set(node, known);
    known.set(identity, held);
    walk.open.push({ node, held });
}
/** Of several `return` statements that give a value, the first one: the calls of the function have it then. */
function isNewResult({ results }, made, held) {
    const known = results.get(made) ?? new Set();
    const identity = identityOf(held);
    if (known.has(identity))
        return false;
    results.set(made, known.add(identity));
    return true;
}
/** The value goes to where its use cannot be followed. A text of it is no way to the rest of it. */
function lose({ losses }, held, node, what = 'all') {
    if (held.form === 'itself')
        losses.push({ held, node, what });
}
/** A property is read by its name; what it holds is returned. */
function read(walk, held, name, nameNode, node) {
    walk.reads.push({ held, name, nameNode, node });
    const value = propertyOf(held, name);
    const besides = held.besides.filter((each) => mayHave(walk.code.tree, each, name));
    return value === null || besides.length === held.besides.length ? value : { ...value, besides };
}
/** Of `{ ...event, name }`, all that is not `name` is the event's. */
function mayHave(tree, other, name) {
    const literal = other.type === 'SpreadElement' ? tree.parents.get(other) : undefined;
    if (literal?.type !== 'ObjectExpression')
        return true;
    return literal.properties.some((property) => {
        if (property === other)
            return false;
        const own = property.type === 'SpreadElement' ? null : (0,property_name/* propertyName */.Bz)(tree, property);
        return own === null || own === name;
    });
}
/** The value, where it may as well be what other expressions give. An object of the Action's own making is its default. */
function orElse({ code: { tree } }, held, ...others) {
    return beside(held, others.filter((other) => !isOwnMaking(tree, other)));
}
function isOwnMaking(tree, node) {
    const value = (0,property_name/* frozen */.JP)(tree, (0,property_name/* constantValue */.yb)(tree, node) ?? node);
    return value.type === 'ObjectExpression' || value.type === 'Literal' || (0,syntax_tree/* isGlobal */.WN)(tree, node, 'undefined');
}
/** The functions of the file that a callee may be, remembered. */
function calleesOf(walk, callee) {
    const known = walk.callees.get(callee);
    if (known !== undefined)
        return known;
    const found = functions_functionsOf(walk.code, callee);
    walk.callees.set(callee, found);
    return found;
}
/** The frame of a call; null where it is entered again from within itself, too deep or too often: then its calls are one. */
function frameOf(walk, call, made, argument, up) {
    for (let at = up; at !== null; at = at.up)
        if (at.made === made)
            return null;
    const depth = (up?.depth ?? 0) + 1;
    if (depth > MAX_DEPTH)
        return null;
    const ofCall = walk.frames.get(call) ?? new Map();
    walk.frames.set(call, ofCall);
    const known = ofCall.get(made) ?? [];
    ofCall.set(made, known);
    const same = known.find((each) => each.up === up && each.argument === argument);
    if (same !== undefined)
        return same;
    const cost = (walk.costs.get(made) ?? 0) + usesIn(walk.code.tree, made);
    if (cost > MAX_COST)
        return null;
    walk.costs.set(made, cost);
    const frame = { call, made, argument, up, depth, id: walk.frameCount };
    walk.frameCount += 1;
    known.push(frame);
    return frame;
}
function usesIn({ scopes }, made) {
    const { variables } = scopes.acquire(made, true) ?? { variables: [] };
    return variables.reduce((sum, { references }) => sum + references.length, 1);
}

;// CONCATENATED MODULE: ./src/analysis/values/variables.ts




/** The reads of a variable that may see what it was given at `origin`. */
function reachReads(walk, variable, held, origin) {
    const { tree } = walk.code;
    const known = walk.bound.get(variable) ?? new Set();
    // Of a variable that is written without end the order is not looked at.
    const inOrder = overwritesOf(tree, variable).length < MAX_OVERWRITTEN;
    const identity = inOrder ? `${identityOf(held)} ${(0,syntax_tree/* rangeOf */.be)(origin)[0]}` : identityOf(held);
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
        reach(walk, node, inOrder ? seenAt(tree, variable, held, { origin, read: node }) : held);
    }
}
const overwritten = new WeakMap();
/** With more of them than this a variable is taken to hold all that it is given. */
const MAX_OVERWRITTEN = 50;
/** What is left, at a read, of what a variable was given at `origin`. Null for nothing. */
function seenAt(tree, variable, held, { origin, read }) {
    const [readStart] = (0,syntax_tree/* rangeOf */.be)(read);
    const [originStart, originEnd] = (0,syntax_tree/* rangeOf */.be)(origin);
    const within = (0,syntax_tree/* enclosingFunction */.pG)(tree, origin);
    if (readStart < originStart && (0,syntax_tree/* enclosingFunction */.pG)(tree, read) === within && !shareLoop(tree, origin, read))
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
    return [{ range: (0,syntax_tree/* rangeOf */.be)(statement), block: (0,syntax_tree/* rangeOf */.be)(block), within: (0,syntax_tree/* enclosingFunction */.pG)(tree, statement), property }];
}
const LOOPS = new Set([
    'ForStatement',
    'ForInStatement',
    'ForOfStatement',
    'WhileStatement',
    'DoWhileStatement',
]);
function shareLoop(tree, a, b) {
    const [position] = (0,syntax_tree/* rangeOf */.be)(b);
    for (let at = tree.parents.get(a); at !== undefined; at = tree.parents.get(at)) {
        if (!LOOPS.has(at.type))
            continue;
        const [start, end] = (0,syntax_tree/* rangeOf */.be)(at);
        if (start <= position && position < end)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/analysis/values/objects.ts







/** A variable that is given more object literals than this is not known to be one. */
const MAX_LITERALS = 10;
/** Longer literals are data. */
const MAX_ELEMENTS = 100;
/** `{ name: value }` */
function followProperty(walk, property, node, held) {
    const { tree } = walk.code;
    const literal = tree.parents.get(property);
    if (property.value !== node || literal?.type !== 'ObjectExpression')
        return;
    const name = (0,property_name/* propertyName */.Bz)(tree, property);
    const holder = inside(held, name ?? UNKNOWN_PROPERTY, node);
    if (name === null || holder === null)
        lose(walk, held, node);
    if (holder === null || isOverridden(walk, literal, property, name ?? UNKNOWN_PROPERTY))
        return;
    reach(walk, literal, holder);
    reachThis(walk, literal, holder);
}
/** `[value]` */
function followElement(walk, list, node, held) {
    const isLong = list.elements.length > MAX_ELEMENTS;
    const holder = inside(held, isLong ? ANY_ELEMENT : String(list.elements.findIndex((each) => each === node)), node);
    if (isLong || holder === null)
        lose(walk, held, node);
    reach(walk, list, holder);
}
/** A later property of the same name takes its place: `{ ...event, secrets: undefined }`. */
function isOverridden({ code: { tree } }, literal, of, name) {
    if (literal.properties.length > MAX_ELEMENTS)
        return false;
    const index = literal.properties.findIndex((each) => each === of);
    return literal.properties
        .slice(index + 1)
        .some((each) => each.type === 'Property' && (0,property_name/* propertyName */.Bz)(tree, each) === name);
}
/** `{ ...value }`, `[...value]` */
function followSpreadIn(walk, spread, whole, held) {
    const { tree } = walk.code;
    if (whole.type === 'ObjectExpression') {
        if (held.path.length === 0 && held.form !== 'itself')
            return;
        if (isItself(held))
            lose(walk, held, spread, 'copied');
        const isLong = whole.properties.length > MAX_ELEMENTS;
        const index = isLong ? 0 : whole.properties.findIndex((each) => each === spread);
        const later = whole.properties
            .slice(index + 1, isLong ? 0 : undefined)
            .flatMap((each) => (each.type === 'Property' ? ((0,property_name/* propertyName */.Bz)(tree, each) ?? []) : []));
        const copy = isItself(held) ? beside(copied(held), [spread]) : copied(held);
        reach(walk, whole, later.length === 0 ? copy : withoutProperties(copy, later));
        return;
    }
    lose(walk, held, spread);
    const [head] = held.path;
    if (head === undefined ? held.form !== 'itself' : !isIndex(head))
        return;
    const element = propertyOf(held, ANY_ELEMENT);
    reach(walk, whole, element === null ? null : inside(element, ANY_ELEMENT, null));
}
/** `object.name = value`. */
function store(walk, target, held) {
    const name = (0,property_name/* propertyName */.Bz)(walk.code.tree, target);
    const holder = inside(held, name ?? UNKNOWN_PROPERTY, null);
    const isKept = holder !== null && target.object.type !== 'Super' && storeIn(walk, target.object, holder, target);
    if (name === null || !isKept || (0,scope_exports/* isExportsObject */.O)(walk.code.tree, target.object))
        lose(walk, held, target);
}
/** An object is given a property or an element. True where nothing but the Action itself can read it there. */
function storeIn(walk, object, holder, origin) {
    const { tree } = walk.code;
    if (object.type === 'MemberExpression') {
        store(walk, object, holder);
        return true;
    }
    if (object.type === 'ThisExpression') {
        const owner = (0,classes/* thisOwner */.GS)(tree, object);
        if (owner !== null)
            storeInThis(walk, owner, holder);
        return owner !== null;
    }
    const variable = object.type === 'Identifier' ? tree.variables.get(object) : undefined;
    if (variable === undefined)
        return false;
    reachReads(walk, variable, holder, origin);
    const given = (0,writes/* givenValues */.yA)(tree, variable);
    return given.length > 0 && given.length <= MAX_LITERALS && given.every((each) => each?.type === 'ObjectExpression');
}
function storeInThis(walk, owner, holder) {
    reachThis(walk, owner, holder);
    if (owner.type === 'ObjectExpression')
        reach(walk, owner, holder);
    else
        for (const instance of instancesOf(walk, owner))
            reach(walk, instance, holder);
}
/** The methods of an object see through `this` what the object holds. */
function reachThis(walk, owner, holder) {
    for (const node of (0,classes/* thisOf */.Uv)(walk.code.tree, owner))
        reach(walk, node, holder);
}
function instancesOf({ code: { tree } }, node) {
    const parent = tree.parents.get(node);
    const declared = [
        ...tree.scopes.getDeclaredVariables(node),
        ...(parent?.type === 'VariableDeclarator' ? tree.scopes.getDeclaredVariables(parent) : []),
    ];
    return declared.flatMap(({ references }) => references.flatMap(({ identifier }) => {
        const user = tree.parents.get(identifier);
        return user?.type === 'NewExpression' && user.callee === identifier ? [user] : [];
    }));
}

;// CONCATENATED MODULE: ./src/analysis/values/bind.ts






/** Of a variable that is given more values than this, what else it may hold is not asked. */
const MAX_GIVEN = 10;
/** A pattern is given a value: a parameter, a declaration, the left side of an assignment. */
function bind(walk, pattern, held) {
    if (held === null)
        return;
    switch (pattern.type) {
        case 'Identifier':
            bindVariable(walk, pattern, held);
            return;
        case 'AssignmentPattern':
            if (isItself(held))
                walk.asked.add(pathKey(pathOf(held)));
            bind(walk, pattern.left, orElse(walk, held, pattern.right));
            return;
        case 'ObjectPattern':
            bindObject(walk, pattern, held);
            return;
        case 'ArrayPattern':
            if (isItself(held))
                lose(walk, held, pattern, 'copied');
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
function bindVariable(walk, node, held) {
    const variable = walk.code.tree.variables.get(node);
    if (variable === undefined) {
        lose(walk, held, node);
        return;
    }
    const given = (0,writes/* givenValues */.yA)(walk.code.tree, variable);
    const others = given.length > 1 && given.length <= MAX_GIVEN ? given.filter((each) => each !== null) : [];
    reachReads(walk, variable, orElse(walk, held, ...others), node);
}
function bindObject(walk, pattern, held) {
    const taken = [];
    for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
            bindRest(walk, property, held, taken);
            continue;
        }
        const name = (0,property_name/* propertyName */.Bz)(walk.code.tree, property);
        if (name === null) {
            lose(walk, held, property.key);
            continue;
        }
        taken.push(name);
        const value = isItself(held) ? read(walk, held, name, property.key, bound(property.value)) : propertyOf(held, name);
        bind(walk, property.value, value);
    }
}
/** What has the value: of `{ email = "" }`, the variable. */
function bound(pattern) {
    return pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
}
/** `{ user, ...rest }` */
function bindRest(walk, rest, held, taken) {
    if (isItself(held))
        lose(walk, held, rest, 'copied');
    bind(walk, rest.argument, withoutProperties(copied(held), taken));
}
/** What a rest element takes of a list. */
function fromIndex(held, index) {
    const [head, ...rest] = held.path;
    if (head === undefined || head === ANY_ELEMENT)
        return held;
    return isIndex(head) && Number(head) >= index ? { ...held, path: [String(Number(head) - index), ...rest] } : null;
}

// EXTERNAL MODULE: ./src/analysis/syntax/method-names.ts
var method_names = __webpack_require__(4818);
;// CONCATENATED MODULE: ./src/analysis/values/built-ins.ts




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
            return call.type === 'CallExpression' ? ofObject((0,property_name/* objectMethod */.js)(tree, call), index, held) : null;
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
    if (node === undefined || (0,syntax_tree/* isGlobal */.WN)(tree, node, 'undefined'))
        return true;
    return node.type === 'Literal' && node.value === null;
}

;// CONCATENATED MODULE: ./src/analysis/values/names.ts



/**
 * The names that a computed property has one after the other: `["A", "B"].filter((name) => !event.secrets[name])`,
 * `for (const name of NAMES)`, `get("A")` of `const get = (name) => event.secrets[name]`. Null where not all are known.
 */
function possibleNames(code, { computed, property }) {
    const variable = computed && property.type === 'Identifier' ? code.tree.variables.get(property) : undefined;
    const found = variable === undefined || isAssigned(code, variable) ? null : (0,properties/* valuesOf */.sm)(code, property);
    if (found === null || !found.complete || found.values.length === 0)
        return null;
    const names = found.values.map((nameNode) => ({ name: (0,property_name/* constantString */._w)(code.tree, nameNode), nameNode }));
    return names.every((each) => each.name !== null) ? names : null;
}
/** It is given a name at a time, and by a statement of its own: which one it has is not the text's to tell. */
function isAssigned({ tree }, variable) {
    return (0,writes/* givenValues */.yA)(tree, variable).some((given) => given !== null);
}

;// CONCATENATED MODULE: ./src/analysis/values/properties.ts




/** Asked of a value whatever it is, by helpers such as `isEmpty` and `isPromise`. */
const OF_ANY_VALUE = new Set(['length', 'then', 'toJSON']);
/** A property of what is held is read or written. */
function followMember(walk, member, held) {
    const name = (0,property_name/* propertyName */.Bz)(walk.code.tree, member);
    if (isWritten(walk, member)) {
        noteWrite(walk, member, held, name);
        return;
    }
    if (isItself(held))
        readMember(walk, member, held, name);
    else {
        const [head] = held.path;
        if (name === null)
            lose(walk, held, member);
        // `[a, b].forEach(…)`: a method of an array sees all of it.
        else if (head !== undefined && isIndex(head) && !isIndex(name) && name !== 'length')
            lose(walk, held, member);
        reach(walk, member, propertyOf(held, name));
    }
}
function readMember(walk, member, held, name) {
    if (name === null) {
        const names = possibleNames(walk.code, member);
        for (const each of names ?? [])
            reach(walk, member, read(walk, held, each.name, each.nameNode, member));
        if (names !== null)
            return;
        lose(walk, held, member);
        const value = propertyOf(held, null);
        // Whatever property it is, none is known to be read.
        reach(walk, member, value && beside(value, [member.property]));
    }
    else if (name === 'hasOwnProperty') {
        const call = walk.code.tree.parents.get(member);
        if (call?.type === 'CallExpression' && call.callee === member)
            readByQuestion(walk, held, call.arguments[0], call);
    }
    else if (!(name in Object.prototype) && !OF_ANY_VALUE.has(name)) {
        reach(walk, member, read(walk, held, name, member.property, member));
    }
}
/** `"NAME" in store` and its like: whether a value is there is asked by its name. */
function readByQuestion(walk, held, question, call) {
    if (!isItself(held) || question === undefined)
        return;
    const name = (0,property_name/* constantString */._w)(walk.code.tree, question);
    if (name === null)
        lose(walk, held, call);
    else {
        read(walk, held, name, question, null);
        walk.asked.add(pathKey([...pathOf(held), name]));
    }
}
function noteWrite(walk, member, held, name) {
    if (held.form !== 'itself')
        return;
    const [head] = held.path;
    if (head === undefined) {
        if (name === null)
            walk.extended.add(pathKey(pathOf(held)));
        else
            walk.written.add(pathKey([...pathOf(held), name]));
        return;
    }
    const write = walk.code.tree.parents.get(member);
    // `holder.secrets = event.secrets` is how it came to hold them.
    const isOwn = write?.type === 'AssignmentExpression' && walk.holders.has(write.right);
    if (name === head && !isOwn)
        walk.extended.add(pathKey(pathOf(held)));
}
/** What is written only is not read. */
function isWritten({ code: { tree } }, member) {
    const parent = tree.parents.get(member);
    switch (parent?.type) {
        case 'AssignmentExpression':
            return parent.left === member && parent.operator === '=';
        case 'UnaryExpression':
            return parent.operator === 'delete';
        case 'ForInStatement':
        case 'ForOfStatement':
        case 'AssignmentPattern':
            return parent.left === member;
        case 'ArrayPattern':
        case 'RestElement':
            return true;
        case 'Property':
            return parent.value === member && tree.parents.get(parent)?.type === 'ObjectPattern';
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./src/analysis/values/calls.ts











/** More arguments are data. */
const MAX_ARGUMENTS = 100;
/** A value is an argument of a call: into the function where it is in the file, else by what is known of the callee. */
function followArgument(walk, node, call, held) {
    const index = call.arguments.length > MAX_ARGUMENTS ? -1 : call.arguments.findIndex((each) => each === node);
    const { callee } = call;
    if (index < 0) {
        lose(walk, held, node);
        return;
    }
    if (isReader(walk, call, index, held))
        return;
    const result = builtInResult(walk.code.tree, call, index, held);
    if (result !== undefined) {
        followBuiltIn(walk, call, index, held, result);
        return;
    }
    const target = targetOf(walk, callee);
    const functions = call.type === 'NewExpression' ? constructors(walk, callee) : calleesOf(walk, target);
    const isShifted = call.arguments.slice(0, index).some(({ type }) => type === 'SpreadElement');
    const position = target === callee ? index : index - 1;
    if (functions === null || isShifted || position < 0) {
        lose(walk, held, node);
        if (functions === null && callee.type === 'MemberExpression')
            followIntoMethod(walk, callee, index, call, held);
        return;
    }
    for (const each of functions)
        enter(walk, each, position, node, call, held);
    if (call.type === 'NewExpression')
        followIntoError(walk, call, index, held);
}
/** Functions that look at a value, or print it: it goes nowhere from there. */
function isReader(walk, call, index, held) {
    const { tree } = walk.code;
    const { callee } = call;
    if (call.type === 'NewExpression')
        return false;
    if ((0,syntax_tree/* isGlobal */.WN)(tree, callee, 'Boolean'))
        return true;
    if (callee.type !== 'MemberExpression')
        return false;
    if ((0,syntax_tree/* isGlobal */.WN)(tree, callee.object, 'console'))
        return true;
    const isAsked = (node) => node.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(tree, node) === 'hasOwnProperty';
    const isQuestion = (0,property_name/* objectMethod */.js)(tree, call) === 'hasOwn' || ((0,property_name/* propertyName */.Bz)(tree, callee) === 'call' && isAsked(callee.object));
    if (!isQuestion || index > 0)
        return false;
    readByQuestion(walk, held, call.arguments[1], call);
    return true;
}
const WRITERS = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf']);
function followBuiltIn(walk, call, index, held, result) {
    reach(walk, call, result);
    const { tree } = walk.code;
    const method = call.type === 'CallExpression' ? (0,property_name/* objectMethod */.js)(tree, call) : null;
    const [target] = call.arguments;
    if (method === 'freeze' || method === 'seal')
        return;
    const isNamed = method === 'keys' || method === 'getOwnPropertyNames';
    if (isItself(held)) {
        if (index === 0 && method !== null && WRITERS.has(method))
            walk.extended.add(pathKey(pathOf(held)));
        lose(walk, held, call, isNamed ? 'names' : 'all');
        // The names of an object are not what it holds.
    }
    else if (!isNamed)
        lose(walk, held, call.arguments[index] ?? call);
    if (method === 'assign' && index > 0 && result !== null && target !== undefined && target.type !== 'SpreadElement')
        storeIn(walk, target, result, call);
}
/** `f` of `f.call(…)`. */
function targetOf({ code: { tree } }, callee) {
    return callee.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(tree, callee) === 'call' ? callee.object : callee;
}
/** A function of the file is called with a value at a position. */
function enter(walk, made, position, node, call, held) {
    bindParameter(walk, made, position, { ...held, frame: frameOf(walk, call, made, node, held.frame) });
}
function bindParameter(walk, made, position, held) {
    const scope = walk.code.tree.scopes.acquire(made, true);
    if ((scope?.set.get('arguments')?.references.length ?? 0) > 0)
        lose(walk, held, made);
    walk.entered.set(made, (walk.entered.get(made) ?? new Set()).add(position));
    const last = made.params.at(-1);
    const param = made.params[position];
    if (last?.type === 'RestElement' && position >= made.params.length - 1) {
        bind(walk, last.argument, inside(held, String(position - made.params.length + 1), null));
    }
    else if (param !== undefined) {
        bind(walk, param, held);
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
    const made = callee.type === 'Super' ? null : (0,classes/* localClass */.k5)(walk.code.tree, callee);
    if (made === null)
        return callee.type === 'Super' ? null : calleesOf(walk, callee);
    for (const member of made.body.body) {
        if (member.type === 'MethodDefinition' && member.kind === 'constructor')
            return [member.value];
    }
    return made.superClass ? null : [];
}
/** `class RiskError extends Error`: its message is what it is made with. */
function followIntoError(walk, call, index, held) {
    const made = call.callee.type === 'Super' ? null : (0,classes/* localClass */.k5)(walk.code.tree, call.callee);
    const isError = made?.superClass?.type === 'Identifier' && made.superClass.name.endsWith('Error');
    if (isError && index === 0 && held.path.length === 0)
        reach(walk, call, inside(asText(held), 'message', null));
}
/** Objects of the language that take what they are given. */
function followIntoMethod(walk, callee, index, call, held) {
    const name = (0,property_name/* propertyName */.Bz)(walk.code.tree, callee);
    const { object } = callee;
    if (object.type === 'Super')
        return;
    const storeAt = (holder) => {
        if (holder !== null)
            storeIn(walk, object, holder, call);
    };
    if (name === 'push' || name === 'unshift')
        storeAt(inside(held, ANY_ELEMENT, null));
    else if ((name === 'set' || name === 'append') && index === 1) {
        const isQuery = held.path.length === 0 && isSearchParams(walk, object);
        storeAt(isQuery
            ? { ...asText(held), spot: 'query', built: call.arguments[1] ?? call }
            : inside(held, UNKNOWN_PROPERTY, null));
    }
    else if (name === 'concat' && held.path.length === 0)
        reach(walk, call, { ...asText(held), spot: held.spot ?? 'path' });
    else if ((name === 'replace' || name === 'replaceAll') && index === 1 && held.path.length === 0) {
        const isFilled = (0,property_name/* constantString */._w)(walk.code.tree, object) !== null;
        reach(walk, call, { ...asText(held), spot: isFilled ? 'path' : held.spot });
    }
}
function isSearchParams({ code: { tree } }, object) {
    const definition = object.type === 'Identifier' ? tree.variables.get(object)?.defs[0] : undefined;
    const init = definition?.type === 'Variable' ? definition.node.init : null;
    return init?.type === 'NewExpression' && (0,syntax_tree/* isGlobal */.WN)(tree, init.callee, 'URLSearchParams');
}
/** What is read of a value is called: `event.user.identities.find(…)`, `deny(…)` of `const { deny } = api.access`. */
function followCall(walk, callee, call, held) {
    if (!isItself(held))
        return;
    const path = pathOf(held);
    const name = path.at(-1) ?? '';
    const owner = { ...held, at: held.at.slice(0, -1) };
    if (name === 'bind' && call.arguments.length <= 1) {
        reach(walk, call, owner);
        return;
    }
    const direct = name !== 'call' && name !== 'apply';
    const nameNode = callee.type === 'MemberExpression' ? callee.property : callee;
    walk.calls.push({ path: direct ? path : path.slice(0, -1), node: call, nameNode, besides: held.besides, direct });
    if (direct && walk.chains(path))
        reach(walk, call, { ...held, at: [] });
}
/** A method hands what it is called on to the function that it is given. */
function followCallback(walk, name, node, call, held) {
    const [callback] = call.arguments;
    const isEach = method_names/* OF_EACH */.aK.has(name);
    if (callback === undefined || callback.type === 'SpreadElement' || (!isEach && name !== 'then'))
        return;
    const given = isEach ? propertyOf(held, ANY_ELEMENT) : held;
    if (given === null || (isEach && given.form !== 'itself' && held.path.length === 0))
        return;
    for (const each of calleesOf(walk, callback) ?? [])
        enter(walk, each, 0, node, call, given);
}

;// CONCATENATED MODULE: ./src/analysis/syntax/presence.ts

/** Whether what is done with an expression reckons with there being nothing: `?.`, `&&`, `??`, `if`, `!`, `typeof`, `== null`. */
function asksForPresence(tree, node, parent) {
    switch (parent.type) {
        case 'MemberExpression':
            return parent.optional && parent.object === node;
        case 'CallExpression':
            return parent.callee === node ? parent.optional : (0,syntax_tree/* isGlobal */.WN)(tree, parent.callee, 'Boolean');
        case 'LogicalExpression':
            return parent.left === node;
        case 'AssignmentExpression':
            return parent.left === node && ['||=', '&&=', '??='].includes(parent.operator);
        case 'IfStatement':
        case 'ConditionalExpression':
        case 'WhileStatement':
        case 'DoWhileStatement':
        case 'ForStatement':
            return parent.test === node;
        case 'UnaryExpression':
            return parent.operator === '!' || parent.operator === 'typeof';
        case 'BinaryExpression':
            return isComparedWithNothing(tree, node, parent);
        default:
            return false;
    }
}
function isComparedWithNothing(tree, node, { operator, left, right }) {
    if (!['==', '!=', '===', '!=='].includes(operator))
        return false;
    const other = left === node ? right : left;
    if (other.type === 'Literal')
        return other.value === null;
    return (0,syntax_tree/* isGlobal */.WN)(tree, other, 'undefined') || (other.type === 'UnaryExpression' && other.operator === 'void');
}

;// CONCATENATED MODULE: ./src/analysis/values/into-text.ts


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

;// CONCATENATED MODULE: ./src/analysis/values/methods.ts


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
    if (isItself(held) && name === 'filter')
        return held;
    if (isItself(held) && (name === 'find' || name === 'findLast'))
        return propertyOf(held, ANY_ELEMENT);
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

// EXTERNAL MODULE: ./src/analysis/scope/calls.ts
var scope_calls = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/analysis/syntax/groups.ts
var syntax_groups = __webpack_require__(7126);
;// CONCATENATED MODULE: ./src/analysis/scope/callers.ts






const callersOf = (code, made) => allCallers(code)(made);
/** Asked again for every log, request and `throw` of a function. */
const allCallers = (0,remembered/* remembered */.H)((code) => (0,remembered/* remembered */.H)((made) => ({ calls: runBy(code).get(made) ?? [], givenTo: givenTo(code, made) })));
const runBy = (0,remembered/* remembered */.H)((code) => {
    const runs = code.tree.calls.flatMap((call) => (functions_functionsOf(code, call.callee) ?? []).map((made) => ({ call, made })));
    code.budget.steps -= runs.length;
    const groups = (0,syntax_groups/* groupsOf */.c)(runs, ({ made }) => made);
    return new Map([...groups].map(([made, group]) => [made, group.map(({ call }) => call)]));
});
function givenTo({ tree, budget }, made) {
    const parent = tree.parents.get(made);
    if ((0,scope_calls/* isCall */.nT)(parent) && parent.callee !== made)
        return [parent];
    const references = (0,scope_calls/* variableOf */.Qn)(tree, made)?.references ?? [];
    budget.steps -= references.length;
    return references.flatMap(({ identifier }) => {
        const user = tree.parents.get(identifier);
        return (0,scope_calls/* isCall */.nT)(user) && user.callee !== identifier ? [user] : [];
    });
}
/** The constructor that `new callee` runs, none where the class has none; null where it is not in the file. */
function constructorsOf(code, callee) {
    const made = localClass(code.tree, callee);
    if (made === null)
        return functionsOf(code, callee);
    for (const member of made.body.body) {
        if (member.type === 'MethodDefinition' && member.kind === 'constructor')
            return [member.value];
    }
    return made.superClass ? null : [];
}
/** `new Client(…)`, of the constructor of `class Client`. */
function constructionsOf(tree, made) {
    const method = tree.parents.get(made);
    const owner = method?.type === 'MethodDefinition' && method.kind === 'constructor' ? (0,classes/* classOf */.Kl)(tree, method) : null;
    return (owner && constructionsIn(tree).get(owner)) ?? [];
}
const constructionsIn = (0,remembered/* remembered */.H)((tree) => (0,syntax_groups/* groupsOf */.c)(tree.constructions, ({ callee }) => (0,classes/* localClass */.k5)(tree, callee)));
/** A method or a getter of more uses is not followed. */
const MOST_USES = 100;
/**
 * What has the result of a class's method or getter: `Client.create(event)`, `this.settings`. Null where the text does not
 * tell of every use of a member of that name whose it is.
 */
function usesOfMethod(code, made) {
    const { tree } = code;
    const method = tree.parents.get(made);
    if (method?.type !== 'MethodDefinition' || (method.kind !== 'method' && method.kind !== 'get'))
        return null;
    const name = (0,property_name/* propertyName */.Bz)(tree, method);
    const members = name === null || takenNames(tree).has(name) ? undefined : membersByName(tree).get(name);
    if (members === undefined || members.length > MOST_USES)
        return null;
    const uses = [];
    for (const member of members) {
        // `this.event.secrets`, in the getter `secrets` of a class that keeps the event.
        const { object } = member;
        const owner = object.type === 'MemberExpression' ? (0,property_name/* propertyName */.Bz)(tree, object) : null;
        if ((object.type === 'Identifier' ? object.name : owner) === 'event')
            continue;
        const functions = functions_functionsOf(code, member);
        if (functions === null)
            return null;
        if (!functions.includes(made))
            continue;
        const call = tree.parents.get(member);
        const isCalled = call?.type === 'CallExpression' && call.callee === member;
        if (method.kind === 'method' && !isCalled)
            return null;
        uses.push(method.kind === 'get' ? member : (call ?? member));
    }
    return uses;
}
const membersByName = (0,remembered/* remembered */.H)((tree) => (0,syntax_groups/* groupsOf */.c)(tree.members, (member) => (0,property_name/* propertyName */.Bz)(tree, member)));
/** Names that patterns take: who has them then is not followed. */
const takenNames = (0,remembered/* remembered */.H)((tree) => {
    const names = new Set();
    for (const [node, parent] of tree.parents) {
        if (node.type === 'Property' && parent.type === 'ObjectPattern')
            names.add((0,property_name/* propertyName */.Bz)(tree, node) ?? '');
    }
    return names;
});

;// CONCATENATED MODULE: ./src/analysis/values/results.ts






/** What a function returns is what its calls are: the call that it was entered by, where that is known. */
function followResult(walk, made, node, held) {
    if (!isNewResult(walk, made, held))
        return;
    const { frame } = held;
    if (made.generator === true) {
        loseResult(walk, made, node, held);
    }
    else if (frame?.made === made) {
        const left = { ...held, frame: frame.up };
        if (hasCallback(walk, frame.call, made))
            giveBack(walk, frame.call, left);
        else
            give(walk, made, frame.call, left);
    }
    else {
        const parent = walk.code.tree.parents.get(made);
        if (parent?.type === 'CallExpression' && parent.callee !== made) {
            giveBack(walk, parent, held);
            loseResult(walk, made, node, held);
            return;
        }
        const calls = (0,scope_calls/* callsOf */.p9)(walk.code, made) ?? usesOfMethod(walk.code, made);
        walk.steps -= calls?.length ?? 0;
        if (calls === null)
            loseResult(walk, made, node, held);
        for (const call of calls ?? methodCalls(walk, made))
            give(walk, made, call, held);
    }
}
/** Auth0 ignores what a handler returns. */
function loseResult(walk, made, node, held) {
    if (!walk.entryPoints.has(made))
        lose(walk, held, node);
}
/** The promise of an async function is followed to where it is waited for: here, or by whoever it is returned to. */
function give(walk, made, call, held) {
    const user = walk.code.tree.parents.get(call);
    if (made.async && user !== undefined && !isAwaited(walk, user))
        lose(walk, held, call);
    reach(walk, call, held);
}
function isAwaited(walk, user) {
    const { tree } = walk.code;
    if (user.type === 'AwaitExpression' || user.type === 'ExpressionStatement')
        return true;
    if (user.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(tree, user) === 'then') {
        const call = tree.parents.get(user);
        const [callback] = call?.type === 'CallExpression' && call.callee === user ? call.arguments : [];
        return callback !== undefined && calleesOf(walk, callback) !== null;
    }
    if (user.type !== 'ReturnStatement' && !(0,syntax_tree/* isFunction */.Tn)(user))
        return false;
    const outer = (0,syntax_tree/* isFunction */.Tn)(user) ? user : (0,syntax_tree/* enclosingFunction */.pG)(tree, user);
    return outer?.async === true;
}
function hasCallback(walk, call, made) {
    if (call.callee === made)
        return false;
    return call.arguments.some((each) => each === made || (!(0,syntax_tree/* isFunction */.Tn)(each) && each.type === 'Identifier' && calleesOf(walk, each)?.includes(made)));
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

;// CONCATENATED MODULE: ./src/analysis/values/follow.ts












/** Looks at what an expression that holds a value is used for. */
function follow(walk, node, held) {
    const { tree } = walk.code;
    const parent = tree.parents.get(node);
    if (parent !== undefined && isItself(held) && asksForPresence(tree, node, parent)) {
        walk.asked.add(pathKey(pathOf(held)));
    }
    switch (parent?.type) {
        case 'MemberExpression':
            if (parent.object !== node)
                return;
            followMember(walk, parent, held);
            followMethod(walk, parent, held);
            return;
        case 'ChainExpression':
        case 'AwaitExpression':
            reach(walk, parent, held);
            return;
        case 'LogicalExpression':
            if (parent.operator !== '&&') {
                reach(walk, parent, orElse(walk, held, parent.left === node ? parent.right : parent.left));
            }
            else if (parent.right === node)
                reach(walk, parent, held);
            return;
        case 'ConditionalExpression':
            if (parent.test === node)
                return;
            reach(walk, parent, orElse(walk, held, parent.consequent === node ? parent.alternate : parent.consequent));
            return;
        case 'SequenceExpression':
            if (parent.expressions.at(-1) === node)
                reach(walk, parent, held);
            return;
        case 'AssignmentExpression':
            if (parent.right !== node)
                return;
            if (parent.operator === '+=') {
                if (held.path.length === 0)
                    bind(walk, parent.left, { ...asText(held), spot: held.spot === 'query' ? 'query' : 'path', built: node });
            }
            else if (['=', '||=', '??=', '&&='].includes(parent.operator)) {
                bind(walk, parent.left, held);
                reach(walk, parent, held);
            }
            return;
        case 'VariableDeclarator':
            if (parent.init === node)
                bind(walk, parent.id, held);
            return;
        case 'AssignmentPattern':
            if (parent.right === node)
                bind(walk, parent.left, held);
            return;
        case 'Property':
            followProperty(walk, parent, node, held);
            return;
        case 'ArrayExpression':
            followElement(walk, parent, node, held);
            return;
        case 'SpreadElement': {
            const whole = tree.parents.get(parent);
            if (whole?.type === 'CallExpression' || whole?.type === 'NewExpression') {
                lose(walk, held, parent);
                reach(walk, parent, held);
                followSpread(walk, parent, whole, held);
            }
            else if (whole !== undefined)
                followSpreadIn(walk, parent, whole, held);
            return;
        }
        case 'TemplateLiteral':
            if (tree.parents.get(parent)?.type !== 'TaggedTemplateExpression')
                reach(walk, parent, intoText(tree, held, node, parent));
            return;
        case 'BinaryExpression':
            if (parent.operator === '+')
                reach(walk, parent, intoText(tree, held, node, parent));
            else if (parent.operator === 'in' && parent.right === node && parent.left.type !== 'PrivateIdentifier')
                readByQuestion(walk, held, parent.left, parent);
            return;
        case 'CallExpression':
        case 'NewExpression':
            if (parent.callee !== node)
                followArgument(walk, node, parent, held);
            else if (parent.type === 'CallExpression')
                followCall(walk, node, parent, held);
            return;
        case 'ReturnStatement': {
            const made = (0,syntax_tree/* enclosingFunction */.pG)(tree, parent);
            if (made !== null)
                followResult(walk, made, node, held);
            return;
        }
        case 'ArrowFunctionExpression':
            if (parent.body === node)
                followResult(walk, parent, node, held);
            return;
        case 'ForInStatement':
            // The names of an object are not what it holds.
            if (parent.right === node && isItself(held))
                lose(walk, held, node, 'names');
            return;
        case 'ForOfStatement':
            if (parent.right === node)
                followLoop(walk, parent, held);
            return;
        case 'ThrowStatement':
            lose(walk, held, node);
            followThrown(walk, parent, held);
            return;
        // Only whether there is a value is asked here, or nothing at all.
        case 'ExpressionStatement':
        case 'IfStatement':
        case 'WhileStatement':
        case 'DoWhileStatement':
        case 'ForStatement':
        case 'SwitchStatement':
        case 'SwitchCase':
        case 'UnaryExpression':
        case 'UpdateExpression':
            return;
        default:
            lose(walk, held, node);
    }
}
/** A method of what is held is called: what it gives of it, and what it hands to the function that it is given. */
function followMethod(walk, member, held) {
    const { tree } = walk.code;
    const call = tree.parents.get(member);
    const name = (0,property_name/* propertyName */.Bz)(tree, member);
    if (call?.type !== 'CallExpression' || call.callee !== member || name === null)
        return;
    reach(walk, call, methodResult(tree, name, call, held));
    followCallback(walk, name, member.object, call, held);
}
/** `for (const identity of event.user.identities)`. */
function followLoop(walk, { left, right }, held) {
    const element = propertyOf(held, ANY_ELEMENT);
    const pattern = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
    lose(walk, held, right, isItself(held) ? 'copied' : 'all');
    if (pattern !== undefined && (held.form === 'itself' || held.path.length > 0))
        bind(walk, pattern, element);
}
/** What is thrown within a `try` of the same function is what its `catch` is given. */
function followThrown(walk, statement, held) {
    const { tree } = walk.code;
    let at = statement;
    for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
        if ((0,syntax_tree/* isFunction */.Tn)(parent))
            return;
        if (parent.type !== 'TryStatement' || parent.block !== at || !parent.handler)
            continue;
        if (parent.handler.param)
            bind(walk, parent.handler.param, held);
        return;
    }
}

;// CONCATENATED MODULE: ./src/analysis/values/holders.ts






/** Real Actions take some thousand. */
const MAX_STEPS = 150_000;
/**
 * Follows values from where they come up to every expression that holds them or a part of them: through variables,
 * patterns, texts, object literals, and the parameters and results of the functions of the file. What an unknown function
 * gives is nothing of them. What an expression holds is told only as far as the text tells it.
 */
function followValues(code, { seeds, entryPoints, chains }) {
    const walk = {
        code: (0,scope_code/* withBudget */.Y)(code, MAX_STEPS),
        chains: chains ?? (() => false),
        entryPoints,
        open: [],
        holders: new Map(),
        bound: new Map(),
        frames: new Map(),
        callees: new Map(),
        frameCount: 0,
        costs: new Map(),
        steps: MAX_STEPS,
        reads: [],
        calls: [],
        losses: [],
        entered: new Map(),
        results: new Map(),
        asked: new Set(),
        written: new Set(),
        extended: new Set(),
    };
    code.budgets.push(walk);
    for (const each of seeds)
        start(walk, each);
    for (let next = walk.open.pop(); next !== undefined; next = walk.open.pop()) {
        if (walk.steps <= 0) {
            for (const origin of new Set(seeds.map((each) => each.origin)))
                lose(walk, seed(origin), next.node);
            break;
        }
        walk.steps -= 1;
        follow(walk, next.node, next.held);
    }
    return walk;
}
function start(walk, from) {
    const held = seed(from.origin);
    switch (from.at) {
        case 'expression':
            reach(walk, from.node, held);
            return;
        case 'pattern':
            bind(walk, from.node, held);
            return;
        case 'parameter':
            bindParameter(walk, from.made, from.position, held);
            return;
        case 'nowhere':
            lose(walk, held, from.node);
    }
}
/** What an expression holds. Values that differ only in what else the expression may give are one. */
function heldIn({ holders }, node) {
    const found = [...(holders.get(node)?.values() ?? [])];
    if (found.every(({ besides }) => besides.length === 0))
        return found;
    return [...new Map(found.map((held) => [identityOf({ ...held, besides: [] }), held])).values()];
}

;// CONCATENATED MODULE: ./src/analysis/values/doubt.ts



/** Whether something else may give a value in the place of what is asked about. */
function mayBeOther(holds, besides) {
    return besides.some((other) => !holds(other));
}
/** Tells of a node whether it stands in a function of the file that is handed other objects too, so that what it reads may be theirs. */
function isInShared(walk, holds) {
    const shared = new Set([...walk.entered.keys()].filter((each) => takesOtherObjects(walk, each, holds)));
    return (node) => {
        if (shared.size === 0)
            return false;
        let at = (0,syntax_tree/* enclosingFunction */.pG)(walk.code.tree, node);
        while (at !== null && !shared.has(at))
            at = (0,syntax_tree/* enclosingFunction */.pG)(walk.code.tree, at);
        return at !== null;
    };
}
/** Where a value was handed in by one call, another call hands in something that is not it. */
function takesOtherObjects(walk, made, holds) {
    const calls = (0,scope_calls/* callsOf */.p9)(walk.code, made);
    if (calls === null)
        return !walk.entryPoints.has(made) && isHandedOut(walk, made);
    return [...(walk.entered.get(made) ?? [])].some((position) => {
        const given = calls.map((call) => (0,scope_calls/* argumentAt */.tj)(call, position)).filter((each) => each !== null);
        return given.some(holds) && !given.every(holds);
    });
}
/** `users.map(idOf)`: what another function calls it with is not known. */
function isHandedOut({ code }, made) {
    const references = (0,scope_calls/* variableOf */.Qn)(code.tree, made)?.references ?? [];
    return references.some(({ identifier }) => {
        const user = code.tree.parents.get(identifier);
        if (user?.type !== 'CallExpression' || user.callee === identifier)
            return false;
        return functions_functionsOf(code, user.callee) === null;
    });
}

;// CONCATENATED MODULE: ./src/analysis/values/property-reads.ts



/** What a walk has read of what it follows, each once. */
function foundReads({ reads, code: { tree } }, isMeant) {
    const found = reads
        .filter(({ held }) => isMeant(held))
        .map(({ held, name, nameNode, node }) => ({
        path: [...pathOf(held), name],
        nameNode,
        node,
        besides: held.besides.filter((each) => mayHave(tree, each, name)),
    }));
    return once(found, (known, next) => ({ ...known, node: known.node ?? next.node }));
}
/** Of one name at one place there is one; it may be of something else where it may once. */
function once(all, merge) {
    const found = new Map();
    for (const each of all) {
        const key = pathKey([...each.path, ...(0,syntax_tree/* rangeOf */.be)(each.nameNode).map(String)]);
        const known = found.get(key);
        const besides = [...new Set([...(known?.besides ?? []), ...each.besides])];
        found.set(key, { ...(known === undefined ? each : merge(known, each)), besides });
    }
    return [...found.values()];
}
/** All reads of a walk, without the mere questions whether something is there. */
function propertyReadsOf(walk) {
    const found = foundReads(walk, () => true);
    const isDoubtful = doubts(walk, found);
    return found
        .flatMap((read) => {
        const { path, node, nameNode } = read;
        const place = (0,syntax_tree/* placeOf */.$t)(walk.code.tree, nameNode);
        return node === null ? [] : [{ path, node, place, doubtful: isDoubtful(read), optional: isAsked(walk, path) }];
    })
        .sort(byPlace);
}
/** All calls of a walk. */
function apiCallsOf(walk) {
    const found = once(walk.calls, (known) => known);
    const isDoubtful = doubts(walk, found);
    return found
        .map((call) => ({
        path: call.path,
        node: call.node,
        place: (0,syntax_tree/* placeOf */.$t)(walk.code.tree, call.nameNode),
        doubtful: !call.direct || isDoubtful(call),
        optional: call.path.some((_, index) => isAsked(walk, call.path.slice(0, index + 1))),
    }))
        .sort(byPlace);
}
/** Tells of each of the reads or calls whether it may be of something else. */
function doubts(walk, found) {
    if (walk.steps <= 0)
        return () => true;
    const holds = (node) => walk.holders.has(node);
    const isShared = isInShared(walk, holds);
    const pathsByName = new Map();
    for (const { path, nameNode } of found) {
        const paths = pathsByName.get(nameNode) ?? new Set();
        pathsByName.set(nameNode, paths.add(pathKey(path)));
    }
    return ({ path, nameNode, besides }) => 
    // One helper that is handed `event.user` and `event.client`.
    (pathsByName.get(nameNode)?.size ?? 0) > 1 ||
        mayBeOther(holds, besides) ||
        property_reads_isWritten(walk, path) ||
        isShared(nameNode);
}
/** The Action itself puts something there. */
function property_reads_isWritten({ written, extended }, path) {
    if (extended.size === 0 && written.size === 0)
        return false;
    return path.some((_, index) => extended.has(pathKey(path.slice(0, index))) || written.has(pathKey(path.slice(0, index + 1))));
}
function isAsked({ asked }, path) {
    return asked.has(pathKey(path));
}
/** In order of position; of one place the shorter path first. */
function byPlace(a, b) {
    const { start } = a.place;
    const other = b.place.start;
    return (start.line - other.line ||
        start.column - other.column ||
        a.path.length - b.path.length ||
        (pathKey(a.path) < pathKey(b.path) ? -1 : 1));
}

;// CONCATENATED MODULE: ./src/analysis/facts/seeds.ts
/** `event` or `api`, from where Auth0 hands it to the handlers. */
function seedsOf(origin, { functions, lost }) {
    const position = origin === 'event' ? 0 : 1;
    const handed = functions.map((made) => ({ origin, at: 'parameter', made, position }));
    return {
        seeds: [...handed, ...lost.map((node) => ({ origin, at: 'nowhere', node }))],
        entryPoints: new Set(functions),
    };
}

;// CONCATENATED MODULE: ./src/analysis/facts/api-calls.ts





/** Every read and every call of what `api` holds. */
function apiUsesOf(code, entryPoints, flow) {
    const chains = (path) => returnsApi(flow, path.join('.'));
    const walk = followValues(code, { ...seedsOf('api', entryPoints), chains });
    return {
        apiReads: propertyReadsOf(walk),
        apiCalls: apiCallsOf(walk),
        apiComplete: walk.losses.every(({ what }) => what === 'copied') && walk.steps > 0,
    };
}
/** A method that the flow does not have is taken for another flow's, so that what is chained to it is seen. */
function returnsApi(flow, path) {
    const method = flow === null ? null : apiMethod(flow, path);
    return method?.chainable ?? auth0_flows/* flowIds */.X3.some((id) => apiMethod(id, path)?.chainable === true);
}

// EXTERNAL MODULE: ./src/analysis/scope/sources.ts
var scope_sources = __webpack_require__(7103);
;// CONCATENATED MODULE: ./src/analysis/values/strings.ts





/** Longer lists of them are not told apart. */
const MAX_STRINGS = 60;
function stringsOf(code, node, handlers) {
    const answers = new Map();
    const of = (each) => {
        const known = each === null ? 'unknown' : answers.get(each);
        if (each === null || known !== undefined)
            return known ?? 'unknown';
        answers.set(each, 'unknown');
        const found = (0,scope_code/* deeper */.g)(code, 'unknown', () => workOut(code, each, handlers, of));
        answers.set(each, found);
        return found;
    };
    return of(node);
}
function workOut(code, node, handlers, of) {
    switch (node.type) {
        case 'Literal':
            return typeof node.value === 'string' || typeof node.value === 'number' ? [String(node.value)] : 'unknown';
        case 'TemplateLiteral':
            return joined(node.quasis.flatMap(({ value }, index) => [
                [value.cooked ?? ''],
                ...node.expressions.slice(index, index + 1).map(of),
            ]));
        case 'BinaryExpression':
            return node.operator === '+' ? joined([of(node.left), of(node.right)]) : 'unknown';
        case 'ArrayExpression':
            return united(node.elements.map(of));
        case 'AwaitExpression':
            return 'varies';
        case 'Identifier': {
            const [definition] = code.tree.variables.get(node)?.defs ?? [];
            const isGiven = definition?.type === 'Parameter' && handlers.has(definition.node);
            return isGiven ? 'varies' : ofSources(code, node, of);
        }
        case 'MemberExpression': {
            const text = (0,property_name/* constantString */._w)(code.tree, node);
            return text === null ? ofSources(code, node, of) : [text];
        }
        case 'CallExpression':
            return (0,syntax_tree/* isGlobal */.WN)(code.tree, node.callee, 'String') ? of(node.arguments[0] ?? null) : ofSources(code, node, of);
        default:
            return ofSources(code, node, of);
    }
}
/** One of several: it varies where any of them does. */
function united(all) {
    if (all.includes('varies'))
        return 'varies';
    const known = all.filter((each) => typeof each !== 'string').flat();
    return all.includes('unknown') || known.length > MAX_STRINGS ? 'unknown' : [...new Set(known)];
}
/** One after the other. */
function joined(parts) {
    if (parts.includes('varies'))
        return 'varies';
    let texts = [''];
    for (const part of parts) {
        if (typeof part === 'string' || texts.length * part.length > MAX_STRINGS)
            return 'unknown';
        texts = texts.flatMap((text) => part.map((each) => text + each));
    }
    return texts;
}
function ofSources(code, node, of) {
    const sources = (0,scope_sources/* sourcesOf */.u)(code, node);
    if (sources === null || sources.from.length === 0)
        return 'unknown';
    return united([
        ...sources.from.map((source) => ofSource(code, source, of)),
        ...(sources.complete ? [] : ['unknown']),
    ]);
}
/** Of a part that cannot be told by itself, whether what it is a part of varies. */
function ofSource(code, { node, path }, of) {
    if (path.length === 0)
        return of(node);
    const names = keysOf(code, node, path, of);
    if (names !== null)
        return names;
    const { values, complete } = (0,properties/* valuesAt */.I0)(code, node, path);
    const found = complete ? united(values.map(of)) : 'unknown';
    if (found !== 'unknown')
        return found;
    const [step] = path;
    const given = typeof step === 'object' && step !== null ? strings_givenTo(step) : [node];
    return given.map(of).includes('varies') ? 'varies' : 'unknown';
}
/** What a method makes of a constant is one too, though not which. */
function strings_givenTo({ callee, arguments: given }) {
    return callee.type === 'MemberExpression' ? [callee.object, ...given] : given;
}
/** Each name of an object, of `Object.keys(CLAIMS)`, and of the entries of `Object.entries(CLAIMS)`; null of all else. */
function keysOf(code, list, path, of) {
    const { tree } = code;
    const call = (0,property_name/* constantValue */.yb)(tree, list) ?? list;
    const method = call.type === 'CallExpression' ? (0,property_name/* objectMethod */.js)(tree, call) : null;
    const [each, ...rest] = path;
    const isName = each === null && (method === 'keys' ? rest.length === 0 : rest.length === 1 && rest[0] === '0');
    if (call.type !== 'CallExpression' || (method !== 'keys' && method !== 'entries') || !isName)
        return null;
    const [object] = call.arguments;
    if (object === undefined || object.type === 'SpreadElement')
        return 'unknown';
    const literal = (0,property_name/* frozen */.JP)(tree, (0,property_name/* constantValue */.yb)(tree, object) ?? object);
    if (literal.type !== 'ObjectExpression')
        return of(object) === 'varies' ? 'varies' : 'unknown';
    return united(literal.properties.map((property) => {
        if (property.type === 'SpreadElement')
            return of(property.argument) === 'varies' ? 'varies' : 'unknown';
        const name = (0,property_name/* propertyName */.Bz)(tree, property);
        return name === null ? of(property.key) : [name];
    }));
}

;// CONCATENATED MODULE: ./src/analysis/facts/claim-names.ts


/** The names that custom claims are given, as far as they can be told. */
function claimNamesOf(code, calls, handlers) {
    return calls.flatMap(({ path, node, doubtful }) => {
        const [argument] = node.arguments;
        if (doubtful || path.at(-1) !== 'setCustomClaim' || argument === undefined)
            return [];
        const place = (0,syntax_tree/* placeOf */.$t)(code.tree, argument);
        const names = stringsOf(code, argument, handlers);
        if (names === 'unknown')
            return [];
        return names === 'varies' ? [{ name: null, place }] : names.map((name) => ({ name, place }));
    });
}

;// CONCATENATED MODULE: ./src/analysis/values/origins.ts








/** What can be said of a value that has more origins is not worth its time. */
const MAX_ORIGINS = 8;
/** Longer ways lead nowhere that we know. */
const origins_MAX_PATH = 120;
/** The origins that an expression may have, through variables, patterns, members, parameters and functions of the file. */
function originsOf(code, node) {
    const answers = origins_known(code);
    const answer = answers.get(node);
    if (answer !== undefined)
        return answer;
    return (0,scope_code/* deeper */.g)(code, [], () => {
        // What is defined by itself has no origin of its own.
        answers.set(node, []);
        const found = distinct(origins_workOut(code, node));
        answers.set(node, found);
        return found;
    });
}
const origins_known = (0,remembered/* remembered */.H)(() => new Map());
function distinct(origins) {
    if (origins.length < 2)
        return origins;
    const keys = new Map();
    for (const origin of origins) {
        const places = origin.calls.map(({ range }) => range?.[0]).join(',');
        keys.set(`${origin.from} ${origin.name} ${origin.path} ${places}`, origin);
    }
    return [...keys.values()].slice(0, MAX_ORIGINS);
}
function origins_workOut(code, node) {
    const { tree } = code;
    switch (node.type) {
        case 'Identifier':
            if (!tree.variables.has(node))
                return [{ from: 'global', name: node.name, path: '', calls: [] }];
            break;
        case 'NewExpression':
            return (0,classes/* localClass */.k5)(tree, node.callee) === null ? extended(originsOf(code, node.callee), node) : [];
        case 'ImportExpression':
            return packageOf((0,property_name/* constantString */._w)(tree, node.source));
        case 'CallExpression': {
            const [first] = node.arguments;
            if ((0,syntax_tree/* isGlobal */.WN)(tree, node.callee, 'require'))
                return first === undefined ? [] : packageOf((0,property_name/* constantString */._w)(tree, first));
            if (first !== undefined && node.callee.type === 'Identifier' && method_names/* INTEROP */.Iq.has(node.callee.name))
                return originsOf(code, first);
            // Whichever arguments it fixes.
            if (node.callee.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(tree, node.callee) === 'bind')
                return originsOf(code, node.callee.object);
            break;
        }
        default:
            break;
    }
    const from = (0,scope_sources/* sourcesOf */.u)(code, node)?.from ?? [];
    return from.slice(0, MAX_ORIGINS).flatMap((source) => origins_ofSource(code, source));
}
function packageOf(name) {
    return name === null ? [] : [{ from: 'package', name: name.replace(/^node:/, ''), path: '', calls: [] }];
}
/** What the file puts at the end of a path, and what its beginning has there. */
function origins_ofSource(code, { node, path }) {
    const step = path.at(-1);
    if (step === undefined)
        return originsOf(code, node);
    const before = origins_ofSource(code, { node, path: path.slice(0, -1) });
    const own = (0,properties/* valuesAt */.I0)(code, node, path).values.slice(0, MAX_ORIGINS);
    return [...own.flatMap((value) => originsOf(code, value)), ...extended(before, step)];
}
/** The origins one step further on their way. */
function extended(origins, step) {
    return origins.flatMap((origin) => {
        const { from, name, path, calls } = origin;
        if (path.length > origins_MAX_PATH)
            return [];
        const isCall = typeof step === 'object' && step !== null;
        if (from === 'global' && path === '' && isGlobalObject(name)) {
            return typeof step === 'string' ? [{ from, name: step, path: '', calls }] : [];
        }
        // `require("axios").default`, which compilers write, and people for some packages.
        if (from === 'package' && path === '' && step === 'default')
            return [origin];
        if (isCall)
            return [{ from, name, path: `${path}${step.type === 'NewExpression' ? 'new' : '()'}`, calls: [...calls, step] }];
        return [{ from, name, path: `${path}.${step ?? '*'}`, calls }];
    });
}
const isGlobalObject = (name) => name === 'globalThis' || name === 'global';

;// CONCATENATED MODULE: ./src/analysis/facts/console-calls.ts



/** Methods of `console` that print nothing. */
const SILENT = new Set(['time', 'countReset', 'groupEnd', 'clear', 'profile', 'profileEnd']);
/** `console.log`, `const { log } = console`, `globalThis.console.log`, and helpers that hand on to them what they are given. */
function consoleCallsOf(code) {
    const found = new Map();
    const open = [];
    const callees = new Map();
    for (const node of code.tree.calls) {
        const method = consoleMethod(code, node.callee);
        if (method !== undefined) {
            if (method !== null && SILENT.has(method))
                continue;
            found.set(node, { node, method, arguments: node.arguments, helper: null });
            open.push(...handingOn(code, node));
        }
        else {
            for (const each of functions_functionsOf(code, node.callee) ?? []) {
                const calls = callees.get(each);
                if (calls === undefined)
                    callees.set(each, [node]);
                else
                    calls.push(node);
            }
        }
    }
    const seen = new Set();
    for (let helper = open.pop(); helper !== undefined; helper = open.pop()) {
        if (seen.has(helper))
            continue;
        seen.add(helper);
        for (const node of callees.get(helper) ?? []) {
            if (found.has(node))
                continue;
            found.set(node, { node, method: null, arguments: node.arguments, helper });
            open.push(...handingOn(code, node));
        }
    }
    return [...found.values()].sort((a, b) => (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0));
}
/** The method of `console` that is called; undefined for any other callee. */
function consoleMethod(code, callee) {
    const origin = originsOf(code, callee).find(({ name, path }) => name === 'console' && /^\.[^.()]+$/.test(path));
    if (origin === undefined)
        return undefined;
    const method = origin.path.slice(1);
    return method === '*' ? null : method;
}
/** The functions whose parameters stand in the arguments of a call. */
function handingOn(code, call) {
    const { tree } = code;
    const owners = new Set();
    const open = [...call.arguments];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (code.budget.steps-- <= 0)
            break;
        if (node.type === 'Identifier') {
            const definition = tree.variables.get(node)?.defs[0];
            if (definition?.type === 'Parameter')
                owners.add(definition.node);
        }
        else if (node.type === 'SpreadElement')
            open.push(node.argument);
        else if (node.type === 'TemplateLiteral')
            open.push(...node.expressions);
        else if (node.type === 'BinaryExpression')
            open.push(node.right, node.left);
        else if (node.type === 'CallExpression')
            open.push(...node.arguments);
        else if (node.type === 'ArrayExpression')
            open.push(...node.elements.filter((element) => element !== null));
        else if (node.type === 'ObjectExpression') {
            open.push(...node.properties.map((each) => (each.type === 'Property' ? each.value : each.argument)));
        }
    }
    return [...owners].filter((owner) => isAround(code, owner, call));
}
function isAround({ tree }, owner, call) {
    let at = (0,syntax_tree/* enclosingFunction */.pG)(tree, call);
    while (at !== null && at !== owner)
        at = (0,syntax_tree/* enclosingFunction */.pG)(tree, at);
    return at !== null;
}

;// CONCATENATED MODULE: ./src/analysis/facts/http-libraries.ts
const NONE = { urlOptions: [], queryOptions: [], bodyOptions: [] };
const fetchLike = {
    // `timeout` is node-fetch's of version 2; undici's `request` has the other two.
    timeouts: { timeout: 1, headersTimeout: 1, bodyTimeout: 1 },
    transports: ['dispatcher'],
    ownTimeout: null,
    advice: '`signal: AbortSignal.timeout(5000)` in its options',
    urlOptions: [],
    queryOptions: ['query'],
    bodyOptions: ['body'],
    outcome: 'promise',
};
/**
 * Clients for HTTP, and SDKs that Actions use. Options and defaults: each library's readme and source, as of axios 1,
 * got 11 to 14, ky 1, needle 3, superagent 10, undici 7, node-fetch 2 and 3; auth0 4 (`timeoutDuration ?? 10000`) and
 * 5 (`timeoutInSeconds`, 60), twilio 6 (`DEFAULT_TIMEOUT`), stripe 23 (`DEFAULT_TIMEOUT`), @sendgrid/mail 8,
 * @slack/web-api 8 and @slack/webhook 8 (0), @aws-sdk/client-* 3 (`requestTimeout`, 0).
 */
const httpLibraries = [
    {
        packages: /^(?:node-fetch|cross-fetch|isomorphic-fetch|isomorphic-unfetch|make-fetch-happen|node-fetch-native)$/,
        forms: [{ path: /^(?:\.fetch)?$/, arguments: ['url', 'options'] }],
        ...fetchLike,
    },
    {
        packages: /^fetch-retry$/,
        forms: [{ path: /^\(\)$/, arguments: ['url', 'options'] }],
        ...fetchLike,
    },
    {
        packages: /^undici$/,
        forms: [{ path: /^\.(?:fetch|request)$/, arguments: ['url', 'options'] }],
        ...fetchLike,
    },
    {
        packages: /^axios$/,
        client: /^(?:\.create\(\))*/,
        clientOptions: 0,
        forms: [
            { path: /^$/, arguments: ['target', 'options'] },
            { path: /^\.request$/, arguments: ['options'] },
            { path: /^\.(?:get|delete|head|options)$/, arguments: ['url', 'options'] },
            { path: /^\.(?:post|put|patch)(?:Form)?$/, arguments: ['url', 'body', 'options'] },
        ],
        timeouts: { timeout: 1 },
        transports: ['adapter'],
        ownTimeout: null,
        advice: '`timeout: 5000` in its options, or in those of `axios.create`',
        urlOptions: ['url', 'baseURL'],
        queryOptions: ['params'],
        bodyOptions: ['data'],
        outcome: 'promise',
    },
    {
        packages: /^got$/,
        client: /^(?:\.got)?(?:\.extend\(\))*/,
        clientOptions: 0,
        forms: [
            { path: /^$/, arguments: ['target', 'options'] },
            { path: /^\.(?:get|post|put|patch|head|delete|stream|paginate)$/, arguments: ['target', 'options'] },
        ],
        timeouts: { timeout: 1 },
        ownTimeout: null,
        advice: '`timeout: { request: 5000 }` in its options',
        urlOptions: ['url', 'prefixUrl'],
        queryOptions: ['searchParams'],
        bodyOptions: ['json', 'form', 'body'],
        outcome: 'promise',
    },
    {
        packages: /^ky$/,
        client: /^(?:\.(?:create|extend)\(\))*/,
        clientOptions: 0,
        forms: [{ path: /^(?:\.(?:get|post|put|patch|head|delete))?$/, arguments: ['url', 'options'] }],
        timeouts: { timeout: 1 },
        transports: ['fetch'],
        ownTimeout: 10_000,
        advice: '`timeout: 5000` in its options',
        urlOptions: ['prefixUrl'],
        queryOptions: ['searchParams'],
        bodyOptions: ['json', 'body'],
        outcome: 'promise',
    },
    {
        packages: /^superagent$/,
        client: /^(?:\.agent\(\))?/,
        forms: [
            { path: /^$/, arguments: ['other', 'url'] },
            { path: /^\.(?:get|post|put|patch|head|del|delete)$/, arguments: ['url', 'body'] },
        ],
        timeouts: {},
        timeoutMethods: ['timeout'],
        clientTimeoutMethods: ['timeout'],
        ownTimeout: null,
        advice: '`.timeout(5000)` on the request',
        ...NONE,
        outcome: 'promise',
    },
    {
        packages: /^needle$/,
        forms: [
            { path: /^(?:\.request)?$/, arguments: ['other', 'url', 'body', 'options'] },
            { path: /^\.(?:get|head)$/, arguments: ['url', 'options'] },
            { path: /^\.(?:post|put|patch|delete)$/, arguments: ['url', 'body', 'options'] },
        ],
        timeouts: { response_timeout: 1, read_timeout: 1, open_timeout: 1, timeout: 1 },
        clientTimeoutMethods: ['defaults'],
        ownTimeout: null,
        advice: '`response_timeout: 5000` in its options',
        ...NONE,
        outcome: 'promise',
    },
    {
        packages: /^(?:@cypress\/request(?:-promise)?|request(?:-promise(?:-native)?)?|postman-request)$/,
        client: /^(?:\.defaults\(\))*/,
        clientOptions: 0,
        forms: [{ path: /^(?:\.(?:get|post|put|patch|head|del|delete))?$/, arguments: ['target', 'options'] }],
        timeouts: { timeout: 1 },
        ownTimeout: null,
        advice: '`timeout: 5000` in its options',
        urlOptions: ['url', 'uri', 'baseUrl'],
        queryOptions: ['qs'],
        bodyOptions: ['body', 'form', 'formData', 'json'],
        outcome: 'callback',
    },
    {
        packages: /^(?:https?|follow-redirects)$/,
        client: /^(?:\.https?)?/,
        forms: [{ path: /^\.(?:request|get)$/, arguments: ['target', 'options'] }],
        timeouts: { timeout: 1 },
        transports: ['agent'],
        timeoutMethods: ['setTimeout'],
        ownTimeout: null,
        advice: '`timeout: 5000` in its options, and end it on its `timeout` event',
        urlOptions: ['host', 'hostname', 'path', 'href'],
        queryOptions: [],
        bodyOptions: [],
        outcome: 'events',
    },
    {
        packages: /^auth0$/,
        client: /^\.(?:ManagementClient|AuthenticationClient|UserInfoClient)new/,
        clientOptions: 0,
        forms: [{ path: /^(?:\.\w+)+$/, arguments: ['other', 'options'] }],
        // `httpTimeout` as Auth0's own templates have it: OSM:templates/add-persistence-attribute-PASSWORD_RESET_POST_CHALLENGE.
        timeouts: { timeoutDuration: 1, timeoutInSeconds: 1000, httpTimeout: 1 },
        transports: ['fetch', 'fetcher', 'agent'],
        ownTimeout: 10_000,
        advice: '`timeoutDuration: 5000` (`timeoutInSeconds: 5` from version 5) in the options of the client',
        ...NONE,
        urlOptions: ['domain'],
        outcome: 'promise',
        sdk: true,
    },
    {
        packages: /^twilio$/,
        client: /^(?:\(\)|new|\.Twilionew)/,
        clientOptions: 2,
        forms: [{ path: /^(?:\.\w+|\(\))*\.(?:create|fetch|update|remove|list|each|page)$/, arguments: ['other'] }],
        timeouts: { timeout: 1 },
        transports: ['httpClient'],
        ownTimeout: 30_000,
        advice: '`timeout: 5000` in the options of the client',
        ...NONE,
        outcome: 'promise',
        sdk: true,
    },
    {
        packages: /^stripe$/,
        client: /^(?:\(\)|new|\.Stripenew)/,
        clientOptions: 1,
        forms: [
            {
                path: /^(?:\.\w+)+\.(?:create|retrieve|update|del|cancel|list|search|confirm|capture)$/,
                arguments: ['other', 'options'],
            },
        ],
        timeouts: { timeout: 1 },
        transports: ['httpClient'],
        ownTimeout: 80_000,
        advice: '`timeout: 5000` in the options of the client',
        ...NONE,
        outcome: 'promise',
        sdk: true,
    },
    {
        packages: /^@sendgrid\/mail$/,
        client: /^(?:\.MailServicenew)?/,
        forms: [{ path: /^\.send(?:Multiple)?$/, arguments: ['body'] }],
        timeouts: {},
        clientTimeoutMethods: ['setTimeout', 'setClient'],
        ownTimeout: null,
        advice: '`setTimeout(5000)` on the client',
        ...NONE,
        outcome: 'promise',
        sdk: true,
    },
    {
        packages: /^@slack\/webhook$/,
        client: /^\.IncomingWebhooknew/,
        clientOptions: 1,
        forms: [{ path: /^\.send$/, arguments: ['body'] }],
        timeouts: { timeout: 1 },
        transports: ['agent', 'fetch'],
        ownTimeout: null,
        advice: '`timeout: 5000` in the options of the client',
        ...NONE,
        outcome: 'promise',
        sdk: true,
    },
    {
        packages: /^@slack\/web-api$/,
        client: /^\.WebClientnew/,
        clientOptions: 1,
        forms: [{ path: /^(?:\.\w+)+$/, arguments: ['body'] }],
        timeouts: { timeout: 1 },
        transports: ['agent', 'fetch'],
        ownTimeout: null,
        advice: '`timeout: 5000` in the options of the client',
        ...NONE,
        outcome: 'promise',
        sdk: true,
    },
    {
        packages: /^@aws-sdk\/client-[\w-]+$/,
        client: /^\.\w+Clientnew/,
        clientOptions: 0,
        forms: [{ path: /^\.send$/, arguments: ['body', 'options'] }],
        timeouts: { requestTimeout: 1 },
        transports: ['requestHandler'],
        ownTimeout: null,
        advice: '`abortSignal: AbortSignal.timeout(5000)` in its options',
        ...NONE,
        outcome: 'promise',
        sdk: true,
    },
];
/** `fetch` of the runtime: Node's, which waits for minutes. */
const runtimeFetch = {
    packages: /^fetch$/,
    forms: [{ path: /^$/, arguments: ['url', 'options'] }],
    ...fetchLike,
};
/** Options of every library that end a request from outside. */
const SIGNALS = ['signal', 'abortSignal', 'cancelToken'];

;// CONCATENATED MODULE: ./src/analysis/values/settings.ts





/** A property of an options object, through variables, spreads, parameters, defaults and functions of the file. */
function settingOf(code, object, name) {
    if (!object)
        return { values: [], complete: true };
    const { values, complete, holders } = (0,properties/* propertyOf */.$r)(code, object, name);
    return { values, complete: complete && !holders.some((holder) => isHandedOn(code, holder)) };
}
/** Someone else is handed the object, to add what he likes. */
function isHandedOn(code, { references }) {
    code.budget.steps -= references.length;
    return references.some(({ identifier }) => {
        const call = code.tree.parents.get(identifier);
        return call?.type === 'CallExpression' && call.callee !== identifier && mayAdd(code, call, identifier);
    });
}
/** A function of the file that assigns to a property of what it is handed, or `Object.assign`. */
function mayAdd(code, call, argument) {
    if ((0,property_name/* objectMethod */.js)(code.tree, call) === 'assign')
        return call.arguments[0] === argument;
    const index = call.arguments.findIndex((each) => each === argument);
    const functions = functions_functionsOf(code, call.callee);
    // A request only reads its options, and so does what prints them.
    if (functions === null)
        return originsOf(code, call.callee).length === 0;
    return functions.some(({ params: { [index]: param } }) => {
        const variable = param?.type === 'Identifier' ? code.tree.variables.get(param) : undefined;
        return variable !== undefined && (0,writes/* assignedMembers */.eU)(code.tree, variable).size > 0;
    });
}

;// CONCATENATED MODULE: ./src/analysis/facts/request-arguments.ts

function argumentsOf(code, node, names) {
    const at = (name) => {
        const index = names.indexOf(name);
        return (index < 0 ? undefined : node.arguments[index]) ?? null;
    };
    const target = at('target');
    const options = at('options');
    const body = at('body');
    // Options in the second place leave the first to the URL.
    const isBeforeOptions = options !== null && target?.type !== 'ObjectExpression' && !isCallback(code)(options);
    const first = at('url') ?? (target !== null && (isUrl(code, target) || isBeforeOptions) ? target : null);
    // `fetch(new Request(url, options))`
    const made = first === null ? undefined : originsOf(code, first).find(({ name, path }) => name === 'Request' && path === 'new');
    const [url, inner] = made?.calls[0]?.arguments ?? [];
    return {
        url: url ?? first,
        body,
        options: isCallback(code)(options) ? null : options,
        target: inner ?? (first === target || isCallback(code)(target) ? null : target),
    };
}
/** Surely no options object: what is joined of texts, or made by `new URL`. */
function isUrl(code, node) {
    if (node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression')
        return true;
    if (node.type === 'NewExpression')
        return true;
    if (node.type === 'Identifier') {
        const [origin] = originsOf(code, node);
        if (origin?.name === 'URL' && origin.path === 'new')
            return true;
        return /(?:url|uri|href|endpoint)$/i.test(node.name) || isTextVariable(code, node);
    }
    return (node.type === 'MemberExpression' &&
        node.property.type === 'Identifier' &&
        /(?:url|uri|href|endpoint)$/i.test(node.property.name));
}
function isTextVariable(code, node) {
    const definition = code.tree.variables.get(node)?.defs[0];
    const init = definition?.type === 'Variable' ? definition.node.init : null;
    return init?.type === 'Literal' || init?.type === 'TemplateLiteral' || init?.type === 'BinaryExpression';
}
function isCallback({ tree }) {
    return (node) => {
        if (node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression')
            return true;
        const definition = node?.type === 'Identifier' ? tree.variables.get(node)?.defs[0] : undefined;
        if (definition?.type === 'FunctionName')
            return true;
        const init = definition?.type === 'Variable' ? definition.node.init : null;
        return init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
    };
}

;// CONCATENATED MODULE: ./src/analysis/values/numbers.ts




/** The number that an expression always has: a literal, a constant, arithmetic over them; null for any other. */
function constantNumber(code, node) {
    return (0,scope_code/* deeper */.g)(code, null, () => numbers_workOut(code, node));
}
function numbers_workOut(code, node) {
    switch (node.type) {
        case 'Literal':
            return typeof node.value === 'number' ? node.value : null;
        case 'UnaryExpression': {
            const value = node.operator === '-' ? constantNumber(code, node.argument) : null;
            return value === null ? null : -value;
        }
        case 'BinaryExpression':
            return arithmetic(code, node);
        case 'MemberExpression':
            return ofText(code, node) ?? numbers_ofValues(code, node);
        case 'CallExpression': {
            const [first] = node.arguments;
            if (!makesNumber(code, node) || first === undefined)
                return numbers_ofValues(code, node);
            return constantNumber(code, first) ?? ofText(code, first);
        }
        default:
            return numbers_ofValues(code, node);
    }
}
/** Where there is one value, and no other. */
function numbers_ofValues(code, node) {
    const found = (0,properties/* valuesOf */.sm)(code, node);
    const [value, ...others] = found?.complete === true ? found.values : [];
    return value === undefined || others.length > 0 ? null : constantNumber(code, value);
}
function makesNumber({ tree }, { callee }) {
    if (callee.type !== 'MemberExpression')
        return (0,syntax_tree/* isGlobal */.WN)(tree, callee, 'Number') || (0,syntax_tree/* isGlobal */.WN)(tree, callee, 'parseInt');
    return (0,syntax_tree/* isGlobal */.WN)(tree, callee.object, 'Number') && (0,property_name/* propertyName */.Bz)(tree, callee) === 'parseInt';
}
function ofText(code, node) {
    const text = (0,property_name/* constantString */._w)(code.tree, node);
    return text === null || text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
}
function arithmetic(code, { operator, left, right }) {
    const a = constantNumber(code, left);
    const b = a === null ? null : constantNumber(code, right);
    if (a === null || b === null)
        return null;
    switch (operator) {
        case '+':
            return a + b;
        case '-':
            return a - b;
        case '*':
            return a * b;
        case '/':
            return a / b;
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./src/analysis/facts/outbound-request.ts
const outbound_request_UNKNOWN = { state: 'unknown' };
const MISSING = { state: 'missing' };
/** It is bounded, by so much, there. */
const given = (ms, node) => ({ state: 'given', ms, node });

;// CONCATENATED MODULE: ./src/analysis/facts/shared-timeouts.ts




/** `axios.defaults.timeout = 5000`, interceptors that may set one, `sgMail.setTimeout(5000)`. */
function sharedTimeoutsOf(code) {
    const shared = new Map();
    const keyOf = (node, step) => {
        for (const { from, name, path, calls } of originsOf(code, node)) {
            const rest = step.exec(path);
            if (from === 'package' && rest !== null)
                return `${name}${path.slice(0, rest.index)}${calls.map(({ range }) => String(range?.[0])).join()}`;
        }
        return null;
    };
    for (const { left, right } of code.tree.assignments) {
        if (left.type !== 'MemberExpression')
            continue;
        const name = (0,property_name/* propertyName */.Bz)(code.tree, left);
        const key = name === 'defaults' || left.object.type === 'Super' ? null : keyOf(left.object, /\.defaults$/);
        if (key !== null && (name === 'timeout' || name === 'signal'))
            shared.set(key, given(constantNumber(code, right), right));
    }
    for (const call of code.tree.calls) {
        const interceptor = keyOf(call.callee, /\.interceptors\.request\.use$/);
        if (interceptor !== null)
            shared.set(interceptor, outbound_request_UNKNOWN);
        const method = keyOf(call.callee, /\.(?:setTimeout|timeout|setClient|defaults)$/);
        const [value] = call.arguments;
        if (method !== null && value !== undefined)
            shared.set(method, given(constantNumber(code, value), value));
    }
    return shared;
}

;// CONCATENATED MODULE: ./src/analysis/facts/given-timeout.ts





function isNothing(code, node) {
    if ((0,syntax_tree/* isGlobal */.WN)(code.tree, node, 'undefined'))
        return true;
    return node.type === 'Literal' && (node.value === null || node.value === false || node.value === 0);
}
/** What the value of an option bounds, in units of so many milliseconds; null for one that bounds nothing. */
function ofValue(code, value, unit) {
    if (isNothing(code, value))
        return null;
    if (value.type === 'ObjectExpression') {
        // got and superagent tell the phases apart; `request` and `deadline` are the whole of it.
        const [whole] = ['request', 'deadline', 'response'].flatMap((name) => settingOf(code, value, name).values);
        return given(whole === undefined ? null : times(constantNumber(code, whole), unit), whole ?? value);
    }
    const ms = constantNumber(code, value);
    return ms === 0 ? null : given(times(ms, unit), value);
}
const times = (value, unit) => (value === null ? null : value * unit);
/** The same of a signal that aborts. */
function ofSignal(code, value) {
    if (isNothing(code, value))
        return null;
    for (const { from, name, path, calls } of originsOf(code, value)) {
        if (from !== 'global')
            continue;
        const [argument] = calls.at(-1)?.arguments ?? [];
        if (name === 'AbortSignal' && path === '.timeout()' && argument !== undefined) {
            return given(constantNumber(code, argument), argument);
        }
        if (name === 'AbortController' && path === 'new.signal') {
            const timer = timerThatAborts(code, calls[0]);
            return given(timer === null ? null : constantNumber(code, timer), timer);
        }
    }
    return given(null, value);
}
/** `setTimeout(() => controller.abort(), 5000)`: how long it waits. */
function timerThatAborts(code, made) {
    const { tree } = code;
    code.budget.steps -= tree.calls.length;
    if (code.budget.steps <= 0)
        return null;
    for (const call of tree.calls) {
        const [action, delay] = call.arguments;
        if (!(0,syntax_tree/* isGlobal */.WN)(tree, call.callee, 'setTimeout') || action === undefined || delay === undefined)
            continue;
        const body = (0,syntax_tree/* isFunction */.Tn)(action) ? action.body : action;
        const aborts = abortIn(body);
        if (aborts !== null && originsOf(code, aborts).some(({ calls }) => calls[0] === made))
            return delay;
    }
    return null;
}
/** `controller` of `controller.abort()`, also as the one statement of a block, and of `controller.abort.bind(controller)`. */
function abortIn(node) {
    if (node.type === 'BlockStatement') {
        return node.body.reduce((found, statement) => {
            return found ?? (statement.type === 'ExpressionStatement' ? abortIn(statement.expression) : null);
        }, null);
    }
    if (node.type === 'CallExpression')
        return abortIn(node.callee);
    if (node.type !== 'MemberExpression')
        return null;
    if (node.property.type === 'Identifier' && node.property.name === 'abort')
        return node.object;
    return abortIn(node.object);
}

;// CONCATENATED MODULE: ./src/analysis/paths/promise-uses.ts



/** What becomes of the promise that an expression gives, through variables and lists. */
function promiseUsesOf(code, promise) {
    const uses = [];
    const open = [promise];
    const seen = new Set();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (seen.has(node))
            continue;
        if (code.budget.steps-- <= 0)
            return [...uses, { kind: 'lost' }];
        seen.add(node);
        const next = useOf(code, node);
        if ('kind' in next)
            uses.push(next);
        else
            open.push(...next);
    }
    return uses;
}
/** The use, or the expressions that give the same promise, or a list that holds it. */
function useOf(code, node) {
    const { tree } = code;
    const parent = tree.parents.get(node);
    switch (parent?.type) {
        case 'AwaitExpression':
            return { kind: 'awaited', node: parent };
        case 'ForOfStatement':
            return parent.right === node && parent.await ? { kind: 'awaited', node: parent } : { kind: 'lost' };
        case 'ConditionalExpression':
            return parent.test === node ? { kind: 'dropped' } : [parent];
        case 'SequenceExpression':
            return parent.expressions.at(-1) === node ? [parent] : { kind: 'dropped' };
        case 'ChainExpression':
        case 'LogicalExpression':
        case 'SpreadElement':
        case 'ArrayExpression':
            return [parent];
        case 'MemberExpression': {
            const call = tree.parents.get(parent);
            if (parent.object !== node || call?.type !== 'CallExpression' || call.callee !== parent)
                return { kind: 'lost' };
            const name = (0,property_name/* propertyName */.Bz)(tree, parent) ?? '*';
            // What else is put into the list says nothing of what is in it.
            return name === 'push' ? [] : { kind: 'method', name, call };
        }
        case 'CallExpression':
        case 'NewExpression':
            return asArgument(code, parent);
        case 'VariableDeclarator':
            return parent.id.type === 'Identifier' ? usesOfVariable(code, parent.id) : { kind: 'lost' };
        case 'AssignmentExpression':
            return parent.left.type === 'Identifier' ? usesOfVariable(code, parent.left) : { kind: 'lost' };
        case 'ReturnStatement': {
            const from = (0,syntax_tree/* enclosingFunction */.pG)(tree, parent);
            return from === null ? { kind: 'dropped' } : { kind: 'returned', from };
        }
        case 'ArrowFunctionExpression':
            return { kind: 'returned', from: parent };
        case 'ExpressionStatement':
        case 'UnaryExpression':
            return { kind: 'dropped' };
        default:
            return { kind: 'lost' };
    }
}
function usesOfVariable({ tree, budget }, name) {
    const references = tree.variables.get(name)?.references ?? [];
    budget.steps -= references.length;
    return references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
}
function asArgument(code, call) {
    const { callee } = call;
    const combined = callee.type === 'Super' ? undefined : promiseMethod(code, callee);
    if (combined !== undefined)
        return { kind: 'combined', method: combined, call };
    const isPush = callee.type === 'MemberExpression' && (0,property_name/* propertyName */.Bz)(code.tree, callee) === 'push';
    if (isPush && callee.object.type === 'Identifier')
        return usesOfVariable(code, callee.object);
    return { kind: 'argument', call };
}
/** `all` of `Promise.all`. */
function promiseMethod(code, callee) {
    const origin = originsOf(code, callee).find(({ from, name }) => from === 'global' && name === 'Promise');
    return origin === undefined ? undefined : /^\.(all|allSettled|any|race|resolve)$/.exec(origin.path)?.[1];
}
/** A function that a method of a promise or a list runs as part of itself: what it gives is part of what the call gives. */
function isPartOf(code, made, call) {
    if (!(0,syntax_tree/* isFunction */.Tn)(made) || call.callee.type === 'Super')
        return false;
    if (call.type === 'NewExpression')
        return call.callee.type === 'Identifier' && call.callee.name === 'Promise';
    const name = call.callee.type === 'MemberExpression' ? (0,property_name/* propertyName */.Bz)(code.tree, call.callee) : null;
    return name !== null && PARTS.has(name);
}
const PARTS = new Set([
    'then',
    'catch',
    'finally',
    'map',
    'flatMap',
    'reduce',
    'forEach',
    'filter',
]);

;// CONCATENATED MODULE: ./src/analysis/facts/later-calls.ts

/** The methods that are called on what a call gives, in a chain or through a variable. */
function laterCalls(code, call) {
    const found = [];
    const open = [call];
    const seen = new Set();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (seen.has(node) || code.budget.steps-- <= 0)
            continue;
        seen.add(node);
        for (const use of promiseUsesOf(code, node)) {
            if (use.kind !== 'method')
                continue;
            found.push({ name: use.name, call: use.call });
            open.push(use.call);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./src/analysis/facts/time-around.ts






const time_around_MAX_STEPS = 200;
/** What is around the request: a race with a timer, a wrapper that may end it, here or where its function is called. */
function aroundOf(code, request) {
    const open = [request];
    const seen = new Set();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (seen.has(node))
            continue;
        seen.add(node);
        if (seen.size > time_around_MAX_STEPS || code.budget.steps-- <= 0)
            return outbound_request_UNKNOWN;
        for (const use of promiseUsesOf(code, node)) {
            if (use.kind === 'combined') {
                if (use.method === 'race' || use.method === 'any')
                    return given(null, null);
                open.push(use.call);
            }
            else if (use.kind === 'method')
                open.push(use.call);
            else if (use.kind === 'argument' && mayEnd(code, use.call))
                return outbound_request_UNKNOWN;
        }
        const within = (0,syntax_tree/* enclosingFunction */.pG)(code.tree, node);
        if (within === null)
            continue;
        const { calls, givenTo } = callersOf(code, within);
        open.push(...calls);
        for (const call of givenTo) {
            if (!isPartOf(code, within, call) && mayEnd(code, call))
                return outbound_request_UNKNOWN;
            open.push(call);
        }
    }
    return MISSING;
}
/** A function that is handed a promise, or what makes one, and may stop waiting for it: not known, or with a timer in it. */
function mayEnd(code, call) {
    const functions = functions_functionsOf(code, call.callee);
    code.budget.steps -= code.tree.calls.length * (functions?.length ?? 0);
    if (functions === null || code.budget.steps <= 0)
        return true;
    return functions.some(({ range }) => code.tree.calls.some((inner) => isWithin(inner, range) && isTimer(code, inner)));
}
function isWithin({ range }, outer) {
    return range !== undefined && outer !== undefined && outer[0] <= range[0] && range[1] <= outer[1];
}
function isTimer(code, { callee }) {
    return originsOf(code, callee).some(({ name, path }) => name === 'setTimeout' || (name === 'Promise' && path === '.race') || name === 'AbortSignal');
}

;// CONCATENATED MODULE: ./src/analysis/facts/timeouts.ts







function timeoutOf(code, request, shared) {
    const { about, options, clientOptions, client } = request;
    const layers = [options, ...clientOptions.toReversed()];
    let complete = true;
    for (const layer of layers) {
        if (layer === null)
            continue;
        const found = timeoutIn(code, layer, request);
        if (found.state === 'given')
            return found;
        complete &&= found.state === 'missing';
    }
    const ofClient = about.clientTimeoutMethods === undefined && about.client === undefined ? undefined : shared.get(client);
    if (ofClient !== undefined)
        return ofClient;
    const later = laterTimeout(code, request);
    if (later !== null)
        return later;
    if (!complete)
        return outbound_request_UNKNOWN;
    if (layers.some((layer) => layer !== null && (about.transports ?? []).some((name) => isSet(code, layer, name))))
        return outbound_request_UNKNOWN;
    return aroundOf(code, request.node);
}
function isSet(code, layer, name) {
    return settingOf(code, layer, name).values.length > 0;
}
function timeoutIn(code, layer, { about }) {
    const bounds = [
        ...SIGNALS.map((name) => ({ ...settingOf(code, layer, name), read: (value) => ofSignal(code, value) })),
        ...Object.entries(about.timeouts).map(([name, unit]) => ({
            ...settingOf(code, layer, name),
            read: (value) => ofValue(code, value, unit),
        })),
    ];
    // Of several values, the longest is the one to talk about.
    const [longest] = bounds
        .flatMap(({ values, read }) => values.flatMap((value) => read(value) ?? []))
        .sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0));
    return longest ?? (bounds.every(({ complete }) => complete) ? MISSING : outbound_request_UNKNOWN);
}
/** `.timeout(5000)` of superagent, `.setTimeout(5000)` and a listener for `timeout` of Node's http. */
function laterTimeout(code, { node, about }) {
    const { timeoutMethods = [], outcome } = about;
    if (timeoutMethods.length === 0)
        return null;
    for (const { name, call } of laterCalls(code, node)) {
        const [first] = call.arguments;
        if (timeoutMethods.includes(name) && first !== undefined)
            return ofValue(code, first, 1) ?? MISSING;
        if (outcome === 'events' &&
            /^(?:on|once)$/.test(name) &&
            first?.type === 'Literal' &&
            /^(?:timeout|socket)$/.test(String(first.value)))
            return given(null, null);
    }
    return outcome === 'events' && isDestroyedLater(code, node) ? given(null, null) : null;
}
/** `setTimeout(() => request.destroy(), 5000)` */
function isDestroyedLater(code, node) {
    const own = (0,syntax_tree/* enclosingFunction */.pG)(code.tree, node);
    return laterCalls(code, node).some(({ name, call }) => /^(?:destroy|abort)$/.test(name) && (0,syntax_tree/* enclosingFunction */.pG)(code.tree, call) !== own);
}

;// CONCATENATED MODULE: ./src/analysis/facts/requests.ts






const requests_packages = new Map();
function libraryOf({ from, name }) {
    if (from === 'global')
        return name === 'fetch' ? runtimeFetch : null;
    const known = requests_packages.get(name);
    if (known !== undefined)
        return known;
    const found = httpLibraries.find((library) => library.packages.test(name)) ?? null;
    if (requests_packages.size < 1000)
        requests_packages.set(name, found);
    return found;
}
/** Every request that the text tells, in order of position. */
function requestsOf(code) {
    const found = [];
    for (const node of code.tree.calls) {
        if (node.callee.type === 'Super')
            continue;
        for (const origin of originsOf(code, node.callee)) {
            const request = requestOf(code, node, origin);
            if (request === null)
                continue;
            found.push(request);
            break;
        }
    }
    if (found.length === 0)
        return [];
    const shared = sharedTimeoutsOf(code);
    return found.map((request) => ({ ...request, timeout: timeoutOf(code, request, shared) }));
}
function requestOf(code, node, origin) {
    const about = libraryOf(origin);
    if (about === null)
        return null;
    const client = about.client === undefined ? '' : (about.client.exec(origin.path)?.[0] ?? null);
    if (client === null)
        return null;
    const way = origin.path.slice(client.length);
    const form = about.forms.find(({ path }) => path.test(way));
    if (form === undefined)
        return null;
    const made = (client.match(/\(\)|new/g) ?? []).length;
    const { clientOptions: index } = about;
    const clientOptions = index === undefined ? [] : origin.calls.slice(0, made).flatMap((call) => call.arguments[index] ?? []);
    const given = argumentsOf(code, node, form.arguments);
    const layers = [given.options, given.target, ...clientOptions.toReversed()].filter((layer) => layer !== null);
    const parts = (names) => [
        ...new Set(layers.flatMap((layer) => names.flatMap((name) => settingOf(code, layer, name).values))),
    ];
    const urlParts = [...(given.url === null ? [] : [given.url]), ...parts(about.urlOptions)];
    return {
        node,
        library: origin.name,
        about,
        url: urlParts[0] ?? null,
        urlParts,
        query: parts(about.queryOptions),
        body: [...(given.body === null ? [] : [given.body]), ...parts(about.bodyOptions)],
        headers: parts(['headers']),
        options: given.options ?? given.target,
        callback: node.arguments.some(isCallback(code)),
        client: `${origin.name}${client}${origin.calls
            .slice(0, made)
            .map(({ range }) => String(range?.[0]))
            .join()}`,
        clientOptions,
    };
}

;// CONCATENATED MODULE: ./src/analysis/facts/store-reads.ts




/**
 * Every read of `event.secrets` and `event.configuration`, of a walk that follows the event. Where a store, or an object that
 * holds it, goes to where it cannot be followed, that counts as a dynamic read.
 */
function storeReadsOf(walk) {
    const { tree } = walk.code;
    const holds = (node) => heldIn(walk, node).some((held) => storesIn(held).length > 0);
    const isShared = isInShared(walk, holds);
    const found = foundReads(walk, ({ at, copy }) => at.length === 1 && isStore(at[0]) && copy === 'none');
    const chosen = new Set(found.map(({ path, nameNode }) => choiceOf(tree, nameNode, path.join(' '))));
    const reads = found.map(({ path, nameNode, besides }) => {
        const store = storeOf(path);
        const name = path[1] ?? '';
        const other = store === 'secrets' ? 'configuration' : 'secrets';
        const choice = choiceOf(tree, nameNode, `${other} ${name}`);
        return {
            store,
            name,
            place: (0,syntax_tree/* placeOf */.$t)(tree, nameNode),
            nameNode,
            doubtful: mayBeOther(holds, besides) || isShared(nameNode),
            eitherStore: choice !== null && chosen.has(choice),
        };
    });
    return { reads: reads.sort(store_reads_byPlace), dynamicReads: dynamicReadsOf(walk), storeWrites: writesOf(walk) };
}
function dynamicReadsOf({ losses, code: { tree } }) {
    const found = new Map();
    for (const { held, node, what } of losses) {
        // Of the event itself, the names are not its stores, and a copy has them all the same.
        if (held.at.length === 0 && what !== 'all')
            continue;
        // Where it was copied it was told.
        if (held.at.length > 0 && held.copy !== 'none')
            continue;
        for (const store of storesIn(held)) {
            found.set(`${store} ${(0,syntax_tree/* rangeOf */.be)(node).join('-')}`, { store, place: (0,syntax_tree/* placeOf */.$t)(tree, node) });
        }
    }
    return [...found.values()].sort(store_reads_byPlace);
}
/** The stores that are in what is held: the one that it is, or those of the whole event. */
function storesIn({ at: [first, ...below], form, without }) {
    if (form !== 'itself' || below.length > 0)
        return [];
    if (first === undefined)
        return STORES.filter((store) => !without.includes(store));
    return STORES.filter((store) => store === first);
}
function writesOf({ written, extended }) {
    const paths = [...written, ...extended].map((key) => JSON.parse(key));
    const ofStores = paths.filter(([first, , ...below]) => isStore(first) && below.length === 0);
    return ofStores.map((path) => ({ store: storeOf(path), name: path[1] ?? null }));
}
const CHOICES = new Set(['LogicalExpression', 'ConditionalExpression', 'Property']);
/** From a read up to the whole of a choice: longer ones are no fallbacks. */
const MOST_STEPS = 100;
/**
 * `a || b`, `a ?? b`, `a ? a : b`, `{ NAME = b } = event.configuration`: what takes a value, or another for want of it, as
 * a key for `what`; null where there is no choice.
 */
function choiceOf({ parents }, node, what) {
    let choice = null;
    let at = node;
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
        const parent = parents.get(at);
        if (parent === undefined || !isPartOfValue(parent, at))
            break;
        if (CHOICES.has(parent.type))
            choice = parent;
        at = parent;
    }
    return choice && `${(0,syntax_tree/* rangeOf */.be)(choice).join('-')} ${what}`;
}
/** As far up as the value that a choice is made of: `(event.secrets?.REGION ?? "").trim()`. */
function isPartOfValue(parent, at) {
    switch (parent.type) {
        case 'MemberExpression':
        case 'ChainExpression':
        case 'LogicalExpression':
        case 'ConditionalExpression':
        case 'AssignmentPattern':
            return true;
        case 'CallExpression':
            return parent.callee === at;
        case 'Property':
            return parent.value.type === 'AssignmentPattern';
        default:
            return false;
    }
}
const STORES = ['secrets', 'configuration'];
const isStore = (name) => STORES.some((store) => store === name);
function storeOf([first]) {
    return first === 'secrets' ? 'secrets' : 'configuration';
}
function store_reads_byPlace(a, b) {
    const { start } = a.place;
    const other = b.place.start;
    return start.line - other.line || start.column - other.column || (a.store < b.store ? -1 : 1);
}

;// CONCATENATED MODULE: ./src/analysis/paths/harmless.ts



const harmless_MAX_DEPTH = 5;
/** `logger.info`, `debug`, `logError` and the like. */
const LOGS = /^(?:log|debug|info|warn|error|trace)(?![a-z])/;
const TIMERS = ['clearTimeout', 'clearInterval', 'clearImmediate'];
/** A statement after a call of the api's method that may as well run: it logs, tidies up, or sets a variable. */
function isHarmless(code, apiCalls, path, statement, depth = 0) {
    const open = [statement];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (code.budget.steps-- <= 0)
            return true;
        if ((0,syntax_tree/* isFunction */.Tn)(node) || node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
            continue;
        if (node.type === 'AwaitExpression' || node.type === 'YieldExpression' || node.type === 'NewExpression')
            return false;
        if (node.type !== 'CallExpression')
            open.push(...(0,syntax_tree/* childrenOf */.LU)(node));
        else if (!isHarmlessCall(code, apiCalls, path, node, depth))
            return false;
    }
    return true;
}
function isHarmlessCall(code, apiCalls, path, call, depth) {
    const api = apiCalls.get(call);
    // Each error of a form is told with a call of its own.
    if (api !== undefined)
        return path[0] === 'validation' && api.path[0] === 'validation';
    const { callee } = call;
    if (TIMERS.some((name) => (0,syntax_tree/* isGlobal */.WN)(code.tree, callee, name)) || isSettling(code, callee))
        return true;
    const name = callee.type === 'MemberExpression' ? (0,property_name/* propertyName */.Bz)(code.tree, callee) : nameOf(callee);
    if (name !== null && LOGS.test(name))
        return true;
    const made = depth < harmless_MAX_DEPTH ? functions_functionsOf(code, callee) : null;
    return made !== null && made.every((each) => isHarmless(code, apiCalls, path, each.body, depth + 1));
}
/** `resolve()` of `new Promise((resolve) => …)`: whoever waits goes on, as after the end of a function. */
function isSettling({ tree }, callee) {
    const variable = callee.type === 'Identifier' ? tree.variables.get(callee) : undefined;
    const [definition] = variable?.defs ?? [];
    const made = definition?.type === 'Parameter' ? tree.parents.get(definition.node) : undefined;
    return made?.type === 'NewExpression' && (0,syntax_tree/* isGlobal */.WN)(tree, made.callee, 'Promise');
}
function nameOf(callee) {
    return callee.type === 'Identifier' ? callee.name : null;
}

;// CONCATENATED MODULE: ./src/analysis/syntax/names-in.ts


/** The variables that an expression reads; of what a parameter holds, the path, since `event` is in most expressions. */
function namesIn(tree, expression) {
    const names = [];
    const open = [expression];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if ((0,syntax_tree/* isFunction */.Tn)(node))
            continue;
        const path = node.type === 'MemberExpression' || node.type === 'Identifier' ? names_in_pathOf(tree, node) : null;
        if (path === null)
            open.push(...(0,syntax_tree/* childrenOf */.LU)(node));
        else
            names.push(path);
    }
    return names;
}
/** `result.score` is a test of `result`, where that is a variable; `event.user.blocked` one of just that. */
function names_in_pathOf(tree, node) {
    const names = [];
    let at = node;
    while (at.type === 'MemberExpression') {
        names.unshift((0,property_name/* propertyName */.Bz)(tree, at) ?? '*');
        at = at.object.type === 'ChainExpression' ? at.object.expression : at.object;
    }
    if (at.type !== 'Identifier')
        return null;
    const isParameter = tree.variables.get(at)?.defs[0]?.type === 'Parameter';
    return isParameter ? [at.name, ...names].join('.') : at.name;
}

;// CONCATENATED MODULE: ./src/analysis/paths/way-on.ts



/**
 * Where the way leads from a call of the api's method at a path: to the next statement that does more than to log, or to the
 * end of the function. Null where a `return` or `throw` ends it, or where it cannot be told.
 */
function wayFrom(code, apiCalls, path, call) {
    const { tree, budget } = code;
    /** What the call depends on, and what is set along with it: a test of that is no mistake. */
    const known = new Set();
    let assigned = known;
    let isCertain = true;
    let isOwnList = true;
    let at = call;
    for (let parent = tree.parents.get(at); parent !== undefined; parent = tree.parents.get(at)) {
        if (budget.steps-- <= 0)
            return null;
        if ((0,syntax_tree/* isFunction */.Tn)(parent))
            return parent;
        if (parent.type === 'ReturnStatement' || parent.type === 'ThrowStatement')
            return null;
        if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression')
            addNames(tree, parent.test, known);
        if (parent.type === 'LogicalExpression')
            addNames(tree, parent.left, known);
        isCertain &&= !CONDITIONS.has(parent.type);
        if (!isList(parent)) {
            at = parent;
            continue;
        }
        const list = listAfter(tree, parent, at);
        if (isOwnList)
            assigned = assignedIn(parent);
        // The author has thought of what else the denial asks for, and of the end of it.
        if (isOwnList && isCertain && list.some(isEnd))
            return null;
        isOwnList = false;
        let left = parent.type === 'SwitchCase' ? (tree.parents.get(parent) ?? null) : parent;
        for (const statement of list) {
            if (budget.steps-- <= 0 || isEnd(statement))
                return null;
            if (statement.type === 'BreakStatement' || statement.type === 'ContinueStatement') {
                left = statement.label ? null : leftBy(tree, statement);
                break;
            }
            if (asksAgain(tree, statement, (name) => known.has(name) || assigned.has(name))) {
                if (mayLeave(statement))
                    return null;
            }
            else if (!isHarmless(code, apiCalls, path, statement))
                return statement;
        }
        if (left === null)
            return null;
        at = left;
    }
    return null;
}
/** What is in them may be left out. */
const CONDITIONS = new Set(['IfStatement', 'ConditionalExpression', 'LogicalExpression']);
function isList(node) {
    return node.type === 'BlockStatement' || node.type === 'SwitchCase';
}
function isEnd({ type }) {
    return type === 'ReturnStatement' || type === 'ThrowStatement';
}
/** The statements after one; a case falls through to those of the next ones. */
function listAfter(tree, list, at) {
    if (list.type === 'BlockStatement')
        return list.body.slice(list.body.indexOf(at) + 1);
    const { cases } = tree.parents.get(list);
    const own = list.consequent.slice(list.consequent.indexOf(at) + 1);
    return [...own, ...cases.slice(cases.indexOf(list) + 1).flatMap(({ consequent }) => consequent)];
}
const way_on_LOOPS = new Set([
    'ForStatement',
    'ForInStatement',
    'ForOfStatement',
    'WhileStatement',
    'DoWhileStatement',
]);
/** The loop or `switch` that a `break` leaves. After a `continue`, only what follows the loop is looked at. */
function leftBy(tree, statement) {
    let at = tree.parents.get(statement);
    while (at !== undefined && !(0,syntax_tree/* isFunction */.Tn)(at)) {
        if (way_on_LOOPS.has(at.type) || (at.type === 'SwitchStatement' && statement.type === 'BreakStatement'))
            return at;
        at = tree.parents.get(at);
    }
    return null;
}
/** `if (!ok) api.access.deny(…); if (ok) { … }` */
function asksAgain(tree, statement, isKnown) {
    return statement.type === 'IfStatement' && namesIn(tree, statement.test).some(isKnown);
}
/** `if (denied) return;` */
function mayLeave(statement) {
    const open = [statement];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (isEnd(node))
            return true;
        if (!(0,syntax_tree/* isFunction */.Tn)(node))
            open.push(...(0,syntax_tree/* childrenOf */.LU)(node));
    }
    return false;
}
function addNames(tree, test, known) {
    for (const name of namesIn(tree, test))
        known.add(name);
}
/** `denied = true;` beside the denial. */
function assignedIn(list) {
    const names = assignedNames.get(list) ?? new Set();
    if (assignedNames.has(list))
        return names;
    assignedNames.set(list, names);
    for (const statement of list.type === 'BlockStatement' ? list.body : list.consequent) {
        if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression')
            continue;
        const { left } = statement.expression;
        if (left.type === 'Identifier')
            names.add(left.name);
    }
    return names;
}
/** One list may have thousands of denials. */
const assignedNames = new WeakMap();

;// CONCATENATED MODULE: ./src/analysis/paths/runs-on.ts





/** Helpers that call helpers are followed so far. */
const MAX_HELPERS = 10;
/** Where the Action goes on after a call that is meant to end it: a denial, a redirect, a rendered prompt. */
function runsOnOf(code, calls, flow, handlers) {
    if (flow === null)
        return [];
    const search = {
        code,
        apiCalls: new Map(calls.map((call) => [call.node, call])),
        handlers,
        found: new Map(),
    };
    for (const call of calls) {
        const method = call.doubtful ? null : apiMethod(flow, call.path.join('.'));
        if (method !== null && isMeantToEnd(method))
            runs_on_followCall(search, call, call.node, []);
    }
    return [...search.found.values()].sort(byPlace);
}
/** A revoked session or token is often one of several that are revoked in a row. */
function isMeantToEnd({ path, denies, interrupts }) {
    return (denies && !path.endsWith('.revoke')) || interrupts !== undefined;
}
/** `at` is the call itself, or that of the last of the helpers that make it. */
function runs_on_followCall(search, { path, place, ...call }, at, helpers) {
    const { code, apiCalls, handlers, found } = search;
    if (found.has(at))
        return;
    const end = wayFrom(code, apiCalls, path, at);
    if (end === null)
        return;
    const helper = helpers.at(-1) ?? null;
    if (!(0,syntax_tree/* isFunction */.Tn)(end)) {
        const name = helper === null ? place : (0,syntax_tree/* placeOf */.$t)(code.tree, at.callee);
        found.set(at, { path, place: name, helper, next: (0,syntax_tree/* placeOf */.$t)(code.tree, end) });
        return;
    }
    const name = handlers.has(end) || end.generator ? undefined : (0,scope_calls/* variableOf */.Qn)(code.tree, end)?.name;
    if (name === undefined || helpers.length >= MAX_HELPERS)
        return;
    for (const caller of (0,scope_calls/* callsOf */.p9)(code, end) ?? []) {
        const isTold = caller.type === 'NewExpression' || !isStatement(code, caller);
        if (!isTold)
            runs_on_followCall(search, { path, place, ...call }, caller, [...helpers, name]);
    }
}
/** Nobody looks at what the call gives, so that the caller cannot know what it did. */
function isStatement({ tree }, call) {
    const parent = tree.parents.get(call);
    const user = parent?.type === 'AwaitExpression' ? tree.parents.get(parent) : parent;
    return user?.type === 'ExpressionStatement';
}

;// CONCATENATED MODULE: ./src/analysis/scope/entry-points.ts

/** Where Auth0 hands the event in. Of an Action that exports no handler, every function that takes an `event`. */
function entryPointsOf(code, handlers) {
    if (handlers.length === 0)
        return { functions: code.tree.functions.filter(takesEvent), lost: [] };
    const functions = new Set();
    const lost = [];
    const callable = new Set(handlers.filter(({ kind }) => kind !== 'not-a-function').map(({ name }) => name));
    for (const { name, nameNode, value } of code.exported.members) {
        if (!callable.has(name))
            continue;
        const found = value === null ? [] : handlerFunctions(code, value);
        for (const each of found)
            functions.add(each);
        if (found.length === 0)
            lost.push(nameNode);
    }
    return { functions: [...functions], lost };
}
function takesEvent({ params: [first] }) {
    return first?.type === 'Identifier' && first.name === 'event';
}
/** Of a wrapper from elsewhere, `withSentry(async (event, api) => …)`, the functions that it is given. */
function handlerFunctions(code, value) {
    const found = functions_functionsOf(code, value);
    if (found !== null)
        return found;
    if (value.type !== 'CallExpression')
        return [];
    return value.arguments.flatMap((argument) => functions_functionsOf(code, argument) ?? []);
}

// EXTERNAL MODULE: ./src/analysis/scope/handlers.ts
var handlers = __webpack_require__(7736);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
;// CONCATENATED MODULE: ./src/analysis/scope/requires.ts




/** Every `require` and `import()`. Where `require` itself is handed on, one more without a name: anything may be loaded. */
function requiresOf(tree) {
    const found = [
        ...tree.calls.flatMap((call) => required(tree, call)),
        ...tree.imports.map((node) => load(tree, 'import()', node.source, node)),
        ...escapes(tree),
    ];
    return found.sort(({ place: { start: a } }, { place: { start: b } }) => a.line - b.line || a.column - b.column);
}
function required(tree, call) {
    if (!isRequire(tree, call.callee))
        return [];
    const [name] = call.arguments;
    return name === undefined ? [] : [load(tree, 'require', name, call)];
}
function load(tree, how, name, whole) {
    const specifier = name.type === 'SpreadElement' ? null : (0,property_name/* constantString */._w)(tree, name);
    return { specifier, how, place: (0,syntax_tree/* placeOf */.$t)(tree, specifier === null ? whole : name) };
}
/** `require`, `module.require`, `require.resolve`, and a variable that is nothing else. */
function isRequire(tree, node) {
    if ((0,syntax_tree/* isGlobal */.WN)(tree, node, 'require'))
        return true;
    if (node.type === 'MemberExpression') {
        const name = (0,property_name/* propertyName */.Bz)(tree, node);
        if (name === 'resolve')
            return (0,syntax_tree/* isGlobal */.WN)(tree, node.object, 'require');
        return name === 'require' && (0,syntax_tree/* isGlobal */.WN)(tree, node.object, 'module');
    }
    const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
    const [given, ...others] = variable === undefined ? [] : (0,writes/* givenValues */.yA)(tree, variable);
    return others.length === 0 && given !== undefined && given !== null && (0,syntax_tree/* isGlobal */.WN)(tree, given, 'require');
}
/** `load(require)`, `[require]`; `const load = require` is followed, and `typeof require` asks only whether there is one. */
function escapes(tree) {
    return (tree.globals.get('require') ?? []).flatMap((node) => {
        const parent = tree.parents.get(node);
        const isFollowed = parent === undefined ||
            (parent.type === 'CallExpression' && parent.callee === node) ||
            parent.type === 'MemberExpression' ||
            (parent.type === 'UnaryExpression' && parent.operator === 'typeof') ||
            (parent.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'Identifier');
        return isFollowed ? [] : [{ specifier: null, how: 'require', place: (0,syntax_tree/* placeOf */.$t)(tree, node) }];
    });
}
/** The package that a specifier loads from; null for what is no package: a path, a built-in, an `actions:` module, a URL. */
function requires_packageOf(specifier) {
    if (isBuiltinModule(specifier) || isPath(specifier) || /^[a-z][a-z+.-]*:/iu.test(specifier))
        return null;
    return /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0] ?? null;
}
/** Built into Node.js, with `node:` or without; sub-paths (`fs/promises`) too. */
function isBuiltinModule(specifier) {
    return specifier.startsWith('node:') || isBuiltin(specifier);
}
function isPath(specifier) {
    return /^\.{0,2}(?:\/|$)/u.test(specifier);
}

;// CONCATENATED MODULE: ./src/analysis/facts/action.ts















/** Steps that all the questions about one file may take; real Actions take some hundred. */
const action_MAX_STEPS = 200_000;
/** The facts of an Action. */
const factsOf = (0,remembered/* remembered */.H)((tree) => {
    const code = (0,scope_code/* withBudget */.Y)({ tree, exported: (0,scope_exports/* exportsOf */.v)(tree), budgets: [] }, action_MAX_STEPS);
    /** What one question is led astray by takes nothing from the others. */
    const fresh = () => (0,scope_code/* withBudget */.Y)(code, action_MAX_STEPS);
    const entries = action_once(() => entryPointsOf(code, facts.handlers));
    const api = action_once(() => apiUsesOf(fresh(), entries(), facts.flow));
    const stores = action_once(() => storeReadsOf(facts.ofEvent));
    const facts = lazily({
        tree: () => tree,
        code: () => code,
        handlers: () => (0,handlers/* handlersOf */.J)(tree),
        exportsComplete: () => code.exported.complete,
        flow: () => (0,handlers/* flowOf */.g)(tree),
        entryPoints: () => new Set(entries().functions),
        requires: () => requiresOf(tree),
        reads: () => stores().reads,
        dynamicReads: () => stores().dynamicReads,
        storeWrites: () => stores().storeWrites,
        ofEvent: () => followValues(code, seedsOf('event', entries())),
        eventReads: () => propertyReadsOf(facts.ofEvent),
        apiReads: () => api().apiReads,
        apiCalls: () => api().apiCalls,
        apiComplete: () => api().apiComplete,
        consoleCalls: () => consoleCallsOf(code),
        requests: () => requestsOf(code),
        runsOn: () => runsOnOf(fresh(), facts.apiCalls, facts.flow, facts.entryPoints),
        claimNames: () => claimNamesOf(fresh(), facts.apiCalls, facts.entryPoints),
    });
    return facts;
});
/** Whether some fact, or a question that a rule asked, was not followed to its end. */
function isExhausted(facts) {
    const all = { ...facts };
    return all.code.budgets.some(({ steps }) => steps <= 0);
}
function action_once(workOut) {
    let found;
    return () => (found ??= { value: workOut() }).value;
}
/** An object whose properties are worked out when they are first asked for. */
function lazily(ways) {
    const properties = {};
    for (const name of Object.keys(ways)) {
        properties[name] = { enumerable: true, get: action_once(ways[name]) };
    }
    return Object.defineProperties({}, properties);
}

;// CONCATENATED MODULE: ./src/analysis/paths/unwrap.ts
/** The expression that gives the value: `await`, optional chaining, `void` and assignments taken off. */
function unwrap(node) {
    let value = node;
    for (;;) {
        if (value.type === 'AwaitExpression')
            value = value.argument;
        else if (value.type === 'ChainExpression')
            value = value.expression;
        else if (value.type === 'UnaryExpression' && value.operator === 'void')
            value = value.argument;
        else if (value.type === 'AssignmentExpression' && value.operator === '=')
            value = value.right;
        else
            return value;
    }
}

;// CONCATENATED MODULE: ./src/analysis/paths/called-by.ts



/** The functions that a callee may be. Of an object that is not known, the only method of that name in the file. */
function calledBy(judgement, callee) {
    const value = unwrap(callee);
    if (value.type === 'Super')
        return null;
    const found = functions_functionsOf(judgement.code, value);
    if (found !== null || value.type !== 'MemberExpression')
        return found;
    const methods = methodsNamed(judgement.code.tree, value);
    return methods.length === 1 ? methods : null;
}
/** Methods of the file's classes that a member may be, by its name. */
function methodsNamed(tree, member) {
    let index = called_by_methods.get(tree);
    if (index === undefined) {
        index = new Map();
        called_by_methods.set(tree, index);
        for (const made of tree.functions) {
            const method = tree.parents.get(made);
            if (method?.type !== 'MethodDefinition' || method.value !== made)
                continue;
            const name = called_by_nameOf(method.key);
            if (name !== null && !method.computed)
                index.set(name, [...(index.get(name) ?? []), made]);
        }
    }
    return index.get((0,property_name/* propertyName */.Bz)(tree, member) ?? '') ?? [];
}
const called_by_methods = new WeakMap();
function called_by_nameOf(key) {
    if (key.type === 'PrivateIdentifier')
        return `#${key.name}`;
    return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null;
}

;// CONCATENATED MODULE: ./src/analysis/paths/is-statement.ts
function is_statement_isStatement(node) {
    return /Statement$|Declaration$/.test(node.type) && node.type !== 'StaticBlock';
}

;// CONCATENATED MODULE: ./src/analysis/paths/comparison.ts

const mirrored = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
function comparisonOf({ left, operator, right }) {
    if (left.type === 'PrivateIdentifier')
        return null;
    if (literalOf(right) !== undefined)
        return compare(left, operator, literalOf(right));
    if (literalOf(left) !== undefined)
        return compare(right, mirrored[operator] ?? operator, literalOf(left));
    return null;
}
function compare(compared, operator, constant) {
    const value = unwrap(compared);
    const same = /^={2,3}$/.test(operator);
    if (value.type === 'UnaryExpression' && value.operator === 'typeof') {
        if (!isEquality(operator))
            return null;
        const kind = constant === 'undefined' ? 'absent' : 'type';
        return { kind, value: unwrap(value.argument), same };
    }
    if (typeof constant === 'number' && constant > 1)
        return { kind: 'number', value, operator, constant };
    if (constant === 0 && operator === '>')
        return { kind: 'absent', value, same: false };
    if (constant === 1 && operator === '>=')
        return { kind: 'absent', value, same: false };
    if (constant === 1 && operator === '<')
        return { kind: 'absent', value, same: true };
    if (!isEquality(operator))
        return null;
    if (constant === true)
        return { kind: 'true', value, same };
    if (typeof constant === 'string' && constant !== '')
        return { kind: 'string', value, same, constant };
    return constant === 1 ? null : { kind: 'absent', value, same };
}
function isEquality(operator) {
    return /^[=!]={1,2}$/.test(operator);
}
/** The value of a literal, and null for `undefined` and `null`; undefined for what is none. */
function literalOf(node) {
    if (node.type === 'Literal' && !('regex' in node))
        return node.value;
    if (node.type === 'Identifier' && node.name === 'undefined')
        return null;
    if (node.type === 'UnaryExpression' && node.operator === 'void')
        return null;
    return undefined;
}
function isFalsyConstant(node) {
    if (node === null)
        return true;
    const constant = literalOf(node);
    return constant !== undefined && !constant;
}

;// CONCATENATED MODULE: ./src/analysis/paths/value-path.ts





const value_path_MAX_STEPS = 12;
function valuePath(tree, node) {
    let base = unwrap(node);
    let keys = [];
    for (let steps = 0; steps < value_path_MAX_STEPS; steps += 1) {
        const next = base.type === 'MemberExpression'
            ? { base: base.object, keys: [(0,property_name/* propertyName */.Bz)(tree, base) ?? '*'] }
            : base.type === 'Identifier'
                ? declared(tree, base)
                : // What is asked first for a name: `event.secrets` of `event.secrets ?? {}`.
                    base.type === 'LogicalExpression' && base.operator !== '&&' && keys.length > 0
                        ? { base: base.left, keys: [] }
                        : null;
        if (next === null)
            break;
        keys = [...next.keys, ...keys];
        const stays = next.base === base;
        base = unwrap(next.base);
        if (stays)
            break;
    }
    return { base, keys };
}
/** What a variable stands for that is a part of something else from its declaration on. */
function declared(tree, identifier) {
    const variable = tree.variables.get(identifier);
    const [definition, ...others] = variable?.defs ?? [];
    if (definition === undefined || others.length > 0)
        return null;
    if (definition.type === 'Parameter') {
        const keys = firstOf(definition.node.params, (param) => patternKeys(tree, param, definition.name));
        return keys !== null && keys.length > 0 ? { base: identifier, keys } : null;
    }
    const init = variable === undefined ? null : initOf(variable);
    if (definition.type !== 'Variable' || init === null)
        return null;
    const keys = patternKeys(tree, definition.node.id, definition.name);
    if (keys === null)
        return null;
    const value = unwrap(init);
    const isName = value.type === 'Identifier' || value.type === 'MemberExpression';
    return keys.length > 0 || isName ? { base: init, keys } : null;
}
/** What a variable that is written once is given where it is declared: `const x = VALUE`, or the object of its pattern. */
function initOf(variable) {
    const [definition, ...others] = variable.defs;
    if (definition?.type !== 'Variable' || others.length > 0)
        return null;
    const isWritten = variable.references.some((reference) => reference.isWrite() && reference.init !== true);
    return isWritten ? null : (definition.node.init ?? null);
}
/** The whole of what a plain variable is given; null for a name of a pattern. */
function constantOf(tree, node) {
    const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
    const [definition] = variable?.defs ?? [];
    if (variable === undefined || definition?.type !== 'Variable' || definition.node.id.type !== 'Identifier')
        return null;
    return initOf(variable);
}
/** What a plain variable is given, once, or after it began with nothing. */
function onlyValueOf(tree, node) {
    const variable = node.type === 'Identifier' ? tree.variables.get(node) : undefined;
    const [definition] = variable?.defs ?? [];
    if (variable === undefined || definition?.type !== 'Variable' || definition.node.id.type !== 'Identifier')
        return null;
    const [value, ...others] = (0,writes/* givenValues */.yA)(tree, variable).filter((each) => each === null || !isFalsyConstant(each));
    return value !== undefined && others.length === 0 ? value : null;
}
/** The keys that lead from a pattern to a name in it; null where it is not in it. */
function patternKeys(tree, pattern, name) {
    switch (pattern.type) {
        case 'Identifier':
            return pattern === name ? [] : null;
        case 'AssignmentPattern':
            return patternKeys(tree, pattern.left, name);
        case 'ObjectPattern':
            return firstOf(pattern.properties, (property) => {
                if (property.type !== 'Property')
                    return null;
                const inner = patternKeys(tree, property.value, name);
                return inner && [(0,property_name/* propertyName */.Bz)(tree, property) ?? '*', ...inner];
            });
        case 'ArrayPattern':
            return firstOf(pattern.elements, (element, index) => {
                const inner = element === null ? null : patternKeys(tree, element, name);
                return inner && [String(index), ...inner];
            });
        default:
            return null;
    }
}
function firstOf(items, find) {
    for (const [index, item] of items.entries()) {
        const found = find(item, index);
        if (found !== null)
            return found;
    }
    return null;
}
/** The variable is a parameter of a function that stands in the text. */
function parameterOf(tree, node) {
    const definition = node.type === 'Identifier' ? tree.variables.get(node)?.defs[0] : undefined;
    return definition?.type === 'Parameter' && (0,syntax_tree/* isFunction */.Tn)(definition.node) ? definition : null;
}

;// CONCATENATED MODULE: ./src/analysis/paths/end-of-expression.ts





/** Methods of `api` that refuse, of all flows. */
const DENY_METHODS = new Set(auth0_flows/* flowIds */.X3.flatMap((id) => auth0_flows/* flows */.Sx[id].denyMethods));
/** What evaluating the expression always makes, a denial or an exception: not so for the branches of `&&`, `??` and `?:`. */
function endOfExpression(judgement, node) {
    if ((0,syntax_tree/* isFunction */.Tn)(node) || is_statement_isStatement(node))
        return null;
    const again = (other) => endOfExpression(judgement, other);
    switch (node.type) {
        case 'LogicalExpression':
            return again(node.left);
        case 'AssignmentPattern':
            return null;
        case 'ConditionalExpression': {
            const onTrue = again(node.consequent);
            const onFalse = onTrue && again(node.alternate);
            return again(node.test) ?? (onTrue === 'denial' ? onFalse && 'denial' : onFalse);
        }
        default: {
            const end = node.type === 'CallExpression' ? endOfCall(judgement, node) : null;
            if (end !== null)
                return end;
            for (const child of (0,syntax_tree/* childrenOf */.LU)(node)) {
                const inner = again(child);
                if (inner !== null)
                    return inner;
            }
            return null;
        }
    }
}
function isDenial({ code: { tree }, apiCalls }, call) {
    const path = apiCalls.get(call) ?? valuePath(tree, call.callee).keys.slice(-2).join('.');
    return DENY_METHODS.has(path);
}
function endOfCall(judgement, call) {
    if (isDenial(judgement, call))
        return 'denial';
    if (isRejection(judgement, call.callee))
        return 'failure';
    const functions = calledBy(judgement, call.callee) ?? [];
    const ends = functions.map((made) => judgement.endOf(made));
    return ends.includes(null) || ends.length === 0 ? null : ends.includes('denial') ? 'denial' : 'failure';
}
/** `Promise.reject`, `reject` of `new Promise((resolve, reject) => …)`. */
function isRejection({ code: { tree } }, callee) {
    const { base, keys } = valuePath(tree, callee);
    if ((0,syntax_tree/* isGlobal */.WN)(tree, base, 'Promise'))
        return keys.join() === 'reject';
    const parameter = parameterOf(tree, callee);
    if (parameter === null || parameter.node.params[1] !== parameter.name)
        return false;
    const creation = tree.parents.get(parameter.node);
    return creation?.type === 'NewExpression' && (0,syntax_tree/* isGlobal */.WN)(tree, creation.callee, 'Promise');
}

;// CONCATENATED MODULE: ./src/analysis/paths/nodes-in.ts

/** The nodes of an expression or a statement, itself first; those of the functions in it are left out, the functions are not. */
function* nodesIn(root) {
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        yield node;
        if (node === root || !(0,syntax_tree/* isFunction */.Tn)(node))
            open.push(...(0,syntax_tree/* childrenOf */.LU)(node).reverse());
    }
}

;// CONCATENATED MODULE: ./src/analysis/paths/notes.ts




const notes_MAX_DEPTH = 5;
/** All that the statement does is to log, or to put something into a list: it takes no other way than without it. */
function onlyNotes(judgement, statement) {
    if (statement.type === 'BlockStatement') {
        return statement.body.length > 0 && statement.body.every((each) => onlyNotes(judgement, each));
    }
    if (statement.type !== 'ExpressionStatement')
        return false;
    const { expression } = statement;
    const call = expression.type === 'AwaitExpression' ? expression.argument : expression;
    return call.type === 'CallExpression' && (logOf(judgement, call) !== null || isPush(judgement, call));
}
/** Somewhere in the statement an error is logged. */
function logsError(judgement, statement) {
    for (const node of nodesIn(statement)) {
        if (node.type === 'CallExpression' && logOf(judgement, node) === 'error')
            return true;
    }
    return false;
}
/** Whether a call writes to the log, and as what: of `console.error` and `console.warn`, an error. */
function logOf(judgement, call, depth = 0) {
    const { code } = judgement;
    if (call.callee.type === 'Super' || code.budget.steps-- <= 0)
        return null;
    const method = originsOf(code, call.callee).find(({ name, path }) => name === 'console' && /^\.[^.()]+$/.test(path));
    if (method !== undefined)
        return /^\.(?:error|warn)$/.test(method.path) ? 'error' : 'other';
    let found = null;
    for (const made of depth < notes_MAX_DEPTH ? (functions_functionsOf(code, call.callee) ?? []) : []) {
        for (const node of nodesIn(made.body)) {
            if (doesMore(node))
                return null;
            const log = node.type === 'CallExpression' ? logOf(judgement, node, depth + 1) : null;
            if (log === 'error')
                return log;
            found ??= log;
        }
    }
    return found;
}
/** A helper that logs and does nothing else. */
function doesMore({ type }) {
    return type === 'AwaitExpression' || type === 'ThrowStatement';
}
/** `missing.push("API_KEY")`. */
function isPush({ code: { tree } }, { callee }) {
    return callee.type === 'MemberExpression' && /^(?:push|unshift|add)$/.test((0,property_name/* propertyName */.Bz)(tree, callee) ?? '');
}

;// CONCATENATED MODULE: ./src/analysis/paths/ways-out.ts
const NEXT = 1;
const BREAK = 2;
const CONTINUE = 4;
const EXIT = 8;
const ALL = NEXT | BREAK | CONTINUE | EXIT;
const DENIED = ALL << 4;
/** The same ways, when something has failed before. */
const failed = (outcome) => ((outcome | (outcome >> 4) | (outcome >> 8)) & ALL) << 8;
/** The same ways, when somebody was denied before. */
const denied = (outcome) => (outcome & ~ALL) | ((outcome & ALL) << 4);
function after(off, outcome) {
    return off === null ? outcome : off === 'denial' ? denied(outcome) : failed(outcome);
}
/** What every way out is behind; null where some way has neither a denial nor a failure before it, or where none leads out. */
function endOf(outcome) {
    if (outcome === 0 || (outcome & ALL) !== 0)
        return null;
    return outcome & DENIED ? 'denial' : 'failure';
}
const goesOn = (outcome) => (outcome & NEXT) !== 0;
/** It may leave what it stands in with nothing failed. */
const leaves = (outcome) => (outcome & ALL & ~NEXT) !== 0;
/** One after the other. */
function then(first, rest) {
    return ((first & ~every(NEXT)) |
        (goesOn(first) ? rest : 0) |
        (first & denied(NEXT) ? denied(rest) : 0) |
        (first & failed(NEXT) ? failed(rest) : 0));
}
/** Ways out of the function, or of a loop with a label. */
const leaving = (body) => body & every(EXIT);
/** Ways out of one kind, which end here. */
function landing(body, kind) {
    return (body & kind ? NEXT : 0) | (body & denied(kind) ? denied(NEXT) : 0) | (body & failed(kind) ? failed(NEXT) : 0);
}
const every = (kind) => kind | denied(kind) | failed(kind);

;// CONCATENATED MODULE: ./src/analysis/paths/end-of-branch.ts



/** Why a branch is not on the success path, whatever the test is that leads to it; null where it is. */
function endOfBranch(judgement, branch, guard) {
    const outcome = judgement.outcomeOf(branch);
    if (guard === 'failed')
        return 'failure';
    const end = endOf(outcome);
    if (guard === 'denied')
        return end ?? 'denial';
    if (guard === 'missing') {
        const isDefault = goesOn(outcome) && !endsFunction(judgement, branch) && !onlyNotes(judgement, branch);
        return end !== null || !isDefault ? 'failure' : null;
    }
    if (guard === 'absent')
        return end !== null || logsError(judgement, branch) ? 'failure' : null;
    return end;
}
/** Nothing comes after it: to go on is to return. */
function endsFunction(judgement, statement) {
    const parent = judgement.code.tree.parents.get(statement);
    switch (parent?.type) {
        case 'BlockStatement': {
            const rest = parent.body.slice(parent.body.indexOf(statement) + 1);
            return rest.every(({ type }) => type === 'FunctionDeclaration') && endsBody(judgement, parent);
        }
        case 'IfStatement':
        case 'TryStatement':
        case 'CatchClause':
            return endsFunction(judgement, parent);
        default:
            return false;
    }
}
/** Of a block: it is a function's body, or nothing comes after it. */
function endsBody(judgement, list) {
    const owner = judgement.code.tree.parents.get(list);
    return (owner !== undefined && (0,syntax_tree/* isFunction */.Tn)(owner)) || endsFunction(judgement, list);
}
/** `if (response.ok) return …;` leaves the rest to the responses that failed. */
function endOfRest(judgement, statement, rest) {
    if (statement.type !== 'IfStatement')
        return null;
    const { test, consequent, alternate } = statement;
    const consequentGoesOn = goesOn(judgement.outcomeOf(consequent));
    const alternateGoesOn = !alternate || goesOn(judgement.outcomeOf(alternate));
    if (consequentGoesOn === alternateGoesOn)
        return null;
    const guard = judgement.guardOf(test, consequentGoesOn);
    if (guard === 'failed')
        return 'failure';
    if (guard === 'denied')
        return endOf(rest) ?? 'denial';
    if (guard === 'absent')
        return endOf(rest) && 'failure';
    if (guard !== 'missing')
        return null;
    const list = judgement.code.tree.parents.get(statement);
    return !goesOn(rest) || (list !== undefined && endsBody(judgement, list)) ? 'failure' : null;
}

;// CONCATENATED MODULE: ./src/analysis/paths/returns-of.ts
/** What a function returns, one entry a `return`; null for nothing. */
function returnsOf(tree, made) {
    if (made.body.type !== 'BlockStatement')
        return [made.body];
    const returns = tree.returns.get(made) ?? [];
    return returns.length === 0 ? [null] : returns.map(({ argument }) => argument ?? null);
}

;// CONCATENATED MODULE: ./src/analysis/paths/given.ts










/** All that a variable, a parameter, a property or a call of a helper is given, one step back; null where the text does not tell. */
function given_givenTo(judgement, node) {
    const { code } = judgement;
    const value = unwrap(node);
    switch (value.type) {
        case 'Identifier':
            return ofVariable(judgement, value);
        case 'MemberExpression': {
            const name = (0,property_name/* propertyName */.Bz)(code.tree, value);
            if (name === null || value.object.type === 'Super')
                return null;
            const own = ofInstance(judgement, value);
            return own.length > 0 ? own : given_ofObject(judgement, value.object, [name]);
        }
        case 'CallExpression': {
            const functions = value.callee.type === 'Super' ? null : functions_functionsOf(code, value.callee);
            const returned = functions?.flatMap((made) => returnsOf(code.tree, made)) ?? [null];
            return returned.includes(null) ? null : returned.filter((each) => each !== null);
        }
        default:
            return null;
    }
}
function ofVariable(judgement, value) {
    const { tree } = judgement.code;
    const variable = tree.variables.get(value);
    const parameter = parameterOf(tree, value);
    if (variable === undefined)
        return null;
    const { base, keys } = valuePath(tree, value);
    if (parameter !== null) {
        const handed = handedTo(judgement, parameter.node, parameter.name);
        if (handed === null || keys.length === 0)
            return handed;
        const found = handed.map((each) => given_ofObject(judgement, each, keys));
        return found.includes(null) ? null : found.flatMap((each) => each ?? []);
    }
    if (variable.defs[0]?.type !== 'Variable')
        return null;
    if (keys.length > 0 && variable.defs[0].node.id.type !== 'Identifier')
        return given_ofObject(judgement, base, keys);
    const given = (0,writes/* givenValues */.yA)(tree, variable);
    return given.includes(null) ? null : given.filter((each) => each !== null);
}
/** What every call of a function gives to the parameter that holds a name. */
function handedTo(judgement, made, name) {
    if (made.type !== 'FunctionDeclaration' &&
        made.type !== 'FunctionExpression' &&
        made.type !== 'ArrowFunctionExpression')
        return null;
    const index = made.params.findIndex((param) => holds(param, name));
    const calls = index < 0 ? null : (0,scope_calls/* callsOf */.p9)(judgement.code, made);
    const given = calls?.map((call) => (0,scope_calls/* argumentAt */.tj)(call, index)) ?? [];
    return given.length === 0 || given.includes(null) ? null : given.filter((each) => each !== null);
}
function holds(pattern, name) {
    const open = [pattern];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node === name)
            return true;
        if (node.type !== 'AssignmentPattern')
            open.push(...(0,syntax_tree/* childrenOf */.LU)(node));
        else
            open.push(node.left);
    }
    return false;
}
function given_ofObject({ code }, object, keys) {
    let objects = [object];
    for (const key of keys) {
        const found = objects.map((each) => settingOf(code, each, key));
        if (found.some(({ values, complete }) => !complete || values.length === 0))
            return null;
        objects = found.flatMap(({ values }) => values);
    }
    return objects;
}
/** `this.apiKey` of `this.apiKey = event.secrets.API_KEY`, also from outside: `new Client(event).apiKey`. */
function ofInstance({ code: { tree } }, member) {
    const { object } = member;
    const made = object.type === 'NewExpression' ? object : constantOf(tree, object);
    const owner = object.type === 'ThisExpression'
        ? (0,classes/* thisOwner */.GS)(tree, object)
        : made?.type === 'NewExpression'
            ? (0,classes/* localClass */.k5)(tree, made.callee)
            : null;
    const name = (0,property_name/* propertyName */.Bz)(tree, member);
    if (owner === null || owner.type === 'ObjectExpression' || name === null)
        return [];
    const declared = (0,classes/* declaredIn */.eI)(tree, owner, name, false);
    return [...(declared === null ? [] : [declared]), ...(0,classes/* givenToThis */.nA)(tree, owner, name)];
}

;// CONCATENATED MODULE: ./src/analysis/paths/answers.ts










const answers_MAX_DEPTH = 40;
/**
 * The value is what somebody else answered, or a part of it: a service, a package, the cache of the Action. Not the event, nor
 * what the Action works out itself.
 */
function isAnswer(judgement, node, depth = 0) {
    return judgement.recall(judgement.known.answers, node, false, () => {
        if (depth > answers_MAX_DEPTH || judgement.code.budget.steps-- <= 0)
            return false;
        const { base } = valuePath(judgement.code.tree, node);
        return isAnswered(judgement, base, node, (other) => isAnswer(judgement, other, depth + 1));
    });
}
function isAnswered(judgement, base, node, again) {
    switch (base.type) {
        case 'CallExpression':
            return isAnswerOfCall(judgement, base, again);
        case 'Identifier':
            return isAnswerInVariable(judgement, base, again);
        case 'LogicalExpression':
            return again(base.left) || again(base.right);
        case 'ConditionalExpression':
            return again(base.consequent) || again(base.alternate);
        default:
            return base !== node && unwrap(node) !== base && again(base);
    }
}
/** Of the Action's own making, though they are called. */
const OWN = new Set('Array Boolean Date Error Map Math Number Object Promise RegExp Set String Symbol URL URLSearchParams console'.split(' '));
function isAnswerOfCall(judgement, call, again) {
    const { code } = judgement;
    const { callee } = call;
    if (callee.type === 'Super')
        return false;
    if (judgement.requests.has(call))
        return true;
    const path = judgement.apiCalls.get(call);
    if (path !== undefined)
        return /^cache\.|\.validateToken$/.test(path);
    const functions = functions_functionsOf(code, callee);
    if (functions !== null) {
        return functions.some((made) => returnsOf(code.tree, made).some((each) => each !== null && again(each)));
    }
    if (callee.type === 'MemberExpression') {
        const { base } = valuePath(code.tree, callee);
        if ((0,syntax_tree/* isGlobal */.WN)(code.tree, callee.object, 'JSON'))
            return call.arguments.some(again);
        if ((0,syntax_tree/* isGlobal */.WN)(code.tree, callee.object, 'Promise'))
            return call.arguments.some((each) => isAnswerInList(each, again));
        if (isCache(judgement, call) || again(callee.object))
            return true;
        if (isOfEvent(judgement, base))
            return false;
    }
    const origins = originsOf(code, callee);
    if (origins.some(({ from, name }) => from === 'package' || name === 'fetch'))
        return true;
    return answers_isAwaited(judgement, call) && !origins.some(({ from, name }) => from === 'global' && OWN.has(name));
}
function isAnswerInList(list, again) {
    return list.type === 'ArrayExpression' ? list.elements.some((each) => each !== null && again(each)) : again(list);
}
/** `api.cache.get(…)`, also where `api` is not followed to. */
function isCache({ code: { tree } }, { callee }) {
    return callee.type === 'MemberExpression' && valuePath(tree, callee).keys.at(-2) === 'cache';
}
function answers_isAwaited({ code: { tree } }, call) {
    let at = tree.parents.get(call);
    while (at?.type === 'ChainExpression')
        at = tree.parents.get(at);
    return at?.type === 'AwaitExpression';
}
/** The event itself, as Auth0 hands it in. */
function isOfEvent({ code: { tree }, entryPoints }, base) {
    const parameter = parameterOf(tree, base);
    if (parameter === null)
        return false;
    const isFirst = entryPoints.has(parameter.node) && parameter.node.params[0] === parameter.name;
    return isFirst || (base.type === 'Identifier' && base.name === 'event');
}
function isAnswerInVariable(judgement, base, again) {
    const { tree } = judgement.code;
    const variable = base.type === 'Identifier' ? tree.variables.get(base) : undefined;
    const parameter = parameterOf(tree, base);
    if (parameter !== null) {
        return (handedTo(judgement, parameter.node, parameter.name)?.some(again) ?? isHandedAnswer(judgement, parameter, again));
    }
    const [definition] = variable?.defs ?? [];
    if (variable === undefined || definition?.type !== 'Variable')
        return false;
    const loop = tree.parents.get(definition.parent);
    if (loop?.type === 'ForOfStatement' && loop.left === definition.parent)
        return again(loop.right);
    return (0,writes/* givenValues */.yA)(tree, variable).some((value) => value !== null && again(value));
}
/** What a callback is given: of `.then(…)`, of a method of an answered list, and after the error of a call back. */
function isHandedAnswer({ code: { tree } }, { node: made, name }, again) {
    const call = tree.parents.get(made);
    if (call?.type !== 'CallExpression' || !(0,syntax_tree/* isFunction */.Tn)(made))
        return false;
    const index = made.params.findIndex((param) => param === name || param.type !== 'Identifier');
    const [first] = made.params;
    if (index > 0)
        return first?.type === 'Identifier' && /^(?:e|err|error)$/.test(first.name);
    if (call.callee.type !== 'MemberExpression' || call.arguments[0] !== made)
        return false;
    const method = (0,property_name/* propertyName */.Bz)(tree, call.callee) ?? '';
    return method === 'then' || (method_names/* OF_EACH */.aK.has(method) && again(call.callee.object));
}
const RESPONSES = /^(?:res|resp|response|\w+Res|\w+Resp|\w+Response)$/;
/** A variable that holds a response as a whole: nothing in it means that the request failed. */
function isResponse(judgement, node) {
    const value = unwrap(node);
    return (value.type === 'Identifier' &&
        RESPONSES.test(value.name) &&
        !isOfEvent(judgement, valuePath(judgement.code.tree, value).base));
}

;// CONCATENATED MODULE: ./src/analysis/paths/guard.ts
const ORDER = [null, 'absent', 'missing', 'denied', 'failed', 'never'];
/** When either test is enough to get there, both have to be failures: the weaker one counts. */
function either(a, b) {
    return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}
function both(a, b) {
    return ORDER.indexOf(a) < ORDER.indexOf(b) ? b : a;
}

;// CONCATENATED MODULE: ./src/analysis/paths/returned.ts







const returned_MAX_DEPTH = 8;
const MAX_RETURNS = 60;
/** What an expression may be by the helpers that give it, property by property; null where no helper of the file does. */
function returnedTo(judgement, node) {
    const { base, keys } = valuePath(judgement.code.tree, node);
    const whole = ofExpression(judgement, base, 0);
    if (whole === null || whole.length > MAX_RETURNS)
        return null;
    return keys.reduce((found, key) => found && ofProperty(judgement, found, key), whole);
}
function ofExpression(judgement, node, depth) {
    if (depth > returned_MAX_DEPTH || judgement.code.budget.steps-- <= 0)
        return null;
    const value = unwrap(node);
    const init = onlyValueOf(judgement.code.tree, value);
    if (init !== null)
        return ofExpression(judgement, init, depth + 1);
    if (value.type !== 'CallExpression')
        return null;
    const { callee } = value;
    const name = callee.type === 'MemberExpression' ? (0,property_name/* propertyName */.Bz)(judgement.code.tree, callee) : null;
    if (callee.type === 'MemberExpression' && (name === 'catch' || name === 'then' || name === 'finally')) {
        const [first, second] = value.arguments;
        const before = ofExpression(judgement, callee.object, depth + 1) ?? [
            { value: callee.object, off: null },
        ];
        if (name === 'finally')
            return before;
        const onFailure = name === 'catch' ? first : second;
        return [
            ...(name === 'then' ? ((first && ofCallback(judgement, first, null, depth)) ?? []) : before),
            ...((onFailure && ofCallback(judgement, onFailure, 'failure', depth)) ?? []),
        ];
    }
    const functions = calledBy(judgement, callee);
    if (functions === null || functions.length === 0)
        return null;
    return functions.flatMap((made) => ofFunction(judgement, made, depth));
}
function ofCallback(judgement, node, off, depth) {
    const functions = functions_functionsOf(judgement.code, node);
    return (functions &&
        functions.flatMap((made) => ofFunction(judgement, made, depth).map((each) => ({ ...each, off: off ?? each.off }))));
}
/** Each value that a function returns, through the helpers whose results it hands on. */
function ofFunction(judgement, made, depth) {
    if (made.body.type !== 'BlockStatement')
        return ofReturn(judgement, made.body, judgement.fateOf(made), depth);
    const offPath = judgement.offPathOf(made);
    const outcome = judgement.outcomeOf(made.body);
    const found = (judgement.code.tree.returns.get(made) ?? []).flatMap((each) => ofReturn(judgement, each.argument ?? null, offPath.get(each) ?? null, depth));
    const atEnd = outcome & NEXT ? null : outcome & denied(NEXT) ? 'denial' : outcome & failed(NEXT) ? 'failure' : undefined;
    return atEnd === undefined ? found : [...found, { value: null, off: atEnd }];
}
function ofReturn(judgement, value, off, depth) {
    if (value?.type === 'ConditionalExpression') {
        const { test, consequent, alternate } = value;
        return [consequent, alternate].flatMap((branch) => {
            const guard = judgement.guardOf(test, branch === consequent);
            const behind = guard === 'denied' ? 'denial' : guard === 'failed' || guard === 'missing' ? 'failure' : null;
            return ofReturn(judgement, branch, off ?? behind, depth + 1);
        });
    }
    const inner = value === null ? null : ofExpression(judgement, value, depth + 1);
    return inner === null ? [{ value, off }] : inner.map((each) => ({ ...each, off: off ?? each.off }));
}
function ofProperty(judgement, found, key) {
    return found.flatMap(({ value, off }) => {
        const object = value && unwrap(value);
        const { values, complete } = settingOf(judgement.code, object, key);
        if (values.length > 0)
            return values.map((each) => ({ value: each, off }));
        // What a failure leaves out does not tell it from what else may be left out.
        const isNothing = off === null && (object === null || (complete && object.type === 'ObjectExpression'));
        return [{ value: isNothing ? null : returned_UNKNOWN, off }];
    });
}
/** Stands for a value of which nothing is known. */
const returned_UNKNOWN = { type: 'ThisExpression' };

;// CONCATENATED MODULE: ./src/analysis/paths/guard-of-returned.ts




/**
 * What a test of a helper's result says, by the values that the helper returns: `if (!verdict.ok)`, where only what has failed
 * is `{ ok: false }`. Undefined where they do not tell.
 */
function guardOfReturned(judgement, node, question) {
    const returned = returnedTo(judgement, node);
    if (returned === null)
        return undefined;
    const ways = [];
    let isOpen = false;
    for (const { value, off } of returned) {
        const constant = constantIn(value);
        const says = constant === undefined ? null : question.says(constant);
        if (says === false)
            continue;
        if (off !== null) {
            if (says)
                ways.push(off === 'denial' ? 'denied' : 'failed');
            continue;
        }
        if (says || value === null)
            return null;
        const guard = question.again(value);
        if (guard === null || guard === 'absent')
            isOpen = true;
        else if (guard !== 'never')
            ways.push(guard);
    }
    if (isOpen && !(question.isSeldom && ways.some((way) => way === 'failed' || way === 'denied')))
        return undefined;
    return ways.length === 0 ? 'never' : ways.reduce(either);
}
/** Undefined for what is no constant; of nothing, null. */
function constantIn(node) {
    const value = node && unwrap(node);
    if (value === null)
        return null;
    switch (value.type) {
        case 'ObjectExpression':
        case 'ArrayExpression':
        case 'NewExpression':
        case 'ArrowFunctionExpression':
            return value;
        default:
            return literalOf(value);
    }
}

;// CONCATENATED MODULE: ./src/analysis/paths/is-setting.ts






/** Each of them is looked at again for every use; a setting is given once or twice. */
const is_setting_MAX_GIVEN = 20;
const is_setting_MAX_DEPTH = 100;
const is_setting_STORES = new Set(['secrets', 'configuration']);
const CLEANING = new Set('trim toString toLowerCase toUpperCase replace replaceAll split map filter'.split(' '));
/** The value is a secret's, a configuration field's or their store's, however it got here: falsy means that it is not set. */
function isSetting(judgement, node, depth = 0) {
    return judgement.recall(judgement.known.settings, node, false, () => is_setting_workOut(judgement, unwrap(node), depth));
}
function is_setting_workOut(judgement, value, depth) {
    const { tree, budget } = judgement.code;
    const again = (other) => isSetting(judgement, other, depth + 1);
    const orNothing = (other) => isFalsyConstant(other) || again(other);
    if (depth > is_setting_MAX_DEPTH || budget.steps-- <= 0)
        return false;
    switch (value.type) {
        case 'LogicalExpression':
            return value.operator !== '&&' && again(value.left) && orNothing(value.right);
        case 'ConditionalExpression': {
            const { consequent, alternate } = value;
            return orNothing(consequent) && orNothing(alternate) && (again(consequent) || again(alternate));
        }
        case 'CallExpression':
            return isCleaned(judgement, value, again) || isGivenSettings(judgement, value, again);
        case 'ObjectExpression':
            return is_setting_isStore(judgement, value, depth);
        case 'MemberExpression':
        case 'Identifier':
            if (valuePath(tree, value).keys.some((key) => is_setting_STORES.has(key)) || is_setting_isStore(judgement, value, depth))
                return true;
            return isGivenSettings(judgement, value, again) || isOfStore(judgement, value, depth);
        default:
            return false;
    }
}
function isGivenSettings(judgement, value, again) {
    const given = given_givenTo(judgement, value);
    if (given === null || given.length === 0 || given.length > is_setting_MAX_GIVEN)
        return false;
    // `let key; key = event.secrets.KEY;` begins with nothing.
    const values = given.filter((each) => !isFalsyConstant(each));
    return values.length > 0 && values.every(again);
}
/** `settings.KEY` of `const settings = { ...event.secrets }`, which names no other `KEY`. */
function isOfStore(judgement, value, depth) {
    const { base, keys } = valuePath(judgement.code.tree, value);
    const [key, ...deeper] = keys;
    return key !== undefined && deeper.length === 0 && is_setting_isStore(judgement, base, depth + 1, key);
}
/** All of the secrets or of the configuration, or an object made of them that gives no other value to a key. */
function is_setting_isStore(judgement, node, depth, key) {
    const { tree, budget } = judgement.code;
    const value = unwrap(node);
    if (depth > is_setting_MAX_DEPTH || budget.steps-- <= 0)
        return false;
    if (value.type === 'ObjectExpression') {
        const gives = value.properties.some((each) => each.type === 'Property' && (0,property_name/* propertyName */.Bz)(tree, each) === key);
        const spread = value.properties.findLast((each) => each.type === 'SpreadElement');
        return !gives && spread !== undefined && is_setting_isStore(judgement, spread.argument, depth + 1);
    }
    if (value.type === 'LogicalExpression')
        return value.operator !== '&&' && is_setting_isStore(judgement, value.left, depth + 1);
    if (value.type === 'MemberExpression')
        return is_setting_STORES.has((0,property_name/* propertyName */.Bz)(tree, value) ?? '');
    if (value.type === 'CallExpression') {
        const given = given_givenTo(judgement, value);
        return given?.length === 1 && given.every((each) => is_setting_isStore(judgement, each, depth + 1, key));
    }
    if (value.type !== 'Identifier')
        return false;
    const init = constantOf(tree, value);
    if (init !== null)
        return is_setting_isStore(judgement, init, depth + 1, key);
    return parameterOf(tree, value) !== null && is_setting_STORES.has(value.name);
}
/** `event.secrets.KEY.trim()`, `String(event.secrets.KEY)`, `event.configuration.ROLES.split(',').filter(Boolean)`. */
function isCleaned({ code: { tree } }, call, again) {
    const { callee } = call;
    const [argument] = call.arguments;
    if ((0,syntax_tree/* isGlobal */.WN)(tree, callee, 'String'))
        return argument !== undefined && again(argument);
    return callee.type === 'MemberExpression' && CLEANING.has((0,property_name/* propertyName */.Bz)(tree, callee) ?? '') && again(callee.object);
}

;// CONCATENATED MODULE: ./src/analysis/paths/status.ts


/** `response.status`, `statusCode` of an answer. */
function isStatus(judgement, node) {
    const { base, keys } = valuePath(judgement.code.tree, node);
    return /^status(?:Code)?$/.test(keys.at(-1) ?? '') && !isOfEvent(judgement, base);
}
function isFineStatus(status) {
    return typeof status === 'number' && status >= 200 && status < 300;
}
function isFailedStatus(status) {
    return typeof status === 'number' && status >= 400;
}
/** No status of a successful response makes the comparison come out so; being another one than 200 or 201 is a failure. */
function onlyFailures({ operator, constant }, holds) {
    const equal = /^={2,3}$/.test(operator);
    if (equal || /^!={1,2}$/.test(operator))
        return equal === holds ? isFailedStatus(constant) : isFineStatus(constant);
    const compared = {
        '<': (status) => status < constant,
        '<=': (status) => status <= constant,
        '>': (status) => status > constant,
        '>=': (status) => status >= constant,
    };
    const compare = compared[operator];
    return compare !== undefined && [200, 201, 204].every((status) => compare(status) !== holds);
}
const KINDS = /^(?:status|state|type|result|outcome|kind)$/;
const FAILED = new Set(['error', 'failed', 'failure', 'fail', 'rejected']);
const FINE = new Set(['success', 'ok', 'fulfilled']);
/** `kept.type === "error"`, `result.status !== "fulfilled"`: an answer that says itself that it failed. */
function saysFailed(judgement, value, constant, same) {
    if (!(same ? FAILED : FINE).has(constant))
        return false;
    const { keys } = valuePath(judgement.code.tree, value);
    // Promise.allSettled
    if (keys.at(-1) === 'status' && constant === (same ? 'rejected' : 'fulfilled'))
        return true;
    return KINDS.test(keys.at(-1) ?? '') && isAnswer(judgement, value);
}

;// CONCATENATED MODULE: ./src/analysis/paths/built-ins.ts

const GLOBAL_OBJECTS = new Set(['globalThis', 'global']);
const BUILT_INS = new Set(Object.getOwnPropertyNames(globalThis));
/** What Node.js has built in, `fetch` or `crypto.subtle`: where it is not there, the runtime is another one. */
function isBuiltIn({ code: { tree } }, node) {
    const { base, keys } = valuePath(tree, node);
    if (base.type !== 'Identifier' || tree.variables.has(base))
        return false;
    const name = GLOBAL_OBJECTS.has(base.name) ? keys[0] : base.name;
    return name !== undefined && name !== 'process' && name !== 'undefined' && BUILT_INS.has(name);
}

;// CONCATENATED MODULE: ./src/analysis/paths/wrong-type.ts






const CONVERSIONS = ['Number', 'parseInt', 'parseFloat', 'String'];
/** What it says that a value is not of the type that it should be. */
function guardOfWrongType(judgement, node) {
    const value = converted(judgement, node);
    if (isSetting(judgement, value) || isBuiltIn(judgement, value) || isAnswer(judgement, value))
        return 'missing';
    return judgement.guardOf(value, false);
}
/** `data.score` of `const score = Number(data.score)`. */
function converted({ code: { tree } }, node) {
    const value = unwrap(node);
    const call = constantOf(tree, value) ?? value;
    const isConversion = call.type === 'CallExpression' && CONVERSIONS.some((name) => (0,syntax_tree/* isGlobal */.WN)(tree, call.callee, name));
    return isConversion ? (call.arguments[0] ?? value) : value;
}

;// CONCATENATED MODULE: ./src/analysis/paths/guard-of-comparison.ts










function guardOfComparison(judgement, test, holds) {
    if (test.operator === 'in')
        return guardOfKey(judgement, test, holds);
    if (test.operator === 'instanceof')
        return holds && isErrorClass(judgement, test.right) ? 'failed' : null;
    const comparison = comparisonOf(test);
    if (comparison === null)
        return null;
    const { kind, value } = comparison;
    if (kind === 'number')
        return isStatus(judgement, value) && onlyFailures(comparison, holds) ? 'failed' : null;
    const same = comparison.same === holds;
    switch (kind) {
        case 'absent':
            return judgement.guardOf(value, !same);
        case 'true':
            return judgement.guardOf(value, same);
        case 'type':
            return same ? null : guardOfWrongType(judgement, value);
        case 'string':
            return guardOfText(judgement, value, comparison.constant, same);
    }
}
function guardOfText(judgement, value, text, same) {
    const returned = guardOfReturned(judgement, value, {
        says: (constant) => (constant === text) === same,
        again: () => null,
        isSeldom: same,
    });
    if (returned !== undefined)
        return returned;
    return saysFailed(judgement, value, text, same) ? 'failed' : null;
}
/** `"API_KEY" in event.secrets`, `"error" in answer`. */
function guardOfKey(judgement, { left, right }, holds) {
    if (!holds && isSetting(judgement, right))
        return 'missing';
    const key = left.type === 'PrivateIdentifier' ? null : (0,property_name/* constantString */._w)(judgement.code.tree, left);
    if (isOfEvent(judgement, valuePath(judgement.code.tree, right).base))
        return null;
    if (holds)
        return key !== null && /^errors?$/.test(key) ? 'failed' : null;
    return isAnswer(judgement, right) ? 'absent' : null;
}
/** `TypeError`, a class of the file that extends an error, an `ApiError` of a package. */
function isErrorClass(judgement, node, depth = 0) {
    const { code } = judgement;
    if (originsOf(code, node).some(({ name, path }) => /(?:Error|Exception)$/.test(path === '' ? name : path)))
        return true;
    const made = (0,classes/* localClass */.k5)(code.tree, node);
    return depth < 5 && made?.superClass ? isErrorClass(judgement, made.superClass, depth + 1) : false;
}
/** `case 500:` of `switch (response.status)`, `case "error":` of `switch (answer.type)`. */
function guardOfCase(judgement, discriminant, test) {
    if (!test)
        return null;
    const constant = literalOf(test);
    if (literalOf(discriminant) === true)
        return judgement.guardOf(test, true);
    if (typeof constant === 'string')
        return guardOfText(judgement, discriminant, constant, true);
    return isStatus(judgement, discriminant) && isFailedStatus(constant) ? 'failed' : null;
}

;// CONCATENATED MODULE: ./src/analysis/paths/loops.ts


/** `while (true)`, `for (;;)` */
function isEndless(loop) {
    if (loop.type === 'ForStatement' && !loop.test)
        return true;
    const test = 'test' in loop ? loop.test : null;
    return loop.type !== 'IfStatement' && test?.type === 'Literal' && Boolean(test.value);
}
/** `do`, and `for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++)` */
function runsAtLeastOnce(loop, { code: { tree } }) {
    if (loop.type !== 'ForStatement')
        return loop.type === 'DoWhileStatement';
    const { init, test } = loop;
    const counter = init?.type === 'VariableDeclaration' ? init.declarations[0] : undefined;
    if (!counter?.init || test?.type !== 'BinaryExpression' || !/^<=?$/.test(test.operator))
        return false;
    if (counter.id.type !== 'Identifier' || test.left.type !== 'Identifier' || test.left.name !== counter.id.name)
        return false;
    const bound = constantOf(tree, test.right) ?? test.right;
    return Number(literalOf(counter.init)) < Number(literalOf(bound));
}

;// CONCATENATED MODULE: ./src/analysis/paths/outcome.ts







/** The ways out of a statement. */
function outcomeOf(judgement, statement) {
    switch (statement.type) {
        case 'BlockStatement':
            return outcomesFrom(judgement, statement.body)[0] ?? NEXT;
        case 'IfStatement': {
            const { test, consequent, alternate } = statement;
            const onTrue = outcomeOfBranch(judgement, consequent, judgement.guardOf(test, true));
            const onFalse = alternate ? outcomeOfBranch(judgement, alternate, judgement.guardOf(test, false)) : NEXT;
            return then(outcomeOfExpression(judgement, test), onTrue | onFalse);
        }
        case 'ForStatement':
        case 'WhileStatement':
        case 'ForInStatement':
        case 'ForOfStatement':
        case 'DoWhileStatement': {
            const body = judgement.outcomeOf(statement.body);
            const left = leaving(body) | landing(body, BREAK);
            if (isEndless(statement))
                return left;
            return left | landing(body, CONTINUE) | landing(body, NEXT) | (runsAtLeastOnce(statement, judgement) ? 0 : NEXT);
        }
        case 'SwitchStatement':
            return outcomeOfSwitch(judgement, statement);
        case 'TryStatement':
            return outcomeOfTry(judgement, statement);
        case 'LabeledStatement': {
            const body = judgement.outcomeOf(statement.body);
            return body & EXIT ? body | NEXT : body;
        }
        case 'ReturnStatement':
            return then(outcomeOfExpression(judgement, statement.argument), after(judgement.fateOf(statement), EXIT));
        case 'ThrowStatement':
            return failed(EXIT);
        case 'BreakStatement':
            return statement.label ? EXIT : BREAK;
        case 'ContinueStatement':
            return statement.label ? EXIT : CONTINUE;
        case 'FunctionDeclaration':
        case 'ClassDeclaration':
            return NEXT;
        default:
            return (0,syntax_tree/* childrenOf */.LU)(statement).reduce((before, child) => then(before, outcomeOfExpression(judgement, child)), NEXT);
    }
}
function outcomeOfExpression(judgement, node) {
    return after(node && !is_statement_isStatement(node) ? endOfExpression(judgement, node) : null, NEXT);
}
/** A branch that is only taken off the success path counts as one that fails. */
function outcomeOfBranch(judgement, branch, guard) {
    return after(endOfBranch(judgement, branch, guard), judgement.outcomeOf(branch));
}
/** The outcome of the list from each of its statements on, and of nothing. */
function outcomesFrom(judgement, list) {
    const backwards = [NEXT];
    for (const statement of list.toReversed()) {
        const rest = backwards.at(-1) ?? NEXT;
        backwards.push(then(judgement.outcomeOf(statement), after(endOfRest(judgement, statement, rest), rest)));
    }
    return backwards.reverse();
}
function outcomeOfTry(judgement, { block, handler, finalizer }) {
    const tried = judgement.outcomeOf(block);
    // What was thrown goes on in the catch block, and behind it: failed, all the same.
    const caught = handler ? tried | failed(judgement.outcomeOf(handler.body)) : tried;
    return finalizer ? then(judgement.outcomeOf(finalizer), caught) : caught;
}
function outcomeOfSwitch(judgement, statement) {
    const skips = statement.cases.some(({ test }) => !test) ? 0 : NEXT;
    return outcomesOfCases(judgement, statement).reduce((all, outcome) => {
        return all | (outcome & every(NEXT | CONTINUE | EXIT)) | landing(outcome, BREAK);
    }, skips);
}
/** Of what runs when each case is chosen, the cases that it falls through to included. */
function outcomesOfCases(judgement, { discriminant, cases }) {
    let rest = NEXT;
    const backwards = cases.toReversed().map(({ consequent, test }) => {
        rest = then(outcomesFrom(judgement, consequent)[0] ?? NEXT, rest);
        const guard = guardOfCase(judgement, discriminant, test);
        return guard === 'failed' || guard === 'denied' ? failed(rest) : rest;
    });
    return backwards.reverse();
}
/** For each case, why its statements are not on the success path; null where they are. */
function endsOfCases(judgement, statement) {
    let fallsIn = false;
    return outcomesOfCases(judgement, statement).map((outcome, index) => {
        const end = fallsIn ? null : endOf(outcome);
        const own = outcomesFrom(judgement, statement.cases[index]?.consequent ?? [])[0] ?? NEXT;
        fallsIn = end === null && goesOn(own);
        return end;
    });
}

;// CONCATENATED MODULE: ./src/analysis/paths/truth-of.ts





/** How a test comes out when a call gives a value; null where that does not tell. */
function truthOf(judgement, test, given) {
    const again = (other) => truthOf(judgement, other, given);
    const value = unwrap(test);
    switch (value.type) {
        case 'UnaryExpression': {
            const inner = value.operator === '!' ? again(value.argument) : null;
            return inner === null ? null : !inner;
        }
        case 'LogicalExpression': {
            const sides = [again(value.left), again(value.right)];
            const decides = value.operator !== '&&';
            if (sides.includes(decides))
                return decides;
            return sides.includes(null) ? null : !decides;
        }
        case 'BinaryExpression': {
            const comparison = comparisonOf(value);
            if (comparison === null || comparison.kind === 'number' || comparison.kind === 'type')
                return null;
            const constant = truth_of_constantIn(judgement, comparison.value, given);
            if (constant === undefined)
                return null;
            const is = comparison.kind === 'absent'
                ? !constant
                : comparison.kind === 'true'
                    ? constant === true
                    : constant === comparison.constant;
            return is === comparison.same;
        }
        case 'CallExpression':
            if ((0,syntax_tree/* isGlobal */.WN)(judgement.code.tree, value.callee, 'Boolean') && value.arguments[0])
                return again(value.arguments[0]);
            break;
        default:
    }
    const constant = truth_of_constantIn(judgement, value, given);
    return constant === undefined ? null : Boolean(constant);
}
/** What an expression is that the call, or a part of what it gives, reaches; undefined where that is not known. */
function truth_of_constantIn(judgement, node, { call, value }) {
    const { tree } = judgement.code;
    const { base, keys } = valuePath(tree, node);
    const isCall = base === call || (base.type === 'Identifier' && isGivenTo(judgement, base, call));
    if (!isCall)
        return undefined;
    let at = value === null ? null : unwrap(value);
    for (const key of keys) {
        if (at === null || literalOf(at) !== undefined)
            return null;
        const { values, complete } = settingOf(judgement.code, at, key);
        const [only, ...others] = values;
        if (others.length > 0 || (only === undefined && !(complete && at.type === 'ObjectExpression')))
            return undefined;
        at = only === undefined ? null : unwrap(only);
    }
    if (at === null)
        return null;
    return at.type === 'ObjectExpression' || at.type === 'ArrayExpression' ? at : literalOf(at);
}
function isGivenTo({ code: { tree } }, name, call) {
    const given = onlyValueOf(tree, name);
    return given !== null && unwrap(given) === call;
}

;// CONCATENATED MODULE: ./src/analysis/paths/fate-of.ts






const MAX_CALLS = 20;
/**
 * What all callers do with the value that a `return`, or the expression of an arrow function, gives: `return { ok: false }`,
 * where each of them denies on a verdict that is not ok. Null where one of them goes on with it, or where it cannot be told.
 */
function fateOf(judgement, returned) {
    const { tree } = judgement.code;
    const made = (0,syntax_tree/* isFunction */.Tn)(returned) ? returned : (0,syntax_tree/* enclosingFunction */.pG)(tree, returned);
    const value = (0,syntax_tree/* isFunction */.Tn)(returned) ? returned.body : (returned.argument ?? null);
    if (made === null || judgement.entryPoints.has(made) || made.generator)
        return null;
    if (value !== null && !isVerdict(value))
        return null;
    const { calls, givenTo } = callersOf(judgement.code, made);
    if (calls.length === 0 || calls.length > MAX_CALLS || givenTo.length > 0)
        return null;
    let fate = null;
    for (const call of calls) {
        const end = fateAt(judgement, call, value);
        if (end === null)
            return null;
        if (fate !== 'denial')
            fate = end;
    }
    return fate;
}
/** A value by which a caller can tell how it went: nothing, a constant, an object that may say so. */
function isVerdict({ type }) {
    return type === 'Literal' || type === 'ObjectExpression' || type === 'Identifier' || type === 'UnaryExpression';
}
function fateAt(judgement, call, value) {
    const { parents } = judgement.code.tree;
    let at = call;
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) {
        if (judgement.code.budget.steps-- <= 0)
            return null;
        switch (parent.type) {
            case 'ReturnStatement':
                return judgement.fateOf(parent) ?? handedOn(judgement, (0,syntax_tree/* enclosingFunction */.pG)(judgement.code.tree, parent), value);
            case 'ArrowFunctionExpression':
                return handedOn(judgement, parent, value);
            case 'LogicalExpression': {
                const truth = parent.left === at ? truthOf(judgement, at, { call, value }) : null;
                if (truth !== null && truth === (parent.operator === '&&'))
                    return endOfExpression(judgement, parent.right);
                break;
            }
            case 'IfStatement':
                return parent.test === at ? fateInList(judgement, parent, { call, value }) : null;
            case 'VariableDeclarator': {
                const declaration = parents.get(parent);
                if (parent.init !== at || declaration === undefined)
                    return null;
                return fateInList(judgement, declaration, { call, value });
            }
            case 'AssignmentExpression':
                if (parent.right !== at || parent.operator !== '=')
                    return null;
                break;
            case 'ExpressionStatement':
                return at.type === 'AssignmentExpression' ? fateInList(judgement, parent, { call, value }) : null;
            case 'AwaitExpression':
            case 'ChainExpression':
            case 'MemberExpression':
            case 'UnaryExpression':
            case 'BinaryExpression':
                break;
            default:
                return null;
        }
        at = parent;
    }
    return null;
}
/** The result is the caller's result, too. */
function handedOn(judgement, made, value) {
    if (made === null || judgement.entryPoints.has(made))
        return null;
    const { calls, givenTo } = callersOf(judgement.code, made);
    if (calls.length === 0 || calls.length > MAX_CALLS || givenTo.length > 0)
        return null;
    const fates = calls.map((call) => fateAt(judgement, call, value));
    return fates.includes(null) ? null : fates.includes('denial') ? 'denial' : 'failure';
}
/** Of the tests from a statement on, in its list: the branch that the first one takes which can be told. */
function fateInList(judgement, statement, given) {
    const parent = judgement.code.tree.parents.get(statement);
    const list = parent?.type === 'BlockStatement' ? parent.body : parent?.type === 'SwitchCase' ? parent.consequent : [statement];
    const from = list.indexOf(statement);
    for (const [index, each] of list.entries()) {
        if (index < from || each.type === 'FunctionDeclaration')
            continue;
        if (each.type !== 'IfStatement') {
            if (index > from && leaves(judgement.outcomeOf(each)))
                return null;
            continue;
        }
        const truth = truthOf(judgement, each.test, given);
        if (truth === null) {
            if (leaves(judgement.outcomeOf(each)))
                return null;
            continue;
        }
        const branch = truth ? each.consequent : (each.alternate ?? null);
        const outcome = branch === null ? NEXT : judgement.outcomeOf(branch);
        const end = endOf(outcome);
        if (end !== null)
            return end;
        if (leaves(outcome))
            return null;
        const rest = endOf(outcomesFrom(judgement, list.slice(index + 1))[0] ?? NEXT);
        if (rest !== null)
            return rest;
    }
    // `try { verdict = await check(); } catch { … } if (!verdict.ok) …`
    const outer = parent && judgement.code.tree.parents.get(parent);
    return outer?.type === 'TryStatement' && outer.block === parent ? fateInList(judgement, outer, given) : null;
}

;// CONCATENATED MODULE: ./src/analysis/paths/flags.ts





/**
 * What it says that a flag is raised, or not: `let failed = false; try { … } catch { failed = true; }`, the other way round,
 * and a list that what is missing is put into. A flag is written only where something has failed.
 */
function guardOfFlag(judgement, value, raised) {
    const init = startOf(judgement, value);
    if (init === undefined)
        return null;
    if (init?.type === 'ArrayExpression') {
        return raised && init.elements.length === 0 ? flags_all(judgement, pushesTo(judgement, value)) : null;
    }
    if (init !== null && literalOf(init) === undefined)
        return null;
    if (isFalsyConstant(init) !== raised)
        return null;
    const writes = flags_writesOf(judgement, value);
    const isOther = ({ written }) => raised || isFalsyConstant(written);
    return writes.every(isOther)
        ? flags_all(judgement, writes.map(({ at }) => at))
        : null;
}
function flags_all(judgement, places) {
    return places.length === 0 ? null : places.map((at) => guardAround(judgement, at)).reduce(either);
}
/** `let data; try { data = await request(); } catch … `: it is empty after the `try` when the request failed. */
function isAwaitedInTry(judgement, value) {
    const init = startOf(judgement, value);
    if (init === undefined || !isFalsyConstant(init))
        return false;
    const writes = flags_writesOf(judgement, value);
    return (writes.length > 0 &&
        writes.every(({ at, written }) => {
            if (isInCatch(judgement, at))
                return isFalsyConstant(written);
            return awaits(written) && isInTryBlock(judgement, at);
        }));
}
/** What a variable is given where it is declared: null for nothing, undefined for what is no such variable. */
function startOf({ code: { tree } }, value) {
    const [definition, ...others] = tree.variables.get(value)?.defs ?? [];
    if (definition?.type !== 'Variable' || others.length > 0 || definition.node.id.type !== 'Identifier')
        return undefined;
    return tree.parents.get(definition.parent)?.type === 'ForOfStatement' ? undefined : (definition.node.init ?? null);
}
function flags_writesOf({ code: { tree } }, value) {
    return (tree.variables.get(value)?.references ?? [])
        .filter((reference) => reference.isWrite() && reference.init !== true)
        .map(({ identifier, writeExpr }) => ({ at: identifier, written: writeExpr ?? null }));
}
/** `missing.push("API_KEY")`; none where something else is done that puts into it. */
function pushesTo({ code: { tree } }, value) {
    const variable = tree.variables.get(value);
    const pushes = [];
    for (const { identifier, init } of variable?.references ?? []) {
        const member = tree.parents.get(identifier);
        if (init === true)
            continue;
        if (member?.type === 'AssignmentExpression' && member.left === identifier)
            return [];
        if (member?.type !== 'MemberExpression' || member.object !== identifier || member.computed)
            continue;
        const name = member.property.type === 'Identifier' ? member.property.name : '';
        if (name === 'push' || name === 'unshift')
            pushes.push(identifier);
    }
    return pushes;
}
/** The strongest of the tests that the node stands behind, in its own function. */
function guardAround(judgement, node) {
    const { parents } = judgement.code.tree;
    let guard = null;
    let at = node;
    for (let parent = parents.get(at); parent !== undefined && !(0,syntax_tree/* isFunction */.Tn)(parent); parent = parents.get(at)) {
        if (parent.type === 'CatchClause')
            return 'failed';
        if ((parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.test !== at) {
            guard = both(guard, judgement.guardOf(parent.test, parent.consequent === at));
        }
        if (parent.type === 'LogicalExpression' && parent.right === at) {
            guard = both(guard, judgement.guardOf(parent.left, parent.operator === '&&'));
        }
        at = parent;
    }
    return guard;
}
function awaits(written) {
    return written !== null && [...nodesIn(written)].some(({ type }) => type === 'AwaitExpression');
}
function isInCatch({ code: { tree } }, node) {
    for (let at = node; at; at = tree.parents.get(at))
        if (at.type === 'CatchClause')
            return true;
    return false;
}
/** In the block of a `try` whose `catch` goes on behind it. */
function isInTryBlock({ code: { tree }, outcomeOf }, node) {
    for (let at = node; at && !(0,syntax_tree/* isFunction */.Tn)(at); at = tree.parents.get(at)) {
        const parent = tree.parents.get(at);
        if (parent?.type === 'TryStatement' && parent.block === at && parent.handler) {
            return (outcomeOf(parent.handler.body) & every(NEXT)) !== 0;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./src/analysis/paths/guard-of-call.ts










/** Methods whose result is one of the list, or made of it: there is something in it where there is something in the list. */
const OF_LIST = new Set(['map', 'join', 'slice', 'sort', 'concat', 'toString']);
const CHOOSING = new Set(['some', 'filter', 'find', 'findIndex']);
function guardOfCall(judgement, call, holds) {
    const returned = guardOfReturned(judgement, call, {
        says: (constant) => Boolean(constant) === holds,
        again: (other) => judgement.guardOf(other, holds),
        isSeldom: !holds,
    });
    if (returned !== undefined)
        return returned;
    const { tree } = judgement.code;
    const { callee } = call;
    const [argument] = call.arguments;
    if (argument !== undefined && (0,syntax_tree/* isGlobal */.WN)(tree, callee, 'Boolean'))
        return judgement.guardOf(argument, holds);
    const name = callee.type === 'MemberExpression' ? (0,property_name/* propertyName */.Bz)(tree, callee) : callee.type === 'Identifier' ? callee.name : null;
    if (argument !== undefined && name !== null) {
        if (/^(?:isArray|isFinite|isInteger|isSafeInteger)$/.test(name))
            return holds ? null : guardOfWrongType(judgement, argument);
        if (name === 'isNaN')
            return holds ? guardOfWrongType(judgement, argument) : null;
    }
    if (callee.type !== 'MemberExpression' || name === null)
        return null;
    if (name === 'includes' && argument !== undefined)
        return whenIncluded(judgement, callee.object, argument, holds);
    if (holds && OF_LIST.has(name))
        return judgement.guardOf(callee.object, true);
    if (argument === undefined)
        return null;
    if (holds && CHOOSING.has(name))
        return guard_of_call_ofCallback(judgement, argument, true);
    if (holds || name !== 'every')
        return null;
    if (!(0,syntax_tree/* isGlobal */.WN)(tree, argument, 'Boolean'))
        return guard_of_call_ofCallback(judgement, argument, false);
    const list = unwrap(callee.object);
    const elements = list.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : [];
    return elements.length === 0 ? null : elements.map((element) => judgement.guardOf(element, false)).reduce(either);
}
/** What the only value says that a callback returns. */
function guard_of_call_ofCallback(judgement, callback, holds) {
    const [made, ...others] = functions_functionsOf(judgement.code, callback) ?? [];
    const [returned, ...more] = made === undefined || others.length > 0 ? [] : returnsOf(judgement.code.tree, made);
    return returned && more.length === 0 ? judgement.guardOf(returned, holds) : null;
}
/** `![200, 204].includes(response.status)`, `[429, 503].includes(response.status)`. */
function whenIncluded(judgement, list, argument, holds) {
    const array = unwrap(list);
    if (array.type !== 'ArrayExpression' || !isStatus(judgement, argument))
        return null;
    const statuses = array.elements.map((element) => element && literalOf(element));
    if (!holds)
        return statuses.some(isFineStatus) ? 'failed' : null;
    return statuses.length > 0 && statuses.every(isFailedStatus) ? 'failed' : null;
}

;// CONCATENATED MODULE: ./src/analysis/paths/guard-of.ts











const guard_of_ERRORS = new Set(['err', 'error', 'errors']);
/** What it says of an execution that a test comes out so. */
function guardOf(judgement, test, holds) {
    const again = (other, outcome = holds) => judgement.guardOf(other, outcome);
    const value = unwrap(test);
    const constant = literalOf(value);
    if (constant !== undefined)
        return Boolean(constant) === holds ? null : 'never';
    switch (value.type) {
        case 'ObjectExpression':
        case 'ArrayExpression':
        case 'NewExpression':
            return holds ? null : 'never';
        case 'UnaryExpression':
            return value.operator === '!' ? again(value.argument, !holds) : null;
        case 'LogicalExpression': {
            if (!holds && isSetting(judgement, value))
                return 'missing';
            return ((value.operator === '&&') === holds ? both : either)(again(value.left), again(value.right));
        }
        case 'ConditionalExpression': {
            const onTrue = both(again(value.test, true), again(value.consequent));
            return either(onTrue, both(again(value.test, false), again(value.alternate)));
        }
        case 'SequenceExpression':
            return again(value.expressions.at(-1) ?? value);
        case 'BinaryExpression':
            return guardOfComparison(judgement, value, holds);
        case 'CallExpression':
            return !holds && isSetting(judgement, value) ? 'missing' : guardOfCall(judgement, value, holds);
        case 'MemberExpression':
        case 'Identifier':
            return !holds && isSetting(judgement, value) ? 'missing' : guardOfValue(judgement, value, holds);
        default:
            return null;
    }
}
function guardOfValue(judgement, value, holds) {
    const returned = guardOfReturned(judgement, value, {
        says: (constant) => Boolean(constant) === holds,
        again: (other) => judgement.guardOf(other, holds),
        isSeldom: !holds,
    });
    if (returned !== undefined)
        return returned;
    const { tree } = judgement.code;
    if (value.type === 'Identifier') {
        const flag = guardOfFlag(judgement, value, holds);
        if (flag !== null)
            return flag;
        if (!holds && isAwaitedInTry(judgement, value))
            return 'failed';
        const init = constantOf(tree, value);
        const given = init && judgement.guardOf(init, holds);
        if (given !== null)
            return given;
    }
    return holds ? whenPresent(judgement, value) : whenAbsent(judgement, value);
}
function whenPresent(judgement, value) {
    const { tree } = judgement.code;
    const { base, keys } = valuePath(tree, value);
    const key = keys.at(-1);
    if (key === 'length' && value.type === 'MemberExpression')
        return judgement.guardOf(value.object, true);
    const isCallback = value.type === 'Identifier' && parameterOf(tree, value) !== null;
    const name = key ?? (isCallback ? value.name : '');
    return guard_of_ERRORS.has(name) && !isOfEvent(judgement, base) ? 'failed' : null;
}
function whenAbsent(judgement, value) {
    const { base, keys } = valuePath(judgement.code.tree, value);
    const key = keys.at(-1);
    if (isOfEvent(judgement, base))
        return null;
    if (key === 'ok' || isResponse(judgement, value))
        return 'failed';
    if (value.type === 'MemberExpression') {
        // An empty list made of a setting: nothing is set that it could be made of.
        if (key === 'length' && isSetting(judgement, value.object))
            return 'missing';
        // An answer without a body is a failed one; what a body says is an answer, whatever it is.
        if ((key === 'data' || key === 'body') && isResponse(judgement, value.object))
            return 'failed';
    }
    if (isBuiltIn(judgement, value))
        return 'missing';
    return isAnswer(judgement, value) ? 'absent' : null;
}

;// CONCATENATED MODULE: ./src/analysis/paths/off-path.ts



/** Statements of a function's body, or of the program, that are not on the success path, wherever it is called from. */
function offPath(judgement, body) {
    const found = new Map();
    visitList(body, null);
    return found;
    function visitList(list, before) {
        let off = before;
        const outcomes = outcomesFrom(judgement, list);
        list.forEach((statement, index) => {
            visit(statement, off);
            if (index + 1 < list.length)
                off = worse(off, endAfter(judgement, statement, outcomes[index + 1] ?? NEXT));
        });
    }
    function visit(statement, before) {
        const own = statement.type === 'ThrowStatement' ? 'failure' : before;
        if (own !== null)
            found.set(statement, own);
        switch (statement.type) {
            case 'BlockStatement':
                visitList(statement.body, own);
                return;
            case 'LabeledStatement':
            case 'DoWhileStatement':
                visit(statement.body, own);
                return;
            case 'IfStatement':
                visitBranch(statement.consequent, judgement.guardOf(statement.test, true), own);
                if (statement.alternate)
                    visitBranch(statement.alternate, judgement.guardOf(statement.test, false), own);
                return;
            case 'WhileStatement':
                visitBranch(statement.body, judgement.guardOf(statement.test, true), own);
                return;
            case 'ForStatement':
                if (statement.init?.type === 'VariableDeclaration')
                    visit(statement.init, own);
                visitBranch(statement.body, statement.test ? judgement.guardOf(statement.test, true) : null, own);
                return;
            case 'ForInStatement':
            case 'ForOfStatement':
                if (statement.left.type === 'VariableDeclaration')
                    visit(statement.left, own);
                visitBranch(statement.body, null, own);
                return;
            case 'SwitchStatement':
                endsOfCases(judgement, statement).forEach((end, index) => {
                    visitList(statement.cases[index]?.consequent ?? [], worse(own, end));
                });
                return;
            case 'TryStatement':
                visitList(statement.block.body, own);
                if (statement.handler)
                    visit(statement.handler.body, 'failure');
                if (statement.finalizer)
                    visitList(statement.finalizer.body, own);
                return;
            default:
        }
    }
    function visitBranch(branch, guard, before) {
        visit(branch, worse(before, endOfBranch(judgement, branch, guard)));
    }
}
const worse = (a, b) => a === 'failure' || b === 'failure' ? 'failure' : (a ?? b);
const isPlain = (statement) => /^(?:Expression|Variable|Block|Labeled)/.test(statement.type);
/**
 * Why what follows a statement in its list is not on the success path. After an `if` that may leave, the rest is the branch
 * that was not written: `if (allowed) return; api.access.deny(…)`.
 */
function endAfter(judgement, statement, rest) {
    const outcome = judgement.outcomeOf(statement);
    const off = endOfRest(judgement, statement, rest);
    if (off !== null)
        return off;
    if (!goesOn(outcome) && !(isPlain(statement) && (outcome === denied(NEXT) || outcome === failed(NEXT)))) {
        return outcome & denied(NEXT) ? 'denial' : 'failure';
    }
    return leaves(outcome) ? endOf(rest) : null;
}

;// CONCATENATED MODULE: ./src/analysis/paths/recall.ts
/** So often something may be worked out again. */
const MOST_AGAIN = 20_000;
function recall() {
    /** Where those that are being worked out stand in the row of them. */
    const open = new Map();
    let depth = 0;
    let lowest = Infinity;
    let again = 0;
    return (answers, key, meanwhile, workOut) => {
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const row = open.get(answers) ?? new Map();
        open.set(answers, row);
        const at = row.get(key);
        if (at !== undefined) {
            lowest = Math.min(lowest, at);
            return meanwhile;
        }
        const own = (depth += 1);
        row.set(key, own);
        const answer = workOut();
        row.delete(key);
        depth -= 1;
        if (lowest < own && again < MOST_AGAIN)
            again += 1;
        else
            answers.set(key, answer);
        if (lowest >= own)
            lowest = Infinity;
        return answer;
    };
}

;// CONCATENATED MODULE: ./src/analysis/paths/judgement-of.ts








/** Steps of one judgement; real Actions take some thousand. */
const judgement_of_MAX_STEPS = 400_000;
/** A chain of helpers is deeper than people write: followed to its end, it would overflow the stack. */
const judgement_of_MAX_HELPERS = 60;
const MAX_TESTS = 100;
const judgements = new WeakMap();
function judgementOf(action) {
    const made = judgements.get(action.code) ?? judge(action);
    judgements.set(action.code, made);
    return made;
}
function judge({ code, entryPoints, apiCalls, requests }) {
    const guards = { true: new Map(), false: new Map() };
    const outcomes = new Map();
    const ends = new Map();
    const fates = new Map();
    const statements = new Map();
    const none = new Map();
    const remember = recall();
    let nested = 0;
    const within = (most, otherwise, workOut) => {
        if (nested >= most || judgement.code.budget.steps-- <= 0)
            return otherwise;
        nested += 1;
        const answer = workOut();
        nested -= 1;
        return answer;
    };
    const judgement = {
        code: (0,scope_code/* withBudget */.Y)(code, judgement_of_MAX_STEPS),
        entryPoints,
        apiCalls: new Map(apiCalls.map(({ node, path }) => [node, path.join('.')])),
        requests: new Set(requests.map(({ node }) => node)),
        guardOf: (test, holds) => remember(guards[`${holds}`], test, null, () => within(MAX_TESTS, null, () => guardOf(judgement, test, holds))),
        outcomeOf: (statement) => remember(outcomes, statement, NEXT, () => outcomeOf(judgement, statement)),
        endOf: (called) => remember(ends, called, null, () => within(judgement_of_MAX_HELPERS, null, () => called.body.type === 'BlockStatement'
            ? endOf(judgement.outcomeOf(called.body))
            : (judgement.fateOf(called) ?? endOfExpression(judgement, called.body)))),
        fateOf: (returned) => remember(fates, returned, null, () => within(judgement_of_MAX_HELPERS, null, () => fateOf(judgement, returned))),
        offPathOf: (called) => remember(statements, called, none, () => within(judgement_of_MAX_HELPERS, none, () => called.body.type === 'BlockStatement' ? offPath(judgement, called.body.body) : none)),
        recall: remember,
        known: { settings: new Map(), answers: new Map() },
    };
    return judgement;
}

;// CONCATENATED MODULE: ./src/analysis/paths/callbacks.ts






const FAILURE_OPTIONS = /^on(?:Error|Fail|Failure|Failed|Timeout|Abort)$/;
const FAILURE_EVENTS = new Set(['error', 'timeout', 'abort', 'aborted']);
/** Why a function, or its name, in a place from which others call it is only called off the success path; null where it is not so. */
function endOfCallback(judgement, node) {
    const { tree } = judgement.code;
    const call = tree.parents.get(node);
    if (call?.type === 'Property') {
        return call.value === node && FAILURE_OPTIONS.test((0,property_name/* propertyName */.Bz)(tree, call) ?? '') ? 'failure' : null;
    }
    if (call?.type !== 'CallExpression')
        return null;
    const index = call.arguments.indexOf(node);
    if (index < 0)
        return null;
    const handed = functions_functionsOf(judgement.code, node) ?? [];
    const ends = handed.map((made) => judgement.endOf(made));
    if (ends.length > 0 && !ends.includes(null))
        return ends.includes('denial') ? 'denial' : 'failure';
    return isForFailures(judgement, call, index, handed) ? 'failure' : null;
}
function isForFailures(judgement, call, index, handed) {
    const { tree } = judgement.code;
    const { callee } = call;
    if ((0,syntax_tree/* isGlobal */.WN)(tree, callee, 'setTimeout'))
        return handed.some((made) => aborts(judgement, made));
    if (callee.type !== 'MemberExpression')
        return false;
    switch ((0,property_name/* propertyName */.Bz)(tree, callee)) {
        case 'catch':
            return index === 0;
        case 'then':
            return index === 1;
        case 'use':
            return index === 1 && valuePath(tree, callee).keys.includes('interceptors');
        // Of a request or a socket of Node's: too long without an answer.
        case 'setTimeout':
            return index === 1;
        case 'on':
        case 'once':
        case 'addListener':
        case 'addEventListener':
            return call.arguments[0] !== undefined && FAILURE_EVENTS.has(String(literalOf(call.arguments[0])));
        default:
            return false;
    }
}
/** `setTimeout(() => controller.abort(), 3000)`, `() => request.destroy()`: runs when the provider is too slow. */
function aborts({ code: { tree } }, made) {
    for (const node of nodesIn(made.body)) {
        const key = node.type === 'CallExpression' ? valuePath(tree, node.callee).keys.at(-1) : undefined;
        if (key === 'abort' || key === 'destroy')
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/analysis/paths/held-helpers.ts





/**
 * Functions of object literals that nothing else sees, `const log = { error() { … } }`: as methods of a class, they run where
 * they are asked for. An object that is handed on may have any of them called.
 */
function heldHelpersOf(judgement) {
    const { tree } = judgement.code;
    const all = new Set();
    const byName = new Map();
    for (const node of tree.parents.keys()) {
        if (node.type !== 'VariableDeclarator' || !node.init || held_helpers_isHandedOn(tree, node.id))
            continue;
        const made = madeObject(judgement, node.init);
        for (const property of made?.properties ?? []) {
            if (property.type !== 'Property' || !(0,syntax_tree/* isFunction */.Tn)(property.value))
                continue;
            const name = (0,property_name/* propertyName */.Bz)(tree, property);
            if (name === null)
                continue;
            all.add(property.value);
            const others = byName.get(name);
            if (others === undefined)
                byName.set(name, [property.value]);
            else
                others.push(property.value);
        }
    }
    return { all, byName };
}
/** What a member may run: what it is found to be, else all that are asked for by its name. */
function helpersAskedFor(judgement, member, held) {
    const found = functions_functionsOf(judgement.code, member);
    if (found !== null)
        return found;
    const { tree } = judgement.code;
    const { object } = member;
    if (object.type === 'Identifier' && !tree.variables.has(object))
        return [];
    return [...methodsNamed(tree, member), ...(held.byName.get((0,property_name/* propertyName */.Bz)(tree, member) ?? '') ?? [])];
}
/** `{ … }`, or what a function of the file makes: `const logger = createLogger(event)`. */
function madeObject(judgement, init) {
    if (init.type === 'ObjectExpression')
        return init;
    if (init.type !== 'CallExpression' || init.callee.type === 'Super')
        return null;
    const { tree } = judgement.code;
    const [made, ...others] = functions_functionsOf(judgement.code, init.callee) ?? [];
    const [only, ...more] = made === undefined || others.length > 0 ? [] : returnsOf(tree, made);
    if (only?.type !== 'ObjectExpression' || more.length > 0)
        return null;
    return isKeptByAll(tree, init.callee) ? only : null;
}
/** Whatever the function makes is held in a variable from which only its properties are asked for. */
function isKeptByAll(tree, callee) {
    const variable = callee.type === 'Identifier' ? tree.variables.get(callee) : undefined;
    const references = variable?.references.filter((reference) => reference.isRead()) ?? [];
    return references.every(({ identifier }) => {
        const call = tree.parents.get(identifier);
        const declarator = call && tree.parents.get(call);
        return (call?.type === 'CallExpression' && declarator?.type === 'VariableDeclarator' && !held_helpers_isHandedOn(tree, declarator.id));
    });
}
/** Anything is done with the variable but asking for a property by its name. */
function held_helpers_isHandedOn(tree, id) {
    const variable = id.type === 'Identifier' ? tree.variables.get(id) : undefined;
    if (variable === undefined)
        return true;
    return variable.references.some(({ identifier, init }) => {
        const user = tree.parents.get(identifier);
        if (init === true)
            return false;
        return user?.type !== 'MemberExpression' || user.object !== identifier || (0,property_name/* propertyName */.Bz)(tree, user) === null;
    });
}

;// CONCATENATED MODULE: ./src/analysis/paths/unused-export.ts


/** `on` and a capital letter: of Auth0, or meant to be. */
const isHandlerName = (name) => /^on[A-Z]/.test(name);
/** A value that is exported under another name than a handler's: for a spec, not for Auth0. Without a handler, all that is exported counts. */
function isUnusedExport({ code: { tree, exported } }, value) {
    const parent = tree.parents.get(value);
    if (parent?.type === 'AssignmentExpression' && parent.right === value) {
        const { left } = parent;
        if (left.type !== 'MemberExpression' || !(0,scope_exports/* isExportsObject */.O)(tree, left.object))
            return false;
        const name = (0,property_name/* propertyName */.Bz)(tree, left);
        return name !== null && !isHandlerName(name) && hasHandler();
    }
    if (parent?.type !== 'Property' || parent.value !== value)
        return false;
    const object = tree.parents.get(parent);
    const assignment = object && tree.parents.get(object);
    if (assignment?.type !== 'AssignmentExpression' || !(0,scope_exports/* isExportsObject */.O)(tree, assignment.left))
        return false;
    return !isHandlerName((0,property_name/* propertyName */.Bz)(tree, parent) ?? '') && hasHandler();
    function hasHandler() {
        return exported.members.some((member) => isHandlerName(member.name));
    }
}

;// CONCATENATED MODULE: ./src/analysis/paths/mentioned.ts




/** The functions that may run where a name or a member stands: it is called, or handed to somebody who may call it. */
function functionsMentioned(judgement, node, held) {
    const { tree } = judgement.code;
    const parent = tree.parents.get(node);
    if (node.type === 'MemberExpression') {
        const isWritten = parent?.type === 'AssignmentExpression' && parent.left === node;
        return isWritten ? [] : helpersAskedFor(judgement, node, held);
    }
    const isDeclared = parent !== undefined && 'id' in parent && parent.id === node;
    return isDeclared || isUnusedExport(judgement, node) ? [] : named(judgement, node);
}
function named({ code }, identifier) {
    return (code.tree.variables.get(identifier)?.defs ?? []).flatMap((definition) => {
        const node = definition.node;
        if (definition.type === 'Parameter')
            return isCalled(code.tree.parents.get(identifier), identifier) ? (functions_functionsOf(code, identifier) ?? []) : [];
        if (node.type !== 'VariableDeclarator')
            return functionsIn(node);
        return node.id.type === 'Identifier' && node.init ? functionsIn(node.init) : [];
    });
}
function isCalled(parent, node) {
    return parent?.type === 'CallExpression' && parent.callee === node;
}
/** The function itself, or the constructor of a class. */
function functionsIn(value) {
    if ((0,syntax_tree/* isFunction */.Tn)(value))
        return [value];
    if (value.type !== 'ClassDeclaration' && value.type !== 'ClassExpression')
        return [];
    return value.body.body.flatMap((member) => member.type === 'MethodDefinition' && member.kind === 'constructor' ? [member.value] : []);
}
/** It runs where its name is used, not where it is written down. */
function isBound(judgement, made) {
    const parent = judgement.code.tree.parents.get(made);
    switch (parent?.type) {
        case 'VariableDeclarator':
            return parent.id.type === 'Identifier';
        case 'MethodDefinition':
            return !parent.computed || parent.key.type === 'Literal';
        default:
            return isUnusedExport(judgement, made);
    }
}

// EXTERNAL MODULE: ./node_modules/change-case/dist/index.js
var dist = __webpack_require__(339);
;// CONCATENATED MODULE: ./src/analysis/paths/switches.ts






const SWITCH_WORDS = new Set(('debug debugging verbose verbosity trace tracing log logs logging test testing tests dry diagnostic diagnostics ' +
    'troubleshoot troubleshooting development dev env').split(' '));
/** Longer ones are no names. */
const LONGEST = 200;
/** A name or a label that speaks of a switch for troubleshooting: `DEBUG_MODE`, `isVerbose`, `Test mode`. */
function namesSwitch(name) {
    let isSwitchName = switchNames.get(name);
    if (isSwitchName === undefined) {
        const words = (0,dist/* kebabCase */.kW)(name.slice(0, LONGEST)).split('-');
        isSwitchName = words.some((word) => SWITCH_WORDS.has(word));
        if (switchNames.size < MOST_NAMES)
            switchNames.set(name, isSwitchName);
    }
    return isSwitchName;
}
/** Asked of the same names again and again. */
const switchNames = new Map();
const MOST_NAMES = 10_000;
const switches_MAX_DEPTH = 10;
/** A switch for troubleshooting is part of the test, by its name, its configuration field, or a function of that name. */
function isSwitch(code, test) {
    return mentions(code, test, namesSwitch, 0);
}
/** The test of `if (!debug) return;`, after which the rest of a list only runs where the switch is on; null for any other statement. */
function leavesBySwitch(code, statement) {
    if (statement.type !== 'IfStatement' || statement.alternate)
        return null;
    const { test, consequent } = statement;
    const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
    return /^(?:Return|Throw|Continue)Statement$/.test(last?.type ?? '') && isSwitch(code, test) ? test : null;
}
/** Some name in an expression, or in what its variables are given, is one that is looked for. */
function mentions(code, node, isMeant, depth) {
    if (depth > switches_MAX_DEPTH || code.budget.steps-- <= 0)
        return false;
    const again = (inner) => mentions(code, inner, isMeant, depth + 1);
    if (node.type === 'Identifier') {
        if (isMeant(node.name))
            return true;
        const [definition] = code.tree.variables.get(node)?.defs ?? [];
        if (definition?.type === 'Parameter') {
            const { params } = definition.node;
            if (params.some((param) => param.type === 'ObjectPattern' && switches_keysOf(code, param, node.name).some(isMeant)))
                return true;
            return switches_givenTo(code, definition.node, node).some(again);
        }
        if (definition?.type === 'FunctionName')
            return again(definition.node);
        if (definition?.type !== 'Variable')
            return false;
        const { id, init } = definition.node;
        if (id.type === 'ObjectPattern' && switches_keysOf(code, id, node.name).some(isMeant))
            return true;
        return init ? again(init) : false;
    }
    if (node.type === 'MemberExpression') {
        const name = (0,property_name/* propertyName */.Bz)(code.tree, node);
        if ((name !== null && isMeant(name)) || again(node.object))
            return true;
        return node.object.type === 'ThisExpression' && (0,properties/* propertyOf */.$r)(code, node.object, name ?? '').values.some(again);
    }
    // `/^oidc-/.test(protocol)` tests a text.
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
        const { callee } = node;
        if ((0,property_name/* propertyName */.Bz)(code.tree, callee) === 'test')
            return [callee.object, ...node.arguments].some(again);
    }
    // Of a function, what it answers.
    if ((0,syntax_tree/* isFunction */.Tn)(node)) {
        if (node.body.type !== 'BlockStatement')
            return again(node.body);
        return (code.tree.returns.get(node) ?? []).some(({ argument }) => argument !== null && argument !== undefined && again(argument));
    }
    return (0,syntax_tree/* childrenOf */.LU)(node).some(again);
}
/** What the callers of a function give to a parameter: `log(debug, "score")` of `function log(enabled, text)`, `log({ enabled })`. */
function switches_givenTo(code, made, { name }) {
    if (!(0,syntax_tree/* isFunction */.Tn)(made))
        return [];
    const calls = [...callersOf(code, made).calls, ...constructionsOf(code.tree, made)];
    return made.params.flatMap((param, index) => {
        const target = param.type === 'AssignmentPattern' ? param.left : param;
        const given = () => calls.flatMap((call) => (0,scope_calls/* argumentAt */.tj)(call, index) ?? []);
        if (target.type === 'Identifier')
            return target.name === name ? given() : [];
        const [key, ...deeper] = target.type === 'ObjectPattern' ? switches_keysOf(code, target, name) : [];
        if (key === undefined || deeper.length > 0)
            return [];
        return given().flatMap((each) => (0,properties/* propertyOf */.$r)(code, each, key).values);
    });
}
/** The property that a name of a pattern stands for: `DEBUG_MODE` of `{ DEBUG_MODE: on }`. */
function switches_keysOf(code, pattern, local) {
    return pattern.properties.flatMap((property) => {
        if (property.type !== 'Property')
            return [];
        const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
        const key = (0,property_name/* propertyName */.Bz)(code.tree, property);
        if (target.type === 'ObjectPattern') {
            const inner = switches_keysOf(code, target, local);
            return inner.length > 0 && key !== null ? [key, ...inner] : inner;
        }
        return target.type === 'Identifier' && target.name === local && key !== null ? [key] : [];
    });
}

;// CONCATENATED MODULE: ./src/analysis/paths/run.ts
/** The first reason for which something runs counts. */
const run_ORDER = ['always', 'load', 'denial', 'failure'];
const rankOf = ({ when, behind }) => run_ORDER.indexOf(when) * 2 + (behind === null ? 0 : 1);

;// CONCATENATED MODULE: ./src/analysis/paths/runs.ts









/** When each node of the Action runs; what nothing reaches is not among them. */
function runsOf(judgement) {
    const { code } = judgement;
    const { tree } = code;
    const runs = new Map();
    const reached = new Set();
    const held = heldHelpersOf(judgement);
    /** What is left to be visited, by rank. */
    const agenda = run_ORDER.flatMap(() => [[], []]);
    let run = { when: 'always', behind: null };
    for (const entry of judgement.entryPoints)
        reach(entry);
    later({ when: 'load', behind: null }, () => {
        const top = offPath(judgement, tree.program.body);
        for (const statement of tree.program.body)
            visit(statement, top);
    });
    for (const list of agenda)
        for (const visitIt of list)
            visitIt();
    return runs;
    /** Visits at once what runs whenever this does, and later what only runs for a reason of its own. */
    function later(other, visitIt) {
        if (rankOf(other) <= rankOf(run))
            visitIt();
        else
            enter(other, visitIt);
    }
    function enter(other, visitIt) {
        agenda[rankOf(other)]?.push(() => {
            run = other;
            visitIt();
        });
    }
    function offThePath(end, visitIt) {
        if (end === null)
            visitIt();
        else
            later({ when: end, behind: run.behind }, visitIt);
    }
    function reach(made) {
        if (reached.has(made))
            return;
        reached.add(made);
        enter(run, () => {
            const inside = judgement.offPathOf(made);
            for (const child of (0,syntax_tree/* childrenOf */.LU)(made))
                visit(child, inside);
        });
    }
    function visit(node, off) {
        if (runs.has(node))
            return;
        const end = node.type === 'CatchClause' ? 'failure' : is_statement_isStatement(node) ? (off.get(node) ?? null) : null;
        offThePath(end, () => {
            runs.set(node, run);
            if ((0,syntax_tree/* isFunction */.Tn)(node))
                visitFunction(node);
            else
                visitChildren(node, off);
        });
    }
    function visitChildren(node, off) {
        if (node.type === 'Identifier' || node.type === 'MemberExpression') {
            const end = endOfCallback(judgement, node);
            for (const made of functionsMentioned(judgement, node, held)) {
                if (!reached.has(made))
                    offThePath(end ?? judgement.endOf(made), () => {
                        reach(made);
                    });
            }
        }
        let behind = null;
        for (const child of (0,syntax_tree/* childrenOf */.LU)(node)) {
            if (node.type === 'MemberExpression' && child !== node.object && !node.computed)
                continue;
            const before = behind;
            if (before === null)
                visitPart(child, node, off);
            else
                later({ when: run.when, behind: before }, () => {
                    visit(child, off);
                });
            // What follows `if (!debug) return;` only runs where the switch is on.
            if (is_statement_isStatement(child))
                behind ??= leavesBySwitch(code, child);
        }
    }
    function visitPart(child, parent, off) {
        const test = testBetween(parent, child);
        const guard = test === null || is_statement_isStatement(child) ? null : judgement.guardOf(test.node, test.holds);
        // Of a statement, its function's own account has it.
        const end = is_statement_isStatement(child) || test === null ? null : endOfOperand(guard, child);
        const behind = test !== null && isSwitch(code, test.node) ? test.node : run.behind;
        offThePath(end, () => {
            later({ when: run.when, behind }, () => {
                visit(child, off);
            });
        });
    }
    function endOfOperand(guard, operand) {
        if (guard === 'failed')
            return 'failure';
        return guard === 'denied' ? 'denial' : endOfExpression(judgement, operand);
    }
    /** Of a function that is written down here: whether it is also handed to somebody who may call it. */
    function visitFunction(made) {
        if (made.type === 'FunctionDeclaration' || isBound(judgement, made) || held.all.has(made))
            return;
        const isKept = KEEPERS.has(tree.parents.get(made)?.type ?? '');
        offThePath(endOfCallback(judgement, made) ?? (isKept ? judgement.endOf(made) : null), () => {
            reach(made);
        });
    }
}
/** Where functions are kept: those for failures and denials are called when it has come to that. */
const KEEPERS = new Set([
    'Property',
    'ArrayExpression',
    'ReturnStatement',
    'ArrowFunctionExpression',
]);
/** The test that decides whether a part of an expression or a statement runs. */
function testBetween(parent, child) {
    switch (parent.type) {
        case 'IfStatement':
        case 'ConditionalExpression':
            return child === parent.test ? null : { node: parent.test, holds: child === parent.consequent };
        case 'LogicalExpression':
            return child === parent.right ? { node: parent.left, holds: parent.operator === '&&' } : null;
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./src/analysis/paths/path-of.ts


/** The path that a statement or an expression of the Action is on. */
function path_of_pathOf(action, node) {
    const when = runOf(action, node)?.when ?? 'failure';
    return when === 'denial' || when === 'failure' ? when : 'success';
}
/** When the node runs; null where nothing reaches it. */
function runOf(action, node) {
    const judgement = judgementOf(action);
    const known = allRuns.get(judgement) ?? runsOf(judgement);
    allRuns.set(judgement, known);
    return known.get(node) ?? null;
}
const allRuns = new WeakMap();

;// CONCATENATED MODULE: ./src/analysis/paths/acts.ts






const ASKING = /^cache\.|^rules\.|^redirect\.(?:canRedirect|encodeToken|validateToken)$/;
/** Methods of `api` that change the tokens, the user, the session or its metadata, that redirect or challenge. */
const ACTING = new Set(auth0_flows/* flowIds */.X3
    .flatMap((id) => apiMethods[id].map(({ path }) => path))
    .filter((path) => !ASKING.test(path) && !DENY_METHODS.has(path)));
/** The call of an api method that does something to the login, the tokens or the user. */
function isActingMethod({ apiCalls, code: { tree } }, call) {
    return ACTING.has(apiCalls.get(call) ?? valuePath(tree, call.callee).keys.slice(-2).join('.'));
}
/**
 * A part of an expression that may be left out, and in which something is done to the login, or asked of a service:
 * `key && api.idToken.setCustomClaim(…)`, `cached ?? await load()`, a default that calls.
 */
function isActing(judgement, node, parent) {
    if ((0,syntax_tree/* isFunction */.Tn)(node) || !isConditional(node, parent))
        return false;
    const acting = actingCallsOf(judgement);
    const open = [node];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (judgement.code.budget.steps-- <= 0)
            return false;
        if (acting.has(at))
            return true;
        // Those in parts of it that may be left out are units themselves.
        for (const child of (0,syntax_tree/* childrenOf */.LU)(at))
            if (!(0,syntax_tree/* isFunction */.Tn)(child) && !isConditional(child, at))
                open.push(child);
    }
    return false;
}
function isConditional(node, parent) {
    switch (parent.type) {
        case 'ConditionalExpression':
            return node !== parent.test;
        case 'LogicalExpression':
        case 'AssignmentPattern':
            return node === parent.right;
        case 'AssignmentExpression':
            return node === parent.right && /^(?:&&|\|\||\?\?)=$/.test(parent.operator);
        default:
            return false;
    }
}
const acting = new WeakMap();
/** Calls of api methods that act, requests, and calls of functions of the file in which there is one. */
function actingCallsOf(judgement) {
    const known = acting.get(judgement);
    if (known !== undefined)
        return known;
    const { code, requests } = judgement;
    const found = new Set();
    const seen = new Set();
    const open = code.tree.calls.filter((call) => requests.has(call) || isActingMethod(judgement, call));
    for (let call = open.pop(); call !== undefined; call = open.pop()) {
        found.add(call);
        const made = (0,syntax_tree/* enclosingFunction */.pG)(code.tree, call);
        if (made === null || seen.has(made) || code.budget.steps-- <= 0)
            continue;
        seen.add(made);
        const { calls, givenTo } = callersOf(code, made);
        open.push(...calls, ...givenTo);
    }
    acting.set(judgement, found);
    return found;
}

;// CONCATENATED MODULE: ./src/analysis/paths/units.ts



/** Statements count; what only groups or declares does not: blocks, labels, functions, directives, loop heads. In order of position. */
function unitsOf(action) {
    const judgement = judgementOf(action);
    const units = [];
    for (const [node, parent] of judgement.code.tree.parents) {
        if (is_statement_isStatement(node)) {
            if (isCounted(node, parent))
                units.push(node);
        }
        else if (parent.type === 'ArrowFunctionExpression' ? node === parent.body : isActing(judgement, node, parent)) {
            units.push(node);
        }
    }
    const start = ({ range }) => range?.[0] ?? 0;
    return units.sort((a, b) => start(a) - start(b));
}
function isCounted(statement, parent) {
    switch (statement.type) {
        case 'BlockStatement':
        case 'EmptyStatement':
        case 'LabeledStatement':
        case 'FunctionDeclaration':
            return false;
        case 'ExpressionStatement':
            return !('directive' in statement && statement.directive !== undefined);
        case 'VariableDeclaration':
            return !/^For(?:In|Of)?Statement$/.test(parent.type);
        default:
            return true;
    }
}

;// CONCATENATED MODULE: ./src/analysis/paths/success-path.ts


/** The path that each unit of the Action is on, in order of position. */
function pathsOf(action) {
    return new Map(unitsOf(action).map((unit) => [unit, path_of_pathOf(action, unit)]));
}

;// CONCATENATED MODULE: ./src/coverage/uncovered.ts


/**
 * Lines that hold statements, in order, each with the path it is of and whether tests ran it. A line with statements of
 * both paths counts as of the success path, where that is what no test ran, or where all of it ran.
 */
function lineStates(paths, ran) {
    return [...linesOf([...paths.keys()])]
        .sort(([a], [b]) => a - b)
        .map(([line, units]) => {
        const missed = [...units].filter((unit) => !ran.has(unit));
        const counted = missed.length === 0 ? [...units] : missed;
        const path = counted.some((unit) => paths.get(unit) === 'success') ? 'success' : 'failure';
        return { line, path, ran: missed.length === 0 };
    });
}
/** Runs of lines that no test ran. Lines that hold no statement (braces, comments, blank ones) do not break a run. */
function uncoveredRuns(states) {
    const runs = [];
    let run;
    for (const { line, path, ran } of states) {
        if (ran)
            run = undefined;
        else if (run?.path === path)
            run.end = line;
        else {
            run = { start: line, end: line, path };
            runs.push(run);
        }
    }
    return runs;
}
/** The units that each line holds: those that start on it, and the innermost one that goes over it. */
function linesOf(units) {
    const spans = new Map();
    const outermostFirst = [...units].sort((a, b) => (0,syntax_tree/* rangeOf */.be)(a)[0] - (0,syntax_tree/* rangeOf */.be)(b)[0] || (0,syntax_tree/* rangeOf */.be)(b)[1] - (0,syntax_tree/* rangeOf */.be)(a)[1]);
    for (const unit of outermostFirst) {
        for (let line = startLine(unit); line <= lastLine(unit); line++)
            spans.set(line, unit);
        for (const line of linesOfBodiesIn(unit))
            spans.delete(line);
    }
    const lines = new Map([...spans].map(([line, unit]) => [line, new Set([unit])]));
    for (const unit of units)
        lines.get(startLine(unit))?.add(unit);
    return lines;
}
/** Lines of the function bodies in it, but for the one on which each starts. */
function linesOfBodiesIn(unit) {
    const lines = [];
    for (const node of nodesIn(unit)) {
        if (!(0,syntax_tree/* isFunction */.Tn)(node) || node.body.type !== 'BlockStatement')
            continue;
        const { start, end } = node.body.loc ?? { start: { line: 1 }, end: { line: 1 } };
        for (let line = start.line + 1; line <= end.line; line++)
            lines.push(line);
    }
    return lines;
}
const startLine = (unit) => unit.loc?.start.line ?? 1;
/** Of what the unit itself is: for a statement around others, its head. */
function lastLine(unit) {
    switch (unit.type) {
        case 'IfStatement':
        case 'WhileStatement':
            return unit.test.loc?.end.line ?? startLine(unit);
        case 'SwitchStatement':
            return unit.discriminant.loc?.end.line ?? startLine(unit);
        case 'ForStatement':
            return (unit.update ?? unit.test ?? unit.init)?.loc?.end.line ?? startLine(unit);
        case 'ForInStatement':
        case 'ForOfStatement':
            return unit.right.loc?.end.line ?? startLine(unit);
        case 'TryStatement':
        case 'DoWhileStatement':
        case 'ClassDeclaration':
            return startLine(unit);
        default:
            return unit.loc?.end.line ?? startLine(unit);
    }
}

;// CONCATENATED MODULE: ./src/coverage/index.ts






/**
 * What the tests covered of the Action. `scripts` is its V8 coverage, one entry a realm that loaded it; none means that
 * no test loaded it, and nothing is covered.
 */
async function measureCoverage(action, scripts) {
    const paths = new Map([...pathsOf(factsOf(action))].map(([unit, path]) => [unit, reported(path)]));
    const ran = ranUnits([...paths.keys()], scripts, action.text.length);
    const success = [...paths].filter(([, path]) => path === 'success').map(([unit]) => unit);
    const states = lineStates(paths, ran);
    return {
        successPath: ratio(success.filter((unit) => ran.has(unit)).length, success.length),
        ...(await figuresOf(action.text, scripts)),
        uncovered: uncoveredRuns(states),
        lineStates: states,
    };
}
/** The report knows two paths: a denial is on that of failures. */
function reported(path) {
    return path === 'success' ? path : 'failure';
}


/***/ })

};
;