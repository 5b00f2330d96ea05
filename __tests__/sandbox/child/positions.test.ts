import { firstPlaceIn } from '../../../src/sandbox/child/positions.ts';

const names = [
  'a',
  'a b',
  'a\tb',
  'a\nb',
  'a\r\nb',
  'a\\b',
  'a%20b',
  'a#b',
  'a?b',
  '"a"',
  'a:1:2',
  'a$&b',
  '😀',
  '(a)',
];

it.each(names)('a stack names a place in a folder called %j', (name) => {
  const [spec, action] = [`/${name}/x.spec.js`, `/${name}/x.js`];
  const stack = `Error: no\n    at f (/other/y.js:3:4)\n    at g (${action}:12:5)\n    at Object.<anonymous> (${spec}:7:9)`;
  expect(firstPlaceIn([spec, action], stack)).toEqual({ file: action, line: 12, column: 5 });
  expect(firstPlaceIn([spec], stack)).toEqual({ file: spec, line: 7, column: 9 });
  expect(firstPlaceIn([`/${name}/z.js`], stack)).toBeNull();
});

it('a syntax error has its column as a caret', () => {
  const file = '/a\nb/x.js';
  expect(firstPlaceIn([file], `${file}:2\nlet x = ;\n        ^\n\nSyntaxError: no`)).toEqual({
    file,
    line: 2,
    column: 9,
  });
});
