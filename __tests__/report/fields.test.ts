import { reportedFields } from '../../src/report/fields.ts';
import type { Integration } from '../../src/submission/model.ts';
import { parseManifest } from '../../src/submission/manifest.ts';

const path = 'integration/configuration.json';
const fieldsOf = (text: string) =>
  reportedFields({
    manifest: parseManifest(path, text),
    files: { manifest: { state: 'read', path, text } },
  } as unknown as Integration);
const one = (field: object, store = 'configuration') => fieldsOf(JSON.stringify({ [store]: [field] }))[0];

describe('the fields of a manifest', () => {
  it('are listed with their stores and places, but never with a value', () => {
    const text = `{
  "secrets": [{ "name": "KEY", "label": "Key", "default_value": "kept-out" }],
  "configuration": [{ "name": "MODE", "options": [{ "value": "on", "label": "On" }] }]
}`;
    const fields = fieldsOf(text);
    expect(fields.map(({ name, store, start, end }) => [name, store, start, end])).toEqual([
      ['KEY', 'secrets', { line: 2, column: 25 }, { line: 2, column: 30 }],
      ['MODE', 'configuration', { line: 3, column: 31 }, { line: 3, column: 37 }],
    ]);
    expect(fields.map((each) => [each.default === null, each.options === null])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(JSON.stringify(fields)).not.toContain('kept-out');
  });

  it('have the same digests however they are written', () => {
    const [plain, spaced] = [
      fieldsOf('{"configuration":[{"name":"A","label":"B","default_value":"1"}]}'),
      fieldsOf('{ "configuration": [ { "label": "B", "default_value": "\\u0031",\n "name": "A" } ] }'),
    ];
    expect(plain[0]?.words).toBe(spaced[0]?.words);
    expect(plain[0]?.default).toBe(spaced[0]?.default);
  });

  it.each([
    ['a label', { label: 'a' }, { label: 'b' }, ['words']],
    ['a description', { description: 'a' }, { description: 'b' }, ['words']],
    ['a description in place of a label', { label: 'a' }, { description: 'a' }, ['words']],
    ['a default', { default_value: 'a' }, { default_value: 'b' }, ['default']],
    ['a number in place of a text', { default_value: '1' }, { default_value: 1 }, ['default']],
    ['an option', { options: [{ value: 'a' }] }, { options: [{ value: 'b' }] }, ['options']],
  ])('have another digest for %s', (_what, before, after, changed) => {
    const [was, is] = [one({ name: 'A', ...before }), one({ name: 'A', ...after })];
    const keys = ['words', 'default', 'options'] as const;
    expect(keys.filter((key) => was?.[key] !== is?.[key])).toEqual(changed);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['lists that are none', '{"secrets": {}, "configuration": "a"}'],
    ['entries without a name', '{"secrets": [1, {}, {"name": 2}]}'],
  ])('are none in %s', (_what, text) => {
    expect(fieldsOf(text)).toEqual([]);
  });
});
