import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

/** Keeps a list of the process groups that it is given. Its input ends when we end. Then it kills the groups that are left. */
const script = `
groups=' '
while read -r act group; do
  case $act in
    +) groups="$groups$group " ;;
    -) groups="\${groups%%" $group "*} \${groups#*" $group "}" ;;
  esac
done
for group in $groups; do kill -KILL "-$group"; done
`;

let told: Writable | null | undefined;

/**
 * Has a process group killed even if this process is killed and can no longer do anything (SIGKILL, out of memory). Only
 * works with a POSIX shell. Returns a function that takes this back.
 */
export function killAfterUs(group: number): () => void {
  told ??= guardian();
  told?.write(`+ ${group}\n`);
  return () => {
    told?.write(`- ${group}\n`);
  };
}

function guardian(): Writable | null {
  if (process.platform === 'win32') return null;
  // It gets its own session, so that a signal to our group does not reach it.
  const child = spawn('/bin/sh', ['-c', script], {
    cwd: '/',
    env: {},
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', () => undefined);
  if (child.pid === undefined) return null;
  child.stdin.on('error', () => undefined);
  child.unref();
  (child.stdin as unknown as { unref: () => void }).unref();
  return child.stdin;
}
