import { timeouts } from './timeouts-in.ts';

describe('what may end a request from outside', () => {
  it.each<[string, string, string[]]>([
    ['a race', 'Promise.race([fetch(u), f()]);', ['?']],
    ['the first of several', 'Promise.any([fetch(u), f()]);', ['?']],
    ['all of several', 'Promise.all([fetch(u), f()]);', ['missing']],
    ['a race of all', 'Promise.race([Promise.all([fetch(u)]), f()]);', ['?']],
    ['a race of what follows', 'Promise.race([fetch(u).then((r) => r.json()), f()]);', ['?']],
    ['a race of a helper', 'const g = async () => fetch(u);\nPromise.race([g(), f()]);', ['?']],
    ['a function that is not known', 'const { within } = require("within");\nwithin(fetch(u));', ['unknown']],
    [
      'a function without a timer',
      'const kept = [];\nconst keep = (p) => { kept.push(p); return p; };\nkeep(fetch(u));',
      ['missing'],
    ],
    ['a function with a timer', 'const keep = (p) => { setTimeout(f, 5); return p; };\nkeep(fetch(u));', ['unknown']],
    ['a function with a race', 'const keep = (p) => Promise.race([p, f()]);\nkeep(fetch(u));', ['unknown']],
    ['a function with all', 'const keep = (p) => Promise.all([p, f()]);\nkeep(fetch(u));', ['missing']],
    [
      'a function with a race of its own',
      'const keep = (p) => { other.race([p]); return p; };\nkeep(fetch(u));',
      ['missing'],
    ],
    [
      'a function with a signal',
      'const keep = (p) => { AbortSignal.timeout(5); return p; };\nkeep(fetch(u));',
      ['unknown'],
    ],
    [
      'a timer elsewhere in the file',
      'setTimeout(f, 5);\nconst keep = (p) => p;\nkeep(fetch(u));\nsetTimeout(f, 6);',
      ['missing'],
    ],
    ['a wrapper of the function', 'const retry = require("retry");\nretry(() => fetch(u));', ['unknown']],
    ['a wrapper of the file', 'const once = (ask) => ask();\nonce(() => fetch(u));', ['missing']],
    [
      'a wrapper of the file with a timer',
      'const later = (ask) => { setTimeout(f, 5); return ask(); };\nlater(() => fetch(u));',
      ['unknown'],
    ],
    ['a method of a list', 'list.map(() => fetch(u));', ['missing']],
    ['a race of the list', 'Promise.race(list.map(() => fetch(u)));', ['?']],
    ['a helper that calls itself', 'const g = async (n) => (n > 0 ? g(n - 1) : fetch(u));\ng(1);', ['missing']],
  ])('%s', (_name, text, expected) => {
    expect(timeouts(text)).toEqual(expected);
  });
});
