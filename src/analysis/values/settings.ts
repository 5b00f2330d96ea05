import type { Scope } from 'eslint';
import type { CallExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { propertyOf } from '../scope/properties.ts';
import { assignedMembers } from '../scope/writes.ts';
import { remembered } from '../syntax/remembered.ts';
import { objectMethod } from '../syntax/property-name.ts';
import { originsOf } from './origins.ts';

/** The values of an options object under a name. */
export interface Setting {
  /** Every value that the code may assign. */
  readonly values: readonly Node[];
  /** False if it may also be assigned in a place that is not known. */
  readonly complete: boolean;
}

/** A property of an options object, through variables, spreads, parameters, defaults and functions of the file. */
export function settingOf(code: Code, object: Node | null | undefined, name: string): Setting {
  if (!object) return { values: [], complete: true };
  const { values, complete, holders } = propertyOf(code, object, name);
  return { values, complete: complete && !holders.some(isHandedOn(code)) };
}

/** Whether other code receives the object, and may add to it. Called again for every setting of it. */
const isHandedOn = remembered((code: Code) =>
  remembered(({ references }: Scope.Variable) => {
    code.budget.steps -= references.length;
    return references.some(({ identifier }) => {
      const call = code.tree.parents.get(identifier as Node);
      return call?.type === 'CallExpression' && call.callee !== identifier && mayAdd(code, call, identifier as Node);
    });
  }),
);

/** A function of the file that assigns to a property of its argument, or `Object.assign`. */
function mayAdd(code: Code, call: CallExpression, argument: Node): boolean {
  if (objectMethod(code.tree, call) === 'assign') return call.arguments[0] === argument;
  const index = call.arguments.findIndex((each) => each === argument);
  const functions = functionsOf(code, call.callee);
  // A request only reads its options, and so does code that prints them.
  if (functions === null) return originsOf(code, call.callee).length === 0;
  return functions.some(({ params: { [index]: param } }) => {
    const variable = param?.type === 'Identifier' ? code.tree.variables.get(param) : undefined;
    return variable !== undefined && assignedMembers(code.tree, variable).size > 0;
  });
}
