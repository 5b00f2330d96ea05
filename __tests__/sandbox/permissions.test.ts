import { isolationFlags, isolationOf } from '../../src/sandbox/permissions.ts';

const both = 'permission model and refusals in JavaScript';
const ours = 'refusals in JavaScript';

it.each([
  ['v20.19.0', 'none', ours, ours, 'refused in JavaScript'],
  ['v22.13.9', 'none', ours, ours, 'refused in JavaScript'],
  ['v22.14.0', 'none', ours, ours, 'off'],
  ['v23.6.0', 'none', ours, ours, 'refused in JavaScript'],
  // The permission model exists, but not together with coverage.
  ['v24.11.1', 'none', ours, ours, 'off'],
  ['v24.12.0', 'full', both, ours, 'off'],
  ['24.21.0', 'full', both, ours, 'off'],
  ['v25.0.0', 'full', both, both, 'off'],
  ['v26.1.0-nightly', 'full', both, both, 'off'],
] as const)('knows what Node.js %s offers', (version, permissionModel, files, network, debuggerSignal) => {
  const isolation = isolationOf(version);
  expect(isolation).toEqual({ permissionModel, files, processes: files, network, debuggerSignal });
});

it('allows reading and writing in the given folders, and the inspector', () => {
  const folders = { read: ['/repo', '/toolchain'], write: ['/scratch'] };
  expect(isolationFlags('v24.12.0', 4, folders)).toEqual([
    '--disable-sigusr1',
    '--permission',
    '--allow-inspector',
    '--allow-fs-read=/repo',
    '--allow-fs-read=/toolchain',
    '--allow-fs-read=/scratch',
    '--allow-fs-write=/scratch',
  ]);
  expect(isolationFlags('v20.20.2', 4, folders)).toEqual([]);
  expect(isolationFlags('v22.14.0', 4, folders)).toEqual(['--disable-sigusr1']);
});

it.each([1, 2, 3] as const)('leaves files to the wall if there is one, of rung %i', (rung) => {
  const folders = { read: ['/repo'], write: ['/scratch'] };
  expect(isolationFlags('v24.12.0', rung, folders)).toEqual(['--disable-sigusr1']);
  expect(isolationFlags('v20.20.2', rung, folders)).toEqual([]);
});

it.each(['', '24', 'node', 'v24.x'])('refuses "%s", which is not a version', (version) => {
  expect(() => isolationOf(version)).toThrow(`"${version}" is not a version of Node.js`);
});
