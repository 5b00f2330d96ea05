import type { Path } from '../../../src/analysis/paths/path-of.ts';
import { pathAtMark, withAnswer } from './marked-path.ts';

const A = 'class A { stop(api) { api.access.deny("x"); } }';

describe('what a call of a method means for a branch', () => {
  it.each<[string, string, Path]>([
    [A, 'new A().stop(api);', 'denial'],
    [A, 'data.stop(api);', 'denial'],
    [A, 'load().stop(api);', 'denial'],
    [A, '(await data).stop(api);', 'denial'],
    [A, 'data.start(api);', 'success'],
    [A, 'data[name](api);', 'success'],
    [A, 'sdk.stop(api);', 'success'],
    [A, 'stop(api);', 'success'],
    [`${A}\nclass B { stop() {} }`, 'data.stop(api);', 'success'],
    [`${A}\nclass B { stop() {} }`, 'new A().stop(api);', 'denial'],
    ['const a = { stop(api) { api.access.deny("x"); } };', 'a.stop(api);', 'denial'],
    ['const a = { stop(api) { api.access.deny("x"); } };', 'data.stop(api);', 'success'],
    ['class A { static stop(api) { api.access.deny("x"); } }', 'A.stop(api);', 'denial'],
  ])('%s %s', (helpers, call, expected) => {
    expect(pathAtMark(withAnswer(`if (event.user.name) { ▸mark(); ${call} }`, helpers))).toBe(expected);
  });

  it.each<[string, Path]>([
    ['if (!check(event)) { return; }', 'failure'],
    ['if (!check(event)) { return; } load(check);', 'success'],
    ['check(event);', 'success'],
  ])('and of its callers for what it returns: %s', (body, expected) => {
    const helpers = 'const check = (e) => { if (e.user.name) { ▸return false; } return true; };';
    const denied = body.replace('return;', 'throw new Error("x");');
    expect(pathAtMark(withAnswer(denied, helpers))).toBe(expected);
  });
});
