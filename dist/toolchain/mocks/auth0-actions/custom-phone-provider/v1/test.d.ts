/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').CustomPhoneProviderEvent, api: import('../../../index').CustomPhoneProviderAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteCustomPhoneProvider', event: import('../../../index').CustomPhoneProviderEvent, api: import('../../../index').CustomPhoneProviderAPI): Promise<{ getLogs(): string }>;
}>;
