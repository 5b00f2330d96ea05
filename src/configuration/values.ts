import type { GivenSettings } from './settings.ts';

/** Parsers of the values that inputs, options and the configuration file share. Each throws an Error that says what was expected. */

export function parseBoolean(text: string): boolean {
  // The YAML 1.2 core schema's spellings, which are also those of @actions/core's getBooleanInput.
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw new Error('expected true or false');
}

/** A percentage from 0 to 100; null for `off` and for an empty value. */
export function parseThreshold(text: string): number | null {
  if (text === '' || text === 'off') return null;
  const value = /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? Number(text) : NaN;
  if (value >= 0 && value <= 100) return value;
  throw new Error('expected a percentage from 0 to 100, or off');
}

/** Whole seconds, 1 to 3600. */
export function parseSeconds(text: string): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (value >= 1 && value <= 3600) return value;
  throw new Error('expected whole seconds from 1 to 3600');
}

function oneOf<const T extends string>(...choices: T[]): (text: string) => T {
  return (text) => {
    const choice = choices.find((each) => each === text);
    if (choice === undefined) throw new Error(`expected ${choices.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
    return choice;
  };
}

type Parsers = { readonly [K in keyof GivenSettings]-?: (text: string) => Exclude<GivenSettings[K], undefined> };

/** Every setting by its name, in the order of the documentation. */
export const settingParsers: Parsers = {
  'fail-on': oneOf('error', 'warning', 'never'),
  comment: oneOf('always', 'on-findings', 'on-failure', 'never'),
  review: oneOf('none', 'comment', 'request-changes'),
  'check-run': parseBoolean,
  annotations: parseBoolean,
  'success-path-coverage': parseThreshold,
  'line-coverage': parseThreshold,
  'branch-coverage': parseThreshold,
  'function-coverage': parseThreshold,
  'statement-coverage': parseThreshold,
  'install-dependencies': parseBoolean,
  'audit-dependencies': parseBoolean,
  isolation: oneOf('auto', 'required', 'container'),
  tests: parseBoolean,
  probe: parseBoolean,
  'test-timeout': parseSeconds,
};

export type SettingName = keyof GivenSettings;
export const settingNames = Object.keys(settingParsers) as SettingName[];

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settingParsers, name);
}

/** A setting that may be empty, which means off. */
export function isThreshold(name: SettingName): boolean {
  return settingParsers[name] === parseThreshold;
}

/** `{ [name]: value }` of a setting's text. @throws Error that says what was expected. */
export function parseSetting(name: SettingName, text: string): GivenSettings {
  return { [name]: settingParsers[name](text.trim()) };
}
