import { mayRunTogether } from '../../../src/analysis/paths/together.ts';
import { parsed } from '../parsed.ts';

function together(body: string): boolean {
  const { code } = parsed(`exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`);
  const [a, b] = ['a', 'b'].map((name) =>
    code.tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === name),
  );
  if (a === undefined || b === undefined) throw new Error('Nothing is called');
  const found = mayRunTogether(code, a, b);
  expect(mayRunTogether(code, b, a)).toBe(found);
  return found;
}

describe('two calls', () => {
  it.each([
    'a(); b();',
    'a(b());',
    'if (x) { a(); } b();',
    'if (x) { a(); } else { return; } b();',
    'if (a()) b();',
    'a() ? b() : 1;',
    'switch (a()) { case 1: b(); }',
    'switch (x) { case 1: a(); b(); }',
    'switch (x) { case 1: a(); break; } b();',
    'while (x) { a(); } b();',
    'try { a(); } finally { b(); }',
    'try { f(); } catch { a(); } finally { b(); }',
    'try { a(); } catch {} b();',
    'x && a(); b();',
    'const f = () => a(); f(); b();',
    'const f = () => a(); const g = () => b(); f(); g();',
    'const f = () => a(); const g = () => f(); g(); b();',
    'list.forEach(() => a()); b();',
    'list.forEach(() => { if (x) return; a(); }); b();',
    'const f = () => { if (x) return; a(); }; f(); b();',
  ])('may run in one execution: %s', (body) => {
    expect(together(body)).toBe(true);
  });

  it.each([
    'if (x) a(); else b();',
    'if (x) { a(); return; } b();',
    'if (x) { return a(); } b();',
    'if (x) return a(); b();',
    'if (x) throw a(); b();',
    'try { a(); } catch { b(); } finally { f(); }',
    'if (x) { throw a(); } b();',
    'if (x) { a(); throw new Error(); } b();',
    'if (x) { if (y) { a(); } return; } b();',
    'x ? a() : b();',
    'switch (x) { case 1: a(); break; case 2: b(); }',
    'switch (x) { case 1: a(); return; } b();',
    'switch (x) { case 1: a(); throw new Error(); default: } b();',
    'try { a(); } catch { b(); }',
    'const f = () => a(); b();',
    'const f = () => a(); if (x) f(); else b();',
    'const f = () => a(); if (x) { f(); return; } b();',
  ])('exclude each other: %s', (body) => {
    expect(together(body)).toBe(false);
  });
});
