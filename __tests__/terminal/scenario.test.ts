import { scenarioTold } from '../../src/terminal/scenario.ts';

const execution = {
  id: 'http-500',
  handler: 'onExecutePostLogin',
  when: 'the provider answers 500',
  steps: [
    { ms: 0, what: 'POST https://api.merrow.io/check  (line 3)' },
    { ms: 100, what: 'api.access.deny("no")' },
  ],
  end: 'It denied.',
};

function told(scenario: string, executions: readonly (typeof execution)[]): string[] {
  const lines: string[] = [];
  scenarioTold(scenario, (line) => lines.push(line)).onScenario?.({ executions, known: ['success', 'http-500'] });
  return lines;
}

it('shows each step of the requested scenario, with its time', () => {
  expect(told('http-500', [{ ...execution, id: 'success' }, execution])).toEqual([
    'onExecutePostLogin, when the provider answers 500:',
    '       0 ms  POST https://api.merrow.io/check  (line 3)',
    '     100 ms  api.access.deny("no")',
    '             It denied.',
  ]);
});

it.each([
  ['http-50', 'The probe did not run a scenario "http-50": did you mean "http-500"?'],
  ['again', 'The probe did not run a scenario "again": it does not apply to this Action'],
])('says that there is no scenario %s', (scenario, line) => {
  expect(told(scenario, [{ ...execution, id: 'success' }])).toEqual([line]);
});
