import fs from 'node:fs';
import { runBehind } from '../../../src/sandbox/wall/index.ts';
import { temporaryFolder } from '../repository.ts';
import { describeOnEachRung, type TriedWall } from '../walls.ts';

/** What a program has behind a wall, according to docs/threat-model.md. */
const MEBIBYTE = 1024 * 1024;

function run({ wall }: TriedWall, code: string, memoryBytes = Infinity) {
  const folder = fs.realpathSync(temporaryFolder());
  return runBehind(wall, {
    command: process.execPath,
    cwd: folder,
    read: [folder],
    hidden: [],
    limits: { timeoutMs: 60_000, outputBytes: MEBIBYTE, resultsBytes: MEBIBYTE, memoryBytes },
    start: (scratch) => ({ arguments: ['-e', code], environment: { TMPDIR: scratch, PATH: '/usr/bin' }, input: '' }),
  });
}

describeOnEachRung((on) => {
  it('ends if its processes together use more memory than allowed', async () => {
    const hog = `const hog = Buffer.alloc(${100 * MEBIBYTE}, 1); setInterval(() => hog, 1000);`;
    const code = `for (let n = 0; n < 4; n += 1) require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hog)}]);
      setInterval(() => {}, 1000);`;
    expect(await run(on, code, 300 * MEBIBYTE)).toMatchObject({ stopped: 'memory-limit' });
  });

  if (on.wall.rung === 4) return;

  it('has no capability, cannot get one, and leaves no core file', async () => {
    const code = `const text = (name) => require('fs').readFileSync('/proc/self/' + name, 'utf8');
      console.log(JSON.stringify([text('status').match(/^(?:Cap\\w+|NoNewPrivs):.*$/gm), /^Max core file size +0 +0/m.test(text('limits'))]));`;
    const none = '0000000000000000';
    expect(JSON.parse((await run(on, code)).output)).toEqual([
      [...['Inh', 'Prm', 'Eff', 'Bnd', 'Amb'].map((set) => `Cap${set}:\t${none}`), 'NoNewPrivs:\t1'],
      true,
    ]);
  });

  it('has a scratch folder of 64 MiB, and can write nowhere else', async () => {
    const code = `const fs = require('fs'), seen = {};
      const attempt = (name, act) => { try { act(); seen[name] = 'done'; } catch (error) { seen[name] = error.code; } };
      const file = process.env.TMPDIR + '/x';
      attempt('within', () => fs.writeFileSync(file, Buffer.alloc(${60 * MEBIBYTE})));
      attempt('beyond', () => fs.appendFileSync(file, Buffer.alloc(${5 * MEBIBYTE})));
      for (const folder of ['/', '/tmp', '/home', '/usr', '/dev', '/etc', '.']) attempt(folder, () => fs.writeFileSync(folder + '/x', ''));
      attempt('/proc', () => fs.writeFileSync('/proc/sys/kernel/core_pattern', fs.readFileSync('/proc/sys/kernel/core_pattern')));
      console.log(JSON.stringify(seen));`;
    const refused = Object.fromEntries(
      ['/', '/tmp', '/home', '/usr', '/dev', '/etc', '.', '/proc'].map((name) => [name, 'EROFS']),
    );
    expect(JSON.parse((await run(on, code)).output)).toEqual({ within: 'done', beyond: 'ENOSPC', ...refused });
  });

  it('sees only the system of the machine, no network, and only its own processes', async () => {
    const code = `const fs = require('fs');
      console.log(JSON.stringify({ root: fs.readdirSync('/'), dev: fs.readdirSync('/dev'), home: fs.readdirSync('/home'), tmp: fs.readdirSync('/tmp'),
        etc: fs.readdirSync('/etc'), network: require('os').networkInterfaces(), processes: fs.readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).length }));`;
    const seen = JSON.parse((await run(on, code)).output) as Record<string, string[]> & { processes: number };
    const system = ['usr', 'bin', 'sbin', 'lib', 'lib32', 'lib64', 'libx32', 'nix'];
    const ours = ['dev', 'etc', 'home', 'old', 'proc', 'scratch', 'tmp'];
    // The folder that the program may read is in the one for temporary files, and Node.js may be anywhere.
    const above = [temporaryFolder(), process.execPath].map((file) => file.split('/')[1] ?? '');
    expect(seen['root']?.filter((name) => ![...system, ...ours, ...above].includes(name))).toEqual([]);
    expect(seen['dev']?.sort()).toEqual(['fd', 'full', 'null', 'random', 'urandom', 'zero']);
    expect(seen['etc']?.filter((name) => !['fstab', 'ld.so.cache', 'localtime', 'passwd'].includes(name))).toEqual([]);
    expect(seen).toMatchObject({ network: {} });
    expect(seen['home']).toEqual([]);
    // Itself, the first process of the namespace, and with sudo the process that ends it with us.
    expect(seen.processes).toBeLessThanOrEqual(4);
  });
});
