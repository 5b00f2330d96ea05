import { MOST_MARKS, parsableMarkdown } from '../../src/lint/markdown-text.ts';
import { found } from './rule-tester.ts';

const GUIDE = 'integration/installation_guide.md';
const sections = '## Prerequisites\n\n## Add the *Auth0* Action\n\n';

describe('the Markdown that is parsed', () => {
  it('is the text as it stands up to the limit', () => {
    const text = `${sections}${'['.repeat(MOST_MARKS)}`;
    expect(parsableMarkdown(text)).toBe(text);
  });

  it('has the characters blanked that are too many, and nothing moved', () => {
    const text = `${'[[a]\n'.repeat(MOST_MARKS)}${sections}`;
    const masked = parsableMarkdown(text);
    expect(masked).toBe(`${'..a]\n'.repeat(MOST_MARKS)}${sections}`);
    expect(masked).toHaveLength(text.length);
  });

  it('does not hide markers of the template, nor sections', async () => {
    const text = `${sections}${'[['.repeat(MOST_MARKS)}\n\n[[TODO: write]]\n`;
    expect(await found('guide/todo', { [GUIDE]: text })).toEqual([`guide/todo left ${GUIDE}:7:1`]);
  });
});
