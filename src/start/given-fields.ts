import { limits } from '../auth0/limits.ts';

/** A configuration field from the command line. */
export interface GivenField {
  readonly name: string;
  /** Null for none. */
  readonly defaultValue: string | null;
}

/** `NAME` or `NAME=DEFAULT`. */
export function parseField(given: string): GivenField {
  const at = given.indexOf('=');
  return at < 0 ? { name: given, defaultValue: null } : { name: given.slice(0, at), defaultValue: given.slice(at + 1) };
}

/** Why these cannot be the fields of one manifest, as a sentence; null if they can. */
export function fieldFault(secrets: readonly string[], fields: readonly GivenField[]): string | null {
  const names = [...secrets, ...fields.map(({ name }) => name)];
  // Older names may begin with a digit. It is harder to write code that reads them.
  const wrong = names.find((name) => !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u.test(name));
  if (wrong !== undefined) return `"${wrong}" is not the name of a field: names are like API_KEY`;
  const long = names.find((name) => name.length > limits.secretNameCharacters);
  if (long !== undefined) return `The name ${long} has more than ${limits.secretNameCharacters} characters`;
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) return `${twice} appears twice: each secret and each configuration field needs its own name`;
  if (secrets.length > limits.secrets) return `Auth0 accepts at most ${limits.secrets} secrets`;
  const large = fields.find(({ defaultValue }) => Array.from(defaultValue ?? '').length > limits.secretValueCharacters);
  if (large !== undefined)
    return `The default of ${large.name} has more than ${limits.secretValueCharacters} characters`;
  const [empty] = fields.filter(({ defaultValue }) => defaultValue !== null && !isText(defaultValue));
  return empty === undefined ? null : `The default of ${empty.name} is empty, or has an invisible character`;
}

const isText = (value: string): boolean =>
  value.trim() !== '' && !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(value);
