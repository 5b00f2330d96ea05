import fc from 'fast-check';
import { reportedFinding, reportOf } from '../github/reports.ts';
import { renderLineComment } from '../../src/report/review.ts';
import { aliveIn, blocksOf, parse } from './gfm.ts';
import { hostileText } from './hostile.ts';

it('a comment on a line contains nothing active, whatever the partner wrote', () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.string(), (message, hint, source) => {
      const finding = reportedFinding({ message, hint: `x ${hint}` });
      const tree = parse(
        renderLineComment(finding, reportOf([finding]), {
          suggestion: source.replaceAll('\r', ''),
          documentation: null,
        }),
      );
      expect(aliveIn(tree)).toEqual([]);
      expect(blocksOf(tree)).toEqual(['root', 'paragraph', 'code', 'paragraph']);
    }),
  );
});

it('a comment on a line links to the page of its rule, if that is known', () => {
  const finding = reportedFinding({ rule: 'secrets/unused' });
  const render = (documentation: ((rule: string) => string) | null) =>
    renderLineComment(finding, reportOf([finding]), { suggestion: null, documentation });
  expect(render((rule) => `https://example.com/${rule}.md`)).toMatch(
    /\n\n\[`secrets\/unused`\]\(https:\/\/example\.com\/secrets\/unused\.md\)\n$/,
  );
  expect(render(null)).toMatch(/\n\n`secrets\/unused`\n$/);
});
