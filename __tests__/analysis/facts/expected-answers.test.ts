import { factsOf } from '../../../src/analysis/facts/action.ts';
import { expectedAnswersOf } from '../../../src/analysis/facts/expected-answers.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';

function expectedOf(body: string) {
  const text = `exports.onExecutePostLogin = async (event, api) => { const data = await (await fetch('https://a.example')).json(); ${body} };`;
  const facts = factsOf(parseSource('integration.action.js', text));
  return expectedAnswersOf(facts.code, [...facts.eventReads, ...facts.apiReads]);
}

const reads = (body: string) => expectedOf(body).reads.map(({ names, kind }) => `${names.join('.')} ${kind}`);

describe('the answer that an Action expects', () => {
  it.each([
    ['data.score;', ['score unknown']],
    ['data.result?.user.level;', ['result.user.level unknown']],
    ['const { score, name: title } = data;', ['score unknown', 'name unknown']],
    ['data.groups.map((each) => each);', ['groups list']],
    ['data.groups.length;', ['groups list']],
    ['data.level.toLowerCase();', ['level text']],
    ['data.score.toFixed(2);', ['score number']],
    ['if (!data.valid) return;', ['valid flag']],
    ['data["the-level"];', ['the-level unknown']],
  ])('%s', (body, expected) => {
    expect(reads(body)).toEqual(expect.arrayContaining(expected));
  });

  it('has nothing from the event, from api, or from the runtime', () => {
    expect(
      reads('event.user.email; api.idToken.setCustomClaim("a", 1); Math.max(1, 2); JSON.parse("1");').join(),
    ).not.toMatch(/email|idToken|max|parse/);
  });

  it.each([
    ['if (data.status === "ok" || "done" === data.status) return;', { status: ['ok', 'done'] }],
    ['switch (data.kind) { case "a": case 2: }', { kind: ['a', 2] }],
    ['if (["x", "y"].includes(data.mode)) return;', { mode: ['x', 'y'] }],
    ['const { level: l } = data; if (l === "high") return;', { level: ['high'] }],
    ['const s = data.state; if (s.toLowerCase() === "on") return;', { state: ['on'] }],
  ])('%s has literals', (body, expected) => {
    expect(expectedOf(body).literals).toMatchObject(expected);
  });

  it.each([
    ['if (data.score > 3) return;', ['score'], []],
    ['if (data.items.length > 3) return;', [], []],
    ['if (Number(data.age) >= 18) return;', ['age'], []],
    ['for (const each of data.items) each;', [], ['items']],
    ['if (Array.isArray(data.items)) return;', [], ['items']],
  ])('%s has numbers and lists', (body, numbers, lists) => {
    const found = expectedOf(body);
    expect(found.numbers).toEqual(numbers);
    expect(found.lists).toEqual(lists);
  });
});

/** Of a function with a parameter `data`: all reads, literals, numbers and lists, each with its name before a colon. */
function whole(body: string): string {
  const facts = factsOf(parseSource('integration.action.js', `const f = async (data) => { ${body} };`));
  const found = expectedAnswersOf(facts.code, [...facts.eventReads, ...facts.apiReads]);
  const literals = Object.entries(found.literals).map(([name, values]) => `${name}=${JSON.stringify(values)}`);
  return [
    ...found.reads.map(({ names, kind }) => `${names.join('.')}:${kind}`),
    ...literals,
    ...found.numbers.map((name) => `number:${name}`),
    ...found.lists.map((name) => `list:${name}`),
  ].join(' ');
}

describe('all that is expected', () => {
  it.each<[string, string, string]>([
    ['of a comparison', 'data.a === "x";', 'a:unknown a=["x"]'],
    ['of a loose comparison', 'data.a != 2;', 'a:unknown a=[2]'],
    ['of a comparison with true', 'data.a === true;', 'a:unknown a=[true]'],
    ['of a comparison with null', 'data.a === null;', 'a:unknown'],
    ['of a comparison with a pattern', 'data.a === /x/;', 'a:unknown'],
    ['of a comparison of two', 'data.a === data.b;', 'a:unknown b:unknown'],
    ['of a sum', 'data.a + "x";', 'a:unknown'],
    ['of a comparison by size', 'data.a >= 3;', 'a:unknown number:a'],
    ['of a comparison by size, on the right', '3 < data.a;', 'a:unknown number:a'],
    ['of a shift', 'data.a << 3;', 'a:unknown'],
    ['of a shift without a sign', 'data.a >>> 3;', 'a:unknown'],
    ['of a size', 'data.a.length > 3;', 'a:list'],
    ['of a `switch`', 'switch (data.a) { case "x": case y: case 3: default: }', 'a:unknown a=["x",3]'],
    ['of a number', 'parseInt(data.a, 10);', 'a:unknown number:a'],
    ['of a decimal number', 'parseFloat(data.a);', 'a:unknown number:a'],
    ['of a text', 'String(data.a);', 'a:unknown'],
    ['of similar functions', 'toNumber(data.a); Numbers(data.b);', 'a:unknown b:unknown'],
    ['of a check of a number', 'Number.isFinite(data.a);', 'a:unknown number:a'],
    ['of checks with similar names', 'x.isNaNs(data.a); x.maybeisNaN(data.b);', 'a:unknown b:unknown'],
    ['of a check of a list', 'Array.isArray(data.a);', 'a:unknown list:a'],
    ['of a list of values', '["x", y, 2].includes(data.a);', 'a:unknown a=["x",2]'],
    ['of another method of a list of values', '["x"].indexOf(data.a);', 'a:unknown'],
    ['of a variable of values', 'values.includes(data.a);', 'a:unknown'],
    ['of spread arguments', 'Number(...data.a);', 'a:unknown'],
    ['of no arguments', 'Number();', ''],
    ['of the elements of a list', 'const [x] = data.a;', 'a:unknown list:a'],
    ['of a variable', 'const x = data.a;', 'a:unknown'],
    ['of a list that is not there', 'let [x] = [], y;', ''],
    ['of a loop', 'for (const x of data.a) f(x);', 'a:unknown list:a'],
    ['of a pattern', 'const { a, b: { c } } = data;', 'a:unknown b:unknown c:unknown'],
    ['of a computed pattern', 'const { [a]: b } = data;', ''],
    ['of an object', 'const x = { a: 1 };', ''],
    ['of a chain', 'data.a.b.c;', 'a.b.c:unknown'],
    ['of an optional chain', 'data?.a?.b;', 'a.b:unknown'],
    ['of an awaited chain', '(await data.a).b;', 'a.b:unknown a:unknown'],
    ['of a name inside a name', 'data.a[data.b];', 'a.*:unknown b:unknown'],
    ['of the longest chain', 'data.a.b.c.d.e.f.g;', 'a.b.c.d.e.f.g:unknown'],
    ['of a longer chain', 'data.a.b.c.d.e.f.g.h;', ''],
    ['of a negation', '!data.a;', 'a:flag'],
    ['of another operator', '-data.a;', 'a:unknown'],
    ['of a negated comparison', '!(data.a === 1);', 'a:unknown a=[1]'],
    ['of a method of lists', 'data.a.map(f);', 'a:list'],
    ['of a method of texts', 'data.a.trim();', 'a:text'],
    ['of a method of numbers', 'data.a.toFixed(2);', 'a:number'],
    ['of a method of lists and texts', 'data.a.includes("x");', 'a:unknown'],
    ['of a method of its own', 'data.a.run();', 'a:unknown'],
    ['of a method that is not called', 'data.a.map;', 'a.map:unknown'],
    ['of a method as an argument', 'f(data.a.map);', 'a.map:unknown'],
    ['of itself', 'data();', ''],
    ['of a method of itself', 'data.map(f);', ''],
    ['of a global', 'Math.max(1); JSON.a.b;', ''],
  ])('%s', (_name, body, expected) => {
    expect(whole(body)).toBe(expected);
  });
});
