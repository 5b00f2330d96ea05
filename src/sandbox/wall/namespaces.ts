import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { scratchFolder } from '../../scratch-folder.ts';
import type { NamedPipes, WalledProgram, WallKind } from './model.ts';
import { limitsScript, passwd, UP } from './shell.ts';
import { devices, programOnMachine, systemFiles, toBeCovered } from './system.ts';

const SCRATCH = '/scratch';
const unshared = ['--net', '--pid', '--mount', '--ipc', '--uts', '--fork', '--kill-child'];

/** Rung 2: in a user namespace, where the caller is root over what it makes and over nothing else. */
export const userNamespaces: WallKind = {
  rung: 2,
  how: 'namespaces of a user',
  launch: (program) => {
    const programs = programsFor(program, ['unshare', 'setpriv']);
    if (programs === null) return null;
    const [unshare = '', setpriv = ''] = programs;
    const { arguments: given, ...rest } = command(program, 2, null);
    // What we start is killed when we are gone, and what it starts is when it is gone.
    const start = ['--pdeathsig', 'KILL', unshare, '--user', '--map-root-user', ...unshared];
    return { command: setpriv, arguments: [...start, ...given], cwd: '/', ...rest };
  },
};

/** Rung 3: by `sudo`, which closes all descriptors but three, and whose child we may not signal: named pipes do both. */
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

/** The script behind `unshare`, and what it is told: what to mount, whom to become, what to start. */
function command(program: WalledProgram, rung: 2 | 3, pipes: NamedPipes | null) {
  const { arguments: given, environment, input } = program.start(SCRATCH, rung);
  const { folders, files, links } = systemFiles(program.command);
  const covered = toBeCovered(program.hidden);
  const mounts = [
    ...folders.flatMap((folder) => ['folder', folder]),
    ...links.flatMap(([link, target]) => ['link', link, target]),
    ...devices.flatMap((device) => ['device', device]),
    ...files.flatMap((file) => ['file', file]),
    ...program.read.flatMap((folder) => ['data', folder]),
    ...covered.folders.flatMap((folder) => ['empty-folder', folder]),
    ...covered.files.flatMap((file) => ['empty-file', file]),
  ];
  // In a user namespace the caller is mapped to root, and to nobody else.
  const ids =
    pipes === null
      ? []
      : [`--reuid=${process.getuid?.() ?? 0}`, `--regid=${process.getgid?.() ?? 0}`, '--clear-groups'];
  const dropped = ['--no-new-privs', '--inh-caps=-all', '--ambient-caps=-all', '--bounding-set=-all'];
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value ?? ''}`);
  return {
    arguments: [
      ...['/bin/sh', '-c', script(), 'sh', pipes?.results ?? '', pipes?.life ?? '', passwd().trimEnd(), program.cwd],
      ...[...mounts, '--', 'setpriv', ...ids, ...dropped, 'env', '-i', ...variables, program.command, ...given],
    ],
    environment,
    input,
  };
}

/**
 * Runs as the first process of the namespaces. A tree is made over `/sys`, which exists everywhere and is never asked for,
 * and becomes the root. Whatever of it can be written but the scratch folder is then made read-only, and looked at again.
 */
const script = () => `set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
results=$1 life=$2 passwd=$3 cwd=$4
shift 4
if [ -n "$results" ]; then
  exec 3>"$results" 4<"$life"
else
  exec 4</dev/null
fi
${limitsScript()}
mount -t tmpfs -o size=4m,mode=755,nosuid tmpfs /sys
cd /sys
mkdir dev etc home old proc scratch tmp
printf '%s\\n' "$passwd" >etc/passwd
while [ "$1" != -- ]; do
  case $1 in
    folder) mount --rbind -o ro,nosuid,nodev,X-mount.mkdir -- "$2" ".$2" ;;
    data) mount --rbind -o ro,nosuid,nodev,noexec,X-mount.mkdir -- "$2" ".$2" ;;
    device)
      : >".$2"
      mount --bind -o ro,nosuid,noexec -- "$2" ".$2"
      ;;
    file)
      [ -d ".\${2%/*}" ] || mkdir -p -- ".\${2%/*}"
      : >".$2"
      mount --bind -o ro,nosuid,nodev -- "$2" ".$2"
      ;;
    empty-folder) mount -t tmpfs -o ro,size=4k tmpfs ".$2" ;;
    empty-file) mount --bind -o ro,nosuid,noexec /dev/null ".$2" ;;
    link)
      ln -s -- "$3" ".$2"
      shift
      ;;
  esac
  shift 2
done
shift
ln -s /proc/self/fd dev/fd
mount -t proc -o ro,nosuid,nodev,noexec proc proc
mount -t tmpfs -o size=64m,mode=1777,nosuid,nodev tmpfs scratch
pivot_root . old
cd /
umount -l old
writable() {
  while read -r id parent device root at options rest; do
    case "$at $options" in "/scratch "*) ;; *" rw,"*) printf '%s %s\\n' "$at" "$options" ;; esac
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
