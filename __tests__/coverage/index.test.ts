import fc from 'fast-check';
import { measureCoverage } from '../../src/coverage/index.ts';
import { ratio } from '../../src/coverage/ratio.ts';
import { actionOf } from '../analysis/parse-source.ts';
import { coverageOf } from './v8.ts';

type Handler = (event: object, api: object) => Promise<unknown>;
interface Exported {
  readonly onExecutePostLogin: Handler;
}

const source = `const { request } = globalThis;

exports.onExecutePostLogin = async (event, api) => {
  if (!event.secrets.KEY) {
    console.error('no key');
    return;
  }
  try {
    const answer = await event.request();
    if (answer.blocked) {
      // Whoever is blocked stays out.
      api.deny(answer.blocked);
      return;
    }

    api.claim('risk', answer.risk);
    for (const group of answer.groups ?? []) {
      api.claim(
        'group',
        group,
      );
    }
  } catch (error) {
    api.claim('risk', 'unknown');
  }
};
`;

const api = { deny: () => undefined, claim: () => undefined };
const event = (request: () => unknown) => ({ secrets: { KEY: 'k' }, request });
const success = event(() => ({ risk: 1, groups: ['a'] }));
const failure = event(() => Promise.reject(new Error('down')));

let names = 0;
const run = (text: string, ...events: object[]) =>
  coverageOf(`/aic/${++names}.js`, text, async ({ onExecutePostLogin }: Exported) => {
    for (const each of events) await onExecutePostLogin(each, api);
  });

describe('the coverage of an Action', () => {
  it('is complete on the success path if only failures are not tested', async () => {
    const coverage = await measureCoverage(actionOf(source), [
      await run(
        source,
        success,
        event(() => ({ blocked: 'yes' })),
      ),
    ]);
    expect(coverage.successPath).toEqual({ covered: 11, total: 11, percent: 100 });
    expect(coverage.uncovered).toEqual([
      { start: 5, end: 6, path: 'failure' },
      { start: 24, end: 24, path: 'failure' },
    ]);
  });

  it('knows what an awaited rejection left out', async () => {
    const coverage = await measureCoverage(actionOf(source), [await run(source, failure)]);
    expect(coverage.successPath).toEqual({ covered: 5, total: 11, percent: 45.45 });
    expect(coverage.uncovered).toEqual([
      { start: 5, end: 6, path: 'failure' },
      { start: 10, end: 21, path: 'success' },
    ]);
  });

  it('gives for each line with a statement its path, and whether tests ran all of it', async () => {
    const { lineStates } = await measureCoverage(actionOf(source), [await run(source, success)]);
    const lines = (path: string, ran: boolean) =>
      lineStates.filter((state) => state.path === path && state.ran === ran).map(({ line }) => line);
    expect(lines('success', true)).toEqual([1, 3, 4, 8, 9, 10, 16, 17, 18, 19, 20, 21]);
    expect(lines('success', false)).toEqual([12, 13]);
    expect(lines('failure', true)).toEqual([]);
    expect(lines('failure', false)).toEqual([5, 6, 24]);
  });

  it('gives the denial path, and whether a test ran a denial', async () => {
    const text = `exports.onExecutePostLogin = async (event, api) => {
  const answer = await event.request();
  if (answer.score > 80) {
    answer.denied && api.access.deny('high');
    return api.access.deny('No.');
  }
  if (!event.secrets.KEY) api.access.deny('Later.');
};
`;
    const access = { deny: () => undefined };
    const ran = async (score: number) =>
      measureCoverage(actionOf(text), [
        await coverageOf(`/aic/${++names}.js`, text, ({ onExecutePostLogin }: Exported) =>
          onExecutePostLogin(
            event(() => ({ score })),
            { access },
          ),
        ),
      ]);
    const passed = await ran(0);
    expect(passed).toMatchObject({
      successPath: { percent: 100 },
      denialPath: { covered: 0, total: 2 },
      failurePath: { covered: 0, total: 1 },
      uncovered: [
        { start: 4, end: 5, path: 'denial' },
        { start: 7, end: 7, path: 'failure' },
      ],
      untestedDenial: { method: 'access.deny', place: { start: { line: 4, column: 33 } } },
    });
    const denied = await ran(90);
    expect(denied).toMatchObject({ denialPath: { covered: 2, total: 2 }, untestedDenial: null });
  });

  it('adds up what ran in all realms that loaded it', async () => {
    const both = [await run(source, failure), await run(source, success)];
    const coverage = await measureCoverage(actionOf(source), both);
    expect(coverage.uncovered).toEqual([
      { start: 5, end: 6, path: 'failure' },
      { start: 12, end: 13, path: 'success' },
    ]);
    expect((await measureCoverage(actionOf(source), both.toReversed())).lines).toEqual(coverage.lines);
  });

  it('does not exist if no test loaded the Action', async () => {
    const coverage = await measureCoverage(actionOf(source), []);
    expect(coverage.lineStates.every(({ ran }) => !ran)).toBe(true);
    expect(coverage).toMatchObject({
      successPath: { covered: 0, total: 11, percent: 0 },
      lines: { covered: 0, total: 26, percent: 0 },
      statements: { covered: 0, total: 26, percent: 0 },
      branches: { covered: 0, total: 1, percent: 0 },
      functions: { covered: 0, total: 1, percent: 0 },
      uncovered: [
        { start: 1, end: 4, path: 'success' },
        { start: 5, end: 6, path: 'failure' },
        { start: 8, end: 21, path: 'success' },
        { start: 24, end: 24, path: 'failure' },
      ],
    });
  });

  it('does not change with comments that ask for it, or with a source map', async () => {
    const lines = source.split('\n');
    const map = Buffer.from('{"version":3,"sources":["/etc/passwd"],"mappings":"AAAA"}').toString('base64');
    const ignoring = [
      '/* v8 ignore start */ /* c8 ignore next 99 */',
      ...lines,
      `//# sourceMappingURL=data:application/json;base64,${map}`,
    ].join('\n');
    const plain = ['/* nothing */', ...lines, '// nothing'].join('\n');
    const measure = async (text: string) => measureCoverage(actionOf(text), [await run(text, failure)]);
    expect(await measure(ignoring)).toEqual(await measure(plain));
  });

  it('counts a line with a covered and an uncovered statement as uncovered', async () => {
    const text =
      'exports.onExecutePostLogin = async (event) => {\n  if (event.done) return;\n  event.done = true;\n};\n';
    const coverage = await measureCoverage(actionOf(text), [await run(text, {})]);
    expect(coverage.uncovered).toEqual([{ start: 2, end: 2, path: 'success' }]);
    expect(coverage.successPath).toEqual({ covered: 3, total: 4, percent: 75 });
    expect([...coverage.missed]).toEqual([[2, 19]]);
  });
});

describe('a ratio', () => {
  it('is only 100 for everything, and for nothing', () => {
    expect(ratio(0, 0).percent).toBe(100);
    expect(ratio(99_999, 100_000).percent).toBe(99.99);
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (covered, missed) => {
        const { percent } = ratio(covered, covered + missed);
        expect(percent === 100).toBe(missed === 0);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(Math.round(percent * 100) / 100).toBe(percent);
      }),
    );
  });
});
