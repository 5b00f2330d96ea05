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

/** On acorn's parser, which every bundle that has this module shares: it counts once. */
const COUNTS = Symbol.for('actions-integration-check: counts how deep it is');

type Method = (this: { calls?: number }, ...given: unknown[]) => unknown;
type Methods = Record<(typeof CIRCLES)[number] | 'validateRegExpPattern', Method>;

/**
 * Acorn's parser counts how deep it is, whoever uses it: espree builds on it and takes no other, and a text is parsed once. What is too
 * deep is thrown where it begins to be.
 */
const acorn = Parser.prototype as unknown as Methods & { [COUNTS]?: true };
if (acorn[COUNTS] !== true) makeCount();

function makeCount(): void {
  acorn[COUNTS] = true;
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
}

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
 * Whether a parser other than acorn could not get to the bottom of a module: it and all that walks a tree by recursion. Where a stack
 * ends at the wrong moment, while V8 compiles a regular expression, it ends the whole process, and no `catch` sees it. What else is
 * wrong with the text is left to that parser.
 */
export function nestsTooDeeply(text: string): boolean {
  try {
    Parser.parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowHashBang: true,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
    });
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
