import type { Launch, WalledProgram, WallKind } from './walled-program.ts';
import { limitsScript, passwd, UP } from './shell.ts';
import { devices, programOnMachine, systemFiles, toBeCovered } from './system.ts';

const SCRATCH = '/scratch';
const SCRATCH_BYTES = 64 * 1024 * 1024;

/** The first argument is the text of `/etc/passwd`, the others are the command of bubblewrap. */
const outside = () => `${limitsScript()}
exec 4<<END
$1
END
shift
exec "$@"`;

export const bubblewrap: WallKind = {
  rung: 1,
  how: 'bubblewrap',
  launch: (program) => {
    if (process.platform !== 'linux') return null;
    const bwrap = programOnMachine('bwrap', program.read);
    return bwrap === null ? null : launch(bwrap, program);
  },
};

function launch(bwrap: string, program: WalledProgram): Launch {
  const { arguments: given, environment, input } = program.start(SCRATCH, 1);
  const inside = ['/bin/sh', '-c', `echo ${UP} >&3; exec "$@"`, 'sh', program.command, ...given];
  return {
    command: '/bin/sh',
    arguments: ['-c', outside(), 'sh', passwd().trimEnd(), bwrap, ...walls(program), '--', ...inside],
    cwd: '/',
    environment,
    input,
  };
}

function walls({ command, cwd, read, hidden }: WalledProgram): string[] {
  const { folders, files, links } = systemFiles(command);
  const covered = toBeCovered(hidden);
  return [
    ...['--unshare-user', '--unshare-net', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
    ...['--die-with-parent', '--cap-drop', 'ALL'],
    ...folders.flatMap((folder) => ['--ro-bind', folder, folder]),
    ...links.flatMap(([link, target]) => ['--symlink', target, link]),
    ...devices.flatMap((device) => ['--dev-bind', device, device]),
    ...['--symlink', '/proc/self/fd', '/dev/fd', '--proc', '/proc', '--remount-ro', '/proc'],
    ...['--dir', '/tmp', '--dir', '/home', '--file', '4', '/etc/passwd'],
    ...[...files, ...read].flatMap((file) => ['--ro-bind', file, file]),
    ...covered.folders.flatMap((folder) => ['--tmpfs', folder, '--remount-ro', folder]),
    ...covered.files.flatMap((file) => ['--ro-bind', '/dev/null', file]),
    ...['--size', String(SCRATCH_BYTES), '--tmpfs', SCRATCH, '--remount-ro', '/', '--chdir', cwd],
  ];
}
