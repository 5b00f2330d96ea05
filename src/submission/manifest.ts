import type { ObjectNode, StringNode } from '@humanwhocodes/momoa';
import { asArray, asObject, asString, keyOf, parseJson, placeOf, valueOf } from './json.ts';
import type { Manifest, ManifestDependency, ManifestField, ManifestParse, Store } from './model.ts';

/** The keys of the manifest, each with an array. */
export const manifestLists = ['secrets', 'configuration', 'dependencies'] as const;
export type ManifestList = (typeof manifestLists)[number];

/** What `configuration.json` declares. `path` is the file's, for places. The byte-order mark must have been removed. Never throws. */
export function parseManifest(path: string, text: string): ManifestParse {
  const json = parseJson(path, text);
  if (json.state === 'invalid') return json;
  const top = asObject(json.document.body);
  const lists = {
    secrets: readList(top, 'secrets'),
    configuration: readList(top, 'configuration'),
    dependencies: readList(top, 'dependencies'),
  };
  const value: Manifest = {
    document: json.document,
    fields: [...fields(path, 'secrets', lists.secrets), ...fields(path, 'configuration', lists.configuration)],
    dependencies: lists.dependencies.entries.map((entry) => dependency(path, entry)),
    complete: {
      secrets: lists.secrets.complete,
      configuration: lists.configuration.complete,
      dependencies: lists.dependencies.complete,
    },
  };
  return { state: 'parsed', value };
}

interface NamedEntry {
  readonly object: ObjectNode;
  readonly name: StringNode;
}

interface List {
  readonly entries: readonly NamedEntry[];
  readonly complete: boolean;
}

function readList(top: ObjectNode | undefined, key: ManifestList): List {
  if (top === undefined) return { entries: [], complete: false };
  const times = top.members.filter((member) => keyOf(member) === key).length;
  if (times === 0) return { entries: [], complete: true };
  const array = asArray(valueOf(top, key));
  if (array === undefined) return { entries: [], complete: false };
  const entries = array.elements.flatMap(({ value }) => namedEntry(asObject(value)));
  return { entries, complete: times === 1 && entries.length === array.elements.length };
}

function namedEntry(object: ObjectNode | undefined): NamedEntry[] {
  if (object === undefined) return [];
  const name = asString(valueOf(object, 'name'));
  return name === undefined || name.value.trim() === '' ? [] : [{ object, name }];
}

function fields(file: string, store: Store, list: List): ManifestField[] {
  return list.entries.map(({ object, name }) => {
    const label = asString(valueOf(object, 'label'));
    return {
      store,
      name: name.value,
      label: label?.value ?? null,
      namePlace: placeOf(file, name),
      nameRange: [name.loc.start.offset, name.loc.end.offset],
      labelPlace: label === undefined ? null : placeOf(file, label),
    };
  });
}

function dependency(file: string, { object, name }: NamedEntry): ManifestDependency {
  const version = asString(valueOf(object, 'version'));
  return { name: name.value, version: version?.value ?? null, namePlace: placeOf(file, name) };
}
