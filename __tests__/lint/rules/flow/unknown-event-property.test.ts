import { lint, sentences } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const RULE = 'flow/unknown-event-property';
const files = (text: string) => ({ [MANIFEST]: manifest(['A'], ['B']), [ACTION]: text, 'deploy/template.json': null });
const of = (name: string, body: string) => `exports.${name} = async (event, api) => {\n${body}\n};\n`;
const sms = (body: string) => of('onExecuteSendPhoneMessage', body);
const passwordChange = (body: string) => of('onExecutePostChangePassword', body);
const said = async (text: string) => (await lint(files(text))).filter(({ rule }) => rule === RULE).map(sentences);

describe('flow/unknown-event-property', () => {
  it.each<[string, string, string]>([
    ['the id of a user', handler('call(event.user.▸id);'), 'near'],
    ['one in other words', handler('call(event.user.▸emailVerified);'), 'near'],
    ['one with a missing letter', handler('call(event.user.▸nickame);'), 'near'],
    ['one with letters swapped', handler('call(event.user.▸emial);'), 'near'],
    ['one of an optional object', handler('call(event.user?.▸id);'), 'near'],
    ['one of an item', handler('call(event.user.identities[0].▸userId);'), 'near'],
    ['one of each item', handler('for (const each of event.user.identities) call(each.▸userId);'), 'near'],
    ['one in a callback', handler('call(event.user.identities.map((each) => each.▸userId));'), 'near'],
    ['a misspelt object', handler('call(event.▸requests.ip);'), 'near'],
    ['a misspelt one by a pattern', handler('const { ▸ips } = event.request;'), 'near'],
    ['one of a parameter pattern', 'exports.onExecutePostLogin = async ({ user: { ▸id } }) => call(id);', 'near'],
    ['one in a helper', `const who = ({ user }) => user.▸id;\n${handler('call(who(event));')}`, 'near'],
    ['one of an alias', handler('const { client } = event;\ncall(client.▸id);'), 'near'],
    ['a quoted one', handler('call(event["user"][▸"id"]);'), 'near'],
    ['a misspelt one that is tested', handler('if (event.▸organisation) call();'), 'near'],
    [
      'an object with two missing letters, after `?.`',
      handler('if (event?.▸authencation?.methods[0]) call();'),
      'near',
    ],
    ['a property of an open object, after `?.`', handler('call(event.user.▸emial?.trim());'), 'near'],
    ['a channel of a message', sms('call(event.message_options.▸channel);'), 'unknown'],
    ['a channel that is asked for', sms('call(event.message_options?.▸channel || "sms");'), 'unknown'],
    ['headers that are asked for', handler('if (event.request.▸headers) call();'), 'unknown'],
    ['a name from the context of Rules', handler('call(event.▸context.clientID);'), 'unknown'],
    [
      'the api, taken out of the event of a registration',
      'exports.onExecutePreUserRegistration = async ({ user, ▸api }) => api.access.deny("no", user.email ?? "");',
      'unknown',
    ],
    ['headers', handler('call(event.request.▸headers["user-agent"]);'), 'unknown'],
    ['a property of a closed user', passwordChange('call(event.user.▸department);'), 'unknown'],
    ['a method that there is not', handler('call(event.request.▸getCookie("a"));'), 'unknown'],
    ['an organization in a flow without one', sms('call(event.▸organization.name);'), 'elsewhere'],
    ['a message of another flow', handler('call(event.▸message_options.recipient);'), 'elsewhere'],
    ['a name that only other flows have', passwordChange('call(event.user.▸name);'), 'elsewhere'],
    ['a query in a flow without one', sms('call(event.request.▸query.locale);'), 'elsewhere'],
  ])('fires on %s', async (_name, text, message) => {
    await expectFindings(RULE, files(text), [`${RULE} ${message}`]);
  });

  it('fires once on each property, at the first read', async () => {
    const text = handler('call(event.user.▸id);\ncall(event.user.id, event.client.▸clientId);\ncall(event.user.id);');
    await expectFindings(RULE, files(text), [`${RULE} near`, `${RULE} near`]);
  });

  it('fires on a hundred and counts the rest', async () => {
    const text = handler(Array.from({ length: 103 }, (_, index) => `call(event.request.x${index}y);`).join('\n'));
    const findings = (await lint(files(text))).filter(({ rule }) => rule === RULE);
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({ messageId: 'more:warning', data: { count: 1 } });
  });

  it.each<[string, string]>([
    [
      'properties of the flow',
      handler('call(event.user.user_id, event.request.geoip.countryCode, event.stats.logins_count);'),
    ],
    ['secrets and configuration', handler('call(event.secrets.A, event.configuration.B, event.secrets.anything);')],
    ['query and body', handler('call(event.request.query.anything.else, event.request.body.x);')],
    [
      'metadata',
      handler('call(event.user.user_metadata.a.b, event.user.app_metadata["c-d"], event.client.metadata.tier);'),
    ],
    [
      'other profile attributes',
      handler('call(event.user.department, event.user.groups, event.user.emails, event.user.locale);'),
    ],
    [
      'methods of a string',
      handler('call(event.user.email.toLowerCase().split("@")[1], event.request.ip.startsWith("10."));'),
    ],
    [
      'methods of a list',
      handler(
        'call(event.user.identities.length, event.authorization.roles.includes("a"), event.user.multifactor.at(-1));',
      ),
    ],
    ['items of a list', handler('call(event.user.identities[0].connection, event.authentication.methods[0].name);')],
    [
      'callbacks of a list',
      handler('call(event.authentication.methods.find(({ name }) => name === "mfa")?.timestamp);'),
    ],
    [
      'names and entries',
      handler('call(Object.entries(event.user.user_metadata).map(([key, value]) => key + value.id));'),
    ],
    ['properties of every object', handler('call(event.user.hasOwnProperty("a"), event.request.toString());')],
    [
      'early access',
      handler('call(event.session.actor?.sub, event.security_context?.ja4, event.session_transfer_token.scope);'),
    ],
    [
      'a property that only the samples have',
      handler(
        'call(event.anonymous_session?.user_id, event.experiment.variation_id, event.client.external_client_id);',
      ),
    ],
    ["another flow's by ?.", passwordChange('call(event.client?.name);')],
    ["another flow's by &&", passwordChange('call(event.client && event.client.name);')],
    ["another flow's by if", handler('if (event.message_options) call(event.message_options.recipient);')],
    [
      "another flow's by an early return",
      handler('const { message_options: m } = event;\nif (!m) return;\ncall(m.recipient);'),
    ],
    ["another flow's by a default", passwordChange('const { client = {} } = event;\ncall(client.name);')],
    ["another flow's by in", handler('if ("message_options" in event) call(event.message_options.text);')],
    ["another flow's by ??", passwordChange('const name = event.user.name ?? event.user.email;')],
    [
      'shared code of several flows',
      `const app = (e) => (e.client ? e.client.client_id : null);\n${passwordChange('call(app(event));')}`,
    ],
    ['a new key that is asked for', handler('if (event.passkey_session) call(event.passkey_session.id);')],
    ['a fallback of an attribute', handler('call(event.user.userId || event.user.user_id);')],
    ['a property that the Action writes', handler('event.score = 3;\ncall(event.score);')],
    ['an object that the Action adds to', handler('Object.assign(event.user, await load());\ncall(event.user.id);')],
    ['a helper for several objects', `const id = (x) => x.id;\n${handler('call(id(event.user), id(await load()));')}`],
    ['a copy with more', handler('const user = { ...event.user, id: event.user.user_id };\ncall(user.id);')],
    ['a fallback to another object', handler('const user = event.user || (await load());\ncall(user.id);')],
    ['another object', handler('const { user } = await load();\ncall(user.id);')],
    ['an unknown name', handler('call(event.user[field], event[part].id);')],
    ['an Action of two flows', `${handler('call(event.user.id);')}${passwordChange('')}`],
    ['an Action of no flow', 'const run = async (event) => event.user.id;'],
    [
      'compiled guards',
      handler('var _a;\ncall((_a = event.message_options) === null || _a === void 0 ? void 0 : _a.text);'),
    ],
  ])('is silent on %s', async (_name, text) => {
    await expectFindings(RULE, files(text), []);
  });

  it('names the existing properties', async () => {
    expect(await said(handler('call(event.user.id);\ncall(event.user.id);'))).toEqual([
      'The Action reads `event.user.id` 2 times, but the flow post-login does not have it. Did you mean `event.user.user_id`? ' +
        'Read `event.user.user_id`.',
    ]);
    expect(await said(handler('call(event.message_options.text);'))).toEqual([
      'The Action reads `event.message_options` once, but the flow post-login does not have it. The property belongs to send-phone-message. ' +
        'Remove the read, or first check that the property is there.',
    ]);
    expect(await said(handler('call(event.request.headers);'))).toEqual([
      'The Action reads `event.request.headers` once, but the flow post-login does not have it. ' +
        'The properties of `event.request` are geoip, hostname, ip, language, method, user_agent, asn, body, query.',
    ]);
    expect(await said(sms('call(event.message_options.channel);'))).toEqual([
      'The Action reads `event.message_options.channel` once, but the flow send-phone-message does not have it. ' +
        'The properties of `event.message_options` are action, code, message_type, recipient, text.',
    ]);
  });
});
