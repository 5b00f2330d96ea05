import fc from 'fast-check';
import { createLog } from '../../src/github/log.ts';
import { commandsIn, stdoutOf } from './stdout.ts';

const TOKEN = 'ghs_localtokenlocaltokenlocaltoken0000';
const log = createLog([TOKEN]);

/** Texts that are likely to contain a command. */
const hostile = fc
  .array(
    fc.constantFrom(
      '::',
      ':',
      '##[',
      '#',
      '[error]',
      'error',
      'set-env name=A',
      '\n',
      '\r',
      '\t',
      ' ',
      '\u0085',
      '\u00a0',
      '\u2028',
      '\u001b[2K',
      '\u200b',
      '%0A',
      ']',
      ',',
    ),
  )
  .map((parts) => parts.join(''));

describe('the log', () => {
  it('gives the runner no command, whatever a line contains', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        expect(
          commandsIn(
            await stdoutOf(() => {
              log.info(text);
            }),
          ),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives one command for an annotation, whatever it contains', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (text, file) => {
        const stdout = await stdoutOf(() => {
          log.annotate('error', text, { file, startLine: 3 });
        });
        expect(stdout.split(/\r\n|\r|\n/)).toHaveLength(2);
        expect(stdout).toMatch(/^::error/);
        // eslint-disable-next-line no-control-regex -- none of them, but tabs and the end of the line
        expect(stdout).not.toMatch(/(?![\t\r\n])[\u0000-\u001f\u007f-\u009f\u200b]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps the lines of an annotation's message", async () => {
    const stdout = await stdoutOf(() => {
      log.annotate('warning', 'one\ntwo', { file: 'a,b:c.js', startLine: 3 });
    });
    expect(stdout.trimEnd()).toBe('::warning file=a%2Cb%3Ac.js,line=3::one%0Atwo');
  });

  it('never shows the token', async () => {
    const stdout = await stdoutOf(() => {
      log.info(`Authorization: token ${TOKEN}`);
      log.annotate('error', `${TOKEN}${TOKEN}`);
    });
    expect(stdout).not.toContain(TOKEN);
    expect(stdout).toContain('token ***');
  });

  it.each([
    ['1', `::debug::a %25 b *** : :error::x%0Ac\n`],
    ['', ''],
  ])('shows what debugging needs if RUNNER_DEBUG is "%s", without the token', async (given, told) => {
    const { RUNNER_DEBUG } = process.env;
    process.env['RUNNER_DEBUG'] = given;
    try {
      const stdout = await stdoutOf(() => {
        log.debug(`a % b ${TOKEN} \n::error::x\nc`);
      });
      expect(stdout.replace(' %0A', ' ')).toBe(told);
    } finally {
      if (RUNNER_DEBUG === undefined) delete process.env['RUNNER_DEBUG'];
      else process.env['RUNNER_DEBUG'] = RUNNER_DEBUG;
    }
  });

  it('shows everything if there is no token', async () => {
    expect(
      await stdoutOf(() => {
        createLog([]).info('plain');
      }),
    ).toBe('plain\n');
  });
});
