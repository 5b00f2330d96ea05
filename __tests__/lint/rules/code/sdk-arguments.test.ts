import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'code/sdk-arguments';
const client = (domain: string, name = 'ManagementClient') =>
  `const { ${name} } = require("auth0");\n${handler(`const client = new ${name}({ domain: ${domain}, clientId: event.client.client_id, timeoutDuration: 3000 });\nreturn client;`)}`;

describeActionRule(rule, {
  fires: [
    ['a literal', client('▸"https://tenant.eu.auth0.com"'), 'scheme'],
    ['a template', client('▸`https://${event.request.hostname}/`'), 'scheme'],
    ['a text that is put together', client('▸"https://" + event.request.hostname'), 'scheme'],
    ['http', client('▸"http://tenant.example"'), 'scheme'],
    ['a constant', `const DOMAIN = "https://tenant.example";\n${client('▸DOMAIN')}`, 'scheme'],
    ['another client', client('▸`https://${event.request.hostname}`', 'AuthenticationClient'), 'scheme'],
    [
      'a client of the whole package',
      `const auth0 = require("auth0");\n${handler('return new auth0.UserInfoClient({ domain: ▸`https://${event.request.hostname}` });')}`,
      'scheme',
    ],
    [
      'options that are made before',
      `const { ManagementClient } = require("auth0");\n${handler('const options = { domain: ▸"https://tenant.example" };\nreturn new ManagementClient(options);')}`,
      'scheme',
    ],
    [
      'the host of stripe',
      `const stripe = require("stripe");\n${handler('return stripe(event.secrets.API_KEY, { host: ▸"https://api.stripe.com" });')}`,
      'scheme',
    ],
  ],
  silent: [
    ['a host', client('event.request.hostname')],
    ['a literal host', client('"tenant.example"')],
    ['a template without a scheme', client('`${event.tenant.id}.example`')],
    ['a field', client('event.configuration.API_URL')],
    ['a field without its scheme', client('event.configuration.API_URL.replace("https://", "")')],
    [
      'another package',
      `const { ManagementClient } = require("merrow");\n${handler('return new ManagementClient({ domain: "https://a.io" });')}`,
    ],
    [
      'a class of the file',
      `class ManagementClient {}\n${handler('return new ManagementClient({ domain: "https://a.io" });')}`,
    ],
    [
      'another option',
      `const { ManagementClient } = require("auth0");\n${handler('return new ManagementClient({ domain: event.request.hostname, audience: "https://a.io/api/v2/" });')}`,
    ],
    [
      'a class that is derived from another',
      `class Base {}\nclass Client extends Base {\n  constructor(options) {\n    super(options);\n  }\n}\n${handler('return new Client({ domain: "https://a.io" });')}`,
    ],
    ['a client of another name', client('"https://tenant.example"', 'SomeClient')],
    ['a global of a known name', handler('return new auth0.ManagementClient({ domain: "https://a.io" });')],
    ['an option of the name elsewhere', handler('return { domain: "https://a.io" };')],
  ],
});

it('says what to do', async () => {
  expect(await saidOf(rule, client('"https://tenant.example"'))).toEqual([
    'The option "domain" of "auth0" begins with "https://". The SDK puts `https://` in front of it. ' +
      'Pass the host alone, without "https://" and without a slash at the end.',
  ]);
  expect(await saidOf(rule, client('" HTTP://tenant.example"'))).toEqual([
    expect.stringContaining('begins with "HTTP://".'),
  ]);
});
