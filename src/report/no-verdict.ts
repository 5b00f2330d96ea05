import type { Report } from '../report/model.ts';
import { version } from '../../package.json';

/** The report of a run without a verdict, so that every reader of reports finds one. */
export function noVerdict(commit: string | null): Report {
  return {
    schemaVersion: 2,
    tool: { name: 'actions-integration-check', version },
    commit,
    conclusion: 'failure',
    counts: { error: 0, warning: 0, notice: 0, waived: 0 },
    findings: [],
    integrations: [],
    signOffs: [],
    timings: { lintMs: 0, testMs: 0, probeMs: 0, totalMs: 0 },
  };
}
