import type { Step, Table, Worked } from './worked.ts';
import { MANIFEST, explained, field, inAction, inManifest, lists, login, moved, withAction, write } from './worked.ts';

const CLAIM = 'api.idToken.setCustomClaim("https://merrow.io/checked", true);';
const used = (...names: readonly string[]) =>
  login(CLAIM.replace('true', `[${names.map((name) => `Boolean(event.${name})`).join(', ')}]`));
type Whole = Record<'secrets' | 'configuration' | 'dependencies', unknown>;
const manifest = (of: Partial<Whole>, action = used('secrets.API_KEY')) => ({
  ...withAction(action, { secrets: [field('API_KEY')], configuration: [] }),
  [MANIFEST]: JSON.stringify({ secrets: [field('API_KEY')], configuration: [], dependencies: [], ...of }, null, 2),
});
const text = (whole: string): Worked['files'] => ({ ...manifest({}), [MANIFEST]: whole });
const required = (name: string, version: string) =>
  manifest(
    { dependencies: [{ name, version }] },
    used('secrets.API_KEY').replace('Boolean(', 'require("merrow").check('),
  );
const entry = (change: object) => manifest({ secrets: [{ ...field('API_KEY'), ...change }] });
const { label: LABEL, ...WITHOUT_LABEL } = field('API_KEY');
const numbers = Array.from({ length: 31 }, (_, index) => `KEY_${String(index)}`);
const many = (names: readonly string[]) => names.map((name) => ({ ...field(name), label: `Key ${name}` }));
const SLACK = 'https://hooks.slack.com/services/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';
/** Changes the reads that a hint says to change together with the field. */
const readToo =
  (from: string, to: string): Step =>
  (files, hint) =>
    /\bread\b/iu.test(hint.text) ? inAction(from, to)(files, hint) : files;
const taken = (store: string, index: number): Step =>
  lists((all) => ({ ...all, [store]: all[store]?.filter((_, at) => at !== index) }));
const GOOD_LISTS = JSON.stringify({ secrets: [field('API_KEY')], configuration: [], dependencies: [] }, null, 2);

/** Hints about configuration.json. */
export const manifestHints: Table = {
  'manifest/invalid-json invalid': {
    files: text(GOOD_LISTS.replace(/,(?=\s+"label")/, '')),
    ways: [[inManifest('"API_KEY"', '"API_KEY",')]],
  },
  'manifest/schema notAnObject': { files: text('[]'), ways: [[write(MANIFEST, GOOD_LISTS)]] },
  'manifest/schema missingList': {
    files: text(GOOD_LISTS.replace(/,\s+"dependencies": \[\]/, '')),
    ways: [[inManifest(/\}\s*$/, (hint) => `, ${hint.code()} }`)]],
  },
  'manifest/schema notAnArray': { files: manifest({ configuration: {} }), ways: [[inManifest('{}', '[]')]] },
  'manifest/schema notAnEntry': {
    files: manifest({ secrets: ['API_KEY'] }),
    ways: [[lists((all) => ({ ...all, secrets: [field('API_KEY')] }))]],
  },
  'manifest/schema missingProperty': {
    files: manifest({ secrets: [WITHOUT_LABEL] }),
    ways: [[inManifest('"name":', (hint) => `"${hint.quoted()}": "${LABEL}", "name":`)]],
  },
  'manifest/schema misnamed': {
    files: text(GOOD_LISTS.replace('"label"', '"lable"')),
    ways: [[inManifest('lable', (hint) => hint.quoted(1))]],
  },
  'manifest/schema misnamedList': {
    files: text(GOOD_LISTS.replace('"configuration"', '"config"')),
    ways: [[inManifest('"config"', (hint) => `"${hint.quoted(1)}"`)]],
  },
  'manifest/schema notText': { files: entry({ description: 7 }), ways: [[inManifest(': 7', ': "Seven characters."')]] },
  'manifest/schema empty': {
    files: entry({ description: '' }),
    ways: [[inManifest('"description": ""', '"description": "The key of your project."')]],
  },
  'manifest/unknown-property near': {
    files: manifest(
      { configuration: [{ ...field('API_URL'), defaultValue: 'https://api.merrow.io' }] },
      used('secrets.API_KEY', 'configuration.API_URL'),
    ),
    ways: [[inManifest('defaultValue', (hint) => hint.quoted())], [inManifest(/,\s+"defaultValue": "[^"]*"/, '')]],
  },
  'manifest/unknown-property unknown': {
    files: entry({ shoes: 'red' }),
    ways: [[inManifest(/,\s+"shoes": "red"/, '')]],
  },
  'manifest/duplicate-name name': {
    files: manifest(
      { configuration: [{ ...field('API_KEY'), label: 'Another' }] },
      used('secrets.API_KEY', 'configuration.API_KEY'),
    ),
    ways: [
      [taken('configuration', 0), readToo(', Boolean(event.configuration.API_KEY)', '')],
      [
        inManifest(/"API_KEY"(?=,\s+"label": "Another")/, '"OTHER_KEY"'),
        readToo('event.configuration.API_KEY', 'event.configuration.OTHER_KEY'),
      ],
    ],
  },
  'manifest/duplicate-name key': {
    files: text(GOOD_LISTS.replace('"dependencies": []', '"dependencies": [], "dependencies": []')),
    ways: [[inManifest('"dependencies": [], ', '')]],
  },
  'manifest/duplicate-label label': {
    files: manifest(
      { secrets: [field('API_KEY'), { ...field('TOKEN'), label: 'API key' }] },
      used('secrets.API_KEY', 'secrets.TOKEN'),
    ),
    ways: [[inManifest(/"API key"(?=,\s+"description": "[^"]*TOKEN)/, '"Access token"'), explained('Access token')]],
  },
  'manifest/options-on-secret options': {
    files: entry({ options: [{ value: 'a', label: 'A' }] }),
    ways: [
      [inManifest(/,\s+"options": \[[^\]]*\]/, '')],
      [moved('API_KEY', 'secrets', 'configuration'), readToo('event.secrets.API_KEY', 'event.configuration.API_KEY')],
    ],
  },
  'manifest/default-not-an-option none': {
    files: manifest(
      { configuration: [{ ...field('API_URL'), default_value: 'Low', options: [{ value: 'low', label: 'Low' }] }] },
      used('secrets.API_KEY', 'configuration.API_URL'),
    ),
    ways: [[inManifest('"default_value": "Low"', (hint) => `"${hint.quoted(1)}": "low"`)]],
  },
  'manifest/limits secrets': {
    files: manifest({ secrets: many(numbers) }, used(...numbers.map((name) => `secrets.${name}`))),
    ways: [
      [moved('KEY_3', 'secrets', 'configuration'), readToo('event.secrets.KEY_3)', 'event.configuration.KEY_3)')],
      [taken('secrets', 3), readToo('event.secrets.KEY_3)', 'event.secrets.KEY_4)')],
    ],
  },
  'manifest/limits dependencies': {
    files: manifest(
      {
        dependencies: [
          ...many(numbers.slice(0, 10)).map(({ name }) => ({ name: name.toLowerCase(), version: '1.0.0' })),
          { name: 'uuid', version: '9.0.0' },
        ],
      },
      `${numbers
        .slice(0, 10)
        .map((name) => `require("${name.toLowerCase()}");\n`)
        .join('')}const { v4 } = require("uuid");\n${used('secrets.API_KEY').replace('[', '[v4(), ')}`,
    ),
    ways: [
      [
        lists((all) => ({ ...all, dependencies: all['dependencies']?.filter(({ name }) => name !== 'uuid') })),
        inAction('const { v4 } = require("uuid");', 'const crypto = require("node:crypto");'),
        inAction('v4()', (hint) => `${hint.code(1)}()`),
      ],
    ],
  },
  'manifest/limits nameLength': {
    files: manifest({ secrets: [{ ...field('API_KEY'), name: 'A'.repeat(129) }] }, used(`secrets.${'A'.repeat(129)}`)),
    ways: [[inManifest('A'.repeat(129), 'API_KEY'), readToo('A'.repeat(129), 'API_KEY')]],
  },
  'manifest/limits valueLength': {
    files: manifest(
      { configuration: [{ ...field('API_URL'), default_value: 'x'.repeat(4097) }] },
      used('secrets.API_KEY', 'configuration.API_URL'),
    ),
    ways: [[inManifest('x'.repeat(4097), 'x')]],
  },
  'manifest/secret-value-committed committed': {
    files: entry({ deploy_value: SLACK }),
    ways: [[inManifest(SLACK, (hint) => hint.quoted())], [inManifest(/,\s+"deploy_value": "[^"]*"/, '')]],
  },
  'manifest/dependency-not-pinned range': {
    files: required('merrow', '^1.2.3'),
    ways: [[inManifest('"^1.2.3"', (hint) => `"${hint.quoted()}"`)]],
  },
  'manifest/dependency-not-pinned notAVersion': {
    files: required('merrow', 'latest'),
    ways: [[inManifest('"latest"', (hint) => `"${hint.quoted()}"`)]],
  },
  'manifest/duplicate-dependency twice': {
    files: {
      ...required('merrow', '1.2.3'),
      [MANIFEST]: GOOD_LISTS.replace(
        '"dependencies": []',
        '"dependencies": [{ "name": "merrow", "version": "1.2.3" }, { "name": "merrow", "version": "1.2.3" }]',
      ),
    },
    ways: [[taken('dependencies', 1)], [taken('dependencies', 0)]],
  },
  'manifest/not-a-string value': {
    files: manifest(
      { configuration: [{ ...field('API_URL'), default_value: 3 }] },
      used('secrets.API_KEY', 'configuration.API_URL'),
    ),
    ways: [[inManifest('"default_value": 3', '"default_value": "3"')]],
  },
  'manifest/placeholder-text left': {
    files: { ...entry({ description: 'TODO' }) },
    ways: [[inManifest('"TODO"', '"The key of your Merrow project."')]],
  },
};
