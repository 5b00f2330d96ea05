import type { SourceTree } from '../src/analysis/syntax/tree.ts';
import type { Finding } from '../src/rules/finding.ts';
import type { Manifest } from '../src/submission/model.ts';
import type { StartedManifest } from '../src/start/parts.ts';

export interface ManifestDifference {
  readonly line: string;
  /** Why the code cannot show this; null if it might. */
  readonly reason: string | null;
}

export function manifestDifferences(
  original: unknown,
  made: StartedManifest,
  of: {
    readonly tree: Pick<SourceTree, 'parents' | 'program'>;
    readonly findings: readonly Pick<Finding, 'rule' | 'data'>[];
    readonly complete: Manifest['complete'];
    readonly told: readonly string[];
  },
): ManifestDifference[];
