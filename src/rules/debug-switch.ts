/** A field that turns logs on, as the manifest has it. */
export const DECLARE_DEBUG =
  'Add `{ "name": "DEBUG", "label": "Debug logging", "description": "Turns on logs.", "default_value": "false", "options": [{ "value": "false", "label": "Off" }, { "value": "true", "label": "On" }] }` to "configuration" in configuration.json, and explain "Debug logging" in the guide.';

/**
 * How a log is put behind the debug switch of the manifest, or behind one that is still to be declared, which null stands for.
 * `event` is the name of the event where the log stands; null where it is not known there.
 */
export function debugGate(
  own: { readonly name: string; readonly on: string } | null,
  event: string | null,
): { readonly how: string; readonly field: string } {
  const { name, on } = own ?? { name: 'DEBUG', on: 'true' };
  const test = `${event ?? 'event'}.configuration.${name} === ${JSON.stringify(on)}`;
  return {
    how:
      event === null ? `pass \`${test}\` to this function as \`debug\`, and write \`if (debug)\`` : `\`if (${test})\``,
    field: own === null ? DECLARE_DEBUG : 'The manifest already has this field.',
  };
}
