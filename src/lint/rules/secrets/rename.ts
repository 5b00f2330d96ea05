import { factsOf } from '../../../analysis/facts/action.ts';
import type { Edit, Fix } from '../../../rules/finding.ts';
import type { UnfixedReason } from '../../../rules/unfixed.ts';
import { isExhausted } from '../../../analysis/facts/action.ts';
import type { Integration, ManifestField } from '../../../submission/model.ts';
import type { ActionFacts } from '../../../analysis/facts/action.ts';
import type { StoreRead } from '../../../analysis/facts/store-reads.ts';
import { mentionsOf } from '../../../analysis/facts/spec/mentions.ts';
import { specCode } from '../../../analysis/facts/spec/spec-tree.ts';
import { all, nameEdit, stringEdit } from './name-edit.ts';
import { corrected } from './name.ts';

/**
 * Renames a field in the manifest, in every read of it and in the spec, to a name that no other field would get. No fix if a place might be missed
 * or might be something else: the field would then exist under one name, and be read under the other.
 */
export function rename(
  integration: Integration,
  field: ManifestField,
  to: string,
  readsOf: ReadsByRightName,
): Fix | UnfixedReason {
  const { manifest, action, files, namedElsewhere } = integration;
  if (manifest.state !== 'parsed' || action.state !== 'parsed' || files.manifest.state !== 'read') return 'no-action';
  const { name, store } = field;
  const isElsewhere = namedElsewhere(name);
  if (isElsewhere !== false) return isElsewhere === null ? 'files-not-searched' : 'other-file';
  const written = stringEdit(files.manifest.path, files.manifest.text, field.nameRange, name, to);
  if (written === null) return 'escaped';
  const inAction = editsOfAction(factsOf(action.value), field, to, readsOf.get(to) ?? []);
  if (typeof inAction === 'string') return inAction;
  const isReadCorrected = factsOf(action.value).reads.some((read) => read.store === store && read.name === to);
  const inSpec = editsOfSpec(integration, field, to, { isReadCorrected });
  return typeof inSpec === 'string' ? inSpec : [written, ...inAction, ...inSpec];
}

/** No fix unless every read is known to be of this field, and no other read can exist. */
function editsOfAction(
  action: ActionFacts,
  { store, name }: ManifestField,
  to: string,
  ofField: readonly StoreRead[],
): Edit[] | UnfixedReason {
  const { tree, dynamicReads, storeWrites, exportsComplete, handlers, code } = action;
  if (!exportsComplete || handlers.every(({ kind }) => kind === 'not-a-function')) return 'exports';
  if (isExhausted(action)) return 'too-large';
  if (dynamicReads.some((read) => read.store === store)) return 'computed-name';
  if (storeWrites.some((write) => write.store === store && (write.name === null || [name, to].includes(write.name))))
    return 'written';
  // The field may be written in only one way, not as `apiKey` and `api_key`, or in its corrected form as well.
  if (new Set(ofField.map((read) => read.name)).size > 1) return 'several-names';
  const own = ofField.filter((read) => read.name === name);
  // `(debug ? event.secrets : event.configuration).apiKey`
  if (own.some((read) => read.store !== store || read.doubtful)) return 'other-store';
  if (own.length === 0 && ofField.some((read) => read.name !== to)) return 'several-names';
  const nodes = new Set(own.map(({ nameNode }) => nameNode));
  // Code that looks like a read of it, in a helper that only the spec calls.
  if (mentionsOf(code, store, name).some(({ role, node }) => role === 'store' && !nodes.has(node)))
    return 'not-followed';
  return all([...nodes].map((node) => nameEdit(tree, node, name, to))) ?? 'name-not-in-place';
}

/** The reads of an Action, by their names in ALL_CAPS_SNAKE_CASE. */
export type ReadsByRightName = ReadonlyMap<string, readonly StoreRead[]>;

export function readsByRightName(reads: readonly StoreRead[]): ReadsByRightName {
  const found = new Map<string, StoreRead[]>();
  const rights = new Map([...new Set(reads.map(({ name }) => name))].map((name) => [name, corrected(name)]));
  for (const read of reads) {
    const right = rights.get(read.name) ?? null;
    const others = right === null ? undefined : found.get(right);
    if (others !== undefined) others.push(read);
    else if (right !== null) found.set(right, [read]);
  }
  return found;
}

/** No fix if the spec does not parse, or contains the name in a place where it may be this field's or another one's. */
function editsOfSpec(
  { files: { spec } }: Integration,
  { store, name }: ManifestField,
  to: string,
  { isReadCorrected }: { isReadCorrected: boolean },
): Edit[] | UnfixedReason {
  if (spec.state === 'missing') return [];
  const code = specCode(spec);
  if (spec.state !== 'read' || code === null) return 'no-spec';
  const mentions = mentionsOf(code, store, name);
  if (mentions.some(({ role }) => role === 'unknown')) return 'spec-unclear';
  const nodes = mentions.filter(({ role }) => role === 'store').map(({ node }) => node);
  if (nodes.length > 0 && (isReadCorrected || mentionsOf(code, store, to).some(({ role }) => role !== 'expected')))
    return 'spec-has-both';
  return all(nodes.map((node) => nameEdit(code.tree, node, name, to))) ?? 'spec-unclear';
}
