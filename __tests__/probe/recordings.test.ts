import fs from 'node:fs';
import path from 'node:path';
import { describeOnEachNode } from '../nodes.ts';
import { buildToolchain } from '../sandbox/repository.ts';
import { describeOnEachRung } from '../sandbox/walls.ts';
import { kinds, type Kind } from './kinds.ts';
import { probed, type Probed } from './probing.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 120_000);

/** Recordings in the form of the table. The words of errors differ between versions of Node.js. */
const recordings = ({ behaviour }: Probed) =>
  behaviour.scenarios.map(
    ({ id, outcome, waitMs, error, userMessage }) =>
      `${id} ${outcome} ${waitMs}${error === null ? '' : ` ${error.split(':')[0] ?? ''}`}${userMessage === null ? '' : ` "${userMessage}"`}`,
  );

const known = new Map<string, Promise<Probed>>();
/** On the Node.js of this test run, behind the wall that a check has here. */
const first = ({ kind, text, fields }: Kind): Promise<Probed> => {
  const run = known.get(kind) ?? probed(toolchain, text, fields);
  known.set(kind, run);
  return run;
};

describeOnEachNode((node) => {
  it.each(kinds)('records $kind', async (each) => {
    const { text, fields, recorded } = each;
    const seen = await (node === process.execPath ? first(each) : probed(toolchain, text, { ...fields, node }));
    expect(recordings(seen)).toEqual(recorded);
  });
});

describeOnEachRung(({ wall }) => {
  it.each(kinds)('says the same of $kind, byte by byte', async (each) => {
    const [one, other] = [await first(each), await probed(toolchain, each.text, { ...each.fields, wall })];
    expect(JSON.stringify(other.behaviour)).toBe(JSON.stringify(one.behaviour));
    expect(other.findings).toEqual(one.findings);
  });
});

it('have each scenario that docs/probe.md names', () => {
  const page = fs.readFileSync(path.join(__dirname, '../../docs/probe.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/\x60…?([^\x60]+)\x60/gu)].map(([, id = '']) => id),
  );
  const recorded = new Set(kinds.flatMap((each) => each.recorded.map((line) => line.split(' ')[0] ?? '')));
  const isThere = (id: string) => {
    const pattern = new RegExp(`${id.replace(/NAME|VALUE|PATH/gu, '.+')}$`, 'u');
    return [...recorded].some((each) => pattern.test(each));
  };
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((id) => !isThere(id))).toEqual([]);
});

it('of an Action that continues after a failure are not a success', async () => {
  const text = `exports.onExecutePostLogin = async (event, api) => {
  let plan = 'free';
  try {
    plan = JSON.parse(READ).plan;
  } catch {
    plan = 'unknown';
  }
  api.user.setAppMetadata('plan', plan);
};`;
  const triedOf = async (read: string) => (await probed(toolchain, text.replace('READ', read))).behaviour.notTried;
  expect(await triedOf("'{}'")).toEqual([]);
  expect(await triedOf("'{'")).toEqual([
    { handler: 'onExecutePostLogin', reason: expect.stringContaining('in which nothing fails') as string },
  ]);
});

it('of an Action behind the check of a credential, which fails closed by itself', async () => {
  const text = `exports.onExecutePostCredentialValidation = async (event, api) => {
  const response = await fetch('https://api.merrow.io/attempts', { method: 'POST', body: event.user.user_id });
  const { score } = await response.json();
  if (score > 80) api.authentication.deny({ reason: 'part of an attack' });
  api.transaction.setMetadata('score', String(score));
};`;
  const { behaviour, findings } = await probed(toolchain, text, { secrets: [] });
  const ends = Object.fromEntries(behaviour.scenarios.map(({ id, outcome }) => [id, outcome]));
  expect(ends).toMatchObject({
    success: 'continued',
    'http-500': 'threw',
    'never-answers': 'hung',
    refused: 'threw',
    'no-event:user': 'threw',
    again: 'continued',
  });
  // Auth0 rejects the login if it throws. The reason of a denial is shown to nobody.
  expect(findings.filter((each) => /throws|detail-exposed/u.test(each))).toEqual([]);
  expect(findings).toContainEqual(expect.stringMatching(/^behaviour\/hangs neverSettles 2 never-answers/u));
});

describe('a package over the network in memory', () => {
  const root = path.join(__dirname, '../..');

  it.each([
    [
      'undici',
      `const { request } = require('undici');
exports.onExecutePostLogin = async (event, api) => {
  try {
    const { statusCode, body } = await request('https://api.merrow.io/check?user=1', { headersTimeout: 2000, bodyTimeout: 2000 });
    await body.text();
    if (statusCode !== 200) api.access.deny('status');
  } catch (error) {
    api.access.deny(error.code);
  }
};`,
      { 'never-answers': 'denied UND_ERR_HEADERS_TIMEOUT', 'slow-body': 'denied UND_ERR_BODY_TIMEOUT' },
    ],
    [
      'node-fetch',
      `const { default: fetch } = require('node-fetch');
exports.onExecutePostLogin = async (event, api) => {
  try {
    const response = await fetch('https://api.merrow.io/check?user=1', { signal: AbortSignal.timeout(2000) });
    await response.text();
    if (!response.ok) api.access.deny('status');
  } catch (error) {
    api.access.deny(error.code ?? error.name);
  }
};`,
      { 'never-answers': 'denied AbortError', 'slow-body': 'denied AbortError' },
    ],
  ])('%s', async (_, text, silence) => {
    const { behaviour } = await probed(toolchain, text, { secrets: [], dependencies: root });
    const seen = Object.fromEntries(
      behaviour.scenarios.map(({ id, outcome, userMessage }) => [id, `${outcome} ${userMessage ?? ''}`]),
    );
    expect(seen).toMatchObject({
      ...silence,
      success: 'continued ',
      'http-500': 'denied status',
      refused: 'denied ECONNREFUSED',
      dns: 'denied ENOTFOUND',
      'html-body': 'continued ',
    });
    expect(behaviour.scenarios[0]?.requests).toEqual(['GET https://api.merrow.io/check?user=…']);
  });
});
