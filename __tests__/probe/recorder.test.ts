import { compileFunction } from 'node:vm';
import { Recorder } from '../../src/probe/child/recorder.ts';

const ACTION = '/repository/integration/integration.action.js';

/** A function of a file. */
const from = (filename: string, code: string, ...parameters: string[]) =>
  compileFunction(code, parameters, { filename }) as (...given: unknown[]) => unknown;

describe('a log', () => {
  const recorder = () => new Recorder(ACTION, () => 0);

  it("belongs to the Action if the Action's own code makes the call", () => {
    const own = recorder();
    from(
      ACTION,
      '\n  log();',
      'log',
    )(() => {
      own.log(['from %s', 'here']);
    });
    expect(own.logs).toMatchObject([{ text: 'from here', at: { line: 2, column: 3 } }]);
  });

  it.each([
    ['the Action', ACTION, true],
    ['a package', '/cache/node_modules/@sendgrid/client/index.js', false],
    ['a built-in module', 'node:internal/util', true],
  ])('through %s: its own is %s', (_, filename, own) => {
    const kept = recorder();
    const log = kept.log.bind(kept, ['text']);
    const inner = from(filename, 'log();', 'log');
    from(ACTION, 'inner(log);', 'inner', 'log')(inner, log);
    expect(kept.logs).toMatchObject([{ own, at: { line: 1 } }]);
  });
});
