import { Parser } from 'acorn';

/** Thrown for code with deeper nesting than can be read. */
export class NestedTooDeeply extends Error {}

/** Methods of acorn's parser. Every cycle of its grammar passes one of them. */
const CIRCLES = [
  'parseStatement',
  'parseMaybeAssign',
  'parseMaybeUnary',
  'parseExprOp',
  'parseExprAtom',
  'parseBindingAtom',
] as const;

/** Nested calls of these methods. People write fewer than 200; acorn's stack overflows at some 2,300, ESLint's at a few more. */
const MOST_CALLS = 1000;
/** Nested groups and classes in a regular expression, and brackets of any kind. */
const MOST_GROUPS = 200;

type Method = (this: Counting, ...given: unknown[]) => unknown;
type Methods = Record<(typeof CIRCLES)[number] | 'validateRegExpPattern', Method>;

/** Acorn's parser with a counter for its depth. */
class Counting extends Parser {
  calls = 0;
}

const base = Parser.prototype as unknown as Methods;
const counting = Counting.prototype as unknown as Methods;
for (const name of CIRCLES) {
  const method = base[name];
  counting[name] = function count(a, b, c, d, e) {
    this.calls += 1;
    if (this.calls > MOST_CALLS) throw new NestedTooDeeply();
    const node = method.call(this, a, b, c, d, e);
    this.calls -= 1;
    return node;
  };
}
counting.validateRegExpPattern = function check(state) {
  if (groupsIn(state as Pattern) > MOST_GROUPS) throw new NestedTooDeeply();
  return base.validateRegExpPattern.call(this, state);
};

/** What acorn knows of a regular expression. */
interface Pattern {
  readonly source: string;
  /** Flag `v`, with which classes may contain classes. */
  readonly switchV: boolean;
}

/** The greatest depth of nested groups and classes. */
function groupsIn({ source, switchV }: Pattern): number {
  let groups = 0;
  let classes = 0;
  let most = 0;
  for (let index = 0; index < source.length; index += 1) {
    const char = source.charAt(index);
    if (char === '\\') index += 1;
    else if (char === '[' && (classes === 0 || switchV)) classes += 1;
    else if (char === ']') classes = Math.max(0, classes - 1);
    else if (char === '(' && classes === 0) groups += 1;
    else if (char === ')' && classes === 0) groups -= 1;
    most = Math.max(most, groups + classes);
  }
  return most;
}

/**
 * Whether code nests too deeply for a parser, and for everything that walks a tree by recursion. If a stack overflows
 * at the wrong moment, while V8 compiles a regular expression, it ends the whole process, and no `catch` can prevent it.
 * Other faults of the code are left to the parser.
 */
export function nestsTooDeeply(text: string, sourceType: 'commonjs' | 'module'): boolean {
  const options = { ecmaVersion: 'latest', sourceType, allowHashBang: true, allowReturnOutsideFunction: true } as const;
  try {
    Counting.parse(text, sourceType === 'module' ? { ...options, allowAwaitOutsideFunction: true } : options);
    return false;
  } catch (error) {
    return error instanceof NestedTooDeeply || isEndOfStack(error);
  }
}

/** The same for code in a language that acorn cannot read to its end: this counts its brackets, wherever they are. */
export function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[()[\]{}]/gu)) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_GROUPS) return true;
  }
  return false;
}

/** A stack overflow, which acorn turns into a syntax error. A caller may have used up much of the stack. */
export function isEndOfStack(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof SyntaxError && error.message.includes('stack space'));
}
