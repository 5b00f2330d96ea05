declare module '*/__mocks__/event-post-login' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').PostLoginEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostLoginEvent;
}

declare module '*/__mocks__/api-post-login' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostLoginAPIMock;
}

declare module '*/__mocks__/event-client-credentials' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').CredentialsExchangeEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CredentialsExchangeEvent;
}

declare module '*/__mocks__/api-client-credentials' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CredentialsExchangeAPIMock;
}

declare module '*/__mocks__/event-credentials-exchange' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').CredentialsExchangeEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CredentialsExchangeEvent;
}

declare module '*/__mocks__/api-credentials-exchange' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CredentialsExchangeAPIMock;
}

declare module '*/__mocks__/event-pre-user-registration' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').PreUserRegistrationEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PreUserRegistrationEvent;
}

declare module '*/__mocks__/api-pre-user-registration' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PreUserRegistrationAPIMock;
}

declare module '*/__mocks__/event-post-user-registration' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').PostUserRegistrationEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostUserRegistrationEvent;
}

declare module '*/__mocks__/api-post-user-registration' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostUserRegistrationAPIMock;
}

declare module '*/__mocks__/event-post-password-change' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').PostChangePasswordEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostChangePasswordEvent;
}

declare module '*/__mocks__/api-post-password-change' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostChangePasswordAPIMock;
}

declare module '*/__mocks__/event-post-change-password' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').PostChangePasswordEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostChangePasswordEvent;
}

declare module '*/__mocks__/api-post-change-password' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostChangePasswordAPIMock;
}

declare module '*/__mocks__/event-phone-message' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').SendPhoneMessageEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').SendPhoneMessageEvent;
}

declare module '*/__mocks__/api-phone-message' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').SendPhoneMessageAPIMock;
}

declare module '*/__mocks__/event-send-phone-message' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').SendPhoneMessageEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').SendPhoneMessageEvent;
}

declare module '*/__mocks__/api-send-phone-message' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').SendPhoneMessageAPIMock;
}

declare module '*/__mocks__/event-password-reset-post-challenge' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').PasswordResetPostChallengeEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PasswordResetPostChallengeEvent;
}

declare module '*/__mocks__/api-password-reset-post-challenge' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PasswordResetPostChallengeAPIMock;
}

declare module '*/__mocks__/event-custom-token-exchange' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').CustomTokenExchangeEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CustomTokenExchangeEvent;
}

declare module '*/__mocks__/api-custom-token-exchange' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CustomTokenExchangeAPIMock;
}

declare module '*/__mocks__/event-custom-phone-provider' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').CustomPhoneProviderEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CustomPhoneProviderEvent;
}

declare module '*/__mocks__/api-custom-phone-provider' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CustomPhoneProviderAPIMock;
}

declare module '*/__mocks__/event-custom-email-provider' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').CustomEmailProviderEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CustomEmailProviderEvent;
}

declare module '*/__mocks__/api-custom-email-provider' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CustomEmailProviderAPIMock;
}

declare module '*/__mocks__/event-event-stream' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').EventStreamEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').EventStreamEvent;
}

declare module '*/__mocks__/api-event-stream' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').EventStreamAPIMock;
}

declare module '*/__mocks__/event-post-credential-validation' {
/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').PostCredentialValidationEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostCredentialValidationEvent;
}

declare module '*/__mocks__/api-post-credential-validation' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostCredentialValidationAPIMock;
}

declare module '*/actions/post-login/v3/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').PostLoginEvent, api: import('./index').PostLoginAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePostLogin' | 'onContinuePostLogin', event: import('./index').PostLoginEvent, api: import('./index').PostLoginAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/credentials-exchange/v2/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').CredentialsExchangeEvent, api: import('./index').CredentialsExchangeAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteCredentialsExchange', event: import('./index').CredentialsExchangeEvent, api: import('./index').CredentialsExchangeAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/pre-user-registration/v2/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').PreUserRegistrationEvent, api: import('./index').PreUserRegistrationAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePreUserRegistration' | 'onContinuePreUserRegistration', event: import('./index').PreUserRegistrationEvent, api: import('./index').PreUserRegistrationAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/post-user-registration/v2/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').PostUserRegistrationEvent, api: import('./index').PostUserRegistrationAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePostUserRegistration', event: import('./index').PostUserRegistrationEvent, api: import('./index').PostUserRegistrationAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/post-change-password/v2/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').PostChangePasswordEvent, api: import('./index').PostChangePasswordAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePostChangePassword', event: import('./index').PostChangePasswordEvent, api: import('./index').PostChangePasswordAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/send-phone-message/v2/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').SendPhoneMessageEvent, api: import('./index').SendPhoneMessageAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteSendPhoneMessage', event: import('./index').SendPhoneMessageEvent, api: import('./index').SendPhoneMessageAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/password-reset-post-challenge/v1/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').PasswordResetPostChallengeEvent, api: import('./index').PasswordResetPostChallengeAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecutePostChallenge' | 'onContinuePostChallenge', event: import('./index').PasswordResetPostChallengeEvent, api: import('./index').PasswordResetPostChallengeAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/custom-token-exchange/v1/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').CustomTokenExchangeEvent, api: import('./index').CustomTokenExchangeAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteCustomTokenExchange', event: import('./index').CustomTokenExchangeEvent, api: import('./index').CustomTokenExchangeAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/custom-phone-provider/v1/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').CustomPhoneProviderEvent, api: import('./index').CustomPhoneProviderAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteCustomPhoneProvider', event: import('./index').CustomPhoneProviderEvent, api: import('./index').CustomPhoneProviderAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/custom-email-provider/v1/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').CustomEmailProviderEvent, api: import('./index').CustomEmailProviderAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteCustomEmailProvider', event: import('./index').CustomEmailProviderEvent, api: import('./index').CustomEmailProviderAPI): Promise<{ getLogs(): string }>;
}>;
}

declare module '*/actions/event-stream/v1/test' {
/** A new example event, and an api that checks its arguments. */
export function getDefaultArguments(): [event: import('./index').EventStreamEvent, api: import('./index').EventStreamAPI];
/** Reads an Action. It runs at the first `execute`. */
export function loadAction(filename: string, modules?: readonly import('./index').ModuleRegistration[]): Promise<{
  execute(entrypoint: 'onExecuteEventStream', event: import('./index').EventStreamEvent, api: import('./index').EventStreamAPI): Promise<{ getLogs(): string }>;
}>;
}
