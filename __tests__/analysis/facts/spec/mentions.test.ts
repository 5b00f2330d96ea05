import { mentions } from './mentions-in.ts';

describe('the mentions of a field', () => {
  it.each<[string, string, string[]]>([
    ['a property', 'event.secrets.KEY = "a";', ['store [event.secrets]']],
    ['a property by a text', 'event.secrets["KEY"] = "a";', ['store [event.secrets]']],
    ['a property by a template', 'event.secrets[`KEY`] = "a";', ['store [event.secrets]']],
    ['a property by a variable of the name', 'event.secrets[KEY] = "a";', []],
    ['a template with parts', 'event.secrets[`${a}KEY`] = "a";', []],
    ['a variable', 'const KEY = 1;\nf(KEY);', []],
    ['another property', 'event.secrets.OTHER = "a";', []],
    ['a number', 'event.secrets[1] = KEY;', []],
    ['of an object', 'const event = { secrets: { KEY: "a" } };', ['store [{ KEY: "a" }]']],
    ['of an object, by a text', 'const event = { secrets: { "KEY": "a" } };', ['store [{ "KEY": "a" }]']],
    ['with its name as its value', 'const event = { secrets: { KEY: "KEY" } };', ['store [{ KEY: "KEY" }]']],
    ['with its name as the value that it gets', 'event.secrets.KEY = "KEY";', ['store [event.secrets]']],
    ['with its name as the value of another', 'event.secrets.OTHER = "KEY";', ['unknown []']],
    [
      'with its name as the value of another object',
      'const a = { other: { KEY: "KEY" } };',
      ['unknown [{ KEY: "KEY" }]', 'unknown []'],
    ],
    ['with its name as a default', 'event.secrets.KEY ||= f("KEY");', ['store [event.secrets]', 'unknown []']],
    ['a computed name of an object', 'const event = { secrets: { [KEY]: "a" } };', []],
    ['a short property', 'const event = { secrets: { KEY } };', ['store [{ KEY }]']],
    ['a pattern', 'const { secrets: { KEY } } = event;', ['store [{ KEY }]']],
    ['a method of a class', 'class A { KEY() {} }', ['unknown []']],
    ['a property of a class', 'class A { KEY = 1; }', ['unknown []']],
    ['a question with `in`', 'if ("KEY" in event.secrets) f();', ['store [event.secrets]']],
    ['a question with the name on the right', 'if (a in "KEY") f();', ['unknown []']],
    ['a comparison', 'if ("KEY" === name) f();', ['unknown []']],
    ['`Object.hasOwn`', 'Object.hasOwn(event.secrets, "KEY");', ['store [event.secrets]']],
    ['`hasOwnProperty`', 'event.secrets.hasOwnProperty("KEY");', ['store [event.secrets]']],
    ['`hasOwnProperty.call`', 'Object.prototype.hasOwnProperty.call(event.secrets, "KEY");', ['store [event.secrets]']],
    ['another method', 'event.secrets.getOwn("KEY");', ['unknown []']],
    ['another function of `Object`', 'Object.is(event.secrets, "KEY");', ['unknown []']],
    ['`Object.hasOwn` the other way round', 'Object.hasOwn("KEY", event.secrets);', ['unknown []']],
    ['the second argument of `hasOwnProperty`', 'event.secrets.hasOwnProperty(a, "KEY");', ['unknown []']],
    ['`call` of another method', 'event.secrets.keys.call(event.secrets, "KEY");', ['unknown []']],
    ['`apply` of `hasOwnProperty`', 'a.hasOwnProperty.apply(event.secrets, "KEY");', ['unknown []']],
    ['a function', 'hasOwn(event.secrets, "KEY");', ['unknown []']],
    [
      'in order of position',
      'f("KEY");\nevent.secrets.KEY = "a";\nf("KEY");',
      ['unknown []', 'store [event.secrets]', 'unknown []'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });
});
