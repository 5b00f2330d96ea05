import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler } from '../marks.ts';

const files = (top: string, body: string) => ({ [ACTION]: `${top}\n${handler(body)}` });

describe('code/module-state', () => {
  it.each([
    ['the user', 'let current;', '▸current = event.user;'],
    ['the event', 'let state = null;', '▸state = event;'],
    ['api', 'let shared;', '▸shared = api;'],
    ['a value of the user', 'let lastIp = "";', 'const { ip } = event.request;\n▸lastIp = ip;'],
    [
      'the answer to a request about the user',
      'let score;',
      'const res = await fetch("https://x.example", { body: event.user.user_id });\nconst data = await res.json();\n▸score = data.score;',
    ],
    ['a property', 'const state = {};', '▸state.email = event.user.email;'],
    ['a cache by user', 'const cache = new Map();', '▸cache.set(event.user.user_id, 1);'],
    ['an object by user', 'const seen = {};', '▸seen[event.user.user_id] = true;'],
    ['a list', 'const users = [];', '▸users.push(event.user.email);'],
    ['a flag that hangs on the user', 'let blocked = false;', 'if (!event.user.email_verified) ▸blocked = true;'],
    [
      'a function that the handler calls',
      'let current;\nconst remember = (e) => { ▸current = e.user.user_id; };',
      'remember(event);',
    ],
    ['a pattern', 'let email;', '({ email: ▸email } = event.user);'],
  ])('fires on %s', async (_name, top, body) => {
    await expectFindings('code/module-state', files(top, body), ['code/module-state user']);
  });

  it.each([
    ['a count', 'let count = 0;', '▸count += 1;'],
    ['an update', 'let count = 0;', '▸count++;'],
    ['a count in an object', 'const stats = { calls: 0 };', '▸stats.calls++;'],
  ])('fires on %s', async (_name, top, body) => {
    await expectFindings('code/module-state', files(top, body), ['code/module-state count']);
  });

  it.each([
    [
      'a client made once',
      'let client;',
      'if (!client) client = new Client(event.secrets.API_KEY);\nawait client.check(event.user.user_id);',
    ],
    [
      'a client by ??=',
      'let client;',
      'client ??= new Client({ key: event.secrets.API_KEY, url: event.configuration.URL });',
    ],
    [
      'a client by a helper',
      'let client = null;\nfunction clientFor(event) {\n  const key = event.secrets.API_KEY;\n  if (!client || client.key !== key) client = new Client(key);\n  return client;\n}',
      'await clientFor(event).check(event.user.user_id);',
    ],
    [
      'a token and its end',
      'let token = null;\nlet until = 0;',
      'if (until < Date.now()) {\n  const res = await fetch("https://x.example/token", { body: event.secrets.API_KEY });\n  const data = await res.json();\n  token = data.access_token;\n  until = Date.now() + data.expires_in * 1000;\n}',
    ],
    [
      'a cache by tenant',
      'const clients = new Map();',
      'clients.set(event.tenant.id, new Client(event.secrets.API_KEY));',
    ],
    [
      'a cache by client, with values for the client',
      'const decisions = new Map();',
      'const { client, accessToken } = event;\ndecisions.set(client.client_id, await decide(accessToken?.scope ?? []));',
    ],
    [
      'constants',
      'const NAMES = { a: 1 };\nconst LIST = ["a"];',
      'call(NAMES.a, LIST.includes(event.user.email), LIST.map((x) => x));',
    ],
    [
      'values that the module itself sets up',
      'let level;\n(function (l) { level = { low: 1 }; })(level || {});\nfunction init() { level = 2; }\ninit();',
      'call(level);',
    ],
    [
      'a variable of the handler',
      'const call = require("call");',
      'let count = 0;\ncount += 1;\nconst state = {};\nstate.email = event.user.email;\ncall(state);',
    ],
    ['a variable that hides it', 'let user;', 'let user;\nuser = event.user;\ncall(user);'],
    ['a switch for all', 'let debug = false;', 'debug = event.configuration.DEBUG === "true";'],
  ])('is silent on %s', async (_name, top, body) => {
    await expectFindings('code/module-state', files(top, body), []);
  });

  it('names the variable, once', async () => {
    const findings = await lint(files('let last;', 'last = event.user;\nlast = event.user.email;'));
    expect(findings.filter(({ rule }) => rule === 'code/module-state').map(sentences)).toEqual([
      '"last" outlives the execution, and holds data of one user: the next user\'s execution sees it. ' +
        'Keep it in a variable of the handler, and pass it to the functions that need it.',
    ]);
  });
});
