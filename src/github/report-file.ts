import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ReportFileOptions {
  /** Absolute; null for a file of its own under `temporary`. */
  readonly file: string | null;
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temporary: string | undefined;
}

/** Writes the JSON report and returns its absolute path. Throws when it cannot be written there. */
export async function writeReportFile(json: string, options: ReportFileOptions): Promise<string> {
  if (options.file === null) {
    const folder = await mkdtemp(path.join(options.temporary || tmpdir(), 'integration-check-'));
    const file = path.join(folder, 'report.json');
    await writeFile(file, json);
    return file;
  }
  const folder = path.dirname(options.file);
  await refuseWayOut(folder, options.workspace);
  await mkdir(folder, { recursive: true });
  // Moved into its place, so that a link the submission has there is replaced, not followed.
  const draft = await mkdtemp(path.join(folder, '.integration-check-'));
  try {
    await writeFile(path.join(draft, 'report.json'), json);
    await rename(path.join(draft, 'report.json'), options.file);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return options.file;
}

/** The workspace holds partners' files: a folder in it that is a link must not lead the report to somewhere else. */
export async function refuseWayOut(folder: string, workspace: string): Promise<void> {
  if (!isInside(folder, workspace)) return;
  if (!isInside(await realOf(folder), await realpath(workspace))) {
    throw new Error(`${folder} leads out of the workspace through a link`);
  }
}

/** Where a folder is, or that of the folders above it which is there already. */
async function realOf(folder: string): Promise<string> {
  return realpath(folder).catch(() => realOf(path.dirname(folder)));
}

function isInside(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
