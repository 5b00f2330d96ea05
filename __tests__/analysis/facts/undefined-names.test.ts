import { factsOf } from '../../../src/analysis/facts/action.ts';
import { undefinedNamesOf } from '../../../src/analysis/facts/undefined-names.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';

const found = (text: string) => undefinedNamesOf(factsOf(parseSource('integration/integration.action.js', text)));

/** `LINE:COLUMN name` of each, with the line of a hidden declaration. */
const undefinedNames = (text: string): string[] =>
  found(text).map(({ node: { name, loc }, hidden }) => {
    const line = hidden?.loc?.start.line;
    return `${loc?.start.line ?? 0}:${loc?.start.column ?? 0} ${name}${line === undefined ? '' : ` hidden on ${line}`}`;
  });

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

describe('names that nothing defines', () => {
  it.each<[string, string, string[]]>([
    ['a name', 'f(1);', ['1:0 f']],
    ['each use, in order', 'const g = () => b;\na;\nb;', ['1:16 b', '2:0 a', '3:0 b']],
    ['a name of another function', 'function f() { const a = 1; }\na;', ['2:0 a hidden on 1']],
    ['a name of another block', '{ let a; }\na;', ['2:0 a hidden on 1']],
    ['an assignment in strict mode', '"use strict";\na = 1;', ['2:0 a']],
    ['a name in a `try` without a `catch`', 'try { a; } finally { b; }', ['1:6 a', '1:21 b']],
    ['a name in a `catch` block', 'try {} catch { a; }', ['1:15 a']],
    ['a name in a `finally` block', 'try {} catch {} finally { a; }', ['1:26 a']],
    ['a name in a function inside a `try`', 'try { f(() => a); } catch {}\nfunction f() {}', ['1:14 a']],
    ['another property of a global', 'globalThis.a = 1;\nb;', ['2:0 b']],
    ['a property of another object', 'const o = {};\no.a = 1;\na;', ['3:0 a']],
    ['a computed property of a global', 'globalThis[name] = 1;\na;', ['1:11 name', '2:0 a']],
    [
      'what the handler receives, in a helper that tries it',
      `${handler('g();')}function g() { try { event.a; } catch {} }`,
      ['4:21 event hidden on 1'],
    ],
    ['not a global', 'fetch(process.env.A);', []],
    ['not a variable', 'const a = 1;\na;', []],
    ['not an assignment', 'a = 1;\na;', []],
    ['not what `typeof` asks for', 'typeof a;\na;', []],
    ['what another operator asks for', 'void a;', ['1:5 a']],
    ['not what is tried', 'try { a; } catch {}', []],
    ['not what is tried elsewhere', 'try { a; } catch {}\na;', []],
    ['not a property of a global', 'globalThis.a = 1;\na;', []],
    ['not a property of `global`', 'global["a"] = 1;\na;', []],
    ['not in `with`', 'with (o) { a; }\nvar o;', []],
    ['not `arguments`', 'function f() { return arguments; }', []],
  ])('%s', (_name, text, expected) => {
    expect(undefinedNames(text)).toEqual(expected);
  });

  it('come with the names that are visible there', () => {
    const [first, second] = found('const a = 1;\nfunction f(b) { { const c = 1; d; } const g = 2; e; }');
    expect(first?.visible).toEqual(['c', 'b', 'g', 'a', 'f']);
    expect(second?.visible).toEqual(['b', 'g', 'a', 'f']);
  });

  it('share the list of their scope', () => {
    const [first, second] = found('a;\nb;');
    expect(first?.visible).toBe(second?.visible);
  });
});
