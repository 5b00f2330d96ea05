import { manifestDifferences } from '../../../scripts/manifest-differences.mjs';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';
import type { Finding } from '../../../src/rules/finding.ts';
import type { Manifest } from '../../../src/submission/model.ts';
import type { StartedField } from '../../../src/start/parts.ts';

type Value = Partial<Pick<StartedField, 'store' | 'defaultValue'>> & { readonly options?: readonly string[] };

const optionsOf = ({ options = [] }: Value) => options.map((value) => ({ value, label: `Label of ${value}` }));

/** The differences between a field of the original and the same field made from the code, with `?` before those without a reason. */
function differences(
  was: Value | null,
  is: Value | null,
  code: string,
  findings: Pick<Finding, 'rule' | 'data'>[] = [],
  unread: Partial<Manifest['complete']> = {},
) {
  const original = {
    secrets: was?.store === 'secret' ? [{ name: 'MODE', label: 'Mode' }] : [],
    configuration: [
      { name: 'OTHER', label: 'Other' },
      ...(was === null || was.store === 'secret'
        ? []
        : [{ name: 'MODE', label: 'Mode', default_value: was.defaultValue ?? '', options: optionsOf(was) }]),
    ],
  };
  const plain = { store: 'configuration' as const, label: 'm', description: null, defaultValue: null, guide: null };
  const fields = [
    { ...plain, name: 'OTHER', options: [] },
    ...(is === null ? [] : [{ ...plain, name: 'MODE', ...is, options: optionsOf(is) }]),
  ];
  const made = { fields, dependencies: [] };
  const tree = parseSource('integration.action.js', code);
  const complete = { secrets: true, configuration: true, dependencies: true, ...unread };
  return manifestDifferences(original, made, { tree, findings, complete, told: [] }).map(
    ({ line, reason }) => `${reason === null ? '? ' : ''}${line}`,
  );
}

const unused = [{ rule: 'secrets/unused' as const, data: { name: 'MODE' } }];
const inGuide = [{ rule: 'guide/missing-field' as never, data: { name: 'MODE' } }];

it.each<[string, Value | null, Value | null, string, string[], Pick<Finding, 'rule' | 'data'>[]?]>([
  ['nothing', { defaultValue: 'a' }, { defaultValue: 'a' }, '', []],
  ['the order of the options', { options: ['a', 'b'] }, { options: ['b', 'a'] }, '', []],
  ['a default that is nowhere', { defaultValue: 'a' }, {}, 'go(x)', ['MODE has the default null, was a']],
  [
    'a default that the code compares with',
    { defaultValue: 'a' },
    {},
    'if (x === "a") go();',
    ['MODE has the default null, was a'],
  ],
  ['a default that the code has', { defaultValue: 'a' }, {}, 'go(x || "a")', ['? MODE has the default null, was a']],
  ['a default in a longer text', { defaultValue: 'a' }, {}, 'go("a,b")', ['? MODE has the default null, was a']],
  ['a default in a comment', { defaultValue: 'a' }, {}, '// MODE: a or b', ['? MODE has the default null, was a']],
  ['a default in another comment', { defaultValue: 'a' }, {}, '// is a mode', ['MODE has the default null, was a']],
  ['a default as a key', { defaultValue: 'a' }, {}, 'go({ a: 1 })', ['? MODE has the default null, was a']],
  ['a default of the code', {}, { defaultValue: 'a' }, 'go(x || "a")', ['MODE has the default a, was null']],
  ['a default that the code does not have', {}, { defaultValue: 'a' }, 'go(x)', ['? MODE has the default a, was null']],
  [
    'options that the code has in part',
    { options: ['a', 'b'] },
    {},
    'if (x === "a") go();',
    ['MODE has the options [], was [a,b]'],
  ],
  [
    'options that the code has',
    { options: ['a', 'b'] },
    {},
    'if (x === "a" || x === "b") go();',
    ['? MODE has the options [], was [a,b]'],
  ],
  [
    'options that the code has for another field',
    { options: ['a', 'b'] },
    {},
    'if (MODE === "a") go(); switch (event.configuration.OTHER) { case "b": go(); }',
    ['MODE has the options [], was [a,b]'],
  ],
  [
    'options of a text field',
    {},
    { options: ['a', 'b'] },
    'if (x === "a" || x === "b") go();',
    ['MODE has the options [a,b], was []'],
  ],
  [
    'options that the code does not have',
    {},
    { options: ['a', 'b'] },
    'go(x)',
    ['? MODE has the options [a,b], was []'],
  ],
  ['a field that is missing', {}, null, '', ['? MODE is missing']],
  ['a field that is not read', {}, null, '', ['MODE is missing'], unused],
  ['a field that the guide leaves out', {}, null, '', ['? MODE is missing'], inGuide],
  ['a field that is new', null, {}, '', ['? MODE is new']],
  ['another store', { store: 'secret' }, {}, '', ['? MODE is a configuration, was a secret']],
])(
  'distinguishes what the code does not contain from what is not read: %s',
  (_, was, is, code, expected, findings = []) => {
    expect(differences(was, is, code, findings)).toEqual(expected);
  },
);

it.each<[string, Partial<Manifest['complete']>, string]>([
  ['of its own list', { configuration: false }, 'MODE is new'],
  ['of another list', { secrets: false, dependencies: false }, '? MODE is new'],
])('a field that the original may have in an entry that cannot be read: %s', (_, unread, expected) => {
  expect(differences(null, {}, '', [], unread)).toEqual([expected]);
});
