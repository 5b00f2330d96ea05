import { mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeWhole } from '../write-file.ts';

export interface ReportFileOptions {
  /** Absolute; null for a separate file under `temporary`. */
  readonly file: string | null;
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temporary: string | undefined;
}

/** Writes the JSON report and returns its absolute path. Throws if it cannot be written there. */
export async function writeReportFile(json: string, options: ReportFileOptions): Promise<string> {
  if (options.file === null) {
    const folder = await mkdtemp(path.join(options.temporary || tmpdir(), 'integration-check-'));
    const file = path.join(folder, 'report.json');
    await writeFile(file, json);
    return file;
  }
  await writeAsked(options.file, json, options.workspace);
  return options.file;
}

/** Writes a file that the workflow wants, at its absolute path. Throws if it cannot be written there. */
export async function writeAsked(file: string, content: string | Uint8Array, workspace: string): Promise<void> {
  await refuseWayOut(path.dirname(file), workspace);
  await writeWhole(file, content);
}

/** The workspace contains partners' files: a folder in it that is a link must not lead the report somewhere else. */
export async function refuseWayOut(folder: string, workspace: string): Promise<void> {
  if (!isInside(folder, workspace)) return;
  if (!isInside(await realOf(folder), await realpath(workspace))) {
    throw new Error(`${folder} leads out of the workspace through a link`);
  }
}

/** The real path of a folder, or of the nearest folder above it that exists. */
async function realOf(folder: string): Promise<string> {
  return realpath(folder).catch(() => realOf(path.dirname(folder)));
}

function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
