import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresOf } from '../../src/coverage/figures.ts';
import { runTests } from '../../src/sandbox/run.ts';
import { bestWall } from '../sandbox/walls.ts';

const root = join(__dirname, '../..');
const fixtures = join(root, '__tests__/fixtures/coverage');
const sources = readdirSync(join(fixtures, 'sources'));

describe('the figures', () => {
  let folder: string;
  let expected: Record<string, Record<string, { covered: number; total: number }>>;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'aic-')));
    cpSync(fixtures, folder, { recursive: true });
    for (const name of sources) {
      const spec = `test('it', () => require('./exercise.js')(require('./sources/${name}')));`;
      writeFileSync(join(folder, name.replace('.js', '.spec.js')), spec);
    }
    writeFileSync(join(folder, 'package.json'), '{}');
    const options = ['--coverage', '--coverageProvider=v8', '--coverageReporters=json-summary', '--transform={}'];
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    execFileSync(process.execPath, [jest, '--rootDir', folder, '--runInBand', ...options], {
      cwd: folder,
      stdio: 'pipe',
    });
    expected = JSON.parse(readFileSync(join(folder, 'coverage/coverage-summary.json'), 'utf8')) as typeof expected;
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(sources)("of the bundled Jest are the same as those of Jest's own v8 coverage for %s", async (name) => {
    const run = await runTests({
      root: folder,
      toolchain: join(root, 'dist/toolchain'),
      actionFile: `sources/${name}`,
      specFile: name.replace('.js', '.spec.js'),
      timeoutSeconds: 60,
      wall: await bestWall(),
    });
    expect(run).toMatchObject({ status: 'passed' });
    const file = join(folder, 'sources', name);
    const figures = await figuresOf(readFileSync(file, 'utf8'), run.coverage ?? []);
    for (const kind of ['lines', 'statements', 'functions', 'branches'] as const) {
      // Jest 29 wraps a module in a function, which its figures count. Those of Jest 30 and c8 do not.
      const own = kind === 'functions' || kind === 'branches' ? 1 : 0;
      const { covered, total } = expected[file]?.[kind] ?? { covered: NaN, total: NaN };
      expect({ kind, ...figures[kind] }).toMatchObject({ kind, covered: covered - own, total: total - own });
    }
  });
});
