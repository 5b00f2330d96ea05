import { moduleWritesOf } from '../../../src/analysis/facts/module-writes.ts';
import { parsed } from '../parsed.ts';

/** `VARIABLE by TARGET gets GIVEN` of each write, `counts` for a counter. */
function writes(text: string): string[] {
  const source = (range: [number, number] | undefined) => (range ? text.slice(...range) : '-');
  return moduleWritesOf(parsed(text).code).map(
    ({ variable, node, given }) =>
      `${variable.name} by ${source(node.range)} ${given === null ? 'counts' : `gets ${given.map(({ range }) => source(range)).join()}`}`,
  );
}

const inHandler = (body: string, before = 'let a;\nconst cache = {};\n') =>
  `${before}exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

describe('writes to variables of the module', () => {
  it.each<[string, string, string[]]>([
    ['an assignment', inHandler('a = b;'), ['a by a gets b']],
    ['an assignment if it has none', inHandler('a ??= b;'), ['a by a gets b']],
    ['an assignment if it is empty', inHandler('a ||= b;'), ['a by a gets b']],
    ['an assignment if it is not', inHandler('a &&= b;'), ['a by a gets b']],
    ['an addition', inHandler('a += b;'), ['a by a counts']],
    ['a counter', inHandler('a++;'), ['a by a counts']],
    ['a pattern', inHandler('({ a } = b);'), ['a by a gets b']],
    ['a property', inHandler('cache.c = b;'), ['cache by cache.c gets b']],
    ['a computed property', inHandler('cache[c] = b;'), ['cache by cache[c] gets c,b']],
    ['a property of a property', inHandler('cache[c].d = b;'), ['cache by cache[c].d gets c,b']],
    ['a property if it has none', inHandler('cache[c] ??= b;'), ['cache by cache[c] gets c,b']],
    ['a property if it is empty', inHandler('cache[c] ||= b;'), ['cache by cache[c] gets c,b']],
    ['a property if it is not', inHandler('cache[c] &&= b;'), ['cache by cache[c] gets c,b']],
    [
      'a counter of a property',
      inHandler('cache[c] += 1; cache.d++;'),
      ['cache by cache[c] counts', 'cache by cache.d counts'],
    ],
    ['a method', inHandler('cache.set(c, b);'), ['cache by cache.set gets c,b']],
    ['a method of a property', inHandler('cache[c].push(b);'), ['cache by cache[c].push gets c,b']],
    ['in order of position', inHandler('cache.c = b;\na = b;'), ['cache by cache.c gets b', 'a by a gets b']],
    ['in a function', `${inHandler('keep(b);')}function keep(b) { a = b; }\n`, ['a by a gets b']],
    ['in a function inside another', inHandler('list.forEach((b) => { a = b; });'), ['a by a gets b']],
    [
      'in a function that the module and the handler call',
      `${inHandler('keep(b);')}function keep(b) { a = b; }\nkeep(1);\n`,
      ['a by a gets b'],
    ],
    [
      'in a function that calls itself',
      `${inHandler('keep(b);')}function keep(b) { a = b; keep(b); }\n`,
      ['a by a gets b'],
    ],
    [
      'in a function that only calls itself',
      `${inHandler('f();')}function keep(b) { a = b; keep(b); }\n`,
      ['a by a gets b'],
    ],
    ['not at the top', 'let a;\na = 1;\nconst cache = {};\ncache.b = 1;\n', []],
    [
      'not in a function that only the module calls',
      `${inHandler('f(a);')}function keep(b) { a = b; }\nkeep(1);\n`,
      [],
    ],
    [
      'not in a function of such a function',
      `${inHandler('f(a);')}function keep(b) { set(b); }\nfunction set(b) { a = b; }\nkeep(1);\n`,
      [],
    ],
    [
      'not in a function inside such a function',
      `${inHandler('f(a);')}function keep(b) { list.forEach(() => { a = b; }); }\nkeep(1);\n`,
      [],
    ],
    ['not a read', inHandler('f(a, cache.c, cache[c]);'), []],
    ['not another method', inHandler('cache.get(c); cache[name](c);'), []],
    ['not a function with the variable', inHandler('push(cache);'), []],
    ['not a method that is handed on', inHandler('f(cache.push);'), []],
    ['not the value of an assignment', inHandler('const d = cache.c;\nlet e;\ne = cache.c;'), []],
    ['not a key of another object', inHandler('const d = {};\nd[a] = 1;\nd[cache.c] = 1;'), []],
    ['not a variable of the function', inHandler('let d;\nd = 1;'), []],
  ])('%s', (_name, text, expected) => {
    expect(writes(text)).toEqual(expected);
  });
});
