import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';
import { times } from '../times.ts';
import { moveReads } from './move-reads.ts';
import { declaredIn, otherStore, undeclaredReads } from './reads.ts';

export const wrongStore = defineRule('secrets/wrong-store', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.manifest.state !== 'parsed') return;
    const isDeclared = declaredIn(integration.manifest.value);
    for (const { store, name, first, count } of undeclaredReads(integration)) {
      const declared = otherStore(store);
      if (!isDeclared[declared](name)) continue;
      const fix = moveReads(integration, { name, from: store, to: declared });
      report('swapped', { name, store, declared, times: times(count) }, inSource(first.place), fix);
    }
  },
}));
