import { parsed } from '../parsed.ts';

/** The timeout of each request in ms: `?` if it is not a constant, `missing`, `unknown`. */
export function timeouts(text: string): string[] {
  return parsed(text).requests.map(({ timeout }) =>
    timeout.state === 'given' ? String(timeout.ms ?? '?') : timeout.state,
  );
}
