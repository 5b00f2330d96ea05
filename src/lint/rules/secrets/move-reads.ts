import { factsOf } from '../../../analysis/facts/action.ts';
import type { Scope } from 'eslint';
import type { Identifier, Node } from 'estree';
import type { Edit, Fix } from '../../../rules/finding.ts';
import type { UnfixedReason } from '../../../rules/unfixed.ts';
import { isExhausted } from '../../../analysis/facts/action.ts';
import { propertyName } from '../../../analysis/syntax/property-name.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { rangeOf } from '../../../analysis/syntax/tree.ts';
import type { Integration, Store } from '../../../submission/model.ts';
import { mentionsOf, namedObject } from '../../../analysis/facts/spec/mentions.ts';
import { specCode } from '../../../analysis/facts/spec/spec-tree.ts';
import { isCredentialName } from './credential-names.ts';
import { all, nameEdit } from './name-edit.ts';

interface Move {
  readonly name: string;
  readonly from: Store;
  readonly to: Store;
}

/**
 * Reads a field from the store in which the manifest declares it: `event.secrets.REGION` becomes
 * `event.configuration.REGION`, in the Action and, if it is written in the same way, in the spec. No fix if more than one
 * word has to change, or if a credential would be read from the configuration: that field should move in the manifest.
 */
export function moveReads(integration: Integration, move: Move): Fix | UnfixedReason {
  const { action, namedElsewhere } = integration;
  const { name, from, to } = move;
  if (action.state !== 'parsed') return 'no-action';
  const isElsewhere = namedElsewhere(name);
  if (isElsewhere !== false) return isElsewhere === null ? 'files-not-searched' : 'other-file';
  if (to === 'configuration' && isCredentialName(name)) return 'credential';
  const facts = factsOf(action.value);
  const { tree, reads, dynamicReads, storeWrites, code } = facts;
  if (isExhausted(facts)) return 'too-large';
  if (storeWrites.some((write) => write.name === name || write.name === null)) return 'written';
  const own = reads.filter((read) => read.name === name && read.store === from);
  if (own.some(({ doubtful }) => doubtful)) return 'other-store';
  const nodes = new Set(own.map(({ nameNode }) => nameNode));
  // A place that may belong to either store, or that looks like a read of this one but may not be.
  if (reads.some((read) => read.store === to && nodes.has(read.nameNode))) return 'other-store';
  if (mentionsOf(code, from, name).some(({ role, node }) => role === 'store' && !nodes.has(node)))
    return 'not-followed';
  const inAction = all([...nodes].map((node) => storeEdit(tree, node, move)));
  if (inAction === null) return 'more-than-a-word';
  const inSpec = editsOfSpec(integration, move);
  if (typeof inSpec === 'string') return inSpec;
  // `Object.keys(event.secrets)` would notice that the spec moves a value.
  if (inSpec.length > 0 && dynamicReads.length > 0) return 'computed-name';
  return [...inAction, ...inSpec];
}

/** No fix if the spec would give the value to the wrong store, or may have an event without the right one. */
function editsOfSpec({ files: { spec } }: Integration, move: Move): Edit[] | UnfixedReason {
  const { name, from, to } = move;
  if (spec.state === 'missing') return [];
  const code = specCode(spec);
  if (spec.state !== 'read' || code === null) return 'no-spec';
  if (!mayHaveStore(spec.text, move)) return 'spec-store';
  const isRight = new Set(mentionsOf(code, to, name).flatMap(({ node, role }) => (role === 'store' ? [node] : [])));
  const mentions = mentionsOf(code, from, name).filter(({ node }) => !isRight.has(node));
  if (mentions.some(({ role }) => role === 'unknown')) return 'spec-unclear';
  const nodes = mentions.filter(({ role }) => role === 'store').map(({ node }) => node);
  return all(nodes.map((node) => storeEdit(code.tree, node, move))) ?? 'spec-unclear';
}

/** The template's mock has both stores. An event that a spec or another script makes may lack one. */
function mayHaveStore(spec: string, { from, to }: Move): boolean {
  if (new RegExp(`\\b${to}\\b|__mocks__/event-`, 'u').test(spec)) return true;
  const loaded = spec.match(/['"`]\.{1,2}\//gu) ?? [];
  return loaded.length <= 1 && !new RegExp(`\\b${from}\\b`, 'u').test(spec);
}

/** The word for the store, before the name; null if it is not written there. */
function storeEdit(tree: SourceTree, nameNode: Node, move: Move): Edit | null {
  const { from, to } = move;
  const object = storeObject(tree, nameNode);
  if (object?.type === 'MemberExpression') {
    return propertyName(tree, object) === from ? nameEdit(tree, object.property, from, to) : null;
  }
  const other = object?.type === 'Identifier' ? besides(tree, object, move) : null;
  return object === null || other === null ? null : { file: tree.path, range: rangeOf(object), text: other };
}

/** The object from which the name is read. For a pattern that takes nothing else, the source of that object. */
function storeObject(tree: SourceTree, nameNode: Node): Node | null {
  const object = namedObject(tree, nameNode);
  if (object?.type === 'ChainExpression') return object.expression;
  if (object?.type !== 'ObjectPattern') return object;
  const declarator = tree.parents.get(object);
  if (object.properties.length !== 1 || declarator?.type !== 'VariableDeclarator') return null;
  const source = declarator.init;
  return (source?.type === 'ChainExpression' ? source.expression : source) ?? null;
}

/** In `const { secrets, configuration } = event`, the name of the other variable, if it has this meaning here. */
function besides(tree: SourceTree, object: Identifier, { from, to }: Move): string | null {
  const reference = tree.variables.get(object)?.references.find(({ identifier }) => identifier === object);
  const [identifier, ...others] = reference?.resolved?.identifiers ?? [];
  const property = identifier === undefined ? undefined : tree.parents.get(identifier);
  const pattern = property === undefined ? undefined : tree.parents.get(property);
  if (others.length > 0 || property?.type !== 'Property' || pattern?.type !== 'ObjectPattern') return null;
  if (propertyName(tree, property) !== from || isGivenAgain(reference?.resolved)) return null;
  for (const each of pattern.properties) {
    if (each.type !== 'Property' || propertyName(tree, each) !== to || each.value.type !== 'Identifier') continue;
    const { name } = each.value;
    const variable = tree.variables.get(each.value);
    let scope = reference?.from ?? null;
    while (scope !== null && !scope.set.has(name)) scope = scope.upper;
    return scope?.set.get(name) === variable && !isGivenAgain(variable) ? name : null;
  }
  return null;
}

function isGivenAgain(variable: Scope.Variable | null | undefined): boolean {
  return variable?.references.some((reference) => reference.isWrite() && reference.init !== true) ?? true;
}
