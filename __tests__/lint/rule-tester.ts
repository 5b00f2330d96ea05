import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lintIntegration, lintSubmission } from '../../src/lint/lint.ts';
import { ruleText } from '../../src/rules/catalogue.ts';
import type { Asked } from '../../src/lint/lint.ts';
import type { RuleId } from '../../src/rules/catalogue.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { loadSubmission } from '../../src/submission/load.ts';
import { IN_MEMORY } from '../in-memory.ts';
import { withHint } from './apply-hint.ts';
import { wrongInHint } from './hints.ts';
import type { Submission } from '../../src/submission/model.ts';
import type { Files } from './submission-files.ts';
import { goodSubmission } from './submission-files.ts';
import { leaveForTheCount, tried } from './tried.ts';
import { loadedBefore, underMutation } from './under-mutation.ts';

const count = process.env['AIC_TRIED'];
if (count !== undefined && !underMutation) leaveForTheCount(count);

export interface Setting {
  /** The path to check; by default `.`. */
  readonly path?: string;
  /** Makes the files a git work tree in which everything is tracked, except for the files that `.gitignore` names. */
  readonly git?: boolean;
  /** Starts without any file, instead of with the good submission. */
  readonly bare?: boolean;
}

/** Writes files to a new folder, passes it to a function, and removes it. */
export async function withFiles<T>(files: Files, setting: Setting, use: (root: string) => Promise<T> | T): Promise<T> {
  const root = mkdtempSync(path.join(IN_MEMORY, 'aic-'));
  try {
    const all: Files = setting.bare === true ? files : { ...goodSubmission, ...files };
    for (const [name, content] of Object.entries(all)) {
      if (content === null) continue;
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), content);
    }
    if (setting.git === true) {
      // These make a folder a repository. `git init` would write a dozen more files, and start another process.
      for (const folder of ['objects', 'refs']) mkdirSync(path.join(root, '.git', folder), { recursive: true });
      writeFileSync(path.join(root, '.git/HEAD'), 'ref: refs/heads/main\n');
      execFileSync('git', ['add', '--all'], { cwd: root, stdio: 'ignore' });
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Loads the good submission with some changed files. */
export function load(files: Files, setting: Setting = {}): Promise<Submission> {
  const read = () =>
    withFiles(files, setting, async (root) => {
      const submission = await loadSubmission({ root, path: setting.path ?? '.' });
      // Other scripts are read when they are first needed, but then the folder is gone.
      for (const { namedElsewhere } of submission.integrations) namedElsewhere('');
      return submission;
    });
  return underMutation ? loadedBefore(files, setting, read) : read();
}

/** All findings of the static rules, in order of place, in the good submission with some changed files. */
export async function lint(files: Files, setting: Setting = {}, asked?: Asked): Promise<Finding[]> {
  const submission = await load(files, setting);
  return [
    ...lintSubmission(submission, asked),
    ...submission.integrations.flatMap((integration) => lintIntegration(integration, submission, asked)),
  ].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** `RULE MESSAGE FILE:LINE:COLUMN` for each finding of the rules whose ids begin with this text. */
export async function found(rules: string, files: Files, setting: Setting = {}): Promise<string[]> {
  const findings = await findingsOf(rules, files, setting);
  return findings.map(
    ({ rule, messageId, file, start }) => `${rule} ${messageId} ${file}:${start.line}:${start.column}`,
  );
}

/** The sentences of those findings, as people read them. */
export async function said(rules: string, files: Files, setting: Setting = {}): Promise<string[]> {
  return (await findingsOf(rules, files, setting)).map(sentences);
}

/** The values of those findings. */
export async function values(rules: string, files: Files, setting: Setting = {}): Promise<Finding['data'][]> {
  return (await findingsOf(rules, files, setting)).map(({ data }) => data);
}

async function findingsOf(rules: string, files: Files, setting: Setting): Promise<Finding[]> {
  const isAsked = (rule: RuleId) => rule.startsWith(rules);
  // Each case tries all rules, so that a crash is noticed. A mutant is only tried with the cases of its own rule.
  const all = await lint(files, setting, underMutation ? isAsked : undefined);
  const findings = all.filter(({ rule }) => isAsked(rule));
  if (!underMutation && findings.length > 0) await checkHints(findings, all, { files, setting });
  tried.push({ asked: rules, found: findings.map(({ rule }) => rule), title: expect.getState().currentTestName });
  return findings;
}

/** The sentences of a finding, as people read them. */
export function sentences({ rule, messageId, data }: Finding): string {
  const { message, hint } = ruleText(rule, messageId);
  return `${message} ${hint}`.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => String(data[name] ?? whole));
}

/** Fails if a hint cannot be pasted here, or if it causes a new finding. */
async function checkHints(
  findings: readonly Finding[],
  all: readonly Finding[],
  { files, setting }: { readonly files: Files; readonly setting: Setting },
): Promise<void> {
  const submission = await load(files, setting);
  const wrong = findings.flatMap((each) => wrongInHint(each, submission).map((why) => `${nameOf(each)}: ${why}`));
  const whole: Files = setting.bare === true ? files : { ...goodSubmission, ...files };
  const tried = new Set<string>();
  for (const each of findings) {
    // One of several similar ones is enough.
    const ways = tried.has(nameOf(each)) ? [] : withHint(each, whole);
    for (const applied of ways) {
      tried.add(nameOf(each));
      // Places move, and the rest of several reads is reported in other words, so a new finding is one more of its kind.
      const left = new Map<string, number>();
      for (const found of all) left.set(nameOf(found), (left.get(nameOf(found)) ?? 0) + 1);
      const after = await lint(applied, { ...setting, bare: true });
      const fresh = after.filter((found) => {
        const count = left.get(nameOf(found)) ?? 0;
        left.set(nameOf(found), count - 1);
        return count <= 0;
      });
      wrong.push(...fresh.map((found) => `${nameOf(each)}: its hint brings ${sentences(found)}`));
      if (isToldWhole(each, all) && (left.get(nameOf(each)) ?? 0) <= 0)
        wrong.push(`${nameOf(each)}: it is there after its hint is followed`);
    }
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** Whether it is not one of several reads (a table only changes the first), and not in a full list (where another one would replace it). */
function isToldWhole({ rule, data }: Finding, all: readonly Finding[]): boolean {
  const isOneRead = (data['times'] ?? 'once') === 'once';
  return isOneRead && !all.some((found) => found.rule === rule && found.messageId.startsWith('more:'));
}

function nameOf({ rule, messageId }: Finding): string {
  return `${rule} ${messageId}`;
}

function order({ file, start, rule }: Finding): string {
  return [file, String(start.line).padStart(8, '0'), String(start.column).padStart(8, '0'), rule].join('\n');
}
