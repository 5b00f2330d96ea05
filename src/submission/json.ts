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
import type { Place } from '../rules/finding.ts';
import { findJsonFault } from './json-fault.ts';

/** A text that is no JSON, or has more than is read of one. `message` is the fault as a clause: `it is empty`. */
export interface InvalidJson {
  readonly state: 'invalid';
  readonly message: string;
  readonly excess: boolean;
  readonly place: Place;
}

/** A JSON text as momoa's tree, which keeps positions and duplicated keys, or the first fault in it. */
export type JsonParse = { readonly state: 'parsed'; readonly document: DocumentNode } | InvalidJson;

/** Never throws, whatever the text. The byte-order mark must be off. */
export function parseJson(path: string, text: string): JsonParse {
  const fault = findJsonFault(text);
  if (fault !== null) {
    const { message, excess, range } = fault;
    return { state: 'invalid', message, excess, place: { file: path, ...range } };
  }
  return { state: 'parsed', document: parse(text, { mode: 'json', ranges: true }) };
}

/** A node's place in its file, with the quotes of a string. */
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

/** The value under a key: the last one where the key stands twice, as JSON.parse has it. */
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
