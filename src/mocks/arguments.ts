import type { ApiMethod } from '../auth0/api.ts';
import { refusalsOf } from '../auth0/arguments.ts';
import type { FlowId } from '../auth0/flows.ts';

/**
 * How Auth0 answers a call whose arguments it does not take: it throws, or returns what is in `answer`. Null where it takes
 * them, and where it says nothing of what it drops.
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
