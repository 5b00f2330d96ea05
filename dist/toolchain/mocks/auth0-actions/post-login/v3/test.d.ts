/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').PostLoginEvent, api: import('../../../index').PostLoginAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePostLogin' | 'onContinuePostLogin', event: import('../../../index').PostLoginEvent, api: import('../../../index').PostLoginAPI): Promise<{ getLogs(): string }>;
}>;
