import type { Node } from 'estree';
import { propertyName, constantString } from '../../../analysis/syntax/property-name.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { kindByName } from './credential-names.ts';

const PARAMETER = /[?&](?<name>[\w.-]{1,100})=(?<value>[^&#\s]{8,500})(?<end>[&#]|$)/gu;
const USER_AND_PASSWORD = /^[^\s:]{0,100}:(?<password>[^\s:]{8,200})$/u;

/** The first parameter of a URL whose name says that it is a credential: `?api_key=…`. If the text goes on, its last value may be cut off. */
export function credentialInQuery(text: string, goesOn: boolean): { name: string; kind: string } | null {
  if (!text.includes('=')) return null;
  for (const { groups } of text.slice(0, 10_000).matchAll(PARAMETER)) {
    const { name = '', value = '', end = '' } = groups ?? {};
    const kind = end === '' && goesOn ? null : kindByName(name, decoded(value));
    if (kind !== null) return { name, kind };
  }
  return null;
}

/** Whether a text contains a user and a password for basic authentication, in base64: `Buffer.from("user:…")`, `btoa("user:…")`. */
export function isBasicAuthentication(tree: SourceTree, node: Node, text: string): boolean {
  const password = USER_AND_PASSWORD.exec(text)?.groups?.['password'];
  return password !== undefined && isEncoded(tree, node) && kindByName('password', password) !== null;
}

function isEncoded(tree: SourceTree, node: Node): boolean {
  const call = tree.parents.get(node);
  if (call?.type !== 'CallExpression' || call.arguments[0] !== node) return false;
  const { callee } = call;
  if (callee.type === 'Identifier') return callee.name === 'btoa';
  if (callee.type !== 'MemberExpression' || propertyName(tree, callee) !== 'from') return false;
  const method = tree.parents.get(call);
  const made = method?.type === 'MemberExpression' ? tree.parents.get(method) : undefined;
  const [encoding] = made?.type === 'CallExpression' ? made.arguments : [];
  return encoding !== undefined && constantString(tree, encoding) === 'base64';
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
