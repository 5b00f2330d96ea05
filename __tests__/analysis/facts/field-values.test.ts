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

describe('the value of a field', () => {
  const ON = ' === "on"';

  it.each<[string, string, string[]]>([
    ['in lower case', `f(${MODE}.toLowerCase()${ON});`, ['MODE']],
    ['as a text', `f(String(${MODE})${ON});`, ['MODE']],
    ['as an optional property', `f((event.configuration?.MODE)${ON});`, ['MODE']],
    ['in a variable', `const mode = ${MODE};\nf(mode${ON});`, ['MODE']],
    ['changed in a variable', `const mode = ${MODE}.trim();\nf(mode${ON});`, ['MODE']],
    ['of either field', `const mode = a ? ${MODE} : event.configuration.OTHER;\nf(mode${ON});`, ['OTHER+MODE']],
    ['not as a number', `f(Number(${MODE})${ON});`, []],
    ['not as a text of nothing', `f(String()${ON});`, []],
    ['not by another function', `f(clean(${MODE})${ON});`, []],
    ['not by another method', `f(${MODE}.slice(1)${ON});`, []],
    ['not in a text', `f(\`\${${MODE}}!\`${ON});`, []],
    ['not a part of it', `f(${MODE}.length${ON});`, []],
    ['not the store', `f(event.configuration${ON});`, []],
    ['not in an object', `const kept = { mode: ${MODE} };\nf(kept${ON});`, []],
    ['not or another value', `const mode = a ? ${MODE} : b;\nf(mode${ON});`, []],
    ['not or another part of the event', `const mode = a ? ${MODE} : event.user.name;\nf(mode${ON});`, []],
    ['not of a global', `f(mode${ON});`, []],
  ])('%s', (_name, body, expected) => {
    expect(compared(body).map((each) => each.split(' ')[0])).toEqual(expected);
  });

  it('is not told in a helper that also gets other values', () => {
    const helper = 'const isOn = (mode) => mode === "on";\n';
    expect(compared(`isOn(${MODE}); isOn(event.user.name);`, {}, helper)).toEqual([]);
    expect(compared(`isOn(${MODE});`, {}, helper)).toEqual(['MODE equal on']);
  });

  it.each([
    ['toLowerCase', ' On ', ' on '],
    ['toUpperCase', ' On ', ' ON '],
    ['toLocaleLowerCase', ' On ', ' on '],
    ['toLocaleUpperCase', ' On ', ' ON '],
    ['trim', ' On ', 'On'],
    ['toString', ' On ', ' On '],
  ])('is folded by `%s`', (method, text, expected) => {
    const [found] = fieldComparisonsOf(parsed(handler(`f(${MODE}.${method}()${ON});`)));
    expect(found?.fold(text)).toBe(expected);
  });

  it('is folded by one method after another', () => {
    const [found] = fieldComparisonsOf(parsed(handler(`f(String(${MODE}).trim().toUpperCase()${ON});`)));
    expect(found?.fold(' On ')).toBe('ON');
  });
});
