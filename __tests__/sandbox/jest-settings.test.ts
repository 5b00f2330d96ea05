import fs from 'node:fs';
import path from 'node:path';
import { jestSettingsOf, noSettings } from '../../src/sandbox/jest-settings.ts';
import { settingsNotUsed } from '../../src/sandbox/judge-jest-settings.ts';
import { temporaryFolder } from './repository.ts';

function read(files: Readonly<Record<string, string>>, folder = 'app/integration') {
  const root = temporaryFolder();
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  return jestSettingsOf(root, folder);
}

it.each([
  ['package.json', '{"jest":{"clearMocks":true,"testTimeout":9,"setupFiles":["./a.js"]}}'],
  ['jest.config.json', '{"clearMocks":true,"testTimeout":9,"setupFiles":["<rootDir>/a.js"]}'],
  ['jest.config.js', 'module.exports = { clearMocks: true, testTimeout: 9, setupFiles: ["<rootDir>/a.js"] };'],
  [
    'jest.config.cjs',
    '/** @type {import("jest").Config} */\nconst config = { clearMocks: true, "testTimeout": 9, setupFiles: [`./a.js`] };\nmodule.exports = config;',
  ],
])('reads the settings of %s as data: %s', (name, text) => {
  expect(read({ [`app/${name}`]: text })).toEqual({
    file: `app/${name}`,
    honoured: { ...noSettings, clearMocks: true, testTimeout: 9, setup: ['./app/a.js'] },
    ignored: [],
  });
});

it('uses the nearest ones, and ignores a package.json without any', () => {
  const files = { 'package.json': '{"jest":{"clearMocks":true}}', 'app/integration/package.json': '{"name":"x"}' };
  expect(read(files)).toMatchObject({ file: 'package.json', honoured: { clearMocks: true } });
  expect(read({ 'app/package.json': '{}' })).toBeNull();
});

it.each<[object, string[]]>([
  [{ testRunner: 'jest-jasmine2', timers: 'fake', verbose: true, coverageThreshold: {} }, ['testRunner', 'timers']],
  [{ testEnvironment: 'jsdom' }, ['testEnvironment']],
  [{ testEnvironment: 'node', transform: {}, rootDir: '.', preset: 'actions-integration-check' }, []],
  [{ transform: { '\\.ts$': 'ts-jest' } }, ['transform']],
  [{ setupFiles: ['../../outside.js'] }, ['setupFiles']],
  [{ setupFilesAfterEnv: ['/etc/passwd'] }, ['setupFilesAfterEnv']],
  [{ moduleNameMapper: { '(': './a.js' } }, ['moduleNameMapper']],
  [{ moduleNameMapper: { a: '<rootDir>/../../x' } }, ['moduleNameMapper']],
  [{ clearMocks: 'yes', testTimeout: -1, globals: [] }, ['clearMocks', 'testTimeout', 'globals']],
])('names what it does not use: %j', (settings, ignored) => {
  expect(read({ 'app/jest.config.json': JSON.stringify(settings) })?.ignored).toEqual(ignored);
});

it.each([
  ['jest.config.js', 'module.exports = { testTimeout: Number(process.env.TIME) };'],
  ['jest.config.js', 'module.exports = async () => ({ clearMocks: true });'],
  ['jest.config.js', 'module.exports = { ...require("base"), clearMocks: true };'],
  ['jest.config.js', 'not a script ('],
  ['jest.config.mjs', 'export default { clearMocks: true };'],
  ['jest.config.ts', 'const config: Config = {}; export default config;'],
  ['jest.config.json', '{'],
])('says that it does not read %s: %s', (name, text) => {
  const own = read({ [`app/${name}`]: text });
  expect(own).toMatchObject({ honoured: noSettings, ignored: null });
  expect(settingsNotUsed(own, []).map(({ messageId, file }) => `${messageId} ${file}`)).toEqual([
    `notRead app/${name}`,
  ]);
});

it.each([
  ['/**\n * @jest-environment jsdom\n */\n', ['2:4']],
  ['/** @jest-environment  @happy-dom/jest-environment */', ['1:5']],
  ['/** @jest-environment node */', []],
  ['/* @jest-environment jsdom */', []],
  ['it("x", () => {});\n/** @jest-environment jsdom */', []],
])('reports another environment at its place: %j', (text, places) => {
  const found = settingsNotUsed(null, [{ state: 'read', path: 'a.spec.js', text }]);
  expect(found.map(({ start }) => `${start.line}:${start.column}`)).toEqual(places);
});
