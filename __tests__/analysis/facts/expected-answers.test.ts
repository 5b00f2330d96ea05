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
