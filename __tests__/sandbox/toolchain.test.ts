import fs from 'node:fs';
import path from 'node:path';
import { buildToolchain, buildToolchainInto, temporaryFolder } from './repository.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);

const filesIn = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => fs.statSync(path.join(folder, file)).isFile())
    .sort();
const textOf = (file: string) => fs.readFileSync(path.join(toolchain, file), 'utf8');

it('has the same bytes if it is built again', () => {
  const again = path.join(temporaryFolder(), 'toolchain');
  buildToolchainInto(again);
  expect(filesIn(again)).toEqual(filesIn(toolchain));
  for (const file of filesIn(again)) {
    expect([file, fs.readFileSync(path.join(again, file)).equals(fs.readFileSync(path.join(toolchain, file)))]).toEqual(
      [file, true],
    );
  }
}, 60_000);

it('names no folder of the machine that built it', () => {
  const root = path.join(__dirname, '../..');
  expect(filesIn(toolchain).filter((file) => textOf(file).includes(root))).toEqual([]);
});

it('is not larger than its goal', () => {
  const bytes = filesIn(toolchain).reduce((sum, file) => sum + fs.statSync(path.join(toolchain, file)).size, 0);
  expect(bytes).toBeLessThan(4.5e6);
});

it('has the mocks of every flow, the axios mock and faker', () => {
  expect(filesIn(toolchain)).toEqual(
    expect.arrayContaining(['faker.js', 'mocks/api-post-login.js', 'mocks/axios.js', 'mocks/event-phone-message.js']),
  );
});

it.each([
  'jest-circus 29.7.0 (MIT)',
  'jest-runtime 29.7.0 (MIT)',
  '@babel/parser',
  '@faker-js/faker 7.6.0 (MIT)',
  'chalk',
])('gives the licence of %s', (packageName) => {
  expect(textOf('licenses.txt')).toContain(packageName);
});

it('gives a licence text for each package in it', () => {
  const texts = textOf('licenses.txt').split(/^-{80}$/mu);
  expect(texts.filter((each) => !/copyright/iu.test(each)).map((each) => each.trim().split('\n')[0])).toEqual([]);
});
