import type { Node } from 'estree';
import type { ActionFacts } from '../../../src/analysis/facts/action.ts';
import { parsed } from '../parsed.ts';

/** The Action with this body of its handler, and the first argument of the first call of `ask`. */
export function askedNode(body: string, before = ''): { action: ActionFacts; node: Node; text: string } {
  const text = `${before}exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
  const action = parsed(text);
  const call = action.tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'ask');
  const [node] = call?.arguments ?? [];
  if (node === undefined) throw new Error('nothing is asked');
  return { action, node, text };
}
