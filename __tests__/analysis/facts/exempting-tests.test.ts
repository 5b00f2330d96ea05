import { exemptionIn } from '../../../src/analysis/facts/exempting-tests.ts';
import { parsed } from '../parsed.ts';

const MODULE = `
const ADMIN = "admin@b.example";
const ADMINS = ["admin@b.example", "ops@b.example"];
const IDS = new Set(["auth0|1"]);
const KNOWN = { "auth0|1": true };
const BOT = "MerrowBot";
const isAdmin = (user) => user.email === ADMIN;
function isTest(event) { if (event.client.name) return; return event.request.query.test; }
function isUnskipped(event) { log(); if (f()) return true; return !event.request.query.skip; }
function isDone() { return; }
const never = () => isAdmin(never());
`;

/** What exempts somebody if the test is true, and after `not` if it is false; empty for neither. */
function exempts(condition: string): string {
  const body = `const { email } = event.user;\nconst query = event.request.query;\nconst isOps = email === "ops@b.example";\nif (${condition}) f();`;
  const action = parsed(`${MODULE}exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`);
  const test = [...action.tree.parents.keys()]
    .flatMap((each) => (each.type === 'IfStatement' ? [each.test] : []))
    .at(-1);
  if (test === undefined) throw new Error('No test');
  const [held, failed] = [true, false].map((holds) => {
    const found = exemptionIn(action, test, holds);
    return found === null ? '' : `${found.kind} ${found.path.join('.')}`;
  });
  return [held ?? '', failed ? `not ${failed}` : ''].filter((each) => each !== '').join(', ');
}

describe('tests that exempt somebody', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    [
      'values that users write themselves',
      {
        'event.request.query.internal': 'own request.query.internal',
        'event.request.body.skip': 'own request.body.skip',
        'event.user.user_metadata?.vip': 'own user.user_metadata.vip',
        'await query.internal': 'own request.query.internal',
        '!query.internal': 'not own request.query.internal',
        '!!query.internal': 'own request.query.internal',
      },
    ],
    [
      'no values of the flow or of others, and no lists',
      {
        'query.prompt': '',
        'query.prompt === "none"': '',
        'event.request.query': '',
        'query.a.b': '',
        'event.user.app_metadata.vip': '',
        'event.user.email': '',
        'typeof query.internal': '',
        '-query.internal': '',
        unknown: '',
      },
    ],
    [
      'switches among the configuration fields',
      {
        'event.configuration.DEBUG': 'switch configuration.DEBUG',
        'event.configuration.TEST_MODE === "on"': 'switch configuration.TEST_MODE',
        '!event.configuration.DEBUG': 'not switch configuration.DEBUG',
        'event.configuration.API_URL': '',
        'event.configuration.DEBUG.length': '',
        'event.configuration': '',
        'event.secrets.DEBUG': '',
        'event.client.debug': '',
      },
    ],
    [
      'one of two conditions',
      {
        'query.a && ready': 'own request.query.a',
        'ready && query.a': 'own request.query.a',
        'ready || query.a': 'own request.query.a',
        '!query.a || ready': '',
        'ready && !query.a': 'not own request.query.a',
        'ready ?? query.a': 'own request.query.a',
        'isOps || query.a': 'literal user.email',
      },
    ],
    [
      'somebody by a value in the code',
      {
        'event.user.email === "a@b.example"': 'literal user.email',
        '"abc" == event.client.client_id': 'literal client.client_id',
        'event.user.name !== "Ann"': 'not literal user.name',
        'event.request.ip != "203.0.113.7"': 'not literal request.ip',
        'email?.trim().toLowerCase() === ADMIN': 'literal user.email',
        '(email ?? "") === ADMIN': 'literal user.email',
        '(email || query.email) === ADMIN': 'literal user.email',
      },
    ],
    [
      'nobody by other comparisons',
      {
        'email === ""': '',
        'email !== undefined': '',
        'email === event.secrets.ADMIN': '',
        'email > "a"': '',
        'email in ADMINS': '',
        'email + "a"': '',
        'email === 5': '',
        'email === true': '',
        'email.split("@")[1] === "b.example"': '',
        'event.user.user_id.slice(0, 5) === "auth0"': '',
        '(email && name) === "Ann"': '',
        '[email].toString() === "a"': '',
        'event.user.nickname.length === "5"': '',
        'name === "Ann"': '',
      },
    ],
    [
      'a value of the user that is compared',
      {
        'query.mode === "offline"': 'own request.query.mode',
        'query.mode == 1': 'own request.query.mode',
        'true === query.mode': 'own request.query.mode',
        'query.mode !== "x"': 'not own request.query.mode',
        '(query.mode ?? "") === "x"': 'own request.query.mode',
        'query.mode === "false"': '',
        'query.mode === "OFF"': '',
        'query.mode === "0"': '',
        'query.mode === 0': '',
        'query.mode === false': '',
        'query.mode === null': '',
        'query.mode !== undefined': '',
        'query.mode === other': '',
        'query.mode === "nothing"': 'own request.query.mode',
        'query.mode === "turned off"': 'own request.query.mode',
      },
    ],
    [
      'somebody in a list in the code',
      {
        'ADMINS.includes(email)': 'literal user.email',
        'IDS.has(event.user.user_id)': 'literal user.user_id',
        'new Set(ADMINS).has(email)': '',
        '["a", "b"].includes(event.user.nickname.toUpperCase())': 'literal user.nickname',
        '["a", "b"].includes(query.mode)': 'own request.query.mode',
        '[].includes(email)': '',
        '["a", event.secrets.ADMIN].includes(email)': '',
        '["a", ...others].includes(email)': '',
        '["a", , "b"].includes(email)': '',
        'others.includes(email)': '',
        'ADMINS.includes()': '',
        'ADMINS.concat(email)': '',
        'includes(email)': '',
        '["a"].includes(event.user.app_metadata.role)': '',
      },
    ],
    [
      'the place in such a list',
      {
        'ADMINS.indexOf(email) !== -1': 'literal user.email',
        'ADMINS.indexOf(email) != -1': 'literal user.email',
        'ADMINS.indexOf(email) >= 0': 'literal user.email',
        'ADMINS.indexOf(email) > -1': 'literal user.email',
        'ADMINS.indexOf(email) === -1': 'not literal user.email',
        'ADMINS.indexOf(email) < 0': 'not literal user.email',
        'ADMINS.indexOf(email) > 1': '',
        'ADMINS.indexOf(email) !== +1': '',
        'ADMINS.lastIndexOf(email) !== -1': '',
        'ADMINS.includes(email) !== 0': '',
        'email.indexOf("a") !== -1': '',
        'event.request.ip.indexOf("10.") === 0': 'literal request.ip',
        'event.request.ip.indexOf("10.") !== 0': 'not literal request.ip',
        'email.indexOf("admin") === 0': '',
        'email !== -1': '',
      },
    ],
    [
      'a part of an address, a header or a value of the user',
      {
        '/bot/i.test(event.request.user_agent)': 'literal request.user_agent',
        '/^admin/.test(query.role)': 'own request.query.role',
        'event.request.ip.startsWith("10.")': 'literal request.ip',
        'event.request.user_agent.includes(BOT)': 'literal request.user_agent',
        'event.request.hostname.match(/^test/)': 'literal request.hostname',
        'query.role.endsWith("admin")': 'own request.query.role',
        '/@b\\.example$/.test(email)': '',
        'event.request.ip.split(".")[0] === "10"': 'literal request.ip',
        '["b.example"].includes(email.split("@")[1])': '',
        'KNOWN[email.split("@")[1]]': '',
        'event.user.user_id.startsWith("auth0|")': '',
        'event.request.ip.startsWith(prefix)': '',
        'event.request.ip.startsWith()': '',
        'event.request.user_agent.includes(EMPTY)': '',
        'event.request.ip.slice("10.")': '',
        'name.startsWith("10.")': '',
        'pattern.test(name)': '',
      },
    ],
    [
      'somebody who is a property of an object in the code',
      {
        'KNOWN[event.user.user_id]': 'literal user.user_id',
        'KNOWN[query.id]': 'own request.query.id',
        '!KNOWN[event.user.user_id]': 'not literal user.user_id',
        'others[event.user.user_id]': '',
        'ADMINS[event.user.user_id]': '',
        'KNOWN[name]': '',
        'KNOWN.name': '',
        'KNOWN[event.user.app_metadata.id]': '',
      },
    ],
    [
      'a constant or a function that tests this',
      {
        isOps: 'literal user.email',
        '!isOps': 'not literal user.email',
        'isAdmin(event.user)': 'literal user.email',
        'isTest(event)': 'own request.query.test',
        'isUnskipped(event)': 'not own request.query.skip',
        'isDone(event)': '',
        'never()': '',
        'lookUp(event.user)': '',
      },
    ],
  ])('are %s', (_name, tests) => {
    expect(Object.fromEntries(Object.keys(tests).map((test) => [test, exempts(test)]))).toEqual(tests);
  });
});
