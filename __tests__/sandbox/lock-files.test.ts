import { lockedVersions } from '../../src/sandbox/lock-files.ts';
import type { TextFile } from '../../src/submission/model.ts';

const reader =
  (name: string, text: string) =>
  (path: string): TextFile =>
    path === `app/${name}` ? { state: 'read', path, text } : { state: 'missing', path };

it.each([
  ['package-lock.json', '{"packages":{"node_modules/@a/b":{"version":"1.2.3"}}}'],
  ['package-lock.json', '{"lockfileVersion":1,"dependencies":{"@a/b":{"version":"1.2.3"}}}'],
  ['npm-shrinkwrap.json', '{"packages":{"node_modules/@a/b":{"version":"1.2.3"}}}'],
  [
    'yarn.lock',
    '# yarn lockfile v1\n\n\n"@a/b@^1.0.0", "@a/b@^1.2.0":\n  version "1.2.3"\n  resolved "x"\n\nc@1:\n  version "9.9.9"\n',
  ],
  ['yarn.lock', '__metadata:\n  version: 8\n\n"@a/b@npm:^1.2.0":\n  version: 1.2.3\n  resolution: "@a/b@npm:1.2.3"\n'],
  [
    'pnpm-lock.yaml',
    "importers:\n  .:\n    devDependencies:\n      '@a/b':\n        specifier: ^1.2.0\n        version: 1.2.3(c@1.0.0)\n",
  ],
  ['pnpm-lock.yaml', "lockfileVersion: 5.4\ndevDependencies:\n  '@a/b': 1.2.3_c@1.0.0\n"],
])('reads the version of a package in %s: %j', (name, text) => {
  const versions = lockedVersions('app', reader(name, text));
  expect([versions('@a/b', '^1.2.0'), versions('unknown', '^1.2.0')]).toEqual(['1.2.3', null]);
});

it.each([
  ['package-lock.json', '{'],
  ['package-lock.json', '[]'],
  ['package-lock.json', '{"packages":{"node_modules/@a/b":{"version":"git+ssh://x"}}}'],
  ['pnpm-lock.yaml', 'importers: 7'],
  ['other.lock', ''],
])('has no version if the file does not give one: %s %s', (name, text) => {
  expect(lockedVersions('app', reader(name, text))('@a/b', '^1.2.0')).toBeNull();
});
