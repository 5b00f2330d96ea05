import { found, lint, sentences } from '../../rule-tester.ts';
import type { Files } from '../../submission-files.ts';

export const MANIFEST = 'integration/configuration.json';

/** The entries of a manifest. Each is written on one line, so that places are easy to count. */
export interface Lists {
  readonly secrets?: readonly unknown[];
  readonly configuration?: readonly unknown[];
  readonly dependencies?: readonly unknown[];
}

/** The entries begin on line 3 (secrets), after four spaces. */
export function manifest({ secrets = [], configuration = [], dependencies = [] }: Lists): string {
  const list = (key: string, entries: readonly unknown[]) =>
    [`  "${key}": [`, entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n'), '  ]'].join('\n');
  return `{\n${[list('secrets', secrets), list('configuration', configuration), list('dependencies', dependencies)].join(',\n')}\n}\n`;
}

/** A field with its own label, which has the same length for the same name. */
export const field = (name: string, more: object = {}) => ({
  name,
  label: name === 'A' ? 'Project key' : `Project key ${name}`,
  description: 'Copy it from the settings of your Merrow project.',
  ...more,
});

export type Case = readonly [name: string, manifest: string | Lists, ...findings: string[]];

/** Each finding is `MESSAGE LINE:COLUMN`, without any if the rule should be silent. All other manifest rules must be silent. */
export function describeRule(rule: string, cases: { fires: readonly Case[]; silent: readonly Case[] }): void {
  const check = async ([, text, ...expected]: Case) => {
    expect(await found('manifest/', files(text))).toEqual(
      expected.map((finding) => finding.replace(/^(\S+) (\S+)$/u, `${rule} $1 ${MANIFEST}:$2`)),
    );
  };
  describe(rule, () => {
    describe('fires on', () => {
      it.each(cases.fires.map((one) => ({ name: one[0], one })))('$name', ({ one }) => check(one));
    });
    describe('is silent on', () => {
      it.each(cases.silent.map((one) => ({ name: one[0], one })))('$name', ({ one }) => check(one));
    });
  });
}

export function files(text: string | Lists): Files {
  return { [MANIFEST]: typeof text === 'string' ? text : manifest(text) };
}

/** The sentences of all findings in the manifest. */
export async function said(text: string | Lists): Promise<string> {
  const findings = await lint(files(text));
  return findings
    .filter((finding) => finding.rule.startsWith('manifest/'))
    .map(sentences)
    .join('\n');
}
