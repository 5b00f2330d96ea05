import type { Finding } from '../../src/rules/finding.ts';
import { messageOf } from '../../src/report/message.ts';
import { lint } from '../lint/rule-tester.ts';
import type { Files } from '../lint/submission-files.ts';
import { goodSubmission } from '../lint/submission-files.ts';
import { wrongInHint } from '../lint/hints.ts';
import { load } from '../lint/rule-tester.ts';
import type { Step, Worked } from './worked.ts';
import { hintOf } from './worked.ts';

/** Something to paste in a hint: a call, an object, an assignment. */
const PASTEABLE = /[({=:]|^\.\w/;

/** The problems after following a hint, in words: none if the finding is gone and there is no new one. */
export async function wrongAfter(pair: string, { files, setting, ways }: Worked): Promise<string[]> {
  const all: Files = setting?.bare === true ? files : { ...goodSubmission, ...files };
  const before = await lint(files, setting);
  const given = before.find((each) => pairOf(each) === pair);
  if (given === undefined) return [`there is no such finding, but ${named(before)}`];
  const wrong = wrongInHint(given, await load(files, setting));
  const pasted = new Set<string>();
  for (const steps of ways) {
    const hint = hintOf(given);
    const after = await lint(carriedOut(steps, all, hint), { ...setting, bare: true });
    wrong.push(...leftOrNew(pair, before, after));
    for (const each of hint.pasted) pasted.add(each);
  }
  if (ways.length === 0) wrong.push('no way to follow it is tried');
  return [...wrong, ...notPasted(hintOf(given).text, pasted)].map((each) => `${each} – ${hintOf(given).text}`);
}

export function carriedOut(steps: readonly Step[], files: Files, hint: ReturnType<typeof hintOf>): Files {
  return steps.reduce((now, step) => step(now, hint), files);
}

/** The findings that are left, or new, after a hint was followed. */
export function leftOrNew(pair: string, before: readonly Finding[], after: readonly Finding[]): string[] {
  // Places move, and the rest may be reported in other words, so a new finding is one more of its rule.
  const count = (findings: readonly Finding[], rule: string) => findings.filter((each) => each.rule === rule).length;
  const fresh = new Set(after.map(({ rule }) => rule).filter((rule) => count(after, rule) > count(before, rule)));
  const sentences = after
    .filter(({ rule }) => fresh.has(rule))
    .map((each) => `${pairOf(each)}: ${messageOf(each).message}`);
  const [rule = ''] = pair.split(' ');
  return [
    ...(count(after, rule) < count(before, rule) ? [] : ['the finding is still there']),
    ...sentences.map((each) => `it brings ${each}`),
  ];
}

export function notPasted(text: string, pasted: ReadonlySet<string>): string[] {
  const codes = Array.from(text.matchAll(/`([^`]+)`/g), ([, code = '']) => code).filter((code) => PASTEABLE.test(code));
  return codes.length > 0 && !codes.some((code) => pasted.has(code)) ? [`nothing of its code is pasted: ${text}`] : [];
}

export function pairOf({ rule, messageId }: Pick<Finding, 'rule' | 'messageId'>): string {
  return `${rule} ${messageId}`;
}

function named(findings: readonly Finding[]): string {
  return findings.map((each) => `${pairOf(each)}: ${messageOf(each).message}`).join('; ') || 'none';
}
