import { isSetting } from '../../../src/analysis/paths/is-setting.ts';
import { judgementOf } from '../../../src/analysis/paths/judgement-of.ts';
import { askedNode } from './asked-node.ts';

function isOne(body: string, before?: string): boolean {
  const { action, node } = askedNode(body, before);
  return isSetting(judgementOf(action), node);
}

describe('a setting', () => {
  it.each<[string, string, string?]>([
    ['a secret', 'ask(event.secrets.KEY);'],
    ['a field', 'ask(event.configuration.MODE);'],
    ['a store', 'ask(event.secrets);'],
    ['an optional one', 'ask(event.secrets?.KEY);'],
    ['a variable', 'const key = event.secrets.KEY;\nask(key);'],
    ['a pattern', 'const { KEY } = event.secrets;\nask(KEY);'],
    ['a pattern of a pattern', 'const { secrets: { KEY } } = event;\nask(KEY);'],
    ['a variable that gets it later', 'let key;\nkey = event.secrets.KEY;\nask(key);'],
    ['a variable that begins with nothing', 'let key = null;\nif (a) key = event.secrets.KEY;\nask(key);'],
    ['one of two', 'ask(a ? event.secrets.KEY : event.secrets.OTHER);'],
    ['one or another', 'ask(event.secrets.KEY || event.configuration.KEY);'],
    ['one or nothing', 'ask(event.secrets.KEY ?? "");'],
    ['one or null', 'ask(a ? event.secrets.KEY : null);'],
    ['trimmed', 'ask(event.secrets.KEY.trim());'],
    ['as a text', 'ask(String(event.secrets.KEY));'],
    ['as a list', 'ask(event.configuration.ROLES.split(",").map(f).filter(Boolean));'],
    ['of a helper', 'ask(keyOf(event));', 'const keyOf = (event) => event.secrets.KEY;\n'],
    ['of a helper that gets the store', 'ask(keyOf(event.secrets));', 'const keyOf = (secrets) => secrets.KEY;\n'],
    ['of a copy of a store', 'const settings = { ...event.secrets };\nask(settings.KEY);'],
    ['of a copy of a store or nothing', 'const settings = { ...(event.secrets || {}) };\nask(settings.KEY);'],
    ['of a copy with other names', 'const settings = { ...event.secrets, OTHER: 1 };\nask(settings.KEY);'],
    ['of a copy of two stores', 'const settings = { ...event.configuration, ...event.secrets };\nask(settings.KEY);'],
    [
      'of a copy that a helper makes',
      'const settings = settingsOf(event);\nask(settings.KEY);',
      'const settingsOf = (event) => ({ ...event.secrets });\n',
    ],
    ['a copy of a store', 'ask({ ...event.secrets });'],
    ['a parameter with the name of a store', 'f(1);', 'const f = (secrets) => ask(secrets.KEY);\n'],
    [
      'a parameter with the name of a store, whole',
      'f(1);',
      'const f = (configuration) => ask({ ...configuration });\n',
    ],
    ['of an object that holds the store', 'const kept = { secrets: event.secrets };\nask(kept.secrets.KEY);'],
  ])('%s', (_name, body, before = '') => {
    expect(isOne(body, before)).toBe(true);
  });

  it.each<[string, string, string?]>([
    ['a part of the user', 'ask(event.user.name);'],
    ['the event', 'ask(event);'],
    ['a text', 'ask("KEY");'],
    ['a variable of the user', 'const { name } = event.user;\nask(name);'],
    ['one or a part of the user', 'ask(event.secrets.KEY || event.user.name);'],
    ['one and another', 'ask(a && event.secrets.KEY);'],
    ['one of a setting and a text', 'ask(a ? event.secrets.KEY : "a");'],
    ['nothing', 'ask(a ? null : "");'],
    [
      'a variable that gets something else, too',
      'let key = event.secrets.KEY;\nif (a) key = event.user.name;\nask(key);',
    ],
    ['a number of it', 'ask(Number(event.secrets.KEY));'],
    ['a text of nothing', 'ask(String());'],
    ['its size', 'ask(f(event.secrets.KEY));'],
    ['another method', 'ask(event.secrets.KEY.charAt(0));'],
    ['a method of the user', 'ask(event.user.name.trim());'],
    ['a comparison', 'ask(event.secrets.KEY === "a");'],
    ['of a copy that changes it', 'const settings = { ...event.secrets, KEY: event.user.name };\nask(settings.KEY);'],
    ['of a copy of something else', 'const settings = { ...event.user };\nask(settings.KEY);'],
    ['of a copy that ends with something else', 'const settings = { ...event.secrets, ...given };\nask(settings.KEY);'],
    ['of a copy of a store and more', 'const settings = { ...(a && event.secrets) };\nask(settings.KEY);'],
    ['a part of a copy', 'const settings = { ...event.secrets };\nask(settings.KEY.other);'],
    ['a copy of something else', 'ask({ ...event.user });'],
    ['an object', 'ask({ KEY: 1 });'],
    ['a parameter with another name', 'f(1);', 'const f = (settings) => ask(settings.KEY);\n'],
    ['a helper of something else', 'ask(keyOf(event));', 'const keyOf = (event) => event.user.name;\n'],
    [
      'a helper of either',
      'ask(keyOf(event));',
      'function keyOf(event) { if (a) return event.user.name; return event.secrets.KEY; }\n',
    ],
    ['a global', 'ask(KEY);'],
    ['of a variable that is itself', 'let a = a;\nask(a);'],
  ])('is not %s', (_name, body, before = '') => {
    expect(isOne(body, before)).toBe(false);
  });
});
