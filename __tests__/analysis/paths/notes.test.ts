import type { Path } from '../../../src/analysis/paths/path-of.ts';
import { pathAtMark, withAnswer } from './marked-path.ts';

/** A branch for a missing setting that goes on: on the failure path only if it does nothing but note the failure. */
const missing = (branch: string) => withAnswer(`if (!event.secrets.KEY) { ${branch} }`);
/** A branch for a value that is absent: on the failure path only if it logs an error. */
const absent = (branch: string) => withAnswer(`if (!data.name) { ${branch} }`);

describe('a branch that goes on', () => {
  it.each<[string, string, Path, string?]>([
    ['logs', '▸console.log("a");', 'failure'],
    ['logs an error', '▸console.error("a");', 'failure'],
    ['logs, and does something', '▸console.log("a"); key = "none";', 'success'],
    ['sets a default', '▸key = "none";', 'success'],
    ['adds to a list', '▸missing.push("KEY");', 'failure'],
    ['adds to the start of a list', '▸missing.unshift("KEY");', 'failure'],
    ['adds to a set', '▸missing.add("KEY");', 'failure'],
    ['adds by a computed name', '▸missing["push"]("KEY");', 'failure'],
    ['pushes on', '▸missing.pushAll("KEY");', 'success'],
    ['calls a function', '▸push("KEY");', 'success'],
    ['logs in a block', '{ ▸console.log("a"); }', 'failure'],
    ['waits for a log', '▸await note();', 'failure', 'const note = () => { console.log("a"); };'],
    ['calls a helper that only logs', '▸note();', 'failure', 'const note = () => { console.log("a"); };'],
    [
      'calls a helper that waits',
      '▸note();',
      'success',
      'const note = async () => { console.log("a"); await send(); };',
    ],
    [
      'calls a helper that throws',
      '▸note();',
      'failure',
      'const note = () => { console.log("a"); throw new Error("a"); };',
    ],
    ['calls a helper that does not log', '▸note();', 'success', 'const note = () => { send("a"); };'],
  ])('%s', (_name, branch, expected, helpers = '') => {
    expect(pathAtMark(`${helpers}${missing(branch)}`)).toBe(expected);
  });

  it.each<[string, string, Path, string?]>([
    ['an error', '▸console.error("a"); event.x = 1;', 'failure'],
    ['a warning', '▸console.warn("a"); event.x = 1;', 'failure'],
    ['something else', '▸console.log("a"); event.x = 1;', 'success'],
    ['an error in a helper', '▸note(); event.x = 1;', 'failure', 'const note = () => { console.error("a"); };'],
    [
      'something else, and an error',
      '▸note(); event.x = 1;',
      'failure',
      'const note = () => { console.log("b"); console.error("a"); };',
    ],
    ['something else in a helper', '▸note(); event.x = 1;', 'success', 'const note = () => { console.log("a"); };'],
    ['a method of another object', '▸logger.errors("a"); event.x = 1;', 'success'],
  ])('for an absent value, logs %s', (_name, branch, expected, helpers = '') => {
    expect(pathAtMark(`${helpers}${absent(branch)}`)).toBe(expected);
  });
});
