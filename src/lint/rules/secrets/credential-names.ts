import type { ArrayExpression, CallExpression, Node } from 'estree';
import { constantString, propertyName } from '../../../analysis/syntax/property-name.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { credentialKind, isPlaceholder } from '../../credentials.ts';

/** Ends of credentials' names, in words: `X-Api-Key` is `x api key`. */
const CREDENTIAL_NAME =
  /(?:^| )(?:api key|apikey|(?:access|secret|private|signing|signature|encryption|auth|account|master|service|license|subscription) key|secret|token|password|passwd|pwd|passphrase|credentials?|authorization|auth|bearer)$/u;
/** Words for values that may be seen, or that only describe another value. */
const PUBLIC_NAME =
  /\b(?:public|publishable|site|anon|client id|csrf|next|page|cursor|hash|hashed|test|mock|example|fake|dummy)\b/u;
const PASSWORD_NAME = /(?:^| )(?:password|passwd|pwd|passphrase)$/u;

/** The target of a value: a variable, a property or a parameter, also through a default (`key || "…"`). */
export function nameOf(tree: SourceTree, node: Node): string | null {
  let at = node;
  for (let parent = tree.parents.get(at); parent !== undefined; at = parent, parent = tree.parents.get(at)) {
    switch (parent.type) {
      case 'LogicalExpression':
        continue;
      case 'ConditionalExpression':
        if (parent.test === at) return null;
        continue;
      case 'VariableDeclarator':
        return targetName(tree, parent.id);
      case 'AssignmentExpression':
      case 'AssignmentPattern':
        return targetName(tree, parent.left);
      case 'Property':
      case 'PropertyDefinition': {
        if (parent.value !== at) return null;
        if (parent.type === 'Property') return propertyName(tree, parent);
        return parent.key.type === 'Identifier' || parent.key.type === 'PrivateIdentifier' ? parent.key.name : null;
      }
      case 'ArrayExpression':
      case 'CallExpression':
        return nameBefore(tree, parent, at);
      default:
        return null;
    }
  }
  return null;
}

/** `headers.set("Authorization", value)`, `["Authorization", value]`. */
function nameBefore(tree: SourceTree, pair: CallExpression | ArrayExpression, value: Node): string | null {
  const [name, second] = pair.type === 'ArrayExpression' ? pair.elements : pair.arguments;
  if (!name || second !== value) return null;
  if (pair.type === 'ArrayExpression') return pair.elements.length === 2 ? constantString(tree, name) : null;
  const method = pair.callee.type === 'MemberExpression' ? propertyName(tree, pair.callee) : null;
  return method !== null && SETS.test(method) ? constantString(tree, name) : null;
}

/** Methods of `Headers`, `URLSearchParams`, `FormData`, and of requests of `http`, axios and superagent. */
const SETS = /^(?:set|append|setHeader|header|setRequestHeader|field|query|add)$/u;

function targetName(tree: SourceTree, target: Node): string | null {
  if (target.type === 'Identifier') return target.name;
  return target.type === 'MemberExpression' ? propertyName(tree, target) : null;
}

/** `apiKey`, `API_KEY` and `x-api-key`, in lower case and with spaces. */
function words(name: string): string {
  return name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/gu, '$1 $2')
    .replace(/[^A-Za-z\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Whether a name is that of a credential: `API_KEY`, and not `PUBLIC_KEY` or `NEXT_PAGE_TOKEN`. */
export function isCredentialName(name: string): boolean {
  const plain = words(name);
  return CREDENTIAL_NAME.test(plain) && !PUBLIC_NAME.test(plain);
}

export function kindByName(name: string, text: string): string | null {
  if (!isCredentialName(name)) return null;
  const plain = words(name);
  const value = text.replace(/^(?:Bearer|Basic|Token)\s+/iu, '');
  const isOpen = /^(?:pk|pub|public|urn|sha\d+)[-_:]|:\/\//iu.test(value) || /\s/u.test(value);
  if (isOpen || isPlaceholder(value)) return null;
  if (PASSWORD_NAME.test(plain) && isPassword(value)) return 'a password';
  return credentialKind(value);
}

/** Several kinds of characters, unlike a word or the name of a field. */
function isPassword(value: string): boolean {
  if (value.length < 8 || /^[a-z]+(?:[A-Z_-]?[a-z]+)*\d*$/u.test(value)) return false;
  return /\d/u.test(value) && /[a-z]/iu.test(value) && (/[A-Z]/u.test(value) || /[^\w.-]/u.test(value));
}
