import type { MemberExpression, Node } from 'estree';
import type { Call } from '../scope/calls.ts';
import { localClass } from '../scope/classes.ts';
import { constantString, objectMethod, propertyName } from '../syntax/property-name.ts';
import type { Held } from './held.ts';
import { ANY_ELEMENT, asText, inside, isItself, UNKNOWN_PROPERTY } from './held.ts';
import { spotAfter } from './into-text.ts';
import { storeIn } from './objects.ts';
import { originsOf } from './origins.ts';
import type { Walk } from './walk.ts';
import { lose, pathKey, pathOf, reach } from './walk.ts';

const WRITERS: ReadonlySet<string> = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf']);

/** A built-in function with a known result gets a value. */
export function followBuiltIn(walk: Walk, call: Call, index: number, held: Held, result: Held | null): void {
  reach(walk, call, result);
  const { tree } = walk.code;
  const method = call.type === 'CallExpression' ? objectMethod(tree, call) : null;
  const [target] = call.arguments;
  if (method === 'freeze' || method === 'seal') return;
  const isNamed = method === 'keys' || method === 'getOwnPropertyNames';
  if (isItself(held)) {
    if (index === 0 && method !== null && WRITERS.has(method)) walk.extended.add(pathKey(pathOf(held)));
    lose(walk, held, call, isNamed ? 'names' : 'all');
    // The names of an object are not its values.
  } else if (!isNamed) lose(walk, held, call.arguments[index] ?? call);
  if (method === 'assign' && index > 0 && result !== null && target !== undefined && target.type !== 'SpreadElement')
    storeIn(walk, target, result, call);
}

/** `class RiskError extends Error`: its message is its constructor's argument. */
export function followIntoError(walk: Walk, call: Call, index: number, held: Held): void {
  const made = call.callee.type === 'Super' ? null : localClass(walk.code.tree, call.callee);
  const isError = made?.superClass?.type === 'Identifier' && made.superClass.name.endsWith('Error');
  if (isError && index === 0 && held.path.length === 0) reach(walk, call, inside(asText(held), 'message', null));
}

/** Built-in objects that contain their arguments. */
export function followIntoMethod(walk: Walk, callee: MemberExpression, index: number, call: Call, held: Held): void {
  const name = propertyName(walk.code.tree, callee);
  const { object } = callee;
  if (object.type === 'Super') return;
  const storeAt = (holder: Held | null) => {
    if (holder !== null) storeIn(walk, object, holder, call);
  };
  if (name === 'push' || name === 'unshift') storeAt(inside(held, ANY_ELEMENT, null));
  else if ((name === 'set' || name === 'append') && index === 1) {
    const isQuery = held.path.length === 0 && isSearchParams(walk, object);
    storeAt(
      isQuery
        ? { ...asText(held), spot: 'query', built: call.arguments[1] ?? call }
        : inside(held, UNKNOWN_PROPERTY, null),
    );
  } else if (name === 'concat' && held.path.length === 0)
    reach(walk, call, behind(walk, held, [object, ...call.arguments.slice(0, index)], call.arguments[index]));
  else if ((name === 'replace' || name === 'replaceAll') && index === 1 && held.path.length === 0) {
    const isFilled = constantString(walk.code.tree, object) !== null;
    reach(walk, call, { ...asText(held), spot: isFilled ? 'path' : held.spot });
  }
}

/** For a text after others. A value that is already inside a URL stays there. */
function behind({ code: { tree } }: Walk, held: Held, before: readonly Node[], built: Node | null = null): Held {
  const isPlaced = held.spot !== null && held.spot !== 'start';
  return isPlaced ? asText(held) : { ...asText(held), spot: spotAfter(tree, before), built };
}

function isSearchParams({ code }: Walk, object: Node): boolean {
  return originsOf(code, object).some(({ name, path }) => name === 'URLSearchParams' && path === 'new');
}
