import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { ConfigurationError } from '../../configuration/error.ts';
import { asArray, asObject, asString, parseJson, placeOf, valueOf } from '../../submission/json.ts';
import type { ActionSource, SourceDependency } from './source.ts';

/** An Action's JSON, with its code or with the path of a file that contains the code. */
export type ReadJson = Omit<ActionSource, 'path' | 'text'> & { readonly code: string };

/**
 * The object that the Management API returns for an Action (`GET /api/v2/actions/actions/ID`), and the one that `auth0-deploy-cli` writes to
 * `actions/NAME.json`. Both have `name`, `code`, `supported_triggers`, `runtime`, `dependencies` and `secrets`; the
 * deploy CLI has a path instead of the code. A list with one Action counts as this Action.
 * @throws ConfigurationError with the place of the fault
 */
export function readActionJson(file: string, text: string): ReadJson {
  const parse = parseJson(file, text);
  if (parse.state !== 'parsed') {
    const { line, column } = parse.place.start;
    throw new ConfigurationError(`${file}:${line}:${column} is not valid JSON: ${parse.message}`);
  }
  const wrong = (node: ValueNode | ObjectNode, what: string): never => {
    const { line, column } = placeOf(file, node).start;
    throw new ConfigurationError(`${file}:${line}:${column} ${what}`);
  };
  const action = theAction(parse.document.body, wrong);
  const textAt = (object: ObjectNode, key: string): string | null => {
    const node = valueOf(object, key);
    if (node === undefined || node.type === 'Null') return null;
    return asString(node)?.value ?? wrong(node, `"${key}" of an Action is a text.`);
  };
  const entries = (key: string): readonly ObjectNode[] => {
    const node = valueOf(action, key);
    if (node === undefined || node.type === 'Null') return [];
    const list = asArray(node) ?? wrong(node, `"${key}" of an Action is a list.`);
    return list.elements.map(({ value }) => asObject(value) ?? wrong(value, `An entry of "${key}" is an object.`));
  };
  const nameIn = (entry: ObjectNode, of: string): string => textAt(entry, of) ?? wrong(entry, `has no "${of}".`);
  const code = textAt(action, 'code');
  if (code === null || code.trim() === '') return wrong(action, 'is not the JSON of an Action: it has no "code".');
  const [trigger, ...others] = entries('supported_triggers');
  if (others[0] !== undefined) wrong(others[0], 'An Action has one trigger.');
  return {
    code,
    name: textAt(action, 'name'),
    runtime: textAt(action, 'runtime'),
    trigger: trigger === undefined ? null : nameIn(trigger, 'id'),
    dependencies: entries('dependencies').map((entry): SourceDependency => ({
      name: nameIn(entry, 'name'),
      version: textAt(entry, 'version'),
    })),
    secrets: entries('secrets').map((entry) => nameIn(entry, 'name')),
  };
}

/** The Action itself, or the only one in a list: `{ "actions": [ … ] }`. */
function theAction(body: ValueNode, wrong: (node: ValueNode | ObjectNode, what: string) => never): ObjectNode {
  const top = asObject(body) ?? wrong(body, 'is not the JSON of an Action: it has no object.');
  const listed = asArray(valueOf(top, 'actions'));
  if (listed === undefined) return top;
  const [only, ...others] = listed.elements;
  if (only === undefined) return wrong(listed, 'lists no Action.');
  if (others[0] !== undefined) wrong(others[0].value, 'lists several Actions. Give the JSON of one.');
  return asObject(only.value) ?? wrong(only.value, 'is not the JSON of an Action: it has no object.');
}
