import type { Coverage } from '../../report/model.ts';
import type { ActionSource } from '../../submission/model.ts';
import type { ScriptCoverage } from '../model.ts';
import { figuresOf } from './figures.ts';
import { ranUnits } from './ranges.ts';
import { ratio } from './ratio.ts';
import { classify } from './success-path.ts';
import { uncoveredRuns } from './uncovered.ts';

type MeasuredAction = Pick<ActionSource, 'text' | 'program' | 'scopes'>;

/**
 * What the tests covered of the Action. `scripts` is its V8 coverage, one entry a realm that loaded it; none means that
 * no test loaded it, and nothing is covered.
 */
export async function measureCoverage(action: MeasuredAction, scripts: readonly ScriptCoverage[]): Promise<Coverage> {
  const paths = classify(action);
  const ran = ranUnits([...paths.keys()], scripts, action.text.length);
  const success = [...paths].filter(([, path]) => path === 'success').map(([unit]) => unit);
  return {
    successPath: ratio(success.filter((unit) => ran.has(unit)).length, success.length),
    ...(await figuresOf(action.text, scripts)),
    uncovered: uncoveredRuns(paths, ran),
  };
}
