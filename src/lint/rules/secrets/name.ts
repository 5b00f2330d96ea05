import { constantCase } from 'change-case';
import type { ManifestField } from '../../../submission/model.ts';

const CONSTANT_CASE = /^[A-Z0-9]+(?:_[A-Z0-9]+)*$/;

export function isConstantCase(name: string): boolean {
  return CONSTANT_CASE.test(name);
}

/** A name in ALL_CAPS_SNAKE_CASE; null where nothing valid comes of it. */
export function corrected(name: string): string | null {
  if (isConstantCase(name)) return name;
  const suggestion = constantCase(name);
  return isConstantCase(suggestion) ? suggestion : null;
}

/**
 * A field is the one that a read means. A badly written name counts as corrected: `secrets/name-case` has said what is
 * wrong with it, whether or not the code has been corrected already.
 */
export function isMeant({ name }: ManifestField, read: string): boolean {
  if (name === read) return true;
  const correct = isConstantCase(name) ? null : corrected(name);
  return correct !== null && correct === corrected(read);
}
