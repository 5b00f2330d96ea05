import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pLimit from 'p-limit';
import { loadSource } from '../load-source.mjs';
import { outcome } from './outcome.mjs';

/** Runs each spec in a test process of the check. Resolves to a map from each spec's absolute path to its outcome. */
export async function runByCheck(specs, toolchain) {
  const { runTests } = await loadSource('src/sandbox/run.ts');
  const { jestSettingsOf, noSettings } = await loadSource('src/sandbox/jest-settings.ts');
  const { hasOwnHttpMock } = await loadSource('src/sandbox/own-http-mock.ts');
  const { chooseWall } = await loadSource('src/sandbox/wall/index.ts');
  const wall = await chooseWall({ isolation: 'auto', mayUseSudo: false }, [toolchain]);
  const oneOf = pLimit(availableParallelism());
  const run = async ({ root, spec, action }) => {
    const relative = (file) => path.relative(root, file).split(path.sep).join('/');
    const settings = jestSettingsOf(root, '.')?.honoured ?? noSettings;
    const automaticAxios = !hasOwnHttpMock([readFileSync(spec, 'utf8')]);
    const files = { actionFile: relative(action), specFile: relative(spec) };
    const { status, cases, notRun } = await runTests({
      root,
      toolchain,
      ...files,
      settings,
      automaticAxios,
      timeoutSeconds: 60,
      wall,
    });
    const tests = cases.map(({ name, status, message = '' }) => ({ name, status, message }));
    const notStarted = notRun === undefined ? null : (notRun.error ?? JSON.stringify(notRun));
    return [spec, outcome({ tests, notStarted, passes: status === 'passed' })];
  };
  return new Map(await Promise.all(specs.map((each) => oneOf(() => run(each)))));
}
