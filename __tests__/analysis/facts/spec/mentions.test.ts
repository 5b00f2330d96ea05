import { mentionsOf } from '../../../../src/analysis/facts/spec/mentions.ts';
import { exportsOf } from '../../../../src/analysis/scope/exports.ts';
import { parseSource } from '../../../../src/analysis/syntax/tree.ts';

/** `role` of each mention of `KEY` in a spec, with the source of its object in brackets. */
function mentions(text: string): string[] {
  const tree = parseSource('integration/integration.action.spec.js', text);
  return mentionsOf({ tree, exported: exportsOf(tree) }, 'secrets', 'KEY').map(
    ({ object, role }) => `${role} [${object?.range ? text.slice(...object.range) : ''}]`,
  );
}

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

describe('the role of the object of a property', () => {
  it.each<[string, string, string]>([
    ['a store of an event', 'event.secrets.KEY;', 'store'],
    ['a variable of a store', 'const { secrets } = event;\nsecrets.KEY;', 'store'],
    ['a variable that was taken from one', 'const kept = event.secrets;\nkept.KEY;', 'store'],
    ['another store', 'event.configuration.KEY;', 'unknown'],
    ['any object', 'body.KEY;', 'unknown'],
    ['a pattern of a store', 'const { KEY } = event.secrets;', 'store'],
    ['a pattern in a pattern', 'const { secrets: { KEY } } = event;', 'store'],
    ['a pattern with a default', 'const { secrets: { KEY } = {} } = event;', 'store'],
    ['a pattern of a parameter', 'const run = ({ secrets: { KEY } }) => KEY;', 'store'],
    ['a pattern that is assigned', 'let KEY;\n({ KEY } = event.secrets);', 'store'],
    ['a pattern of something else', 'const { KEY } = body;', 'unknown'],
    ['a pattern without a value', 'for (const { KEY } of list) f(KEY);', 'unknown'],
    ['a pattern under another name', 'const { configuration: { KEY } } = event;', 'unknown'],
    ['an object of an event', 'const event = { secrets: { KEY: "a" } };', 'store'],
    ['an object under another name', 'const event = { configuration: { KEY: "a" } };', 'unknown'],
    ['an object that becomes the store', 'event.secrets = { KEY: "a" };', 'store'],
    ['an object that becomes another', 'event.configuration = { KEY: "a" };', 'unknown'],
    ['an object in a variable', 'const secrets = { KEY: "a" };\nrun({ secrets });', 'store'],
    ['an object in a variable that is copied', 'const base = { KEY: "a" };\nevent.secrets = { ...base };', 'store'],
    ['an object in a list', 'f([...{ KEY: "a" }]);', 'unknown'],
    ['an object that is frozen', 'event.secrets = Object.freeze({ KEY: "a" });', 'store'],
    ['an object that is put into the store', 'Object.assign(event.secrets, { KEY: "a" });', 'store'],
    ['an object that is put into another', 'Object.assign(body, { KEY: "a" });', 'unknown'],
    ['an object that others are put into', 'event.secrets = Object.assign({ KEY: "a" }, other);', 'store'],
    ['an object of which the names are listed', 'event.secrets = Object.keys({ KEY: "a" });', 'unknown'],
    ['a chosen object', 'event.secrets = a ? { KEY: "a" } : other;', 'store'],
    ['an object that chooses', 'event.secrets = { KEY: "a" } ? b : other;', 'unknown'],
    ['a default', 'event.secrets = given ?? { KEY: "a" };', 'store'],
    ['the last of several', 'event.secrets = (f(), { KEY: "a" });', 'store'],
    ['the value of a function', 'const make = () => ({ KEY: "a" });\nevent.secrets = make();', 'store'],
    ['the value that a function returns', 'function make() { return { KEY: "a" }; }\nevent.secrets = make();', 'store'],
    ['the value of a function that nobody calls', 'const make = () => ({ KEY: "a" });', 'unknown'],
    ['the value of a function that others call', 'module.exports = () => ({ KEY: "a" });', 'unknown'],
    ['an argument', 'const run = (secrets) => handle({ secrets });\nrun({ KEY: "a" });', 'store'],
    ['an argument with a default', 'const run = (secrets = {}) => handle({ secrets });\nrun({ KEY: "a" });', 'store'],
    ['a default of a parameter', 'const run = (secrets = { KEY: "a" }) => handle({ secrets });\nrun();', 'store'],
    ['a default of a pattern', 'const run = ({ secrets = { KEY: "a" } }) => handle({ secrets });', 'store'],
    ['an argument behind the parameters', 'const run = (a) => f(a);\nrun(1, { KEY: "a" });', 'unknown'],
    ['an argument of another function', 'run({ KEY: "a" });', 'unknown'],
    [
      'an argument after a spread',
      'const run = (a, secrets) => handle({ secrets });\nrun(...list, { KEY: "a" });',
      'unknown',
    ],
    ['an object that is only read', 'const body = { KEY: "a" };\nf(body.a);', 'unknown'],
    [
      'an object that is only compared',
      'const body = { KEY: "a" };\nif (body && body !== other) f(`${body}`);',
      'unknown',
    ],
    [
      'an object that is read and becomes the store',
      'const base = { KEY: "a" };\nif (!base) f(base.a, `${base}`);\nbase;\nevent.secrets = base;',
      'store',
    ],
    [
      'an object that is a store and something else',
      'const base = { KEY: "a" };\nevent.secrets = base;\nf(base);',
      'unknown',
    ],
    ['an object that names another', 'const base = { KEY: "a" };\nlist[base] = 1;\nevent.secrets = base;', 'unknown'],
    ['a variable that becomes itself', 'let base = { KEY: "a" };\nbase = base;\nevent.secrets = base;', 'store'],
    ['an object that is awaited', 'event.secrets = await { KEY: "a" };', 'unknown'],
    ['what is received', 'expect(body.KEY).toBe("a");', 'expected'],
    ['what is received of a store', 'expect(event.secrets.KEY).toBe("a");', 'store'],
    ['an expected object', 'expect(body).toEqual({ KEY: "a" });', 'expected'],
    ['an expected object in another', 'expect(body).toEqual({ a: { KEY: "a" } });', 'expected'],
    ['an expected store', 'expect(event.secrets).toEqual({ KEY: "a" });', 'unknown'],
    ['a store in an expected event', 'expect(run).toHaveBeenCalledWith({ secrets: { KEY: "a" } });', 'unknown'],
    ['an expected object in a variable', 'const body = { KEY: "a" };\nexpect(sent).toEqual(body);', 'expected'],
    ['an expected name', 'expect(body).toHaveProperty("KEY");', 'expected'],
    ['an expected name of a store', 'expect(event.secrets).toHaveProperty("KEY");', 'unknown'],
    ['an expected name in an event', 'expect(event).toHaveProperty(["secrets", "KEY"], 1);', 'expected'],
    ['a name somewhere else', 'f("KEY");', 'unknown'],
    ['a member of what is compared', 'const body = { KEY: "a" };\nconst { a } = body;', 'unknown'],
    ['an optional object', 'event.secrets = given?.({ KEY: "a" });', 'unknown'],
  ])('%s', (_name, text, expected) => {
    const [first] = mentions(text.startsWith('module') ? text : `async () => {\n${text}\n};`);
    expect(first?.split(' ')[0]).toBe(expected);
  });
});
