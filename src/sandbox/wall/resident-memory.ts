import { readdirSync, readFileSync } from 'node:fs';

/**
 * Bytes of memory that a process and all its descendants use, including buffers and code; null if the system has no
 * `/proc`, or no such process. The process that we start is often a launcher, with the program as its child.
 */
export function residentMemory(pid: number): number | null {
  const own = residentOf(pid);
  if (own === null) return null;
  return childrenOf(pid).reduce((sum, child) => sum + (residentMemory(child) ?? 0), own);
}

function residentOf(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** Each thread has its own children. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
