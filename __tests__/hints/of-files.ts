import type { Table, Worked } from './worked.ts';
import { GUIDE, MANIFEST, SPEC, TEMPLATE, byTable, inGuide, write } from './worked.ts';
import { createHash } from 'node:crypto';
import { placeholderMedia } from '../../src/auth0/placeholders.ts';
import { placeholderMedia as started } from '../../src/start/placeholder-media.ts';
import { goodSubmission, png } from '../lint/submission-files.ts';

const guide = (from: string | RegExp, to: string) => {
  const text = goodSubmission[GUIDE].replace(from, () => to);
  if (text === goodSubmission[GUIDE]) throw new Error(`The guide has no ${String(from)}`);
  return { [GUIDE]: text };
};
const of = (files: Worked['files'], ...ways: Worked['ways']): Worked => ({
  files,
  ways: ways.length === 0 ? [[byTable()]] : ways,
});
const twice = [[byTable(0)], [byTable(1)]];
const startedMedia = new Map<string, Uint8Array>(started);
const LOGO = 'media/256x256-logo.png';
const logo = write(LOGO, png(256, 256));
const COLUMN = 'media/460x260-column-1.png';
const DATA = 'x'.repeat(250_000);
const own = png(460, 260, { grey: 7 });
/** The guide with a list of fields in the step that adds the Action. */
const fields = (list: string) =>
  guide(
    '1. Select **Add Integration** and fill in **API key** and **API URL**.',
    `1. Select **Add Integration** and fill in:\n   ${list}`,
  );

/** Counts as a placeholder of the official template while a test runs, because we must not copy the real ones. */
const PLACEHOLDER = png(256, 256, { grey: 3 });

/** Hints about the guide, about files, and about pictures. */
export const fileHints: Table = {
  'guide/todo left': of(guide('Write to support.', '[[TODO: whom to ask]]')),
  'guide/missing-section missing': of(guide(/## Prerequisites\n\n.*\n\n/, '')),
  'guide/recommended-section missing': of(guide(/## Troubleshooting\n\n.*\n/, '')),
  'guide/empty-section empty': of(guide('## Results', '## Limits\n\n## Results'), ...twice),
  'guide/empty-section expected': of(guide('Logins that Merrow refuses are denied.\n\n', '')),
  'guide/empty-section vague': of(guide('Logins that Merrow refuses are denied.', 'TBD')),
  'guide/undocumented-field unmentioned': of(
    guide(' and **API URL**', ''),
    [byTable()],
    [inGuide('**API key**', '**API key** and **API URL**')],
  ),
  'guide/undocumented-field onlyName': of({
    ...guide('**API URL**', '`API_URL`'),
    [MANIFEST]: goodSubmission[MANIFEST].replace('"API URL"', '"Where is Merrow?"'),
  }),
  'guide/unknown-field near': of(
    {
      ...fields('- **API key**: yours.\n   - **API URL**: theirs.\n   - **Log levels**: more.'),
      [MANIFEST]: goodSubmission[MANIFEST].replace('"API URL"', '"Lag level"'),
    },
    ...twice,
  ),
  'guide/unknown-field unknown': of(
    fields('- **API key**: yours.\n   - **API URL**: theirs.\n   - **Shoe size**: more.'),
  ),
  'guide/insecure-link insecure': of(
    guide('support.', '[support](http://merrow.io).'),
    [byTable()],
    [inGuide('http://', (hint) => /https:\/\//u.exec(hint.text)?.[0] ?? '')],
  ),
  'guide/broken-structure image': of(
    guide('Write to support.', '![](https://merrow.io/a.png)'),
    [byTable()],
    [inGuide('![](', (hint) => hint.code().replace('…)', ''))],
  ),
  'guide/broken-structure link': of(guide('support.', '[support](#).'), ...twice),
  'guide/broken-structure heading': of(guide('## Results', '# Results')),
  'guide/broken-structure title': of(guide('Merrow checks each login.', '# Merrow\n\nMerrow checks each login.')),
  'layout/no-integration none': {
    files: { 'README.md': 'Merrow.\n', [TEMPLATE]: goodSubmission[TEMPLATE] },
    setting: { bare: true },
    ways: [[byTable()]],
  },
  'layout/missing-file missing': of({ [GUIDE]: null }),
  'layout/file-name named': of({ [SPEC]: null, 'integration/action.test.js': goodSubmission[SPEC] }),
  'layout/committed-secret-file committed': {
    ...of({ 'merrow.p12': new Uint8Array([0x30, 0x82, 1, 2]) }),
    setting: { git: true },
  },
  'layout/stray-file stray': { ...of({ 'node_modules/merrow/index.js': 'exports.a = 1;\n' }), setting: { git: true } },
  'layout/stray-file examples': of({ 'examples/customer-data-platform/integration.action.js': 'exports.a = 1;\n' }),
  'layout/stale-workflow retired': of({
    '.github/workflows/check.yml':
      'on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/cache@v2\n',
  }),
  'layout/unreadable-file notUtf8': of({ [GUIDE]: new Uint8Array([0xff, 0xfe, 0x41]) }),
  'layout/unreadable-file tooLarge': of({ [GUIDE]: 'x'.repeat(6_000_000) }),
  'layout/unreadable-file guideExcess': of(guide('Write to support.', '['.repeat(6_000))),
  'layout/unreadable-file specExcess': of({ [SPEC]: `${goodSubmission[SPEC]}const data = "${DATA}";\n` }, [
    write(SPEC, `${goodSubmission[SPEC]}const data = require("./data.json");\n`),
    write('integration/data.json', JSON.stringify(DATA)),
  ]),
  'layout/unreadable-file jsonExcess': of({ [MANIFEST]: `{ "a": ${'['.repeat(3_000)}` }),
  'layout/unreadable-file templateNotJson': of({ [TEMPLATE]: '{' }, ...twice),
  'media/missing-logo missing': of({ [LOGO]: null }, [logo]),
  'media/wrong-size size': of({ [LOGO]: png(255, 257) }, [
    (files, { text }) => {
      const [, width = '', height = ''] = /(\d+) × (\d+)/u.exec(text) ?? [];
      return { ...files, [LOGO]: png(Number(width), Number(height)) };
    },
  ]),
  'media/not-png format': of({ [LOGO]: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]) }, [logo]),
  'media/not-png broken': of({ [LOGO]: png(256, 256).slice(0, 40) }, [logo]),
  'media/opaque-logo opaque': of({ [LOGO]: png(256, 256, { opaque: true }) }, [logo]),
  'media/placeholder logo': of({ [LOGO]: PLACEHOLDER }, [logo]),
  'media/placeholder column': of({ [COLUMN]: PLACEHOLDER }, [write(COLUMN, own)], [write(COLUMN, null)]),
  'media/placeholder startedLogo': of({ [LOGO]: startedMedia.get(LOGO) ?? null }, [logo]),
  'media/placeholder startedColumn': of(
    { [COLUMN]: startedMedia.get(COLUMN) ?? null },
    [write(COLUMN, own)],
    [write(COLUMN, null)],
  ),
};

/** Makes our picture count as one of the template while the tests of a file run. */
export function withPlaceholder(): void {
  const pictures = placeholderMedia as Record<string, string>;
  beforeAll(() => {
    pictures['own.png'] = createHash('md5').update(PLACEHOLDER).digest('hex');
  });
  afterAll(() => {
    delete pictures['own.png'];
  });
}
