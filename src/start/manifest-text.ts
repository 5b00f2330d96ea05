import { markers } from './markers.ts';
import type { StartedField, StartedManifest } from './parts.ts';

/** `configuration.json`. */
export function manifestText({ fields, dependencies }: StartedManifest): string {
  const of = (store: StartedField['store']) => fields.filter((field) => field.store === store).map(entryOf);
  return `${JSON.stringify({ secrets: of('secret'), configuration: of('configuration'), dependencies }, null, 2)}\n`;
}

function entryOf({ name, label, description, defaultValue, options }: StartedField) {
  return {
    name,
    label,
    description: description ?? markers.description,
    ...(defaultValue === null ? {} : { default_value: defaultValue }),
    ...(options.length === 0 ? {} : { options }),
  };
}
