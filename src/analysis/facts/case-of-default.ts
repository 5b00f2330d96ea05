import type { SwitchCase, SwitchStatement } from 'estree';
import { constantString } from '../syntax/property-name.ts';
import { rangeOf, type SourceTree } from '../syntax/tree.ts';

/** The text of the case whose code runs for `default` too: `case "us": default:`, or a case with the same code. Null if there is none. */
export function caseOfDefault(tree: SourceTree, { cases }: SwitchStatement): string | null {
  const at = cases.findIndex(({ test }) => test === null);
  const byDefault = cases[at];
  if (byDefault === undefined) return null;
  const [above, below] = [cases[at - 1], cases[at + 1]];
  const beside = [
    ...(above?.consequent.length === 0 ? [above] : []),
    ...(byDefault.consequent.length === 0 && below !== undefined ? [below] : []),
  ];
  const code = codeOf(tree, byDefault);
  const same = code === '' ? [] : cases.filter((each) => each !== byDefault && codeOf(tree, each) === code);
  const test = [...beside, ...same][0]?.test;
  return test ? constantString(tree, test) : null;
}

/** Without the `break` at its end. */
function codeOf({ text }: SourceTree, { consequent }: SwitchCase): string {
  return consequent
    .filter(({ type }) => type !== 'BreakStatement')
    .map((statement) => text.slice(...rangeOf(statement)))
    .join('\n');
}
