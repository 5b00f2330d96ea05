import { handler, sunk } from './sink.ts';

describe('what a function returns', () => {
  it.each<[string, string, string[]]>([
    ['what flatMap returns', 'sink(["a"].flatMap(() => [event.user.email]));', ['user.email in 0']],
    ['what each returns', 'sink(["a"].forEach(() => event.user.email));', []],
    ['what reduce returns', 'sink(["a"].reduce(() => event.user.email));', ['user.email']],
    ['what then returns', 'sink(await f().then(() => event.user.email));', ['user.email']],
    ['what catch returns', 'sink(await f().catch(() => event.user.email));', ['user.email']],
    ['what finally returns', 'sink(await f().finally(() => event.user.email));', []],
    ['what a generator returns', 'function* f() { return event.user.email; } sink(f());', []],
    ['a getter', 'class A { get a() { return event.user.email; } f() { sink(this.a); } }', ['user.email']],
  ])('%s', (_name, body, expected) => {
    expect(sunk(handler(body))).toEqual(expected);
  });
});
