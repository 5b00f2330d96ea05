import fs from 'node:fs';
import path from 'node:path';
import { isolationOf } from '../../src/sandbox/permissions.ts';

const page = fs.readFileSync(path.join(__dirname, '../../docs/threat-model.md'), 'utf8');
const [, table = ''] = /^## What each Node\.js gives on rung 4\n\n((?:\|.*\n)+)/mu.exec(page) ?? [];
const [, , ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** The row of the page for each version: the first and the last one of each row. */
const versions: readonly (readonly [version: string, row: string])[] = [
  ['20.19.0', '20.19 and later'],
  ['20.99.0', '20.19 and later'],
  ['22.0.0', '22 before 22.14'],
  ['22.13.9', '22 before 22.14'],
  ['22.14.0', '22.14 and later'],
  ['22.99.0', '22.14 and later'],
  ['24.0.0', '24 before 24.12'],
  ['24.11.9', '24 before 24.12'],
  ['24.12.0', '24.12 and later'],
  ['24.99.0', '24.12 and later'],
  ['25.0.0', '25 and later'],
  ['99.0.0', '25 and later'],
];

it.each(versions)('docs/threat-model.md says the same about Node.js %s as isolationOf, in "%s"', (version, row) => {
  const { permissionModel, files, processes, network, debuggerSignal } = isolationOf(version);
  expect(rows.filter(([, name]) => name === row)).toEqual([
    ['', row, permissionModel, files, processes, network, debuggerSignal, ''],
  ]);
});

it('has no other rows', () => {
  expect(rows.map(([, name]) => name)).toEqual([...new Set(versions.map(([, row]) => row))]);
});
