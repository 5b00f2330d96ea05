import path from 'node:path';
import { ConfigurationError } from '../configuration/error.ts';
import { nearest } from '../rules/nearest.ts';
import type { GivenSettings } from '../configuration/settings.ts';
import { isSettingName, isThreshold, parseSetting, settingNames } from '../configuration/values.ts';

/** The inputs that the workflow gave. */
export interface Inputs {
  /** The submission's folder, relative to the workspace, with `/`; `.` for the workspace itself. */
  readonly path: string;
  /** Empty if there is none. */
  readonly token: string;
  /** The configuration file, relative to the workspace; null for the default one. */
  readonly config: string | null;
  /** Where the JSON report goes, absolute; null for a temporary file. */
  readonly jsonFile: string | null;
  /** The report of another run, absolute, to publish instead of checking; null for checking. */
  readonly reportFile: string | null;
  /** Where to write reports in other formats, absolute; null for nowhere. */
  readonly sarifFile: string | null;
  readonly junitFile: string | null;
  /** The folder for the HTML report, absolute; null for nowhere. */
  readonly htmlDir: string | null;
  /** The folder for the preview of the listing, absolute; null for nowhere. */
  readonly previewDir: string | null;
  /** Where to write the archive to submit, absolute; null for nowhere. */
  readonly archiveFile: string | null;
  /** What to compare with: a git revision, or a file relative to the workspace; null for the base of the pull request. */
  readonly against: string | null;
  readonly given: GivenSettings;
}

/** Every input that action.yml declares. */
export const inputNames: readonly string[] = [
  'path',
  'github-token',
  'config',
  ...settingNames,
  'json-file',
  'report-file',
  'sarif-file',
  'junit-file',
  'html-dir',
  'preview-dir',
  'archive-file',
  'against',
];

const PREFIX = 'INPUT_';
/** The value that action.yml gives to a missing threshold: an empty one would mean off. */
const NOT_GIVEN = 'default';

/**
 * Reads the inputs as the runner passes them: `INPUT_<NAME>`, in upper case, with hyphens; empty if there is neither a value nor
 * a default.
 * @throws ConfigurationError that names every unknown or malformed input
 */
export function readInputs(env: NodeJS.ProcessEnv, workspace: string): Inputs {
  const faults: string[] = [];
  const text = (name: string) => env[PREFIX + name.toUpperCase()]?.trim() ?? '';
  const isGiven = (name: string) =>
    isSettingName(name) && isThreshold(name)
      ? env[PREFIX + name.toUpperCase()] !== undefined && text(name) !== NOT_GIVEN
      : text(name) !== '';
  const attempt = <T>(name: string, parse: (text: string) => T): T | null => {
    if (!isGiven(name)) return null;
    try {
      return parse(text(name));
    } catch (error) {
      faults.push(`input ${name}: ${error instanceof Error ? error.message : String(error)}, not "${text(name)}"`);
      return null;
    }
  };

  const file = (name: string) => (text(name) === '' ? null : path.resolve(workspace, text(name)));
  const inside = (given: string) => relativeTo(workspace, given);
  const submission = attempt('path', inside);
  const config = attempt('config', inside);
  const given = settingNames.map((name) => attempt(name, (value) => parseSetting(name, value)));
  faults.push(...unknownInputs(env));
  if (faults.length > 0) throw new ConfigurationError(faults.join('\n'));

  return {
    path: submission ?? '.',
    token: tokenOf(env),
    config,
    reportFile: publishesReport(env) ? path.resolve(workspace, text('report-file')) : null,
    jsonFile: file('json-file'),
    sarifFile: file('sarif-file'),
    junitFile: file('junit-file'),
    htmlDir: file('html-dir'),
    previewDir: file('preview-dir'),
    archiveFile: file('archive-file'),
    against: text('against') || null,
    given: Object.assign({}, ...given) as GivenSettings,
  };
}

/** Only the token, for a log that must not show it before the inputs are known to be valid. */
export function tokenOf(env: NodeJS.ProcessEnv): string {
  return env['INPUT_GITHUB-TOKEN']?.trim() ?? '';
}

/** Whether to publish a report of another run instead of checking. */
export function publishesReport(env: NodeJS.ProcessEnv): boolean {
  return (env['INPUT_REPORT-FILE']?.trim() ?? '') !== '';
}

function relativeTo(workspace: string, given: string): string {
  const relative = path.relative(workspace, path.resolve(workspace, given));
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
    throw new Error('expected a path inside the workspace');
  }
  return relative === '' ? '.' : relative.replaceAll(path.sep, '/');
}

// The runner sets a variable for every key under `with:`, even for undeclared ones, about which it only warns.
function unknownInputs(env: NodeJS.ProcessEnv): string[] {
  const known = new Set(inputNames.map((name) => PREFIX + name.toUpperCase()));
  return Object.keys(env)
    .filter((key) => key.startsWith(PREFIX) && !known.has(key))
    .map((key) => {
      const name = key.slice(PREFIX.length).toLowerCase();
      const meant = nearest(name, inputNames);
      return `unknown input "${name}"${meant === null ? '' : `; did you mean "${meant}"?`}`;
    });
}
