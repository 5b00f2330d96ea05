import { parseManifest } from '../../src/submission/manifest.ts';
import type { Manifest } from '../../src/submission/model.ts';

function read(text: string): Manifest {
  const manifest = parseManifest('integration/configuration.json', text);
  if (manifest.state !== 'parsed') throw new Error(`not parsed: ${JSON.stringify(manifest)}`);
  return manifest.value;
}

it('reads what a manifest declares, with the place of each name', () => {
  const { fields, dependencies, complete } = read(`{
  "secrets": [{ "name": "API_KEY", "label": "API key", "description": "d" }],
  "configuration": [
    { "label": "URL", "description": "d", "name": "API_URL" }
  ],
  "dependencies": [{ "name": "axios", "version": "1.7.9" }]
}`);
  const at = (line: number, column: number, length: number) => ({
    file: 'integration/configuration.json',
    start: { line, column },
    end: { line, column: column + length },
  });
  expect(fields).toMatchObject([
    { store: 'secrets', name: 'API_KEY', label: 'API key', namePlace: at(2, 25, 9), labelPlace: at(2, 45, 9) },
    { store: 'configuration', name: 'API_URL', label: 'URL', namePlace: at(4, 51, 9), labelPlace: at(4, 16, 5) },
  ]);
  expect(dependencies).toEqual([{ name: 'axios', version: '1.7.9', namePlace: at(6, 30, 7) }]);
  expect(complete).toEqual({ secrets: true, configuration: true, dependencies: true });
});

describe('leaves out malformed entries, and says which lists are incomplete', () => {
  const whole = { secrets: true, configuration: true, dependencies: true };
  it.each([
    ['no list', '{}', [], whole],
    ['no object', '[]', [], { secrets: false, configuration: false, dependencies: false }],
    ['something that is not a list', '{"secrets": {}}', [], { ...whole, secrets: false }],
    ['an entry without a name', '{"secrets": [{}, {"name": "A"}]}', ['A'], { ...whole, secrets: false }],
    ['an entry that is a name', '{"configuration": ["A", {"name": "B"}]}', ['B'], { ...whole, configuration: false }],
    ['an empty name', '{"secrets": [{"name": " "}]}', [], { ...whole, secrets: false }],
    [
      'a list that appears twice: the last one counts',
      '{"secrets": [{"name": "A"}], "secrets": [{"name": "B"}]}',
      ['B'],
      { ...whole, secrets: false },
    ],
    ['a name that appears twice: the last one counts', '{"secrets": [{"name": "A", "name": "B"}]}', ['B'], whole],
    ['a label that is a number', '{"secrets": [{"name": "A", "label": 1}]}', ['A'], whole],
    ['a dependency without a name', '{"dependencies": [{"version": "1.0.0"}]}', [], { ...whole, dependencies: false }],
  ])('%s', (_, text, names, complete) => {
    const manifest = read(text);
    expect(manifest.fields.map(({ name }) => name)).toEqual(names);
    expect(manifest.complete).toEqual(complete);
  });
});

it('says at which place a manifest does not parse', () => {
  expect(parseManifest('a/configuration.json', '{\n"secrets": [}')).toEqual({
    state: 'invalid',
    excess: false,
    message: '"}" is not expected here',
    place: { file: 'a/configuration.json', start: { line: 2, column: 13 }, end: { line: 2, column: 14 } },
  });
});
