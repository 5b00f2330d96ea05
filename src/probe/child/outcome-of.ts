import type { Outcome } from '../recording.ts';
import type { End } from './drive.ts';
import type { Recorder } from './recorder.ts';

export function outcomeOf({ kind }: End, { denied, redirected }: Recorder): Outcome {
  if (kind === 'hung') return 'hung';
  if (kind === 'threw') return 'threw';
  if (denied) return 'denied';
  return redirected ? 'redirected' : 'continued';
}

export function errorText(thrown: unknown): string {
  try {
    const { name, message } = thrown as { readonly name?: unknown; readonly message?: unknown };
    return typeof message === 'string' ? `${typeof name === 'string' ? name : 'Error'}: ${message}` : String(thrown);
  } catch {
    return 'a value that cannot be printed';
  }
}
