import type { Scope } from 'eslint';
import type { ArrayExpression, Node, ObjectExpression } from 'estree';
import { remembered } from '../syntax/remembered.ts';
import { objectMethod, propertyName } from '../syntax/property-name.ts';
import type { FunctionNode, SourceTree } from '../syntax/tree.ts';
import { isFunction, isGlobal } from '../syntax/tree.ts';
import type { ThisOwner } from './classes.ts';
import { declaredIn, givenToThis, localClass, thisOwner } from './classes.ts';
import type { Code } from './code.ts';
import { deeper } from './code.ts';
import { isExportsObject } from './exports.ts';
import type { Sources } from './sources.ts';
import { sourcesOf } from './sources.ts';
import type { Step } from './writes.ts';
import { assignedMembers, pushedTo } from './writes.ts';

/** Expressions whose value something may have. */
export interface Values {
  readonly values: readonly Node[];
  /** False where it may also have another. */
  readonly complete: boolean;
  /** The variables that hold the object which it is a property of. */
  readonly holders: readonly Scope.Variable[];
}

const NONE: Values = { values: [], complete: true, holders: [] };
const UNKNOWN: Values = { values: [], complete: false, holders: [] };
const all = (values: readonly Node[], complete = true): Values => ({ values, complete, holders: [] });

/** More elements or properties to choose from are data. */
const MOST = 60;

/** The values that an expression may have been given, one step back; null where it makes its value itself. */
export function valuesOf(code: Code, node: Node): Values | null {
  const sources = sourcesOf(code, node);
  return sources && following(code, sources, []);
}

/** What is at the end of a path from what a node gives. */
export function valuesAt(code: Code, node: Node, [step, ...rest]: readonly Step[]): Values {
  if (step === undefined) return all([node]);
  const found = partOf(code, node, step);
  if (rest.length === 0) return found;
  const inner = either(found.values.map((value) => valuesAt(code, value, rest)));
  return { ...inner, complete: found.complete && found.values.length > 0 && inner.complete };
}

/** The values that a property of an object may have. */
export function propertyOf(code: Code, object: Node, name: string): Values {
  return partOf(code, object, name);
}

/** Asked again from every use, and of recursive code by itself: it is unknown then. */
const knownParts = remembered<Code, Map<Node, Map<Step, Values>>>(() => new Map());

function partOf(code: Code, node: Node, step: Step): Values {
  const answers = knownParts(code);
  const parts = answers.get(node) ?? new Map<Step, Values>();
  answers.set(node, parts);
  const known = parts.get(step);
  if (known !== undefined) return known;
  return deeper(code, UNKNOWN, () => {
    parts.set(step, UNKNOWN);
    const found = own(code, node, step) ?? ofSources(code, node, step);
    parts.set(step, found);
    return found;
  });
}

function ofSources(code: Code, node: Node, step: Step): Values {
  const sources = sourcesOf(code, node);
  if (sources === null) return isGlobal(code.tree, node, 'undefined') ? NONE : UNKNOWN;
  const found = following(code, sources, [step]);
  const variable = node.type === 'Identifier' ? code.tree.variables.get(node) : undefined;
  return variable === undefined ? found : withAssigned(code.tree, variable, step, found);
}

function following(code: Code, { from, complete }: Sources, rest: readonly Step[]): Values {
  const found = either(from.map(({ node, path }) => valuesAt(code, node, [...path, ...rest])));
  return { ...found, complete: complete && found.complete };
}

function either(found: readonly Values[]): Values {
  return {
    values: [...new Set(found.flatMap(({ values }) => values))],
    complete: found.every(({ complete }) => complete),
    holders: [...new Set(found.flatMap(({ holders }) => holders))],
  };
}

/** What is assigned to a property of a variable; whatever the variable is given, such a property is the file's own. */
function withAssigned(tree: SourceTree, variable: Scope.Variable, step: Step, before: Values): Values {
  if (typeof step === 'object' && step !== null) return before;
  const members = assignedMembers(tree, variable);
  const pushed = pushedTo(tree, variable);
  const named = step === null ? [...members.values()].flat() : (members.get(step) ?? []);
  const added = [...named.map(({ value }) => value), ...(step === null ? pushed : [])];
  const isOpen = step !== null && (members.has(null) || (pushed.length > 0 && /^\d+$/.test(step)));
  const isOwn = named.length > 0 && variable.defs[0]?.type !== 'Parameter';
  return {
    values: [...before.values, ...added],
    complete: (isOwn || before.complete) && !isOpen,
    holders: [...before.holders, variable],
  };
}

/** Of what makes its value itself; null of all else. */
function own(code: Code, node: Node, step: Step): Values | null {
  const { tree } = code;
  if (isFunction(node)) return typeof step === 'object' && step !== null ? all(returnedBy(tree, node)) : NONE;
  if (typeof step === 'object' && step !== null) return null;
  const exported = isExportsObject(tree, node) ? code.exported.members.find(({ name }) => name === step) : undefined;
  if (exported !== undefined) return exported.value === null ? UNKNOWN : all([exported.value]);
  switch (node.type) {
    case 'ObjectExpression':
      return ofLiteral(code, node, step);
    case 'ArrayExpression':
      return ofList(code, node, step);
    case 'ThisExpression':
      return ofOwner(code, thisOwner(tree, node), step, null);
    case 'NewExpression':
      return ofOwner(code, localClass(tree, node.callee), step, false);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return ofOwner(code, node, step, true);
    case 'Literal':
    case 'TemplateLiteral':
      return NONE;
    case 'CallExpression': {
      if (objectMethod(tree, node) !== 'assign') return null;
      return over(
        node.arguments.map((each) => partOf(code, each, step)),
        step,
      );
    }
    default:
      return null;
  }
}

/** Of several objects, each over those before it, the last that has it. */
function over(layers: readonly Values[], step: Step): Values {
  if (step === null) return either(layers);
  const last = layers.findLastIndex(({ values }) => values.length > 0);
  return either(layers.slice(Math.max(0, last)));
}

function ofLiteral(code: Code, { properties }: ObjectExpression, step: string | null): Values {
  if (step === null && properties.length > MOST) return UNKNOWN;
  const layers = properties.map((property): Values => {
    if (property.type === 'SpreadElement') return partOf(code, property.argument, step);
    const name = propertyName(code.tree, property);
    if (name !== null && step !== null && name !== step) return NONE;
    return property.kind === 'init' && (name !== null || step === null) ? all([property.value]) : UNKNOWN;
  });
  return over(layers, step);
}

function ofList(code: Code, { elements }: ArrayExpression, step: string | null): Values {
  if (step === null) {
    if (elements.length > MOST) return UNKNOWN;
    const each = elements.map((element) => {
      return element?.type === 'SpreadElement' ? partOf(code, element.argument, null) : all(element ? [element] : []);
    });
    return either(each);
  }
  if (!/^\d+$/.test(step)) return UNKNOWN;
  const before = elements.slice(0, Number(step) + 1);
  if (before.some((element) => element?.type === 'SpreadElement')) return UNKNOWN;
  const element = before[Number(step)];
  return element ? all([element]) : NONE;
}

function ofOwner(code: Code, owner: ThisOwner | null, step: string | null, isStatic: boolean | null): Values {
  if (owner === null || step === null) return UNKNOWN;
  const given = isStatic === true ? [] : givenToThis(code.tree, owner, step);
  const declared =
    owner.type === 'ObjectExpression'
      ? ofLiteral(code, owner, step)
      : all([declaredIn(code.tree, owner, step, isStatic)].filter((value) => value !== null));
  const values = [...declared.values, ...given];
  return { ...declared, values, complete: values.length > 0 && declared.complete };
}

/** The expressions that a function gives back. */
export function returnedBy(tree: SourceTree, made: FunctionNode): readonly Node[] {
  if (made.body.type !== 'BlockStatement') return [made.body];
  return (tree.returns.get(made) ?? []).flatMap(({ argument }) => argument ?? []);
}
