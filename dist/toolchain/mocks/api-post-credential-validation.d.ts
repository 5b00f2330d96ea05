/** All of `api` as mock functions; one object for the whole spec. */
export const apiMock: import('./index').PostCredentialValidationAPIMock;
