import type { CallExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { remembered } from '../syntax/remembered.ts';
import type { SourceTree } from '../syntax/tree.ts';
import { isGlobal } from '../syntax/tree.ts';
import { originsOf } from '../values/origins.ts';

const DECODERS: readonly { readonly packages: RegExp; readonly path: RegExp }[] = [
  { packages: /^jsonwebtoken$/, path: /^\.decode\(\)$/ },
  { packages: /^jwt-decode$/, path: /^(?:\.jwtDecode|\.jwt_decode)?\(\)$/ },
  { packages: /^jose$/, path: /^\.decodeJwt\(\)$/ },
];
/**
 * What a call decodes without checking its signature; null for any other call. Base64 and JSON have many uses: they
 * count if a token is split, and for anything that is certainly a token.
 */
export function decodedBy(code: Code, call: CallExpression, isToken: (node: Node) => boolean): Node | null {
  const { tree } = code;
  const [first, encoding] = call.arguments;
  if (first === undefined) return null;
  for (const { from, name, path } of originsOf(code, call.callee)) {
    if (from === 'package' && DECODERS.some((each) => each.packages.test(name) && each.path.test(`${path}()`)))
      return first;
  }
  const isBuffer =
    call.callee.type === 'MemberExpression' &&
    isGlobal(tree, call.callee.object, 'Buffer') &&
    encoding !== undefined &&
    /^base64/.test(constantString(tree, encoding) ?? '');
  if (isBuffer || isGlobal(tree, call.callee, 'atob')) return splitsAtDots(tree) || isToken(first) ? first : null;
  const isJson = call.callee.type === 'MemberExpression' && isGlobal(tree, call.callee.object, 'JSON');
  return isJson && calledName(tree, call.callee) === 'parse' && isToken(first) ? first : null;
}

/** `token.split('.')`, of anything. */
const splitsAtDots = remembered((tree: SourceTree) =>
  tree.calls.some(({ callee, arguments: [separator] }) => {
    return calledName(tree, callee) === 'split' && separator !== undefined && constantString(tree, separator) === '.';
  }),
);

/** The name by which a function is called, without its object. */
export function calledName(tree: SourceTree, callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? (propertyName(tree, callee) ?? '') : '';
}
