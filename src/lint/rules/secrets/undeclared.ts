import { nearest } from '../../../rules/nearest.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';
import { corrected } from './name.ts';
import { isDeclared, otherStore, times, undeclaredReads } from './reads.ts';

export const undeclared = defineRule('secrets/undeclared', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.manifest.state !== 'parsed') return;
    const manifest = integration.manifest.value;
    for (const { store, name, first, count } of undeclaredReads(integration)) {
      // A name that the other list declares is `secrets/wrong-store`; one with faults of its own may well declare it.
      const other = otherStore(store);
      if (!manifest.complete[other] || isDeclared(manifest, other, name)) continue;
      const names = manifest.fields.filter((field) => field.store === store).map((field) => field.name);
      // `apiKey` is far from `API_KEY` by its letters.
      const known = nearest(corrected(name) ?? name, names);
      const data = { name, store, times: times(count) };
      if (known === null) report('unknown', data, inSource(first.place));
      else report('near', { ...data, known }, inSource(first.place));
    }
  },
}));
