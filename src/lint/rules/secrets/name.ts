import { constantCase } from 'change-case';
import type { ManifestField } from '../../../submission/model.ts';

export const CONSTANT_CASE = /^[A-Z0-9]+(?:_[A-Z0-9]+)*$/;

export function isConstantCase(name: string): boolean {
  return CONSTANT_CASE.test(name);
}

/** Far above what Auth0 takes: `manifest/limits` says what is wrong with a longer name. */
const LONGEST = 1000;

/** A name in ALL_CAPS_SNAKE_CASE; null where nothing valid comes of it. */
export function corrected(name: string): string | null {
  if (isConstantCase(name)) return name;
  if (name.length > LONGEST) return null;
  const suggestion = constantCase(name);
  return isConstantCase(suggestion) ? suggestion : null;
}

/** Whether one of some fields is the one that a read means. */
export type Meant = (read: string) => boolean;

/**
 * A badly written name counts as corrected: `secrets/name-case` has said what is wrong with it, whether or not the code
 * has been corrected already. Asked of every read, so the fields are looked through once.
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

/** The same the other way round: whether one of some reads means a field. */
export function readBy(reads: Iterable<string>): (field: ManifestField) => boolean {
  const names = new Set(reads);
  const correct = new Set([...names].flatMap((name) => corrected(name) ?? []));
  return ({ name }) => {
    if (names.has(name)) return true;
    const right = isConstantCase(name) ? null : corrected(name);
    return right !== null && correct.has(right);
  };
}
