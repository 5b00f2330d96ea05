/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').EventStreamEvent, api: import('../../../index').EventStreamAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteEventStream', event: import('../../../index').EventStreamEvent, api: import('../../../index').EventStreamAPI): Promise<{ getLogs(): string }>;
}>;
