import type { Settings } from '../../../configuration/settings.ts';
import type { MeasuredCoverage } from '../../../coverage/index.ts';
import type { ReportedTestCase } from '../../../report/model.ts';
import type { Finding } from '../../../rules/finding.ts';
import type { Wall } from '../../../sandbox/wall/index.ts';
import type { Integration } from '../../../submission/model.ts';

/** Runs a spec. This comes from `src/sandbox`, which loads the analysis late, so the caller provides it. */
export interface Sandbox {
  readonly dependenciesOf: (
    integration: Integration,
    forTests: null,
    of: { readonly root: string; readonly settings: Settings },
  ) => Promise<{ readonly state: 'ready'; readonly folder: string | null } | { readonly state: 'failed' | 'too-many' }>;
  readonly nodeOf: (
    integration: Integration,
    root: string,
    wall: Wall,
  ) => { readonly command: string; readonly version: string };
  readonly testIntegration: (
    integration: Integration,
    of: Pick<SpecOptions, 'root' | 'toolchain' | 'settings' | 'wall'>,
  ) => Promise<{
    readonly tests: { readonly cases: readonly ReportedTestCase[] };
    readonly coverage: MeasuredCoverage | null;
    readonly findings: readonly Finding[];
  }>;
}

export interface SpecOptions {
  readonly sandbox: Sandbox;
  /** Absolute path of the folder with the draft. */
  readonly root: string;
  readonly toolchain: string;
  readonly settings: Settings;
  readonly wall: Wall;
  readonly progress: (line: string) => void;
}
