import { constantCase } from 'change-case';
import type { ManifestField } from '../../../submission/model.ts';

export const CONSTANT_CASE = /^[A-Z0-9]+(?:_[A-Z0-9]+)*$/;

export function isConstantCase(name: string): boolean {
  return CONSTANT_CASE.test(name);
}

/** Far above Auth0's limit: `manifest/limits` reports a longer name. */
const LONGEST = 1000;

/** A name in ALL_CAPS_SNAKE_CASE; null if the result would not be valid. */
export function corrected(name: string): string | null {
  if (isConstantCase(name)) return name;
  if (name.length > LONGEST) return null;
  const suggestion = constantCase(name);
  return isConstantCase(suggestion) ? suggestion : null;
}

/** Whether a read means one of these fields. */
export type Meant = (read: string) => boolean;

/**
 * A badly written name counts as corrected: `secrets/name-case` reports it, whether or not the code
 * was corrected already. This is called for every read, so the fields are only searched once.
 */
export function meantBy(fields: readonly ManifestField[]): Meant {
  const names = new Set(fields.map(({ name }) => name));
  const correct = new Set([...names].flatMap((name) => (isConstantCase(name) ? [] : (corrected(name) ?? []))));
  return (read) => {
    if (names.has(read)) return true;
    const right = correct.size === 0 ? null : corrected(read);
    return right !== null && correct.has(right);
  };
}

/** The same in the other direction: whether one of these reads means a field. */
export function readBy(reads: Iterable<string>): (field: ManifestField) => boolean {
  const names = new Set(reads);
  const correct = new Set([...names].flatMap((name) => corrected(name) ?? []));
  return ({ name }) => {
    if (names.has(name)) return true;
    const right = isConstantCase(name) ? null : corrected(name);
    return right !== null && correct.has(right);
  };
}
