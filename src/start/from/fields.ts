import { namesSwitch } from '../../analysis/paths/switch-names.ts';
import { isCredentialName } from '../../lint/rules/secrets/credential-names.ts';
import { labelOf } from '../../lint/rules/secrets/label-of.ts';
import type { StartedField } from '../parts.ts';
import type { FieldUse } from './field-uses.ts';

/** A field for the manifest, and the store from which the Action reads it now. */
export interface FromField extends StartedField {
  readonly readFrom: FieldUse['readFrom'];
}

/** A longer list is data that customers write, and not a choice. */
const MOST_OPTIONS = 12;

/**
 * The fields of the manifest, from what the Action reads and does with it. A field stays in its store, except for a
 * secret that is clearly a setting (a number, a switch, a choice, an address), and a setting that is clearly a credential.
 */
export function fieldsOf(uses: readonly FieldUse[]): FromField[] {
  return uses.map((use) => {
    const store = storeOf(use);
    const base = { store, name: use.name, label: labelOf(use.name), readFrom: use.readFrom };
    if (store === 'secret') return { ...base, description: null, defaultValue: null, options: [], guide: null };
    const choices = choicesOf(use);
    return {
      ...base,
      description: descriptionOf(use),
      defaultValue: choices.byDefault,
      options: choices.values.map((value) => ({ value, label: optionLabel(value) })),
      guide: guideOf(use, choices.byDefault),
    };
  });
}

function storeOf(use: FieldUse): StartedField['store'] {
  const { name, readFrom, isKey, inHeader } = use;
  const isCredential = isKey || isCredentialName(name);
  if (readFrom === 'configuration') return isCredential && (isKey || inHeader) ? 'secret' : 'configuration';
  return isCredential || inHeader || !isPlainSetting(use) ? 'secret' : 'configuration';
}

/** Addresses that give access to anyone who knows them stay secret: webhooks. */
function isPlainSetting({ name, isNumber, isSwitch, texts, isAddress }: FieldUse): boolean {
  if (isNumber || isSwitch || texts.length > 1) return true;
  return isAddress && /(?:^|_)(?:URL|URI|HOST|DOMAIN|ENDPOINT|REGION)$/iu.test(name) && !/HOOK/iu.test(name);
}

interface Choices {
  readonly values: readonly string[];
  readonly byDefault: string | null;
}

const OPPOSITES: readonly (readonly [on: string, off: string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['on', 'off'],
  ['1', '0'],
  ['enabled', 'disabled'],
];

/** The options of a select field: all texts that the Action distinguishes, if there can be no others. */
function choicesOf({ name, texts, isSwitch, fallback }: FieldUse): Choices {
  if (isSwitch) return switchOf(name, texts, fallback);
  const values = [...new Set([...texts, ...(fallback === null ? [] : [fallback])])];
  // If there is only one text, nobody knows the others.
  if (texts.length === 0 || values.length < 2 || values.length > MOST_OPTIONS)
    return { values: [], byDefault: fallback };
  return { values, byDefault: fallback };
}

/** Both values of a switch. Its default is off, unless the Action says otherwise; a switch that is only compared with its off value is on. */
function switchOf(name: string, texts: readonly string[], fallback: string | null): Choices {
  const pair = OPPOSITES.find((each) => texts.some((text) => each.includes(text.toLowerCase()))) ?? ['true', 'false'];
  const values = [...pair].reverse();
  const extra = texts.filter((text) => !values.includes(text.toLowerCase()));
  if (extra.length > 0) return { values: [], byDefault: fallback };
  const onlyOff = texts.every((text) => text.toLowerCase() === pair[1]);
  return { values, byDefault: fallback ?? (onlyOff && !/DEBUG|VERBOSE|TRACE|LOG/iu.test(name) ? pair[0] : pair[1]) };
}

function optionLabel(value: string): string {
  const words = value.replaceAll(/[_-]+/gu, ' ').trim();
  return words === '' ? value : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Null if only a person can say it. */
function descriptionOf({ name, isSwitch }: FieldUse): string | null {
  return isSwitch && namesSwitch(name) ? 'Turns on messages for troubleshooting. Leave it off in production.' : null;
}

function guideOf({ name, isSwitch }: FieldUse, byDefault: string | null): string | null {
  if (!isSwitch || !namesSwitch(name) || byDefault === null) return null;
  return 'turns on messages for troubleshooting. Leave it off in production.';
}
