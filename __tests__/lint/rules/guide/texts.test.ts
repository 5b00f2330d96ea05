import { elementsOf } from '../../../../src/lint/rules/guide/elements.ts';
import { fieldWords } from '../../../../src/lint/rules/guide/field-words.ts';
import { found, lint, values } from '../../rule-tester.ts';
import { and, good, GUIDE } from './guide-cases.ts';

const MANIFEST = 'integration/configuration.json';

it.each([
  ['API key', 'api key'],
  ['  API\n  key ', 'api key'],
  ['API_key', 'api key'],
  ['API--key', 'api key'],
  ['API – key', 'api key'],
  ['API‐key', 'api key'],
  ['API―key', 'api key'],
  ['<b>API</b><br/>key', 'api key'],
  ['a<span class="x">b</span>c', 'a b c'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  [`<a${'x'.repeat(201)}>`, `<a${'x'.repeat(201)}>`],
  ['API&nbsp;key&#160;id', 'api key id'],
  ['keys &amp; values', 'keys & values'],
  ['**A** `b` ~c~ \\[d\\] "e" \'f\' “g” ‘h’', 'a b c d e f g h'],
  ['Merrow’s', 'merrows'],
])('the words of %j are "%s"', (text, words) => {
  expect(fieldWords(text)).toBe(words);
});

it.each<[string, [tag: string, index: number, text: string, attributes: Record<string, string>][]]>([
  [
    '<IMG SRC="a.png" alt=\'A b\' width=10 hidden>',
    [
      [
        'img',
        0,
        '<IMG SRC="a.png" alt=\'A b\' width=10 hidden>',
        { src: 'a.png', alt: 'A b', width: '10', hidden: '' },
      ],
    ],
  ],
  [
    '<h1>a</h1> <a href = "x">',
    [
      ['h1', 0, '<h1>', {}],
      ['a', 11, '<a href = "x">', { href: 'x' }],
    ],
  ],
  ['<!-- <img> --><br>', [['br', 14, '<br>', {}]]],
  ['<!-- <img>', []],
  ['<!-- a --><img><!-- <br> -->', [['img', 10, '<img>', {}]]],
  ['a < b > c </p>', []],
])('the elements of %j', (value, expected) => {
  expect(
    elementsOf({ value }).map(({ tag, index, text, attributes }) => [tag, index, text, Object.fromEntries(attributes)]),
  ).toEqual(expected);
});

it.each<[rule: string, text: string, ...data: object[]]>([
  ['guide/broken-structure', '# Merrow *login*', { text: 'Merrow login' }],
  ['guide/broken-structure', '[the docs](#)', { text: 'the docs' }],
  ['guide/broken-structure', '[Docs]: #\n', { text: 'Docs' }],
  ['guide/broken-structure', '<p>x</p><h1> Merrow <b>login</b></h1>', { text: 'Merrow' }],
  ['guide/broken-structure', '<h1><b>Merrow</b></h1>', { text: '' }],
  ['guide/broken-structure', '<p><a href="#">docs</a></p>', { text: '<a href="#">' }],
  ['guide/broken-structure', '<p><a name="x">docs</a><link href="#"><area href=""></p>'],
  ['guide/insecure-link', '[docs](http://merrow.io:8080/a?b)', { host: 'merrow.io:8080' }],
  ['guide/insecure-link', '<p><img src=" http://merrow.io/a.png "></p>', { host: 'merrow.io' }],
  ['guide/insecure-link', '<p><img alt="a"><a id="http://merrow.io"></p>'],
  ['guide/insecure-link', '<p><a href="http://[">a</a></p>'],
  ['guide/todo', '[[TODO:   describe\n  all ]]', { marker: '[[TODO: describe all ]]' }],
  ['guide/todo', '((TODO: a) ) and)) more', { marker: '((TODO: a) ) and))' }],
  ['guide/todo', '((TODO: a)\\) more', { marker: '((TODO: a)\\)' }],
  ['guide/todo', '((TODO: a\\)) more', { marker: '((TODO: a\\))' }],
  ['guide/todo', '[[TODO: [a](b)', { marker: '[[TODO: [a](b)' }],
  ['guide/todo', '((TODO: [a](b)', { marker: '((TODO: [a](b)' }],
  ['guide/todo', '((TODO a](b)) more', { marker: '((TODO a](b))' }],
  ['guide/todo', '  [[TODO: describe  \nmore', { marker: '[[TODO: describe' }],
  ['guide/todo', '[[TODO:\nmore', { marker: '[[TODO:' }],
  ['guide/todo', '[[TODO: a\n\nb]]', { marker: '[[TODO: a' }],
  ['guide/todo', '[[TODO: a\n \t \nb]]', { marker: '[[TODO: a' }],
  ['guide/todo', '[[TODO: a\r\n\r\nb]]', { marker: '[[TODO: a' }],
  ['guide/todo', '[[TODO: a\nx\nb]]', { marker: '[[TODO: a x b]]' }],
  ['guide/todo', '[[TODO: a]][[TODO: b]]', { marker: '[[TODO: a]]' }, { marker: '[[TODO: b]]' }],
])('%s reports %j', async (rule, text, ...data) => {
  expect(await values(rule, { [GUIDE]: and(text) })).toEqual(data);
});

it('is silent if there are so many brackets that the guide is not read, which is the fault', async () => {
  const files = { [GUIDE]: and(`${'['.repeat(6000)}\n\n[[TODO: a]]`) };
  expect(await values('guide/', files)).toEqual([]);
  expect(await found('layout/', files)).toEqual([`layout/unreadable-file guideExcess ${GUIDE}:1:1`]);
});

it.each([
  [
    'guide/broken-structure',
    'See <a href="#">docs</a>.\n\n<p>\n  <img src="a.png">\n</p>',
    ['23:5-23:17', '26:3-26:20'],
  ],
  ['guide/insecure-link', '<p>\n  <a href="http://merrow.io">docs</a></p>', ['24:3-24:30']],
  ['guide/todo', 'a [[TODO: a\n  b]] c', ['23:3-24:6']],
  ['guide/todo', 'a [[TODO: a  \nb', ['23:3-23:12']],
])('%s marks the whole fault', async (rule, text, places) => {
  const findings = (await lint({ [GUIDE]: and(text) })).filter((finding) => finding.rule === rule);
  expect(findings.map(({ start, end }) => `${start.line}:${start.column}-${end.line}:${end.column}`)).toEqual(places);
});

it('finds a section under a heading with two of its words, but not with one', async () => {
  const guide = good.replace('## Add the Auth0 Action', '## Add a member\n\n## The Action');
  expect(await values('guide/missing-section', { [GUIDE]: guide })).toEqual([{ section: 'Add the Auth0 Action' }]);
});

it.each(['## Set  up Merrow', '## How to set\nup', '## Un-set up'])(
  'takes "%s" for a section to set up',
  async (heading) => {
    const guide = good.replace('## Set up Merrow', heading.replace('\n', '&#10;'));
    expect(await values('guide/recommended-section', { [GUIDE]: guide })).toEqual([]);
  },
);

it.each(['## Reset up Merrow', '## Preset up'])('takes "%s" for another', async (heading) => {
  const guide = good.replace('## Set up Merrow', heading);
  expect(await values('guide/recommended-section', { [GUIDE]: guide })).toHaveLength(1);
});

describe('the fields that a guide lists', () => {
  const labelled = (labels: readonly (string | null)[]) =>
    JSON.stringify({
      secrets: labels.map((label, index) => ({
        name: `S_${index}`,
        description: 'd',
        ...(label === null ? {} : { label }),
      })),
      configuration: [],
      dependencies: [],
    });
  const unknown = (list: string, labels: readonly (string | null)[] = ['API key', 'API URL']) =>
    values('guide/unknown-field', {
      [MANIFEST]: labelled(labels),
      [GUIDE]: `## Prerequisites\n\n## Add the Auth0 Action\n\n${list}\n`,
    });
  const table = (head: string, ...rows: string[]) =>
    [`| ${head} | Value |`, '| --- | --- |', ...rows.map((row) => `| ${row} | x |`)].join('\n');

  it.each<[string, string, ...string[]]>([
    ['until the next heading of the level', '- **API key**\n\n## Results\n\n- **API key**\n- **Plan**'],
    ['until a heading of a higher level', '- **API key**\n\n# Results\n\n- **API key**\n- **Plan**'],
    ['beyond a heading below', '### Fields\n\n- **API key**\n- **Region**', 'Region'],
    ['after a paragraph', 'Add it to the integration.\n\n- **API key**\n- **Region**', 'Region'],
    ['to the end', '- **API key**\n\n- **Region**\n\nDone.', 'Region'],
    [
      'in a table of a step',
      `1. Fill in:\n\n   ${table('Field', 'API key', 'Region').replaceAll('\n', '\n   ')}`,
      'Region',
    ],
    ['in a list of a list of a step', '1. Fill in:\n   - Keys:\n     - **API key**\n     - **Region**', 'Region'],
    ['not if an item has its own list', '- **API key**\n- **Keys**\n  - one'],
    ['not if an item has its own table', `- **API key**\n- **Keys**\n\n  ${table('A', 'b').replaceAll('\n', '\n  ')}`],
    ['also if an item continues', '- **API key**\n- **Region**\n\n  One of two.', 'Region'],
    ['not if an item begins with code', '- **API key**\n- ```\n  Region\n  ```\n-\n- # Region'],
    ['with a parenthesis', '- **API key**\n- **Region** (optional)', 'Region'],
    ['with a full stop', '- **API key**\n- **Region**.', 'Region'],
    ['with a dash', '- **API key**\n- **Region** — eu', 'Region'],
    ['not in a sentence', '- **API key**\n- **Region** is next. It is'],
    ['not in a sentence that ends', '- **API key**\n- **Region**x.'],
    ['with a colon in its middle', '- **API key**\n- **Region: eu:**', 'Region: eu'],
    ['with white space', '- **API key**\n- ` Region `', 'Region'],
    ...['Field', 'Settings', 'Label name', 'Parameter', 'Secret label', 'configurations', ' *Field* '].map(
      (head): [string, string, ...string[]] => [`in a table of "${head}"`, table(head, 'API key', 'Region'), 'Region'],
    ),
    ...['My field', 'Fields of tenants', 'Scope', ''].map((head): [string, string] => [
      `not in a table of "${head}"`,
      table(head, 'API key', 'Region'),
    ]),
    ['not in an empty cell', table('Field', 'API key', '', '&nbsp;')],
    ['with white space in a cell', table('Field', 'API key', '` Region `'), 'Region'],
    ['not in a table of something else', table('Field', 'Read', 'Write')],
  ])('are looked for %s', async (_name, list, ...fields) => {
    expect((await unknown(list)).map(({ field }) => field)).toEqual(fields);
  });

  it('begin after a heading that names the Action', async () => {
    const guide =
      '## Add members\n\n- **API key**\n- **Plan**\n\nInstall the integration.\n\n- **API key**\n- **Team**\n';
    const files = { [MANIFEST]: labelled(['API key']), [GUIDE]: guide };
    expect(await values('guide/unknown-field', files)).toEqual([]);
    const installed = { ...files, [GUIDE]: guide.replace('Install', '## Install') };
    expect(await values('guide/unknown-field', installed)).toEqual([{ field: 'Team' }]);
    const action = { ...files, [GUIDE]: guide.replace('## Add members', '## The Action') };
    expect(await values('guide/unknown-field', action)).toEqual([]);
  });

  it('are known by a label, otherwise by a name', async () => {
    expect(await unknown('- **S 0**\n- **Region**', [null])).toEqual([{ field: 'Region' }]);
    expect(await unknown('- **S 0**\n- **Region**', ['*'])).toEqual([{ field: 'Region' }]);
  });

  it('are not compared if there are more than 200', async () => {
    const items = (count: number) => Array.from({ length: count }, (_, index) => `- **R${index}**`).join('\n');
    expect(await unknown(`- **API key**\n${items(199)}`)).toHaveLength(101);
    expect(await unknown(`- **API key**\n${items(200)}`)).toEqual([]);
    const labels = (count: number) => Array.from({ length: count }, (_, index) => `Label ${index}`);
    expect(await unknown('- **Label 7**\n- **Region**', labels(100))).toHaveLength(1);
    expect(await unknown('- **Label 7**\n- **Region**', labels(101))).toEqual([]);
  });

  it('are not reported if the manifest cannot be read', async () => {
    const files = {
      [GUIDE]: good.replace('fill in **API key** and **API URL**', 'fill in:\n   - **API key**\n   - **Region**'),
    };
    expect(await values('guide/unknown-field', files)).toEqual([{ field: 'Region' }]);
    expect(await values('guide/unknown-field', { ...files, [MANIFEST]: '{' })).toEqual([]);
    for (const list of ['secrets', 'configuration']) {
      const text = JSON.stringify({ secrets: [], configuration: [], dependencies: [], [list]: [7] });
      const named = text.replace('[7]', '[7, {"name": "API_KEY", "label": "API key", "description": "d"}]');
      expect(await values('guide/unknown-field', { ...files, [MANIFEST]: named })).toEqual([]);
    }
  });

  it('without a label are documented by nothing', async () => {
    const files = { [MANIFEST]: labelled([null, '*', 'Signing key']), [GUIDE]: good };
    expect(await found('guide/undocumented-field', files)).toHaveLength(1);
    expect(await values('guide/undocumented-field', files)).toEqual([{ label: 'Signing key' }]);
  });

  it('are looked for in a guide as long as there is time', async () => {
    const long = (length: number) => 'Merrow '.repeat(20_000).slice(0, length);
    const labels = (count: number) => Array.from({ length: count }, (_, index) => `Signing key ${index}`);
    const files = (count: number) => ({ [MANIFEST]: labelled(labels(count)), [GUIDE]: `${long(99_999)}x` });
    expect(await values('guide/undocumented-field', files(3))).toHaveLength(3);
  });
});
