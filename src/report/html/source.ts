import type { Element } from 'hast';
import { h } from 'hastscript';
import { escapeDeceptive, cut } from '../inert.ts';
import type { LineState, ReportedSource } from '../source.ts';
import { placeNode, table } from './nodes.ts';
import type { Page } from './page.ts';

/** Code points of a line that are shown: minified code has megabytes in one. */
const COLUMNS = 2_000;

/** An Action line by line, each with what the tests did with it. */
export function sourceNodes({ file, lines, states }: ReportedSource, id: string, page: Page): Element[] {
  const stateOf = new Map(states.map((state) => [state.line, state]));
  const rows = lines.map((text, index) => {
    const line = index + 1;
    const { className, words } = shown(stateOf.get(line));
    return h('tr', { id: `${id}-L${line}`, className }, [
      h('th', { scope: 'row' }, String(line)),
      ...(states.length === 0 ? [] : [h('td', { className: 'state' }, words)]),
      h('td', [h('code', escapeDeceptive(cut(text, COLUMNS)))]),
    ]);
  });
  const head = ['Line', ...(states.length === 0 ? [] : ['Tests']), 'Source'];
  const whole = { line: 1, column: 1 };
  return [
    h('p', [placeNode({ file, start: whole, end: whole }, page)]),
    h('p', { className: 'quiet' }, states.length === 0 ? 'No test ran, so nothing is known of its lines.' : LEGEND),
    table('Source', { className: 'source', head }, rows),
  ];
}

const LEGEND =
  'Covered: tests ran all of the line. Not covered: a line of the success path that no test ran. Not covered, failure path: it runs only when something fails, and no test makes it fail.';

function shown(state: LineState | undefined): { className: string; words: string } {
  if (state === undefined) return { className: 'plain', words: '' };
  const failure = state.path === 'failure' ? ', failure path' : ', success path';
  if (state.ran) return { className: 'covered', words: `covered${failure}` };
  return { className: state.path === 'success' ? 'missed' : 'unprovoked', words: `not covered${failure}` };
}
