import type { Coverage } from '../report/model.ts';
import type { LineState } from '../report/source.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import type { ScriptCoverage } from '../sandbox/model.ts';
import { figuresOf } from './figures.ts';
import { ranUnits } from './ranges.ts';
import { ratio } from './ratio.ts';
import { factsOf } from '../analysis/facts/action.ts';
import type { Path } from '../analysis/paths/path-of.ts';
import { pathsOf } from '../analysis/paths/success-path.ts';
import { lineStates, missedColumns, uncoveredRuns } from './uncovered.ts';

/** The report's figures, and line by line what they are made of. */
export interface MeasuredCoverage extends Coverage {
  readonly lineStates: readonly LineState[];
  /** By line, the column (1-based) at which what no test ran of the success path begins. */
  readonly missed: ReadonlyMap<number, number>;
}

/**
 * What the tests covered of the Action. `scripts` is its V8 coverage, one entry a realm that loaded it; none means that
 * no test loaded it, and nothing is covered.
 */
export async function measureCoverage(
  action: SourceTree,
  scripts: readonly ScriptCoverage[],
): Promise<MeasuredCoverage> {
  const paths = new Map([...pathsOf(factsOf(action))].map(([unit, path]) => [unit, reported(path)]));
  const ran = ranUnits([...paths.keys()], scripts, action.text.length);
  const success = [...paths].filter(([, path]) => path === 'success').map(([unit]) => unit);
  const states = lineStates(paths, ran);
  return {
    successPath: ratio(success.filter((unit) => ran.has(unit)).length, success.length),
    ...(await figuresOf(action.text, scripts)),
    uncovered: uncoveredRuns(states),
    lineStates: states,
    missed: missedColumns(success, ran),
  };
}

/** The report knows two paths: a denial is on that of failures. */
function reported(path: Path): 'success' | 'failure' {
  return path === 'success' ? path : 'failure';
}
