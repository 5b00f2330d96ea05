import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { scratchFolder } from '../../scratch-folder.ts';
import type { NamedPipes, WalledProgram, WallKind } from './walled-program.ts';
import { limitsScript, passwd, UP } from './shell.ts';
import { devices, programOnMachine, systemFiles, toBeCovered } from './system.ts';

const SCRATCH = '/scratch';
/** Where the tree is built. */
const ROOT = '/sys';
const unshared = ['--net', '--pid', '--mount', '--ipc', '--uts', '--fork', '--kill-child'];

/** Rung 2: in a user namespace, where the caller is root over its own mounts and nothing else. */
export const userNamespaces: WallKind = {
  rung: 2,
  how: 'namespaces of a user',
  launch: (program) => {
    const programs = programsFor(program, ['unshare', 'setpriv']);
    if (programs === null) return null;
    const [unshare = '', setpriv = ''] = programs;
    const { arguments: given, ...rest } = command(program, 2, null);
    // Our child is killed when we are gone, and its children when it is gone.
    const start = ['--pdeathsig', 'KILL', unshare, '--user', '--map-root-user', ...unshared];
    return { command: setpriv, arguments: [...start, ...given], cwd: '/', ...rest };
  },
};

/** Rung 3: by `sudo`, which closes all descriptors but three, and whose child we may not signal. Named pipes solve both. */
export const sudoNamespaces: WallKind = {
  rung: 3,
  how: 'namespaces by sudo',
  launch: (program) => {
    const programs = programsFor(program, ['sudo', 'unshare', 'setpriv', 'mkfifo']);
    if (programs === null) return null;
    const [sudo = '', unshare = '', , mkfifo = ''] = programs;
    const { folder, remove: dispose } = scratchFolder();
    const pipes = { results: path.join(folder, 'results'), life: path.join(folder, 'life') };
    if (spawnSync(mkfifo, ['-m', '600', pipes.results, pipes.life]).status !== 0) {
      dispose();
      return null;
    }
    const { arguments: given, ...rest } = command(program, 3, pipes);
    return {
      command: sudo,
      arguments: ['-n', '--', unshare, ...unshared, ...given],
      cwd: '/',
      ...rest,
      pipes,
      dispose,
    };
  },
};

function programsFor({ read }: WalledProgram, names: readonly string[]): string[] | null {
  if (process.platform !== 'linux') return null;
  const programs = names.map((name) => programOnMachine(name, read));
  return programs.some((each) => each === null) ? null : programs.map(String);
}

/** The script for `unshare`, and its input: what to mount, which user to become, what to start. */
function command(program: WalledProgram, rung: 2 | 3, pipes: NamedPipes | null) {
  const { arguments: given, environment, input } = program.start(SCRATCH, rung);
  const { folders, files, links } = systemFiles(program.command);
  const covered = toBeCovered(program.hidden);
  // `/bin` to `usr/bin` and the like: one `ln` makes all of them.
  const isPlain = ([link, target]: readonly [string, string]) =>
    /^[\w/]+$/u.test(target) && link === `/${path.basename(target)}`;
  const [together, others] = [links.filter(isPlain), links.filter((each) => !isPlain(each))];
  const mounts = [
    ...folders.map((folder) => bind(folder, 'rbind,ro,nosuid,nodev,X-mount.mkdir')),
    ...devices.map((device) => bind(device, 'bind,ro,nosuid,noexec')),
    ...program.read.map((folder) => bind(folder, 'rbind,ro,nosuid,nodev,noexec,X-mount.mkdir')),
    ...files.map((file) => bind(file, 'bind,ro,nosuid,nodev')),
    ...covered.folders.map((folder) => `tmpfs ${quoted(ROOT + folder)} tmpfs ro,size=4k 0 0`),
    ...covered.files.map((file) => bind('/dev/null', 'bind,ro,nosuid,noexec', file)),
    `proc ${ROOT}/proc proc ro,nosuid,nodev,noexec 0 0`,
    `tmpfs ${ROOT}${SCRATCH} tmpfs size=64m,mode=1777,nosuid,nodev 0 0`,
  ];
  // In a user namespace, the caller is mapped to root, and nobody else is mapped.
  const ids =
    pipes === null
      ? []
      : [`--reuid=${process.getuid?.() ?? 0}`, `--regid=${process.getgid?.() ?? 0}`, '--clear-groups'];
  const dropped = ['--no-new-privs', '--inh-caps=-all', '--ambient-caps=-all', '--bounding-set=-all'];
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value ?? ''}`);
  return {
    arguments: [
      ...['/bin/sh', '-c', script(), 'sh', pipes?.results ?? '', pipes?.life ?? '', passwd().trimEnd(), program.cwd],
      ...[
        mounts.join('\n'),
        together.map(([, target]) => target).join(' '),
        ...others.flatMap(([link, target]) => [target, link]),
        '--',
      ],
      ...[...devices, ...files, '--'],
      ...['setpriv', ...ids, ...dropped, 'env', '-i', ...variables, program.command, ...given],
    ],
    environment,
    input,
  };
}

/** A line of a table for `mount`: a file or folder of the machine, at the same place in the tree. */
const bind = (from: string, options: string, to = from) => `${quoted(from)} ${quoted(ROOT + to)} none ${options} 0 0`;

/** As in `/etc/fstab`: characters that would end a field are written in octal. */
const quoted = (file: string) =>
  file.replace(/[\\\s#]/gu, (odd) => `\\${odd.charCodeAt(0).toString(8).padStart(3, '0')}`);

/**
 * Runs as the first process of the namespaces. It builds a tree over `/sys`, which exists everywhere and is never needed,
 * and makes it the root. One `mount` builds all of it, because each further process would cost a millisecond. Everything
 * writable except the scratch folder is then made read-only, and checked.
 */
const script = () => `set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
results=$1 life=$2 passwd=$3 cwd=$4 table=$5 links=$6
shift 6
if [ -n "$results" ]; then
  exec 3>"$results" 4<"$life"
else
  exec 4</dev/null
fi
${limitsScript()}
mount -t tmpfs -o size=4m,mode=755,nosuid tmpfs ${ROOT}
cd ${ROOT}
mkdir dev etc home old proc scratch tmp
printf '%s\\n' "$passwd" >etc/passwd
ln -s /proc/self/fd dev/fd
[ -z "$links" ] || ln -s -- $links .
while [ "$1" != -- ]; do
  ln -s -- "$1" ".$2"
  shift 2
done
shift
while [ "$1" != -- ]; do
  [ -d ".\${1%/*}" ] || mkdir -p -- ".\${1%/*}"
  : >".$1"
  shift
done
shift
printf '%s\\n' "$table" >etc/fstab
mount --all --fstab ${ROOT}/etc/fstab
pivot_root . old
cd /
umount -l old
writable() {
  while read -r id parent device root at options rest; do
    case "$at $options" in "${SCRATCH} "*) ;; *" rw,"*) printf '%s %s\\n' "$at" "$options" ;; esac
  done </proc/self/mountinfo
}
writable | while read -r at options; do
  mount -o "remount,bind,$options,ro,nosuid" -- "$(printf '%b' "$at")"
done
[ -z "$(writable)" ]
cd -- "$cwd"
echo ${UP} >&3
if [ -n "$life" ]; then
  { cat <&4 >/dev/null 3>&-; kill -9 -1; } &
fi
exec 9>&2 2>/dev/null
set +e
"$@" 2>&9 9>&- 4<&-
exit $?`;
