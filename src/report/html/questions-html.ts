import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { executionsInWords } from '../behaviour.ts';
import type { Behaviour, ReportedIntegration } from '../model.ts';
import type { CodeAnswer } from '../questions/answer.ts';
import { answersOf, SHORT, unansweredOf } from '../questions/questions.ts';
import { code, prose, table } from './html-nodes.ts';
import type { Page } from './html-page.ts';

const OUTCOMES = {
  continued: 'went on',
  denied: 'denied',
  redirected: 'redirected',
  threw: 'threw',
  hung: 'did not end',
} as const;
const isBad = (outcome: keyof typeof OUTCOMES) => outcome === 'threw' || outcome === 'hung';
const LONGEST = 600;

/** Each question with what the code says and what the probe saw, and all executions below. */
export function questionNodes(integration: ReportedIntegration, page: Page): ElementContent[] {
  const file = integration.code?.file ?? null;
  const blocks = answersOf(integration).map(({ question, code: says, seen, said }) =>
    h('div', { className: 'question' }, [
      h('h4', question),
      h('div', { className: 'sides' }, [
        ...(says.length === 0
          ? []
          : [
              side(
                'The code says',
                folded(says, SHORT.code, (each) => codeAnswer(each, file, page)),
              ),
            ]),
        ...(seen.length === 0
          ? []
          : [
              side(
                'The probe saw',
                folded(seen, SHORT.seen, (each) => prose(each, LONGEST)),
              ),
            ]),
        ...(said.length === 0
          ? []
          : [
              side(
                'The partner says',
                said.map((each) => h('p', prose(each, LONGEST))),
              ),
            ]),
      ]),
    ]),
  );
  const notes = unansweredOf(integration).map((why) => h('p', { className: 'quiet' }, why));
  return [...notes, ...blocks, ...executionNodes(integration.behaviour)];
}

function side(title: string, nodes: Element[]): Element {
  return h('div', [h('p', { className: 'quiet' }, title), ...nodes]);
}

/** The first answers, with the others folded below them. */
function folded<Each>(all: readonly Each[], most: number, content: (each: Each) => ElementContent[]): Element[] {
  const listOf = (some: readonly Each[]) =>
    h(
      'ul',
      some.map((each) => h('li', content(each))),
    );
  if (all.length <= most) return [listOf(all)];
  return [
    listOf(all.slice(0, most)),
    h('details', [h('summary', `${all.length - most} more`), listOf(all.slice(most))]),
  ];
}

function codeAnswer({ text, places }: CodeAnswer, file: string | null, page: Page): ElementContent[] {
  if (file === null || places.length === 0) return prose(text, LONGEST);
  const links = places.flatMap(({ start, end }, index): ElementContent[] => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ', ' }]),
    lineNode({ file, start, end }, page),
  ]);
  return [...prose(text, LONGEST), ' (', ...links, ')'].map((node) =>
    typeof node === 'string' ? { type: 'text', value: node } : node,
  );
}

/** A link to the line on this page, otherwise to the file at the commit. */
function lineNode(place: Parameters<NonNullable<Page['link']>>[0], page: Page): Element {
  const { file, start } = place;
  const id = page.lineId(file, start.line);
  const url = id === null ? (page.link?.(place) ?? null) : `#${id}`;
  const words = `line ${start.line}`;
  return url === null ? h('span', words) : h('a', { href: url }, words);
}

function executionNodes(behaviour: Behaviour | null): Element[] {
  if (behaviour === null || behaviour.scenarios.length === 0) return [];
  const rows = behaviour.scenarios.map(({ id, handler, outcome, when, error, userMessage, logs, requests, waitMs }) =>
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
    h('details', [
      h('summary', `All executions of the probe: ${executionsInWords(behaviour)}.`),
      table('Executions', { className: 'tests', head: ['Outcome', 'Scenario', 'Wait', 'What it did'] }, rows),
    ]),
  ];
}
