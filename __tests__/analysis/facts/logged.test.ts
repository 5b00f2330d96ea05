import type { Logged } from '../../../src/analysis/facts/logged.ts';
import { loggedOf } from '../../../src/analysis/facts/logged.ts';
import { loggedProfilesOf } from '../../../src/analysis/facts/logged-profiles.ts';
import { loggedTokensOf } from '../../../src/analysis/facts/logged-tokens.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
const codeOf = (text: string, { node }: Logged) => text.slice(...rangeOf(node));
/** `ANSWER` of a body that is read as JSON. */
const FETCHED = 'const response = await fetch("https://a.io/me");\nconst data = await response.json();\n';
const AXIOS = 'const axios = require("axios");\n';

describe('what an Action logs of the event', () => {
  /** `SINK LINE PATH: CODE` */
  const logged = (text: string) =>
    loggedOf(parsed(text)).map((each) => {
      const { held, sink, line } = each;
      return `${sink} ${String(line)} ${held.at.join('.')}: ${codeOf(text, each)}`;
    });

  it.each<[string, string, string[]]>([
    [
      'the arguments of the methods of `console`',
      handler('console.error("no", event.user.email);\nconst { log } = console;\nlog(event.client);'),
      ['console.error 2 user.email: event.user.email', 'console.log 4 client: event.client'],
    ],
    ['a method that is chosen', handler('console[level](event.user.name);'), ['console 2 user.name: event.user.name']],
    [
      'the part of a text or an object that is inserted there',
      handler(
        'console.log(`user ${event.user.email}`);\nconsole.log(event.user.name + "!");\nconsole.log({ ip: event.request.ip });',
      ),
      [
        'console.log 2 user.email: event.user.email',
        'console.log 3 user.name: event.user.name',
        'console.log 4 request.ip: event.request.ip',
      ],
    ],
    [
      'a text that is composed elsewhere',
      `${handler('const before = `${event.user.email}`;\nconsole.log(before);\nconsole.log(after(event.user));')}function after(user) { return \`<\${user.name}>\`; }\n`,
      ['console.log 3 user.email: before', 'console.log 4 user.name: after(event.user)'],
    ],
    [
      'a list that is spread',
      handler('console.log(...event.user.identities);'),
      ['console.log 2 user.identities: event.user.identities'],
    ],
    [
      'the argument of a helper',
      `${handler('info(event.user.email, 1);')}const info = (...all) => debug("info", ...all);\nconst debug = (level, ...rest) => console.log(level, ...rest);\n`,
      ['console.log 5 user.email: event.user.email'],
    ],
    [
      'what a helper reads itself',
      `${handler('info(event.user);')}const info = (user) => console.log(user, user.email);\n`,
      ['console.log 4 user.email: user.email', 'console.log 4 user: event.user'],
    ],
    [
      'one of several values of an argument',
      `${handler('info(event.user.nickname || event.user.name);')}const info = (name) => console.log(name);\n`,
      [
        'console.log 4 user.name: event.user.nickname || event.user.name',
        'console.log 4 user.nickname: event.user.nickname || event.user.name',
      ],
    ],
    [
      'nothing else',
      `${handler('other(event.user);\nlogger.log(event.user);\nconsole.log("done");')}const other = (user) => user.email;\n`,
      [],
    ],
  ])('is %s', (_name, text, expected) => {
    expect([...new Set(logged(text))].sort()).toEqual(expected);
  });
});

describe('logged tokens', () => {
  /** `token NAME: CODE` */
  const tokens = (text: string) =>
    loggedTokensOf(parsed(text)).map((each) => `${each.as} ${each.name}: ${codeOf(text, each)}`);

  it.each<[string, string, string[]]>([
    [
      'come with the event',
      handler(
        'console.log(event.transaction.subject_token, event.request.query.id_token_hint);\nconst { body } = event.request;\nconsole.log("got", { at: { jwt: body.jwt } }, body.access_token.slice(0, 9));',
      ),
      [
        'token subject_token: event.transaction.subject_token',
        'token id_token_hint: event.request.query.id_token_hint',
        'token jwt: body.jwt',
        'token access_token: body.access_token.slice(0, 9)',
      ],
    ],
    [
      'are no other parts of it',
      handler(
        'console.log(event.transaction.state, event.transaction.token.type, event.secrets.token, event.user.access_token);\nconsole.log(event.request.token, event.request.headers.token, event.client.query.token, event.request.query.state);\nconsole.log(event.request.query.token.type, event.request.body.next_token, event.request.body.tokens);',
      ),
      [],
    ],
    [
      'are read from an answer',
      handler(
        `${FETCHED}const { access_token: text, data: { idToken } } = data;\nconsole.log(text);\nconsole.log(\`\${idToken}\`);`,
      ),
      ['token access_token: text', 'token idToken: idToken'],
    ],
    [
      'are in an answer that is logged as a whole',
      handler(`${FETCHED}use(data.tokens.access_token);\nconsole.log(data);\nconsole.log(data.tokens);`),
      ['answer access_token: data', 'answer access_token: data.tokens'],
    ],
    [
      'are in the answer of axios, body or not',
      AXIOS +
        handler(
          'const answer = await axios.post("https://a.io/token");\nuse(answer.data.access_token);\nconsole.log(answer);\nconsole.log(answer.data);\nconsole.log(answer.status);',
        ),
      ['answer access_token: answer', 'answer access_token: answer.data'],
    ],
    [
      'are in the headers of an answer',
      AXIOS +
        handler(
          'const { headers } = await axios.post("https://a.io/token");\nuse(headers.token);\nconsole.log(headers);',
        ),
      ['answer token: headers'],
    ],
    [
      'are in the answer of a package that gets tokens',
      `const oauth = require("simple-oauth2");\n${handler('const answer = await oauth.getToken({});\nuse(answer.access_token);\nconsole.log("answer", answer);')}`,
      ['answer access_token: answer'],
    ],
    [
      'are not in a response that nobody has read',
      handler(`${FETCHED}use(data.access_token);\nconsole.log(response);`),
      [],
    ],
    [
      'are not in what is left of an answer',
      handler(
        `${FETCHED}const { access_token, ...rest } = data;\nuse(access_token);\nconsole.log(rest);\nconsole.log(data.expires_in);`,
      ),
      [],
    ],
    [
      'are not in a part of a text',
      handler(`${FETCHED}use(data.access_token);\nconsole.log(\`\${data}\`.slice(0, 9));`),
      [],
    ],
    [
      'are not in an answer of which no token is read',
      handler(`${FETCHED}use(data.token_type);\nconsole.log(data);`),
      [],
    ],
    ['are not objects', handler(`${FETCHED}use(data.token.value);\nconsole.log(data.token);`), []],
    [
      'are not in the answer to a request that failed',
      handler(`${FETCHED}if (!response.ok) {\n  console.log(data);\n  return;\n}\nuse(data.access_token);`),
      [],
    ],
    [
      'are none in an Action without a log',
      handler(`${FETCHED}use(data.access_token, event.request.query.token);`),
      [],
    ],
  ])('%s', (_name, text, expected) => {
    expect([...new Set(tokens(text))]).toEqual(expected);
  });
});

describe('logged profiles', () => {
  /** `KIND: CODE`, `profile` for an object. */
  const profiles = (text: string) =>
    loggedProfilesOf(parsed(text)).map((each) => `${each.kind ?? 'profile'}: ${codeOf(text, each)}`);
  const management = (body: string) =>
    `const { ManagementClient } = require("auth0");\n${handler(`const management = new ManagementClient({});\n${body}`)}`;

  it.each<[string, string, string[]]>([
    [
      'are said by the names of their parts',
      handler(
        `${FETCHED}const { email, phone_number: phone, profile } = data;\nconsole.log(email, phone, profile.given_name, profile.street, profile.birthdate);`,
      ),
      [
        'email address: email',
        'phone number: phone',
        'name: profile.given_name',
        'address: profile.street',
        'date of birth: profile.birthdate',
      ],
    ],
    [
      'are objects of which such a part is read',
      handler(`${FETCHED}use(data.user.email);\nconsole.log(data);\nconsole.log(data.user);\nconsole.log(data.id);`),
      ['profile: data', 'profile: data.user'],
    ],
    [
      'are in the answer of axios, body or not',
      `${AXIOS}${handler('const answer = await axios.get("https://a.io/me");\nuse(answer.data.email);\nconsole.log(answer);\nconsole.log(answer.headers, answer.statusText);')}`,
      ['profile: answer'],
    ],
    [
      'are users of the Management API',
      management(
        'const { data } = await management.users.get({ id });\nconsole.log(data);\nconst found = await management.usersByEmail.getByEmail({ email });\nconsole.log(found.data[0]);\nconst [first] = await management.users.getAll();\nconsole.log(first);\nconsole.log(await management.users.list());',
      ),
      ['profile: data', 'profile: found.data[0]', 'profile: first', 'profile: await management.users.list()'],
    ],
    [
      'are no other parts of users',
      management(
        'const { data } = await management.users.get({ id });\nconsole.log(data.app_metadata, data.user_id, data[0].logins_count);\nconsole.log(await management.users.delete({ id }), await management.users.getRoles({ id }));',
      ),
      [],
    ],
    [
      'are no other answers of the Management API',
      management(
        'console.log(await management.clients.get({ id }));\nconsole.log(await management.superusers.get({ id }), await management.usersBlocks.list());\nconst { get } = management.users;\nconst call = management.get;\nconsole.log(await management.get({ id }));',
      ),
      [],
    ],
    [
      'are no answers of other packages',
      `${AXIOS}${handler('const users = axios.create({});\nconsole.log(await users.get("https://a.io/users"));\nconsole.log(await axios("https://a.io/users"));')}`,
      [],
    ],
    [
      'are no objects by these names',
      handler(`${FETCHED}use(data.name.length, data.address.zip);\nconsole.log(data.address);`),
      [],
    ],
    [
      'are not in a part of a text',
      handler(`${FETCHED}console.log(data.email.slice(0, 2));\nconsole.log(data.email[0]);`),
      [],
    ],
    [
      'are not in what is left of an answer',
      handler(`${FETCHED}const { email, ...rest } = data;\nuse(email);\nconsole.log(rest);`),
      [],
    ],
    [
      'are not in a response that nobody has read, or that failed',
      handler(
        `${FETCHED}if (!response.ok) {\n  console.log(data);\n  return;\n}\nuse(data.email);\nconsole.log(response);`,
      ),
      [],
    ],
    [
      'are no answers of a package by its name',
      `const oauth = require("simple-oauth2");\n${handler('const answer = await oauth.getToken({});\nconsole.log(answer);')}`,
      [],
    ],
    ['are none in an Action without a log', handler(`${FETCHED}use(data.email);`), []],
  ])('%s', (_name, text, expected) => {
    expect([...new Set(profiles(text))]).toEqual(expected);
  });
});
