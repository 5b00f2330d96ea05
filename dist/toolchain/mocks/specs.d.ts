declare module '*/__mocks__/event-post-login' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').PostLoginEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostLoginEvent;
}

declare module '*/__mocks__/api-post-login' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostLoginAPIMock;
}

declare module '*/__mocks__/event-client-credentials' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').CredentialsExchangeEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CredentialsExchangeEvent;
}

declare module '*/__mocks__/api-client-credentials' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CredentialsExchangeAPIMock;
}

declare module '*/__mocks__/event-credentials-exchange' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').CredentialsExchangeEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CredentialsExchangeEvent;
}

declare module '*/__mocks__/api-credentials-exchange' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CredentialsExchangeAPIMock;
}

declare module '*/__mocks__/event-pre-user-registration' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').PreUserRegistrationEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PreUserRegistrationEvent;
}

declare module '*/__mocks__/api-pre-user-registration' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PreUserRegistrationAPIMock;
}

declare module '*/__mocks__/event-post-user-registration' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').PostUserRegistrationEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostUserRegistrationEvent;
}

declare module '*/__mocks__/api-post-user-registration' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostUserRegistrationAPIMock;
}

declare module '*/__mocks__/event-post-password-change' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').PostChangePasswordEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostChangePasswordEvent;
}

declare module '*/__mocks__/api-post-password-change' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostChangePasswordAPIMock;
}

declare module '*/__mocks__/event-post-change-password' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').PostChangePasswordEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostChangePasswordEvent;
}

declare module '*/__mocks__/api-post-change-password' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostChangePasswordAPIMock;
}

declare module '*/__mocks__/event-phone-message' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').SendPhoneMessageEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').SendPhoneMessageEvent;
}

declare module '*/__mocks__/api-phone-message' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').SendPhoneMessageAPIMock;
}

declare module '*/__mocks__/event-send-phone-message' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').SendPhoneMessageEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').SendPhoneMessageEvent;
}

declare module '*/__mocks__/api-send-phone-message' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').SendPhoneMessageAPIMock;
}

declare module '*/__mocks__/event-password-reset-post-challenge' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').PasswordResetPostChallengeEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PasswordResetPostChallengeEvent;
}

declare module '*/__mocks__/api-password-reset-post-challenge' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PasswordResetPostChallengeAPIMock;
}

declare module '*/__mocks__/event-custom-token-exchange' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').CustomTokenExchangeEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CustomTokenExchangeEvent;
}

declare module '*/__mocks__/api-custom-token-exchange' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CustomTokenExchangeAPIMock;
}

declare module '*/__mocks__/event-custom-phone-provider' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').CustomPhoneProviderEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CustomPhoneProviderEvent;
}

declare module '*/__mocks__/api-custom-phone-provider' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CustomPhoneProviderAPIMock;
}

declare module '*/__mocks__/event-custom-email-provider' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').CustomEmailProviderEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CustomEmailProviderEvent;
}

declare module '*/__mocks__/api-custom-email-provider' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').CustomEmailProviderAPIMock;
}

declare module '*/__mocks__/event-event-stream' {
/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').EventStreamEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').EventStreamEvent;
}

declare module '*/__mocks__/api-event-stream' {
/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').EventStreamAPIMock;
}
