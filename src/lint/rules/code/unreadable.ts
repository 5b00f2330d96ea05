import type { AST } from 'eslint';
import { factsOf, isExhausted } from '../../../analysis/facts/action.ts';
import type { SourceTree } from '../../../analysis/syntax/tree.ts';
import { defineRule } from '../../rule.ts';

/** Pieces of code on one line that nobody writes: the longest lines that Prettier makes have some thirty. */
const MOST_ON_A_LINE = 150;
/** Fewer names show nothing: a short Action may well have `a`, `b` and `id`. */
const LEAST_NAMES = 40;
const SHORT_SHARE = 0.75;
/** Names that obfuscators make. */
const OBFUSCATED_NAME = /^_0x[\da-f]{3,}$/iu;
const LEAST_OBFUSCATED = 5;
/** Characters in strings that are written as codes although plain ones would do: `\x61`, `\u0061`. */
const ESCAPED = /\\x[2-7][\da-f]|\\u00[2-7][\da-f]/giu;
const MOST_ESCAPED = 100;

const whole = { loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } } };

/** Findings about the whole file: why a person cannot read it, and that the analysis did not read all of it. */
export const unreadable = defineRule('code/unreadable', { roles: ['action'] }, ({ integration, eslint, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const { tokens } = eslint.sourceCode.ast;
    const names = namesOf(integration.action.value);
    const madeNames = names.filter((name) => OBFUSCATED_NAME.test(name)).length;
    const escapes = escapedCharacters(tokens);
    const dense = densestLine(tokens);
    const short = names.filter((name) => name.length <= 2).length;
    if (madeNames >= LEAST_OBFUSCATED) report('obfuscated', { sign: `${madeNames} names such as "_0x3f2a"` }, whole);
    else if (escapes > MOST_ESCAPED) {
      report('obfuscated', { sign: `${escapes} characters are written as escapes` }, whole);
    } else if (dense.tokens > MOST_ON_A_LINE) report('minified', dense, whole);
    else if (names.length >= LEAST_NAMES && short > names.length * SHORT_SHARE) {
      report('renamed', { short, all: names.length }, whole);
    }
  },
  // This runs after all rules have used the analysis.
  'Program:exit'() {
    const { action } = integration;
    if (action.state === 'parsed' && isExhausted(factsOf(action.value))) report('tangled', {}, whole);
  },
}));

/** Every variable, function, class and parameter, once for each declaration. */
function namesOf({ scopes }: SourceTree): string[] {
  return scopes.scopes.flatMap(({ variables }) =>
    variables.filter(({ defs }) => defs.length > 0).map(({ name }) => name),
  );
}

function escapedCharacters(tokens: readonly AST.Token[]): number {
  const texts = tokens.filter(({ type }) => (type as string) === 'String' || (type as string) === 'Template');
  return texts.reduce((sum, { value }) => sum + (value.match(ESCAPED)?.length ?? 0), 0);
}

/** Literals, and lists and objects of them, are data: a long table of them is readable. */
function densestLine(tokens: readonly AST.Token[]): { line: number; tokens: number } {
  const counts = new Map<number, number>();
  for (const { type, value, loc } of tokens) {
    if (/^(?:String|Numeric|Template|RegularExpression|Boolean|Null)$/u.test(type) || /^[[\]{},:]$/u.test(value))
      continue;
    counts.set(loc.start.line, (counts.get(loc.start.line) ?? 0) + 1);
  }
  let densest = { line: 1, tokens: 0 };
  for (const [line, count] of counts) if (count > densest.tokens) densest = { line, tokens: count };
  return densest;
}
