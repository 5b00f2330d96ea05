/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').SendPhoneMessageEvent, api: import('../../../index').SendPhoneMessageAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteSendPhoneMessage', event: import('../../../index').SendPhoneMessageEvent, api: import('../../../index').SendPhoneMessageAPI): Promise<{ getLogs(): string }>;
}>;
