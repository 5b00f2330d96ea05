import { settingOf } from '../../../src/analysis/values/settings.ts';
import { asked } from '../asked.ts';

describe('an option', () => {
  it.each<[string, string, string]>([
    ['given', 'ask({ timeout: 1 });', '1'],
    ['not given', 'ask({});', ''],
    ['given by a spread', 'const base = { timeout: 1 }; ask({ ...base, x: 2 });', '1'],
    ['of something that is spread', 'ask({ timeout: 1, ...given });', '1 …'],
    ['given later', 'const o = {}; o.timeout = 1; ask(o);', '1'],
    ['of an object that a helper fills', 'const o = {}; fill(o); ask(o); function fill(x) { x.timeout = 1; }', ' …'],
    ['of an object that is passed to other code', 'const f = (add) => { const o = {}; add(o); ask(o); };', ' …'],
    ['of an object that is printed', 'const o = {}; console.log(o); ask(o);', ''],
    ['of a parameter that no call gives', 'const f = (o) => ask(o); f();', ''],
    ['of a parameter by default', 'const f = (o = { timeout: 1 }) => ask(o); f();', '1'],
    ['of the result of a function', 'const f = () => ({ timeout: 1 }); ask(f());', '1'],
    ['of Object.assign', 'ask(Object.assign({}, { timeout: 1 }, { timeout: 2 }));', '2'],
    ['of a field', 'class A { constructor() { this.o = { timeout: 1 }; } f() { ask(this.o); } }', '1'],
    ['of a text', 'ask("https://a.io");', ''],
    ['of nothing', 'ask(undefined);', ''],
    ['of an object that a helper reads', 'const o = {}; read(o); ask(o); function read(x) { return x.timeout; }', ''],
    [
      'of an object that a helper fills in second place',
      'const o = {}; fill(1, o); ask(o); function fill(a, x) { x.timeout = 1; }',
      ' …',
    ],
    [
      'of an object that a helper has in a pattern',
      'const o = {}; fill(o); ask(o); function fill({ x }) { x.timeout = 1; }',
      '',
    ],
    ['of an object that a helper drops', 'const o = {}; fill(o); ask(o); function fill() {}', ''],
    ['of an object that is assigned to', 'const o = {}; Object.assign(o, given); ask(o);', ' …'],
    ['of an object that another is assigned', 'const o = {}; Object.assign(given, o); ask(o);', ''],
    ['of an object that is called', 'const o = () => {}; o(); ask(o);', ''],
    ['of an object that makes another', 'const o = {}; new Client(o); ask(o);', ''],
    ['of an answer', 'async function f() { ask(await load()); }', ' …'],
  ])('%s', (_name, text, expected) => {
    const { code, node, textOf } = asked(text);
    const { values, complete } = settingOf(code, node, 'timeout');
    expect(`${values.map(textOf).join()}${complete ? '' : ' …'}`).toBe(expected);
  });
});
