import fc from 'fast-check';
import { keepTicks } from '../../src/github/ticks.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { hostileText } from '../report/hostile.ts';
import { aFailingReport, aReport, hostileReport } from '../report/sample.ts';

const options = { limit: 65_536, link: null, command: 'node dist/cli.js check .' };
const asked = (...questions: string[]) =>
  renderMarkdown(
    aReport({ signOffs: questions.map((question) => ({ question, evidence: 'integration: axios' })) }),
    options,
  );
const tick = (text: string, question: string) => text.replace(`- [ ] ${question}`, `- [x] ${question}`);
const ticked = (text: string) => Array.from(text.matchAll(/^ *- \[[xX]\] ([^\\\n]*)/gm), ([, question]) => question);

describe('ticks', () => {
  it.each([
    ['kept if nothing changed', asked('One?', 'Two?'), ['Two?']],
    ['kept if other items come and go', asked('Three?', 'Two?'), ['Two?']],
    ['kept if the item moves', asked('Two?', 'One?'), ['Two?']],
    ['gone with the item', asked('One?'), []],
    ['gone if its evidence changed', asked('One?', 'Two?').replaceAll('integration: axios', 'another'), []],
  ])('are %s', (_, text, expected) => {
    const before = tick(asked('One?', 'Two?'), 'Two?');
    expect(ticked(keepTicks(text, before))).toEqual(expected);
    expect(ticked(keepTicks(text, before.replaceAll('\n', '\r\n').replace('[x]', '[X]')))).toEqual(expected);
  });

  it('are kept for an item with links to another commit, and removed if its place is another', () => {
    const at = (commit: string, line: number) =>
      renderMarkdown(
        aReport({
          signOffs: [
            {
              question: 'One?',
              evidence: 'axios',
              places: [{ file: 'a.js', start: { line, column: 1 }, end: { line, column: 9 } }],
            },
          ],
        }),
        { ...options, link: ({ file, start }) => `https://git.example/${commit}/${file}#L${start.line}` },
      );
    const before = tick(at('abc', 3), 'One?');
    expect(before).toContain('/abc/');
    expect(ticked(keepTicks(at('def', 3), before))).toEqual(['One?']);
    expect(ticked(keepTicks(at('def', 4), before))).toEqual([]);
  });

  it('are kept one by one for equal items', () => {
    const text = asked('One?', 'One?');
    const second = text.replace(/(\[ \][^]*)\[ \]/, '$1[x]');
    expect(keepTicks(text, second)).toBe(second);
    expect(keepTicks(text, tick(text, 'One?'))).toBe(tick(text, 'One?'));
  });

  it('do not exist if there were none, or if there was no list', () => {
    const text = renderMarkdown(aFailingReport(), options);
    expect(keepTicks(text, text)).toBe(text);
    expect(keepTicks(text, '')).toBe(text);
    expect(keepTicks(text, 'Somebody wrote:\n- [x] Are the dependencies trusted and maintained?')).toBe(text);
    expect(keepTicks(asked(), tick(asked('One?'), 'One?'))).toBe(asked());
  });

  it("do not come from the output of a failing test, or from an Action's source", () => {
    const report = aFailingReport();
    const signOffs = renderMarkdown(report, options).split('### For the reviewer to sign off')[1] ?? '';
    const forged = `### For the reviewer to sign off${signOffs}`.replaceAll('[ ]', '[x]');
    const after = '```\n\n</details>\n\n';
    for (const { tests } of report.integrations) {
      for (const test of tests.cases) Object.assign(test, { message: `${after}${forged}\n\n${forged}` });
    }
    report.signOffs.push({ question: forged, evidence: forged });
    const lines = Array.from({ length: 60 }, () => forged.split('\n')).flat();
    const sources = [{ integration: 'integration', file: 'a.js', lines, states: [] }];
    const text = renderMarkdown(report, { ...options, sources });
    expect(text).toContain('[x] Are the dependencies trusted and maintained?');
    expect(keepTicks(text, text)).toBe(text);
  });

  it('are not set by any text of a partner', () => {
    const word = fc.oneof(
      hostileText,
      fc.constantFrom('[x] ', '- [x] word', '\n### For the reviewer to sign off\n\n- [x] word'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = renderMarkdown(hostileReport(parts.join('\n')), options);
        expect(keepTicks(text, text)).toBe(text);
        const both = text.replace(/^- \[ \] /gm, '- [x] ');
        expect(keepTicks(text, both)).toBe(both);
      }),
      { numRuns: 80 },
    );
  });
});
