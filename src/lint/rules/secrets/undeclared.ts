import { nearest } from '../../../rules/nearest.ts';
import type { Manifest, Store } from '../../../submission/model.ts';
import { MOST } from '../../most.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';
import { times } from '../times.ts';
import { declaration } from './declaration.ts';
import { corrected } from './name.ts';
import { declaredIn, otherStore, undeclaredReads } from './reads.ts';

export const undeclared = defineRule('secrets/undeclared', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.manifest.state !== 'parsed') return;
    const manifest = integration.manifest.value;
    const isDeclared = declaredIn(manifest);
    // `secrets/wrong-store` reports a name that the other list declares. A list with faults may well declare it.
    const undeclaredOnes = undeclaredReads(integration).filter(
      ({ store, name }) => manifest.complete[otherStore(store)] && !isDeclared[otherStore(store)](name),
    );
    undeclaredOnes.forEach(({ store, name, first, count }, index) => {
      const data = { name, store, times: times(count) };
      // Findings that will not be listed need not be compared with every name of the manifest.
      const known = index <= MOST ? nearestField(manifest, store, name) : null;
      const field = declaration(name);
      if (known === null) report('unknown', { ...data, ...field }, inSource(first.place));
      else if (known.name === field.correct)
        report('sameWords', { ...data, known: known.name, declared: known.store }, inSource(first.place));
      else if (known.store === store) report('near', { ...data, ...field, known: known.name }, inSource(first.place));
      else report('elsewhere', { ...data, ...field, known: known.name, declared: known.store }, inSource(first.place));
    });
  },
}));

/** Many times what Auth0 accepts. */
const MOST_COMPARED = 500;

/** In the store that is read, otherwise in the other one. */
function nearestField({ fields }: Manifest, read: Store, name: string): { store: Store; name: string } | null {
  // `apiKey` and `API_KEY` differ in most letters.
  const meant = corrected(name) ?? name;
  for (const store of [read, otherStore(read)]) {
    const names = fields.filter((field) => field.store === store).map((field) => field.name);
    const known = nearest(meant, names.slice(0, MOST_COMPARED));
    if (known !== null) return { store, name: known };
  }
  return null;
}
