import { manifestLists } from '../../submission/manifest.ts';
import { asArray, asObject, asString, valueOf } from '../../submission/json.ts';
import type { Manifest, Store } from '../../submission/model.ts';
import { REDACTED } from '../../report/source.ts';
import type { IsCredential } from './redacted.ts';

/** A field of the form that customers fill in when they install an integration. */
export interface FormField {
  readonly store: Store;
  readonly name: string | null;
  readonly label: string | null;
  readonly description: string | null;
  /** The default value. For a secret, only whether there is one. */
  readonly value: string;
  /** The options of a select field; null for a field that takes any text. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
}

/** The fields that the manifest declares, in its order, configuration fields before secrets. Malformed parts are empty. */
export function fieldsOf({ document }: Manifest, file: string, isCredential: IsCredential): FormField[] {
  const top = asObject(document.body);
  if (top === undefined) return [];
  return manifestLists
    .filter((list): list is Store => list !== 'dependencies')
    .reverse()
    .flatMap((store) =>
      (asArray(valueOf(top, store))?.elements ?? []).flatMap(({ value: item }): FormField[] => {
        const entry = asObject(item);
        if (entry === undefined) return [];
        const text = (key: string) => asString(valueOf(entry, key))?.value ?? null;
        const value = asString(valueOf(entry, 'default_value'));
        const given = value?.value ?? '';
        const isHidden = value !== undefined && isCredential(file, value.loc.start.line);
        const options = asArray(valueOf(entry, 'options'))?.elements.flatMap(({ value: each }) => {
          const option = asObject(each);
          const chosen = option && asString(valueOf(option, 'value'))?.value;
          const label = option && asString(valueOf(option, 'label'))?.value;
          return chosen === undefined ? [] : [{ value: chosen, label: label ?? chosen }];
        });
        return [
          {
            store,
            name: text('name'),
            label: text('label'),
            description: text('description'),
            value: isHidden ? REDACTED : store === 'secrets' ? '•'.repeat(Math.min(given.length, 8)) : given,
            options: store === 'configuration' && options !== undefined && options.length > 0 ? options : null,
          },
        ];
      }),
    );
}
