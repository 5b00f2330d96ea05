import type { Table } from './worked.ts';
import {
  declared,
  inAction,
  explained,
  inManifest,
  lists,
  login,
  ofLogin,
  withAction,
  write,
  field,
  ACTION,
  byTable,
} from './worked.ts';

/** A request whose failure is a denial. */
const asked = (request: string) => `try {
  ${request}
} catch {
  api.access.deny("The login could not be checked.");
}`;
const CALL = 'await fetch(event.configuration.API_URL, { signal: AbortSignal.timeout(3000) });';
const debug = (log: string) => `if (event.configuration.DEBUG === "true") ${log}`;
const GATE = 'event.configuration.DEBUG === "true"';
const DEBUG = field('DEBUG', {
  options: ['false', 'true'].map((value) => ({ value, label: value })),
  default_value: 'false',
});
const withDebug = (body: string, head = '') =>
  withAction(login(body, head), { configuration: [field('API_URL'), DEBUG] });
const CLAIM = 'api.idToken.setCustomClaim("https://merrow.io/checked", true);';
const dependency = (name: string, version = '1.2.3') => ({ dependencies: [{ name, version }] });
const renamedClaim = (claim: string) => [inAction(`"${claim}"`, (hint) => `"${hint.code()}"`)];
const LIBRARY = 'x'.repeat(110_000);
const rewritten = write(ACTION, login(asked(CALL)));

/** Hints about the code of an Action. */
export const codeHints: Table = {
  'code/syntax invalid': ofLogin('return [;', [inAction('[;', '[];')]),
  'code/too-large tooLarge': {
    files: withAction(login(asked(CALL), `const library = "${LIBRARY}";\nconst check = () => library.length;\n`)),
    ways: [
      [
        inAction(/const library = "x+";/, 'const library = require("merrow");'),
        lists((all) => ({ ...all, ...dependency('merrow') })),
      ],
    ],
  },
  'code/too-large unread': {
    files: withAction(login(`use(library);${asked(CALL)}`, `const library = "${LIBRARY.repeat(3)}";\n`)),
    ways: [
      [
        inAction(/const library = "x+";\n/, 'const { use, ...library } = require("merrow");\n'),
        lists((all) => ({ ...all, ...dependency('merrow') })),
      ],
    ],
  },
  'code/not-commonjs import': {
    files: withAction(login(`check(event.user.user_id);`, 'import { check } from "merrow";\n'), dependency('merrow')),
    ways: [
      [
        inAction(
          'import { check } from "merrow";',
          (hint) => `${hint.code().replace('name', 'check').replace('package', 'merrow')};`,
        ),
      ],
    ],
  },
  'code/not-commonjs export': {
    files: withAction(login(CLAIM).replace('exports.onExecutePostLogin =', 'export const onExecutePostLogin =')),
    ways: [[inAction(/export const [^]*$/, (hint) => `${hint.code().replace('…', CLAIM)};\n`)]],
  },
  'code/not-commonjs await': {
    files: withAction(
      login(
        'api.idToken.setCustomClaim("https://merrow.io/key", key);',
        'const load = async () => 1;\nconst key = await load();\n',
      ),
    ),
    ways: [
      [inAction(/const key = .*\n/, ''), inAction('api.idToken', 'const key = await load();\napi.idToken')],
      [
        inAction('const key = await', 'const promise ='),
        inAction('api.idToken', 'const key = await promise;\napi.idToken'),
      ],
    ],
  },
  'code/not-commonjs typescript': {
    files: withAction(login(`const level: number = 1;\n${CLAIM.replace('true', 'level')}`)),
    ways: [[inAction(': number', '')]],
  },
  'code/not-commonjs jsx': {
    files: withAction(login(`const level = <b />;\n${CLAIM.replace('true', 'level')}`)),
    ways: [[inAction('<b />', '"high"')]],
  },
  'code/not-commonjs dynamicImport': ofLogin(
    'const { randomUUID } = await import("node:crypto");\napi.idToken.setCustomClaim("https://merrow.io/id", randomUUID());',
    [inAction('await import("node:crypto")', (hint) => hint.code())],
  ),
  'code/insecure-url requested': ofLogin(
    asked('await fetch("http://api.merrow.io/v1", { signal: AbortSignal.timeout(3000) });'),
    [inAction('http://', (hint) => hint.code())],
  ),
  'code/insecure-url given': {
    files: withAction(
      login(
        asked('await client.check();'),
        'const client = require("merrow-soap").createClient({ endpoint: "http://soap.merrow.io" });\n',
      ),
      dependency('merrow-soap'),
    ),
    ways: [[inAction('http://', (hint) => hint.code())]],
  },
  'code/insecure-url redirected': {
    files: withAction(
      `${login('if (event.stats.logins_count > 1) return;\napi.redirect.sendUserTo("http://merrow.io/start");')}exports.onContinuePostLogin = async (event, api) => { ${CLAIM} };\n`,
    ),
    ways: [[inAction('http://', (hint) => hint.code())]],
  },
  'code/hard-coded-domain hardCoded': ofLogin(
    asked('await fetch("https://merrow.eu.auth0.com/userinfo", { signal: AbortSignal.timeout(3000) });'),
    [inAction('"https://merrow.eu.auth0.com/userinfo"', (hint) => `\`https://\${${hint.code()}}/userinfo\``)],
    [
      inAction('"https://merrow.eu.auth0.com/userinfo"', '`https://${event.configuration.DOMAIN}/userinfo`'),
      lists((all) => ({ ...all, configuration: [field('DOMAIN')] })),
      explained('The domain'),
    ],
  ),
  'code/request-without-timeout missing': ofLogin(
    asked('await fetch(event.configuration.API_URL, { method: "POST" });'),
    [inAction('{ method: "POST" }', (hint) => `{ method: "POST", ${hint.code()} }`)],
  ),
  'code/request-without-timeout tooLong': {
    files: withAction(
      login(asked('await ky.get(event.configuration.API_URL, {});'), 'const ky = require("ky");\n'),
      dependency('ky', '1.7.0'),
    ),
    ways: [[inAction('API_URL, {}', (hint) => `API_URL, { ${hint.code()} }`)]],
  },
  'code/request-without-timeout ignored': {
    files: withAction(
      login(
        asked('await client.users.get({ id: event.user.user_id });'),
        'const { ManagementClient } = require("auth0");\nconst client = new ManagementClient({ domain: "merrow.io", timeoutDuration: 5000 });\n',
      ),
      dependency('auth0', '5.0.0'),
    ),
    ways: [
      [
        inAction('timeoutDuration: 5000', (hint) => hint.code()),
        lists((all) => ({ ...all, ...dependency('auth0', '5.1.0') })),
      ],
    ],
  },
  'code/timeout-too-long tooLong': ofLogin(asked(CALL.replace('3000', '15000')), [inAction('15000', '4000')]),
  'code/unhandled-request unhandled': ofLogin(
    CALL,
    [
      inAction(
        CALL,
        (hint) =>
          `${hint.code()} {\n${CALL}\n} ${hint.code(1)} {\n${hint.code(2)}("The login could not be checked.");\n}`,
      ),
    ],
    [inAction(CALL, (hint) => `${hint.code()} {\n${CALL}\n} ${hint.code(1)} {\n${CLAIM}\n}`)],
  ),
  'code/unhandled-request dropped': ofLogin(
    CALL.slice('await '.length),
    [inAction(/^fetch.*$/m, (hint) => `${hint.code()} {\n${CALL}\n} catch {\n${CLAIM}\n}`)],
    [inAction(/^(fetch.*);$/m, (hint) => `await ${CALL.slice('await '.length, -1)}${hint.code(1)}(() => undefined);`)],
  ),
  'code/unhandled-request noListener': {
    files: withAction(
      login(
        'await ask(event.configuration.API_URL);',
        'const https = require("node:https");\nconst ask = (url) => new Promise((resolve) => {\n  https.get(url, { timeout: 3000 }, resolve);\n});\n',
      ),
    ),
    ways: [
      [
        inAction('(resolve) =>', '(resolve, reject) =>'),
        inAction(', resolve);', (hint) => `, resolve)${hint.code()};`),
        inAction(
          'await ask(event.configuration.API_URL);',
          (hint) => `${hint.code(1)} {\nawait ask(event.configuration.API_URL);\n} catch {\n${CLAIM}\n}`,
        ),
      ],
    ],
  },
  'code/throws leaves': ofLogin(
    `if (!event.secrets.API_KEY) throw new Error("There is no key.");\n${CLAIM}`,
    [inAction('throw new Error("There is no key.")', (hint) => `return ${hint.code()}("There is no key.")`)],
    [
      inAction('if (!', 'try {\nif (!'),
      inAction('no key.");', 'no key.");\n} catch {\napi.access.deny("There is no key.");\nreturn;\n}'),
    ],
  ),
  'code/throws validateToken': {
    files: withAction(
      `${login('api.redirect.sendUserTo("https://merrow.io/start");')}exports.onContinuePostLogin = async (event, api) => {\nconst payload = api.redirect.validateToken({ secret: event.secrets.API_KEY });\napi.idToken.setCustomClaim("https://merrow.io/level", payload.level);\n};\n`,
    ),
    ways: [
      [
        inAction('const payload', (hint) => `let payload;\n${hint.code()} {\npayload`),
        inAction(
          'API_KEY });',
          (hint) => `API_KEY });\n} ${hint.code(2)} {\nreturn ${hint.code(1)}("The login could not be checked.");\n}`,
        ),
      ],
    ],
  },
  'code/ungated-log ungated': {
    ...ofLogin(`console.log("checked");\n${CLAIM}`, [
      inAction('console.log', (hint) => `${hint.code()} console.log`),
      declared,
    ]),
  },
  'code/no-debug-flag noSwitch': ofLogin(`if (event.stats.logins_count > 9) console.log("checked");\n${CLAIM}`, [
    declared,
    inAction('console.log', `if (${GATE}) console.log`),
  ]),
  'code/undeclared-dependency unknown': {
    files: withAction(login(asked('await merrow.check();'), 'const merrow = require("merrow");\n')),
    ways: [[lists((all, hint) => ({ ...all, [hint.quoted()]: [{ name: 'merrow', version: '1.2.3' }] }))]],
  },
  'code/undeclared-dependency near': {
    files: withAction(
      login(asked('await merrow.check();'), 'const merrow = require("merow");\n'),
      dependency('merrow'),
    ),
    ways: [
      [inAction('"merow"', (hint) => `"${hint.quoted()}"`)],
      [lists((all, hint) => ({ ...all, dependencies: [{ name: hint.quoted(1), version: '1.2.3' }] }))],
    ],
  },
  'code/undeclared-dependency path': {
    files: withAction(login('if (!isKnown(event.user)) return;', 'const { isKnown } = require("./known");\n'), {
      files: { 'integration/known.js': 'exports.isKnown = (user) => Boolean(user.user_id);\n' },
    }),
    ways: [
      [
        inAction('const { isKnown } = require("./known");', 'const isKnown = (user) => Boolean(user.user_id);'),
        write('integration/known.js', null),
      ],
    ],
  },
  'code/undeclared-dependency actions': {
    files: withAction(login('if (!isKnown(event.user)) return;', 'const { isKnown } = require("actions:known");\n')),
    ways: [
      [inAction('const { isKnown } = require("actions:known");', 'const isKnown = (user) => Boolean(user.user_id);')],
    ],
  },
  'code/unused-dependency unused': {
    files: withAction(login(CLAIM), dependency('merrow')),
    ways: [
      [lists((all) => ({ ...all, dependencies: [] }))],
      [
        inAction(CLAIM, `if (merrow.isOn) ${CLAIM}`),
        inAction('exports.', 'const merrow = require("merrow");\nexports.'),
      ],
    ],
  },
  'code/unused-dependency onlyTests': {
    files: withAction(login(CLAIM), {
      ...dependency('merrow'),
      files: {
        'integration/integration.action.spec.js':
          'const { onExecutePostLogin } = require("./integration.action");\nconst merrow = require("merrow");\nit("checks", () => {\n  expect(merrow.isHandler(onExecutePostLogin)).toBe(true);\n});\n',
      },
    }),
    ways: [
      [
        lists((all) => ({ ...all, dependencies: [] })),
        (files, hint) => ({ ...files, 'package.json': JSON.stringify({ [hint.code()]: { merrow: '1.2.3' } }) }),
      ],
    ],
  },
  'code/dynamic-code made': ofLogin(
    `const level = eval("({ level: 1 })");\n${CLAIM.replace('true', 'level')}`,
    [inAction('eval("({ level: 1 })")', '{ level: 1 }')],
    [inAction('eval("({ level: 1 })")', (hint) => `${hint.code()}('{ "level": 1 }')`)],
  ),
  'code/dynamic-code module': {
    files: withAction(login(CLAIM.replace('true', 'vm.isContext({})'), 'const vm = require("node:vm");\n')),
    ways: [[inAction('const vm = require("node:vm");\n', ''), inAction('vm.isContext({})', 'true')]],
  },
  'code/dynamic-code environment': {
    files: withAction(login(`process.env.LEVEL = "1";\n${CLAIM.replace('true', 'process.env.LEVEL')}`)),
    ways: [
      [inAction('process.env.LEVEL = "1"', 'const level = "1"'), inAction('process.env.LEVEL', 'level')],
      [
        inAction('process.env.LEVEL = "1";\n', ''),
        inAction('api.idToken', 'const claim = (level) => api.idToken'),
        inAction('process.env.LEVEL);', 'level);\nclaim("1");'),
      ],
    ],
  },
  'code/unreadable minified': {
    files: withAction(
      login(`${'if(event.stats.logins_count>1)api.user.setAppMetadata("level",1);'.repeat(40)}${CLAIM}`),
    ),
    ways: [
      [
        inAction(
          /(?:if\(event\.stats\.logins_count>1\)api\.user\.setAppMetadata\("level",1\);)+/,
          'if (event.stats.logins_count > 1) api.user.setAppMetadata("level", 1);\n',
        ),
      ],
    ],
  },
  'code/unreadable renamed': {
    files: withAction(
      login(
        CLAIM.replace('true', 'aa'),
        Array.from(
          { length: 40 },
          (_, index) =>
            `const ${String.fromCharCode(97 + (index % 20))}${index < 20 ? 'a' : 'b'} = ${String(index)};\n`,
        ).join(''),
      ),
      { configuration: [field('API_URL')] },
    ),
    ways: [[rewritten]],
  },
  'code/unreadable obfuscated': {
    files: withAction(
      login(asked(CALL), Array.from({ length: 5 }, (_, index) => `const _0x3f0${String(index)} = 1;\n`).join('')),
    ),
    ways: [[rewritten]],
  },
  'code/undefined-name hidden': ofLogin(
    'if (event.stats.logins_count > 1) {\n  var level = 1;\n}\n{\n  let score = 2;\n}\napi.idToken.setCustomClaim("https://merrow.io/level", [level, score]);',
    [inAction('{\n  let score = 2;\n}', 'let score = 1;\n{\n  score = 2;\n}')],
  ),
  'code/undefined-name module': ofLogin(CLAIM.replace('true', 'querystring.escape(event.user.user_id)'), [
    inAction('exports.', (hint) => `${hint.code()};\nexports.`),
  ]),
  'code/undefined-name near': {
    files: withAction(login(CLAIM.replace('true', 'levle'), 'const level = 1;\n')),
    ways: [
      [inAction('levle', (hint) => hint.quoted())],
      [inAction('const level = 1;', 'const level = 1;\nconst levle = level;')],
    ],
  },
  'code/undefined-name unknown': {
    files: withAction(login(CLAIM.replace('true', 'merrow.level')), dependency('merrow')),
    ways: [
      [inAction('exports.', 'const merrow = { level: 1 };\nexports.')],
      [inAction('exports.', (hint) => `const merrow = ${hint.code()}("merrow");\nexports.`)],
    ],
  },
  'code/loose-equality loose': ofLogin(
    `if (event.stats.logins_count == 1) ${CLAIM}`,
    [inAction('==', (hint) => hint.code())],
    [byTable()],
  ),
  'code/pii-logged value': {
    files: withDebug(debug('console.log("checked", event.user.email);') + CLAIM),
    ways: [[inAction('event.user.email', (hint) => hint.code())], [inAction(', event.user.email', '')]],
  },
  'code/pii-logged object': {
    files: withDebug(debug('console.log("checked", event.user);') + CLAIM),
    ways: [[inAction('event.user)', (hint) => `${hint.code()})`)]],
  },
  'code/pii-logged several': {
    files: withDebug(
      `const seen = [event.user.email, event.user.name];\n${debug('console.log("checked", seen);')}\n${CLAIM}`,
    ),
    ways: [[inAction(/\[event\.user.*\]/, (hint) => `[${hint.code()}]`)]],
  },
  'code/pii-logged answered': {
    files: withDebug(
      asked(
        `const response = ${CALL}\nconst { id, email } = await response.json();\n${debug('console.log("checked", email);')}\nif (!id) api.access.deny("No.");`,
      ),
    ),
    ways: [
      [inAction('"checked", email', '"checked", id')],
      [inAction('"checked", email', '"checked"'), inAction('id, email', 'id')],
    ],
  },
  'code/pii-logged profile': {
    files: withDebug(
      asked(
        `const response = ${CALL}\nconst profile = await response.json();\n${debug('console.log("checked", profile);')}\napi.idToken.setCustomClaim("https://merrow.io/name", profile.email);`,
      ),
    ),
    ways: [[inAction('"checked", profile', '"checked", profile.id')]],
  },
  'code/pii-in-url built': ofLogin(
    asked(
      'await fetch(`https://api.merrow.io/check?email=${event.user.email}`, { method: "POST", signal: AbortSignal.timeout(3000) });',
    ),
    [inAction('?email=${event.user.email}`, {', '`, { body: JSON.stringify({ email: event.user.email }),')],
  ),
  'code/pii-in-url payload': {
    files: withAction(
      `${login('const token = api.redirect.encodeToken({ secret: event.secrets.API_KEY, payload: { email: event.user.email, level: 1 } });\napi.redirect.sendUserTo("https://merrow.io/start", { query: { token } });')}exports.onContinuePostLogin = async (event, api) => { ${CLAIM} };\n`,
    ),
    ways: [[inAction('email: event.user.email, ', '')]],
  },
  'code/error-shown-to-user error': ofLogin(`try {\n${CALL}\n} catch (error) {\napi.access.deny(error.message);\n}`, [
    inAction('error.message', (hint) => `"${hint.quoted()}"`),
  ]),
  'code/error-shown-to-user response': ofLogin(
    asked(
      `const response = ${CALL}\nconst { reason } = await response.json();\nif (!response.ok) api.access.deny(reason);`,
    ),
    [
      inAction('deny(reason)', 'deny("Merrow refuses this login.")'),
      inAction('const { reason } = await response.json();\n', ''),
    ],
    [
      inAction(
        'deny(reason)',
        'deny(reason === "expired" ? "The account has expired." : "Merrow refuses this login.")',
      ),
    ],
  ),
  'code/module-state user': {
    files: withAction(
      login(
        'user = event.user;\napi.idToken.setCustomClaim("https://merrow.io/id", idOf());',
        'let user;\nconst idOf = () => user.user_id;\n',
      ),
    ),
    ways: [
      [
        inAction('let user;\n', ''),
        inAction('user = event.user', 'const user = event.user'),
        inAction('idOf = () =>', 'idOf = (user) =>'),
        inAction('idOf()', 'idOf(user)'),
      ],
    ],
  },
  'code/module-state count': {
    files: withAction(login(`count += 1;\n${CLAIM.replace('true', 'count')}`, 'let count = 0;\n')),
    ways: [[inAction('let count = 0;\n', ''), inAction('count += 1;', 'let count = 0;\ncount += 1;')]],
  },
  'code/personal-data email': ofLogin(
    CLAIM.replace('true', '"martha.lindqvist@quarrow.io"'),
    [inAction('"martha.lindqvist@quarrow.io"', 'true')],
    [
      inAction('"martha.lindqvist@quarrow.io"', 'event.configuration.CONTACT'),
      lists((all) => ({ ...all, configuration: [field('CONTACT')] })),
      explained('The contact'),
    ],
  ),
  'code/personal-data phone': ofLogin(
    CLAIM.replace('true', '"+46701740605"'),
    [inAction('"+46701740605"', 'true')],
    [
      inAction('"+46701740605"', 'event.configuration.CONTACT'),
      lists((all) => ({ ...all, configuration: [field('CONTACT')] })),
      explained('The contact'),
    ],
  ),
  'code/continues-after-deny goesOn': ofLogin(
    `if (event.stats.logins_count > 9) {\napi.access.deny("No.");\n}\n${CLAIM}`,
    [inAction('deny("No.");', (hint) => `deny("No.");\n${hint.code()};`)],
  ),
  'code/continues-after-deny helper': {
    files: withAction(
      login(
        `check(event, api);\n${CLAIM}`,
        'const check = (event, api) => {\n  if (event.stats.logins_count > 9) api.access.deny("No.");\n};\n',
      ),
    ),
    ways: [
      [
        inAction(
          '  if (event.stats.logins_count > 9) api.access.deny("No.");',
          '  if (event.stats.logins_count <= 9) return false;\n  api.access.deny("No.");\n  return true;',
        ),
        inAction('check(event, api);', (hint) => `if (check(event, api)) ${hint.code()};`),
      ],
    ],
  },
  'code/claim-name restricted': ofLogin('api.idToken.setCustomClaim("roles", true);', renamedClaim('roles')),
  'code/claim-name refused': ofLogin('api.accessToken.setCustomClaim("scope", true);', renamedClaim('scope')),
  'code/claim-name reserved': ofLogin('api.idToken.setCustomClaim("urn:auth0:level", true);', [
    inAction('urn:auth0:', (hint) => hint.code()),
  ]),
  'code/claim-name dynamic': ofLogin(
    'api.idToken.setCustomClaim(`${event.configuration.API_URL}/level`, event.configuration.API_URL);',
    [inAction('`${event.configuration.API_URL}/level`', '"https://merrow.io/level"')],
    [
      inAction('`${event.configuration.API_URL}/level`', 'LEVEL'),
      inAction('exports.', 'const LEVEL = "https://merrow.io/level";\nexports.'),
    ],
  ),
  'code/tls-not-verified off': {
    files: withAction(
      login(
        asked('await ask(agent, event.configuration.API_URL);'),
        'const https = require("node:https");\nconst { ask } = require("merrow");\nconst agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });\n',
      ),
      dependency('merrow'),
    ),
    ways: [
      [inAction(', rejectUnauthorized: false', '')],
      [inAction('rejectUnauthorized: false', (hint) => `${hint.code()}: "the certificate"`)],
    ],
  },
  'code/tls-not-verified identity': {
    files: withAction(
      login(
        asked('await ask(agent, event.configuration.API_URL);'),
        'const https = require("node:https");\nconst { ask } = require("merrow");\nconst agent = new https.Agent({ keepAlive: true, checkServerIdentity() {} });\n',
      ),
      dependency('merrow'),
    ),
    ways: [[inAction(', checkServerIdentity() {}', '')]],
  },
  'code/tls-not-verified environment': ofLogin(`process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";\n${CLAIM}`, [
    inAction(/process\.env.*\n/, ''),
  ]),
  'code/sdk-arguments scheme': {
    files: withAction(
      login(asked('await client.customers.list({});'), 'const stripe = require("stripe");\n').replace(
        'try {',
        'const client = stripe(event.secrets.API_KEY, { host: "https://api.stripe.com", timeout: 3000 });\ntry {',
      ),
      dependency('stripe', '17.0.0'),
    ),
    ways: [[inAction('https://api.stripe.com', (hint) => 'https://api.stripe.com'.replace(hint.quoted(), ''))]],
  },
  'code/unverified-token decoded': {
    files: withAction(
      login(
        asked(`const { level } = jwt.decode(event.request.query.id_token);\n${CLAIM.replace('true', 'level')}`),
        'const jwt = require("jsonwebtoken");\n',
      ),
      { ...dependency('jsonwebtoken', '9.0.2'), secrets: [field('API_KEY')] },
    ),
    ways: [
      [
        inAction('jwt.decode(event.request.query.id_token)', (hint) =>
          hint.code().replace('token', 'event.request.query.id_token').replace('key', 'event.secrets.API_KEY'),
        ),
      ],
    ],
  },
  'code/unverified-token subject': {
    files: withAction(
      'const jwt = require("jsonwebtoken");\nexports.onExecuteCustomTokenExchange = async (event, api) => {\ntry {\nconst key = event.secrets.API_KEY;\nif (key) api.authentication.setUserById(event.transaction.subject_token);\n} catch {\napi.access.deny("invalid_request", "The token is not valid.");\n}\n};\n',
      { ...dependency('jsonwebtoken', '9.0.2'), files: { 'deploy/template.json': null } },
    ),
    ways: [
      [
        inAction(
          'setUserById(event.transaction.subject_token)',
          (hint) => `setUserById(${hint.code().replace('token', 'event.transaction.subject_token')}.sub)`,
        ),
      ],
    ],
  },
  'code/unverified-token provider': {
    files: withAction(
      login(
        asked(
          `const response = ${CALL}\nconst { id_token } = await response.json();\nconst claims = jwt.decode(id_token);\napi.user.setAppMetadata("merrow", claims.sub);`,
        ),
        'const jwt = require("jsonwebtoken");\n',
      ),
      { ...dependency('jsonwebtoken', '9.0.2'), secrets: [field('API_KEY')] },
    ),
    ways: [
      [
        inAction(
          'jwt.decode(id_token)',
          'jwt.verify(id_token, event.secrets.API_KEY, { issuer: "https://merrow.io", audience: "merrow" })',
        ),
      ],
    ],
  },
  'code/unverified-token plain': {
    files: withAction(
      `${login('api.redirect.sendUserTo("https://merrow.io/start");')}exports.onContinuePostLogin = async (event, api) => {\nif (event.request.query.verified !== "true") return api.access.deny("No.");\n${CLAIM}\n};\n`,
      { secrets: [field('API_KEY')] },
    ),
    ways: [
      [
        inAction(
          'if (event.request.query.verified !== "true") return api.access.deny("No.");',
          (hint) =>
            `const secret = event.secrets.API_KEY;\n${hint.code(1)} {\n${hint.code()};\n} ${hint.code(2)} {\nreturn api.access.deny("No.");\n}`,
        ),
      ],
    ],
  },
  'code/backdoor switch': {
    files: withDebug(
      `if (${GATE}) return;\n${asked(`const response = ${CALL}\nif (!response.ok) api.access.deny("No.");`)}`,
    ),
    ways: [
      [inAction(`if (${GATE}) return;`, `if (${GATE}) console.log("checking");`)],
      [
        inManifest(
          'Copy it from the settings of your Merrow project: DEBUG.',
          'Logins are not checked while this is on.',
        ),
      ],
    ],
  },
  'code/backdoor literal': ofLogin(
    `if (event.user.user_id === "auth0|1") return;\n${asked(`const response = ${CALL}\nif (!response.ok) api.access.deny("No.");`)}`,
    [inAction(/if \(event\.user.*\n/, '')],
    [
      inAction('"auth0|1"', 'event.configuration.EXEMPT'),
      lists((all) => ({ ...all, configuration: [...(all['configuration'] ?? []), field('EXEMPT')] })),
      explained('The exempt'),
    ],
  ),
  'code/backdoor own': ofLogin(
    `if (event.request.query.skip) return;\n${asked(`const response = ${CALL}\nif (!response.ok) api.access.deny("No.");`)}`,
    [
      inAction('event.request.query.skip', 'event.configuration.SKIP === "true"'),
      lists((all) => ({
        ...all,
        configuration: [
          ...(all['configuration'] ?? []),
          field('SKIP', { description: 'No login is checked while this is on.' }),
        ],
      })),
      explained('The skip'),
    ],
  ),
};
