import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { answersOf, executionsInWords } from '../behaviour.ts';
import type { ReportedIntegration } from '../model.ts';
import { code, prose, table } from './nodes.ts';

const OUTCOMES = {
  continued: 'went on',
  denied: 'denied',
  redirected: 'redirected',
  threw: 'threw',
  hung: 'did not end',
} as const;
const isBad = (outcome: keyof typeof OUTCOMES) => outcome === 'threw' || outcome === 'hung';

/** What the executions answer, question by question, and all of them below. */
export function behaviourNodes({ behaviour, answers: said }: ReportedIntegration): ElementContent[] {
  if (behaviour === null) return [];
  const answers = answersOf(behaviour, said).map(({ question, answers: all }) =>
    h('tr', [
      h('th', { scope: 'row' }, question),
      h('td', [
        h(
          'ul',
          all.map((each) => h('li', prose(each, 600))),
        ),
      ]),
    ]),
  );
  const executions = behaviour.scenarios.map(
    ({ id, handler, outcome, when, error, userMessage, logs, requests, waitMs }) =>
      h('tr', [
        h('td', { className: isBad(outcome) ? 'failed' : 'passed' }, OUTCOMES[outcome]),
        h('td', [code(id), ' ', ...prose(`${handler}, when ${when}`, 300)]),
        h('td', `${waitMs} ms`),
        h('td', [
          h('ul', [
            ...(error === null ? [] : [h('li', prose(`Error: ${error}`, 300))]),
            ...(userMessage === null ? [] : [h('li', prose(`The user reads "${userMessage}"`, 300))]),
            ...logs.map((text) => h('li', prose(`Log: ${text}`, 300))),
            ...requests.map((text) => h('li', prose(text, 300))),
          ]),
        ]),
      ]),
  );
  return [
    ...(answers.length === 0
      ? []
      : [table('Behaviour', { className: 'behaviour', head: ['Question', 'What was seen'] }, answers)]),
    h('details', [
      h('summary', `All executions: ${executionsInWords(behaviour)}.`),
      table('Executions', { className: 'tests', head: ['Outcome', 'Scenario', 'Wait', 'What it did'] }, executions),
    ]),
  ];
}
