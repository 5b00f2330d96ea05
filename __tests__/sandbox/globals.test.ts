import { buildToolchain, runSpec } from './repository.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);

it.each([
  'AbortController',
  'Blob',
  'FormData',
  'Headers',
  'Response',
  'TextDecoder',
  'TransformStream',
  'URL',
  'fetch',
])(
  "a spec has Node's own %s, and may replace it",
  async (name) => {
    const spec = `
const before = ${name};
it('is there', () => {
  expect(typeof before).toBe('function');
  expect(Object.getOwnPropertyDescriptor(global, '${name}')).toMatchObject({ configurable: true });
  global.${name} = jest.fn();
  expect(${name}).not.toBe(before);
  delete global.${name};
  expect(typeof ${name}).toBe('undefined');
});
`;
    const run = await runSpec(toolchain, spec);
    expect(run.cases.map(({ status, message }) => [status, message])).toEqual([['passed', undefined]]);
  },
  60_000,
);
