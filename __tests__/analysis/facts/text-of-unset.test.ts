import { fieldComparisonsOf } from '../../../src/analysis/facts/field-comparisons.ts';
import { textOfUnset } from '../../../src/analysis/facts/text-of-unset.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

describe('the text of a switch that means as much as none', () => {
  const unset = (body: string, on = 'on', off = 'off'): string | null => {
    const action = parsed(handler(body));
    const nodes = fieldComparisonsOf(action).map(({ node }) => node);
    return textOfUnset(action, 'MODE', { nodes, on, off });
  };
  const MODE = 'event.configuration.MODE';

  it.each<[string, string, string | null]>([
    ['on, if only off counts', `if (${MODE} !== "off") f();`, 'on'],
    ['off, if only on counts', `if (${MODE} === "on") f();`, 'off'],
    ['off, if it has to be there', `if (${MODE} && ${MODE} !== "off") f();`, 'off'],
    ['on, if it need not be there', `if (!${MODE} || ${MODE} === "on") f();`, 'on'],
    ['of a negated test', `if (!(${MODE} === "on")) f();`, 'off'],
    ['of a variable', `const mode = ${MODE};\nif (mode === "on") f();`, 'off'],
    ['of a comparison in a condition with another', `if (a && ${MODE} === "on") f();`, 'off'],
    ['none, if it makes no difference', `if (${MODE} === "other") f();`, null],
    ['none of another field', 'if (event.configuration.OTHER === "on") f();', null],
    ['none without a comparison', 'f();', null],
    ['of the first test that tells', `if (${MODE} === "other") f();\nif (${MODE} !== "off") g();`, 'on'],
  ])('%s', (_name, body, expected) => {
    expect(unset(body)).toBe(expected);
  });
});
