import fs from 'node:fs';
import path from 'node:path';
import { runBehind } from '../../../src/sandbox/wall/index.ts';
import { temporaryFolder } from '../repository.ts';
import { describeOnEachRung } from '../walls.ts';

/** Folders with names that a shell, a table of mounts or an option could misread. */
const names = [
  'a b',
  'a\tb',
  'a\nb',
  'a\\b',
  'a\\040b',
  '#a',
  "a'b",
  'a"b',
  '$(id)',
  '`id`',
  '--',
  '-rf',
  'a,rw',
  'a:b',
  'ä🙂',
];
const limits = { timeoutMs: 60_000, outputBytes: 1e6, resultsBytes: 1e6, memoryBytes: Infinity };

describeOnEachRung(({ wall }) => {
  it.each(names)('a program reads a folder called %j, but not the hidden files in it', async (name) => {
    const folder = path.join(temporaryFolder(), name);
    fs.mkdirSync(path.join(folder, '.git'), { recursive: true });
    fs.writeFileSync(path.join(folder, '.git/config'), 'token');
    fs.writeFileSync(path.join(folder, 'file'), 'read');
    const look = `const fs = require('fs'); let written = true;
      try { fs.writeFileSync('x', ''); } catch (error) { written = error.code; }
      console.log(JSON.stringify([process.cwd(), fs.readFileSync('file', 'utf8'), fs.readdirSync('.git'), written]));`;
    const end = await runBehind(wall, {
      command: process.execPath,
      cwd: folder,
      read: [folder],
      hidden: [path.join(folder, '.git'), path.join(folder, 'not-there')],
      limits,
      start: () => ({ arguments: ['-e', look], environment: {}, input: '' }),
    });
    // Without a wall, only Node.js and our own code restrict it.
    const behind = [folder, 'read', [], 'EROFS'];
    expect(JSON.parse(end.output)).toEqual(wall.rung === 4 ? [folder, 'read', ['config'], true] : behind);
  });
});
