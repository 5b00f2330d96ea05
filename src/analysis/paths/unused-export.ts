import type { Node } from 'estree';
import type { Exports } from '../scope/exports.ts';
import { isHandlerName } from '../scope/handlers.ts';
import { remembered } from '../syntax/remembered.ts';
import type { Judgement } from './judgement.ts';

/** A value that is exported under a name that is not a handler's: for a spec, not for Auth0. Without a handler, all exports count. */
export function isUnusedExport({ code: { exported } }: Judgement, value: Node): boolean {
  return unusedValues(exported).has(value);
}

const unusedValues = remembered(({ members }: Exports): ReadonlySet<Node | null> => {
  const others = members.filter(({ name }) => !isHandlerName(name));
  return new Set(others.length === members.length ? [] : others.map(({ value }) => value));
});
