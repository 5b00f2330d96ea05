import type { ArrayNode, DocumentNode, MemberNode, Node, ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { asArray, asObject, asString, keyOf, valueOf } from '../../../submission/json.ts';
import { manifestLists } from '../../../submission/manifest.ts';
import type { ManifestList } from '../../../submission/manifest.ts';
import { short } from '../short.ts';

/** An object in one of the manifest's lists. */
export interface Entry {
  readonly list: ManifestList;
  readonly object: ObjectNode;
  /** The name that people see: the entry's name, if it has one. */
  readonly title: string;
}

/** The entries of the lists that are arrays. */
export function entriesOf(document: DocumentNode, ...lists: readonly ManifestList[]): Entry[] {
  const top = asObject(document.body);
  if (top === undefined) return [];
  return (lists.length === 0 ? manifestLists : lists).flatMap((list) =>
    objectsOf(asArray(valueOf(top, list))).map((object) => ({ list, object, title: titleOf(object) })),
  );
}

/** The objects of an array. `manifest/schema` reports other elements. */
export function objectsOf(array: ArrayNode | undefined): ObjectNode[] {
  return (array?.elements ?? []).flatMap(({ value }) => asObject(value) ?? []);
}

/** An entry's options, if it may have any. Only `manifest/options-on-secret` reports those of a secret. */
export function optionsOf({ list, object }: Entry): ValueNode | undefined {
  return list === 'configuration' ? valueOf(object, 'options') : undefined;
}

export function memberOf(object: ObjectNode, key: string): MemberNode | undefined {
  return object.members.findLast((member) => keyOf(member) === key);
}

function titleOf(object: ObjectNode): string {
  const name = asString(valueOf(object, 'name'))?.value.trim() ?? '';
  return name === '' ? 'an entry without a name' : short(name);
}

/** The kind of a value, in words, and never the value. */
export function typeOf(value: ValueNode): string {
  if (value.type === 'Array' || value.type === 'Object') return `an ${value.type.toLowerCase()}`;
  return value.type === 'Null' ? 'null' : `a ${value.type.toLowerCase()}`;
}

/** The opening brace: the place for something that an object lacks. */
export function opening(object: Node): { loc: { start: Point; end: Point } } {
  const { line, column } = object.loc.start;
  return { loc: { start: { line, column }, end: { line, column: column + 1 } } };
}

interface Point {
  readonly line: number;
  readonly column: number;
}
