/** A new event with sample values, which the spec can change. */
export function makeEventMock(): import('./index').PostUserRegistrationEvent;
/** One event for the whole spec. */
export const eventMock: import('./index').PostUserRegistrationEvent;
