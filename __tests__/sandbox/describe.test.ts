import { describeSandbox } from '../../src/sandbox/describe.ts';
import type { Manifest } from '../../src/submission/model.ts';

const node = { command: '/node', version: '24.21.0', reason: 'it runs this check', notice: null };
const settings = { installDependencies: true, testTimeout: 90 };
const place = { file: 'm', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const manifest = { dependencies: [{ name: 'axios', version: '1.7.9', namePlace: place }] } as unknown as Manifest;
const wall = { rung: 4, how: 'no wall' } as const;
const given = { node, wall, settings, manifest, folder: '/cache/key' };

it('gives the Node.js, its isolation, the limits and the dependencies', () => {
  expect(describeSandbox(given)).toEqual([
    'the tests run under Node.js 24.21.0 (/node): it runs this check',
    'rung 4, no wall: the spec shares the files and the network of this machine',
    'permission model of Node.js: full',
    'files are protected by permission model and refusals in JavaScript; processes by permission model and refusals in JavaScript; the debugger signal is off',
    'the network is closed by refusals in JavaScript',
    'limits: 90 s, 512 MB of heap, 1024 MB of memory, 1 MiB of output, 16 MiB of results',
    'dependencies: in the cache, /cache/key',
  ]);
});

it('mentions a wall, but nothing behind it', () => {
  expect(describeSandbox({ ...given, wall: { rung: 2, how: 'namespaces of a user' } }).slice(0, 3)).toEqual([
    'the tests run under Node.js 24.21.0 (/node): it runs this check',
    'rung 2, a wall of namespaces of a user: no network, and no files except those of the system and of the submission',
    'limits: 90 s, 512 MB of heap, 1024 MB of memory, 1 MiB of output, 16 MiB of results',
  ]);
});

it('says that an older Node.js has no permission model', () => {
  const lines = describeSandbox({ ...given, node: { ...node, version: '22.23.3' } });
  expect(lines[2]).toBe('permission model of Node.js: none');
  expect(lines[3]).toBe(
    'files are protected by refusals in JavaScript; processes by refusals in JavaScript; the debugger signal is off',
  );
});

it.each([
  ['none to install', { manifest: null, folder: null }],
  ['not installed, because installing is off', { settings: { ...settings, installDependencies: false }, folder: null }],
  ["all in the repository's own node_modules", { folder: null }],
])('mentions dependencies: %s', (said, more) => {
  expect(describeSandbox({ ...given, ...more }).at(-1)).toBe(`dependencies: ${said}`);
});
