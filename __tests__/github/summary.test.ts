import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { appendSummary, renderNotes, renderSummary, renderWithin } from '../../src/github/summary.ts';
import { reportedFinding, reportOf } from './reports.ts';

describe('the job summary', () => {
  it("stays below GitHub's limit in bytes, notes and all", () => {
    // Each code point has four bytes, so a limit in code points would not be enough.
    const findings = Array.from({ length: 6000 }, (_, index) =>
      reportedFinding({ message: `${'𝒳'.repeat(200)} ${index}`, fingerprint: `f${index}` }),
    );
    const summary = renderSummary(reportOf(findings), { link: null, command: null });
    const notes = renderNotes('Publishing', ['x'.repeat(100_000)]) + renderNotes('No verdict', ['𝒳'.repeat(100_000)]);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(100_000);
    expect(Buffer.byteLength(summary + notes)).toBeLessThanOrEqual(1024 * 1024);
  });

  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('is whole or shorter by the byte: limit %d, whole %s', (more, isWhole) => {
    const findings = Array.from({ length: 40 }, (_, index) =>
      reportedFinding({ message: `${'𝒳'.repeat(20)} ${index}` }),
    );
    const options = { link: null, command: null };
    const whole = renderWithin(reportOf(findings), 1_000_000, options);
    const limit = Buffer.byteLength(whole) + more;
    const text = renderWithin(reportOf(findings), limit, options);
    expect(text === whole).toBe(isWhole);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    expect(text.includes('Left out here for length')).toBe(!isWhole);
  });

  it('shows notes unchanged, whatever they contain', () => {
    const notes = renderNotes('No verdict', ['```\n# not a title\n````', '@everyone']);
    expect(notes).toContain('\n`````text\n```\n# not a title\n````\n@everyone\n`````\n');
  });

  it("is added to the step's existing summary", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-'));
    const file = path.join(folder, 'summary.md');
    fs.writeFileSync(file, 'before\n');
    await appendSummary('after', { GITHUB_STEP_SUMMARY: file });
    expect(fs.readFileSync(file, 'utf8')).toBe('before\nafter\n');
    fs.rmSync(folder, { recursive: true });
  });

  it('is left out if the runner has none', async () => {
    await expect(appendSummary('x', {})).resolves.toBeUndefined();
  });
});
