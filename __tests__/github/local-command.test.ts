import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { localCommand, ruleDocumentation } from '../../src/github/local-command.ts';

describe('the command for a terminal', () => {
  it.each([
    [{ GITHUB_ACTION_REPOSITORY: 'o/check', GITHUB_ACTION_REF: 'v1' }, '.', 'npx --yes github:o/check#v1 check .'],
    [{ GITHUB_ACTION_REPOSITORY: 'o/check' }, 'a/b', 'npx --yes github:o/check check a/b'],
    [{ GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }, 'examples/x', 'node dist/cli.js check examples/x'],
    [{}, "it's here", `node dist/cli.js check 'it'\\''s here'`],
  ])('of %j and %s is %s', (env, path, command) => {
    expect(localCommand(env, path)).toBe(command);
  });

  it('passes any path to the program unchanged', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((path) => !path.includes('\0')),
        (path) => {
          const words = localCommand({}, path).replace('node dist/cli.js check', 'printf %s');
          expect(execFileSync('sh', ['-c', words.replace('printf %s ', 'printf %s -- ')], { encoding: 'utf8' })).toBe(
            `--${path}`,
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("the address of a rule's page", () => {
  it.each([
    ['o/check', 'v1', 'https://github.com/o/check/blob/v1/docs/rules/code/syntax.md'],
    ['o-1/check.js', 'release/v1.2', 'https://github.com/o-1/check.js/blob/release/v1.2/docs/rules/code/syntax.md'],
    ['', '', null],
    ['o/check', '', null],
    ['', 'v1', null],
    ['check', 'v1', null],
    ['o/check/more', 'v1', null],
    ['o/check', 'v1/../../x', null],
    ['o/check', '/v1', null],
    ['o/check', 'v1?x', null],
    ['o/check)](https://evil.example', 'v1', null],
  ])('of the Action %j at %j is %j', (repository, ref, address) => {
    const env = { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref };
    expect(ruleDocumentation(env, 'https://github.com')?.('code/syntax') ?? null).toBe(address);
  });

  it('is not known outside of an Action', () => {
    expect(ruleDocumentation({}, 'https://github.com')).toBeNull();
  });
});
