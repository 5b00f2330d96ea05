import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';
import { readBy } from './name.ts';

export const unused = defineRule('secrets/unused', { roles: ['manifest'] }, ({ integration, report }) => ({
  Document() {
    const { manifest, action } = integration;
    if (manifest.state !== 'parsed' || action.state !== 'parsed') return;
    const { handlers, exportsComplete, reads, dynamicReads } = factsOf(action.value);
    // Without a handler, nothing is read. Another rule reports the missing handler.
    if (!exportsComplete || handlers.every(({ kind }) => kind === 'not-a-function')) return;
    // Only the name counts: `secrets/wrong-store` reports a read from the other store.
    const isRead = readBy(reads.map(({ name }) => name));
    // A name that is declared twice has its own finding, and counts once here.
    const first = new Map(manifest.value.fields.toReversed().map((field) => [field.name, field]));
    const unread = manifest.value.fields.filter((field) => first.get(field.name) === field && !isRead(field));
    const dynamicStores = new Set(dynamicReads.map(({ store }) => store));
    const perhaps = unread.filter(({ store }) => dynamicStores.has(store));
    for (const { store, name, namePlace } of unread) {
      if (!dynamicStores.has(store)) report('unused', { store, name }, { loc: namePlace });
    }
    const [one] = perhaps;
    if (one === undefined) return;
    const names = perhaps.map(({ name }) => `"${name}"`).join(', ');
    report('perhaps', { names }, { loc: one.namePlace });
  },
}));
