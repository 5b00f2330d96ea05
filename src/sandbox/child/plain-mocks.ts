import { parse, type Program, type Statement, type ModuleDeclaration, type Token } from 'acorn';

export interface LiftedMocks {
  readonly code: string;
  /** By how many columns the first line moved to the right. Nothing else moved. */
  readonly added: number;
}

/** acorn's types leave out the values of names and strings. */
type ValuedToken = Token & { readonly value?: unknown };

const hoistable = new Set(['mock', 'unmock', 'deepUnmock', 'enableAutomock', 'disableAutomock']);

/**
 * Hoists `jest.mock("name");` statements if a spec has no other kind. This is enough for most specs, in a tenth of
 * the time that loading Babel takes. Null if Babel is needed: for factories, blocks, another `jest`, syntax errors.
 */
export function liftPlainMocks(code: string): LiftedMocks | null {
  const tokens: ValuedToken[] = [];
  let program: Program;
  try {
    program = parse(code, { ecmaVersion: 'latest', allowReturnOutsideFunction: true, onToken: tokens });
  } catch {
    return null;
  }
  const plain = program.body.filter(isPlainMock);
  if (!holdsNothingElse(tokens, plain.length)) return null;
  if (plain.length === 0) return { code, added: 0 };
  const [first] = program.body;
  if (code.startsWith('#!') || (first?.type === 'ExpressionStatement' && first.directive !== undefined)) return null;
  const lifted = plain.map(({ start, end }) => `${code.slice(start, end).replace(/;?$/u, ';')} `).join('');
  let rest = code;
  for (const { start, end } of plain) {
    // An empty statement stays. Without it, the line before could continue on the line after.
    rest = `${rest.slice(0, start)};${' '.repeat(end - start - 1)}${rest.slice(end)}`;
  }
  // On one line, so that the other lines keep their numbers.
  return /[\n\r\u2028\u2029]/u.test(lifted) ? null : { code: lifted + rest, added: lifted.length };
}

/** `jest.mock("name")` or `jest.unmock("name")`, as a statement of the file itself. */
function isPlainMock(statement: Statement | ModuleDeclaration): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const { callee, arguments: given } = statement.expression;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.object.type !== 'Identifier') return false;
  if (callee.object.name !== 'jest' || callee.property.type !== 'Identifier') return false;
  const [name] = given;
  const literal = given.length === 1 && name?.type === 'Literal' && typeof name.value === 'string';
  return literal && (callee.property.name === 'mock' || callee.property.name === 'unmock');
}

/** Whether `jest` always means the global one, and exactly this many calls could be hoisted. */
function holdsNothingElse(tokens: readonly ValuedToken[], calls: number): boolean {
  const text = ({ type, value }: ValuedToken) => (type.label === 'name' ? String(value) : type.label);
  let found = 0;
  for (const [index, token] of tokens.entries()) {
    const [beforeLast, last] = [tokens[index - 2], tokens[index - 1]];
    const next = tokens[index + 1];
    if (token.type.label === 'name' && token.value === 'jest' && (next === undefined || text(next) !== '.'))
      return false;
    if (token.type.label === 'string' && token.value === '@jest/globals') return false;
    if (last === undefined || text(last) !== '.' || !hoistable.has(text(token))) continue;
    if (next === undefined || text(next) !== '(') continue;
    if (beforeLast === undefined || text(beforeLast) !== 'jest') return false;
    found += 1;
  }
  return found === calls;
}
