import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from '../load-source.mjs';
import { outcome } from './outcome.mjs';

/**
 * Runs `jest --ci` of our node_modules on specs. Roots without settings are projects of one process. A root whose `package.json` has
 * settings gets its own process, because a project cannot have some of them. `work` is a folder for Jest's results and its cache.
 * @returns a map from each spec's absolute path to its outcome
 */
export function runPlainJest(specs, work, toolchain) {
  const own = [...new Set(specs.map(({ root }) => root))].filter(hasSettings);
  const others = specs.filter(({ root }) => !own.includes(root));
  const preset = {
    resolver: path.join(toolchain, 'jest-resolver.js'),
    setupFiles: [path.join(toolchain, 'jest-axios.js')],
  };
  const presetOptions = ['--resolver', preset.resolver, '--setupFiles', ...preset.setupFiles];
  const usesPreset = (root) => specs.some((each) => each.root === root && each.preset === true);
  const rootsOf = (some) => [...new Set(some.map(({ root }) => root))].map((rootDir) => ({ rootDir }));
  const projects = [
    ...rootsOf(others.filter((each) => each.preset !== true)),
    ...rootsOf(others.filter((each) => each.preset === true)).map((each) => ({ ...each, ...preset })),
  ];
  const config = path.join(work, 'jest.config.json');
  writeFileSync(config, JSON.stringify({ cacheDirectory: path.join(work, 'cache'), projects }));
  return new Map([
    ...(others.length === 0 ? [] : run(others, work, ['--config', config])),
    ...own.flatMap((root) =>
      run(
        specs.filter((each) => each.root === root),
        root,
        ['--cacheDirectory', `${work}/cache`, ...(usesPreset(root) ? presetOptions : [])],
      ),
    ),
  ]);
}

function hasSettings(root) {
  const file = path.join(root, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).jest !== undefined;
}

function run(specs, folder, options) {
  const file = path.join(folder, 'jest-results.json');
  const given = ['--ci', '--json', '--silent', '--runInBand', '--outputFile', file, ...options];
  const { status, stderr } = spawnSync(
    process.execPath,
    [pathOf('node_modules/jest/bin/jest.js'), ...given, '--runTestsByPath', ...specs.map(({ spec }) => spec)],
    // None of our own variables: our tests call this, and they run under Jest, too.
    { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, FORCE_COLOR: '0' }, encoding: 'utf8', stdio: 'pipe' },
  );
  if (!existsSync(file) || (status !== 0 && status !== 1)) throw new Error(`jest ended with ${status}: ${stderr}`);
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return testResults.map((result) => [result.name, ofSuite(result)]);
}

function ofSuite({ assertionResults, message, status }) {
  // If a spec cannot be loaded, Jest has no tests and gives the reason. It does the same if a spec declares no test.
  const loaded = assertionResults.length > 0 || /must contain at least one test/u.test(message);
  return outcome({
    // The status is `focused` if some tests are skipped.
    passes: status !== 'failed',
    notStarted: loaded ? null : message.replace(/^.*Test suite failed to run/su, ''),
    tests: assertionResults.map(({ fullName, status: end, failureMessages }) => ({
      name: fullName,
      status: end === 'passed' || end === 'failed' ? end : 'skipped',
      message: failureMessages[0] ?? '',
    })),
  });
}
