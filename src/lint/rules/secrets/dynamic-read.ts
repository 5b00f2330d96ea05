import { factsOf } from '../../../analysis/facts/action.ts';
import type { Place } from '../../../submission/place.ts';
import type { DynamicRead } from '../../../analysis/facts/store-reads.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { inSource } from '../source-location.ts';

export const dynamicRead = defineRule('secrets/dynamic-read', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    for (const { place, stores } of byPlace(factsOf(integration.action.value).dynamicReads)) {
      const store = stores.includes('event.secrets') ? 'secrets' : 'configuration';
      const declared = integration.manifest.state === 'parsed' ? integration.manifest.value.fields : [];
      const name = declared.find((field) => field.store === store)?.name;
      const example = name === undefined ? `event.${store}.NAME` : `event.${store}.${short(name)}`;
      report('dynamic', { stores: stores.join(' and '), example }, inSource(place));
    }
  },
}));

/** Where the whole `event` can no longer be followed, both stores are lost at one place. */
function byPlace(reads: readonly DynamicRead[]): { place: Place; stores: string[] }[] {
  const places = new Map<string, { place: Place; stores: string[] }>();
  for (const { store, place } of reads) {
    const key = `${place.start.line}:${place.start.column}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, { place, stores: [`event.${store}`] });
    else if (!known.stores.includes(`event.${store}`)) known.stores.push(`event.${store}`);
  }
  return [...places.values()];
}
