import type { Element } from 'hast';
import { h } from 'hastscript';
import { entriesIn } from '../confirmed.ts';
import { allFindings } from '../counts.ts';
import { escapeDeceptive, cut } from '../inert.ts';
import type { ReportedFinding } from '../model.ts';
import type { LineState, ReportedSource } from '../source.ts';
import { LEVELS } from './findings-html.ts';
import { isWhole, placeNode, prose, table } from './html-nodes.ts';
import type { Page } from './html-page.ts';

/** Code points of a line that are shown: a line of minified code can have megabytes. */
const COLUMNS = 2_000;

/** An Action line by line, each line with what the tests did with it. */
export function sourceNodes({ file, lines, states }: ReportedSource, page: Page): Element[] {
  const stateOf = new Map(states.map((state) => [state.line, state]));
  const rows = lines.flatMap((text, index) => {
    const line = index + 1;
    const { className, words } = shown(stateOf.get(line));
    return [
      h('tr', { id: page.lineId(file, line), className }, [
        h('th', { scope: 'row' }, String(line)),
        ...(states.length === 0 ? [] : [h('td', { className: 'state' }, h('span', words))]),
        h('td', [h('code', escapeDeceptive(cut(text, COLUMNS)))]),
      ]),
      ...findingsAt(file, line, page).map((finding) => note(finding, states.length === 0 ? 1 : 2, page)),
    ];
  });
  const head = ['Line', ...(states.length === 0 ? [] : ['Tests']), 'Source'];
  const whole = { line: 1, column: 1 };
  return [
    h('p', [placeNode({ file, start: whole, end: whole }, page)]),
    states.length === 0
      ? h('p', { className: 'quiet' }, 'No test ran, so nothing is known about its lines.')
      : legend(),
    table('Source', { className: 'source', head }, rows),
  ];
}

/** Findings that begin on this line. A finding about the whole file is on no line. */
function findingsAt(file: string, line: number, { report }: Page): ReportedFinding[] {
  const all = allFindings(report);
  const { isEvidence } = entriesIn(all);
  return all.filter(
    (finding) =>
      finding.file === file &&
      finding.start.line === line &&
      !isWhole(finding) &&
      finding.waived === undefined &&
      !isEvidence(finding),
  );
}

/** What was found on the line above, with a link back to the whole finding. */
function note(finding: ReportedFinding, columns: number, page: Page): Element {
  const { severity, message } = finding;
  const link = h('a', { href: `#${page.findingId(finding)}` }, LEVELS[severity]);
  return h('tr', { className: `note ${severity}` }, [
    h('td'),
    h('td', { colSpan: columns }, [h('p', [link, ': ', ...prose(message, 300)])]),
  ]);
}

const LEGEND = [
  ['covered', 'Covered', 'tests ran the whole line; the path is named unless it is the success path'],
  ['plain', 'No mark', 'the line has no statement'],
  ['missed', 'Not covered, success path', 'runs when nothing fails, but no test ran all of it'],
  ['undenied', 'Not covered, denial path', 'only runs when the Action denies, but no test ran all of it'],
  ['unprovoked', 'Not covered, failure path', 'only runs when something fails, but no test ran all of it'],
] as const;

const MISSED = { success: 'missed', denial: 'undenied', failure: 'unprovoked' } as const;

function legend(): Element {
  const items = LEGEND.map(([className, name, meaning]) =>
    h('li', [h('span', { className: `${className} state` }, name), ` ${meaning}`]),
  );
  return h('ul', { className: 'legend quiet' }, items);
}

function shown(state: LineState | undefined): { className: string; words: string } {
  if (state === undefined) return { className: 'plain', words: '' };
  const { path, ran } = state;
  if (ran) return { className: 'covered', words: path === 'success' ? 'covered' : `covered, ${path} path` };
  return { className: MISSED[path], words: `not covered, ${path} path` };
}
