import { flowIds, flowOfHandler, flows } from '../../auth0/flows.ts';
import { findInEvent } from '../../auth0/event.ts';
import type { FlowId } from '../../auth0/flows.ts';
import { namesSwitch } from '../../analysis/paths/switch-names.ts';
import type { Integration, ManifestParse } from '../../submission/model.ts';
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

/** The debug switch of a manifest, and the value that turns it on; null if it has none. */
export function debugSwitchOf(manifest: ManifestParse): { readonly name: string; readonly on: string } | null {
  const own = manifest.state === 'parsed' ? manifest.value : null;
  const field = own?.fields.find(
    ({ store, name, label }) => store === 'configuration' && (namesSwitch(name) || namesSwitch(label ?? '')),
  );
  if (own === null || field === undefined) return null;
  const values = optionsByField(own).get(field.name) ?? [];
  const on = values.find((value) => ON.test(value)) ?? values.find((value) => !OFF.test(value)) ?? 'true';
  return { name: short(field.name), on: short(on) };
}

/** The handler that an integration should export: the one of its template's trigger, otherwise one that its spec names. */
export function handlerToExport({ template, files: { spec } }: Integration): string {
  const [trigger] = template.state === 'parsed' ? template.value.triggers : [];
  const flow = flowIds.find((id) => id === trigger?.id);
  const handler = flow && flows[flow].handlers[0];
  return handler ? handler.name : handlerNamedIn(spec.state === 'read' ? spec.text : '');
}

/** The first handler that a text names; the post-login handler if it names none. */
export function handlerNamedIn(text: string): string {
  for (const [name] of text.matchAll(/\bon(?:Execute|Continue)[A-Z]\w*/gu))
    if (flowOfHandler(name) !== null) return name;
  return 'onExecutePostLogin';
}
