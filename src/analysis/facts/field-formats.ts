import type { CallExpression, NewExpression, Node } from 'estree';
import { constantString, propertyName } from '../syntax/property-name.ts';
import { heldIn } from '../values/holders.ts';
import { settingOf } from '../values/settings.ts';
import type { ActionFacts } from './action.ts';

/** The format that a field's value must have, according to the Action's use of it. `ec-key` and `rsa-key`: a private key in PEM. */
export type FieldFormat = 'rsa-key' | 'ec-key' | 'json' | 'url' | 'base64' | 'hex';

/** The format of each secret and configuration field whose value is parsed, by its name. */
export function fieldFormatsOf({ code, ofEvent }: ActionFacts): ReadonlyMap<string, FieldFormat> {
  const { tree } = code;
  const found = new Map<string, FieldFormat>();
  const note = (node: Node | undefined, format: FieldFormat | null): void => {
    if (node === undefined || format === null) return;
    for (const { at, path } of heldIn(ofEvent, node)) {
      const [store, name] = at;
      const isField = (store === 'secrets' || store === 'configuration') && at.length === 2 && path.length === 0;
      if (isField && name !== undefined && !found.has(name)) found.set(name, format);
    }
  };
  const nameOf = ({ callee }: CallExpression | NewExpression): string | null => {
    if (callee.type === 'Identifier') return callee.name;
    return callee.type === 'MemberExpression' ? propertyName(tree, callee) : null;
  };
  for (const call of [...tree.calls, ...tree.constructions]) {
    const [first, second, third] = call.arguments;
    switch (nameOf(call)) {
      case 'parse':
        // `JSON.parse` takes JSON; other parsers take other formats.
        if (isMember(call, 'JSON')) note(first, 'json');
        break;
      case 'URL':
        // If there are two arguments, the second is the base.
        if (call.type === 'NewExpression') note(second ?? first, 'url');
        break;
      case 'from':
        if (isMember(call, 'Buffer')) note(first, encodingOf(second));
        break;
      case 'createPrivateKey':
        note(first, 'rsa-key');
        for (const key of first === undefined ? [] : settingOf(code, first, 'key').values) note(key, 'rsa-key');
        break;
      case 'importPKCS8':
        note(first, keyFor(second));
        break;
      case 'sign':
        // `jwt.sign(payload, key, { algorithm })`, `crypto.sign(algorithm, data, key)`, `signer.sign(key)`
        for (const name of third === undefined ? [] : settingOf(code, third, 'algorithm').values)
          note(second, keyFor(name));
        if (isMember(call, 'crypto')) note(third, 'rsa-key');
        if (second === undefined || constantString(tree, second) !== null) note(first, 'rsa-key');
        break;
      default:
        break;
    }
  }
  return found;

  function isMember({ callee }: CallExpression | NewExpression, owner: string): boolean {
    return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === owner;
  }

  function encodingOf(node: Node | undefined): FieldFormat | null {
    const encoding = node === undefined ? null : constantString(tree, node);
    if (encoding === 'hex') return 'hex';
    return encoding === 'base64' || encoding === 'base64url' ? 'base64' : null;
  }

  /** The kind of key for an algorithm of a JWT; null for an algorithm that accepts any text. */
  function keyFor(node: Node | undefined): FieldFormat | null {
    const algorithm = node === undefined ? null : constantString(tree, node);
    if (algorithm === null) return null;
    if (/^(?:RS|PS)\d/u.test(algorithm)) return 'rsa-key';
    return algorithm.startsWith('ES') ? 'ec-key' : null;
  }
}
