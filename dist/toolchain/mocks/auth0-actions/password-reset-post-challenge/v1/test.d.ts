/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('../../../index').PasswordResetPostChallengeEvent, api: import('../../../index').PasswordResetPostChallengeAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('../../../index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePostChallenge' | 'onContinuePostChallenge', event: import('../../../index').PasswordResetPostChallengeEvent, api: import('../../../index').PasswordResetPostChallengeAPI): Promise<{ getLogs(): string }>;
}>;
