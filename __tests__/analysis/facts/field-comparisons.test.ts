import { fieldComparisonsOf } from '../../../src/analysis/facts/field-comparisons.ts';
import type { ComparisonOptions } from '../../../src/analysis/facts/field-comparisons.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

/** `NAMES how TEXTS`, and the defaults in brackets. */
const compared = (body: string, options: ComparisonOptions = {}, before = ''): string[] =>
  fieldComparisonsOf(parsed(before + handler(body)), options).map(
    ({ names, how, texts, defaults }) =>
      `${names.join('+')} ${how} ${texts.map(({ text }) => text).join('|')}${defaults.length > 0 ? ` (${defaults.join()})` : ''}`,
  );

const MODE = 'event.configuration.MODE';

describe('comparisons of fields', () => {
  it.each<[string, string, string[]]>([
    ['by `===`', `if (${MODE} === "on") f();`, ['MODE equal on']],
    ['by `!=`', `if (${MODE} != "on") f();`, ['MODE equal on']],
    ['with the text on the left', `if ("on" === ${MODE}) f();`, ['MODE equal on']],
    ['with a constant', `const ON = "on";\nif (${MODE} === ON) f();`, ['MODE equal on']],
    [
      'by `switch`',
      `switch (${MODE}) { case "on": f(); case a: g(); case "off": default: }`,
      ['MODE equal on', 'MODE equal off'],
    ],
    ['with a list', `["on", "off"].includes(${MODE});`, ['MODE equal on|off']],
    ['with a constant list', `const ALL = ["on", "off"];\nALL.includes(${MODE});`, ['MODE equal on|off']],
    ['by a part', `${MODE}.includes("on");`, ['MODE includes on']],
    ['by its start', `${MODE}.startsWith("on");`, ['MODE startsWith on']],
    ['by its end', `${MODE}.endsWith("on");`, ['MODE endsWith on']],
    ['with the names of an object', `f({ on: 1, off: 2 }[${MODE}]);`, ['MODE equal on|off']],
    ['with a default', `const mode = ${MODE} || "off";\nif (mode === "on") f();`, ['MODE equal on (off)']],
    ['not with the names of an object with a default', `f({ on: 1, off: 2 }[${MODE}] ?? 3);`, []],
    [
      'not with the names of an object whose result is checked',
      `const found = { on: 1 }[${MODE}];\nif (!found) f();`,
      [],
    ],
    [
      'with the names of an object whose result is used',
      `const found = { on: 1 }[${MODE}];\nf(found);`,
      ['MODE equal on'],
    ],
    ['with the names of an object that is taken apart', `const { a } = { on: 1 }[${MODE}];\nf(a);`, ['MODE equal on']],
    ['not with a number', `if (${MODE} === 1) f();`, []],
    ['not with a variable', `if (${MODE} === a) f();`, []],
    ['not with itself', `if (${MODE} === ${MODE}) f();`, []],
    ['not by another operator', `f(${MODE} + "on", ${MODE} < "on");`, []],
    ['not with a list that is not known', `["on", a].includes(${MODE});`, []],
    ['not with an empty list', `[].includes(${MODE});`, []],
    ['not by another method', `${MODE}.concat("on");`, []],
    ['not by a method of a list', `["on"].indexOf(${MODE}); ["on"].startsWith(${MODE});`, []],
    ['not by a method without an argument', `${MODE}.includes();`, []],
    ['not by a function', `includes(${MODE}, "on");`, []],
    ['not by a property', `f(${MODE}.on);`, []],
    ['not by an element of a list', `f(["on"][${MODE}]);`, []],
    ['not of a secret', 'if (event.secrets.KEY === "on") f();', []],
    ['not of the user', 'if (event.user.name === "on") f();', []],
    ['not of an object with a spread', `f({ ...a, on: 1 }[${MODE}]);`, []],
  ])('%s', (_name, body, expected) => {
    expect(compared(body)).toEqual(expected);
  });

  it('are of other stores, if asked for', () => {
    expect(compared('if (event.secrets.KEY === "on") f();', { stores: ['secrets'] })).toEqual(['KEY equal on']);
    expect(compared(`if (${MODE} === "on") f();`, { stores: ['secrets'] })).toEqual([]);
    expect(
      compared(`if (${MODE} === "on" || event.secrets.KEY === "off") f();`, { stores: ['secrets', 'configuration'] }),
    ).toEqual(['MODE equal on', 'KEY equal off']);
  });

  it('have lookups with a default, if asked for', () => {
    expect(compared(`f({ on: 1, off: 2 }[${MODE}] ?? 3);`, { defaulted: true })).toEqual(['MODE equal on|off']);
    expect(compared(`const found = { on: 1 }[${MODE}];\nif (!found) f();`, { defaulted: true })).toEqual([
      'MODE equal on',
    ]);
    expect(compared(`if (${MODE} in { on: 1, off: 2 }) f();`, { defaulted: true })).toEqual(['MODE equal on|off']);
  });
});
