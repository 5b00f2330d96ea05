import type { MemberNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import type { Fix } from '../../../rules/finding.ts';
import type { UnfixedReason } from '../../../rules/unfixed.ts';
import { asObject, keyOf } from '../../../submission/json.ts';
import { manifestLists } from '../../../submission/manifest.ts';
import type { TextFile } from '../../../submission/model.ts';
import type { Shape } from './properties.ts';
import { has, optionShape, unknownProperties } from './properties.ts';

/**
 * Gives a property the name that was meant. No fix if another name may also be meant, if the object already has that
 * name, or if the value does not fit there.
 */
export function renameProperty(
  file: TextFile,
  object: ObjectNode,
  member: MemberNode,
  shape: Shape,
): Fix | UnfixedReason | undefined {
  if (file.state !== 'read') return undefined;
  const found = unknownProperties(object, shape);
  const { known, sure } = found.find((each) => each.member === member) ?? { known: null, sure: false };
  if (known === null) return undefined;
  if (has(object, known)) return 'right-name-taken';
  if (!sure || found.filter((each) => each.known === known).length > 1) return 'two-names';
  if (!belongs(known, member.value)) return 'other-value';
  const { start, end } = member.name.loc;
  // A key with an escape in it is not a mistyped name.
  if (file.text.slice(start.offset, end.offset) !== `"${keyOf(member)}"`) return 'escaped';
  return [{ file: file.path, range: [start.offset, end.offset], text: `"${known}"` }];
}

const LISTS: readonly string[] = manifestLists;
/** May be empty: the Action receives it unchanged. */
const VALUES: readonly string[] = ['default_value', 'deploy_value', 'value'];

function belongs(property: string, value: ValueNode): boolean {
  if (property === 'options') {
    return isListOf(value, (option) => optionShape.required.every((name) => has(option, name)));
  }
  if (LISTS.includes(property)) return isListOf(value, () => true);
  return value.type === 'String' && (VALUES.includes(property) || value.value.trim() !== '');
}

function isListOf(value: ValueNode, is: (object: ObjectNode) => boolean): boolean {
  if (value.type !== 'Array') return false;
  return value.elements.every((element) => {
    const object = asObject(element.value);
    return object !== undefined && is(object);
  });
}
