import type { CallExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { withBudget } from '../scope/code.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { isGlobal } from '../syntax/tree.ts';
import { madeBy } from '../values/made-by.ts';
import { originsOf } from '../values/origins.ts';
import { settingOf } from '../values/settings.ts';
import type { ActionFacts } from './action.ts';

/** A text in the code that is the key of a signature, a cipher or a keyed hash. */
export interface SigningKey {
  /** The text. */
  readonly node: Node;
  /** The function that receives it: `jwt.sign`, as written. */
  readonly callee: Node;
}

interface KeyTaker {
  /** Functions of packages, and of the global `crypto`. */
  readonly name: RegExp;
  /** Of the origin's path, with the call. */
  readonly path: RegExp;
  /** Which argument is the key. */
  readonly index: number;
}

/** Each comes from the package's own documentation. */
const TAKERS: readonly KeyTaker[] = [
  { name: /^jsonwebtoken$/, path: /^\.(?:sign|verify)$/, index: 1 },
  { name: /^jwt-simple$/, path: /^\.(?:encode|decode)$/, index: 1 },
  { name: /^njwt$/, path: /^\.(?:create|verify)$/, index: 1 },
  { name: /^jose$/, path: /^\.(?:jwtVerify|jwtDecrypt)$/, index: 1 },
  { name: /^jose$/, path: /^\.(?:SignJWT|EncryptJWT)new.*\.(?:sign|encrypt)$/, index: 0 },
  { name: /^crypto$/, path: /^\.(?:createHmac|createCipheriv|createDecipheriv)$/, index: 1 },
  { name: /^crypto$/, path: /^\.(?:createSecretKey|createPrivateKey|scrypt|scryptSync|pbkdf2|pbkdf2Sync)$/, index: 0 },
  { name: /^crypto$/, path: /^\.createSign\(\).*\.sign$/, index: 0 },
  { name: /^crypto$/, path: /^\.(?:webcrypto\.)?subtle\.importKey$/, index: 1 },
  { name: /^crypto-js(?:\/|$)/, path: /^(?:\.(?:AES|TripleDES|Rabbit))?\.(?:encrypt|decrypt)$/, index: 1 },
  { name: /^crypto-js$/, path: /^\.Hmac\w+$/, index: 1 },
  { name: /^crypto-js\/hmac-/, path: /^$/, index: 1 },
  { name: /^@hapi\/iron$/, path: /^\.(?:seal|unseal)$/, index: 1 },
];

const MAX_STEPS = 50_000;

/** Those of redirects, then the others in order of position of the calls. One text may be the key of several. */
export function signingKeysOf(action: ActionFacts): SigningKey[] {
  const code = withBudget(action.code, MAX_STEPS);
  return keysGiven(action).flatMap(({ value, node }) =>
    textsOf(code, value, MAX_WRAPS).map((text) => ({ node: text, callee: node.callee })),
  );
}

/** The key argument of a call that signs, verifies, encrypts or hashes, and the call. */
export function keysGiven(action: ActionFacts): { readonly value: Node; readonly node: CallExpression }[] {
  const code = withBudget(action.code, MAX_STEPS);
  const redirects = action.apiCalls.flatMap(({ path, node, doubtful }) => {
    if (doubtful || !/^redirect\.(?:encodeToken|validateToken)$/.test(path.join('.'))) return [];
    return settingOf(code, node.arguments[0], 'secret').values.map((value) => ({ value, node }));
  });
  const others = action.tree.calls.flatMap((node) => {
    const value = keyGivenTo(code, node);
    return value === null ? [] : [{ value, node }];
  });
  return [...redirects, ...others];
}

function keyGivenTo(code: Code, call: CallExpression): Node | null {
  for (const { name, path } of originsOf(code, call.callee)) {
    const taker = TAKERS.find((each) => each.name.test(name) && each.path.test(path));
    if (taker !== undefined) return call.arguments[taker.index] ?? null;
  }
  return null;
}

/** `Buffer.from(encoder.encode("…"))` */
const MAX_WRAPS = 3;

/** The texts in the code that a key may be, without the functions that convert them to bytes. A public key does not count. */
function textsOf(code: Code, key: Node, wraps: number): Node[] {
  return madeBy(code, key).values.flatMap((made) => {
    const text = constantString(code.tree, made);
    if (text !== null) return text.length === 0 || isPublic(text) ? [] : [made];
    const inner = made.type === 'CallExpression' && wraps > 0 ? bytesOf(code, made) : null;
    return inner === null ? [] : textsOf(code, inner, wraps - 1);
  });
}

function bytesOf({ tree }: Code, { callee, arguments: [text] }: CallExpression): Node | null {
  if (callee.type !== 'MemberExpression' || text === undefined) return null;
  const name = propertyName(tree, callee);
  const isBytes = name === 'encode' || (name === 'from' && isGlobal(tree, callee.object, 'Buffer'));
  return isBytes ? text : null;
}

function isPublic(text: string): boolean {
  return /-----BEGIN (?:[A-Z]+ )*(?:PUBLIC KEY|CERTIFICATE)/.test(text) || /^https?:/i.test(text);
}
