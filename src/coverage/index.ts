import type { CodePath, Coverage } from '../report/model.ts';
import type { LineState } from '../report/source.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import type { ScriptCoverage } from '../sandbox/model.ts';
import type { Unit } from '../analysis/paths/units.ts';
import { figuresOf } from './figures.ts';
import { ranUnits } from './ranges.ts';
import { ratio } from './ratio.ts';
import { factsOf } from '../analysis/facts/action.ts';
import { pathsOf } from '../analysis/paths/success-path.ts';
import type { UntestedDenial } from './untested-denial.ts';
import { untestedDenial } from './untested-denial.ts';
import { lineStates, missedColumns, uncoveredRuns } from './uncovered.ts';

/** The report's figures, and the lines behind them. */
export interface MeasuredCoverage extends Coverage {
  readonly lineStates: readonly LineState[];
  /** By line, the column (1-based) where the first part of the success path begins that no test ran. */
  readonly missed: ReadonlyMap<number, number>;
  /** The first denial, if the Action can deny and no test ran a denial. */
  readonly untestedDenial: UntestedDenial | null;
}

/**
 * What the tests covered of the Action. `scripts` is its V8 coverage, one entry for each realm that loaded it. No entry means that
 * no test loaded it, and nothing is covered.
 */
export async function measureCoverage(
  action: SourceTree,
  scripts: readonly ScriptCoverage[],
): Promise<MeasuredCoverage> {
  const paths = pathsOf(factsOf(action));
  const ran = ranUnits([...paths.keys()], scripts, action.text.length);
  const of = (path: CodePath) => [...paths].filter(([, each]) => each === path).map(([unit]) => unit);
  const figure = (units: readonly Unit[]) => ratio(units.filter((unit) => ran.has(unit)).length, units.length);
  const success = of('success');
  const states = lineStates(paths, ran);
  return {
    successPath: figure(success),
    denialPath: figure(of('denial')),
    failurePath: figure(of('failure')),
    ...(await figuresOf(action.text, scripts)),
    uncovered: uncoveredRuns(states),
    lineStates: states,
    missed: missedColumns(success, ran),
    untestedDenial: untestedDenial(action, scripts),
  };
}
