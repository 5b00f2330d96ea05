import { parsed } from '../parsed.ts';

/** `METHOD LINE`, and `helper LINE` for calls of a function that logs its arguments. */
function consoleCalls(text: string): string[] {
  return parsed(text).consoleCalls.map(({ node, method, helper }) => {
    return `${helper === null ? (method ?? '?') : 'helper'} ${String(node.loc?.start.line)}`;
  });
}

describe('console calls', () => {
  it.each<[string, string, string[]]>([
    ['console.log', 'console.log(1);\nconsole?.error(2);', ['log 1', 'error 2']],
    ['globalThis', 'globalThis.console.warn(1);', ['warn 1']],
    ['a required console', 'require("node:console").info(1);', ['info 1']],
    ['another name of console', 'const logger = console;\nlogger.info(1);', ['info 2']],
    ['destructured methods', 'const { log, error: fail } = console;\nlog(1);\nfail(2);', ['log 2', 'error 3']],
    ['a bound method', 'const log = console.log.bind(console, "[acme]");\nlog(1);', ['log 2']],
    ['a member of an object', 'const out = { log: console.log };\nout.log(1);', ['log 2']],
    ['a method that is chosen', 'const log = process.env.LOUD ? console.error : console.log;\nlog(1);', ['error 2']],
    ['a method whose name is not known', 'const log = (level) => console[level]("x");', ['? 1']],
    [
      'a helper and its callers',
      'function debug(...args) {\n  console.log(...args);\n}\ndebug(1);\ndebug(2);',
      ['log 2', 'helper 4', 'helper 5'],
    ],
    [
      'a helper of a helper',
      'const log = (m) => console.log(`[acme] ${m}`);\nconst info = (m) => log("i " + m);\ninfo(1);',
      ['log 1', 'helper 2', 'helper 3'],
    ],
    [
      'helpers that log a part of a composed argument',
      'const a = (m) => console.log(JSON.stringify(m));\nconst b = (m) => console.log([, m]);\nconst c = (m) => console.log({ level: "info", m });\nconst d = (m) => console.log({ ...m });\nconst e = (n, ...m) => console.log("no " + n, ...m);\na(1);\nb(1);\nc(1);\nd(1);\ne(1);',
      ['log 1', 'log 2', 'log 3', 'log 4', 'log 5', 'helper 6', 'helper 7', 'helper 8', 'helper 9', 'helper 10'],
    ],
    [
      'helpers that call each other, before and after',
      'info(1);\nfunction info(m, n) {\n  console.log(m);\n  if (n > 0) info(m, n - 1);\n}\nconst warn = (m) => info(m);\nwarn(2);',
      ['helper 1', 'log 3', 'helper 4', 'helper 6', 'helper 7'],
    ],
    [
      'a method of `console` that may also be a helper',
      'const write = (m) => console.error(m);\nconst log = quiet ? write : console.log;\nlog(1);',
      ['error 1', 'log 3'],
    ],
    [
      'a helper around a helper',
      'const of = (name) => (m) => console.log(name, m);\nof("a")(1);',
      ['log 1', 'helper 2', 'helper 2'],
    ],
    ['a default parameter', 'const run = (log = console.log) => {\n  log(1);\n};', ['log 2']],
  ])('are found as %s', (_name, text, expected) => {
    expect(consoleCalls(text)).toEqual(expected);
  });

  it.each([
    ["a console of the Action's own", 'const console = { log() {} };\nconsole.log(1);'],
    ['a package that logs', 'const { log } = require("acme");\nlog(1);\nrequire("acme").log(2);'],
    ['another object', 'const logger = { log() {} };\nlogger.log(1);'],
    ['a method that prints nothing', 'console.time("a");\nconsole.groupEnd();'],
    ['a helper that logs nothing of its arguments', 'const f = (a) => a + 1;\nf(1);'],
    ['a mention', 'const log = console.log;'],
    ['a definition in a circle', 'let a = b;\nvar b = a;\na.log(1);'],
    ['an unknown parameter', 'exports.run = (logger) => logger.log(1);'],
    ['a text', '"console.log(1)";'],
  ])('are not found in %s', (_name, text) => {
    expect(consoleCalls(text)).toEqual([]);
  });
});
