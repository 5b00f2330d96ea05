import { handler, sunk } from './sink.ts';

describe('what a function returns', () => {
  it.each<[string, string, string[]]>([
    ['the result of flatMap', 'sink(["a"].flatMap(() => [event.user.email]));', ['user.email in 0']],
    ['the results of the elements', 'sink(["a"].forEach(() => event.user.email));', []],
    ['the result of reduce', 'sink(["a"].reduce(() => event.user.email));', ['user.email']],
    ['the result of then', 'sink(await f().then(() => event.user.email));', ['user.email']],
    ['the result of catch', 'sink(await f().catch(() => event.user.email));', ['user.email']],
    ['the result of finally', 'sink(await f().finally(() => event.user.email));', []],
    ['the result of a generator', 'function* f() { return event.user.email; } sink(f());', []],
    ['a getter', 'class A { get a() { return event.user.email; } f() { sink(this.a); } }', ['user.email']],
  ])('%s', (_name, body, expected) => {
    expect(sunk(handler(body))).toEqual(expected);
  });
});
