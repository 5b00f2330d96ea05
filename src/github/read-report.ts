import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { RefusedReport } from '../report/refused.ts';
import { refuseWayOut } from './report-file.ts';

/** Bytes. */
const REPORT_LIMIT = 10 * 1024 * 1024;

/**
 * The text of the report to publish, from an archive that a stranger's job made.
 * @param file absolute
 * @throws RefusedReport if it is not a regular file, too large, or not UTF-8
 */
export async function readReport(file: string, workspace: string): Promise<string> {
  const bytes = await read(file, workspace).catch((error: unknown) => {
    if (error instanceof RefusedReport) throw error;
    throw new RefusedReport(`input report-file: ${file} cannot be read: ${reasonOf(error)}.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedReport('The report is not UTF-8.');
  }
}

async function read(file: string, workspace: string): Promise<Buffer> {
  await refuseWayOut(path.dirname(file), workspace);
  // A link is not followed, and a pipe without a writer is not waited for.
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new RefusedReport('The report is not a regular file.');
    const buffer = Buffer.alloc(Math.min(stats.size, REPORT_LIMIT) + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
      if (length > REPORT_LIMIT) throw new RefusedReport('The report is larger than 10 MiB.');
      if (length === buffer.length) throw new RefusedReport('The report changes while it is read.');
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}

function reasonOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'ELOOP' || code === 'EMLINK') return 'it is a symbolic link';
  return error instanceof Error ? error.message : String(error);
}
