import { describeActionRule } from '../action-cases.ts';
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
  ],
  silent: [
    [
      'a mark of the user where nothing is decided',
      handler(
        'if (event.user.user_metadata.greeted) return;\nawait fetch("https://a.io/greet", { method: "POST" });\napi.user.setUserMetadata("greeted", true);',
      ),
    ],
    ['a switch that only logs', handler(`if (event.configuration.DEBUG === "true") console.log("checks");\n${check}`)],
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
      'a switch behind the check',
      handler(`${check}\nif (event.configuration.DEBUG !== "true") return;\nconsole.log("done");`),
    ],
  ],
});
