import type { Coverage } from '../report/model.ts';
import type { LineState } from '../report/source.ts';
import type { Unit } from '../analysis/paths/units.ts';
import { nodesIn } from '../analysis/syntax/nodes-in.ts';
import { isFunction, rangeOf } from '../analysis/syntax/tree.ts';

type Run = Coverage['uncovered'][number];
type Path = Run['path'];
const PATHS: readonly Path[] = ['success', 'denial', 'failure'];

/**
 * Lines with statements, in order, each with its path and whether tests ran it. A line with statements on
 * several paths counts as the first of success, denial and failure with a statement that no test ran, or, if all of it ran, with any statement.
 */
export function lineStates(paths: ReadonlyMap<Unit, Path>, ran: ReadonlySet<Unit>): LineState[] {
  return [...linesOf([...paths.keys()])]
    .sort(([a], [b]) => a - b)
    .map(([line, units]) => {
      const missed = [...units].filter((unit) => !ran.has(unit));
      const counted = missed.length === 0 ? [...units] : missed;
      const path = PATHS.find((each) => counted.some((unit) => paths.get(unit) === each)) ?? 'failure';
      return { line, path, ran: missed.length === 0 };
    });
}

/** By line, the column (1-based) of the first unit that begins on it and that no test ran. */
export function missedColumns(units: readonly Unit[], ran: ReadonlySet<Unit>): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const unit of units) {
    if (ran.has(unit) || !unit.loc) continue;
    const { line, column } = unit.loc.start;
    columns.set(line, Math.min(columns.get(line) ?? Infinity, column + 1));
  }
  return columns;
}

/** Groups of lines that no test ran. Lines without a statement (braces, comments, blank lines) do not split a group. */
export function uncoveredRuns(states: readonly LineState[]): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const { line, path, ran } of states) {
    if (ran) run = undefined;
    else if (run?.path === path) run.end = line;
    else {
      run = { start: line, end: line, path };
      runs.push(run);
    }
  }
  return runs;
}

/** The units on each line: those that start on it, and the innermost one that covers it. */
function linesOf(units: readonly Unit[]): Map<number, Set<Unit>> {
  const spans = new Map<number, Unit>();
  const outermostFirst = [...units].sort((a, b) => rangeOf(a)[0] - rangeOf(b)[0] || rangeOf(b)[1] - rangeOf(a)[1]);
  for (const unit of outermostFirst) {
    for (let line = startLine(unit); line <= lastLine(unit); line++) spans.set(line, unit);
    for (const line of linesOfBodiesIn(unit)) spans.delete(line);
  }
  const lines = new Map([...spans].map(([line, unit]) => [line, new Set([unit])]));
  for (const unit of units) lines.get(startLine(unit))?.add(unit);
  return lines;
}

/** The lines of the function bodies in a unit, except the line on which each body starts. */
function linesOfBodiesIn(unit: Unit): number[] {
  const lines: number[] = [];
  for (const node of nodesIn(unit)) {
    if (!isFunction(node) || node.body.type !== 'BlockStatement') continue;
    const { start, end } = node.body.loc ?? { start: { line: 1 }, end: { line: 1 } };
    for (let line = start.line + 1; line <= end.line; line++) lines.push(line);
  }
  return lines;
}

const startLine = (unit: Unit): number => unit.loc?.start.line ?? 1;

/** The lines of the unit itself: for a statement that contains others, its head. */
function lastLine(unit: Unit): number {
  switch (unit.type) {
    case 'IfStatement':
    case 'WhileStatement':
      return unit.test.loc?.end.line ?? startLine(unit);
    case 'SwitchStatement':
      return unit.discriminant.loc?.end.line ?? startLine(unit);
    case 'ForStatement':
      return (unit.update ?? unit.test ?? unit.init)?.loc?.end.line ?? startLine(unit);
    case 'ForInStatement':
    case 'ForOfStatement':
      return unit.right.loc?.end.line ?? startLine(unit);
    case 'TryStatement':
    case 'DoWhileStatement':
    case 'ClassDeclaration':
      return startLine(unit);
    default:
      return unit.loc?.end.line ?? startLine(unit);
  }
}
