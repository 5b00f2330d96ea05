/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').CredentialsExchangeEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').CredentialsExchangeEvent;
