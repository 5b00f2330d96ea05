import { ConfigurationError } from '../configuration/error.ts';
import type { GivenSettings } from '../configuration/settings.ts';
import { parseSetting, type SettingName } from '../configuration/values.ts';
import type { RuleId } from '../rules/catalogue.ts';
import { isRuleId, ruleIds } from '../rules/catalogue.ts';
import { rulesAbout } from '../rules/rules-about.ts';
import type { Command } from './command.ts';
import { commands, didYouMean, isCommand, optionsOf, parseOptions, withWatch, type OptionValues } from './options.ts';
import { parseOutputs } from './outputs.ts';
import { parseStart } from './start-arguments.ts';

/** @throws ConfigurationError for anything that is not understood */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parseOptions(args);
  if (values.help === true) return { name: 'help' };
  if (values.version === true) return { name: 'version' };
  for (const name of ['config', 'output'] as const) {
    if (values[name] === '') throw new ConfigurationError(`--${name} needs a file`);
  }
  const [command, path = '.', ...rest] = positionals;
  if (command !== undefined && !isCommand(command))
    throw new ConfigurationError(`unknown command "${command}"${didYouMean(command, commands)}`);
  if (values.explain !== undefined) return { name: 'explain', rules: parseRules(values.explain) };
  if (command === undefined) return { name: 'help' };
  if (rest[0] !== undefined) throw new ConfigurationError(`unexpected argument "${rest[0]}": give one path only`);
  const misplaced = Object.keys(values).find((name) => !(optionsOf[command] as readonly string[]).includes(name));
  if (misplaced !== undefined) {
    const theirs = commands.filter((each) => (optionsOf[each] as readonly string[]).includes(misplaced)).join(' and ');
    throw new ConfigurationError(`--${misplaced} goes with ${theirs}, not with ${command}`);
  }
  if (command === 'start') return parseStart(path, values);
  const common = { path, config: values.config ?? null, verbose: values.verbose === true };
  const output = values.output ?? null;
  const force = values.force === true;
  if (command === 'pack')
    return { name: 'pack', ...common, output, given: parseGiven('isolation', values.isolation), force };
  const given = givenBy(values);
  if (command === 'preview') return { name: 'preview', ...common, output, given, open: values.open === true };
  if (values.watch === true) {
    const other = Object.keys(values).find((name) => !withWatch.has(name));
    if (other !== undefined)
      throw new ConfigurationError(`--${other} cannot be combined with --watch, which writes to the terminal`);
    return { name: 'watch', ...common, given, force };
  }
  refuseFaults(values, path);
  return {
    name: 'check',
    ...common,
    open: values.open === true,
    falseAlarm: parseFalseAlarm(values),
    scenario: values.scenario ?? null,
    against: values.against ?? null,
    digest: values.digest?.toLowerCase() ?? null,
    fix: values.fix !== true ? 'no' : force ? 'forced' : 'yes',
    outputs: parseOutputs(values.format ?? [], output),
    given,
  };
}

/** Options that win over the settings of the configuration file. */
function givenBy(values: OptionValues): GivenSettings {
  return {
    ...parseGiven('fail-on', values['fail-on']),
    ...parseGiven('isolation', values.isolation),
    ...(values['no-tests'] === true ? { tests: false } : {}),
    ...(values['no-probe'] === true ? { probe: false } : {}),
    ...(values['no-install'] === true ? { 'install-dependencies': false } : {}),
    ...(values['no-audit'] === true ? { 'audit-dependencies': false } : {}),
  };
}

/** Invalid values for check, and options that do not go together. */
function refuseFaults(
  { against, scenario, digest, force, fix, 'no-probe': noProbe }: OptionValues,
  path: string,
): void {
  if (against === '') throw new ConfigurationError('--against needs a git revision, a JSON report or an archive');
  if (scenario === '') throw new ConfigurationError('--scenario needs the id of a scenario, such as http-500');
  if (scenario !== undefined && noProbe === true)
    throw new ConfigurationError('--scenario needs the probe, but --no-probe turns it off: use one of the two');
  if (force === true && fix !== true) throw new ConfigurationError('--force only works with --fix or --watch');
  if (digest !== undefined && !/^[0-9a-f]{64}$/iu.test(digest))
    throw new ConfigurationError('--digest needs the SHA-256 of an archive, 64 hexadecimal digits');
  if (digest !== undefined && !/\.zip$/iu.test(path))
    throw new ConfigurationError('--digest needs an archive: check ARCHIVE.zip');
}

/** It uses standard output, so that no other text of the submission is printed with it. */
function parseFalseAlarm(values: OptionValues): RuleId | null {
  const rule = values['report-false-alarm'];
  if (rule === undefined) return null;
  if (!isRuleId(rule)) {
    throw new ConfigurationError(`--report-false-alarm: no rule is called "${rule}"${didYouMean(rule, ruleIds)}`);
  }
  const other = (['format', 'output', 'open', 'against', 'fix'] as const).find((name) => values[name] !== undefined);
  if (other !== undefined) throw new ConfigurationError(`--report-false-alarm cannot be combined with --${other}`);
  return rule;
}

/** A rule by its id, otherwise all rules about these words. */
function parseRules(asked: string): [RuleId, ...RuleId[]] {
  if (isRuleId(asked)) return [asked];
  const [first, ...others] = rulesAbout(asked);
  if (first !== undefined) return [first, ...others];
  throw new ConfigurationError(`--explain: no rule is called "${asked}" or is about it${didYouMean(asked, ruleIds)}`);
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
