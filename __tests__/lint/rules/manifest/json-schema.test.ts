import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { limits } from '../../../../src/auth0/limits.ts';
import { lintIntegration } from '../../../../src/lint/lint.ts';
import { readIntegration } from '../../../../src/submission/integration.ts';
import type { TextFile } from '../../../../src/submission/model.ts';
import { readPages } from '../../../docs/rule-pages.ts';
import { goodSubmission } from '../../submission-files.ts';

const ROOT = path.resolve(__dirname, '../../../..');
const MANIFEST = 'configuration.json';
const schema = JSON.parse(fs.readFileSync(path.join(ROOT, 'docs/manifest.schema.json'), 'utf8')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);

/** The rules whose faults the schema also refuses. */
const told = [
  'manifest/schema',
  'manifest/unknown-property',
  'manifest/options-on-secret',
  'manifest/limits',
  'manifest/not-a-string',
  'manifest/dependency-not-pinned',
  'secrets/name-case',
];

/** Findings of those rules in a manifest. */
function found(text: string): string[] {
  const read = (file: string): TextFile =>
    file === MANIFEST ? { state: 'read', path: file, text } : { state: 'missing', path: file };
  const discovered = { path: '.', action: null, spec: null, otherSpecs: [] };
  const integration = readIntegration('/nowhere', '.', discovered, { text: read, media: () => [] });
  const submission = {
    root: '/nowhere',
    path: '.',
    integrations: [integration],
    files: [],
    workflows: [],
    credentialFiles: [],
  };
  const rules = lintIntegration(integration, submission).map(({ rule }) => rule as string);
  return [...new Set(rules)].filter((rule) => told.includes(rule)).sort();
}

/** The places that the schema refuses, each once. */
function unmet(text: string): string[] {
  validate(JSON.parse(text));
  return [...new Set(validate.errors?.map(({ instancePath }) => instancePath))];
}

it('is published with the content of the rules', () => {
  expect(() => execFileSync(process.execPath, ['scripts/schemas.mjs', '--check'], { cwd: ROOT })).not.toThrow();
});

describe('accepts manifests without findings, and refuses those with findings', () => {
  const submissions = ['examples', '__tests__/fixtures/submissions'].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === MANIFEST)
      .map((file): [string, string] => [file, fs.readFileSync(path.join(ROOT, folder, file), 'utf8')]),
  );
  const pages = readPages().flatMap(({ id, examples }) =>
    examples.flatMap(({ kind, files }): [string, string][] => {
      const text = files[`integration/${MANIFEST}`];
      return typeof text === 'string' ? [[`${kind} example of ${id}`, text]] : [];
    }),
  );
  const readable = [...submissions, ...pages].filter(([, text]) => {
    try {
      return JSON.parse(text) !== undefined;
    } catch {
      return false;
    }
  });

  it.each(readable)('%s', (_, text) => {
    expect(unmet(text).length > 0).toBe(found(text).length > 0);
  });

  it('there are many of both', () => {
    const clean = readable.filter(([, text]) => found(text).length === 0).length;
    expect(clean).toBeGreaterThan(20);
    expect(readable.length - clean).toBeGreaterThan(5);
  });

  const word = fc.constantFrom('API_KEY', 'apiKey', 'A1_B2', '_A', '', ' ', 'Field label', '1.0.0', 'é'.repeat(128));
  const version = fc.constantFrom(
    ...[
      '1.0.0',
      '1.0.0-rc.1',
      '1.0.0+build.5',
      '01.0.0',
      '1.0',
      '^1.0.0',
      'v1.0.0',
      'latest',
      '',
      ' 1.0.0',
      '1.0.0-',
      '1.0.0-01',
      '1.0.0-0a',
    ],
  );
  const any = fc.oneof(
    { weight: 8, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom(1, true, null, [], {}) },
  );
  const option = fc.record({ value: any, label: any }, { requiredKeys: ['value'] });
  const options = fc.oneof(fc.array(option, { maxLength: 3 }), any);
  const field = fc.record(
    { name: any, label: any, description: any, default_value: any, deploy_value: any, options, values: any },
    { requiredKeys: ['name', 'label'] },
  );
  const dependency = fc.record({ name: any, version: fc.oneof(version, any), ver: any }, { requiredKeys: ['name'] });
  const list = (entry: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 8, arbitrary: fc.array(entry, { maxLength: 3 }) }, any);
  const manifest = fc.record(
    { secrets: list(field), configuration: list(field), dependencies: list(dependency), secret: any },
    { requiredKeys: ['secrets', 'dependencies'] },
  );

  it('for any manifest', () => {
    fc.assert(
      fc.property(manifest, (made) => {
        const text = JSON.stringify(made);
        expect([text, unmet(text).length > 0]).toEqual([text, found(text).length > 0]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('accepts', () => {
  it.each([
    ['the manifest of the official templates', '{"secrets":[],"configuration":[],"dependencies":[]}'],
    [
      'a key by which an editor finds the schema',
      '{"$schema":"./x","secrets":[],"configuration":[],"dependencies":[]}',
    ],
    ['as much as Auth0 accepts', large(0)],
  ])('%s', (_, text) => {
    expect(unmet(text)).toEqual([]);
  });
});

describe('refuses', () => {
  const good = goodSubmission[`integration/${MANIFEST}`];
  const field = { name: 'A', label: 'A', description: 'A' };
  const edited = (edit: object) => JSON.stringify({ ...(JSON.parse(good) as object), ...edit });
  it.each<[string, string, string[], string]>([
    ['a value that is not an object', '[]', [''], 'manifest/schema'],
    ['a missing list', '{"secrets":[],"configuration":[]}', [''], 'manifest/schema'],
    ['a list that is not a list', edited({ secrets: {} }), ['/secrets'], 'manifest/schema'],
    ['an entry that is none', edited({ configuration: ['A'] }), ['/configuration/0'], 'manifest/schema'],
    [
      'an entry without a label',
      edited({ secrets: [{ name: 'A', description: 'A' }] }),
      ['/secrets/0'],
      'manifest/schema',
    ],
    ['an empty text', edited({ secrets: [{ ...field, label: ' ' }] }), ['/secrets/0/label'], 'manifest/schema'],
    ['a number as a name', edited({ secrets: [{ ...field, name: 5 }] }), ['/secrets/0/name'], 'manifest/schema'],
    [
      'a name in another case',
      edited({ configuration: [{ ...field, name: 'apiKey' }] }),
      ['/configuration/0/name'],
      'secrets/name-case',
    ],
    ['an unknown key', edited({ version: '1' }), [''], 'manifest/unknown-property'],
    [
      'an unknown property',
      edited({ configuration: [{ ...field, values: [] }] }),
      ['/configuration/0'],
      'manifest/unknown-property',
    ],
    [
      'options of a secret',
      edited({ secrets: [{ ...field, options: [] }] }),
      ['/secrets/0'],
      'manifest/options-on-secret',
    ],
    [
      'an option without a value',
      edited({ configuration: [{ ...field, options: [{ label: 'A' }] }] }),
      ['/configuration/0/options/0'],
      'manifest/schema',
    ],
    [
      'a number as a default',
      edited({ configuration: [{ ...field, default_value: 5 }] }),
      ['/configuration/0/default_value'],
      'manifest/not-a-string',
    ],
    [
      'a range of versions',
      edited({ dependencies: [{ name: 'axios', version: '^1.7.9' }] }),
      ['/dependencies/0/version'],
      'manifest/dependency-not-pinned',
    ],
    [
      'a dependency without a version',
      edited({ dependencies: [{ name: 'axios' }] }),
      ['/dependencies/0'],
      'manifest/schema',
    ],
    [
      'more than Auth0 accepts',
      large(1),
      ['/secrets', '/secrets/0/default_value', '/secrets/0/deploy_value', '/secrets/0/name', '/dependencies'],
      'manifest/limits',
    ],
  ])('%s', (_, text, places, rule) => {
    expect(unmet(text).sort()).toEqual(places.sort());
    expect(found(text)).toContain(rule);
  });
});

/** As much of everything as Auth0 accepts, and some more. */
function large(more: number): string {
  const numbered = (count: number) => Array.from({ length: count + more }, (_, index) => index);
  const value = '€'.repeat(limits.secretValueCharacters + more);
  const secrets = numbered(limits.secrets).map((index) => ({
    name: index === 0 ? 'A'.repeat(limits.secretNameCharacters + more) : `SECRET_${index}`,
    label: 'A',
    description: 'A',
    ...(index === 0 ? { default_value: value, deploy_value: value } : {}),
  }));
  const dependencies = numbered(limits.dependencies).map((index) => ({ name: `package-${index}`, version: '1.0.0' }));
  return JSON.stringify({ secrets, configuration: [], dependencies });
}
