import type { Held } from '../../../analysis/values/held.ts';
import { isIndex } from '../../../analysis/values/held.ts';

/** Which secrets a value contains. */
export type OfSecrets =
  | { readonly kind: 'value' | 'part'; readonly name: string }
  /** All of them, as `event` or `event.secrets`. */
  | { readonly kind: 'all'; readonly what: string };

/** Null if a value contains no secret. */
export function secretOf({ origin, at: [first, name, ...rest], without, form }: Held): OfSecrets | null {
  if (origin !== 'event') return null;
  if (first === undefined) return without.includes('secrets') ? null : { kind: 'all', what: 'event' };
  if (first !== 'secrets') return null;
  if (name === undefined || (name === '*' && rest.length === 0)) return { kind: 'all', what: 'event.secrets' };
  if (rest.length === 0) return { kind: form === 'part' ? 'part' : 'value', name };
  return rest.length === 1 && isIndex(rest[0] ?? '') ? { kind: 'part', name } : null;
}
