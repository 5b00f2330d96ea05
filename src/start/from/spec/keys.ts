import { samplePem } from '../../../probe/sample-keys.ts';
import { jsonIn } from '../../../probe/found-json.ts';
import { isRecord } from './differences.ts';
import { Code, javascriptOf } from './javascript.ts';

const KINDS = ['RSA', 'EC'] as const;
export type KeyKind = (typeof KINDS)[number];

const nameOf: Readonly<Record<KeyKind, string>> = { RSA: 'rsaKey', EC: 'ecKey' };

/** The kinds of private keys in a text: the probe's keys, which the spec generates again. */
export function keysIn(texts: readonly string[]): KeyKind[] {
  return KINDS.filter((kind) => {
    const inside = JSON.stringify(samplePem(kind)).slice(1, -1);
    return texts.some((text) => text.includes(inside) || text.includes(JSON.stringify(inside).slice(1, -1)));
  });
}

export function keyText(kind: KeyKind): string {
  const options = kind === 'RSA' ? "'rsa', {\n  modulusLength: 2048," : "'ec', {\n  namedCurve: 'P-256',";
  return [
    `const { privateKey: ${nameOf[kind]} } = generateKeyPairSync(${options}`,
    "  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },",
    "  publicKeyEncoding: { type: 'spki', format: 'pem' },",
    '});',
  ].join('\n');
}

/** A text unchanged, or the code that generates it if it is a private key or a JSON document with one. */
export function keyValue(value: string): unknown {
  const kind = KINDS.find((each) => value === samplePem(each));
  if (kind !== undefined) return new Code(nameOf[kind]);
  if (!value.startsWith('{') || !KINDS.some((each) => value.includes(JSON.stringify(samplePem(each))))) return value;
  const document = jsonIn(value);
  if (!isRecord(document)) return value;
  const members = Object.fromEntries(
    Object.entries(document).map(([name, each]) => [name, typeof each === 'string' ? keyValue(each) : each]),
  );
  return new Code(`JSON.stringify(${javascriptOf(members, 40, 4)})`);
}
