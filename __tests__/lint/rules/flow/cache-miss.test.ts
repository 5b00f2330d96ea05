import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler } from '../marks.ts';

const rule = 'flow/cache-miss';

describeActionRule(rule, {
  fires: [
    ['a member of the call', handler('return api.cache.get("a").▸value;'), 'unasked'],
    ['an argument', handler('return JSON.parse(api.cache.get("a").▸value);'), 'unasked'],
    ['a variable', handler('const entry = api.cache.get("a");\nreturn entry.▸value;'), 'unasked'],
    [
      'an awaited one',
      handler('const entry = await api.cache.get("a");\nreturn entry.▸expires_at > Date.now();'),
      'unasked',
    ],
    ['a pattern', handler('const { ▸value } = api.cache.get("a");\nreturn value;'), 'unasked'],
    ['a helper', `const read = (api) => api.cache.get("a");\n${handler('return read(api).▸value;')}`, 'unasked'],
    [
      'a question about the value alone',
      handler('const entry = api.cache.get("a");\nif (entry.▸value) return entry.value;'),
      'unasked',
    ],
    ['a function that was taken out', handler('const { cache } = api;\nreturn cache.get("a").▸value;'), 'unasked'],
  ],
  silent: [
    ['`?.`', handler('return api.cache.get("a")?.value;')],
    ['`??`', handler('const entry = api.cache.get("a") ?? { value: "b" };\nreturn entry.value;')],
    ['`if`', handler('const entry = api.cache.get("a");\nif (entry) return entry.value;')],
    ['`&&`', handler('const entry = api.cache.get("a");\nreturn entry && entry.value;')],
    ['`?:`', handler('const entry = api.cache.get("a");\nreturn entry ? entry.value : null;')],
    ['an early return', handler('const entry = api.cache.get("a");\nif (!entry) return;\nreturn entry.value;')],
    [
      'a comparison with nothing',
      handler('const entry = api.cache.get("a");\nif (entry === undefined) return;\nreturn entry.value;'),
    ],
    ['a default of a pattern', handler('const { value } = api.cache.get("a") || {};\nreturn value;')],
    [
      'a `try` that goes on',
      handler('let value;\ntry {\n  value = api.cache.get("a").value;\n} catch {\n  value = "b";\n}\nreturn value;'),
    ],
    [
      'what is only handed on',
      handler('const entry = api.cache.get("a");\nreturn use(entry);\nfunction use(given) { return given?.value; }'),
    ],
    ['another cache', handler('const cache = new Map();\nreturn cache.get("a").value;')],
    ['setting', handler('return api.cache.set("a", "b").type;')],
  ],
});

it('says what to do', async () => {
  expect(await saidOf(rule, handler('return api.cache.get("a").value;'))).toEqual([
    'The `api.cache.get` on line 2 can return `undefined`, and then this throws. Write `?.` here, or return early if the cache has no value.',
  ]);
});
