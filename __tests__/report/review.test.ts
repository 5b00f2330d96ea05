import fc from 'fast-check';
import { reportedFinding, reportOf } from '../github/reports.ts';
import { renderLineComment } from '../../src/report/review.ts';
import { aliveIn, blocksOf, parse } from './gfm.ts';
import { hostileText } from './hostile.ts';

it('a comment on a line has nothing live in it, whatever the partner wrote', () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.string(), (message, hint, source) => {
      const finding = reportedFinding({ message, hint: `x ${hint}` });
      const tree = parse(renderLineComment(finding, source.replaceAll('\r', ''), reportOf([finding])));
      expect(aliveIn(tree)).toEqual([]);
      expect(blocksOf(tree)).toEqual(['root', 'paragraph', 'code', 'paragraph']);
    }),
  );
});
