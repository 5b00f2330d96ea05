import type { CallExpression } from 'estree';
import type { Position } from '../../../submission/place.ts';
import { propertyName } from '../../syntax/property-name.ts';
import { rangeOf, type SourceTree } from '../../syntax/tree.ts';
import { jestName } from './jest-name.ts';

/**
 * The call that declares a test, by V8's position for it: the position of the called name, or, for the call of a
 * call (`it.each(rows)(…)`), of the last parenthesis. Null if there is none: the test is declared in another file.
 */
export function testCallAt(tree: SourceTree, { line, column }: Position): CallExpression | null {
  let found: CallExpression | null = null;
  let size = Infinity;
  for (const call of tree.calls) {
    const { loc } = call.callee;
    if (!loc) continue;
    const { start, end } = loc;
    const begins = start.line < line || (start.line === line && start.column <= column - 1);
    const ends = end.line > line || (end.line === line && end.column >= column - 1);
    const [from, to] = rangeOf(call.callee);
    if (!begins || !ends || to - from >= size) continue;
    found = call;
    size = to - from;
  }
  return found;
}

/** Whether the test says that it makes no assertion, `expect.assertions(0)`, with a comment that gives the reason. */
export function isWithoutAssertionsOnPurpose(tree: SourceTree, test: CallExpression): boolean {
  return tree.calls.some((call) => {
    const { callee, arguments: given } = call;
    const [count] = given;
    if (!isWithin(call, test) || callee.type !== 'MemberExpression') return false;
    if (jestName(tree, callee.object) !== 'expect' || propertyName(tree, callee) !== 'assertions') return false;
    return count?.type === 'Literal' && count.value === 0 && isExplained(tree, call);
  });
}

/** A comment in words on the lines of the call, or ending on the line above it. */
function isExplained(tree: SourceTree, { loc }: CallExpression): boolean {
  return (tree.program.comments ?? []).some(({ value, loc: place }) => {
    if (!loc || !place || !/\p{L}{2}/u.test(value)) return false;
    return place.end.line >= loc.start.line - 1 && place.start.line <= loc.end.line;
  });
}

export function isWithin(inner: CallExpression, outer: CallExpression): boolean {
  const [start, end] = rangeOf(outer);
  return rangeOf(inner)[0] >= start && rangeOf(inner)[1] <= end;
}
