import fc from 'fast-check';
import { renderWorkflowCommands } from '../../src/report/workflow-commands.ts';
import { hostileText } from './hostile.ts';
import { aFinding, aReport, hostileReport } from './sample.ts';

it('annotates each finding at its place, and gives the verdict', () => {
  const counts = { error: 1, warning: 0, notice: 0, waived: 0 };
  const report = aReport({ conclusion: 'failure', counts, findings: [aFinding({ message: 'Half: 50 %, or less' })] });
  expect(renderWorkflowCommands(report)).toBe(
    '::error title=secrets/name-case,file=integration/configuration.json,line=4,endLine=4,col=15,endColumn=22::Half: 50 %25, or less%0A→ Write `API_KEY`, in the manifest and where the code reads it.\n' +
      '::error title=Integration check::Not ready for review: Checked 1 integration: 1 error to fix.\n',
  );
});

it('says nothing if there is nothing to annotate', () => {
  expect(renderWorkflowCommands(aReport())).toBe('');
});

it('writes no command but its own, whatever the partner wrote', () => {
  const shape = (text: string) =>
    renderWorkflowCommands(hostileReport(text))
      .trimEnd()
      .split('\n')
      .map((line) => /^::(error|warning|notice) title=[^:,]*(?:,[a-zA-Z]+=[^:,]*)*::/.exec(line)?.[1]);
  const expected = shape('word');
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(shape(text)).toEqual(expected);
      expect(renderWorkflowCommands(hostileReport(text))).not.toMatch(/##\[|\r/);
    }),
    { numRuns: 150 },
  );
});

it("shows the control characters of a file's name", () => {
  const file = 'integration/a\u001b[2K\u009b\u0007\u202eb.js';
  const written = renderWorkflowCommands(aReport({ conclusion: 'failure', findings: [aFinding({ file })] }));
  expect(written).toContain('file=integration/a\\u{1b}[2K\\u{9b}\\u{7}\\u{202e}b.js,');
});
