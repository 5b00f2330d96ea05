import type { Origin } from '../../../src/analysis/values/held.ts';
import { followValues, heldIn } from '../../../src/analysis/values/holders.ts';
import type { Seed } from '../../../src/analysis/values/holders.ts';
import { parsed } from '../parsed.ts';
import { handler } from './sink.ts';

/** What the arguments of the calls of `sink` hold of what `seedIn` finds: the part of it, and the form of a text. */
function sunk(body: string, seedsIn: (code: ReturnType<typeof parsed>['code']) => readonly Seed[]): string[] {
  const { code, entryPoints } = parsed(handler(body));
  const walk = followValues(code, { seeds: seedsIn(code), entryPoints });
  const sinks = code.tree.calls.filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink');
  const held = sinks.flatMap(({ arguments: given }) => given.flatMap((node) => heldIn(walk, node)));
  const shown = held.map(({ at, path, form }) =>
    [
      at.join('.') || 'whole',
      ...(path.length > 0 ? ['in', path.join('.')] : []),
      ...(form === 'itself' ? [] : [form]),
    ].join(' '),
  );
  return shown.sort();
}

/** `answer()` gives a value of this origin. */
const answered =
  (origin: Origin) =>
  ({ tree }: ReturnType<typeof parsed>['code']): readonly Seed[] =>
    tree.calls
      .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'answer')
      .map((node) => ({ origin, at: 'expression', node }));

describe('what is held of a response', () => {
  it.each<[string, string[]]>([
    ['sink(await answer());', ['whole']],
    ['sink((await answer()).status);', ['status']],
    ['const r = await answer(); sink(r.headers.get);', ['headers.get']],
    ['sink(await (await answer()).json());', ['body']],
    ['sink(await (await answer()).text());', ['body text']],
    ['sink((await (await answer()).text()).length);', []],
    ['sink((await (await answer()).json()).a);', ['body.a']],
    ['sink((await (await answer()).json()).json());', []],
    ['sink(JSON.parse((await (await answer()).text()).trim()));', ['body']],
    ['sink(JSON.parse((await (await answer()).text()).slice(1)));', ['body']],
    ['const { a } = JSON.parse(await (await answer()).text()); sink(a);', ['body.a']],
    ['const text = await (await answer()).text(); sink((text ? JSON.parse(text) : {}).a.b);', ['body.a.b']],
    ['sink(JSON.parse((await answer()).data.payload).token);', ['data.payload.token']],
    ['sink(JSON.parse(`${(await answer()).data}`).a);', ['data.a']],
    ['sink(JSON.parse([await answer()]).a);', []],
    ['sink((await answer()).data.list.filter(Boolean));', ['data.list']],
    ['sink((await answer()).data.list.find(Boolean));', ['data.list.*']],
    ['sink((await answer()).data.list.slice(1));', ['data.list']],
    ['sink((await answer()).data.list.at(0));', ['data.list']],
    ['sink((await answer()).data.list.pop());', ['data.list']],
    ['sink((await answer()).data.list.keys());', []],
    ['sink((await answer()).data.name.trim());', ['data.name text']],
    ['sink((await answer()).data.name.trim().at(0));', ['data.name part']],
    ['sink(`${await answer()}`);', ['whole text']],
    ['sink(`${(await answer()).status}`);', ['status text']],
  ])('%s', (body, expected) => {
    expect(sunk(body, answered('response'))).toEqual(expected);
  });

  it('is no body of something else', () => {
    expect(sunk('sink(answer().json(), answer().text());', answered('error'))).toEqual([]);
    expect(sunk('sink(JSON.parse(answer().a.trim()));', answered('error'))).toEqual(['a text']);
  });
});

describe('what is held of an error', () => {
  const caught = ({ tree }: ReturnType<typeof parsed>['code']): readonly Seed[] =>
    [...tree.parents.keys()].flatMap((node): readonly Seed[] =>
      node.type === 'CatchClause' && node.param ? [{ origin: 'error', at: 'pattern', node: node.param }] : [],
    );

  it.each<[string, string[]]>([
    ['try { f(); } catch (error) { sink(error.message); }', ['message']],
    ['try { f(); } catch ({ message }) { sink(message); }', ['message']],
    ['try { f(); } catch (error) { sink(`${error}`); }', ['whole text']],
    ['try { f(); } catch (error) { sink(String(error), error.toString()); }', ['whole text', 'whole text']],
    ['try { f(); } catch (error) { sink(new Error("a", { cause: error })); }', []],
    ['try { f(); } catch { sink(1); }', []],
  ])('%s', (body, expected) => {
    expect(sunk(body, caught)).toEqual(expected);
  });
});

describe('a value that goes nowhere', () => {
  it('is lost', () => {
    const { code, entryPoints } = parsed(handler(''));
    const seeds: readonly Seed[] = [{ origin: 'event', at: 'nowhere', node: code.tree.program }];
    expect(followValues(code, { seeds, entryPoints }).losses).toMatchObject([
      { what: 'all', held: { origin: 'event' } },
    ]);
  });
});
