import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedLines, classifiedLines } from './annotations.ts';

const folder = join(__dirname, '../../fixtures/success-path');
const sources = readdirSync(folder).filter((name) => name.endsWith('.js'));

describe('the success path', () => {
  it.each(sources)('matches the comments in %s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(classifiedLines(text)).toEqual(annotatedLines(text));
    expect(annotatedLines(text).length).toBeGreaterThan(2);
  });
});

/** One guarded return at the end of growing code: it has to be found without trying every way through the code. */
describe('the success path of code that is made to be slow to read', () => {
  const times = (count: number, code: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => code(i)).join('');
  const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
  const branches = times(200, (i) => `if (event.a === ${i}) { if (event.b) api.access.deny('x'); } else `);
  const doubled = times(40, (i) => `const a${i} = ${i ? `a${i - 1} || a${i - 1}` : 'event.secrets.KEY'};`);
  const chain = times(3000, (i) => `const f${i} = (x) => f${i + 1}(x);`);

  it.each([
    ['nested branches', handler(`${branches} { event.c(); }\nif (!event.secrets.KEY)\nreturn;`)],
    ['doubled conditions', handler(`${doubled}\nif (!a39)\nreturn;`)],
    [
      'a chain of helpers',
      `${chain}\nconst f3000 = (x) => x;\n${handler('if (!event.secrets.KEY && f0(1))\nreturn;')}`,
    ],
  ])('is found: %s', (_, text) => {
    expect(classifiedLines(text).filter((line) => line.endsWith('failure: return;'))).toHaveLength(1);
  });
});
