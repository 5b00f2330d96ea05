import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { text } from 'node:stream/consumers';

/** Users that are made for tests: one may call `sudo` without a password, as on GitHub's runners, the other may not. */
export const users = { mayUseSudo: 'aic-sudo', plain: 'aic-plain' } as const;

/** Only root can make users, and run programs as any of them. */
export const canMakeUsers = process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/sudo');

export function makeUsers(): void {
  for (const user of Object.values(users)) {
    try {
      execFileSync('useradd', ['--no-create-home', user], { stdio: 'pipe' });
    } catch (error) {
      // 9: there is already one with this name, from an earlier run.
      if ((error as { status?: number }).status !== 9) throw error;
    }
  }
  const sudoers = '/etc/sudoers.d/aic-sudo';
  // In one step, because another suite of this machine may be calling sudo. It ignores files with a dot in their names.
  fs.writeFileSync(`${sudoers}.${process.pid}`, `${users.mayUseSudo} ALL=(ALL) NOPASSWD: ALL\n`, { mode: 0o440 });
  fs.renameSync(`${sudoers}.${process.pid}`, sudoers);
}

export interface Place {
  readonly user: string;
  /** Whether user namespaces are allowed; GitHub's Ubuntu forbids them. */
  readonly userNamespaces: boolean;
  readonly bubblewrap: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The place is a separate user namespace with all users of the machine, so that the limit below only counts in it. */
const script = `read -r go
user=$1 namespaces=$2 bubblewrap=$3
shift 3
[ "$bubblewrap" = true ] || mount --bind /bin/false /usr/bin/bwrap
[ "$namespaces" = true ] || echo 0 >/proc/sys/user/max_user_namespaces
exec setpriv --reuid="$user" --regid="$user" --init-groups env -i PATH=/usr/bin:/bin "$@"`;

/** Runs Node.js as another user in another place. If the place loses its capabilities before it is complete, it is made again. */
export async function nodeAs(place: Place, args: readonly string[], triesLeft = 9): ReturnType<typeof inPlace> {
  const end = await inPlace(place, args);
  const isMade = !end.stderr.includes('setpriv: setresuid failed');
  return isMade || triesLeft === 0 ? end : nodeAs(place, args, triesLeft - 1);
}

async function inPlace({ user, userNamespaces, bubblewrap, environment = {} }: Place, args: readonly string[]) {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const given = [user, String(userNamespaces), String(bubblewrap), ...variables, process.execPath, ...args];
  const child = spawn('unshare', ['--user', '--keep-caps', '--mount', 'sh', '-c', script, 'sh', ...given], {
    cwd: '/',
  });
  const streams = Promise.all([text(child.stdout), text(child.stderr)]);
  const ended = once(child, 'close') as Promise<[number]>;
  // Waits until it is the shell in its own namespace. Before, it is in our namespace, or does not keep its capabilities yet.
  const own = (pid: number | string) => fs.readlinkSync(`/proc/${pid}/ns/user`);
  const isShell = (pid: number) => fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'sh';
  while (own(child.pid ?? 0) === own('self') || !isShell(child.pid ?? 0)) {
    await new Promise((done) => setTimeout(done, 5));
  }
  for (const map of ['uid_map', 'gid_map']) fs.writeFileSync(`/proc/${child.pid ?? 0}/${map}`, '0 0 4294967295');
  child.stdin.end('go\n');
  const [[stdout, stderr], [status]] = await Promise.all([streams, ended]);
  return { status, stdout, stderr };
}
