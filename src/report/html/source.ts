import type { Element } from 'hast';
import { h } from 'hastscript';
import { escapeDeceptive, cut } from '../inert.ts';
import type { LineState, ReportedSource } from '../source.ts';
import { placeNode, table } from './nodes.ts';
import type { Page } from './page.ts';

/** Code points of a line that are shown: minified code has megabytes in one. */
const COLUMNS = 2_000;

/** An Action line by line, each with what the tests did with it. */
export function sourceNodes({ file, lines, states }: ReportedSource, page: Page): Element[] {
  const stateOf = new Map(states.map((state) => [state.line, state]));
  const rows = lines.map((text, index) => {
    const line = index + 1;
    const { className, words } = shown(stateOf.get(line));
    return h('tr', { id: page.lineId(file, line), className }, [
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
  'Covered: tests ran all of the line. Not covered: no test ran it, or not all of it. Success path: it runs when nothing fails; failure path: only when something does.';

function shown(state: LineState | undefined): { className: string; words: string } {
  if (state === undefined) return { className: 'plain', words: '' };
  const path = state.path === 'failure' ? ', failure path' : '';
  if (state.ran) return { className: 'covered', words: `covered${path}` };
  return path === ''
    ? { className: 'missed', words: 'not covered, success path' }
    : { className: 'unprovoked', words: `not covered${path}` };
}
