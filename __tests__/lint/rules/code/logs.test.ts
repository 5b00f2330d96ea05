import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const files = (text: string) => ({ [ACTION]: text, 'deploy/template.json': null });
const LOG = 'console.log("accepted");';

async function said(rule: string, given: Parameters<typeof lint>[0]): Promise<string[]> {
  return (await lint(given)).filter((finding) => finding.rule === rule).map(sentences);
}

describe('code/ungated-log', () => {
  it.each([
    ['a log of every execution', handler(`▸${LOG}`)],
    ['a log after a guard on a secret', handler(`if (!event.secrets.API_KEY) return;\n▸${LOG}`)],
    ['a log in a try', handler(`try {\n  ▸${LOG}\n} catch (error) {\n  console.error("failed");\n}`)],
    [
      'a log if nothing has failed',
      handler(`const set = api.cache.set("k", "v");\nif (set.type === "error") return;\n▸${LOG}`),
    ],
    ['a case of success', handler(`switch ((await call()).status) {\n  case "ok":\n    ▸${LOG}\n}`)],
    ['a log for new users', handler(`if (event.stats.logins_count === 1) {\n  ▸${LOG}\n}`)],
    ['another name of console', `const { info } = console;\n${handler('▸info("x");')}`],
    ['a helper that asks nothing', `const log = (m) => ▸console.log(m);\n${handler('log("x");')}`],
    [
      'a helper that is called twice',
      `const log = (m) => ▸console.log(m);\n${handler('if (event.configuration.DEBUG === "true") log("x");\nlog("y");')}`,
    ],
    ['a callback of a list', handler('event.authorization.roles.forEach((role) => ▸console.log(role));')],
    ['console.error', handler('▸console.error("called");')],
    [
      'a logger of a class that asks for something else',
      `class Logger {\n  enabled = true;\n  log(m) {\n    if (this.enabled) ▸console.log(m);\n  }\n}\n${handler('new Logger(event.configuration.DEBUG).log("x");')}`,
    ],
    ['a log if a text has a form', handler(`if (!/^oidc-/.test(event.transaction.protocol)) return;\n▸${LOG}`)],
    ['a helper for success', `const report = (m) => ▸console.log(m);\n${handler('report("accepted");')}`],
    [
      'a helper whose name suggests failures, if nothing has failed',
      `${handler('const score = await call();\nif (score < 3) refuseOnError("low");')}const refuseOnError = (text) => ▸console.log(text);`,
    ],
    [
      'a method whose name suggests failures, if nothing has failed',
      `const log = { error: (text) => ▸console.error(text) };\n${handler('if (event.stats.logins_count > 9) log.error("many");')}`,
    ],
    [
      'a log after a boolean that is not a switch',
      handler('const isOffice = event.request.ip.startsWith("203.0.113.");\nif (!isOffice) ▸console.log("outside");'),
    ],
    ['a log after another value', handler('if (event.connection.strategy !== "auth0") ▸console.log("x");')],
    [
      'a log after a name that contains "err"',
      handler('const preferred = event.client.metadata.tier === "preferred";\nif (preferred) ▸console.log("x");'),
    ],
    ['a log after a flag of the metadata', handler('if (event.user.user_metadata.debug) ▸console.log("x");')],
    [
      'a log after a flag of the metadata, in a variable',
      handler('const debug = event.client.metadata.debug === "true";\nif (debug) ▸console.log("x");'),
    ],
    [
      'a log if an answer has no record',
      handler('const data = await call();\nif (!data.match) {\n  ▸console.log("none");\n  return;\n}'),
    ],
    [
      'a log after a good status',
      handler('const response = await call();\nif (response.status === 200) ▸console.log("x");'),
    ],
    ['a log after another kind of flag', handler(`if (event.user.email_verified) ▸${LOG}`)],
  ])('fires on %s', async (_name, text) => {
    await expectFindings('code/ungated-log', files(text), ['code/ungated-log ungated']);
  });

  it.each([
    ['if (debug)', handler(`const debug = event.configuration.DEBUG === "true";\nif (debug) ${LOG}`)],
    ['a block', handler(`if (event.configuration.DEBUG_MODE === "on") {\n  call();\n  ${LOG}\n}`)],
    ['after if (!debug) return', handler(`call();\nif (event.configuration.VERBOSE !== "true") return;\n${LOG}`)],
    ['debug &&', handler('event.configuration.DEBUG === "true" && console.log("x");')],
    ['a conditional', handler('event.configuration.TEST_MODE ? console.log("x") : null;')],
    ['a field under another name', handler(`const { DEBUG: on } = event.configuration;\nif (on) ${LOG}`)],
    [
      'a function that asks',
      `const isDebug = (event) => event.configuration.DEBUG === "yes";\n${handler(`if (isDebug(event)) ${LOG}`)}`,
    ],
    [
      'a helper that asks',
      `function debug(event, message) {\n  if (event.configuration.DEBUG === "true") console.log(message);\n}\n${handler('debug(event, "x");')}`,
    ],
    [
      'a helper with a parameter for the switch',
      `const log = (enabled, ...parts) => {\n  if (!enabled) return;\n  console.log(...parts);\n};\n${handler('const debug = event.configuration.DEBUG === "true";\nlog(debug, "x");')}`,
    ],
    ['a logger that is chosen', handler('const log = event.configuration.DEBUG ? console.log : () => {};\nlog("x");')],
    [
      'a logger that is made',
      `const logger = (debug) => (debug ? (...a) => console.log(...a) : () => {});\n${handler('const log = logger(event.configuration.DEBUG);\nlog("x");')}`,
    ],
    [
      'a logger of a class with a parameter for the switch',
      `class Logger {\n  constructor(enabled) {\n    this.enabled = enabled;\n  }\n  log(m) {\n    if (this.enabled) console.log(m);\n  }\n}\n${handler('const logger = new Logger(event.configuration.DEBUG === "true");\nlogger.log("x");')}`,
    ],
    [
      'a logger of a class with levels',
      `const LEVELS = ["error", "info"];\nconst Logger = class {\n  #level;\n  constructor({ threshold }) {\n    this.#level = LEVELS.indexOf(threshold);\n  }\n  info(m) {\n    if (this.#level < 1) return;\n    console.log(m);\n  }\n};\n${handler('new Logger({ threshold: event.configuration.LOG_LEVEL }).info("x");')}`,
    ],
    ['catch', handler('try {\n  await call();\n} catch (error) {\n  console.error("failed", error.name);\n}')],
    ['.catch', handler('await call().catch((error) => console.error(error.name));')],
    [
      'a result that says error',
      handler('const set = api.cache.set("k", "v");\nif (set.type === "error") console.error(set.code);'),
    ],
    [
      'a result with an error',
      handler('const answer = await call();\nif ("error" in answer) console.error("failed");'),
    ],
    [
      'an error of a list of results',
      handler(
        'for (const each of await Promise.all([call()])) if (each instanceof TypeError) console.error(each.name);',
      ),
    ],
    [
      'a case of failure',
      handler('switch ((await call()).status) {\n  case "failed":\n    console.error("failed");\n    break;\n}'),
    ],
    [
      'a log before a helper that denies',
      handler(
        'const refuse = (code) => api.access.deny(code);\nif (event.user.name === "x") {\n  console.log("denied");\n  return refuse("Q1");\n}',
      ),
    ],
    [
      'a log before a method that denies',
      `class Guard {\n  constructor(api) {\n    this.api = api;\n  }\n  deny() {\n    this.api.access.deny("x");\n  }\n}\n${handler('const guard = new Guard(api);\nif (event.user.blocked) {\n  console.log("denied");\n  return guard.deny();\n}')}`,
    ],
    [
      'a value of a wrong type',
      handler(
        'const data = await call();\nif (typeof data.score !== "number") {\n  console.log("malformed");\n  return;\n}',
      ),
    ],
    [
      'code after a loop that returned on success',
      `const load = async () => {\n  for (let i = 0; i < 3; i++) {\n    const response = await call();\n    if (response.ok) return response;\n  }\n  console.log("gave up");\n  return null;\n};\n${handler('await load();')}`,
    ],
    [
      'a verdict of a helper on which its caller denies',
      `const check = (name) => {\n  if (name === "x") {\n    console.log("refused");\n    return { ok: false };\n  }\n  return { ok: true };\n};\n${handler('const verdict = check(event.user.name);\nif (!verdict.ok) {\n  api.access.deny("x");\n  return;\n}')}`,
    ],
    ['a missing secret', handler('if (!event.secrets.API_KEY) {\n  console.log("missing");\n  return;\n}')],
    ['a failed response', handler('const response = await call();\nif (!response.ok) console.log("failed");')],
    [
      'another status',
      handler('const response = await call();\nif (response.status !== 200) {\n  console.log("failed");\n}'),
    ],
    [
      'a denial',
      handler('if (event.request.geoip.countryCode === "XX") {\n  console.log("denied");\n  api.access.deny("no");\n}'),
    ],
    [
      'a list of missing values',
      handler(
        'const missing = ["A"].filter((n) => !event.secrets[n]);\nif (missing.length) {\n  console.error(`missing: ${missing}`);\n}',
      ),
    ],
    [
      'a helper that only failures call',
      `const fail = (m) => console.error(m);\n${handler('try {\n  call();\n} catch {\n  fail("x");\n}')}`,
    ],
    [
      'a text of a switch that is tested',
      handler('if (/debug|all/.test(event.configuration.LOG_LEVEL)) console.log("x");'),
    ],
    [
      'a listener for errors',
      `const https = require("https");\n${handler('https.get("https://a.io").on("error", (e) => console.log(e.code));')}`,
    ],
    ['code that nothing calls', `exports.show = () => ${LOG}\n${handler('')}`],
    ['no console', handler('const console = { log() {} };\nconsole.log("x");')],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('code/ungated-log', files(text), []);
  });

  it('names the call', async () => {
    expect(await said('code/ungated-log', files(handler(LOG)))).toEqual([
      '"console.log" runs on every execution. Log only while a debug switch is on: `if (event.configuration.DEBUG === "true")`. Also turn it on in a test. Add `{ "name": "DEBUG", "label": "Debug logging", "description": "Turns on logs.", "default_value": "false", "options": [{ "value": "false", "label": "Off" }, { "value": "true", "label": "On" }] }` to "configuration" in configuration.json, and explain "Debug logging" in the guide.',
    ]);
  });
});

describe('code/no-debug-flag', () => {
  const given = (text: string, configuration: readonly string[] = []) => ({
    ...files(text),
    [MANIFEST]: `▸${manifest(['API_KEY'], configuration)}`,
  });
  const unmarked = (text: string, configuration: readonly string[] = []) => ({
    ...files(text),
    [MANIFEST]: manifest(['API_KEY'], configuration),
  });
  const labelled = manifest(['API_KEY'], ['MODE']).replace(
    /"label": "L"(?=[^}]*}\n {2}\],\n {2}"dep)/,
    '"label": "Debug log"',
  );

  it.each([
    ['a log', handler(LOG), []],
    ['a log of failures', handler('try {\n  call();\n} catch {\n  console.error("x");\n}'), ['REGION']],
    ['a constant in its place', `const DEBUG = false;\n${handler(`if (DEBUG) ${LOG}`)}`, []],
    ['an environment variable', handler(`if (process.env.DEBUG) ${LOG}`), []],
    ['a helper', `const log = (m) => console.log(m);\n${handler('log("x");')}`, ['LOGIN_URL']],
    ['names that only look like one', handler(LOG), ['LATEST_VERSION', 'CATALOG', 'LOGINS']],
  ])('fires on %s', async (_name, text, configuration) => {
    await expectFindings('code/no-debug-flag', given(text, configuration), ['code/no-debug-flag noSwitch']);
  });

  it.each<[string, string, readonly string[]]>([
    ['DEBUG', handler(LOG), ['DEBUG']],
    ['DEBUG_MODE', handler(LOG), ['DEBUG_MODE']],
    ['a test mode', handler(LOG), ['TEST_MODE']],
    ['a log level', handler(LOG), ['LOG_LEVEL']],
    ['verbosity', handler(LOG), ['VERBOSE']],
    ['dry run', handler(LOG), ['DRY_RUN']],
    [
      'a flag that is read under its own name',
      handler(`const debug = event.configuration.MODE === "chatty";\nif (debug) ${LOG}`),
      ['MODE'],
    ],
    ['no log', handler('call();'), []],
    ['its own console', handler('const console = { log() {} };\nconsole.log("x");'), []],
  ])('is silent on %s', async (_name, text, configuration) => {
    await expectFindings('code/no-debug-flag', unmarked(text, configuration), []);
  });

  it.each([
    ['a label', labelled],
    ['a list of fields with its own faults', '{ "secrets": [], "configuration": {}, "dependencies": [] }'],
    ['a manifest that does not parse', '{'],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings('code/no-debug-flag', { ...files(handler(LOG)), [MANIFEST]: text }, []);
  });

  it('says what to declare', async () => {
    expect(await said('code/no-debug-flag', unmarked(handler(LOG)))).toEqual([
      'The Action logs, but no configuration field turns logging on. Add `{ "name": "DEBUG", "label": "Debug logging", "description": "Turns on logs.", "default_value": "false", "options": [{ "value": "false", "label": "Off" }, { "value": "true", "label": "On" }] }` to "configuration" in configuration.json, and explain "Debug logging" in the guide. Log only while it is on, and also turn it on in a test.',
    ]);
  });
});
