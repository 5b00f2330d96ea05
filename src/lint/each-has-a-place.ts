import type { Nodes, Parent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

type Position = NonNullable<Nodes['position']>;
type Point = Position['start'];

/**
 * Gives a place to the nodes that have none from the parser: links that it finds in plain text after parsing
 * (`[www.merrow.io`, half of a link), and the text around them. The place is where the node's own text is between its
 * neighbours, or everything between them if the source spells it in another way (`&amp;`, `\_`).
 */
export function giveEachAPlace(root: Root, source: string): void {
  root.position ??= between({ line: 1, column: 1, offset: 0 }, pointAfter({ line: 1, column: 1, offset: 0 }, source));
  placeChildren(root, root.position, source);
}

function placeChildren(parent: Parent, { start, end }: Position, source: string): void {
  const ends = nextStarts(parent, end);
  let from = start;
  for (const [index, child] of parent.children.entries()) {
    child.position ??= placeOf(toString(child), from, ends[index] ?? end, source);
    from = child.position.end;
    if ('children' in child) placeChildren(child, child.position, source);
  }
}

/** For each child, the start of the next one with a place. */
function nextStarts({ children }: Parent, end: Point): Point[] {
  let next = end;
  const starts = children.toReversed().map(({ position }) => {
    const before = next;
    next = position?.start ?? next;
    return before;
  });
  return starts.reverse();
}

function placeOf(text: string, from: Point, to: Point, source: string): Position {
  const [first, last] = [offsetOf(from), offsetOf(to)];
  const at = text === '' ? -1 : source.slice(first, last).indexOf(text);
  if (at < 0) return between(from, to);
  const start = pointAfter(from, source.slice(first, first + at));
  return between(start, pointAfter(start, text));
}

function between(start: Point, end: Point): Position {
  return { start, end };
}

/** Where a text ends that begins at a point. */
function pointAfter({ line, column, offset = 0 }: Point, text: string): Point {
  const lines = text.split(/\r\n|\r|\n/u);
  const last = lines.at(-1) ?? '';
  const more = lines.length - 1;
  return {
    line: line + more,
    column: more === 0 ? column + last.length : last.length + 1,
    offset: offset + text.length,
  };
}

const offsetOf = ({ offset = 0 }: Point) => offset;
