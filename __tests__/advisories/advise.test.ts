import fs from 'node:fs';
import path from 'node:path';
import { advise } from '../../src/advisories/advise.ts';
import { messageOf } from '../../src/report/message.ts';
import { load } from '../lint/rule-tester.ts';
import { MANIFEST } from '../lint/rules/marks.ts';
import type { Registry } from '../sandbox/registry.ts';
import { startRegistry } from '../sandbox/registry.ts';
import { temporaryFolder } from '../sandbox/repository.ts';

jest.setTimeout(60_000);

let registry: Registry;
let home: string;
beforeAll(async () => {
  registry = await startRegistry([
    { name: 'plain', version: '1.0.0' },
    { name: 'deep', version: '2.0.0', manifest: { dependencies: { middle: '1.0.0' } } },
    { name: 'middle', version: '1.0.0', manifest: { dependencies: { plain: '1.0.0' } } },
  ]);
});
afterAll(() => registry.close());
beforeEach(() => {
  registry.advisories = null;
  home = temporaryFolder();
});
afterEach(() => {
  fs.rmSync(home, { recursive: true, force: true });
});

const known = (severity: string, vulnerable_versions = '<1.2.0') => ({
  plain: [
    {
      id: 7,
      url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
      title: 'Reads <b>beyond</b> its buffer',
      severity,
      vulnerable_versions,
    },
  ],
});

async function advised(
  dependencies: Readonly<Record<string, string>>,
  options: { audit?: boolean; install?: boolean; timeoutMs?: number; now?: Date } = {},
) {
  const list = Object.entries(dependencies).map(([name, version]) => ({ name, version }));
  const submission = await load({
    [MANIFEST]: `${JSON.stringify({ secrets: [], configuration: [], dependencies: list }, null, 2)}\n`,
  });
  const [integration] = submission.integrations;
  if (integration === undefined) throw new Error('no integration');
  const told: string[] = [];
  const { findings, answeredAt } = await advise(integration, {
    root: home,
    settings: { auditDependencies: options.audit ?? true, installDependencies: options.install ?? true },
    environment: {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_CACHE_HOME: path.join(home, '..', path.basename(home) + '-cache'),
      NPM_CONFIG_REGISTRY: registry.url,
    },
    timeoutMs: options.timeoutMs ?? 30_000,
    now: options.now ?? new Date(),
    progress: () => undefined,
    unanswered: (why) => told.push(why),
  });
  const said = findings.map((each) => `${each.start.line}: ${messageOf(each).message}`);
  return { said, told, isAnswered: answeredAt !== null, answeredAt };
}

const asked = () => registry.requests.filter((each) => each.startsWith('POST')).length;

it('reports a declared package and the version that fixes it, and keeps the answer for a day', async () => {
  registry.advisories = known('high');
  const before = asked();
  const now = new Date();
  const sentence =
    '6: "plain" 1.0.0 has the advisory GHSA-aaaa-bbbb-cccc (high): Reads <b>beyond</b> its buffer. It is fixed in 1.2.0.';
  const first = await advised({ plain: '1.0.0' }, { now });
  expect(first).toMatchObject({ said: [sentence], told: [], isAnswered: true });
  registry.advisories = {};
  const hour = new Date(now.getTime() + 3_600_000);
  expect(await advised({ plain: '1.0.0' }, { now: hour })).toEqual(first);
  expect(asked() - before).toBe(1);
  const later = new Date(now.getTime() + 25 * 3_600_000);
  expect(await advised({ plain: '1.0.0' }, { now: later })).toMatchObject({ said: [], answeredAt: later });
});

it('reports a package that a declared one installs, and the path to it', async () => {
  registry.advisories = known('critical', '<=1.9.0');
  expect((await advised({ deep: '2.0.0' })).said).toEqual([
    '6: "deep" 2.0.0 depends on "plain" (deep → middle → plain), which has the advisory GHSA-aaaa-bbbb-cccc (critical): Reads <b>beyond</b> its buffer. It is not fixed in any known version (<=1.9.0).',
  ]);
});

it('reports moderate and low advisories once', async () => {
  registry.advisories = known('moderate');
  expect((await advised({ deep: '2.0.0', plain: '1.0.0' })).said).toEqual([
    '6: These packages have advisories of moderate or low severity: deep@2.0.0, plain@1.0.0.',
  ]);
});

it.each<[string, Registry['advisories'], string, number]>([
  ['refuses', 405, 'it answers 405', 30_000],
  ['fails', 400, 'it answers 400', 30_000],
  ['does not answer', 'hangs', 'no answer within 4 s', 4000],
])(
  'says why there are no advisories from a registry that %s, and fails nothing',
  async (_name, answer, why, timeoutMs) => {
    registry.advisories = answer;
    expect(await advised({ plain: '1.0.0' }, { timeoutMs })).toMatchObject({
      said: [],
      told: [why],
      isAnswered: false,
    });
  },
);

it.each<[string, Registry['advisories']]>([
  ['text that is not JSON', '<html>ok</html>'],
  ['a list', []],
  ['advisories of other packages', { lodash: known('high').plain, __proto__: known('high').plain }],
  ['advisories of other versions', known('critical', '>=2.0.0')],
])('does not believe a registry that answers %s', async (_name, answer) => {
  registry.advisories = answer;
  expect((await advised({ plain: '1.0.0' })).said).toEqual([]);
});

it('asks nothing if it is switched off, or if there is nothing to ask for', async () => {
  const before = registry.requests.length;
  expect(await advised({ plain: '1.0.0' }, { audit: false })).toMatchObject({ said: [], told: [] });
  expect(await advised({ plain: '1.0.0' }, { install: false })).toMatchObject({ said: [], told: [] });
  expect(await advised({})).toMatchObject({ said: [], told: [] });
  expect(await advised({ plain: '^1.0.0' })).toMatchObject({ said: [], told: [] });
  expect(registry.requests.length).toBe(before);
});
