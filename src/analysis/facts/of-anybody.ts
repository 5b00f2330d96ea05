import type { Held } from '../values/held.ts';

/** The sender of the request may choose this value. */
export function isOfAnybody(at: Held['at']): boolean {
  const [first, second, third] = at;
  if (first === 'transaction') return second === 'subject_token' || second === 'actor_token';
  return first === 'request' && (second === 'query' || second === 'body') && third !== undefined;
}
