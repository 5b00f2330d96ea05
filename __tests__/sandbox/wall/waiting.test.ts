import fs from 'node:fs';
import path from 'node:path';
import type { WalledProgram } from '../../../src/sandbox/wall/walled-program.ts';
import { chooseWall, runBehind, wallKinds, wallOf } from '../../../src/sandbox/wall/index.ts';
import { startWaiting } from '../../../src/sandbox/wall/waiting.ts';
import { temporaryFolder } from '../repository.ts';
import { describeOnEachRung } from '../walls.ts';

/** Says that it runs, waits for its input, and writes it to the results. */
const echo = `fs.writeSync(3, 'here\\n'); fs.writeSync(3, 'got ' + fs.readFileSync(0, 'utf8')); console.log('seen');`;

function program(code: string, input = '', changed: Partial<WalledProgram> = {}): WalledProgram {
  return {
    command: fs.realpathSync(process.execPath),
    cwd: '/',
    read: [],
    hidden: [],
    limits: { timeoutMs: 20_000, outputBytes: 1e5, resultsBytes: 1e5, memoryBytes: 1e9 },
    start: () => ({ arguments: ['-e', code], environment: {}, input }),
    ...changed,
  };
}

/** Processes whose command line has the word. */
const processesWith = (word: string) =>
  fs.readdirSync('/proc').filter((pid) => {
    try {
      const isOver = /^State:\s+[ZX]/mu.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
      return !isOver && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
    } catch {
      return false;
    }
  });

async function gone(word: string): Promise<void> {
  while (processesWith(word).length > 0) await new Promise((done) => setTimeout(done, 20));
}

describeOnEachRung(({ kind: name }) => {
  const kind = wallKinds[name];
  if (kind.rung === 4) {
    it('no program waits if there is no wall', async () => {
      expect(await startWaiting(kind, program(echo))).toBeNull();
    });
    return;
  }

  it('a waiting program gets its input once, and reports how it ended', async () => {
    const waiting = await startWaiting(kind, program(echo));
    const wall = { ...wallOf(kind), ...(waiting === null ? {} : { waiting }) };
    const asked = program(echo, 'the request');
    expect(await runBehind(wall, asked)).toMatchObject({
      stopped: null,
      code: 0,
      results: 'up\nhere\ngot the request',
      output: 'seen\n',
    });
    // The next request starts a new program.
    expect(waiting?.take(asked)).toBeNull();
    expect((await runBehind(wall, program(echo, 'another'))).results).toBe('up\nhere\ngot another');
  });

  it.each<[string, (word: string) => Partial<WalledProgram>]>([
    ['a folder more', () => ({ read: [temporaryFolder()] })],
    ['something hidden', () => ({ hidden: ['/nowhere'] })],
    ['another place', () => ({ cwd: '/tmp' })],
    ['another limit', () => ({ limits: { timeoutMs: 20_000, outputBytes: 9, resultsBytes: 1e5, memoryBytes: 1e9 } })],
    [
      'another environment',
      (word) => ({ start: () => ({ arguments: ['-e', echo, word], environment: { A: '1' }, input: 'late' }) }),
    ],
    ['another code', (word) => ({ start: () => ({ arguments: ['-e', '1', word], environment: {}, input: 'late' }) })],
    ['what hears its results', () => ({ onResults: () => undefined })],
  ])('a request for %s does not get the waiting program, which ends', async (_, changed) => {
    const word = `word-${path.basename(temporaryFolder())}`;
    const start = () => ({ arguments: ['-e', echo, word], environment: {}, input: 'late' });
    const waiting = await startWaiting(kind, program(echo, '', { start }));
    expect(processesWith(word)).not.toEqual([]);
    expect(waiting?.take(program(echo, '', { start, ...changed(word) }))).toBeNull();
    await gone(word);
  });

  it('a program that is not taken ends when it is dismissed', async () => {
    const word = `word-${path.basename(temporaryFolder())}`;
    const start = () => ({ arguments: ['-e', echo, word], environment: {}, input: '' });
    const waiting = await startWaiting(kind, program(echo, '', { start }));
    waiting?.dismiss();
    await gone(word);
    expect(waiting?.take(program(echo, '', { start }))).toBeNull();
  });

  it('its time begins with its input', async () => {
    const limits = { timeoutMs: 300, outputBytes: 1e5, resultsBytes: 1e5, memoryBytes: 1e9 };
    const waiting = await startWaiting(kind, program(echo, '', { limits }));
    await new Promise((done) => setTimeout(done, 600));
    expect(await waiting?.take(program(echo, 'in time', { limits }))).toMatchObject({ stopped: null });
    const endless = `${echo} for (;;);`;
    const other = await startWaiting(kind, program(endless, '', { limits }));
    expect(await other?.take(program(endless, 'late', { limits }))).toMatchObject({ stopped: 'timed-out' });
  });

  it.each([
    ['ends at once', ''],
    ['does not say that it is there', `console.log('here'); fs.writeSync(3, 'hello'); setTimeout(() => 0, 60000);`],
  ])('a program that %s shows that there is no wall', async (_, code) => {
    expect(await startWaiting(kind, program(code))).toBeNull();
  });
});

describe('the choice of a wall', () => {
  const limited = { isolation: 'auto', mayUseSudo: false } as const;

  it('is tried with the program that runs first, and keeps it', async () => {
    const wall = await chooseWall(limited, [], undefined, program(echo));
    const { rung } = await chooseWall(limited, []);
    expect(wall.rung).toBe(rung);
    expect(wall.waiting === undefined).toBe(rung === 4);
    if (rung !== 4) expect((await runBehind(wall, program(echo, 'asked'))).results).toBe('up\nhere\ngot asked');
  });

  it('takes none in which that program does not start', async () => {
    expect(await chooseWall(limited, [], undefined, program('process.exit(3)'))).toMatchObject({ rung: 4 });
  });
});
