/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').PreUserRegistrationEvent, api: import('../../../index').PreUserRegistrationAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePreUserRegistration' | 'onContinuePreUserRegistration', event: import('../../../index').PreUserRegistrationEvent, api: import('../../../index').PreUserRegistrationAPI): Promise<{ getLogs(): string }>;
}>;
