/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').CustomTokenExchangeEvent, api: import('../../../index').CustomTokenExchangeAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteCustomTokenExchange', event: import('../../../index').CustomTokenExchangeEvent, api: import('../../../index').CustomTokenExchangeAPI): Promise<{ getLogs(): string }>;
}>;
