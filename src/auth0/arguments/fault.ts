import { claimFault } from '../claims.ts';
import type { Kind, ListKind, NumberKind, ObjectKind, Others, TextKind } from './kind.ts';
import { words } from './kind-words.ts';
import { isOpen, mayBe, sampleAgainst, Untold } from './untold.ts';

/**
 * Why a value is not of the kind, as the end of a sentence that begins with its name; null if it is. For an unknown
 * value, the fault that all such values have.
 */
export function faultOf(kind: Kind, value: unknown): string | null {
  if (value instanceof Untold) return untoldFault(kind, value);
  switch (kind.kind) {
    case 'text':
      return textFault(kind, value);
    case 'number':
      return numberFault(kind, value);
    case 'boolean':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'null':
      return value === null ? null : 'must be null';
    case 'url':
      return typeof value === 'string' && URL.canParse(value) ? null : 'must be an absolute URL';
    case 'claim-name':
      if (typeof value !== 'string') return 'must be a string';
      return claimFault(value) === null ? null : 'must be a name that Auth0 sets';
    case 'list':
      return listFault(kind, value);
    case 'object':
      return objectFault(kind, value);
    case 'one-of':
      return eitherFault(kind.kinds, value);
    case 'anything':
      if (kind.present && (value === null || value === undefined)) return 'must be given';
      return tooManyBytes(value, kind.mostBytes);
    case 'never':
      return kind.fault;
  }
}

function untoldFault(kind: Kind, value: Untold): string | null {
  const { type, leastCharacters } = value;
  if (kind.kind === 'one-of') return eitherFault(kind.kinds, value);
  const against = type === null ? null : sampleAgainst(kind, type);
  if (against !== null) return faultOf(kind, against.sample);
  if (type !== 'text' || kind.kind !== 'text') return null;
  const most = Math.min(kind.most ?? Infinity, kind.mostUnits ?? Infinity);
  return leastCharacters > most ? `must have at most ${most} characters` : null;
}

function textFault(kind: TextKind, value: unknown): string | null {
  if (kind.orPrinted && (typeof value === 'number' || typeof value === 'boolean')) return null;
  if (typeof value !== 'string') return kind.values ? valuesFault(kind.values) : 'must be a string';
  const text = kind.trimmed ? value.trim() : value;
  const { values, except, least = 0, most = Infinity, mostUnits = Infinity, mostBytes = Infinity, pattern } = kind;
  if (values && !values.includes(text)) return valuesFault(values);
  if (except?.includes(text)) return `must not be "${text}"`;
  if (text.length < least) return least === 1 ? 'must not be empty' : `must have at least ${least} characters`;
  // Counting code points needs a list of them, which is only made if their number can matter.
  const isTooLong = text.length > mostUnits || (text.length > most && Array.from(text).length > most);
  if (isTooLong) return `must have at most ${Math.min(most, mostUnits)} characters`;
  if (Buffer.byteLength(text) > mostBytes) return `must have at most ${mostBytes} bytes`;
  return pattern && !pattern.test(text) ? `must have ${kind.patternWords ?? String(pattern)}` : null;
}

const valuesFault = (values: readonly string[]): string => `must be ${values.map((each) => `"${each}"`).join(' or ')}`;

function numberFault({ positiveInteger, notZero }: NumberKind, value: unknown): string | null {
  if (positiveInteger) return Number.isInteger(value) && Number(value) > 0 ? null : 'must be a positive integer';
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
  return notZero && value === 0 ? 'must not be 0' : null;
}

function listFault(
  { of, least = 0, most = Infinity, mostDifferent = Infinity }: ListKind,
  value: unknown,
): string | null {
  if (!Array.isArray(value)) return 'must be an array';
  const items: readonly unknown[] = value;
  if (items.length < least) return least === 1 ? 'must not be empty' : `must have at least ${least} items`;
  if (items.length > most) return `must have at most ${most} items`;
  for (const [index, item] of items.entries()) {
    const fault = faultOf(of, item);
    if (fault !== null) return `has at ${index} a value that ${fault}`;
  }
  const told = items.filter((item) => !(item instanceof Untold));
  const different = new Set(told.map((item) => (typeof item === 'string' ? item.trim() : item)));
  return different.size > mostDifferent ? `must have at most ${mostDifferent} items` : null;
}

function objectFault({ properties, others, most = Infinity, mostBytes }: ObjectKind, value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be an object';
  const given = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(given);
  if (names.length > most) return `must have at most ${most} properties`;
  for (const [name, { takes, required }] of Object.entries(properties)) {
    if (given[name] === undefined) {
      if (required && !isOpen(value)) return `must have a property "${name}"`;
      continue;
    }
    const fault = faultOf(takes, given[name]);
    if (fault !== null) return `has a property "${name}" that ${fault}`;
  }
  const other = names.filter((name) => !Object.hasOwn(properties, name));
  return othersFault(others, other, given) ?? tooManyBytes(value, mostBytes);
}

function othersFault(
  others: Others | null,
  names: readonly string[],
  given: Readonly<Record<string, unknown>>,
): string | null {
  const [first] = names;
  if (others === null) return first === undefined ? null : `must have no property "${first}"`;
  if (names.length > (others.most ?? Infinity)) return `must have at most ${others.most ?? 0} other properties`;
  for (const name of names) {
    const named = others.names ? faultOf(others.names, name) : null;
    if (named !== null) return `has a property "${name}" whose name ${named}`;
    const fault = faultOf(others.takes, given[name]);
    if (fault !== null) return `has a property "${name}" that ${fault}`;
  }
  return null;
}

/** The fault for the nearest kind: the one to which the value would belong without a limit. */
function eitherFault(kinds: readonly Kind[], value: unknown): string | null {
  const faults = kinds.map((kind) => ({ kind, fault: faultOf(kind, value) }));
  if (faults.some(({ fault }) => fault === null)) return null;
  const near = faults.find(({ kind }) => isOfKind(kind, value));
  return near?.fault ?? `must be ${kinds.map(words).join(' or ')}`;
}

function isOfKind(whole: Kind, value: unknown): boolean {
  const { kind } = whole;
  if (value instanceof Untold) return value.type !== null && mayBe(whole, value.type);
  if (kind === 'text') return typeof value === 'string';
  return kind === 'list' ? Array.isArray(value) : false;
}

function tooManyBytes(value: unknown, most = Infinity): string | null {
  if (most === Infinity) return null;
  // A value that JSON cannot represent, such as undefined or a function, has no size.
  const json = JSON.stringify(value) as string | undefined;
  return Buffer.byteLength(json ?? '') > most ? `must have at most ${most} bytes` : null;
}
