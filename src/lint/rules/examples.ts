import { flowOfHandler } from '../../auth0/flows.ts';
import { findInEvent } from '../../auth0/event.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { namesSwitch } from '../../analysis/paths/switch-names.ts';
import type { ManifestParse } from '../../submission/model.ts';
import { short } from './short.ts';
import { optionsByField } from './secrets/options-by-field.ts';

/** Properties that say whom an execution is about, without being personal data. Each flow has one of them. */
const HARMLESS: readonly string[] = [
  'user.user_id',
  'client.client_id',
  'message_options.action',
  'message.id',
  'tenant.id',
];

/** The part of the event that may be logged in this flow: `event.user.user_id`. */
export function harmlessProperty(flow: FlowId | null): string {
  const known = HARMLESS.find((path) => flow === null || findInEvent(flow, path.split('.')).state === 'known');
  return `event.${known ?? 'tenant.id'}`;
}

const ON = /^(?:true|on|yes|enabled|1)$/iu;
const OFF = /^(?:false|off|no|none|disabled|0)?$/iu;

/**
 * How to put a log behind the debug switch of the manifest, or behind a switch that has yet to be declared. `event` is the name of the
 * event at the log; null if it is not known there.
 */
export function debugGate(
  manifest: ManifestParse,
  event: string | null,
): { readonly how: string; readonly field: string } {
  const own = manifest.state === 'parsed' ? manifest.value : null;
  const field = own?.fields.find(
    ({ store, name, label }) => store === 'configuration' && (namesSwitch(name) || namesSwitch(label ?? '')),
  );
  const values = own === null || field === undefined ? [] : (optionsByField(own).get(field.name) ?? []);
  const on = values.find((value) => ON.test(value)) ?? values.find((value) => !OFF.test(value)) ?? 'true';
  const test = `${event ?? 'event'}.configuration.${short(field?.name ?? 'DEBUG')} === ${JSON.stringify(short(on))}`;
  return {
    how:
      event === null ? `pass \`${test}\` to this function as \`debug\`, and write \`if (debug)\`` : `\`if (${test})\``,
    field: field === undefined ? DECLARE_DEBUG : 'The manifest has that field.',
  };
}

/** A manifest entry for a field that turns logs on. */
export const DECLARE_DEBUG =
  'Add `{ "name": "DEBUG", "label": "Debug logging", "description": "Turns on logs.", "default_value": "false", "options": [{ "value": "false", "label": "Off" }, { "value": "true", "label": "On" }] }` to "configuration" in configuration.json, and explain "Debug logging" in the guide.';

/** The first handler that a text names; the post-login handler if it names none. */
export function handlerNamedIn(text: string): string {
  for (const [name] of text.matchAll(/\bon(?:Execute|Continue)[A-Z]\w*/gu))
    if (flowOfHandler(name) !== null) return name;
  return 'onExecutePostLogin';
}
