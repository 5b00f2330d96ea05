import { KEYS } from 'eslint-visitor-keys';
import type { Node, Program } from 'estree';

/** The column, 1-based, of the leftmost statement that begins on a line; null where none does. */
export function firstStatementOn(line: number, program: Program): number | null {
  const columns: number[] = [];
  const visit = (node: Node): void => {
    const { loc } = node;
    if (!loc || loc.end.line < line || loc.start.line > line) return;
    // A block's brace stands on the line of what it belongs to.
    const begins = /(?:Statement|Declaration)$/u.test(node.type) && node.type !== 'BlockStatement';
    if (begins && loc.start.line === line) columns.push(loc.start.column + 1);
    for (const key of KEYS[node.type] ?? []) {
      const children: unknown = (node as unknown as Record<string, unknown>)[key];
      for (const child of Array.isArray(children) ? (children as unknown[]) : [children]) {
        if (typeof child === 'object' && child !== null) visit(child as Node);
      }
    }
  };
  // The program's own range leaves out comments, and nothing else.
  program.body.forEach(visit);
  return columns.length === 0 ? null : Math.min(...columns);
}
