import { readWaiver } from '../../src/configuration/waiver.ts';
import { startOf } from '../../src/submission/place.ts';

const place = startOf('.github/integration-check.yml');
const today = '2026-11-23';
const good = { rule: 'tests/coverage', reason: 'Reviewed with the partner.', expires: '2027-01-31' };
const read = (entry: unknown) => readWaiver(entry, place, today);

describe('a waiver', () => {
  it.each([
    ['for the whole repository', good, null],
    ['for a folder', { ...good, path: './integration//' }, 'integration'],
    ['for the root', { ...good, path: '.' }, '.'],
    ['for a file', { ...good, path: 'integration/integration.action.js' }, 'integration/integration.action.js'],
    ['that ends today', { ...good, expires: today }, null],
    ['that ends a year from today', { ...good, expires: '2027-11-23' }, null],
  ])('%s is read', (_what, entry, path) => {
    expect(read(entry)).toEqual({ waiver: { ...good, path, expires: entry.expires } });
  });

  it.each([
    ['is not a mapping', 'tests/coverage', 'notAMapping'],
    ['is a list', [good], 'notAMapping'],
    ['has an unknown key', { ...good, until: '2027-01-31' }, 'unknownKey'],
    ['names no rule', { ...good, rule: undefined }, 'noRule'],
    ['names a rule like another', { ...good, rule: 'tests/coverag' }, 'unknownRuleNearest'],
    ['names a rule like no other', { ...good, rule: 'zebra' }, 'unknownRule'],
    ['names a rule that cannot be waived', { ...good, rule: 'tests/failed' }, 'cannotBeWaived'],
    ['names an inherited property for a rule', { ...good, rule: 'toString' }, 'unknownRule'],
    ['has a path that leaves the repository', { ...good, path: '../elsewhere' }, 'badPath'],
    ['has an absolute path', { ...good, path: '/etc' }, 'badPath'],
    ['has no reason', { ...good, reason: '  ' }, 'noReason'],
    ['has no date', { ...good, expires: undefined }, 'noDate'],
    ['has another form of date', { ...good, expires: '31.01.2027' }, 'noDate'],
    ['has a day that there is not', { ...good, expires: '2027-02-30' }, 'noDate'],
    ['ended yesterday', { ...good, expires: '2026-11-22' }, 'expired'],
    ['ends a year and a day from today', { ...good, expires: '2027-11-24' }, 'tooFarAhead'],
  ])('that %s is a finding', (_what, entry, messageId) => {
    expect(read(entry)).toEqual({
      invalid: expect.objectContaining({ rule: 'waiver/invalid', messageId, file: place.file }) as unknown,
    });
  });
});
