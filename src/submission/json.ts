import { parse } from '@humanwhocodes/momoa';
import type {
  ArrayNode,
  DocumentNode,
  MemberNode,
  Node,
  ObjectNode,
  StringNode,
  ValueNode,
} from '@humanwhocodes/momoa';
import type { Place } from './place.ts';
import { findJsonFault } from './json-fault.ts';

/** A text that is not JSON, or is larger than we read. `message` is the fault as a clause: `it is empty`. */
export interface InvalidJson {
  readonly state: 'invalid';
  readonly message: string;
  readonly excess: boolean;
  readonly place: Place;
}

/** A JSON text as momoa's tree, which keeps positions and duplicate keys, or its first fault. */
export type JsonParse = { readonly state: 'parsed'; readonly document: DocumentNode } | InvalidJson;

/** Never throws, whatever the text. The byte-order mark must have been removed. */
export function parseJson(path: string, text: string): JsonParse {
  const fault = findJsonFault(text);
  if (fault !== null) {
    const { message, excess, range } = fault;
    return { state: 'invalid', message, excess, place: { file: path, ...range } };
  }
  return { state: 'parsed', document: parse(text, { mode: 'json', ranges: true }) };
}

/** A node's place in its file, including the quotes of a string. */
export function placeOf(file: string, node: Node): Place {
  const { start, end } = node.loc;
  return {
    file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

export function keyOf(member: MemberNode): string {
  return member.name.type === 'String' ? member.name.value : member.name.name;
}

/** The value of a key: the last one if the key appears twice, as in JSON.parse. */
export function valueOf(object: ObjectNode, key: string): ValueNode | undefined {
  return object.members.findLast((member) => keyOf(member) === key)?.value;
}

export function asObject(node: ValueNode | undefined): ObjectNode | undefined {
  return node?.type === 'Object' ? node : undefined;
}

export function asArray(node: ValueNode | undefined): ArrayNode | undefined {
  return node?.type === 'Array' ? node : undefined;
}

export function asString(node: ValueNode | undefined): StringNode | undefined {
  return node?.type === 'String' ? node : undefined;
}
