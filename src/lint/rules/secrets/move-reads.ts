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
 * `event.configuration.REGION`, in the Action and, where it is written the same way, in the spec. Patterns are divided, and
 * variables and parameters are added for the other store. None where the text does not tell all of it, and none that would read a
 * credential from the configuration: that belongs moved in the manifest.
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

/** None where the spec would give the value to the wrong store, or perhaps have no event with the right one. */
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
  // What a spec gives the Action as its event is one.
  return allEdits(code.tree, nodes, { ...move, isEvent: () => true }) ?? 'spec-unclear';
}

/** The mock of a template has both stores; what a spec makes itself, or another script for it, may lack one. */
function mayHaveStore(spec: string, { from, to }: Omit<Move, 'isEvent'>): boolean {
  if (new RegExp(`\\b${to}\\b|__mocks__/event-`, 'u').test(spec)) return true;
  const loaded = spec.match(/['"`]\.{1,2}\//gu) ?? [];
  return loaded.length <= 1 && !new RegExp(`\\b${from}\\b`, 'u').test(spec);
}

/** What reads the name from the other store, at one place; null where the text does not tell how. */
function storeEdits(tree: SourceTree, nameNode: Node, move: Move): readonly Edit[] | null {
  const object = namedObject(tree, nameNode);
  if (object?.type === 'ObjectPattern') return moveInPattern(tree, object, nameNode, move);
  const other = object === null ? null : otherStore(tree, object, move);
  if (object === null || other === null) return null;
  return [{ file: tree.path, range: rangeOf(object), text: other.text }, ...other.edits];
}

/** All of them; what two places need is there once. */
function allEdits(tree: SourceTree, nodes: readonly Node[], move: Move): Edit[] | null {
  const edits = all(nodes.map((node) => storeEdits(tree, node, move)));
  return edits && [...new Map(edits.flat().map((edit) => [JSON.stringify(edit), edit])).values()];
}
