import type { Hint } from './worked.ts';

/** A configuration file with one wrong waiver, and the file after its hint was followed. */
export interface WorkedWaiver {
  readonly text: string;
  readonly ways: readonly ((hint: Hint, text: string) => string)[];
}

const WAIVER = {
  rule: 'rule: tests/coverage',
  reason: 'reason: "Agreed with the reviewer."',
  expires: 'expires: 2027-01-31',
};
const file = (lines: readonly string[]) =>
  `waivers:\n${lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`).join('')}`;
const of = (change: Partial<Record<keyof typeof WAIVER | 'more', string | null>>) =>
  file(Object.values({ ...WAIVER, ...change }).filter((line) => line !== null));
const replaced = (from: string, to: (hint: Hint) => string) => (hint: Hint, text: string) =>
  text.replace(from, () => to(hint));
const removed = () => 'waivers: []\n';

/** Hints about waivers in the configuration file. */
export const waiverHints: Readonly<Record<string, WorkedWaiver>> = {
  'waiver/invalid notAMapping': {
    text: 'waivers:\n  - tests/coverage\n',
    ways: [
      (hint) =>
        `waivers:\n  ${hint.code().replace('RULE', 'tests/coverage')}\n    ${hint.code(1).replace('why', 'Agreed with the reviewer.')}\n    ${hint.code(2).replace('YYYY-MM-DD', '2027-01-31')}\n`,
    ],
  },
  'waiver/invalid unknownKey': {
    text: of({ more: 'until: 2027-01-31' }),
    ways: [replaced('    until: 2027-01-31\n', () => '')],
  },
  'waiver/invalid noRule': {
    text: of({ rule: null }),
    ways: [replaced('  - ', (hint) => `  - ${hint.code()} tests/coverage\n    `)],
  },
  'waiver/invalid unknownRule': {
    text: of({ rule: 'rule: zebra' }),
    ways: [replaced('zebra', () => 'tests/coverage')],
  },
  'waiver/invalid unknownRuleNearest': {
    text: of({ rule: 'rule: tests/coverag' }),
    ways: [replaced('tests/coverag', (hint) => hint.quoted())],
  },
  'waiver/invalid cannotBeWaived': { text: of({ rule: 'rule: tests/failed' }), ways: [removed] },
  'waiver/invalid badPath': {
    text: of({ more: 'path: ../elsewhere' }),
    ways: [
      replaced('path: ../elsewhere', (hint) => `${hint.code()} integration`),
      replaced('    path: ../elsewhere\n', () => ''),
    ],
  },
  'waiver/invalid noReason': {
    text: of({ reason: null }),
    ways: [(hint, text) => `${text}    ${hint.code()} Agreed with the reviewer.\n`],
  },
  'waiver/invalid noDate': {
    text: of({ expires: null }),
    ways: [(hint, text) => `${text}    ${hint.code()} 2027-01-31\n`],
  },
  'waiver/invalid expired': {
    text: of({ expires: 'expires: 2026-01-31' }),
    ways: [removed, replaced('2026-01-31', () => '2027-01-31')],
  },
  'waiver/invalid tooFarAhead': {
    text: of({ expires: 'expires: 2029-01-31' }),
    ways: [replaced('2029', () => '2027')],
  },
  'waiver/unused unused': { text: of({ rule: 'rule: guide/todo' }), ways: [removed] },
};
