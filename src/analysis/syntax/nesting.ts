import { Parser } from 'acorn';

/** Thrown for a text that nests deeper than can be read. */
export class NestedTooDeeply extends Error {}

/** Methods of acorn's parser: no circle of its grammar leads past all of them. */
const CIRCLES = [
  'parseStatement',
  'parseMaybeAssign',
  'parseMaybeUnary',
  'parseExprOp',
  'parseExprAtom',
  'parseBindingAtom',
] as const;

/** Calls of them within each other. People write below 200; the stack of acorn ends at some 2,300, of ESLint at some more. */
const MOST_CALLS = 1000;
/** Groups and classes within each other, in one regular expression; brackets of any kind. */
const MOST_GROUPS = 200;

type Method = (this: Counting, ...given: unknown[]) => unknown;
type Methods = Record<(typeof CIRCLES)[number] | 'validateRegExpPattern', Method>;

/** Acorn's parser, which counts how deep it is. */
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
  /** Flag `v`, with which classes may stand in classes. */
  readonly switchV: boolean;
}

/** How many groups and classes are within each other at the most. */
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
 * Whether a parser could not get to the bottom of a text: it and all that walks a tree by recursion. Where a stack ends
 * at the wrong moment, while V8 compiles a regular expression, it ends the whole process, and no `catch` sees it. What
 * else is wrong with the text is left to the parser.
 */
export function nestsTooDeeply(text: string, sourceType: 'commonjs' | 'module'): boolean {
  const options = { ecmaVersion: 'latest', sourceType, allowHashBang: true, allowReturnOutsideFunction: true } as const;
  try {
    Counting.parse(text, options);
    return false;
  } catch (error) {
    return error instanceof NestedTooDeeply || isEndOfStack(error);
  }
}

/** The same of a text in a language that acorn does not read to its end: by its brackets, wherever they stand. */
export function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[()[\]{}]/gu)) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_GROUPS) return true;
  }
  return false;
}

/** The stack's end, of which acorn makes a syntax error. A caller may have used much of the stack up. */
export function isEndOfStack(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof SyntaxError && error.message.includes('stack space'));
}
