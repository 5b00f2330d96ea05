import { createHash } from 'node:crypto';
import { evaluate } from '@humanwhocodes/momoa';
import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { asArray, asObject, asString, placeOf, valueOf } from '../submission/json.ts';
import type { Integration } from '../submission/model.ts';
import type { ReportedIntegration } from './model.ts';

const STORES = ['secrets', 'configuration'] as const;

/** What customers fill in, with digests of each field's texts: a default may be a credential, which must not be shown. */
export function reportedFields({ manifest, files }: Integration): NonNullable<ReportedIntegration['fields']> {
  const top = manifest.state === 'parsed' ? asObject(manifest.value.document.body) : undefined;
  if (top === undefined) return [];
  return STORES.flatMap((store) =>
    (asArray(valueOf(top, store))?.elements ?? []).flatMap(({ value }) => {
      const object = asObject(value);
      const name = object && asString(valueOf(object, 'name'));
      if (object === undefined || name === undefined) return [];
      const { start, end } = placeOf(files.manifest.path, name);
      const words = digest([valueOf(object, 'label'), valueOf(object, 'description')]);
      const [byDefault, options] = [digestOf(object, 'default_value'), digestOf(object, 'options')];
      return [{ name: name.value, store, words, default: byDefault, options, file: files.manifest.path, start, end }];
    }),
  );
}

function digestOf(object: ObjectNode, key: string): string | null {
  const value = valueOf(object, key);
  return value === undefined ? null : digest([value]);
}

const digest = (nodes: readonly (ValueNode | undefined)[]): string =>
  createHash('sha256')
    .update(JSON.stringify(nodes.map((node) => (node === undefined ? null : (evaluate(node) as unknown)))))
    .digest('hex');
