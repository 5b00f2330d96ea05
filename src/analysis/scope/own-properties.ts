import type { ArrayExpression, CallExpression, Node, ObjectExpression } from 'estree';
import { groupsOf } from '../syntax/groups.ts';
import { constantValue, frozen, objectMethod, propertyName } from '../syntax/property-name.ts';
import { remembered } from '../syntax/remembered.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction, rangeOf } from '../syntax/tree.ts';
import type { ThisOwner } from './classes.ts';
import { declaredIn, givenToThis, localClass, thisOwner } from './classes.ts';
import type { Code } from './code.ts';
import { isExportsObject } from './exports.ts';
import type { Values } from './possible-values.ts';
import { all, either, NONE, UNKNOWN } from './possible-values.ts';
import type { Step } from './writes.ts';

/** An object with more elements or properties is data. */
const MOST = 60;

/** The same question about another expression, which may get the part from elsewhere. */
type PartOf = (node: Node, step: Step) => Values;

/** A part of an expression that makes its value itself; null for all others. */
export function ownPart(code: Code, node: Node, step: Step, partOf: PartOf): Values | null {
  const { tree } = code;
  if (isFunction(node)) return typeof step === 'object' && step !== null ? all(returnedBy(tree, node)) : NONE;
  if (typeof step === 'object' && step !== null) return null;
  const exported = isExportsObject(tree, node) ? code.exported.members.find(({ name }) => name === step) : undefined;
  if (exported !== undefined) return exported.value === null ? UNKNOWN : all([exported.value]);
  switch (node.type) {
    case 'ObjectExpression':
      return ofLiteral(tree, node, step, partOf);
    case 'ArrayExpression':
      return ofList(node, step, partOf);
    case 'ThisExpression':
      return ofOwner(tree, thisOwner(tree, node), step, null, partOf);
    case 'NewExpression':
      return ofOwner(tree, localClass(tree, node.callee), step, false, partOf);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return ofOwner(tree, node, step, true, partOf);
    case 'Literal':
    case 'TemplateLiteral':
      return NONE;
    case 'CallExpression':
      return ofBuiltIn(tree, node, step, partOf);
    case 'Property':
      return step === '1' ? all([node.value]) : UNKNOWN;
    default:
      return null;
  }
}

/** The results of functions of `Object` and lists. An element of `Object.entries` is the property itself. */
function ofBuiltIn(tree: SourceTree, call: CallExpression, step: string | null, partOf: PartOf): Values | null {
  const { callee, arguments: given } = call;
  const [first] = given;
  if (first === undefined || callee.type !== 'MemberExpression') return null;
  const method = objectMethod(tree, call);
  if (method === 'assign') {
    return over(
      given.map((each) => partOf(each, step)),
      step,
    );
  }
  if (step !== null) return null;
  if (method === 'values') return partOf(first, null);
  if (method === 'entries') {
    const object = frozen(tree, constantValue(tree, first) ?? first);
    const properties = object.type === 'ObjectExpression' ? object.properties : [];
    const isKnown = properties.length <= MOST && properties.every(({ type }) => type === 'Property');
    return isKnown ? all(properties) : UNKNOWN;
  }
  return propertyName(tree, callee) === 'filter' ? partOf(callee.object, null) : null;
}

/** Of several objects, each of which overrides those before it, the property of the last one that has it. */
function over(layers: readonly Values[], step: Step): Values {
  if (step === null) return either(layers);
  const last = layers.findLastIndex(({ values }) => values.length > 0);
  return either(layers.slice(Math.max(0, last)));
}

function ofLiteral(tree: SourceTree, literal: ObjectExpression, step: string | null, partOf: PartOf): Values {
  const { properties } = literal;
  if (step === null && properties.length > MOST) return UNKNOWN;
  const byName = propertiesByName(tree)(literal);
  const meant = step === null ? properties : [...(byName.get(step) ?? []), ...(byName.get(ANY) ?? [])];
  const layers = [...meant].sort(byPosition).map((property): Values => {
    if (property.type === 'SpreadElement') return partOf(property.argument, step);
    const isGiven = property.kind === 'init' && (step === null || propertyName(tree, property) !== null);
    return isGiven ? all([property.value]) : UNKNOWN;
  });
  return over(layers, step);
}

/** Stands for an unknown name, as in a spread. */
const ANY = Symbol('any');

/** Called again for every use of a method of the same literal. */
const propertiesByName = remembered((tree: SourceTree) =>
  remembered(({ properties }: ObjectExpression) =>
    groupsOf(properties, (property) => (property.type === 'Property' ? propertyName(tree, property) : null) ?? ANY),
  ),
);

const byPosition = (a: Node, b: Node): number => rangeOf(a)[0] - rangeOf(b)[0];

function ofList({ elements }: ArrayExpression, step: string | null, partOf: PartOf): Values {
  if (step === null) {
    if (elements.length > MOST) return UNKNOWN;
    const each = elements.map((element) => {
      return element?.type === 'SpreadElement' ? partOf(element.argument, null) : all(element ? [element] : []);
    });
    return either(each);
  }
  if (!/^\d+$/.test(step)) return UNKNOWN;
  const before = elements.slice(0, Number(step) + 1);
  if (before.some((element) => element?.type === 'SpreadElement')) return UNKNOWN;
  const element = before[Number(step)];
  return element ? all([element]) : NONE;
}

function ofOwner(
  tree: SourceTree,
  owner: ThisOwner | null,
  step: string | null,
  isStatic: boolean | null,
  partOf: PartOf,
): Values {
  if (owner === null || step === null) return UNKNOWN;
  const given = isStatic === true ? [] : givenToThis(tree, owner, step);
  const declared =
    owner.type === 'ObjectExpression'
      ? ofLiteral(tree, owner, step, partOf)
      : all([declaredIn(tree, owner, step, isStatic)].filter((value) => value !== null));
  const values = [...declared.values, ...given];
  return { ...declared, values, complete: values.length > 0 && declared.complete };
}

/** The expressions that a function returns. */
export function returnedBy(tree: SourceTree, made: FunctionNode): readonly Node[] {
  if (made.body.type !== 'BlockStatement') return [made.body];
  return (tree.returns.get(made) ?? []).flatMap(({ argument }) => argument ?? []);
}
