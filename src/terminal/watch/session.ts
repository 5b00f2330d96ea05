import type { CheckResult } from '../../check.ts';
import { LINT_PARTS } from '../../check-memory.ts';
import type { CheckMemory, StageResults } from '../../check-memory.ts';
import type { LoadedSettings } from '../../configuration/load.ts';
import type { Settings } from '../../configuration/settings.ts';
import type { Report } from '../../report/model.ts';
import { forget, touchedBy } from './touched.ts';

/** What is shown of a run. */
export interface Shown {
  readonly result: CheckResult;
  /** The files that changed before it; none before the first run. */
  readonly changed: readonly string[];
  /** Milliseconds. */
  readonly ms: number;
  /** Whether tests and probe of the changed files are still running. Until then, their earlier results are shown. */
  readonly isRunning: boolean;
}

export interface SessionOptions {
  readonly load: () => Promise<LoadedSettings>;
  readonly check: (loaded: LoadedSettings, memory: CheckMemory) => Promise<CheckResult>;
  readonly show: (shown: Shown) => void;
  /** Receives the error that keeps a run from a result. */
  readonly fail: (error: unknown) => void;
}

/**
 * Runs a check again after a change: lint at once, and then the tests and the probe of the integrations that changed. There is only
 * one run of tests at a time. If more changes come meanwhile, there is one more run after it, whatever their number.
 */
export function watchSession({ load, check, show, fail }: SessionOptions) {
  /** `valid` has the results for the files as they are now, `last` the latest known results of each stage. */
  const valid: CheckMemory = new Map();
  const last: CheckMemory = new Map();
  let settingsOfRuns: string | null = null;
  let settingsSince = 0;
  let generation = 0;
  /** The generation of the last change that touched a stage of an integration. */
  const touchedAt = new Map<string, number>();
  let quick: Promise<void> = Promise.resolve();
  let whole: Promise<void> | null = null;
  let isStale = false;

  const loaded = async (): Promise<LoadedSettings> => {
    const now = await load();
    const key = settingsOfRun(now.settings);
    if (settingsOfRuns !== null && key !== settingsOfRuns) {
      valid.clear();
      settingsSince = generation;
    }
    settingsOfRuns = key;
    return now;
  };

  const keep = (results: CheckMemory, of: number): void => {
    for (const [path, stages] of results) {
      last.set(path, { ...last.get(path), ...stages });
      const isFresh = ([stage]: [string, unknown]) =>
        of >= Math.max(touchedAt.get(`${path} ${stage}`) ?? 0, settingsSince);
      valid.set(path, { ...valid.get(path), ...Object.fromEntries(Object.entries(stages).filter(isFresh)) });
    }
  };

  /** Files in the folder of an integration that is gone may belong to any of the others. */
  const dropGone = ({ integrations }: Report): void => {
    for (const path of last.keys()) {
      if (integrations.some((each) => each.path === path)) continue;
      last.delete(path);
      valid.delete(path);
    }
  };

  /** Lint only, shown with the latest results of tests and probe. */
  const runQuickly = async (changed: readonly string[]): Promise<void> => {
    const of = generation;
    const started = performance.now();
    try {
      const now = await loaded();
      const memory = withoutStaleLint(last, valid);
      const settings: Settings = { ...now.settings, tests: false, probe: false, auditDependencies: false };
      const result = await check({ ...now, settings }, memory);
      keep(lintOf(memory), of);
      isStale = result.report.integrations.some(({ path }) => lacks(valid.get(path), now.settings));
      // A later change shows its own result.
      if (of !== generation) return;
      dropGone(result.report);
      show({ result, changed, ms: performance.now() - started, isRunning: isStale });
    } catch (error) {
      fail(error);
    }
  };

  const runWhole = async (changed: readonly string[]): Promise<void> => {
    const of = generation;
    const started = performance.now();
    const memory: CheckMemory = new Map(valid);
    try {
      const result = await check(await loaded(), memory);
      keep(memory, of);
      if (of !== generation) return;
      isStale = false;
      dropGone(result.report);
      show({ result, changed, ms: performance.now() - started, isRunning: false });
    } catch (error) {
      isStale = false;
      fail(error);
    }
  };

  const runWholeUntilFresh = async (changed: readonly string[]): Promise<void> => {
    let of: number;
    do {
      of = generation;
      await runWhole(changed);
      await quick;
    } while (isStale && of !== generation);
    whole = null;
  };

  return {
    /** The first run, of everything. */
    start: (): Promise<void> => {
      isStale = true;
      whole = runWholeUntilFresh([]);
      return whole;
    },
    /** Reports files with changed contents, by their paths in the repository. */
    changed: (files: readonly string[]): void => {
      generation += 1;
      for (const file of files) {
        const touched = touchedBy(file, [...last.keys()]);
        forget(valid, touched);
        for (const path of touched.integrations ?? last.keys())
          for (const stage of touched.stages) touchedAt.set(`${path} ${stage}`, generation);
      }
      quick = quick.then(async () => {
        await runQuickly(files);
        if (isStale) whole ??= runWholeUntilFresh(files);
      });
    },
  };
}

/** Settings that only the report uses, and no stage. */
const OF_REPORT = new Set<string>(['waivers', 'rules', 'answers', 'listing', 'places'] satisfies (keyof Settings)[]);

/** The settings that the stages read. */
function settingsOfRun(settings: Settings): string {
  return JSON.stringify(Object.entries(settings).filter(([name]) => !OF_REPORT.has(name)));
}

function withoutStaleLint(last: CheckMemory, valid: CheckMemory): CheckMemory {
  return new Map(
    [...last].map(([path, { tests, probe, advisories }]) => [
      path,
      { ...(tests && { tests }), ...(probe && { probe }), ...(advisories && { advisories }), ...lintIn(valid, path) },
    ]),
  );
}

function lintOf(memory: CheckMemory): CheckMemory {
  return new Map([...memory.keys()].map((path) => [path, lintIn(memory, path)]));
}

function lintIn(memory: CheckMemory, path: string): Partial<StageResults> {
  const results = Object.entries(memory.get(path) ?? {});
  return Object.fromEntries(results.filter(([stage]) => LINT_PARTS.some((part) => part === stage)));
}

/** Whether a stage that the settings request still has to run. */
function lacks(results: Partial<StageResults> | undefined, { tests, probe, auditDependencies }: Settings): boolean {
  return (
    (auditDependencies && results?.advisories === undefined) ||
    (tests && results?.tests === undefined) ||
    (probe && results?.probe === undefined)
  );
}
