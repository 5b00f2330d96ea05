/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').PostUserRegistrationEvent, api: import('../../../index').PostUserRegistrationAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePostUserRegistration', event: import('../../../index').PostUserRegistrationEvent, api: import('../../../index').PostUserRegistrationAPI): Promise<{ getLogs(): string }>;
}>;
