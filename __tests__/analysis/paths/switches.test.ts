import { isSwitch, leavesBySwitch } from '../../../src/analysis/paths/switches.ts';
import { askedNode } from './asked-node.ts';

function switches(body: string, before?: string): boolean {
  const { action, node } = askedNode(body, before);
  return isSwitch(action.code, node);
}

describe('a condition with a switch for troubleshooting', () => {
  it.each<[string, string, string?]>([
    ['a name', 'ask(debug);'],
    ['a field', 'ask(event.configuration.DEBUG === "on");'],
    ['a field by a text', 'ask(event.configuration["DEBUG"]);'],
    ['a negation', 'ask(!event.configuration.DEBUG);'],
    ['one of two', 'ask(a && event.configuration.DEBUG);'],
    ['a member of it', 'ask(debug.enabled);'],
    ['a function with such a name', 'ask(isDebug(event));'],
    ['an argument', 'ask(on(event.configuration.DEBUG));'],
    ['the text of a test', 'ask(/^(?:on|yes)$/.test(event.configuration.DEBUG));'],
    ['the pattern of a test', 'ask(DEBUG.test(a));'],
    ['a variable', 'const on = event.configuration.DEBUG === "on";\nask(on);'],
    ['a variable of a variable', 'const { DEBUG } = event.configuration;\nconst on = DEBUG === "on";\nask(on);'],
    ['a name in a pattern', 'const { DEBUG: on } = event.configuration;\nask(on);'],
    ['a helper', 'ask(on(event));', 'const on = (event) => event.configuration.DEBUG === "on";\n'],
    ['a property of an object', 'const settings = { on: event.configuration.DEBUG };\nask(settings.on);'],
    [
      'a property of a class',
      'new Log(event).f();',
      'class Log { constructor(event) { this.on = event.configuration.DEBUG; } f() { ask(this.on); } }\n',
    ],
    ['a parameter', 'f(event.configuration.DEBUG);', 'const f = (on) => ask(on);\n'],
    ['a template', 'ask(`${event.configuration.DEBUG}` === "on");'],
  ])('%s', (_name, body, before = '') => {
    expect(switches(body, before)).toBe(true);
  });

  it.each<[string, string, string?]>([
    ['another field', 'ask(event.configuration.MODE === "on");'],
    ['another name', 'ask(blocked);'],
    ['a text', 'ask(a === "debug");'],
    ['metadata of the user', 'ask(event.user.app_metadata.debug);'],
    ['metadata of a client', 'ask(event.client.metadata.debug === "on");'],
    ['a variable of metadata', 'const debug = event.user.user_metadata.debug;\nask(debug);'],
    ['a name in a pattern of metadata', 'const { debug } = event.user.app_metadata;\nask(debug);'],
    ['the name of a test', 'ask(/^a/.test(protocol));'],
    ['a class', 'ask(class { debug() {} });'],
    ['a variable that is set later', 'let on;\non = event.configuration.DEBUG;\nask(on);'],
    ['a variable of something else', 'const on = event.user.name;\nask(on);'],
    ['a property of something else', 'ask(this.on);'],
    ['a function with another name', 'ask(check(event));'],
    ['a computed field', 'ask(event.configuration[name]);'],
    ['a name in a pattern of something else', 'const { other: on } = event.configuration;\nask(on);'],
  ])('is not %s', (_name, body, before = '') => {
    expect(switches(body, before)).toBe(false);
  });
});

describe('a statement that leaves while the switch is off', () => {
  it.each<[string, boolean]>([
    ['if (ask(debug)) return;', true],
    ['if (ask(debug)) throw new Error("a");', true],
    ['for (const a of b) { if (ask(debug)) continue; }', true],
    ['if (ask(debug)) { f(); return; }', true],
    ['if (ask(debug)) { return; f(); }', false],
    ['if (ask(debug)) {}', false],
    ['if (ask(debug)) f();', false],
    ['if (ask(debug)) return; else f();', false],
    ['if (ask(blocked)) return;', false],
    ['for (const a of b) { if (ask(debug)) break; }', false],
    ['while (ask(debug)) return;', false],
  ])('%s', (body, expected) => {
    const { action } = askedNode(body);
    const [statement] = [...action.tree.parents.keys()].filter((node) => /^(?:If|While)Statement$/u.test(node.type));
    if (statement?.type !== 'IfStatement' && statement?.type !== 'WhileStatement') throw new Error('no statement');
    expect(leavesBySwitch(action.code, statement) !== null).toBe(expected);
  });
});
