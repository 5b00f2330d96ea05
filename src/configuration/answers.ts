import { isMap, isScalar } from 'yaml';
import { nearest } from '../rules/nearest.ts';

/** What the partner says about Auth0's questions. */
export interface PartnerAnswers {
  /** What happens to the login when the provider fails; null if the partner does not say. */
  readonly providerFailure: 'allow' | 'deny' | null;
  readonly note: string | null;
}

/** Characters: the note is shown next to the facts, and is not documentation. */
const LONGEST_NOTE = 500;
const KEYS = ['provider-failure', 'note'];

/**
 * Reads `answers:` of the configuration file; null if it is empty. `fail` ends the reading with the place of a node.
 */
export function readAnswers(node: unknown, fail: (node: unknown, message: string) => never): PartnerAnswers | null {
  if (isScalar(node) && node.value === null) return null;
  if (!isMap(node)) return fail(node, 'answers: expected a mapping of provider-failure and note');
  let providerFailure: PartnerAnswers['providerFailure'] = null;
  let note: PartnerAnswers['note'] = null;
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const said = isScalar(value) ? value.value : undefined;
    if (name === 'provider-failure') {
      if (said !== 'allow' && said !== 'deny') return fail(value ?? key, 'provider-failure: expected allow or deny');
      providerFailure = said;
    } else if (name === 'note') {
      if (typeof said !== 'string' || said.trim() === '') return fail(value ?? key, 'note: expected a text');
      if (said.length > LONGEST_NOTE) return fail(value, `note: expected ${LONGEST_NOTE} characters at most`);
      note = said.trim();
    } else {
      const meant = nearest(name, KEYS);
      return fail(key, `unknown key "${name}"${meant === null ? '' : `; did you mean "${meant}"?`}`);
    }
  }
  return providerFailure === null && note === null ? null : { providerFailure, note };
}
