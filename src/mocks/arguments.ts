import type { ApiMethod } from '../auth0/api.ts';
import { refusalsOf } from '../auth0/arguments.ts';
import type { FlowId } from '../auth0/flows.ts';

/**
 * What Auth0 does with a call whose arguments it does not accept: it throws, or returns `answer`. Null if it accepts
 * them, or silently drops something.
 */
export function refused(
  flow: FlowId,
  method: ApiMethod,
  given: readonly unknown[],
): { readonly answer: unknown } | null {
  for (const { parameter, fault, otherwise } of refusalsOf(flow, method, given)) {
    const message = `api.${method.path}: "${parameter}" ${fault}.`;
    switch (otherwise.does) {
      case 'throws':
        throw otherwise.error === 'TypeError' ? new TypeError(message) : new Error(message);
      case 'rejects':
        return { answer: Promise.reject(new Error(message)) };
      case 'returns':
        return { answer: { type: 'error', code: otherwise.code } };
      case 'drops':
      case 'cuts':
      case 'passes-on':
    }
  }
  return null;
}
