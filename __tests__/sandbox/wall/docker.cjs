#!/usr/bin/env node
// A stand-in for the programs of Docker and Podman. It accepts the options with which we start a container, refuses all others, and
// runs the program behind bubblewrap with the same access. `ENGINE_STATE` is its folder: the image exists if the folder has a file
// `image`, and the folder records the requests and the running containers.
const process = require('node:process');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const state = process.env.ENGINE_STATE;
const [command, ...given] = process.argv.slice(2);
fs.appendFileSync(path.join(state, 'asked'), `${JSON.stringify([command, ...given])}\n`);

const fail = (code, text) => {
  process.stderr.write(`docker: ${text}\n`);
  process.exit(code);
};
const container = (name) => path.join(state, `container-${name}`);

function remove([force, name]) {
  if (force !== '--force') fail(125, `unknown flag: ${force}`);
  if (!fs.existsSync(container(name))) fail(1, `No such container: ${name}`);
  try {
    process.kill(-Number(fs.readFileSync(container(name), 'utf8')), 'SIGKILL');
  } catch {
    // It has ended by itself, after the program that would have reported it.
  }
  fs.rmSync(container(name));
}

const flags = new Set(['--rm', '--interactive', '--read-only']);
/** The options that are always required, and those that are allowed. */
const fixed = { '--network': 'none', '--cap-drop': 'ALL', '--security-opt': 'no-new-privileges', '--pull': 'never' };
const always = ['--name', '--user', '--pids-limit', '--ulimit', '--mount', '--tmpfs', '--workdir'];
const free = [...always, '--memory', '--env'];

function run(words) {
  const seen = new Map();
  let at = 0;
  for (; words[at]?.startsWith('--'); at += 1) {
    const option = words[at];
    if (flags.has(option)) {
      seen.set(option, []);
      continue;
    }
    if (!(option in fixed) && !free.includes(option)) fail(125, `unknown flag: ${option}`);
    at += 1;
    if (option in fixed && words[at] !== fixed[option])
      fail(125, `${option} ${words[at]} is not the option that is expected`);
    seen.set(option, [...(seen.get(option) ?? []), words[at]]);
  }
  const lacking = [...flags, ...Object.keys(fixed), ...always].filter((each) => !seen.has(each));
  if (lacking.length > 0) fail(125, `without ${lacking.join(', ')}`);
  const [image, ...program] = words.slice(at);
  if (image !== 'docker.io/library/node:24-slim' || !fs.existsSync(path.join(state, 'image')))
    fail(125, `No such image: ${image}`);
  const [name] = seen.get('--name');
  // A container continues if the program that started it has ended.
  const child = spawn('bwrap', [...walls(seen), '--', ...program], { stdio: 'inherit', detached: true });
  fs.writeFileSync(container(name), String(child.pid));
  child.on('exit', (code, signal) => {
    fs.rmSync(container(name), { force: true });
    process.exit(signal === null ? code : 137);
  });
}

function walls(seen) {
  const [uid, gid] = seen.get('--user')[0].split(':');
  const system = ['/usr', '/bin', '/lib', '/lib64', '/etc/ld.so.cache'].filter((file) => fs.existsSync(file));
  const node = path.dirname(process.execPath);
  const mounts = seen.get('--mount').flatMap((mount) => {
    const parts = /^type=bind,"source=(.*)","target=(.*)",readonly$/su.exec(mount);
    if (parts === null) return fail(125, `invalid mount: ${mount}`);
    return ['--ro-bind', parts[1], parts[2]];
  });
  const tmpfs = seen.get('--tmpfs').map((each) => each.split(':')[0]);
  const variables = (seen.get('--env') ?? []).map((each) => [
    each.slice(0, each.indexOf('=')),
    each.slice(each.indexOf('=') + 1),
  ]);
  return [
    ...['--unshare-all', '--cap-drop', 'ALL', '--uid', uid, '--gid', gid, '--clearenv'],
    ...system.flatMap((file) => ['--ro-bind', file, file]),
    ...['--dev', '/dev', '--proc', '/proc', '--tmpfs', '/tmp', '--ro-bind', node, node],
    ...mounts,
    ...tmpfs.flatMap((folder) => ['--tmpfs', folder]),
    ...['--setenv', 'PATH', `${node}:/usr/bin:/bin`, ...variables.flatMap(([key, value]) => ['--setenv', key, value])],
    ...['--remount-ro', '/', '--chdir', seen.get('--workdir')[0]],
  ];
}

if (command === 'run') run(given);
else if (command === 'rm') remove(given);
else fail(1, `unknown command: ${command}`);
