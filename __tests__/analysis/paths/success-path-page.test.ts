import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedLines, reportedLines } from './annotations.ts';

const page = readFileSync(join(__dirname, '../../../docs/success-path.md'), 'utf8');
const examples = [...page.matchAll(/(?:^### (?<title>.*)\n(?:(?!^###? ).*\n)*?)?^```js\n(?<code>[\s\S]*?)^```$/gm)].map(
  ({ groups }) => [groups?.title ?? 'What it is', groups?.code ?? ''] as const,
);

describe('the page on the success path', () => {
  it('has examples in all of its sections', () => {
    expect(examples).toHaveLength(11);
  });

  it.each(examples)('is true under "%s"', (_, code) => {
    expect(annotatedLines(code).length).toBeGreaterThan(4);
    expect(reportedLines(code)).toEqual(annotatedLines(code));
  });
});
