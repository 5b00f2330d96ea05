import fs from 'node:fs';
import path from 'node:path';
import { loadSettings } from '../../../src/configuration/load.ts';
import type { Service } from '../../../src/start/parts.ts';
import { filesOf } from '../../../src/start/common-files.ts';
import { codeAlone } from '../../../src/start/from/source.ts';
import { startFrom, type StartedFrom } from '../../../src/start/from/start-from.ts';
import { dependenciesOf, nodeOf, testIntegration } from '../../../src/sandbox/test-integration.ts';
import { loadSubmission } from '../../../src/submission/load.ts';
import { buildToolchain, temporaryFolder } from '../../sandbox/repository.ts';
import { bestWall } from '../../sandbox/walls.ts';

const service: Service = { name: 'Merrow', slug: 'merrow' };
const toolchain = buildToolchain();

async function options() {
  const root = temporaryFolder();
  const { settings } = await loadSettings({ root, config: null, given: {}, today: '2026-01-15' });
  return {
    service,
    toolchain,
    settings,
    wall: await bestWall(),
    sandbox: { dependenciesOf, nodeOf, testIntegration },
    environment: process.env,
    progress: () => undefined,
  };
}

async function started(text: string): Promise<StartedFrom> {
  return startFrom(codeAlone('action.js', text), await options());
}

/** Runs the spec with another text of the Action. Returns how many tests passed and failed. */
async function runBeside({ submission }: StartedFrom, action: string) {
  const root = temporaryFolder();
  for (const [file, content] of filesOf({ ...submission, action }, '')) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  }
  const [integration] = (await loadSubmission({ root, path: '.' })).integrations;
  if (integration === undefined) throw new Error('the submission that was written is not found');
  const { tests } = await testIntegration(integration, { ...(await options()), root });
  return { passed: tests.passed, failed: tests.failed };
}

const fieldsIn = ({ submission }: StartedFrom) =>
  submission.manifest.fields.map(({ store, name, defaultValue, options: all }) =>
    [store, name, defaultValue, ...all.map(({ value }) => value)].filter((each) => each !== null).join(' '),
  );

const example = fs.readFileSync(
  path.resolve(__dirname, '../../../examples/post-login-risk/integration/integration.action.js'),
  'utf8',
);

it('runs all of an Action that asks a provider, and describes it in the spec', async () => {
  const made = await started(example);
  expect(made.submission.flow).toBe('post-login');
  expect(made.submission.action).toBe(example);
  expect(fieldsIn(made)).toEqual([
    'secret RISK_API_KEY',
    'configuration RISK_API_URL',
    'configuration RISK_THRESHOLD',
    'configuration DEBUG false false true',
  ]);
  expect(made).toMatchObject({ told: [], spec: { failing: 0, lost: [], coverage: { uncovered: [] } } });
  const { spec } = made.submission;
  expect(spec).toContain("expect(requests).toEqual(['POST https://risk-api-url.example/v1/logins/score']);");
  expect(spec).toContain('expect(apiMock.idToken.setCustomClaim).toHaveBeenCalledWith(');
  expect(spec).toMatch(/it\('denies when the provider answers 500|it\('denies when DEBUG is false and the provider/);
  expect(spec).not.toContain('.not.');
  // The spec describes this Action, so it fails with another one.
  const { failed } = await runBeside(
    made,
    example.replace('"https://tarnwick.example/risk-score"', '"https://a.io/b"'),
  );
  expect(failed).toBe(1);
  const { failed: withoutDenials } = await runBeside(made, example.replaceAll('api.access.deny(MESSAGE_DENIED);', ''));
  expect(withoutDenials).toBeGreaterThan(2);
  // The result is the same the second time.
  expect((await started(example)).submission.spec).toBe(spec);
}, 120_000);

const redirecting = `
const https = require("https");
const ask = (url, key) => new Promise((resolve, reject) => {
  https.get(url, { headers: { "x-key": key }, timeout: 3000 }, (response) => {
    let text = "";
    response.on("data", (part) => { text += part; });
    response.on("end", () => (response.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error("status"))));
  }).on("error", reject);
});
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

exports.onExecutePostLogin = async (event, api) => {
  const { PAGE_KEY } = event.secrets;
  void process.env.MERROW_OFF;
  let found;
  try {
    found = await ask("https://api.merrow.io/users/" + event.user.user_id, PAGE_KEY);
  } catch {
    await pause(2000);
    api.access.deny("Please try again later.");
    return;
  }
  if (Number(found.level) > Number(event.secrets.LIMIT || 3)) return;
  const token = api.redirect.encodeToken({ secret: PAGE_KEY, payload: { at: new Date().toISOString() } });
  api.redirect.sendUserTo("https://merrow.io/check", { query: { token } });
};

exports.onContinuePostLogin = async (event, api) => {
  let answer;
  try {
    answer = api.redirect.validateToken({ secret: PAGE(event), tokenParameterName: "token" });
  } catch {
    api.access.deny("Please log in again.");
    return;
  }
  api.user.setAppMetadata("merrow_checked", answer.result === "passed");
};
const PAGE = (event) => event.secrets.PAGE_KEY;
`;

it('runs both handlers of a redirect, over https, and lets its waiting time pass', async () => {
  const made = await started(redirecting);
  expect(fieldsIn(made)).toEqual(['secret PAGE_KEY', 'configuration LIMIT 3']);
  expect(made.submission.action).toContain('event.configuration');
  expect(made.spec).toMatchObject({ failing: 0, coverage: { successPath: { percent: 100 } } });
  expect(made.told).toEqual(
    expect.arrayContaining([
      expect.stringContaining('The Action now reads LIMIT from event.configuration'),
      expect.stringContaining('Line 14 reads process.env.MERROW_OFF'),
    ]),
  );
  const { spec } = made.submission;
  expect(spec).toContain('redirects to merrow.io');
  expect(spec).toContain('apiMock.redirect.validateToken.mockReturnValueOnce(');
  expect(spec).toContain('await passing(onExecutePostLogin(event, apiMock));');
  expect(spec).toMatch(/GET https:\/\/api\.merrow\.io\/users\//);
}, 120_000);

it('marks the lines that nothing reaches', async () => {
  const made = await started(`exports.onExecutePostLogin = async (event, api) => {
  if (event.user.name === "x".repeat(40)) {
    api.user.setAppMetadata("merrow", "never");
  }
  api.idToken.setCustomClaim("https://merrow.io/plan", "gold");
};
`);
  expect(made.submission.spec).toContain("it.todo('runs line 3 of the Action, on the success path');");
  expect(made.spec).toMatchObject({ tests: 1, failing: 0, success: { covered: 3, total: 4 } });
}, 60_000);

it.each([
  ['no handler', 'exports.run = async () => {};', /exports no handler/],
  [
    'a syntax error',
    'exports.onExecutePostLogin = async (event, api) => {',
    /action\.js:1:\d+ cannot be read as an Action/,
  ],
  ['import', 'import a from "a";\nexports.onExecutePostLogin = async () => {};', /Actions are CommonJS/],
])('refuses %s', async (_, text, message) => {
  await expect(started(text)).rejects.toThrow(message);
});
