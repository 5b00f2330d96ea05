import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { IN_MEMORY } from '../in-memory.ts';
import fc from 'fast-check';
import { isRuleId } from '../../src/rules/catalogue.ts';
import { goodSubmission } from '../lint/submission-files.ts';
import { checkFolder, FILES } from './check.ts';
import type { HostileRole } from './shapes.ts';
import { shapes } from './shapes.ts';

const ROLES = Object.keys(FILES) as HostileRole[];
const SUBMISSIONS = path.join(__dirname, '../fixtures/submissions');

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(IN_MEMORY, 'aic-'));
  for (const [name, content] of Object.entries(goodSubmission)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  mkdirSync(path.dirname(path.join(root, FILES.config)), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Texts of partners and of ours, by their roles. */
const sources: Readonly<Record<HostileRole, readonly string[]>> = {
  manifest: fixtures('configuration.json'),
  action: fixtures('integration.action.js'),
  spec: fixtures('integration.action.spec.js'),
  guide: fixtures('installation_guide.md'),
  template: fixtures('template.json'),
  config: [
    'fail-on: warning\nrules:\n  code/throws: notice\nwaivers:\n  - rule: code/throws\n    reason: a\n    expires: 2027-01-31\n',
  ],
};

function fixtures(name: string): string[] {
  const files = readdirSync(SUBMISSIONS, { recursive: true }).map(String);
  const good = Object.entries(goodSubmission).flatMap(([file, content]) =>
    file.endsWith(`/${name}`) ? [String(content)] : [],
  );
  return [
    ...good,
    ...files
      .filter((file) => path.basename(file) === name)
      .sort()
      .map((file) => readFileSync(path.join(SUBMISSIONS, file), 'utf8')),
  ];
}

/** Runs the whole check on the good submission with one changed file. It only reports readable findings, and does not stop. */
async function survives(role: HostileRole, content: string | Uint8Array): Promise<void> {
  const file = path.join(root, FILES[role]);
  writeFileSync(file, content);
  try {
    const checked = await checkFolder(root);
    if (checked === null) {
      expect(role).toBe('config');
      return;
    }
    const text = Buffer.from(content)
      .toString('utf8')
      .replace(/^\uFEFF/u, '');
    const isScript = role === 'action' || role === 'spec';
    const lines = text.split(isScript ? /\r\n|[\n\r\u2028\u2029]/u : role === 'config' ? /\n/u : /\r\n|\r|\n/u);
    const width = (line: number) => (lines[line - 1] ?? '').length + 1;
    for (const { rule, start, end, file: of } of checked.findings) {
      expect(isRuleId(rule)).toBe(true);
      expect(start.line < end.line || (start.line === end.line && start.column <= end.column)).toBe(true);
      expect(Math.min(start.line, start.column)).toBeGreaterThanOrEqual(1);
      if (of !== FILES[role]) continue;
      expect(end.line).toBeLessThanOrEqual(lines.length);
      expect(start.column).toBeLessThanOrEqual(width(start.line));
      expect(end.column).toBeLessThanOrEqual(width(end.line));
    }
    // The report has made a sentence for each, which throws if a value is missing. It also adds unused waivers.
    const { findings, integrations } = checked.report;
    const reported = [...findings, ...integrations.flatMap((each) => each.findings)];
    expect(reported.length).toBeGreaterThanOrEqual(checked.findings.length);
    for (const { message, hint } of reported) expect(Math.min(message.length, hint.length)).toBeGreaterThan(0);
  } finally {
    if (role === 'config') rmSync(file, { force: true });
    else writeFileSync(file, goodSubmission[FILES[role] as keyof typeof goodSubmission]);
  }
}

const role = fc.constantFrom(...ROLES);

/** A text of a role with pieces removed, doubled, or swapped with each other and with pieces of other texts. */
const mutated = role.chain((of) => {
  const texts = sources[of];
  const source = fc.constantFrom(...texts);
  const cut = fc.record({ at: fc.nat(), length: fc.nat(60), to: fc.nat(), kind: fc.nat(3), from: source });
  return fc.record({ source, cuts: fc.array(cut, { minLength: 1, maxLength: 4 }) }).map(({ source: text, cuts }) => {
    const units = text.split(/(?<=\W)|(?=\W)/u);
    for (const { at, length, to, kind, from } of cuts) {
      const start = at % (units.length + 1);
      const piece = units.slice(start, start + length);
      const others = from.split(/(?<=\W)|(?=\W)/u);
      if (kind !== 1) units.splice(start, piece.length);
      if (kind === 1 || kind === 2) units.splice(to % (units.length + 1), 0, ...piece);
      if (kind === 3) units.splice(start, 0, ...others.slice(to % others.length, (to % others.length) + length));
    }
    return { of, text: units.join('') };
  });
});

describe('no file of a submission stops the check', () => {
  it('with random bytes', async () => {
    await fc.assert(fc.asyncProperty(role, fc.uint8Array({ maxLength: 300 }), survives), { numRuns: 120 });
  });

  it('with random text', async () => {
    await fc.assert(fc.asyncProperty(role, fc.string({ unit: 'binary', maxLength: 300 }), survives), { numRuns: 120 });
  });

  it('with random JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<HostileRole>('manifest', 'template', 'config'),
        fc.json({ maxDepth: 5 }),
        survives,
      ),
      { numRuns: 120 },
    );
  });

  it('with the careless edits of a person', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, ({ of, text }) => survives(of, text)),
      { numRuns: 250 },
    );
  });

  it.each(ROLES)('with one line of a megabyte: %s', async (of) => {
    for (const one of ['a', '[', '"', '{"a":', 'a ', '`', '\\', ',']) {
      await survives(of, one.repeat(1_000_000 / one.length));
    }
    await survives(of, (sources[of][0] ?? '').replace(/\s+/gu, ' ').repeat(2000).slice(0, 1_000_000));
  });

  it.each(ROLES)('with 10,000 nested brackets: %s', async (of) => {
    for (const [open, close] of ['[]', '{}', '()', '<>'].map((pair) => Array.from(pair))) {
      await survives(of, `${open?.repeat(10_000)}${close?.repeat(10_000)}`);
      await survives(of, `${open} `.repeat(10_000));
    }
  });

  // `npm run bench:hostile` measures the time of these shapes, at larger sizes.
  it.each(shapes.map((shape) => [`${shape.role}: ${shape.name}`, shape] as const))('%s', async (_name, shape) => {
    await survives(shape.role, shape.text(6000));
  });
});
