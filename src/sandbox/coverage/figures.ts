import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Report } from 'c8';
import type { CoverageMap } from 'istanbul-lib-coverage';
import type { Coverage } from '../../report/model.ts';
import { scratchFolder } from '../../scratch-folder.ts';
import type { ScriptCoverage } from '../model.ts';
import { ratio } from './ratio.ts';

export type Figures = Pick<Coverage, 'lines' | 'branches' | 'functions' | 'statements'>;

declare module 'c8' {
  interface Report {
    getCoverageMapFromAllCoverageFiles(): Promise<CoverageMap>;
  }
}

/** c8's own figures. With no script, those that its option `all` gives to a file that was never loaded. */
export async function figuresOf(text: string, scripts: readonly ScriptCoverage[]): Promise<Figures> {
  const { folder, remove } = scratchFolder();
  try {
    // c8 looks at line lengths, `ignore` comments and source maps. A copy with nothing but the lengths keeps a
    // partner from ignoring lines, and c8 from opening the file that a source map's comment names.
    const file = join(folder, 'action.js');
    writeFileSync(file, text.replace(/\S/g, 'x'));
    const recorded = scripts.length > 0 ? scripts : [neverLoaded(text)];
    // One file a realm: then V8's counts are added up, not the lines and branches made of them.
    recorded.forEach(({ functions }, index) => {
      writeFileSync(
        join(folder, `${index}.json`),
        JSON.stringify({ result: [{ scriptId: '0', url: file, functions }] }),
      );
    });
    const report = new Report({
      tempDirectory: folder,
      reporter: [],
      resolve: '',
      exclude: [],
      excludeNodeModules: false,
      allowExternal: true,
    });
    const map = await report.getCoverageMapFromAllCoverageFiles();
    // c8 leaves out a file that it could not convert, and says so to no one.
    if (!map.files().includes(file)) throw new Error('c8 could not read the V8 coverage of the Action.');
    const summary = map.fileCoverageFor(file).toSummary();
    const figure = (kind: keyof Figures) => ratio(summary[kind].covered, summary[kind].total);
    return {
      lines: figure('lines'),
      branches: figure('branches'),
      functions: figure('functions'),
      statements: figure('statements'),
    };
  } finally {
    remove();
  }
}

function neverLoaded(text: string): Omit<ScriptCoverage, 'url'> {
  const ranges = [{ startOffset: 0, endOffset: text.length, count: 0 }];
  return { functions: [{ functionName: '(empty-report)', isBlockCoverage: true, ranges }] };
}
