import { setImmediate } from 'node:timers/promises';
import type { Settings } from '../configuration/settings.ts';
import type { Coverage, ReportedTests } from '../report/model.ts';
import type { Finding } from '../rules/finding.ts';
import type { Integration } from '../submission/model.ts';
import { judgeTests } from './judge.ts';
import { runTests } from './run.ts';

/** What the tests of one integration say: results, figures, findings. */
export interface IntegrationTests {
  readonly tests: ReportedTests;
  readonly coverage: Coverage | null;
  readonly findings: readonly Finding[];
}

/** Where the tests are off, or cannot be run because of a fault that has its own finding. */
export function notTested(settings: Settings): IntegrationTests {
  return {
    tests: { status: settings.tests ? 'not-run' : 'off', passed: 0, failed: 0, skipped: 0, durationMs: 0, cases: [] },
    coverage: null,
    findings: [],
  };
}

/** Runs the spec, measures what it covers, and judges both. */
export async function testIntegration(
  integration: Integration,
  options: { readonly root: string; readonly toolchain: string; readonly settings: Settings },
): Promise<IntegrationTests> {
  const { root, toolchain, settings } = options;
  const { action, files } = integration;
  // No spec, an Action that does not parse or has no handler: lint has said so, and one fault is one finding.
  if (!settings.tests || files.spec.state !== 'read' || action.state !== 'parsed') return notTested(settings);
  if (!action.value.handlers.some(({ flow }) => flow !== null)) return notTested(settings);
  const running = runTests({
    root,
    toolchain,
    actionFile: action.value.path,
    specFile: files.spec.path,
    timeoutSeconds: settings.testTimeout,
  });
  const [run, { measureCoverage }] = await Promise.all([running, loadLate()]);
  const coverage = run.status === 'not-run' ? null : await measureCoverage(action.value, run.coverage ?? []);
  const { cases, durationMs, status } = run;
  const count = (wanted: string) => cases.filter((each) => each.status === wanted).length;
  return {
    tests: {
      status,
      passed: count('passed'),
      failed: count('failed'),
      skipped: count('skipped'),
      durationMs,
      cases: [...cases],
    },
    coverage,
    findings: judgeTests({ integration, run, coverage, thresholds: settings.thresholds }),
  };
}

/** Loaded while the tests run, once their process has been started. */
async function loadLate() {
  await setImmediate();
  return import('./coverage/index.ts');
}
