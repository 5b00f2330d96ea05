import { describeActionRule } from '../action-cases.ts';
import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler } from '../marks.ts';

const files = (body: string) => ({ [ACTION]: handler(body) });

describe('code/pii-logged', () => {
  it.each([
    ['an email address', 'console.log(▸event.user.email);'],
    [
      'a phone number under a debug flag',
      'if (event.configuration.DEBUG) console.log("to", ▸event.user.phone_number);',
    ],
    ['a name in a text', 'const { name } = event.user;\nconsole.log(`hello ${▸name}`);'],
    ['an IP address', 'console.warn("from " + ▸event.request.ip);'],
    ['an address', 'console.log(▸event.user.user_metadata.address);'],
    ['an object literal', 'console.log({ id: event.user.user_id, email: ▸event.user?.email });'],
    ['JSON', 'const body = { email: event.user.email };\nconsole.log(▸JSON.stringify(body));'],
    ['lower case', 'console.log(▸event.user.email.trim().toLowerCase());'],
    [
      'the message of an error',
      'class RiskError extends Error {}\nconst error = new RiskError(event.user.email);\nconsole.log(▸error.message);',
    ],
  ])('fires on %s', async (_name, body) => {
    await expectFindings('code/pii-logged', files(body), ['code/pii-logged value']);
  });

  it.each([
    ['the user', 'console.log("user", ▸event.user);'],
    ['the event', 'console.log(▸JSON.stringify(event));'],
    ['the event without its secrets', 'const { secrets, ...rest } = event;\nconsole.log(▸rest);'],
    ['the request', 'console.log(▸event.request);'],
  ])('fires on all of %s', async (_name, body) => {
    await expectFindings('code/pii-logged', files(body), ['code/pii-logged object']);
  });

  it.each([
    [
      'the request and the address in it',
      'const record = { from: event.request.ip, request: event.request };\nconsole.log("sent", ▸record);',
    ],
    [
      'the user and the name in it',
      'const data = { actor: event.user.name };\ndata.context = { user: event.user };\nconsole.log(▸data);',
    ],
  ])('reports once: %s', async (_name, body) => {
    await expectFindings('code/pii-logged', files(body), ['code/pii-logged object']);
  });

  it.each([
    [
      'an object with several',
      'const body = { ip: event.request.ip, who: { email: event.user.email, id: event.user.user_id } };\n' +
        'console.log("sent " + ▸JSON.stringify(body));',
    ],
    [
      'a part that was left out of the whole',
      'const { email, ...rest } = event.user;\nconst all = { rest, email };\nconsole.log(▸all);',
    ],
  ])('reports once, with everything: %s', async (_name, body) => {
    await expectFindings('code/pii-logged', files(body), ['code/pii-logged several']);
  });

  it('reports each value that is written in the call itself', async () => {
    const body = 'console.log(▸event.user, { ip: ▸event.request.ip, email: ▸event.user.email });';
    const messages = ['object', 'value', 'value'].map((message) => `code/pii-logged ${message}`);
    await expectFindings('code/pii-logged', files(body), messages);
  });

  it('fires on a recipient', async () => {
    const action =
      'exports.onExecuteSendPhoneMessage = async (event) => {\n  console.log(▸event.message_options.recipient);\n};\n';
    await expectFindings('code/pii-logged', { [ACTION]: action }, ['code/pii-logged value']);
  });

  it.each([
    ['a user id', 'console.log(event.user.user_id, `user ${event.user.user_id}`);'],
    ['a client', 'console.log(event.client.client_id, event.client.name);'],
    [
      'its presence',
      'console.log(Boolean(event.user.email), event.user.email ? "set" : "missing", event.user.email_verified);',
    ],
    ['its domain', 'console.log(event.user.email.split("@")[1]);'],
    [
      'a masked address',
      'console.log(event.user.email.replace(/.(?=.*@)/g, "*"), event.request.ip.slice(0, 3) + "…");',
    ],
    ['a hash', 'console.log(createHash("sha256").update(event.user.email).digest("hex"));'],
    ['the answer to a request', 'const score = await client.score({ ip: event.request.ip });\nconsole.log(score);'],
    ['the names of existing properties', 'console.log(Object.keys(event.user), event.user.identities.length);'],
    ['a country', 'console.log(event.request.geoip.countryCode);'],
    ['the rest', 'const { email, ...rest } = { email: event.user.email, id: event.user.user_id };\nconsole.log(rest);'],
    ['no log', 'await call(event.user.email);'],
  ])('is silent on %s', async (_name, body) => {
    await expectFindings('code/pii-logged', files(body), []);
  });

  it('names all that an object has', async () => {
    const body = 'const body = { ip: event.request.ip, email: event.user.email };\nconsole.log(body);';
    const findings = await lint(files(body));
    expect(findings.filter(({ rule }) => rule === 'code/pii-logged').map(sentences)).toEqual([
      'Personal data reaches `console.log` on line 3: event.request.ip, event.user.email. Log the few properties that are needed, such as `event.user.user_id`; a debug switch does not make it right to log personal data.',
    ]);
  });

  it('says which data of which person', async () => {
    const findings = await lint(files('console.log(event.user.email, event.user);'));
    expect(findings.filter(({ rule }) => rule === 'code/pii-logged').map(sentences)).toEqual([
      'The email address in `event.user.email` reaches `console.log` on line 2. Log `event.user.user_id` instead, or nothing: a debug switch does not make it right to log personal data.',
      'All of `event.user` reaches `console.log` on line 2, including personal data. Log the few properties that are needed, such as `event.user.user_id`; a debug switch does not make it right to log personal data.',
    ]);
  });
});

const profile = (rest: string) =>
  handler(`const response = await fetch("https://a.io/profile");\nconst profile = await response.json();\n${rest}`);

describeActionRule('code/pii-logged', {
  fires: [
    ['an address of an answer', profile('console.log(▸profile.email);'), 'answered'],
    ['a part of an answer in a text', profile('console.log(`for ${▸profile.user.phone_number}`);'), 'answered'],
    [
      'a name that is taken out',
      profile('const { givenName } = profile;\nif (event.configuration.DEBUG) console.log(▸givenName);'),
      'answered',
    ],
    ['a whole profile', profile('console.log("profile", ▸profile);\nuse(profile.email);'), 'profile'],
    ['a whole profile as JSON', profile('console.log(▸JSON.stringify(profile));\nuse(profile.first_name);'), 'profile'],
    [
      'a user of the Management API',
      `const { ManagementClient } = require("auth0");\n${handler('const client = new ManagementClient({});\nconst { data: user } = await client.users.get({ id: event.user.user_id });\nconsole.log(▸user);')}`,
      'profile',
    ],
    [
      'a user by axios',
      `const axios = require("axios");\n${handler('const { data } = await axios.get("https://a.io/users/1");\nconsole.log(▸data.email);')}`,
      'answered',
    ],
    [
      'what a helper gives',
      `const load = async () => (await fetch("https://a.io")).json();\n${handler('const found = await load();\nconsole.log(▸found.results[0].mobile);')}`,
      'answered',
    ],
  ],
  silent: [
    ['a level', profile('console.log(profile.level, profile.id, profile.user_id);\nuse(profile.email);')],
    [
      'whether there is an address',
      profile('console.log(Boolean(profile.email), profile.email ? "known" : "unknown");'),
    ],
    ['the domain of an address', profile('console.log(profile.email.split("@")[1]);')],
    ['what is said of an address', profile('console.log(profile.email.score, profile.email);')],
    ['an answer without a person', profile('console.log(profile);\nuse(profile.score);')],
    [
      'an answer that failed',
      profile('if (!response.ok) {\n  console.log(profile);\n  return;\n}\nuse(profile.email);'),
    ],
    ['the response itself', profile('console.log(response);\nuse(profile.email);')],
    [
      'roles of the Management API',
      `const { ManagementClient } = require("auth0");\n${handler('const client = new ManagementClient({});\nconst { data } = await client.users.getRoles({ id: event.user.user_id });\nconsole.log(data);')}`,
    ],
  ],
});
