import { ruleDoc, ruleIds } from '../../src/rules/catalogue.ts';

const texts = ruleIds.flatMap((rule) =>
  Object.entries(ruleDoc(rule).messages).flatMap(([id, { message, hint }]) => [
    [`${rule}, message of ${id}`, message],
    [`${rule}, hint of ${id}`, hint],
  ]),
);

describe('code in the texts of rules stands between back-ticks', () => {
  it.each(texts)('%s', (_, text) => {
    expect(text.split('`').length % 2).toBe(1);
    const prose = text.replace(/`[^`]+`/g, '').replace(/\{\{\w+\}\}/g, 'NAME');
    expect(prose).not.toMatch(
      /[{}=<>]\s|;$|=>|\w\(|\b(?:npm|const|exports?\.|require\(|await \w+\(|(?:event|api|process)\.)/,
    );
  });
});
