import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import { advise, notAdvised } from './advisories/advise.ts';
import type { CheckOptions, CheckResult } from './check-model.ts';
import { guarding } from './check-guard.ts';
import { lint, noFindings, notLinted } from './check-lint.ts';
import { recalled } from './check-memory.ts';
import { notProbed, probeIntegration } from './probe/probe-integration.ts';
import { assembleReport } from './report/assemble.ts';
import { sourcesOf } from './report/source.ts';
import { notTested, testIntegration } from './sandbox/test-integration.ts';
import type { Wall } from './sandbox/wall/index.ts';
import { loadSubmission } from './submission/load.ts';
import type { Integration } from './submission/model.ts';
import { version } from '../package.json';

/** The pipeline: discover and load, then lint, test and probe side by side, then report. `wallFor` is only called if partner code will run. */
export async function runPipeline(
  options: CheckOptions,
  wallFor: () => Promise<Wall>,
  started: number,
): Promise<CheckResult> {
  const { settings, memory } = options;
  const submission = await loadSubmission(options);
  const { integrations } = submission;
  const isKnown = ({ path }: Integration) =>
    memory?.get(path)?.tests !== undefined && memory.get(path)?.probe !== undefined;
  const choice = (settings.tests || settings.probe) && !integrations.every(isKnown) ? wallFor() : null;
  choice?.catch(() => undefined);
  options.progress(`${integrations.length === 1 ? '1 integration' : `${integrations.length} integrations`} found`);

  const { guard, defects, infrastructure } = guarding();
  const wall = choice && (await guard('the wall around the Action', null, () => choice));
  if (wall?.rung === 4 && integrations.length > 0) options.announce(`The tests run without a wall. ${wall.advice}`);
  // The tests' processes start first: lint keeps this process busy while they work.
  const oneOf = pLimit(availableParallelism());
  const testsDone = Promise.all(
    integrations.map((integration) =>
      oneOf(() =>
        guard(`tests of ${integration.path}`, notTested(options.settings), () =>
          recalled(
            memory,
            integration,
            'tests',
            wall === null ? null : () => testIntegration(integration, { ...options, wall }),
            notTested(settings),
          ),
        ),
      ),
    ),
  );
  // The probes run next to them, as many at a time as tests. They analyse the Action, and lint uses the same analysis.
  const probesDone = Promise.all(
    integrations.map((integration) =>
      oneOf(() =>
        guard(`probe of ${integration.path}`, notProbed, () =>
          recalled(
            memory,
            integration,
            'probe',
            wall === null
              ? null
              : () => probeIntegration(integration, { ...options, wall, scenario: options.scenario ?? null }),
            notProbed,
          ),
        ),
      ),
    ),
  );
  const oneRegistry = pLimit(1);
  let isTold = false;
  const advisoriesDone = Promise.all(
    integrations.map((integration) =>
      oneRegistry(() =>
        guard(`advisories on the packages of ${integration.path}`, notAdvised, () =>
          recalled(
            memory,
            integration,
            'advisories',
            () =>
              advise(integration, {
                ...options,
                unanswered: (why) => {
                  if (!isTold) options.announce(`The package registry returned no security advisories: ${why}.`);
                  isTold = true;
                },
              }),
            notAdvised,
          ),
        ),
      ),
    ),
  );
  const newWaiversDone = guard('waivers', null, options.newWaivers);
  const lintDone = guard('lint', noFindings(integrations), async () => {
    await setImmediate();
    return lint(submission, guard, memory);
  });
  const [lintResult, tests, probes] = await Promise.all([timed(lintDone), timed(testsDone), timed(probesDone)]);

  const advised = await advisoriesDone;

  const report = assembleReport({
    findings: [...options.findings, ...lintResult.value.submission],
    integrations: integrations.map((integration, index) => {
      const tested = tests.value[index] ?? notTested(options.settings);
      const probed = probes.value[index] ?? notProbed;
      const { findings, effectsOnFailure, conduct = null } = lintResult.value.integrations[index] ?? notLinted;
      return {
        integration,
        findings: [...findings, ...tested.findings, ...probed.findings, ...(advised[index] ?? notAdvised).findings],
        advisoriesAt: advised[index]?.answeredAt ?? null,
        effectsOnFailure,
        conduct,
        isolation: tested.isolation ?? probed.isolation,
        tests: tested.tests,
        coverage: tested.coverage,
        behaviour: probed.behaviour,
      };
    }),
    settings: { ...settings, newWaivers: await newWaiversDone },
    commit: options.commit,
    version,
    timings: { lintMs: lintResult.ms, testMs: tests.ms, probeMs: probes.ms, totalMs: since(started) },
  });
  const fixable = [
    ...lintResult.value.submission,
    ...lintResult.value.integrations.flatMap(({ findings }) => findings),
  ].filter(({ fix }) => fix !== undefined);
  const whole = defects.length === 0 && infrastructure.length === 0;
  const states = new Map(
    integrations.map(({ path }, index) => [path, tests.value[index]?.coverage?.lineStates ?? []] as const),
  );
  return {
    report: whole ? report : { ...report, conclusion: 'failure' },
    fixable,
    // Only lint knows where a credential is.
    sources: defects.some(({ stage }) => stage.startsWith('lint')) ? [] : sourcesOf(integrations, report, states),
    defects,
    infrastructure,
  };
}

async function timed<T>(promise: Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  return { value: await promise, ms: since(started) };
}

/** Whole milliseconds. */
function since(started: number): number {
  return Math.round(performance.now() - started);
}
