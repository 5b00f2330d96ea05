import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { check, type CheckOptions, type CheckResult } from './check.ts';
import { ConfigurationError } from './configuration/error.ts';
import { InfrastructureError } from './infrastructure.ts';
import { compareReports } from './report/against/differences.ts';
import type { Against, Report } from './report/model.ts';
import { RefusedReport } from './report/refused.ts';
import { reportToCompare } from './report/received.ts';
import { SubmissionError } from './submission/error.ts';
import { unpackArchive } from './submission/archive/unpack.ts';
import { treeAt } from './submission/tree-at.ts';

/** Bytes of a report. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * The report with what is new since another state of the submission. `base` is a JSON report or an archive if there is such a file, otherwise a git
 * revision. An archive or a revision is checked for this without its tests.
 * @throws ConfigurationError, SubmissionError if there is nothing to compare with
 */
export async function withDifferences(base: string, report: Report, options: CheckOptions): Promise<Report> {
  const { timings, ...rest } = report;
  return { ...rest, against: await compareWith(base, report, options), timings };
}

/**
 * The result of a check, with these differences in its report. If the comparison breaks off, the rest of the report is valid.
 * @throws ConfigurationError, SubmissionError if there is nothing to compare with
 */
export async function comparedWith(base: string, result: CheckResult, options: CheckOptions): Promise<CheckResult> {
  try {
    return { ...result, report: await withDifferences(base, result.report, options) };
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof SubmissionError) throw error;
    const stage = `the comparison with ${base}`;
    const report = { ...result.report, conclusion: 'failure' as const };
    return error instanceof InfrastructureError
      ? { ...result, report, infrastructure: [...result.infrastructure, { stage, error }] }
      : { ...result, report, defects: [...result.defects, { stage, error }] };
  }
}

/** The report with what is new since a revision that nobody named. If the revision is missing or has no submission, nothing is compared. */
export async function withDifferencesSince(commit: string, report: Report, options: CheckOptions): Promise<Report> {
  try {
    const { before, base } = await reportAt(commit, options);
    if (before.integrations.length === 0) return report;
    const { timings, ...rest } = report;
    return { ...rest, against: compareReports(before, report, base), timings };
  } catch (error) {
    if (error instanceof SubmissionError) return report;
    throw error;
  }
}

async function compareWith(base: string, report: Report, options: CheckOptions): Promise<Against> {
  const found = await stat(base).catch(() => null);
  if (found?.isFile() !== true) {
    const { before, base: words } = await reportAt(base, options);
    return compareReports(before, report, words);
  }
  if (/\.zip$/iu.test(base)) return compareWithArchive(base, report, options);
  if (found.size > MOST_BYTES) throw new ConfigurationError(`against: ${base} has more than 10 MiB`);
  try {
    const before = reportToCompare(await readFile(base, 'utf8'));
    const of = before.commit === null ? '' : `, of commit ${before.commit.slice(0, 10)}`;
    return compareReports(before, report, `${path.basename(base)}${of}`);
  } catch (error) {
    if (error instanceof RefusedReport) throw new ConfigurationError(`against: ${base}: ${error.message}`);
    throw error;
  }
}

async function compareWithArchive(base: string, report: Report, options: CheckOptions): Promise<Against> {
  const { root, digest, remove } = await unpackArchive(base);
  try {
    const before = await reportOf(root, '.', options);
    return compareReports(before, report, `${path.basename(base)}, SHA-256 ${digest}`);
  } finally {
    remove();
  }
}

async function reportAt(revision: string, options: CheckOptions): Promise<{ before: Report; base: string }> {
  const { folder, commit, remove } = await treeAt(options.root, revision);
  const short = commit.slice(0, 10);
  try {
    const before = await reportOf(folder, options.path, options);
    return { before, base: commit === revision ? `commit ${short}` : `${revision}, commit ${short}` };
  } finally {
    remove();
  }
}

/** What the code says and what the probe sees of that state. Nobody has to correct its findings. */
async function reportOf(root: string, folder: string, options: CheckOptions): Promise<Report> {
  const { report } = await check({
    ...options,
    root,
    path: folder,
    settings: { ...options.settings, tests: false, waivers: [] },
    findings: [],
    newWaivers: () => Promise.resolve(null),
    commit: null,
    progress: () => undefined,
    announce: () => undefined,
    detail: () => undefined,
  });
  return report;
}
