import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler, MANIFEST } from '../marks.ts';

const check = `const response = await fetch("https://api.merrow.io/check");\nif (!response.ok) return api.access.deny("No.");`;
const before = (test: string) => handler(`if (${test}) return;\n${check}`);
const field = (name: string, description: string) => ({ name, label: name, description });
const files = {
  [MANIFEST]: JSON.stringify({
    secrets: [],
    configuration: [
      field('DEBUG', 'Writes to the log.'),
      field('TEST_MODE', 'Skips the check, so that you can try the flow.'),
      field('DRY_TEST', 'Finds accounts and links none.'),
      { name: 'QUIET_TEST', label: 'Turn the check off' },
      { label: 'A field without a name' },
      field('ENABLED', 'Whether Merrow is asked.'),
      field('EXEMPT', 'Users who are never checked.'),
    ],
    dependencies: [],
  }),
};

describeActionRule('code/backdoor', {
  files,
  fires: [
    ['a debug switch', before('▸event.configuration.DEBUG === "true"'), 'switch'],
    [
      'a debug switch that was taken out',
      handler(`const { DEBUG } = event.configuration;\nif (▸DEBUG) return;\n${check}`),
      'switch',
    ],
    ['a literal user', before('▸event.user.email === "head@merrow.io"'), 'literal'],
    ['a literal client', before('▸"abc" === event.client.client_id'), 'literal'],
    ['a literal address', before('▸event.request.ip === "203.0.113.7"'), 'literal'],
    [
      'one of several conditions',
      before('▸event.user.user_id === "auth0|1" || event.user.app_metadata.done'),
      'literal',
    ],
    ['a value of the query', before('▸event.request.query.skip === "1"'), 'own'],
    ['a value of the body', before('▸event.request.body.internal'), 'own'],
    [
      'what users can set, where an exception denies',
      handler(
        'if (▸event.user.user_metadata.trusted) return;\nconst response = await fetch("https://a.io/risk");\nif (response.status === 403) throw new Error("No.");',
      ),
      'own',
    ],
    ['what users can set', before('▸event.user.user_metadata.trusted === true'), 'own'],
    [
      'a user of a list in the code',
      `const OWN = ["head@merrow.io", "ops@merrow.io"];\n${before('▸OWN.includes(event.user.email?.toLowerCase())')}`,
      'literal',
    ],
    ['a user of a set', `const OWN = new Set(["auth0|1"]);\n${before('▸OWN.has(event.user.user_id)')}`, 'literal'],
    ['a user of an object', `const OWN = { "auth0|1": true };\n${before('▸OWN[event.user.user_id]')}`, 'literal'],
    ['the place in a list', before('▸["abc", "def"].indexOf(event.client.client_id) !== -1'), 'literal'],
    ['a part of a header', before('▸(event.request.user_agent ?? "").includes("MerrowBot")'), 'literal'],
    ['a header by a pattern', before('▸/^merrow-/i.test(event.request.user_agent)'), 'literal'],
    ['a range of addresses', before('▸event.request.ip.startsWith("203.0.113.")'), 'literal'],
    [
      'a constant of the file',
      `const HEAD = "head@merrow.io";\n${handler(`const { email } = event.user;\nif (▸email === HEAD) return;\n${check}`)}`,
      'literal',
    ],
    [
      'a test that has a name',
      handler(`const isOwn = event.user.email === "head@merrow.io";\nif (▸isOwn) return;\n${check}`),
      'literal',
    ],
    [
      'a function that tests',
      `const isOwn = (user) => user.email === "head@merrow.io";\n${before('▸isOwn(event.user)')}`,
      'literal',
    ],
    [
      'a helper that checks',
      `async function verify(event, api) {\n  if (▸event.user.user_id === "auth0|1") return true;\n  ${check}\n}\n${handler('await verify(event, api);')}`,
      'literal',
    ],
    ['a test around the check', handler(`if (▸event.user.email !== "head@merrow.io") {\n${check}\n}`), 'literal'],
    [
      'a denial of all but one',
      handler(
        `const response = await fetch("https://api.merrow.io/check");\nif (▸!response.ok && event.user.user_id !== "auth0|1") api.access.deny("No.");`,
      ),
      'literal',
    ],
    [
      'a denial of all but those who ask',
      handler(
        `const response = await fetch("https://api.merrow.io/check");\nif (▸!response.ok && !event.request.query.skip) api.access.deny("No.");`,
      ),
      'own',
    ],
    ['a check without a switch alone', handler(`if (!▸event.configuration.DEBUG) {\n${check}\n}`), 'switch'],
  ],
  silent: [
    [
      'a mark of the user where nothing is decided',
      handler(
        'if (event.user.user_metadata.greeted) return;\nawait fetch("https://a.io/greet", { method: "POST" });\napi.user.setUserMetadata("greeted", true);',
      ),
    ],
    ['a switch that only logs', handler(`if (event.configuration.DEBUG === "true") console.log("checks");\n${check}`)],
    ['a field whose label says it', before('event.configuration.QUIET_TEST === "true"')],
    ['a field that says what it does without', before('event.configuration.DRY_TEST === "true"')],
    ['a field that says what it exempts', before('event.configuration.TEST_MODE === "true"')],
    ['protocols that cannot be asked', before('event.transaction?.protocol === "oauth2-refresh-token"')],
    ['a silent login', before('event.request.query.prompt === "none"')],
    ['an on/off field', before('event.configuration.ENABLED !== "true"')],
    ['a list of the customer', before('event.configuration.EXEMPT.split(",").includes(event.user.user_id)')],
    ['metadata of the client', before('event.client.metadata.merrow === "off"')],
    ['metadata of the organization', before('event.organization?.metadata.merrow === "off"')],
    ['app metadata', before('event.user.app_metadata.checked === true')],
    ['the connection', before('event.connection.strategy === "samlp"')],
    ['a missing value', before('!event.request.query.state || !event.user.email')],
    [
      'a denial of somebody',
      handler(`if (event.request.ip === "203.0.113.7") {\n  api.access.deny("No.");\n  return;\n}\n${check}`),
    ],
    [
      'a denial of somebody, and a check of the others',
      handler(`if (event.request.ip === "203.0.113.7") api.access.deny("No.");\nelse {\n${check}\n}`),
    ],
    ['a check of some alone', handler(`if (event.client.client_id === "abc") {\n${check}\n}`)],
    ['all but some, who are checked', before('!["abc", "def"].includes(event.client.client_id)')],
    ['a list of the customer, and its place', before('event.configuration.EXEMPT.indexOf(event.user.email) >= 0')],
    ['users of a connection, by their id', before('event.user.user_id.startsWith("auth0|")')],
    ['a value of the request that is a secret', before('event.request.query.key === event.secrets.SKIP_KEY')],
    [
      'another check of those who ask',
      handler(
        `if (event.request.query.provider === "b") {\n  await fetch("https://b.merrow.io/");\n  return;\n}\n${check}`,
      ),
    ],
    [
      'a denial where a value is missing',
      handler(`if (!event.request.query.captcha) return api.access.deny("No.");\n${check}`),
    ],
    [
      'a denial where a value is missing or wrong',
      handler(
        `const ok = await fetch("https://api.merrow.io/" + event.request.query.captcha);\nif (!event.request.query.captcha || !ok) api.access.deny("No.");`,
      ),
    ],
    [
      'a request for those who ask for it',
      handler('if (event.request.query.profile === "1") await fetch("https://api.merrow.io/");'),
    ],
    [
      'a switch behind the check',
      handler(`${check}\nif (event.configuration.DEBUG !== "true") return;\nconsole.log("done");`),
    ],
  ],
});

it('says which property it is', async () => {
  const said = await saidOf('code/backdoor', before('event.user.email === "head@merrow.io"'), files);
  expect(said).toEqual([
    expect.stringContaining(
      'The code compares `event.user.email` with a fixed value. Users with that value are never checked.',
    ),
  ]);
});

it('does not report switches if the manifest does not show them', async () => {
  const broken = { ...files, [MANIFEST]: '{ "secrets": [' };
  expect(await saidOf('code/backdoor', before('event.configuration.DEBUG === "true"'), broken)).toEqual([]);
  expect(await saidOf('code/backdoor', before('event.user.email === "head@merrow.io"'), broken)).toHaveLength(1);
});
