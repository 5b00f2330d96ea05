import { mergeProcessCovs } from '@bcoe/v8-coverage';
import { createCoverageMap } from 'istanbul-lib-coverage';
import V8ToIstanbul from 'v8-to-istanbul';
import type { Coverage } from '../report/model.ts';
import type { ScriptCoverage } from '../sandbox/model.ts';
import { ratio } from './ratio.ts';

export type Figures = Pick<Coverage, 'lines' | 'branches' | 'functions' | 'statements'>;

/** Its path in the coverage map: no file is opened. */
const ACTION = '/action.js';

/**
 * The figures that c8 gives, computed with the same two libraries. Without a script, they are those that c8's option `all` gives to a file
 * that was never loaded.
 */
export async function figuresOf(text: string, scripts: readonly ScriptCoverage[]): Promise<Figures> {
  const recorded = scripts.length > 0 ? scripts : [neverLoaded(text)];
  // This adds up V8's counts for the realms, not the lines and branches computed from them.
  const { result } = mergeProcessCovs(
    recorded.map(({ functions }) => ({
      result: [{ scriptId: '0', url: ACTION, functions: copied(functions) }],
    })),
  );
  // The library looks at line lengths, `ignore` comments and source maps. A copy that only has the line lengths keeps a
  // partner from ignoring lines, and keeps the library from opening the file that a source map's comment names.
  const source = text.replace(/\S/g, 'x') || ' ';
  const converter = V8ToIstanbul(ACTION, 0, { source });
  await converter.load();
  for (const { functions } of result) converter.applyCoverage(functions);
  const summary = createCoverageMap(converter.toIstanbul()).fileCoverageFor(ACTION).toSummary();
  const figure = (kind: keyof Figures) => ratio(summary[kind].covered, summary[kind].total);
  return {
    lines: figure('lines'),
    branches: figure('branches'),
    functions: figure('functions'),
    statements: figure('statements'),
  };
}

/** Adding them up changes them. */
function copied(functions: ScriptCoverage['functions']) {
  return functions.map((each) => ({ ...each, ranges: each.ranges.map((range) => ({ ...range })) }));
}

function neverLoaded(text: string): Omit<ScriptCoverage, 'url'> {
  const ranges = [{ startOffset: 0, endOffset: text.length, count: 0 }];
  return { functions: [{ functionName: '(empty-report)', isBlockCoverage: true, ranges }] };
}
