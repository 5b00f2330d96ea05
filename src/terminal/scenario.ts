import type { CheckOptions } from '../check.ts';
import { nearest } from '../rules/nearest.ts';

/** Options of a check that runs one scenario of the probe and shows each of its steps with its time. */
export function scenarioTold(
  scenario: string,
  tell: (line: string) => void,
): Required<Pick<CheckOptions, 'scenario' | 'onScenario'>> {
  return {
    scenario,
    onScenario: ({ executions, known }) => {
      const meant = executions.filter(({ id }) => id === scenario);
      if (meant.length === 0) {
        const near = nearest(scenario, known);
        tell(
          `The probe did not run a scenario "${scenario}": ${near === null ? 'it does not apply to this Action' : `did you mean "${near}"?`}`,
        );
      }
      for (const { handler, when, steps, end } of meant) {
        tell(`${handler}, when ${when}:`);
        for (const { ms, what } of steps) tell(`${String(ms).padStart(8)} ms  ${what}`);
        tell(`${' '.repeat(11)}  ${end}`);
      }
    },
  };
}
