import type { Table } from './worked.ts';
import {
  byTable,
  declared,
  field,
  inAction,
  inManifest,
  inSpec,
  lists,
  login,
  moved,
  ofLogin,
  withAction,
} from './worked.ts';

const CLAIM = 'api.idToken.setCustomClaim("https://merrow.io/checked", true);';
const DEBUG = field('DEBUG', {
  options: ['false', 'true'].map((value) => ({ value, label: value })),
  default_value: 'false',
});
const OF_GRAFANA = 'glsa_q7Xm2VtRz9LkPw4YsHd8NcBeJf3GuAo5_7be2c49d';
const named = (claim: string) => CLAIM.replace('true', claim);
const used = (...reads: readonly string[]) => named(`[${reads.map((read) => `Boolean(${read})`).join(', ')}]`);
const logged = (log: string, before = '') => ({
  files: withAction(
    login(`${before}if (event.configuration.DEBUG === "true") ${log}\n${used('event.secrets.API_KEY')}`),
    {
      configuration: [DEBUG],
      secrets: [field('API_KEY'), field('TOKEN')],
    },
  ),
});
const fieldTaken = (name: string, store: string) =>
  lists((all) => ({ ...all, [store]: all[store]?.filter((each) => each.name !== name) }));
const axios = (request: string, log: string) => ({
  files: withAction(
    login(
      `try {\n${request}\n} catch (error) {\n${log}\napi.access.deny("The login could not be checked.");\n}`,
      'const axios = require("axios");\n',
    ),
    { dependencies: [{ name: 'axios', version: '1.7.9' }], configuration: [DEBUG] },
  ),
});
const POST = 'await axios.post("https://api.merrow.io", { key: event.secrets.API_KEY }, { timeout: 3000 });';
const MODE = field('MODE', {
  options: ['Strict', 'Lenient'].map((value) => ({ value, label: value })),
  default_value: 'Strict',
});

/** Hints about secrets and configuration fields. */
export const secretsHints: Table = {
  'secrets/name-case correctable': {
    files: withAction(login(used('event.secrets.apiKey')), { secrets: [{ ...field('API_KEY'), name: 'apiKey' }] }),
    ways: [[inAction('apiKey', (hint) => hint.quoted()), inManifest('apiKey', (hint) => hint.quoted())]],
  },
  'secrets/name-case blank': {
    files: withAction(login(used('event.secrets.API_KEY')), { secrets: [{ ...field('API_KEY'), name: 'API_KEY ' }] }),
    ways: [[inManifest('"API_KEY "', '"API_KEY"')]],
  },
  'secrets/name-case other': {
    files: withAction(login(used('event.secrets["---"]')), { secrets: [{ ...field('API_KEY'), name: '---' }] }),
    ways: [
      [
        inManifest('"---"', (hint) => `"${hint.quoted()}"`),
        (files, hint) =>
          /wherever|Action/u.test(hint.text) ? inAction('"---"', `"${hint.quoted()}"`)(files, hint) : files,
      ],
    ],
  },
  'secrets/undeclared near': {
    files: withAction(login(used('event.secrets.API_KEY', 'event.secrets.API_KEYS')), { secrets: [field('API_KEY')] }),
    ways: [[byTable()], [inAction('event.secrets.API_KEYS', (hint) => hint.code())], [declared]],
  },
  'secrets/undeclared elsewhere': {
    files: withAction(login(used('event.secrets.API_ULR')), { configuration: [field('API_URL')], secrets: [] }),
    ways: [[inAction('event.secrets.API_ULR', (hint) => hint.code())], [declared]],
  },
  'secrets/undeclared sameWords': {
    files: withAction(login(used('event.secrets.apiUrl')), { configuration: [field('API_URL')], secrets: [] }),
    ways: [[inAction('event.secrets.apiUrl', (hint) => hint.code())]],
  },
  'secrets/undeclared unknown': {
    files: withAction(login(used('event.secrets.API_KEY')), { secrets: [] }),
    ways: [[declared], [inAction(used('event.secrets.API_KEY'), CLAIM)]],
  },
  'secrets/wrong-store swapped': {
    files: withAction(login(used('event.secrets.REGION')), { secrets: [], configuration: [field('REGION')] }),
    ways: [
      [inAction('event.secrets.REGION', (hint) => hint.code())],
      [moved('REGION', 'configuration', 'secrets')],
      [byTable(0)],
      [byTable(1)],
    ],
  },
  'secrets/wrong-store stays': {
    files: withAction(login(used('event.secrets.REGION', 'event.configuration.REGION')), {
      secrets: [],
      configuration: [field('REGION')],
    }),
    ways: [[inAction('event.secrets.REGION', (hint) => hint.code())], [byTable()]],
  },
  'secrets/wrong-store credential': {
    files: withAction(login(used('event.secrets.API_KEY')), { secrets: [], configuration: [field('API_KEY')] }),
    ways: [[moved('API_KEY', 'configuration', 'secrets')], [byTable()]],
  },
  'secrets/unused unused': {
    files: withAction(login(CLAIM), { secrets: [field('API_KEY')] }),
    ways: [[inAction('true', (hint) => `Boolean(${hint.code()})`)], [fieldTaken('API_KEY', 'secrets')]],
  },
  'secrets/unused perhaps': {
    files: withAction(login(`merrow.check(event);\n${CLAIM}`, 'const merrow = require("merrow");\n'), {
      secrets: [field('API_KEY')],
      dependencies: [{ name: 'merrow', version: '1.2.3' }],
    }),
    ways: [
      [inAction('check(event)', 'check(event.secrets.API_KEY)')],
      [fieldTaken('API_KEY', 'secrets'), inAction('check(event)', 'check()')],
    ],
  },
  'secrets/dynamic-read dynamic': {
    files: withAction(
      login(`const name = event.user.user_id ? "API_KEY" : "";\n${named('Boolean(event.secrets[name])')}`),
      { secrets: [field('API_KEY')] },
    ),
    ways: [[inAction('event.secrets[name]', (hint) => hint.code()), inAction(/const name = .*\n/, '')]],
  },
  'secrets/logged value': {
    ...logged('console.log("key", event.secrets.API_KEY);'),
    ways: [
      [inAction('"key", event.secrets.API_KEY', (hint) => `"key", ${hint.code()}`)],
      [inAction(', event.secrets.API_KEY)', ')')],
    ],
  },
  'secrets/logged part': {
    ...logged('console.log("key", event.secrets.API_KEY.slice(0, 4));'),
    ways: [
      [inAction('event.secrets.API_KEY.slice(0, 4)', (hint) => hint.code())],
      [inAction(', event.secrets.API_KEY.slice(0, 4)', '')],
    ],
  },
  'secrets/logged token': {
    ...logged('console.log("token", event.request.query.id_token);'),
    ways: [
      [inAction('"token", event.request.query.id_token', '"token", Boolean(event.request.query.id_token)')],
      [inAction(', event.request.query.id_token', '')],
    ],
  },
  'secrets/logged answer': {
    ...logged(
      'console.log("answer", data);',
      'const response = await fetch("https://api.merrow.io/oauth/token", { method: "POST" });\nconst data = await response.json();\napi.user.setAppMetadata("merrow", data.access_token);\n',
    ),
    ways: [[inAction('"answer", data', '"answer", response.status')]],
  },
  'secrets/logged error': {
    ...axios(POST, 'console.log(error);'),
    ways: [
      [inAction('log(error)', (hint) => `log(${hint.code()})`)],
      [inAction('log(error)', (hint) => `log(${hint.code(1)})`)],
    ],
  },
  'secrets/logged response': {
    ...axios(`const response = ${POST}\nif (event.configuration.DEBUG === "true") console.log(response);`, ''),
    ways: [[inAction('log(response)', (hint) => `log(${hint.code()})`)]],
  },
  'secrets/logged several': {
    ...logged('console.log("keys", keys);', 'const keys = `${event.secrets.API_KEY} ${event.secrets.TOKEN}`;\n'),
    ways: [
      [inAction('"keys", keys', (hint) => `"keys", ${hint.code()}, ${hint.code().replace('API_KEY', 'TOKEN')}`)],
      [inAction('"keys", keys', '"keys"')],
    ],
  },
  'secrets/logged all': {
    ...logged('console.log("all", event.secrets);'),
    ways: [[inAction('"all", event.secrets', (hint) => `"all", ${hint.code()}`)]],
  },
  'secrets/assigned assigned': ofLogin(
    `event.configuration.API_URL ||= "https://api.merrow.io";\n${used('event.configuration.API_URL')}`,
    [
      inAction('event.configuration.API_URL ||= "https://api.merrow.io";', (hint) =>
        hint.code().replace('fallback', '"https://api.merrow.io"'),
      ),
      inAction('Boolean(event.configuration.API_URL)', 'Boolean(value)'),
    ],
  ),
  'secrets/hard-coded shape': {
    files: withAction(login(`merrow.check("${OF_GRAFANA}");`, 'const merrow = require("merrow");\n'), {
      dependencies: [{ name: 'merrow', version: '1.2.3' }],
    }),
    ways: [[declared, inAction(`"${OF_GRAFANA}"`, (hint) => hint.code())]],
  },
  'secrets/hard-coded beside': {
    files: {
      'integration/integration.action.spec.js': `const { onExecutePostLogin } = require("./integration.action");\nit("checks", () => {\n  expect(onExecutePostLogin.name).not.toBe("${OF_GRAFANA}");\n});\n`,
    },
    ways: [[inSpec(OF_GRAFANA, (hint) => hint.quoted())]],
  },
  'secrets/hard-coded named': {
    files: withAction(
      login(
        'merrow.check(apiKey);',
        'const merrow = require("merrow");\nconst apiKey = "fT7bQ2vK9xLmZ4pRw8sYd3HnJ6cGqE1a";\n',
      ),
      { dependencies: [{ name: 'merrow', version: '1.2.3' }] },
    ),
    ways: [[declared, inAction(/const apiKey.*\n/, ''), inAction('(apiKey)', (hint) => `(${hint.code()})`)]],
  },
  'secrets/hard-coded key': {
    files: withAction(
      `${login('const token = api.redirect.encodeToken({ secret: "our-own-secret", payload: { level: 1 } });\napi.redirect.sendUserTo("https://merrow.io/start", { query: { token } });')}exports.onContinuePostLogin = async (event, api) => { ${CLAIM} };\n`,
    ),
    ways: [[declared, inAction('"our-own-secret"', (hint) => hint.code())]],
  },
  'secrets/in-url built': {
    files: withAction(
      login(
        'try {\nawait fetch(`https://api.merrow.io/check?key=${event.secrets.API_KEY}`, { method: "POST", signal: AbortSignal.timeout(3000) });\n} catch {\napi.access.deny("The login could not be checked.");\n}',
      ),
    ),
    ways: [
      [inAction('?key=${event.secrets.API_KEY}`, {', '`, { headers: { authorization: event.secrets.API_KEY },')],
      [
        moved('API_KEY', 'secrets', 'configuration'),
        (files, hint) =>
          hint.text.includes('`event.configuration.')
            ? inAction('event.secrets.API_KEY', hint.code())(files, hint)
            : files,
      ],
    ],
  },
  'secrets/in-url payload': {
    files: withAction(
      `${login('const token = api.redirect.encodeToken({ secret: event.secrets.TOKEN, payload: { key: event.secrets.API_KEY, level: 1 } });\napi.redirect.sendUserTo("https://merrow.io/start", { query: { token } });\napi.user.setAppMetadata("has", Boolean(event.secrets.API_KEY));')}exports.onContinuePostLogin = async (event, api) => { ${CLAIM} };\n`,
    ),
    ways: [[inAction('key: event.secrets.API_KEY, ', '')]],
  },
  'secrets/unknown-option near': {
    files: withAction(login(`if (event.configuration.MODE === "strict") ${CLAIM}`), { configuration: [MODE] }),
    ways: [[inAction('"strict"', (hint) => `"${hint.quoted()}"`)]],
  },
  'secrets/unknown-option unknown': {
    files: withAction(login(`if (event.configuration.MODE === "off") ${CLAIM}`), { configuration: [MODE] }),
    ways: [
      [inAction('"off"', '"Strict"')],
      [inManifest('"options": [', '"options": [{ "value": "off", "label": "Off" },')],
    ],
  },
};
