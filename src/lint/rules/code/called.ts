import type { CallExpression } from 'estree';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';

/** Longer names are cut. */
const LONGEST = 40;

/** The text of a call without its arguments: `axios.post`. */
export function called({ text }: SourceTree, { callee }: CallExpression): string {
  const written = callee.range === undefined ? '' : text.slice(...callee.range).replaceAll(/\s+/g, '');
  return written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
}
