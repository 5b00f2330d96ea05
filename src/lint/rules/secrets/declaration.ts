import type { ManifestParse } from '../../../submission/model.ts';
import { short } from '../short.ts';
import { labelOf } from './label-of.ts';
import { corrected } from './name.ts';

/** The declaration of a field for the manifest, with the corrected name if the given one is not in the right form. */
export function declaration(name: string): {
  readonly field: string;
  readonly label: string;
  readonly correct: string;
} {
  const correct = short(corrected(name) ?? name);
  const label = labelOf(correct);
  const field = `{ "name": "${correct}", "label": "${label}", "description": "Find it in your account." }`;
  return { field, label, correct };
}

/**
 * A secret to read a value from, and how to declare it. Its name is the first of these that the manifest does not have, otherwise the
 * last. Each of them is a valid name of a secret.
 */
export function secretFor(
  names: readonly string[],
  manifest: ManifestParse,
): { readonly secret: string; readonly field: string } {
  const fields = manifest.state === 'parsed' ? manifest.value.fields : [];
  const free = names.find((name) => !fields.some((field) => field.name === name));
  if (free === undefined) {
    const secret = names.at(-1) ?? 'API_KEY';
    const isSecret = fields.some(({ name, store }) => name === secret && store === 'secrets');
    const field = isSecret
      ? 'The manifest already has this field.'
      : 'Move that field to "secrets" in configuration.json.';
    return { secret: short(secret), field };
  }
  const { field, label } = declaration(free);
  return {
    secret: short(free),
    field: `Add \`${field}\` to "secrets" in configuration.json, and explain "${label}" in the guide.`,
  };
}
