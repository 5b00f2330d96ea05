import type { Node, ObjectExpression, Property } from 'estree';
import { constantString, constantValue, frozen, objectMethod, propertyName } from '../syntax/property-name.ts';
import { heldIn } from '../values/holders.ts';
import type { ActionFacts } from './action.ts';

/** `{ ...DEFAULTS, ...event.configuration }`, `Object.assign({ LIMIT: 5 }, event.configuration)`: names and texts of the defaults. */
export function mergedDefaultsOf({ code: { tree }, ofEvent }: ActionFacts): (readonly [name: string, text: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const node of tree.parents.keys()) {
    const parts = partsOf(node);
    const stores = parts.flatMap((part, index) => (isStore(part) ? [index] : []));
    for (const part of parts.slice(0, stores.at(-1) ?? 0)) note(part);
  }
  return found;

  /** The parts that are merged into one object, in order. */
  function partsOf(node: Node): readonly Node[] {
    if (node.type === 'ObjectExpression')
      return node.properties.map((each) => (each.type === 'SpreadElement' ? each.argument : each));
    return node.type === 'CallExpression' && objectMethod(tree, node) === 'assign' ? node.arguments : [];
  }

  function isStore(part: Node): boolean {
    return heldIn(ofEvent, part).some(
      ({ at: [store, ...below] }) => (store === 'configuration' || store === 'secrets') && below.length === 0,
    );
  }

  function note(part: Node): void {
    if (part.type === 'Property') noteProperty(part);
    const object = frozen(tree, constantValue(tree, part) ?? part);
    for (const each of object.type === 'ObjectExpression' ? propertiesOf(object) : []) noteProperty(each);
  }

  function noteProperty(property: Property): void {
    const [name, text] = [propertyName(tree, property), constantString(tree, property.value)];
    if (name !== null && text !== null && text !== '') found.push([name, text]);
  }
}

const propertiesOf = ({ properties }: ObjectExpression): Property[] =>
  properties.filter((each) => each.type === 'Property');
