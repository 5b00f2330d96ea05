import type { MemberNode, ObjectNode } from '@humanwhocodes/momoa';
import { distance } from 'fastest-levenshtein';
import { nearest } from '../../../rules/nearest.ts';
import { keyOf } from '../../../submission/json.ts';
import { manifestLists } from '../../../submission/manifest.ts';
import type { ManifestList } from '../../../submission/manifest.ts';

/** The properties of an object in the manifest. */
export interface Shape {
  /** Required strings. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Known, and reported by a separate rule. */
  readonly elsewhere?: readonly string[];
  /** Other words that people use for a property. In lower case, only letters. */
  readonly meant: Readonly<Record<string, readonly string[]>>;
}

const field = {
  required: ['name', 'label', 'description'],
  optional: ['default_value', 'deploy_value'],
  meant: {
    name: ['key', 'id'],
    label: ['title', 'displayname'],
    description: ['help', 'helptext', 'desc', 'hint', 'tooltip'],
    default_value: ['default', 'value'],
    deploy_value: ['deploy', 'testvalue', 'value'],
    options: ['values', 'choices', 'enum', 'select'],
  },
} as const;

/** T:README, section configuration.json. */
export const shapes: Readonly<Record<ManifestList, Shape>> = {
  secrets: { ...field, elsewhere: ['options'] },
  configuration: { ...field, optional: [...field.optional, 'options'] },
  dependencies: {
    required: ['name', 'version'],
    optional: [],
    meant: { name: ['package', 'module', 'id'], version: ['ver', 'range', 'tag'] },
  },
};
export const optionShape: Shape = {
  required: ['value', 'label'],
  optional: [],
  meant: { value: ['key', 'id'], label: ['name', 'title', 'text'] },
};
export const topShape: Shape = {
  required: manifestLists,
  optional: [],
  meant: {
    configuration: ['config', 'configurations', 'settings', 'variables'],
    dependencies: ['packages', 'modules'],
  },
};

export interface UnknownProperty {
  readonly member: MemberNode;
  readonly known: string | null;
  /** No other property can be meant. */
  readonly sure: boolean;
}

/** The properties that an object should not have, each with the one that was probably meant. */
export function unknownProperties(object: ObjectNode, shape: Shape): readonly UnknownProperty[] {
  const before = unknownOf.get(object);
  if (before?.shape === shape) return before.unknown;
  const known = [...shape.required, ...shape.optional];
  const unknown = object.members
    .filter((member) => !known.includes(keyOf(member)) && shape.elsewhere?.includes(keyOf(member)) !== true)
    .map((member) => ({ member, ...likely(keyOf(member), known, shape) }));
  unknownOf.set(object, { shape, unknown });
  return unknown;
}

/** Called again for each missing property. */
const unknownOf = new WeakMap<ObjectNode, { shape: Shape; unknown: readonly UnknownProperty[] }>();

/** UTF-16 units. A longer key is not a mistyped name. */
const LONGEST_KEY = 60;

function likely(key: string, known: readonly string[], { meant }: Shape): Pick<UnknownProperty, 'known' | 'sure'> {
  if (key.length > LONGEST_KEY) return { known: null, sure: false };
  const plain = key.toLowerCase().replace(/[^a-z]/gu, '');
  const named = known.filter((name) => name.replace('_', '') === plain || meant[name]?.includes(plain) === true);
  const [first] = named;
  if (first !== undefined) return { known: first, sure: named.length === 1 };
  const near = nearest(key, known);
  return { known: near, sure: near !== null && isSlip(key, near, known) };
}

/** One letter differs, or two in a long word, or letters are swapped, and no other word is as near. */
function isSlip(key: string, near: string, known: readonly string[]): boolean {
  const far = distance(key, near);
  const isSmall = far <= (near.length < 8 ? 1 : 2) || letters(key) === letters(near);
  return isSmall && known.every((name) => name === near || distance(key, name) > far);
}

function letters(word: string): string {
  return Array.from(word).sort().join('');
}

/** The property that probably replaces a missing one. The two are then one fault. */
export function misnamed(object: ObjectNode, shape: Shape, missing: string): MemberNode | undefined {
  const found = unknownProperties(object, shape).filter(({ known }) => known === missing);
  return found.length === 1 ? found[0]?.member : undefined;
}

export function has(object: ObjectNode, key: string): boolean {
  return object.members.some((member) => keyOf(member) === key);
}
