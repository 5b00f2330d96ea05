import { provideDependencies } from '../../src/sandbox/dependencies.ts';
import { buildToolchain, temporaryFolder } from '../sandbox/repository.ts';
import { probed, type Probed } from './probing.ts';

/** Packages from the registry, as partners declare them. The first run on a machine downloads them. */
const packages = {
  '@aws-sdk/client-ses': '3.716.0',
  '@aws-sdk/client-sesv2': '3.716.0',
  '@segment/analytics-node': '2.2.0',
  '@sendgrid/mail': '8.1.4',
  '@slack/web-api': '7.9.1',
  auth0: '4.16.0',
  'aws-sdk': '2.1692.0',
  axios: '1.7.9',
  got: '11.8.6',
  'node-fetch': '2.7.0',
  stripe: '17.5.0',
  superagent: '10.1.1',
  twilio: '5.3.5',
  undici: '6.21.0',
};

interface Client {
  /** The body of an async function with `event`. */
  readonly code: string;
  /** How it ends if the provider answers 500, and if it never answers, each with the milliseconds until then. */
  readonly status: string;
  readonly silence: string;
}

const AWS = "{ region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }";
const WAITS = 'waits';

/** Each has a timeout of two seconds, in the way of its documentation and of `http-libraries.ts`. */
const clients: Readonly<Record<string, Client>> = {
  axios: {
    code: "await require('axios').get('https://axios.merrow.io/x', { timeout: 2000 });",
    status: 'ERR_BAD_RESPONSE 100',
    silence: 'ECONNABORTED 2000',
  },
  got: {
    code: "await require('got')('https://got.merrow.io/x', { timeout: 2000, retry: 0 }).json();",
    status: 'ERR_NON_2XX_3XX_RESPONSE 100',
    silence: 'ETIMEDOUT 2000',
  },
  'node-fetch': {
    code: `const response = await require('node-fetch')('https://node-fetch.merrow.io/x', { timeout: 2000 });
      if (!response.ok) throw Object.assign(new Error(), { code: response.status });`,
    status: '500 100',
    silence: 'FetchError 2000',
  },
  undici: {
    code: `const { statusCode, body } = await require('undici').request('https://undici.merrow.io/x', { signal: AbortSignal.timeout(2000) });
      await body.text();
      if (statusCode !== 200) throw Object.assign(new Error(), { code: statusCode });`,
    status: '500 100',
    silence: '23 2000',
  },
  superagent: {
    code: "await require('superagent').get('https://superagent.merrow.io/x').timeout(2000);",
    status: 'Error 100',
    silence: 'ECONNABORTED 2000',
  },
  auth0: {
    code: `const { ManagementClient } = require('auth0');
      const client = new ManagementClient({ domain: 'auth0.merrow.io', token: 'x', timeoutDuration: 2000 });
      await client.users.get({ id: 'auth0|1' });`,
    status: 'ResponseError 100',
    silence: 'FetchError 2000',
  },
  'auth0 with an option of version 5': {
    code: `const { ManagementClient } = require('auth0');
      const client = new ManagementClient({ domain: 'auth0-5.merrow.io', token: 'x', timeoutInSeconds: 2 });
      await client.users.get({ id: 'auth0|1' });`,
    status: 'ResponseError 100',
    silence: 'FetchError 10000',
  },
  twilio: {
    code: `const twilio = require('twilio');
      const httpClient = new twilio.RequestClient({ timeout: 2000 });
      await twilio('AC' + '0'.repeat(32), 'x', { httpClient }).messages.create({ to: '+1', from: '+2', body: 'x' });`,
    status: 'Error 100',
    silence: 'ECONNABORTED 2000',
  },
  'twilio with an option of version 5.3.6': {
    code: `const client = require('twilio')('AC' + '1'.repeat(32), 'x', { timeout: 2000 });
      await client.messages.create({ to: '+1', from: '+2', body: 'x' });`,
    status: 'Error 100',
    silence: WAITS,
  },
  stripe: {
    code: `const stripe = require('stripe')('sk_test_x', { timeout: 2000, maxNetworkRetries: 0 });
      await stripe.customers.retrieve('cus_1');`,
    status: 'Error 100',
    silence: 'Error 2000',
  },
  'aws-sdk': {
    code: `const { SESV2 } = require('aws-sdk');
      const client = new SESV2({ region: 'eu-west-1', accessKeyId: 'a', secretAccessKey: 'b', maxRetries: 0, httpOptions: { timeout: 2000 } });
      await client.getAccount().promise();`,
    status: 'UnknownError 100',
    silence: 'TimeoutError 2000',
  },
  '@aws-sdk/client-sesv2': {
    code: `const { SESv2Client, GetAccountCommand } = require('@aws-sdk/client-sesv2');
      await new SESv2Client(${AWS}, maxAttempts: 1, requestHandler: { requestTimeout: 2000 } }).send(new GetAccountCommand({}));`,
    // The answer is not JSON.
    status: 'SyntaxError 100',
    silence: 'TimeoutError 2000',
  },
  '@aws-sdk/client-ses, which speaks XML': {
    code: `const { SESClient, GetSendQuotaCommand } = require('@aws-sdk/client-ses');
      await new SESClient(${AWS}, maxAttempts: 1 }).send(new GetSendQuotaCommand({}), { abortSignal: AbortSignal.timeout(2000) });`,
    status: 'Error 100',
    silence: 'AbortError 2000',
  },
  '@aws-sdk/client-ses with an option that it does not have': {
    code: `const { SESClient, GetSendQuotaCommand } = require('@aws-sdk/client-ses');
      await new SESClient(${AWS}, maxAttempts: 1, requestTimeout: 2000 }).send(new GetSendQuotaCommand({}));`,
    status: 'Error 100',
    silence: WAITS,
  },
  segment: {
    code: `const { Analytics } = require('@segment/analytics-node');
      const analytics = new Analytics({ writeKey: 'k', maxRetries: 0, httpRequestTimeout: 2000 });
      const errors = [];
      analytics.on('error', (error) => errors.push(error));
      analytics.track({ userId: '1', event: 'x' });
      await analytics.closeAndFlush();
      if (errors.length > 0) throw errors[0];`,
    status: 'delivery_failure 101',
    silence: 'delivery_failure 2001',
  },
  sendgrid: {
    code: `const mail = require('@sendgrid/mail');
      mail.setApiKey('SG.x');
      mail.setTimeout(2000);
      await mail.send({ to: 'a@merrow.io', from: 'b@merrow.io', subject: 's', text: 't' });`,
    status: '500 100',
    silence: 'ECONNABORTED 2000',
  },
  slack: {
    code: `const { WebClient } = require('@slack/web-api');
      await new WebClient('xoxb', { timeout: 2000, retryConfig: { retries: 0 } }).chat.postMessage({ channel: 'c', text: 't' });`,
    status: 'slack_webapi_http_error 100',
    silence: 'slack_webapi_request_error 2000',
  },
  'slack, which tries again for half an hour': {
    code: `const { WebClient } = require('@slack/web-api');
      await new WebClient('xoxc', { timeout: 2000 }).chat.postMessage({ channel: 'c', text: 't' });`,
    status: WAITS,
    silence: WAITS,
  },
};

/** All of them in one execution, each with its own time, so that one process tries them all. */
const action = `const clients = {
${Object.entries(clients)
  .map(([name, { code }]) => `  ${JSON.stringify(name)}: async () => {\n      ${code}\n  },`)
  .join('\n')}
};
exports.onExecutePostLogin = async () => {
  const start = Date.now();
  const wait = new Promise((resolve) => setTimeout(resolve, 15_000, '${WAITS}'));
  await Promise.all(Object.entries(clients).map(async ([name, ask]) => {
    const end = ask().then(() => 'ok', (error) => \`\${error.code ?? error.name} \${Date.now() - start}\`);
    console.log(name + ' => ' + await Promise.race([end, wait]));
  }));
};
`;

let seen: Probed;
beforeAll(async () => {
  const toolchain = buildToolchain();
  const wanted = Object.entries(packages).map(([name, version]) => ({ name, version }));
  const provided = await provideDependencies(wanted, { root: temporaryFolder(), path: '.', environment: process.env });
  if (provided.state !== 'ready' || provided.folder === null)
    throw new Error('The packages of this suite are not to be had');
  seen = await probed(toolchain, action, { secrets: [], dependencies: provided.folder });
}, 240_000);

/** The result of each client in a scenario. */
function ends(id: string): Record<string, string> {
  const recording = seen.run.recordings.find((each) => each.id === id);
  // Some clients log, too.
  const own = (recording?.logs ?? []).flatMap(({ text }) => {
    const [name, end] = text.split(' => ');
    return name === undefined || end === undefined ? [] : [[name, end] as const];
  });
  return Object.fromEntries(own);
}
const expected = (of: (client: Client) => string) =>
  Object.fromEntries(Object.entries(clients).map(([name, client]) => [name, of(client)]));

it.each<[string, string, (client: Client) => string]>([
  ['success', 'success', () => 'ok'],
  ['a status of 500', 'http-500', ({ status }) => status],
  ['silence', 'never-answers', ({ silence }) => silence],
])('real packages end as they do outside of the probe: %s', (_, id, of) => {
  expect(ends(id)).toEqual(expected(of));
});
