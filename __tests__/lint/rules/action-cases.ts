import { lint, sentences } from '../rule-tester.ts';
import type { Files } from '../submission-files.ts';
import { ACTION, expectFindings } from './marks.ts';

export type FiringCase = readonly [name: string, action: string, ...messageIds: string[]];
export type SilentCase = readonly [name: string, action: string];

export interface ActionCases {
  /** Actions with a mark `▸` at the place of each finding, and the message of each. */
  readonly fires: readonly FiringCase[];
  readonly silent: readonly SilentCase[];
  /** Other files for all of the cases. */
  readonly files?: Files;
}

/** Tests a table of Actions on which one rule fires, or is silent. */
export function describeActionRule(rule: string, { fires, silent, files = {} }: ActionCases): void {
  describe(rule, () => {
    it.each(fires.map(([name, text, ...ids]) => ({ name, text, ids })))('fires on $name', async ({ text, ids }) => {
      await expectFindings(
        rule,
        { ...files, [ACTION]: text },
        ids.map((id) => `${rule} ${id}`),
      );
    });
    it.each(silent.map(([name, text]) => ({ name, text })))('is silent on $name', async ({ text }) => {
      await expectFindings(rule, { ...files, [ACTION]: text }, []);
    });
  });
}

/** The sentences of a rule's findings on an Action. */
export async function saidOf(rule: string, action: string, files: Files = {}): Promise<string[]> {
  const findings = await lint({ ...files, [ACTION]: action });
  return findings.filter((each) => each.rule === rule).map(sentences);
}
