import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Report } from 'c8';
import type { CoverageMap } from 'istanbul-lib-coverage';
import fc from 'fast-check';
import { figuresOf, type Figures } from '../../src/coverage/figures.ts';
import type { ScriptCoverage } from '../../src/sandbox/model.ts';
import { temporaryFolder } from '../sandbox/repository.ts';

declare module 'c8' {
  interface Report {
    getCoverageMapFromAllCoverageFiles(): Promise<CoverageMap>;
  }
}

/** The figures of c8 for the same coverage, from files as Node.js writes them. */
async function byC8(text: string, scripts: readonly ScriptCoverage[]): Promise<Figures> {
  const folder = temporaryFolder();
  const file = join(folder, 'action.js');
  writeFileSync(file, text);
  scripts.forEach(({ functions }, index) => {
    writeFileSync(join(folder, `${index}.json`), JSON.stringify({ result: [{ scriptId: '0', url: file, functions }] }));
  });
  const report = new Report({
    tempDirectory: folder,
    reporter: [],
    resolve: '',
    exclude: [],
    excludeNodeModules: false,
    allowExternal: true,
  });
  const summary = (await report.getCoverageMapFromAllCoverageFiles()).fileCoverageFor(file).toSummary();
  const figure = (kind: keyof Figures) => ({ covered: summary[kind].covered, total: summary[kind].total });
  return Object.fromEntries(
    (['lines', 'branches', 'functions', 'statements'] as const).map((kind) => [kind, figure(kind)]),
  ) as Figures;
}

const text = fc
  .array(fc.constantFrom('a', '{', '}', '\n', '\r\n', ' ', '\u2028', 'é', '😀'), { minLength: 1, maxLength: 80 })
  .map((parts) => `x${parts.join('')}`);

/** Ranges as V8 gives them: a function's first range is the function, and the others are inside it. */
const functionIn = (length: number) =>
  fc
    .record({
      from: fc.nat(length),
      to: fc.nat(length),
      count: fc.nat(2),
      inner: fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.nat(2)), { maxLength: 3 }),
      name: fc.constantFrom('', 'f'),
    })
    .map(({ from, to, count, inner, name }) => {
      const [start, end] = [Math.min(from, to), Math.max(from, to)];
      const within = inner.map(([a, b, n]) => ({
        startOffset: Math.max(start, Math.min(a, b)),
        endOffset: Math.min(end, Math.max(a, b)),
        count: n,
      }));
      const ranges = [
        { startOffset: start, endOffset: end, count },
        ...within.filter((range) => range.startOffset < range.endOffset),
      ];
      return { functionName: name, isBlockCoverage: true, ranges };
    });

it('gives the same figures as c8, for one realm and for several', async () => {
  const run = text.chain((written) =>
    fc.tuple(
      fc.constant(written),
      fc.array(
        fc.array(functionIn(written.length), { minLength: 1, maxLength: 3 }).map((inner) => {
          const whole = {
            functionName: '',
            isBlockCoverage: true,
            ranges: [{ startOffset: 0, endOffset: written.length, count: 1 }],
          };
          return { url: 'action.js', functions: [whole, ...inner] };
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(run, async ([written, scripts]) => {
      const { lines, branches, functions, statements } = await figuresOf(written, scripts);
      expect({ lines, branches, functions, statements }).toMatchObject(await byC8(written, scripts));
    }),
    { numRuns: 100 },
  );
});

it('opens no file, so that parallel runs cannot disturb it', async () => {
  const all = { functionName: '', isBlockCoverage: true, ranges: [{ startOffset: 0, endOffset: 5, count: 1 }] };
  const given = [{ url: '', functions: [all] }];
  const texts = Array.from({ length: 50 }, (_, index) => 'a\n'.repeat(index + 1));
  const figures = await Promise.all(texts.map((each) => figuresOf(each, given)));
  expect(figures.map(({ lines }) => lines.total)).toEqual(texts.map((_, index) => index + 1));
  expect(given[0]?.functions[0]?.ranges).toEqual([{ startOffset: 0, endOffset: 5, count: 1 }]);
});
