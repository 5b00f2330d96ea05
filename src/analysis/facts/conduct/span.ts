import type { Node } from 'estree';
import type { Place, Position } from '../../../submission/place.ts';
import type { SourceTree } from '../../syntax/tree.ts';
import { placeOf } from '../../syntax/tree.ts';

/** A part of the Action's file: 1-based lines and columns, the end exclusive. */
export type Span = Pick<Place, 'start' | 'end'>;

export function spanOf(tree: SourceTree, node: Node): Span {
  const { start, end } = placeOf(tree, node);
  return { start, end };
}

export function bySpan(a: Span, b: Span): number {
  return compare(a.start, b.start) || compare(a.end, b.end);
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
