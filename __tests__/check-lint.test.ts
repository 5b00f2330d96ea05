import fs from 'node:fs';
import path from 'node:path';
import { guarding } from '../src/check-guard.ts';
import { lint } from '../src/check-lint.ts';
import { lintPartOf, LINT_PARTS } from '../src/check-memory.ts';
import type { CheckMemory } from '../src/check-memory.ts';
import type { Finding } from '../src/rules/finding.ts';
import { loadSubmission } from '../src/submission/load.ts';
import type { Submission } from '../src/submission/model.ts';
import { EXAMPLE } from './example/defects.ts';

const FIXTURES = path.join(__dirname, 'fixtures/submissions');
// In pieces, so that scanners of this repository do not take it for a key.
const KEY = ['xoxb', '123456789012', '123456789012', 'a1B2c3D4e5F6g7H8i9J0k1L2'].join('-');
const OTHER_GUIDE = `# Guide\n\n[Sign in](http://example.org). The key is ${KEY}.\n`;

/** The submission with another guide and no pictures. */
async function changed(root: string, submission: Submission): Promise<Submission> {
  const texts = new Map(submission.integrations.map(({ files }) => [files.guide.path, OTHER_GUIDE]));
  const other = await loadSubmission({ root, path: '.', texts });
  return { ...other, integrations: other.integrations.map((each) => ({ ...each, media: [] })) };
}

async function linted(submission: Submission, memory?: CheckMemory) {
  const { guard, defects } = guarding();
  const { integrations } = await lint(submission, guard, memory);
  expect(defects).toEqual([]);
  return integrations.map(({ findings, ...rest }) => ({ ...rest, findings: findings.map(told).sort() }));
}

const told = ({ fix, ...finding }: Finding): string => JSON.stringify({ ...finding, isFixable: fix !== undefined });

it.each(fs.readdirSync(FIXTURES))(
  'after a change of the guide and the pictures, the rules about them report everything that is new: %s',
  async (name) => {
    const root = path.join(FIXTURES, name);
    const submission = await loadSubmission({ root, path: '.' });
    const memory: CheckMemory = new Map();
    expect(await linted(submission, memory)).toEqual(await linted(submission));
    for (const [folder, { code }] of memory) memory.set(folder, code === undefined ? {} : { code });

    const after = await changed(root, submission);
    expect(await linted(after, memory)).toEqual(await linted(after));
  },
);

it.each([
  ['guide', /^(?:guide\/|layout\/|secrets\/hard-coded$)/u],
  ['media', /^(?:media|layout)\//u],
] as const)('runs only the rules of the part that is not known: %s', async (part, rules) => {
  const submission = await loadSubmission({ root: EXAMPLE, path: '.' });
  const after = await changed(EXAMPLE, submission);
  const careless = {
    ...after,
    integrations: after.integrations.map((each) => ({ ...each, action: { state: 'too-large' as const } })),
  };
  const none = { guide: [], media: { folder: 'media', findings: [] }, code: { findings: [], effectsOnFailure: null } };
  const memory: CheckMemory = new Map([['integration', { ...none, [part]: undefined }]]);
  const [integration] = await linted(careless, memory);
  const found = (integration?.findings ?? []).map((finding) => (JSON.parse(finding) as Finding).rule);
  expect(found.filter((rule) => !rules.test(rule))).toEqual([]);
  expect(found.filter((rule) => rule.startsWith(`${part}/`)).length).toBeGreaterThan(0);
  expect(LINT_PARTS.filter((each) => memory.get('integration')?.[each] === undefined)).toEqual([]);
});

it('a credential in the guide belongs to the guide, and one in the code to the code', () => {
  expect(lintPartOf('secrets/hard-coded', true)).toBe('guide');
  expect(lintPartOf('secrets/hard-coded', false)).toBe('code');
});
