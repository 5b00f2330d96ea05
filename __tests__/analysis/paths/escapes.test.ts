import { fateOfFailure, isReached } from '../../../src/analysis/paths/escapes.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** Where a failure of `boom()` ends up: whether it leaves the handler or is dropped, and the code that catches it in some way. */
function fate(text: string, as: 'thrown' | 'rejected' = 'thrown'): string {
  const { code, entryPoints } = parsed(text);
  const node = code.tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'boom');
  if (node === undefined) throw new Error('Nothing fails');
  const { escape, caughtBy } = fateOfFailure(code, entryPoints, { as, node });
  return [escape?.kind ?? 'stays', ...caughtBy.map((each) => text.slice(...rangeOf(each)))].join(', ');
}

describe('what is thrown', () => {
  it.each<[string, string]>([
    ['boom();', 'leaves'],
    ['try { boom(); } catch {}', 'stays, catch {}'],
    ['try { boom(); } finally {}', 'leaves'],
    ['try {} catch { boom(); }', 'leaves'],
    ['try { try { boom(); } finally {} } catch {}', 'stays, catch {}'],
    ['try { list.map(() => boom()); } catch {}', 'stays, catch {}'],
    ['const f = () => boom();', 'stays'],
    ['const f = () => boom(); f();', 'leaves'],
    ['const f = () => boom(); try { f(); } catch {}', 'stays, catch {}'],
    ['const f = () => boom(); try { f(); } catch {} f();', 'leaves'],
    ['const f = () => boom(); const g = () => f(); g();', 'leaves'],
    ['function* f() { boom(); } f();', 'leaves'],
    ['async function* f() { boom(); } f();', 'leaves'],
    ['list.map(() => boom());', 'leaves'],
    ['list.map(async () => boom());', 'dropped'],
    ['await Promise.all(list.map(async () => boom()));', 'leaves'],
    ['client.on("a", () => boom());', 'stays'],
    ['setTimeout(() => boom(), 1);', 'stays'],
    ['load().then(() => boom());', 'dropped'],
    ['await load().then(() => boom());', 'leaves'],
    ['await load().then(() => boom()).catch(f);', 'stays, load().then(() => boom()).catch(f)'],
    ['await new Promise(() => boom());', 'leaves'],
    ['new Promise(() => boom());', 'dropped'],
    ['new Client(() => boom());', 'stays'],
    ['new sdk.Promise(() => boom());', 'stays'],
  ])('%s', (body, expected) => {
    expect(fate(handler(body))).toBe(expected);
  });
});

describe('a promise that is rejected', () => {
  it.each<[string, string]>([
    ['await boom();', 'leaves'],
    ['return boom();', 'leaves'],
    ['boom();', 'dropped'],
    ['void boom();', 'dropped'],
    ['boom(), 1;', 'dropped'],
    ['await (1, boom());', 'leaves'],
    ['boom() ? 1 : 2;', 'dropped'],
    ['await (x ? boom() : 1);', 'leaves'],
    ['x && boom();', 'dropped'],
    ['await (x ?? boom());', 'leaves'],
    ['await boom?.();', 'leaves'],
    ['boom().catch(f);', 'stays, boom().catch(f)'],
    ['boom().then(f, g);', 'stays, boom().then(f, g)'],
    ['boom().then(f);', 'dropped'],
    ['await boom().then(f);', 'leaves'],
    ['await boom().finally(f);', 'leaves'],
    ['boom()[name](f);', 'stays, boom()[name](f)'],
    ['boom().end();', 'stays, boom().end()'],
    ['boom().ok;', 'stays'],
    ['boom().on;', 'stays'],
    ['try { await boom(); } catch {}', 'stays, catch {}'],
    ['try { boom(); } catch {}', 'dropped'],
    ['try { return boom(); } catch {}', 'leaves'],
    ['call(boom());', 'stays'],
    ['new Client(boom());', 'stays'],
    ['const { a } = boom();', 'stays'],
    ['o.p = boom();', 'stays'],
    ['const p = boom(); await p;', 'leaves'],
    ['const p = boom();', 'stays'],
    ['let p; p = boom(); await p;', 'leaves'],
    ['const p = boom(); try { await p; } catch {}', 'stays, catch {}'],
    ['const p = boom(); p.catch(f); await p;', 'leaves, p.catch(f)'],
    ['await Promise.all([boom(), 1]);', 'leaves'],
    ['await Promise.race([boom()]);', 'leaves'],
    ['await Promise.any([boom()]);', 'leaves'],
    ['await Promise.resolve(boom());', 'leaves'],
    ['await Promise.allSettled([boom()]);', 'stays'],
    ['await Promise.other([boom()]);', 'stays'],
    ['await sdk.all([boom()]);', 'stays'],
    ['Promise.all([boom()]);', 'dropped'],
    ['await Promise.all([...[boom()]]);', 'leaves'],
    ['const all = []; all.push(boom()); await Promise.all(all);', 'leaves'],
    ['const all = [boom()]; all.push(1);', 'stays'],
    ['o.all.push(boom());', 'stays'],
    ['for await (const a of boom()) f(a);', 'leaves'],
    ['for (const a of boom()) f(a);', 'stays'],
    ['for await (const a of [boom()]) f(a);', 'leaves'],
    ['if (boom()) f();', 'stays'],
    ['const f = async () => boom(); await f();', 'leaves'],
    ['const f = async () => { await boom(); }; f();', 'dropped'],
    ['const f = () => boom(); await f();', 'leaves'],
    ['const f = () => boom(); f();', 'dropped'],
    ['const f = () => { return boom(); }; f().catch(g);', 'stays, f().catch(g)'],
    ['const f = async () => boom(); f().catch(g);', 'stays, f().catch(g)'],
    ['const f = async () => { boom(); };', 'stays'],
    ['const f = async () => { boom(); }; f();', 'dropped'],
    ['const f = () => { boom(); }; list.forEach(f);', 'dropped'],
    ['const f = () => { boom(); }; exports.f = f;', 'stays'],
  ])('%s', (body, expected) => {
    expect(fate(handler(body), 'rejected')).toBe(expected);
  });

  it('stays where it is before a handler runs', () => {
    expect(fate(`boom();\n${handler('')}`, 'rejected')).toBe('stays');
  });
});

describe('what a handler reaches', () => {
  it.each<[string, boolean]>([
    ['boom();', true],
    ['const f = () => boom();', false],
    ['const f = () => boom(); f();', true],
    ['const f = () => boom(); const g = () => f(); g();', true],
    ['const f = () => boom(); const g = () => f();', false],
    ['const f = () => { boom(); f(); };', false],
    ['list.map(() => boom());', true],
    ['const f = () => boom(); list.map(f);', true],
  ])('%s', (body, expected) => {
    const { code, entryPoints } = parsed(handler(body));
    const node = code.tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'boom');
    expect(node && isReached(code, entryPoints, node)).toBe(expected);
  });
});
