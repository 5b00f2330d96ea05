import { causesOf } from './causes.ts';
import { hearUncaught } from './own-process.ts';
import { firstPlaceIn } from './positions.ts';
import { request, send } from './report.ts';
import { messageOf } from './stack.ts';

/** Circus gets the errors while tests run. After that, nobody else reports what is thrown or rejected. */
export function sendLateErrors(): void {
  hearUncaught((error) => {
    const { stack, causes } = readOf(error);
    const place = firstPlaceIn([request.specFile, request.actionFile], stack);
    send({ kind: 'late-error', error: [messageOf(error), ...causes].join('\n'), hook: null, place });
  });
}

function readOf(error: unknown): { readonly stack: string; readonly causes: readonly string[] } {
  const none = { stack: '', causes: [] };
  if (typeof error !== 'object' || error === null) return none;
  try {
    const { stack } = error as { readonly stack?: unknown };
    return { stack: typeof stack === 'string' ? stack : '', causes: causesOf(error) };
  } catch {
    return none;
  }
}
