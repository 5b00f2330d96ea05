import { namesSwitch } from '../../analysis/paths/switch-names.ts';
import { credentialKind } from '../../lint/credentials.ts';
import { isCredentialName } from '../../lint/rules/secrets/credential-names.ts';
import { labelOf } from '../../lint/rules/secrets/label-of.ts';
import type { StartedField } from '../parts.ts';
import type { FieldUse, Switch } from './field-uses.ts';
import { switchTextsOf } from './switch-texts.ts';

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
function isPlainSetting({ name, isNumber, switch: pair, texts, isAddress, fallback }: FieldUse): boolean {
  if (isNumber || pair !== null || texts.length > 1) return true;
  if (/HOOK/iu.test(name)) return false;
  // A value that the code contains is no secret, unless it is a credential.
  if (fallback !== null && credentialKind(fallback) === null) return true;
  return isAddress && /(?:^|_)(?:URL|URI|HOST|DOMAIN|ENDPOINT|REGION)$/iu.test(name);
}

interface Choices {
  readonly values: readonly string[];
  readonly byDefault: string | null;
}

/** The options of a select field: all texts that the Action distinguishes, if there can be no others. */
function choicesOf({ name, texts, switch: pair, fallback }: FieldUse): Choices {
  if (pair !== null) return switchOf(name, pair, fallback);
  const values = [...new Set([...texts, ...(fallback === null ? [] : [fallback])])];
  // If there is only one text, nobody knows the others.
  if (texts.length === 0 || values.length < 2 || values.length > MOST_OPTIONS)
    return { values: [], byDefault: fallback };
  return { values, byDefault: fallback };
}

/** Both values of a switch. Its default does the same as no value; the one of a debug switch is off. */
function switchOf(name: string, { on, off, unset }: Switch, fallback: string | null): Choices {
  const values = [off, on];
  if (fallback !== null) return { values, byDefault: (values.includes(fallback) ? fallback : sideOf(fallback)) ?? off };
  return { values, byDefault: (/DEBUG|VERBOSE|TRACE|LOG/iu.test(name) ? null : unset) ?? off };

  function sideOf(text: string): string | null {
    const texts = switchTextsOf([text]);
    if (texts === null) return null;
    return texts.on === text ? on : off;
  }
}

function optionLabel(value: string): string {
  const words = value.replaceAll(/[_-]+/gu, ' ').trim();
  return words === '' ? value : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Null if only a person can say it. */
function descriptionOf({ name, switch: pair }: FieldUse): string | null {
  return pair !== null && namesSwitch(name)
    ? 'Turns on messages for troubleshooting. Leave it off in production.'
    : null;
}

function guideOf({ name, switch: pair }: FieldUse, byDefault: string | null): string | null {
  if (pair === null || !namesSwitch(name) || byDefault === null) return null;
  return 'turns on messages for troubleshooting. Leave it off in production.';
}
