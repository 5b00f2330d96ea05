import { factsOf } from '../../../analysis/facts/action.ts';
import type { Place } from '../../../submission/place.ts';
import type { DynamicRead } from '../../../analysis/facts/store-reads.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

export const dynamicRead = defineRule('secrets/dynamic-read', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    for (const { place, stores } of byPlace(factsOf(integration.action.value).dynamicReads)) {
      const example = stores.includes('event.secrets') ? 'event.secrets.API_KEY' : 'event.configuration.REGION';
      report('dynamic', { stores: stores.join(' and '), example }, inSource(place));
    }
  },
}));

/** Where all of `event` goes out of sight, both stores are lost at one place. */
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
