/** A new event, filled with sample values, for the spec to change. */
export function makeEventMock(): import('./index').PostCredentialValidationEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostCredentialValidationEvent;
