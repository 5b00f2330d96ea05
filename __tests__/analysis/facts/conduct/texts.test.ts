import { eventPathOf, sourceOf, textOf } from '../../../../src/analysis/facts/conduct/texts.ts';
import { parsed } from '../../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** The Action, and the first argument of its call of `say`. */
function said(body: string) {
  const action = parsed(handler(body));
  const call = action.tree.calls.find(({ callee }) => callee.type === 'Identifier' && callee.name === 'say');
  const [node] = call?.arguments ?? [];
  if (node === undefined) throw new Error('nothing is said');
  return [action, node] as const;
}

describe('the text that an expression gives', () => {
  it.each<[string, string, string]>([
    ['a text', 'say("No.");', 'No.'],
    ['a number', 'say(403);', '403'],
    ['a constant', 'const WORDS = "No.";\nsay(WORDS);', 'No.'],
    ['one of two texts', 'const words = event.a ? "No." : "Not now.";\nsay(words);', 'No. / Not now.'],
    ['one of three texts', 'let words = "a";\nif (x) words = "b";\nelse if (y) words = "c";\nsay(words);', 'a / b / c'],
    [
      'one of four texts',
      'let words = "a";\nif (x) words = "b";\nelse if (y) words = "c";\nelse if (z) words = "d";\nsay(words);',
      '{words}',
    ],
    ['a template', 'say(`No, ${event.user.name}, ${f(1)}.`);', 'No, {event.user.name}, {f(1)}.'],
    ['a sum', 'say("No, " + event.user.name + "!");', 'No, {event.user.name}!'],
    ['a difference', 'say(a - b);', '{a - b}'],
    ['a choice', 'say(a ? event.user.name : "you");', '{event.user.name} / you'],
    ['a default', 'say(event.user.name || "you");', '{event.user.name} / you'],
    ['another default', 'say(event.user.name ?? f());', '{event.user.name} / {f()}'],
    ['a condition', 'say(a && event.user.name);', '{a && event.user.name}'],
    ['what is awaited', 'say(await f());', '{f()}'],
    ['an optional property', 'say(event.user?.name);', '{event.user.name}'],
    ['an optional call', 'say(f?.(1));', '{f?.(1)}'],
    ['an address', 'say(new URL("https://a.io/b"));', 'https://a.io/b'],
    ['an address with a base', 'say(new URL("/b", event.configuration.URL));', '{event.configuration.URL}/b'],
    ['a base that ends with a slash', 'say(new URL("/b", "https://a.io/"));', 'https://a.io/b'],
    ['another new object', 'say(new Date("/b", 2));', '{new Date("/b", 2)}'],
    ['an address without an argument', 'say(new URL());', '{new URL()}'],
    ['a variable of a property', 'const { name } = event.user;\nsay(name);', '{event.user.name}'],
    ['a constant with parts', 'const words = `No, ${event.user.name}`;\nsay(words);', 'No, {event.user.name}'],
    ['the result of a call', 'const words = f(event.user.name);\nsay(words);', '{words}'],
    ['several lines', 'say(f(\n  1,\n  2,\n));', '{f( 1, 2, )}'],
    ['a long part', `say(f("${'a'.repeat(80)}"));`, `{f("${'a'.repeat(56)}…}`],
    ['a long text', `say("${'a'.repeat(161)}");`, `${'a'.repeat(159)}…`],
    ['the longest text', `say("${'a'.repeat(160)}");`, 'a'.repeat(160)],
    ['deep sums', `say(${'f() + '.repeat(8)}f());`, '{f() + f() + f()}{f()}{f()}{f()}{f()}{f()}{f()}'],
  ])('%s', (_name, body, expected) => {
    expect(textOf(...said(body))).toBe(expected);
  });
});

describe('the source of an expression', () => {
  it.each<[string, string, number, string]>([
    ['as short as may be', 'say(f(1));', 4, 'f(1)'],
    ['longer', 'say(f(12));', 4, 'f(1…'],
    ['on one line', 'say(f(\n\n    1));', 10, 'f( 1)'],
    ['cut where the white space counts', `say(f(${' '.repeat(20)}1));`, 4, 'f( …'],
    ['with much white space', `say(f(${' '.repeat(12)}1));`, 4, 'f( …'],
  ])('%s', (_name, body, longest, expected) => {
    const [action, node] = said(body);
    expect(sourceOf(action, node, longest)).toBe(expected);
  });
});

describe('a property of the event', () => {
  it.each<[string, string, string | null]>([
    ['itself', 'say(event.user.name);', 'user.name'],
    ['in a variable', 'const { user: { name } } = event;\nsay(name);', 'user.name'],
    ['in a text', 'say(`${event.user.name}`);', null],
    ['in an object', 'say({ name: event.user.name });', null],
    ['or another', 'say(a ? event.user.name : event.user.email);', null],
    ['the whole event', 'say(event);', null],
    ['one with a computed name', 'say(event.request.query[name]);', null],
    ['nothing of it', 'say(a);', null],
  ])('%s', (_name, body, expected) => {
    expect(eventPathOf(...said(body))).toBe(expected);
  });
});
