import { namesSwitch } from '../../analysis/paths/switch-names.ts';
import { isCredentialName } from '../../lint/rules/secrets/credential-names.ts';
import { labelOf } from '../label-of.ts';
import type { StartedField } from '../parts.ts';
import type { FieldUse } from './field-uses.ts';

/** A field for the manifest, and where the Action reads it now. */
export interface FromField extends StartedField {
  readonly readFrom: FieldUse['readFrom'];
}

/** Longer lists are data that customers write, and no choice. */
const MOST_OPTIONS = 12;

/**
 * The fields of the manifest, of what the Action reads and does with it. A field stays in the store that it is read from, but for a
 * secret that is plainly a setting (a number, a switch, a choice, an address), and a setting that is plainly a credential.
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

/** Addresses that let in whoever knows them stay secret: webhooks. */
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

/** What customers can choose of: all that the Action tells apart, where that can be all. */
function choicesOf({ name, texts, isSwitch, fallback }: FieldUse): Choices {
  if (isSwitch) return switchOf(name, texts, fallback);
  const values = [...new Set([...texts, ...(fallback === null ? [] : [fallback])])];
  // Of one text, nobody knows what the others are.
  if (texts.length === 0 || values.length < 2 || values.length > MOST_OPTIONS)
    return { values: [], byDefault: fallback };
  return { values, byDefault: fallback };
}

/** Both values of a switch; off where the Action does not say, and a switch that is compared with its off value alone is on. */
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

/** Null for what only a person can say. */
function descriptionOf({ name, isSwitch }: FieldUse): string | null {
  return isSwitch && namesSwitch(name) ? 'Turns on messages for troubleshooting. Leave it off in production.' : null;
}

function guideOf({ name, isSwitch }: FieldUse, byDefault: string | null): string | null {
  if (!isSwitch || !namesSwitch(name) || byDefault === null) return null;
  return 'turns on messages for troubleshooting. Leave it off in production.';
}
