import { asyncHandlerNames, unawaitedExpectations } from '../../../../src/analysis/facts/spec/expectations.ts';
import { parseAction } from '../../../../src/submission/action.ts';
import { parseSource } from '../../../../src/analysis/syntax/tree.ts';

const HANDLERS = new Set(['onExecutePostLogin']);

/** `kind SOURCE` of each unawaited `expect(…)`. */
function unawaited(text: string): string[] {
  const tree = parseSource('integration/integration.action.spec.js', text);
  return unawaitedExpectations(tree, HANDLERS).map(({ node, kind }) => `${kind} ${text.slice(...(node.range ?? []))}`);
}

const DROPPED = ['not-awaited expect(run())'];

describe('an expectation of a promise', () => {
  it.each<[string, string, string[]]>([
    ['is dropped', 'expect(run()).resolves.toBe(1);', DROPPED],
    ['is dropped where it is negated', 'expect(run()).rejects.not.toThrow("a");', DROPPED],
    ['is dropped by `void`', 'void expect(run()).resolves.toBe(1);', DROPPED],
    ['is dropped behind a condition', 'a && expect(run()).resolves.toBe(1);', DROPPED],
    ['is dropped in a choice', 'a ? expect(run()).resolves.toBe(1) : f();', DROPPED],
    ['is dropped in the other side of a choice', 'a ? f() : expect(run()).resolves.toBe(1);', DROPPED],
    ['is dropped before a comma', 'const a = (expect(run()).resolves.toBe(1), 2);', DROPPED],
    ['is dropped after a comma', 'f(), expect(run()).resolves.toBe(1);', DROPPED],
    ['is dropped by `forEach`', 'list.forEach((a) => expect(run()).resolves.toBe(a));', DROPPED],
    ['is dropped by its name in a text', 'expect(run())["resolves"].toBe(1);', DROPPED],
    ['is awaited', 'async () => { await expect(run()).resolves.toBe(1); };', []],
    ['is returned', 'it("a", () => expect(run()).resolves.toBe(1));', []],
    ['is returned after a comma', 'it("a", () => (f(), expect(run()).resolves.toBe(1)));', []],
    ['is kept', 'const kept = expect(run()).resolves.toBe(1);', []],
    ['is kept behind a condition', 'const kept = a && expect(run()).resolves.toBe(1);', []],
    ['is kept from a choice', 'const kept = a ? expect(run()).resolves.toBe(1) : null;', []],
    ['is asked', 'expect(run()).resolves.toBe(1) ? f() : g();', []],
    ['is asked before another', 'expect(run()).resolves.toBe(1) && f();', []],
    ['is negated', 'const a = !expect(run()).resolves.toBe(1);', []],
    ['is returned by `map`', 'list.map((a) => expect(run()).resolves.toBe(a));', []],
    ['is returned by a function of that name', 'forEach((a) => expect(run()).resolves.toBe(a));', []],
    ['is in the second argument of `forEach`', 'list.forEach(f, (a) => expect(run()).resolves.toBe(a));', []],
    ['has no matcher', 'expect(run()).resolves;', []],
    ['has a matcher that is not called', 'expect(run()).resolves.toBe;', []],
    ['is of another library', 'chai.expect(run()).resolves.toBe(1);', []],
    ['is of a function of the spec', 'const expect = f;\nexpect(run()).resolves.toBe(1);', []],
    ['is called', 'expect(run())(1).resolves;', []],
    ['is an argument', 'f(expect(run())).resolves.toBe(1);', []],
    ['is part of a name', 'a[expect(run())].resolves.toBe(1);', []],
    ['does not wait', 'expect(run()).toBe(1);', []],
  ])('%s', (_name, text, expected) => {
    expect(unawaited(text)).toEqual(expected);
  });
});

describe('an expectation that nothing is thrown', () => {
  const never = (received: string) => [`async-function expect(${received})`];

  it.each<[string, string, string[]]>([
    ['of an async function', 'expect(async () => run()).not.toThrow();', never('async () => run()')],
    ['by its other name', 'expect(async () => run()).not.toThrowError();', never('async () => run()')],
    [
      'of a function that calls a handler',
      'expect(() => onExecutePostLogin(a)).not.toThrow();',
      never('() => onExecutePostLogin(a)'),
    ],
    [
      'of a function that calls a handler of an object',
      'expect(() => action.onExecutePostLogin(a)).not.toThrow();',
      never('() => action.onExecutePostLogin(a)'),
    ],
    [
      'of a function that returns it',
      'expect(function () { return onExecutePostLogin(a); }).not.toThrow();',
      never('function () { return onExecutePostLogin(a); }'),
    ],
    [
      'of a function that calls it among others',
      'expect(() => { f(); onExecutePostLogin(a); }).not.toThrow();',
      never('() => { f(); onExecutePostLogin(a); }'),
    ],
    ['of a function in a constant', 'const call = async () => run();\nexpect(call).not.toThrow();', never('call')],
    ['of a function with a name', 'async function call() {}\nexpect(call).not.toThrow();', never('call')],
    ['of a function that does not wait', 'expect(() => run()).not.toThrow();', []],
    ['of a function that returns something else', 'expect(() => { return 1; }).not.toThrow();', []],
    ['of a function that returns nothing', 'expect(() => { return; }).not.toThrow();', []],
    ['of a function that keeps the promise', 'expect(() => { const a = onExecutePostLogin(b); }).not.toThrow();', []],
    ['of a function with a handler in it', 'expect(() => f(onExecutePostLogin)).not.toThrow();', []],
    ['of a generator', 'expect(async function* () {}).not.toThrow();', []],
    ['of a variable that changes', 'let call = async () => run();\ncall = f;\nexpect(call).not.toThrow();', []],
    ['of a function that is replaced', 'async function call() {}\ncall = f;\nexpect(call).not.toThrow();', []],
    [
      'of a function that is defined twice',
      'async function call() {}\nfunction call() {}\nexpect(call).not.toThrow();',
      [],
    ],
    [
      'of a variable that is defined twice',
      'var call = async () => run();\nvar call;\nexpect(call).not.toThrow();',
      [],
    ],
    ['of a part of an object', 'const { call } = async () => run();\nexpect(call).not.toThrow();', []],
    ['of a parameter', '(call) => expect(call).not.toThrow();', []],
    ['of a class', 'class Call {}\nexpect(Call).not.toThrow();', []],
    ['of a global', 'expect(call).not.toThrow();', []],
    ['of nothing', 'expect().not.toThrow();', []],
    ['of a result', 'expect(run()).not.toThrow();', []],
    ['that is not negated', 'expect(async () => run()).toThrow();', []],
    ['with another matcher', 'expect(async () => run()).not.toBe(1);', []],
    ['with another word', 'expect(async () => run()).never.toThrow();', []],
  ])('%s', (_name, text, expected) => {
    expect(unawaited(text)).toEqual(expected);
  });
});

it('knows the handlers that are async functions', () => {
  const names = (text: string) => [...asyncHandlerNames(parseAction({ path: 'a.js', text }))];
  expect(names('exports.onExecutePostLogin = async () => {};\nexports.onContinuePostLogin = () => {};')).toEqual([
    'onExecutePostLogin',
  ]);
  expect(names('exports.onExecutePostLogin = async () => {')).toEqual([]);
});
