import type { CheckResult } from '../../../src/check.ts';
import { LINT_PARTS } from '../../../src/check-memory.ts';
import type { CheckMemory, StageResults } from '../../../src/check-memory.ts';
import type { LoadedSettings } from '../../../src/configuration/load.ts';
import { watchSession, type Shown } from '../../../src/terminal/watch/session.ts';
import { anIntegration, aReport } from '../../report/sample.ts';

/** A session over integrations that counts their stages. Runs of tests wait until they are released. */
function aSession(paths: string[], settings: object = { tests: true, probe: true }) {
  const ran: string[] = [];
  const shown: string[] = [];
  const waiting: (() => void)[] = [];
  const said = { settings };
  const check = async ({ settings: now }: LoadedSettings, memory: CheckMemory): Promise<CheckResult> => {
    const whole = now.tests;
    for (const path of paths) {
      const known = memory.get(path) ?? {};
      const stages: readonly (keyof StageResults)[] = [
        ...LINT_PARTS,
        ...(whole ? (['tests', 'probe', 'advisories'] as const) : (['advisories'] as const)),
      ];
      const fresh = stages.filter((stage) => known[stage] === undefined);
      ran.push(...fresh.filter((stage) => stage !== 'advisories').map((stage) => `${path} ${stage}`));
      memory.set(path, { ...known, ...Object.fromEntries(fresh.map((stage) => [stage, {}])) });
      if (fresh.includes('tests')) await new Promise<void>((resolve) => waiting.push(resolve));
    }
    const report = aReport({ integrations: paths.map((path) => anIntegration({ path })) });
    return { report, fixable: [], sources: [], defects: [], infrastructure: [] };
  };
  const failures: unknown[] = [];
  const session = watchSession({
    load: () =>
      Promise.resolve({ ...said, findings: [], newWaivers: () => Promise.resolve(null) } as unknown as LoadedSettings),
    check,
    show: ({ changed, isRunning }: Shown) => shown.push(`${changed.join(' ') || 'start'}${isRunning ? ' …' : ''}`),
    fail: (error) => failures.push(error),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  const letGo = async () => {
    for (const go of waiting.splice(0)) go();
    await settle();
  };
  const taken = (list: string[]) => list.splice(0);
  /** Waits until the first run is over. */
  const begun = async () => {
    void session.start();
    for (let times = 0; times < paths.length; times += 1) {
      await settle();
      await letGo();
    }
    taken(ran);
    taken(shown);
  };
  return { ...session, ran, shown, said, failures, letGo, settle, taken, begun };
}

const lintOf = (path: string) => LINT_PARTS.map((part) => `${path} ${part}`);

describe('watching', () => {
  it('runs everything first', async () => {
    const { start, ran, shown, letGo, settle } = aSession(['a']);
    void start();
    await settle();
    expect({ ran, shown }).toEqual({ ran: [...lintOf('a'), 'a tests', 'a probe'], shown: [] });
    await letGo();
    expect(shown).toEqual(['start']);
  });

  it.each([
    ['a guide', 'a/installation_guide.md', ['a guide']],
    ['a picture of an integration', 'b/media/256x256-logo.png', ['b media']],
    ['a picture that integrations may share', 'media/256x256-logo.png', ['a media', 'b media']],
    ['a workflow', '.github/workflows/ci.yml', []],
  ])('runs only the rules about it if %s changes', async (_what, file, rules) => {
    const { changed, begun, ran, shown, settle } = aSession(['a', 'b']);
    await begun();
    changed([file]);
    await settle();
    expect({ ran, shown }).toEqual({ ran: rules, shown: [file] });
  });

  it('shows lint at once if an Action changes, and runs its tests and probe after that', async () => {
    const { changed, begun, ran, shown, settle, letGo } = aSession(['a', 'b']);
    await begun();
    changed(['b/integration.action.js']);
    await settle();
    expect({ ran, shown }).toEqual({
      ran: [...lintOf('b'), 'b tests', 'b probe'],
      shown: ['b/integration.action.js …'],
    });
    await letGo();
    expect(shown).toEqual(['b/integration.action.js …', 'b/integration.action.js']);
  });

  it('runs once more, however often something changes while tests run, and shows no result of outdated files', async () => {
    const { changed, begun, ran, shown, settle, letGo, taken } = aSession(['a']);
    await begun();
    for (let times = 0; times < 5; times += 1) {
      changed(['a/integration.action.js']);
      await settle();
    }
    expect(taken(ran).filter((each) => each === 'a tests')).toHaveLength(1);
    expect(taken(shown)).toEqual(Array.from({ length: 5 }, () => 'a/integration.action.js …'));
    await letGo();
    expect({ ran: taken(ran), shown: taken(shown) }).toEqual({ ran: ['a tests', 'a probe'], shown: [] });
    await letGo();
    expect({ ran, shown }).toEqual({ ran: [], shown: ['a/integration.action.js'] });
  });

  it('keeps the results of unchanged tests if a guide changes while they run', async () => {
    const { changed, begun, ran, settle, letGo, taken } = aSession(['a', 'b']);
    await begun();
    changed(['a/integration.action.js']);
    await settle();
    taken(ran);
    changed(['b/installation_guide.md']);
    await settle();
    await letGo();
    await letGo();
    expect(ran).toEqual(['b guide']);
  });

  it('a file in the folder of an integration that is gone may belong to any of the others', async () => {
    const paths = ['a', 'b', 'c'];
    const { changed, begun, ran, settle, letGo, taken } = aSession(paths);
    await begun();
    paths.shift();
    changed(['a/configuration.json', 'a/integration.action.js']);
    await settle();
    expect(taken(ran)).toEqual([]);
    changed(['a/values.js']);
    await settle();
    await letGo();
    await letGo();
    expect(ran).toEqual([...lintOf('b'), ...lintOf('c'), 'b tests', 'b probe', 'c tests', 'c probe']);
  });

  it.each([
    ['a waiver', { waivers: [1] }, []],
    ['a threshold', { thresholds: { lines: 90 } }, [...lintOf('a'), 'a tests', 'a probe']],
  ])('applies %s of the configuration file', async (_what, settings, expected) => {
    const { changed, begun, ran, said, settle, letGo, taken } = aSession(['a']);
    await begun();
    said.settings = { tests: true, probe: true, ...settings };
    changed(['.github/integration-check.yml']);
    await settle();
    await letGo();
    const all = taken(ran);
    expect([...new Set(all)]).toEqual(expected);
  });

  it('waits for nothing if tests and probe are off', async () => {
    const { start, changed, shown, settle } = aSession(['a'], { tests: false, probe: false });
    void start();
    await settle();
    changed(['a/integration.action.js']);
    await settle();
    await settle();
    expect(shown.at(-1)).toBe('a/integration.action.js');
  });
});
