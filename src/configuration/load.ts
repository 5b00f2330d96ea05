import path from 'node:path';
import type { Finding } from '../rules/finding.ts';
import { readTextFile } from '../submission/read-text-file.ts';
import type { ReadBase } from './base-file.ts';
import { ConfigurationError } from './error.ts';
import { newWaiversOf } from './new-waivers.ts';
import { nothingSaid, type ConfigurationFile } from './said.ts';
import type { GivenSettings, PlacedWaiver, Settings } from './settings.ts';

export const DEFAULT_CONFIG = '.github/integration-check.yml';

export interface LoadedSettings {
  readonly settings: Settings;
  /** Findings about the configuration file itself: waivers that cannot be used. */
  readonly findings: readonly Finding[];
  /**
   * Reads the waivers of the base branch and returns those that it does not have; null if the two cannot be compared. No stage of the
   * check waits for this: only the report uses it.
   */
  readonly newWaivers: () => Promise<readonly PlacedWaiver[] | null>;
}

/**
 * Combines the settings of a run: inputs and options win over the configuration file, which wins
 * over the defaults. `config` is relative to `root`; null for the default file, which may be missing.
 * @throws ConfigurationError if a named configuration file is missing, or if the file cannot be understood
 */
export async function loadSettings(options: {
  root: string;
  config: string | null;
  given: GivenSettings;
  today: string;
  /** Reads the configuration file of the base branch, for its waivers; left out if there is no base branch. */
  base?: ReadBase;
}): Promise<LoadedSettings> {
  const { given, rules, waivers, answers, listing, places, findings } = await readConfiguration(options);
  const said = { ...given, ...options.given };
  const threshold = (value: number | null | undefined, byDefault: number | null) =>
    value === undefined ? byDefault : value;
  return {
    findings,
    newWaivers: () => newWaiversOf(waivers, fileOf(options.config), options.today, options.base),
    settings: {
      failOn: said['fail-on'] ?? 'error',
      comment: said.comment ?? 'always',
      review: said.review ?? 'none',
      checkRun: said['check-run'] ?? false,
      annotations: said.annotations ?? true,
      installDependencies: said['install-dependencies'] ?? true,
      auditDependencies: said['audit-dependencies'] ?? true,
      isolation: said.isolation ?? 'auto',
      mayUseSudo: options.given.isolation === 'required',
      tests: said.tests ?? true,
      probe: said.probe ?? true,
      testTimeout: said['test-timeout'] ?? 120,
      thresholds: {
        successPath: threshold(said['success-path-coverage'], 100),
        lines: threshold(said['line-coverage'], 80),
        branches: threshold(said['branch-coverage'], null),
        functions: threshold(said['function-coverage'], null),
        statements: threshold(said['statement-coverage'], null),
      },
      rules,
      waivers,
      places: {
        settings: Object.fromEntries(Object.entries(places.settings).filter(([name]) => !(name in options.given))),
        rules: places.rules,
      },
      answers,
      listing,
    },
  };
}

async function readConfiguration(options: {
  root: string;
  config: string | null;
  today: string;
}): Promise<ConfigurationFile> {
  const file = fileOf(options.config);
  const read = readTextFile(options.root, file);
  if (read.state === 'missing') {
    if (options.config === null) return nothingSaid;
    throw new ConfigurationError(`${file}: the configuration file does not exist`);
  }
  if (read.state === 'unreadable') throw new ConfigurationError(`${file}: cannot be read (${read.reason})`);
  // Eager: it gets no chunk of its own in the bundle, but is only evaluated if there is a file to parse.
  const { parseConfigurationFile } = await import(/* webpackMode: "eager" */ './file.ts');
  return parseConfigurationFile(file, read.text, options.today);
}

function fileOf(config: string | null): string {
  return path.posix.normalize((config ?? DEFAULT_CONFIG).replaceAll(path.sep, '/'));
}
