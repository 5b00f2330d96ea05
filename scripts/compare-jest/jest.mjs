import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathOf } from '../load-source.mjs';
import { outcome } from './outcome.mjs';

/**
 * Runs `jest --ci` of our node_modules on specs, in one process: each root is a project, with Jest's defaults or the settings of
 * its `package.json`. `work` is a folder for Jest's answer and its cache.
 * @returns a map of each spec's absolute path to its outcome
 */
export function runPlainJest(specs, work) {
  const file = path.join(work, 'jest.json');
  const projects = [...new Set(specs.map(({ root }) => root))].map((root) =>
    existsSync(path.join(root, 'package.json')) ? root : { rootDir: root },
  );
  const config = JSON.stringify({ rootDir: work, cacheDirectory: path.join(work, 'cache'), projects });
  const given = ['--ci', '--json', '--silent', '--runInBand', '--outputFile', file, '--config', config];
  const { status, stderr } = spawnSync(
    process.execPath,
    [pathOf('node_modules/jest/bin/jest.js'), ...given, '--runTestsByPath', ...specs.map(({ spec }) => spec)],
    // Nothing of ours: a test of ours runs under Jest, too.
    { cwd: work, env: { PATH: process.env.PATH, HOME: work, FORCE_COLOR: '0' }, encoding: 'utf8', stdio: 'pipe' },
  );
  if (!existsSync(file) || (status !== 0 && status !== 1)) throw new Error(`jest ended with ${status}: ${stderr}`);
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(testResults.map((result) => [result.name, ofSuite(result)]));
}

function ofSuite({ assertionResults, message, status }) {
  // With a spec that cannot be loaded, Jest has no test and says why; with one that declares no test, too.
  const loaded = assertionResults.length > 0 || /must contain at least one test/u.test(message);
  return outcome({
    passes: status === 'passed',
    notStarted: loaded ? null : message.replace(/^.*Test suite failed to run/su, ''),
    tests: assertionResults.map(({ fullName, status: end, failureMessages }) => ({
      name: fullName,
      status: end === 'passed' || end === 'failed' ? end : 'skipped',
      message: failureMessages[0] ?? '',
    })),
  });
}
