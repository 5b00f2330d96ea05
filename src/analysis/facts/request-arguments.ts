import type { CallExpression, Node } from 'estree';
import type { Code } from '../scope/code.ts';
import { functionsOf } from '../scope/functions.ts';
import { originsOf } from '../values/origins.ts';
import type { RequestArgument, RequestForm } from './http-libraries.ts';

/** The roles of a call's arguments. */
export interface Arguments {
  readonly url: Node | null;
  readonly body: Node | null;
  readonly options: Node | null;
  /** Options instead of a URL. */
  readonly target: Node | null;
}

/** The roles of this call's arguments. A method that is computed at run time may be one without a body, if there is no fourth argument. */
export function namesFor(form: RequestForm, { arguments: given }: CallExpression): readonly RequestArgument[] {
  const [method] = given;
  if (form.withoutBody === undefined) return form.arguments;
  const isWithout = method?.type === 'Literal' ? /^(?:get|head)$/iu.test(String(method.value)) : given.length < 4;
  return isWithout ? form.withoutBody : form.arguments;
}

export function argumentsOf(code: Code, node: CallExpression, names: readonly RequestArgument[]): Arguments {
  const at = (name: RequestArgument): Node | null => {
    const index = names.indexOf(name);
    return (index < 0 ? undefined : node.arguments[index]) ?? null;
  };
  const target = at('target');
  const options = at('options');
  const body = at('body');
  // If the second argument has options, the first one is the URL.
  const isBeforeOptions = options !== null && target?.type !== 'ObjectExpression' && !isCallback(code)(options);
  const first = at('url') ?? (target !== null && (isUrl(code, target) || isBeforeOptions) ? target : null);
  // `fetch(new Request(url, options))`
  const made =
    first === null ? undefined : originsOf(code, first).find(({ name, path }) => name === 'Request' && path === 'new');
  const [url, inner] = made?.calls[0]?.arguments ?? [];
  return {
    url: url ?? first,
    body,
    options: isCallback(code)(options) ? null : options,
    target: inner ?? (first === target || isCallback(code)(target) ? null : target),
  };
}

/** Certainly not an options object: a concatenation of texts, or a `new URL`. */
function isUrl(code: Code, node: Node): boolean {
  if (node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') return true;
  if (node.type === 'NewExpression') return true;
  if (node.type === 'Identifier') {
    const [origin] = originsOf(code, node);
    if (origin?.name === 'URL' && origin.path === 'new') return true;
    return /(?:url|uri|href|endpoint)$/i.test(node.name) || isTextVariable(code, node);
  }
  return (
    node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    /(?:url|uri|href|endpoint)$/i.test(node.property.name)
  );
}

function isTextVariable(code: Code, node: Extract<Node, { type: 'Identifier' }>): boolean {
  const definition = code.tree.variables.get(node)?.defs[0];
  const init = definition?.type === 'Variable' ? definition.node.init : null;
  return init?.type === 'Literal' || init?.type === 'TemplateLiteral' || init?.type === 'BinaryExpression';
}

export function isCallback(code: Code): (node: Node | null) => boolean {
  return (node) => node !== null && functionsOf(code, node) !== null;
}
