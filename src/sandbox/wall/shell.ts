import { readFileSync } from 'node:fs';

/** The first line on the results pipe behind a wall: the wall works. It is written before the program starts. */
export const UP = 'up';

const OPEN_FILES = 1024;
/** More than the machine has when the program starts: Linux before 5.14 counts all processes of a user, in every namespace. */
const MORE_PROCESSES = 256;

/** Limits that every process inherits. Some shells call the limit of processes `-u`, others `-p`. */
export function limitsScript(): string {
  const processes = processesNow() + MORE_PROCESSES;
  return [
    `ulimit -c 0`,
    `ulimit -n ${OPEN_FILES} 2>/dev/null || :`,
    `ulimit -u ${processes} 2>/dev/null || ulimit -p ${processes} 2>/dev/null || :`,
  ].join('\n');
}

/** Processes and threads of the whole machine: the fourth field is `running/all`. */
function processesNow(): number {
  const all = /^\S+ \S+ \S+ \d+\/(\d+)/u.exec(readFileSync('/proc/loadavg', 'utf8'))?.[1];
  return Number(all ?? 0);
}

/** A `passwd` file in which the caller has an empty home, for programs that ask for the user's name or home. */
export function passwd(): string {
  const uid = process.getuid?.() ?? 0;
  const others = uid === 0 ? [] : [`root:x:0:0::/home:/bin/sh`];
  return [...others, `partner:x:${uid}:${process.getgid?.() ?? 0}::/home:/bin/sh`, ''].join('\n');
}
