import { factsOf } from '../../../analysis/facts/action.ts';
import type { Node } from 'estree';
import type { Edit, Fix } from '../../../rules/finding.ts';
import type { UnfixedReason } from '../../../rules/unfixed.ts';
import { isExhausted } from '../../../analysis/facts/action.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { rangeOf } from '../../../analysis/syntax/tree.ts';
import type { Integration } from '../../../submission/model.ts';
import { mentionsOf, namedObject } from '../../../analysis/facts/spec/mentions.ts';
import { specCode } from '../../../analysis/facts/spec/spec-tree.ts';
import { isCredentialName } from './credential-names.ts';
import { hasEvent } from './has-event.ts';
import type { Move } from './move.ts';
import { all } from './name-edit.ts';
import { otherStore } from './other-store.ts';
import { moveInPattern } from './pattern-move.ts';

/**
 * Reads a field from the store that the manifest declares it in: `event.secrets.REGION` becomes
 * `event.configuration.REGION`, in the Action and, if it is written the same way there, in the spec. Patterns are divided, and
 * variables and parameters are added for the other store. There is no fix if the code does not show every read, or if it would read a
 * credential from the configuration: then the field has to move in the manifest.
 */
export function moveReads(integration: Integration, asked: Omit<Move, 'isEvent'>): Fix | UnfixedReason {
  const { action, namedElsewhere } = integration;
  const { name, from, to } = asked;
  if (action.state !== 'parsed') return 'no-action';
  const isElsewhere = namedElsewhere(name);
  if (isElsewhere !== false) return isElsewhere === null ? 'files-not-searched' : 'other-file';
  if (to === 'configuration' && isCredentialName(name)) return 'credential';
  const facts = factsOf(action.value);
  const { reads, dynamicReads, storeWrites, code } = facts;
  if (isExhausted(facts)) return 'too-large';
  if (storeWrites.some((write) => write.name === name || write.name === null)) return 'written';
  const own = reads.filter((read) => read.name === name && read.store === from);
  if (own.some(({ doubtful }) => doubtful)) return 'other-store';
  const nodes = new Set(own.map(({ nameNode }) => nameNode));
  // A place that may belong to either store, or that looks like a read of this one but may not be.
  if (reads.some((read) => read.store === to && nodes.has(read.nameNode))) return 'other-store';
  if (mentionsOf(code, from, name).some(({ role, node }) => role === 'store' && !nodes.has(node)))
    return 'not-followed';
  const inAction = allEdits(code.tree, [...nodes], { ...asked, isEvent: (node) => hasEvent(facts, node) });
  if (inAction === null) return 'store-not-at-hand';
  const inSpec = editsOfSpec(integration, asked);
  if (typeof inSpec === 'string') return inSpec;
  // `Object.keys(event.secrets)` would notice that the spec moves a value.
  if (inSpec.length > 0 && dynamicReads.length > 0) return 'computed-name';
  return [...inAction, ...inSpec];
}

/** No fix if the spec would put the value into the wrong store, or if its event may lack the right one. */
function editsOfSpec({ files: { spec } }: Integration, move: Omit<Move, 'isEvent'>): Edit[] | UnfixedReason {
  const { name, from, to } = move;
  if (spec.state === 'missing') return [];
  const code = specCode(spec);
  if (spec.state !== 'read' || code === null) return 'no-spec';
  if (!mayHaveStore(spec.text, move)) return 'spec-store';
  const isRight = new Set(mentionsOf(code, to, name).flatMap(({ node, role }) => (role === 'store' ? [node] : [])));
  const mentions = mentionsOf(code, from, name).filter(({ node }) => !isRight.has(node));
  if (mentions.some(({ role }) => role === 'unknown')) return 'spec-unclear';
  const nodes = mentions.filter(({ role }) => role === 'store').map(({ node }) => node);
  // In a spec, any object with a store is taken for the event.
  return allEdits(code.tree, nodes, { ...move, isEvent: () => true }) ?? 'spec-unclear';
}

/** The mock of a template has both stores. An event that the spec or another script makes may lack one. */
function mayHaveStore(spec: string, { from, to }: Omit<Move, 'isEvent'>): boolean {
  if (new RegExp(`\\b${to}\\b|__mocks__/event-`, 'u').test(spec)) return true;
  const loaded = spec.match(/['"`]\.{1,2}\//gu) ?? [];
  return loaded.length <= 1 && !new RegExp(`\\b${from}\\b`, 'u').test(spec);
}

/** The edits that read the name from the other store, at one place; null if the code does not show how. */
function storeEdits(tree: SourceTree, nameNode: Node, move: Move): readonly Edit[] | null {
  const object = namedObject(tree, nameNode);
  if (object?.type === 'ObjectPattern') return moveInPattern(tree, object, nameNode, move);
  const other = object === null ? null : otherStore(tree, object, move);
  if (object === null || other === null) return null;
  return [{ file: tree.path, range: rangeOf(object), text: other.text }, ...other.edits];
}

/** The edits for all places. An edit that two places need is there once. */
function allEdits(tree: SourceTree, nodes: readonly Node[], move: Move): Edit[] | null {
  const edits = all(nodes.map((node) => storeEdits(tree, node, move)));
  return edits && [...new Map(edits.flat().map((edit) => [JSON.stringify(edit), edit])).values()];
}
