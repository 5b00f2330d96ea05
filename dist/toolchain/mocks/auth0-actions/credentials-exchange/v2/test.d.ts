/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').CredentialsExchangeEvent, api: import('../../../index').CredentialsExchangeAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteCredentialsExchange', event: import('../../../index').CredentialsExchangeEvent, api: import('../../../index').CredentialsExchangeAPI): Promise<{ getLogs(): string }>;
}>;
