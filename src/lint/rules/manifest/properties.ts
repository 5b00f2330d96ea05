import type { MemberNode, ObjectNode } from '@humanwhocodes/momoa';
import { nearest } from '../../../rules/nearest.ts';
import { keyOf } from '../../../submission/json.ts';
import { manifestLists } from '../../../submission/manifest.ts';
import type { ManifestList } from '../../../submission/manifest.ts';

/** What an object of the manifest is made of. */
export interface Shape {
  /** Strings that must be there. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Known, and reported by a rule of their own. */
  readonly elsewhere?: readonly string[];
  /** Words that people use for a property, where they are spelled otherwise. In lower case, letters only. */
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
    deploy_value: ['deploy', 'testvalue'],
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
}

/** The properties that an object should not have, each with the one that was most likely meant. */
export function unknownProperties(object: ObjectNode, shape: Shape): readonly UnknownProperty[] {
  const before = unknownOf.get(object);
  if (before?.shape === shape) return before.unknown;
  const known = [...shape.required, ...shape.optional];
  const unknown = object.members
    .filter((member) => !known.includes(keyOf(member)) && shape.elsewhere?.includes(keyOf(member)) !== true)
    .map((member) => ({ member, known: likely(keyOf(member), known, shape) }));
  unknownOf.set(object, { shape, unknown });
  return unknown;
}

/** Asked again for each property that is missing. */
const unknownOf = new WeakMap<ObjectNode, { shape: Shape; unknown: readonly UnknownProperty[] }>();

/** UTF-16 units; a longer key is no slip. */
const LONGEST_KEY = 60;

function likely(key: string, known: readonly string[], { meant }: Shape): string | null {
  if (key.length > LONGEST_KEY) return null;
  const plain = key.toLowerCase().replace(/[^a-z]/gu, '');
  const named = known.find((name) => name.replace('_', '') === plain || meant[name]?.includes(plain) === true);
  return named ?? nearest(key, known);
}

/** The property under whose place a missing one most likely stands; then the two are one fault. */
export function misnamed(object: ObjectNode, shape: Shape, missing: string): MemberNode | undefined {
  const found = unknownProperties(object, shape).filter(({ known }) => known === missing);
  return found.length === 1 ? found[0]?.member : undefined;
}

export function has(object: ObjectNode, key: string): boolean {
  return object.members.some((member) => keyOf(member) === key);
}
