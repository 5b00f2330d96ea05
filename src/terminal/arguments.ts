import { parseArgs } from 'node:util';
import { ConfigurationError } from '../configuration/error.ts';
import type { RuleId } from '../rules/catalogue.ts';
import { isRuleId, ruleIds } from '../rules/catalogue.ts';
import { rulesAbout } from '../rules/rules-about.ts';
import { nearest } from '../rules/nearest.ts';
import type { GivenSettings } from '../configuration/settings.ts';
import { parseSetting, type SettingName } from '../configuration/values.ts';
import { parseStart, type StartCommand } from './start-arguments.ts';

export const formats = ['text', 'json', 'markdown', 'html', 'sarif', 'junit', 'github'] as const;
export type Format = (typeof formats)[number];

/** Where one rendering of the report goes; null is standard output. `verdict` is the last line of the text alone. */
export interface Output {
  readonly format: Format | 'verdict';
  readonly file: string | null;
}

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  /** One rule, or those among which to choose. */
  | { readonly name: 'explain'; readonly rules: readonly [RuleId, ...RuleId[]] }
  | {
      readonly name: 'check';
      readonly path: string;
      readonly config: string | null;
      readonly outputs: readonly Output[];
      readonly given: GivenSettings;
      /** Corrects first what can be corrected; `forced` also where git could not undo it. */
      readonly fix: 'no' | 'yes' | 'forced';
      /** The one scenario of the probe that is run, and told step by step; null for all of them. */
      readonly scenario: string | null;
      /** Opens the HTML report in a browser. */
      readonly open: boolean;
      /** The rule whose findings are printed as excerpts to paste, instead of the report; null for the report. */
      readonly falseAlarm: RuleId | null;
      /** What to compare with: a git revision, a JSON report, an archive; null for nothing. */
      readonly against: string | null;
      /** SHA-256 that an archive has to have, 64 hexadecimal digits; null where none is asked for. */
      readonly digest: string | null;
      /** Tells what is going on, on standard error. */
      readonly verbose: boolean;
    }
  | WatchCommand
  | PackCommand
  | PreviewCommand
  | StartCommand;

/** Checks a submission again on each change. */
export interface WatchCommand {
  readonly name: 'watch';
  readonly path: string;
  readonly config: string | null;
  readonly given: GivenSettings;
  /** Corrects also where git could not undo it. */
  readonly force: boolean;
  readonly verbose: boolean;
}

/** Checks a submission, and packs it where it is ready. */
export interface PackCommand {
  readonly name: 'pack';
  readonly path: string;
  readonly config: string | null;
  /** A file, or a folder; null for a file of the usual name in the working folder. */
  readonly output: string | null;
  readonly given: GivenSettings;
  /** Packs what is not ready, too. */
  readonly force: boolean;
  readonly verbose: boolean;
}

/** Checks a submission, and writes its listing as a web page. */
export interface PreviewCommand {
  readonly name: 'preview';
  readonly path: string;
  readonly config: string | null;
  /** Null for a file of the usual name in the working folder. */
  readonly output: string | null;
  readonly given: GivenSettings;
  /** Opens the page in a browser. */
  readonly open: boolean;
  readonly verbose: boolean;
}

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

const leavesOut = ['no-tests', 'no-probe', 'no-install', 'no-audit'] as const;
const ofStart = ['flow', 'from', 'service', 'secret', 'field', 'yes'] as const;
/** The options that each command takes. */
const optionsOf = {
  check: Object.keys(options).filter((name) => !(ofStart as readonly string[]).includes(name)),
  pack: ['output', 'config', 'isolation', 'force', 'verbose'],
  preview: ['output', 'open', 'config', 'isolation', ...leavesOut, 'verbose'],
  start: ofStart,
} as const;
const commands = Object.keys(optionsOf) as readonly (keyof typeof optionsOf)[];
const isCommand = (name: string): name is keyof typeof optionsOf => (commands as readonly string[]).includes(name);

/** Options that go with `--watch`. */
const withWatch = new Set<string>([...['watch', 'force', 'verbose', 'config', 'fail-on', 'isolation'], ...leavesOut]);

/** @throws ConfigurationError on anything that is not understood. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true) return { name: 'help' };
  if (values.version === true) return { name: 'version' };
  for (const name of ['config', 'output'] as const) {
    if (values[name] === '') throw new ConfigurationError(`--${name} needs a file`);
  }
  if (values.against === '')
    throw new ConfigurationError('--against needs a git revision, a JSON report or an archive');
  if (values.scenario === '') throw new ConfigurationError('--scenario needs the id of a scenario, such as http-500');
  if (values.scenario !== undefined && values['no-probe'] === true) {
    throw new ConfigurationError('--scenario runs the probe, and --no-probe does not: use one of the two');
  }
  const [command, path = '.', ...rest] = positionals;
  if (command !== undefined && !isCommand(command))
    throw new ConfigurationError(`unknown command "${command}"${suggestion(command, commands)}`);
  if (values.explain !== undefined) return { name: 'explain', rules: parseRules(values.explain) };
  if (command === undefined) return { name: 'help' };
  if (rest[0] !== undefined) throw new ConfigurationError(`unexpected argument "${rest[0]}": one path at a time`);
  const misplaced = Object.keys(values).find((name) => !(optionsOf[command] as readonly string[]).includes(name));
  if (misplaced !== undefined) {
    const theirs = commands.filter((each) => (optionsOf[each] as readonly string[]).includes(misplaced)).join(' and ');
    throw new ConfigurationError(`--${misplaced} goes with ${theirs}, not with ${command}`);
  }
  if (command === 'start') return parseStart(path, values);
  if (command === 'pack') {
    return {
      name: 'pack',
      path,
      config: values.config ?? null,
      output: values.output ?? null,
      given: parseGiven('isolation', values.isolation),
      force: values.force === true,
      verbose: values.verbose === true,
    };
  }
  const left: GivenSettings = {
    ...parseGiven('isolation', values.isolation),
    ...(values['no-tests'] === true ? { tests: false } : {}),
    ...(values['no-probe'] === true ? { probe: false } : {}),
    ...(values['no-install'] === true ? { 'install-dependencies': false } : {}),
    ...(values['no-audit'] === true ? { 'audit-dependencies': false } : {}),
  };
  if (command === 'preview') {
    return {
      name: 'preview',
      path,
      config: values.config ?? null,
      output: values.output ?? null,
      given: left,
      open: values.open === true,
      verbose: values.verbose === true,
    };
  }
  if (values.watch === true) {
    const other = Object.keys(values).find((name) => !withWatch.has(name));
    if (other !== undefined)
      throw new ConfigurationError(`--${other} does not go with --watch, which writes to the terminal`);
    return {
      name: 'watch',
      path,
      config: values.config ?? null,
      given: { ...parseGiven('fail-on', values['fail-on']), ...left },
      force: values.force === true,
      verbose: values.verbose === true,
    };
  }
  if (values.force === true && values.fix !== true)
    throw new ConfigurationError('--force is of --fix and --watch, and goes with one of them');
  if (values.digest !== undefined && !/^[0-9a-f]{64}$/iu.test(values.digest))
    throw new ConfigurationError('--digest needs the SHA-256 of an archive, 64 hexadecimal digits');
  if (values.digest !== undefined && !/\.zip$/iu.test(path))
    throw new ConfigurationError('--digest is of an archive, and goes with one: check ARCHIVE.zip');
  return {
    name: 'check',
    path,
    config: values.config ?? null,
    verbose: values.verbose === true,
    open: values.open === true,
    falseAlarm: parseFalseAlarm(values),
    scenario: values.scenario ?? null,
    against: values.against ?? null,
    digest: values.digest?.toLowerCase() ?? null,
    fix: values.fix !== true ? 'no' : values.force === true ? 'forced' : 'yes',
    outputs: parseOutputs(values.format ?? [], values.output ?? null),
    given: { ...parseGiven('fail-on', values['fail-on']), ...left },
  };
}

/** It takes standard output, so that nothing else of the submission comes with it. */
function parseFalseAlarm(values: ReturnType<typeof parse>['values']): RuleId | null {
  const rule = values['report-false-alarm'];
  if (rule === undefined) return null;
  if (!isRuleId(rule)) {
    throw new ConfigurationError(`--report-false-alarm: no rule is called "${rule}"${suggestion(rule, ruleIds)}`);
  }
  const other = (['format', 'output', 'open', 'against', 'fix'] as const).find((name) => values[name] !== undefined);
  if (other !== undefined) throw new ConfigurationError(`--report-false-alarm does not go with --${other}`);
  return rule;
}

function parse(args: readonly string[]) {
  const unknown = args.find((arg) => /^--[^=]/.test(arg) && !Object.hasOwn(options, arg.slice(2).split('=')[0] ?? ''));
  if (unknown !== undefined) {
    const name = unknown.split('=')[0] ?? unknown;
    throw new ConfigurationError(
      `unknown option ${name}${suggestion(
        name,
        Object.keys(options).map((each) => `--${each}`),
      )}`,
    );
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new ConfigurationError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A rule by its id, else all that say something about these words. */
function parseRules(asked: string): [RuleId, ...RuleId[]] {
  if (isRuleId(asked)) return [asked];
  const [first, ...others] = rulesAbout(asked);
  if (first !== undefined) return [first, ...others];
  throw new ConfigurationError(`--explain: no rule is called "${asked}" or is about it${suggestion(asked, ruleIds)}`);
}

function parseGiven(name: SettingName, text: string | undefined): GivenSettings {
  if (text === undefined) return {};
  try {
    return parseSetting(name, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(`--${name}: ${why}, not "${text}"`, { cause: error });
  }
}

function parseOutputs(given: readonly string[], output: string | null): Output[] {
  const outputs = given.map((each): Output => {
    const [name = '', ...file] = each.split('=');
    const format = formats.find((known) => known === name);
    if (format === undefined) {
      throw new ConfigurationError(`--format: unknown format "${name}"; the formats are ${formats.join(', ')}`);
    }
    return { format, file: file.length === 0 ? null : file.join('=') };
  });
  if (outputs.some(({ file }) => file === '')) throw new ConfigurationError('--format: FORMAT=FILE needs a file');
  if (given.length === 0) outputs.push({ format: 'text', file: null });
  if (outputs.filter(({ file }) => file === null).length > 1) {
    throw new ConfigurationError(
      '--format: only one format can go to standard output; write the others as FORMAT=FILE',
    );
  }
  const placed = outputs.map((each) => (each.file === null ? { ...each, file: output } : each));
  return withVerdict(placed);
}

/** Reports that all go to files leave the verdict's line to standard output. */
export function withVerdict(outputs: readonly Output[]): Output[] {
  return outputs.some(({ file }) => file === null) ? [...outputs] : [...outputs, { format: 'verdict', file: null }];
}

function suggestion(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === null ? '' : `; did you mean ${meant}?`;
}
