import type { PlacedWaiver, Waiver } from '../../src/configuration/settings.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { startOf } from '../../src/submission/place.ts';
import { unusedWaivers, waiverOf } from '../../src/report/waivers.ts';

const waiver: Waiver = { rule: 'tests/coverage', path: null, reason: 'legacy', expires: '2027-01-31' };
const found = { rule: 'tests/coverage', file: 'integration/integration.action.js' } as const;

describe('a waiver', () => {
  it.each<[string, Partial<Waiver>, boolean]>([
    ['everywhere without a path', {}, true],
    ['the file itself', { path: 'integration/integration.action.js' }, true],
    ['a folder that holds it', { path: 'integration' }, true],
    ['the root', { path: '.' }, true],
    ['not a folder whose name begins alike', { path: 'integr' }, false],
    ['not a file whose name begins alike', { path: 'integration/integration.action' }, false],
    ['not another rule', { rule: 'guide/missing-section' }, false],
  ])('covers %s', (_, over, covered) => {
    expect(waiverOf(found, [{ ...waiver, ...over }]) !== undefined).toBe(covered);
  });

  it('is the first one that covers', () => {
    const second = { ...waiver, reason: 'second' };
    expect(waiverOf(found, [{ ...waiver, path: 'elsewhere' }, second, waiver])).toBe(second);
  });
});

describe('waiver/unused', () => {
  const place = { ...startOf('.github/integration-check.yml'), start: { line: 4, column: 5 } };
  const placed: PlacedWaiver = { ...waiver, place };
  const finding: Finding = { ...startOf(found.file), rule: 'tests/coverage', messageId: 'below', data: {} };

  it('is silent if a finding falls under the waiver', () => {
    expect(unusedWaivers([finding], [placed], { tested: true })).toEqual([]);
  });

  it('is at the entry that waives nothing', () => {
    expect(unusedWaivers([finding], [{ ...placed, path: 'elsewhere' }], { tested: true })).toEqual([
      { ...place, rule: 'waiver/unused', messageId: 'unused', data: { rule: 'tests/coverage' } },
    ]);
  });

  it('is silent on rules of tests that did not run', () => {
    expect(unusedWaivers([], [placed, { ...placed, rule: 'secrets/unused' }], { tested: false })).toMatchObject([
      { data: { rule: 'secrets/unused' } },
    ]);
  });

  it('says nothing about the probe if it did not run', () => {
    const waiver = { ...placed, rule: 'behaviour/throws' } as const;
    expect(unusedWaivers([], [waiver], { tested: true, probed: false })).toEqual([]);
    expect(unusedWaivers([], [waiver], { tested: true, probed: true })).toMatchObject([{ rule: 'waiver/unused' }]);
  });
});
