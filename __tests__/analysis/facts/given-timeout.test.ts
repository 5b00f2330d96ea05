import { timeouts } from './timeouts-in.ts';

describe('a signal', () => {
  const fetched = (before: string, signal = 'c.signal') =>
    `const c = new AbortController();\n${before}\nfetch(u, { signal: ${signal} });`;

  it.each<[string, string, string[]]>([
    ['of a time', 'fetch(u, { signal: AbortSignal.timeout(5) });', ['5']],
    ['of no time', 'fetch(u, { signal: AbortSignal.timeout() });', ['?']],
    ['that has aborted', 'fetch(u, { signal: AbortSignal.abort(5) });', ['?']],
    ['of another object', 'fetch(u, { signal: Signals.timeout(5) });', ['?']],
    ['of a package', 'const AbortSignal = require("abort");\nfetch(u, { signal: AbortSignal.timeout(5) });', ['?']],
    ['null', 'fetch(u, { signal: null });', ['missing']],
    ['of a controller with a timer', fetched('setTimeout(() => c.abort(), 5);'), ['5']],
    ['of a timer in a block', fetched('setTimeout(() => { f(); c.abort(); }, 5);'), ['5']],
    ['of a timer that is bound', fetched('setTimeout(c.abort.bind(c), 5);'), ['5']],
    ['of a timer with another action', fetched('setTimeout(() => c.f(), 5);'), ['?']],
    ['of a timer with a function', fetched('setTimeout(() => abort(), 5);'), ['?']],
    ['of a timer without a time', fetched('setTimeout(() => c.abort());'), ['?']],
    ['of another function with a time', fetched('later(() => c.abort(), 5);'), ['?']],
    [
      'of a timer for another controller',
      fetched('const d = new AbortController();\nsetTimeout(() => d.abort(), 5);'),
      ['?'],
    ],
    [
      'of the timer for this controller',
      fetched('const d = new AbortController();\nsetTimeout(() => d.abort(), 5);\nsetTimeout(() => c.abort(), 6);'),
      ['6'],
    ],
    ['of another member of a controller', fetched('setTimeout(() => c.abort(), 5);', 'c.other'), ['?']],
    [
      'under another name',
      'const { request } = require("undici");\nrequest(u, { abortSignal: AbortSignal.timeout(5) });',
      ['5'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(timeouts(text)).toEqual(expected);
  });
});
