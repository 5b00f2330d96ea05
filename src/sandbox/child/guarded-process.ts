import { constants } from 'node:os';
import { guardedModule } from './guarded-modules.ts';
import { refusal, refuse, replace } from './refuse.ts';

/**
 * Removes from the process itself what a spec has no honest use for. Jest gives a spec a copy, made afterwards, but
 * through events of the process a spec can get the original.
 */
export function guardProcess(): void {
  refuse(process, 'process', [
    // Native code, and modules past `require`.
    ...['binding', '_linkedBinding', 'dlopen', 'loadEnvFile', 'execve'],
    // Handles of the pipes, and signals that open the debugger.
    ...['_getActiveHandles', '_getActiveRequests', '_debugProcess', '_debugEnd', '_startProfilerIdleNotifier'],
    ...['setUncaughtExceptionCaptureCallback', 'addUncaughtExceptionCaptureCallback'],
    ...['setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups'],
  ]);
  replace(process, 'mainModule', undefined);
  if ('getBuiltinModule' in process) {
    replace(process, 'getBuiltinModule', (name: string) => {
      if (name.replace(/^node:/u, '') === 'process' || name.replace(/^node:/u, '') === 'module') return undefined;
      return guardedModule(name);
    });
  }
  const { report } = process as { readonly report?: object };
  if (report !== undefined) refuse(report, 'process.report', ['writeReport']);

  // The function behind process.kill: a spec may only signal itself, and not with a signal that opens the debugger.
  const { pid } = process;
  const { _kill: kill } = process as unknown as { readonly _kill: (pid: number, signal: number) => number };
  replace(process, '_kill', (target: unknown, signal: unknown) => {
    if (target !== pid || typeof signal !== 'number' || signal === constants.signals.SIGUSR1) {
      throw refusal('process.kill of another process');
    }
    return kill.call(process, pid, signal);
  });
}
