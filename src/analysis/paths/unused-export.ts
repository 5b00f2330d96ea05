import type { Node } from 'estree';
import { isExportsObject } from '../scope/exports.ts';
import { propertyName } from '../syntax/property-name.ts';
import type { Judgement } from './judgement.ts';

/** `on` and a capital letter: of Auth0, or meant to be. */
const isHandlerName = (name: string): boolean => /^on[A-Z]/.test(name);

/** A value that is exported under another name than a handler's: for a spec, not for Auth0. Without a handler, all that is exported counts. */
export function isUnusedExport({ code: { tree, exported } }: Judgement, value: Node): boolean {
  const parent = tree.parents.get(value);
  if (parent?.type === 'AssignmentExpression' && parent.right === value) {
    const { left } = parent;
    if (left.type !== 'MemberExpression' || !isExportsObject(tree, left.object)) return false;
    const name = propertyName(tree, left);
    return name !== null && !isHandlerName(name) && hasHandler();
  }
  if (parent?.type !== 'Property' || parent.value !== value) return false;
  const object = tree.parents.get(parent);
  const assignment = object && tree.parents.get(object);
  if (assignment?.type !== 'AssignmentExpression' || !isExportsObject(tree, assignment.left)) return false;
  return !isHandlerName(propertyName(tree, parent) ?? '') && hasHandler();

  function hasHandler(): boolean {
    return exported.members.some((member) => isHandlerName(member.name));
  }
}
