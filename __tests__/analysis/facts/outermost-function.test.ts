import type { Node } from 'estree';
import type { ActionFacts } from '../../../src/analysis/facts/action.ts';
import { eventNameAt } from '../../../src/analysis/facts/event-name.ts';
import { callsOf, parameterOf } from '../../../src/analysis/facts/handed-over.ts';
import { outermostFunction } from '../../../src/analysis/facts/outermost-function.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

/** What is found for each call of `sink`. */
function atSinks<T>(text: string, found: (action: ActionFacts, node: Node) => T): T[] {
  const action = parsed(text);
  const sinks = action.code.tree.calls.filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'sink');
  return sinks.map((node) => found(action, node));
}

describe('the functions around a node', () => {
  it('begin with the one that is directly in the handler, or in the module', () => {
    const text =
      'sink(1);\nexports.onExecutePostLogin = async (event) => {\nsink(2);\nrun(() => {\nsink(3);\nconst deep = () => { const f = () => sink(4); };\n});\n};\nfunction helper() {\nreturn () => sink(5);\n}\n';
    const names = atSinks(text, ({ code, entryPoints }, node) => {
      const made = outermostFunction(code, node, entryPoints);
      return made === null ? null : text.slice(...rangeOf(made)).slice(0, 13);
    });
    expect(names).toEqual([null, null, '() => {\nsink(', '() => {\nsink(', 'function help']);
  });

  it.each<[string, string, (string | null)[]]>([
    [
      "are a handler, by the handler's name",
      'exports.onExecutePostLogin = async (event, api) => { sink(); run((event) => sink()); };\nexports.onContinuePostLogin = async (e) => sink();',
      ['event', 'event', 'e'],
    ],
    [
      'are a helper that gets the event',
      'exports.onExecutePostLogin = async (event, api) => { f(api, event); g(event.user, event); };\nfunction f(api, ev) { sink(ev.user); }\nfunction g(user, { client }) { sink(); }\n',
      ['ev', null],
    ],
    [
      'have parts of it, or something that contains it',
      'exports.onExecutePostLogin = async (event, api) => { f(event.user, { event }); g(`${event}`); };\nfunction f(user, context) { sink(user, context); }\nfunction g(text) { sink(text); }\n',
      [null, null],
    ],
    [
      'have none',
      'sink();\nexports.onExecutePostLogin = async ({ user }, api) => { sink(user); run((event) => sink()); };\nexports.onContinuePostLogin = async () => sink();',
      [null, null, null, null],
    ],
  ])('%s', (_name, text, expected) => {
    expect(atSinks(text, eventNameAt)).toEqual(expected);
  });
});

describe('the parameter that an identifier reads', () => {
  /** `INDEX=DEFAULT` with the arguments that the calls give for it; null for anything else. */
  const parameters = (text: string) => {
    const of = (node: Node | null | undefined) => (node ? text.slice(...rangeOf(node)) : '-');
    const found = atSinks(text, ({ code }, node) => {
      const [read] = node.type === 'CallExpression' ? node.arguments : [];
      const parameter = read === undefined ? null : parameterOf(code, read);
      if (parameter === null) return null;
      const { index, missing } = parameter;
      const given = callsOf(code, parameter).map((call) => of(call.arguments[index]));
      return `${String(index)}=${missing === null ? 'null' : of(missing)} ${given.join()}`.trim();
    });
    return found;
  };

  it.each<[string, string, (string | null)[]]>([
    [
      'is one of several, with its default and its calls',
      'function f(a, b = 1, c = 2) { sink(a); sink(b); sink(c); }\nf(10, 11);\nf(20, 21, 22);',
      ['0=null 10,20', '1=1 11,21', '2=2 -,22'],
    ],
    [
      "is a constructor's or a method's",
      'class Log { constructor(level = "error") { sink(level); } write(text) { sink(text); } }\nnew Log("info").write("a");',
      ['0="error" "info"', '0=null "a"'],
    ],
    [
      'is none in a pattern, and no other value',
      'function f({ a }, [b] = [], ...rest) { const own = 1; sink(a); sink(b); sink(rest); sink(own); sink(f); sink(g); sink(1); sink(); }\nf(1);',
      [null, null, null, null, null, null, null, null],
    ],
  ])('%s', (_name, text, expected) => {
    expect(parameters(text)).toEqual(expected);
  });
});
