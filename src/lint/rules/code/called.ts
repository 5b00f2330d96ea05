import type { CallExpression } from 'estree';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';

/** Longer ones are cut. */
const LONGEST = 40;

/** How a call is written, without its arguments: `axios.post`. */
export function called({ text }: SourceTree, { callee }: CallExpression): string {
  const written = callee.range === undefined ? '' : text.slice(...callee.range).replaceAll(/\s+/g, '');
  return written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
}
