import { found } from '../../rule-tester.ts';
import type { Files } from '../../submission-files.ts';
import { goodSubmission } from '../../submission-files.ts';

export const GUIDE = 'integration/installation_guide.md';
export const good = goodSubmission[GUIDE];
/** The good guide, followed by a text that begins on line 23. */
export const and = (text: string) => `${good}\n${text}\n`;

export type Case = readonly [name: string, guide: string, ...places: string[]];

/** Tests guides with the places at which one rule fires. */
export function describeRule(
  rule: string,
  messageId: string,
  cases: { fires: readonly Case[]; silent: readonly Case[]; files?: Files },
): void {
  const check = async ([, guide, ...places]: Case) => {
    expect(await found(rule, { ...cases.files, [GUIDE]: guide })).toEqual(
      places.map((place) => `${rule} ${messageId} ${GUIDE}:${place}`),
    );
  };
  describe(rule, () => {
    it.each(cases.fires.map((one) => ({ name: one[0], one })))('fires on $name', ({ one }) => check(one));
    it.each(cases.silent.map((one) => ({ name: one[0], one })))('is silent on $name', ({ one }) => check(one));
  });
}
