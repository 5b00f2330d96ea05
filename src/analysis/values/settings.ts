import type { Scope } from 'eslint';
import type { Expression, Identifier, Node, ObjectExpression } from 'estree';
import { objectMethod } from '../scope/exports.ts';
import type { Code } from '../scope/functions.ts';
import { argumentAt, callsOf, functionsOf } from '../scope/functions.ts';
import { givenValues, thisOwner } from '../scope/members.ts';
import { originsOf } from './origins.ts';
import { frozen, propertyName } from '../syntax/property-name.ts';
import { isFunction, isGlobal } from '../syntax/tree.ts';

/** What an options object has under a name. */
export interface Setting {
  /** Every value that the text may give it. */
  readonly values: readonly Node[];
  /** False where it may also be given where the text does not tell. */
  readonly complete: boolean;
}

const none: Setting = { values: [], complete: true };
const unknown: Setting = { values: [], complete: false };

const MAX_DEPTH = 12;
const MAX_GIVEN = 10;

/** A property of an options object, through variables, spreads, parameters, defaults and functions of the file. */
export function settingOf(code: Code, object: Node | null | undefined, name: string, depth = 0): Setting {
  if (!object) return none;
  if (depth > MAX_DEPTH || code.budget.steps-- <= 0) return unknown;
  const again = (node: Node | null | undefined): Setting => settingOf(code, node, name, depth + 1);
  switch (object.type) {
    case 'ObjectExpression':
      return ofLiteral(code, object, name, depth);
    case 'Literal':
    case 'TemplateLiteral':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return none;
    case 'Identifier':
      return isGlobal(code.tree, object, 'undefined') ? none : ofVariable(code, object, name, depth);
    case 'ChainExpression':
      return again(object.expression);
    case 'AwaitExpression':
      return again(object.argument);
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return again(object.right);
    case 'ConditionalExpression':
      return either([again(object.consequent), again(object.alternate)]);
    case 'LogicalExpression':
      return object.operator === '&&' ? again(object.right) : either([again(object.left), again(object.right)]);
    case 'CallExpression': {
      const inner = frozen(code.tree, object);
      if (inner !== null && inner !== object) return again(inner);
      if (objectMethod(code.tree, object) === 'assign') return last(object.arguments.map(again));
      const functions = object.callee.type === 'Super' ? null : functionsOf(code, object.callee);
      if (functions === null) return unknown;
      return either(
        functions.flatMap((made) => {
          if (made.body.type !== 'BlockStatement') return [again(made.body)];
          return (code.tree.returns.get(made) ?? []).slice(0, MAX_GIVEN).map(({ argument }) => again(argument));
        }),
      );
    }
    case 'MemberExpression': {
      const key = propertyName(code.tree, object);
      if (key === null || object.object.type === 'Super') return unknown;
      const held =
        object.object.type === 'ThisExpression'
          ? ofThis(code, object.object, key)
          : settingOf(code, object.object, key, depth + 1);
      if (!held.complete || held.values.length === 0) return unknown;
      return either(held.values.map(again));
    }
    default:
      return unknown;
  }
}

/** `this.KEY`, given in the class itself. */
function ofThis(code: Code, node: Extract<Node, { type: 'ThisExpression' }>, key: string): Setting {
  const owner = thisOwner(code.tree, node);
  if (owner === null) return unknown;
  const values = code.tree.assignments.flatMap(({ left, right }) => {
    if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return [];
    return propertyName(code.tree, left) === key && thisOwner(code.tree, left.object) === owner ? [right] : [];
  });
  code.budget.steps -= code.tree.assignments.length;
  return { values, complete: values.length > 0 };
}

function either(settings: readonly Setting[]): Setting {
  return {
    values: settings.flatMap(({ values }) => values).slice(0, MAX_GIVEN),
    complete: settings.every(({ complete }) => complete),
  };
}

/** Of several objects, each over those before it, the last that has it. */
function last(settings: readonly Setting[]): Setting {
  let complete = true;
  for (const setting of settings.toReversed()) {
    complete &&= setting.complete;
    if (setting.values.length > 0) return { values: setting.values, complete };
  }
  return { values: [], complete };
}

function ofLiteral(code: Code, object: ObjectExpression, name: string, depth: number): Setting {
  return last(
    object.properties.map((property): Setting => {
      if (property.type === 'SpreadElement') return settingOf(code, property.argument, name, depth + 1);
      const key = propertyName(code.tree, property);
      if (key === null) return unknown;
      if (key !== name) return none;
      return property.kind === 'init' ? { values: [property.value], complete: true } : unknown;
    }),
  );
}

function ofVariable(code: Code, node: Identifier, name: string, depth: number): Setting {
  const { tree } = code;
  const variable = tree.variables.get(node);
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === undefined || definition === undefined || others.length > 0) return unknown;
  const again = (value: Node | null): Setting => (value === null ? unknown : settingOf(code, value, name, depth + 1));
  const given = givenValues(tree, variable);
  const added = addedTo(code, variable, name);
  const own = (): Setting => {
    if (definition.type === 'Parameter') {
      const { node: owner, name: parameter } = definition;
      if (!isFunction(owner) || given.length > 0) return unknown;
      const index = owner.params.findIndex(
        (param) => param === parameter || (param.type === 'AssignmentPattern' && param.left === parameter),
      );
      const calls = index < 0 ? null : callsOf(code, owner);
      if (calls === null || calls.length === 0 || calls.length > MAX_GIVEN) return unknown;
      const param = owner.params[index];
      return either(
        calls
          .map((call) => {
            if (call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return unknown;
            return again(argumentAt(call, index) ?? param ?? null);
          })
          .map((setting, at) =>
            calls[at]?.arguments[index] === undefined && param?.type === 'Identifier' ? none : setting,
          ),
      );
    }
    if (definition.type !== 'Variable' || definition.node.id.type !== 'Identifier') return unknown;
    if (given.length > MAX_GIVEN) return unknown;
    return either(given.map(again));
  };
  const before = own();
  return { values: [...before.values, ...added.values], complete: before.complete && added.complete };
}

/** `options.NAME = value`; and whether someone else is handed the object, to add what he likes. */
function addedTo(code: Code, variable: Scope.Variable, name: string): Setting {
  const { tree } = code;
  const values: Expression[] = [];
  let complete = true;
  code.budget.steps -= variable.references.length;
  for (const { identifier } of variable.references) {
    const user = tree.parents.get(identifier as Node);
    if (user?.type === 'MemberExpression' && user.object === identifier) {
      const assignment = tree.parents.get(user);
      if (assignment?.type !== 'AssignmentExpression' || assignment.left !== user) continue;
      const key = propertyName(tree, user);
      if (key === name) values.push(assignment.right);
      else if (key === null) complete = false;
    } else if (user?.type === 'CallExpression' && user.callee !== identifier) {
      complete &&= !mayAdd(code, user, identifier as Node);
    }
  }
  return { values, complete };
}

/** A function of the file that assigns to a property of what it is handed, or `Object.assign`. */
function mayAdd(code: Code, call: Extract<Node, { type: 'CallExpression' }>, argument: Node): boolean {
  if (objectMethod(code.tree, call) === 'assign') return call.arguments[0] === argument;
  const index = call.arguments.findIndex((each) => each === argument);
  const functions = functionsOf(code, call.callee);
  // A request only reads its options, and so does what prints them.
  if (functions === null) return originsOf(code, call.callee).length === 0;
  return functions.some((made) => {
    const param = made.params[index];
    const variable = param?.type === 'Identifier' ? code.tree.variables.get(param) : undefined;
    return (variable?.references ?? []).some(({ identifier }) => {
      const member = code.tree.parents.get(identifier as Node);
      const assignment = member === undefined ? undefined : code.tree.parents.get(member);
      return assignment?.type === 'AssignmentExpression' && assignment.left === member;
    });
  });
}
