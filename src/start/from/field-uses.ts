import type { Node } from 'estree';
import { expectedAnswersOf } from '../../analysis/facts/expected-answers.ts';
import { fieldComparisonsOf } from '../../analysis/facts/field-comparisons.ts';
import { fieldFallbacksOf } from '../../analysis/facts/field-fallbacks.ts';
import { fieldFormatsOf } from '../../analysis/facts/field-formats.ts';
import { textOfUnset } from '../../analysis/facts/text-of-unset.ts';
import { keysGiven } from '../../analysis/facts/signing-keys.ts';
import type { ActionFacts } from '../../analysis/facts/action.ts';
import type { Held } from '../../analysis/values/held.ts';
import { heldIn } from '../../analysis/values/holders.ts';
import type { Store } from '../../submission/model.ts';
import { documentedFields } from './documented-fields.ts';
import { fieldReadsOf } from './field-reads.ts';
import { switchTextsOf, type SwitchTexts } from './switch-texts.ts';

/** `unset`: the text that has the same effect as no value. */
export type Switch = SwitchTexts & { readonly unset: string | null };

/** What the Action does with a field. */
export interface FieldUse {
  readonly name: string;
  readonly readFrom: Store;
  /** The Action signs, encrypts or verifies something with it, or it is a private key. */
  readonly isKey: boolean;
  /** It is sent in a header. */
  readonly inHeader: boolean;
  /** Requests go to this address. */
  readonly isAddress: boolean;
  /** It is compared by size, or converted to a number. */
  readonly isNumber: boolean;
  /** It turns something on or off, according to what it is compared with. */
  readonly switch: Switch | null;
  /** Complete texts that it is compared with, or may have according to comments and messages, in order. */
  readonly texts: readonly string[];
  readonly fallback: string | null;
}

/** Every field that the Action reads by name, in the order of the first reads. */
export function fieldUsesOf(facts: ActionFacts): FieldUse[] {
  const { code } = facts;
  const { numbers, literals } = expectedAnswersOf(code, [...facts.eventReads, ...facts.apiReads]);
  const formats = fieldFormatsOf(facts);
  const fallbacks = fieldFallbacksOf(facts);
  const comparisons = fieldComparisonsOf(facts, { defaulted: true, stores: ['configuration', 'secrets'] }).filter(
    ({ how }) => how === 'equal',
  );
  const keys = fieldsHeld(
    facts,
    keysGiven(facts).map(({ value }) => value),
  );
  const headers = fieldsHeld(
    facts,
    facts.requests.flatMap((request) => request.headers),
  );
  const addresses = fieldsHeld(
    facts,
    facts.requests.flatMap(({ urlParts }) => urlParts),
    ({ spot, form }) => form === 'itself' || spot === 'start' || spot === 'host',
  );
  const reads = fieldReadsOf(facts);
  const names = [...new Set(reads.map(({ name }) => name))];
  const documented = documentedFields(facts, names);
  return names.map((name): FieldUse => {
    const from = reads.filter((read) => read.name === name);
    const own = comparisons.filter((each) => each.names.includes(name));
    const compared = own.flatMap((each) => [...each.texts.map(({ text }) => text), ...each.defaults]);
    // Where a comparison cannot be followed, properties of this name show the texts.
    const loose = Object.hasOwn(literals, name) ? (literals[name] ?? []).map(String) : [];
    const said = documented.get(name);
    const fallback = fallbacks.get(name) ?? said?.byDefault ?? null;
    const texts = [...new Set([...(said?.texts ?? []), ...(compared.length > 0 ? compared : loose)])].filter(
      (text) => text !== '',
    );
    const pair = switchTextsOf(texts);
    const format = formats.get(name);
    return {
      name,
      readFrom: from.some(({ store, eitherStore }) => store === 'configuration' || eitherStore)
        ? 'configuration'
        : 'secrets',
      isKey: keys.has(name) || format === 'rsa-key' || format === 'ec-key',
      inHeader: headers.has(name),
      isAddress: addresses.has(name) || format === 'url',
      isNumber: numbers.includes(name),
      switch: pair && { ...pair, unset: textOfUnset(facts, name, { nodes: own.map(({ node }) => node), ...pair }) },
      texts,
      fallback,
    };
  });
}

/** Names of the fields that the expressions contain. */
function fieldsHeld(
  { ofEvent }: ActionFacts,
  nodes: readonly Node[],
  isMeant: (held: Held) => boolean = () => true,
): ReadonlySet<string> {
  const names = nodes.flatMap((node) =>
    heldIn(ofEvent, node).flatMap((held) => {
      const { at } = held;
      const [store, name] = at;
      return (store === 'secrets' || store === 'configuration') && at.length === 2 && isMeant(held) ? (name ?? []) : [];
    }),
  );
  return new Set(names);
}
