import { asksForPresence } from '../../../src/analysis/syntax/presence.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';
import { FILE } from '../parsed.ts';

/** Whether the code allows for a missing value where it first names `value`. */
function asks(text: string): boolean {
  const tree = parseSource(FILE, text);
  const [value] = tree.globals.get('value') ?? [];
  const parent = value && tree.parents.get(value);
  if (value === undefined || parent === undefined) throw new Error('No value');
  return asksForPresence(tree, value, parent);
}

describe('code that allows for a missing value', () => {
  it.each([
    'value?.name;',
    'value?.();',
    'value && use();',
    'value || use();',
    'value ?? use();',
    'value ||= 1;',
    'value &&= 1;',
    'value ??= 1;',
    'if (value) use();',
    'value ? 1 : 2;',
    'while (value) use();',
    'do use(); while (value);',
    'for (; value; ) use();',
    '!value;',
    'typeof value;',
    'Boolean(value);',
    'Array.isArray(value);',
    'Number.isFinite(value);',
    'Number.isInteger(value);',
    'Number.isSafeInteger(value);',
    'value == null;',
    'null != value;',
    'value === undefined;',
    'value !== void 0;',
  ])('%s does', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'value.name;',
    'names?.[value];',
    'value();',
    'use?.(value);',
    'ready && value;',
    'result ||= value;',
    'value = 1;',
    'value += 1;',
    'if (ready) value;',
    'ready ? value : 2;',
    'for (value; ready; ) use();',
    '-value;',
    'void value;',
    'use(value);',
    'Number(value);',
    'Number.isNaN(value);',
    'Number.disInteger(value);',
    'Number.isIntegers(value);',
    'Object.isArray(value);',
    'use.Array.isArray(value);',
    'const Boolean = use; Boolean(value);',
    'const Array = use; Array.isArray(value);',
    'value == 0;',
    'value < null;',
    'value + undefined;',
    'value === other;',
    'value === -1;',
    'const undefined = 1; value === undefined;',
    '[value];',
  ])('%s does not', (text) => {
    expect(asks(text)).toBe(false);
  });
});
