import path from 'node:path';
import type { TextFile } from '../submission/model.ts';
import { readTextFile } from '../submission/read-text-file.ts';
import { parent } from '../submission/siblings.ts';
import { join } from '../submission/walk.ts';
import type { JestSettings } from './channel.ts';
import { exportedData } from './exported-data.ts';

/** The settings of the repository's own Jest, as far as the check supports them. */
export interface OwnJestSettings {
  /** The file with the settings, relative to the repository's root. */
  readonly file: string;
  readonly honoured: JestSettings;
  /** Names of settings that the check does not use; null if the file cannot be read as data. */
  readonly ignored: readonly string[] | null;
}

export const noSettings: JestSettings = {
  clearMocks: false,
  resetMocks: false,
  restoreMocks: false,
  resetModules: false,
  testTimeout: null,
  setup: [],
  moduleNameMapper: [],
  globals: {},
};

/** These settings do not change the result of a test. */
const ofOutput =
  /^(?:verbose|silent|bail|cache|cacheDirectory|collectCoverage\w*|coverage\w*|displayName|errorOnDeprecated|maxConcurrency|maxWorkers|notify\w*|passWithNoTests|reporters|slowTestThreshold|testLocationInResults|watch\w*|\$schema)$/u;

const names = ['package.json', 'jest.config.js', 'jest.config.cjs', 'jest.config.json', 'jest.config.mjs'];
names.push('jest.config.ts', 'jest.config.cts', 'jest.config.mts');

/** The settings nearest to the integration's folder, from there up to the root; null if there are none. */
export function jestSettingsOf(root: string, folder: string): OwnJestSettings | null {
  for (let at = folder; ; at = parent(at)) {
    for (const name of names) {
      const file = readTextFile(root, join(at, name));
      const found = file.state === 'read' ? settingsIn(file, at) : null;
      if (found !== null) return found;
    }
    if (at === '.') return null;
  }
}

function settingsIn(file: Extract<TextFile, { state: 'read' }>, folder: string): OwnJestSettings | null {
  const isPackage = path.posix.basename(file.path) === 'package.json';
  const data = /\.json$/u.test(file.path) ? parsed(file.text) : exportedData(file);
  const given: unknown = isPackage ? (data as { readonly jest?: unknown } | null)?.jest : data;
  if (isPackage && given === undefined) return null;
  if (typeof given !== 'object' || given === null) return { file: file.path, honoured: noSettings, ignored: null };
  return { file: file.path, ...sorted(given as Readonly<Record<string, unknown>>, folder) };
}

function sorted(given: Readonly<Record<string, unknown>>, folder: string): Omit<OwnJestSettings, 'file'> {
  const ignored: string[] = [];
  const setup: string[] = [];
  let honoured = noSettings;
  // Setup files come first in Jest, too, wherever they are written.
  for (const name of ['setupFiles', 'setupFilesAfterEnv']) {
    const files = listOf(given[name]).map((each) => inRepository(each, folder));
    if (files.includes(null) || (given[name] !== undefined && files.length === 0)) ignored.push(name);
    setup.push(...files.filter((each) => each !== null));
  }
  for (const [name, value] of Object.entries(given)) {
    const known =
      name === 'setupFiles' || name === 'setupFilesAfterEnv' || ofOutput.test(name) || isDefault(name, value);
    if (known) continue;
    const one = honouredOf(name, value, folder);
    if (one === null) ignored.push(name);
    else honoured = { ...honoured, ...one };
  }
  return { honoured: { ...honoured, setup }, ignored: [...new Set(ignored)] };
}

/** The check always does this. */
function isDefault(name: string, value: unknown): boolean {
  if (name === 'testEnvironment') return value === 'node' || value === 'jest-environment-node';
  if (name === 'preset') return value === 'actions-integration-check';
  if (name === 'rootDir') return value === '.' || value === './';
  if (name === 'transform') return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return value === null || value === undefined;
}

function honouredOf(name: string, value: unknown, folder: string): Partial<JestSettings> | null {
  switch (name) {
    case 'clearMocks':
    case 'resetMocks':
    case 'restoreMocks':
    case 'resetModules':
      return typeof value === 'boolean' ? { [name]: value } : null;
    case 'testTimeout':
      return typeof value === 'number' && value > 0 ? { testTimeout: value } : null;
    case 'globals':
      return isRecord(value) ? { globals: value } : null;
    case 'moduleNameMapper':
      return isRecord(value) ? mapperOf(value, folder) : null;
    default:
      return null;
  }
}

/** Null if one of the targets is outside the repository, or a pattern is invalid. */
function mapperOf(value: Readonly<Record<string, unknown>>, folder: string): Partial<JestSettings> | null {
  const moduleNameMapper: [pattern: string, targets: string[]][] = [];
  for (const [pattern, target] of Object.entries(value)) {
    const targets = listOf(target).map((each) => inRepository(each, folder));
    if (targets.length === 0 || targets.includes(null) || !isPattern(pattern)) return null;
    moduleNameMapper.push([pattern, targets.filter((each) => each !== null)]);
  }
  return { moduleNameMapper };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

/** A path relative to the repository's root, with `./`, or the name of a package; null for a path elsewhere. */
function inRepository(given: unknown, folder: string): string | null {
  if (typeof given !== 'string' || given === '') return null;
  const isBelow = given.startsWith('<rootDir>');
  if (!isBelow && !given.startsWith('.')) return path.posix.isAbsolute(given) ? null : given;
  const file = path.posix.join(folder, isBelow ? given.slice('<rootDir>'.length) : given);
  return file.startsWith('..') ? null : `./${file}`;
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
