import { factsOf } from '../../../analysis/facts/action.ts';
import { asString, valueOf } from '../../../submission/json.ts';
import type { Integration, Store } from '../../../submission/model.ts';
import { defineRule } from '../../rule.ts';
import { entriesOf, optionsOf } from '../manifest/entries.ts';
import { inSource } from '../source-location.ts';
import { times } from '../times.ts';
import { isCredentialName } from './credential-names.ts';
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
      const data = { name, store, declared, times: times(count) };
      report(messageFor(integration, data), data, inSource(first.place), fix);
    }
  },
}));

/** Which of the two is right: the read, the place in the manifest, or either. */
function messageFor(
  { action, manifest }: Integration,
  { name, declared }: { readonly name: string; readonly declared: Store },
): 'swapped' | 'stays' | 'credential' {
  if (isCredentialName(name)) return declared === 'secrets' ? 'stays' : 'credential';
  const isReadThere =
    action.state === 'parsed' &&
    factsOf(action.value).reads.some((read) => read.name === name && read.store === declared);
  const hasOptions =
    manifest.state === 'parsed' &&
    entriesOf(manifest.value.document, declared).some(
      (entry) => asString(valueOf(entry.object, 'name'))?.value === name && optionsOf(entry) !== undefined,
    );
  return isReadThere || hasOptions ? 'stays' : 'swapped';
}
