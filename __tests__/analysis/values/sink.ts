import { heldOfEvent } from '../../../src/analysis/facts/of-action.ts';
import { parsed } from '../parsed.ts';

/** A handler of post-login with this body. */
export const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** What the arguments of the calls of `sink` hold: the part of the event, `in` the path below the argument, and the form of a text. */
export function sunk(text: string): string[] {
  const action = parsed(text);
  const heldBy = heldOfEvent(action);
  return action.code.tree.calls
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink')
    .flatMap(({ arguments: given }) => given.flatMap(heldBy))
    .map(({ at, path, form, spot }) =>
      [
        at.join('.'),
        ...(path.length > 0 ? ['in', path.join('.')] : []),
        ...(form === 'itself' ? [] : [form, spot ?? '-']),
      ].join(' '),
    )
    .sort();
}

/** The same for the body of a handler, each once. */
export function eventSeenBy(body: string): string[] {
  return [...new Set(sunk(handler(body)))];
}
