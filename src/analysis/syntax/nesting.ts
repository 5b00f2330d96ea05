import { Parser } from 'acorn';

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

/** What acorn's parser throws. Copies of this module share the parser, so that it counts only once and all know its error. */
const THROWS = Symbol.for('actions-integration-check: thrown for deep nesting');

type Method = (this: { calls?: number }, ...given: unknown[]) => unknown;
type Methods = Record<(typeof CIRCLES)[number] | 'validateRegExpPattern', Method>;

/**
 * Acorn's parser counts its own depth, for everything that uses it. Espree extends this parser and accepts no other, so code is parsed
 * only once. Code that nests too deeply throws as soon as the parser gets there.
 */
const acorn = Parser.prototype as unknown as Methods & { [THROWS]?: new () => Error };

/** Thrown for code with deeper nesting than can be read. */
export const NestedTooDeeply = acorn[THROWS] ?? counting(class NestedTooDeeply extends Error {});

function counting(NestedTooDeeply: new () => Error): new () => Error {
  acorn[THROWS] = NestedTooDeeply;
  for (const name of CIRCLES) {
    const method = acorn[name];
    acorn[name] = function count(a, b, c, d, e) {
      this.calls = (this.calls ?? 0) + 1;
      if (this.calls > MOST_CALLS) throw new NestedTooDeeply();
      const node = method.call(this, a, b, c, d, e);
      this.calls -= 1;
      return node;
    };
  }
  const { validateRegExpPattern } = acorn;
  acorn.validateRegExpPattern = function check(state) {
    if (groupsIn(state as Pattern) > MOST_GROUPS) throw new NestedTooDeeply();
    return validateRegExpPattern.call(this, state);
  };
  return NestedTooDeeply;
}

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
 * Whether a module nests too deeply for a parser other than acorn, and for everything that walks a tree by recursion. If a stack
 * overflows at the wrong moment, while V8 compiles a regular expression, it ends the whole process, and no `catch` can prevent it.
 * Other faults of the code are left to that parser.
 */
export function nestsTooDeeply(text: string): boolean {
  try {
    Parser.parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowHashBang: true,
      allowReturnOutsideFunction: true,
    });
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
