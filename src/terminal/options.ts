import { parseArgs } from 'node:util';
import { ConfigurationError } from '../configuration/error.ts';
import { nearest } from '../rules/nearest.ts';

const options = {
  format: { type: 'string', multiple: true },
  output: { type: 'string' },
  open: { type: 'boolean' },
  config: { type: 'string' },
  'fail-on': { type: 'string' },
  isolation: { type: 'string' },
  'no-tests': { type: 'boolean' },
  'no-probe': { type: 'boolean' },
  'no-install': { type: 'boolean' },
  'no-audit': { type: 'boolean' },
  scenario: { type: 'string' },
  against: { type: 'string' },
  digest: { type: 'string' },
  watch: { type: 'boolean' },
  fix: { type: 'boolean' },
  force: { type: 'boolean' },
  verbose: { type: 'boolean' },
  flow: { type: 'string' },
  from: { type: 'string' },
  service: { type: 'string' },
  secret: { type: 'string', multiple: true },
  field: { type: 'string', multiple: true },
  yes: { type: 'boolean' },
  explain: { type: 'string' },
  'report-false-alarm': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export const optionNames: readonly string[] = Object.keys(options);

/** Options about what a check does. */
const leavesOut = ['no-tests', 'no-probe', 'no-install', 'no-audit'] as const;
const ofStart = ['flow', 'from', 'service', 'secret', 'field', 'yes'] as const;
/** The options that each command takes. */
export const optionsOf = {
  check: Object.keys(options).filter((name) => !(ofStart as readonly string[]).includes(name)),
  pack: ['output', 'config', 'isolation', 'force', 'verbose'],
  preview: ['output', 'open', 'config', 'isolation', ...leavesOut, 'verbose'],
  start: ofStart,
} as const;
export const commands = Object.keys(optionsOf) as readonly (keyof typeof optionsOf)[];
export const isCommand = (name: string): name is keyof typeof optionsOf =>
  (commands as readonly string[]).includes(name);

/** Options that go with `--watch`. */
export const withWatch: ReadonlySet<string> = new Set([
  ...['watch', 'force', 'verbose', 'config', 'fail-on', 'isolation'],
  ...leavesOut,
]);

export type OptionValues = ReturnType<typeof parseOptions>['values'];

/** @throws ConfigurationError for an unknown option, and for one without its value */
export function parseOptions(args: readonly string[]) {
  const unknown = args.find((arg) => /^--[^=]/.test(arg) && !Object.hasOwn(options, arg.slice(2).split('=')[0] ?? ''));
  if (unknown !== undefined) {
    const name = unknown.split('=')[0] ?? unknown;
    throw new ConfigurationError(
      `unknown option ${name}${didYouMean(
        name,
        optionNames.map((each) => `--${each}`),
      )}`,
    );
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new ConfigurationError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** `; did you mean …?`, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === null ? '' : `; did you mean ${meant}?`;
}
