import fc from 'fast-check';
import { lintIntegration } from '../../../../src/lint/lint.ts';
import type { Submission } from '../../../../src/submission/model.ts';
import { load } from '../../rule-tester.ts';

const GUIDE = 'integration/installation_guide.md';

let submission: Submission;
beforeAll(async () => {
  submission = await load({});
});

function markers(text: string): [string, string][] {
  const [good] = submission.integrations;
  if (good === undefined) throw new Error('The good submission has an integration.');
  const integration = { ...good, files: { ...good.files, guide: { state: 'read' as const, path: GUIDE, text } } };
  const lines = text.split(/\r\n|\r|\n/u);
  return lintIntegration(integration, { ...submission, integrations: [integration] })
    .filter(({ rule }) => rule === 'guide/todo')
    .map(({ data, start }) => [String(data['marker']), lines[start.line - 1]?.slice(start.column - 1) ?? '']);
}

const piece = fc.oneof(
  fc.constantFrom(
    '[[',
    ']]',
    '((',
    '))',
    '[',
    ']',
    '(',
    ')',
    'TODO',
    'todo:',
    '\\',
    '**',
    '`',
    '```',
    '\n',
    '\r\n',
    '# ',
    '> ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

it('reads any text: each finding begins with brackets at its place', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      (text) => {
        for (const [marker, line] of markers(text)) {
          expect(marker).toMatch(/^\\?(?:\[\\?\[|\(\\?\()/u);
          expect(line).toMatch(/^\\?(?:\[\\?\[|\(\\?\()/u);
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('finds every marker between texts that have none', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', '#', '-', '🔑'), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), (texts) => {
      expect(markers(texts.join('[[TODO: x]]'))).toHaveLength(texts.length - 1);
    }),
    { numRuns: 300 },
  );
});
