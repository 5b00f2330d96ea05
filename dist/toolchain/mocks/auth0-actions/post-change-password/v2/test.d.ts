/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').PostChangePasswordEvent, api: import('../../../index').PostChangePasswordAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePostChangePassword', event: import('../../../index').PostChangePasswordEvent, api: import('../../../index').PostChangePasswordAPI): Promise<{ getLogs(): string }>;
}>;
