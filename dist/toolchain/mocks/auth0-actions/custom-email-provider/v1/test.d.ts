/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').CustomEmailProviderEvent, api: import('../../../index').CustomEmailProviderAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteCustomEmailProvider', event: import('../../../index').CustomEmailProviderEvent, api: import('../../../index').CustomEmailProviderAPI): Promise<{ getLogs(): string }>;
}>;
