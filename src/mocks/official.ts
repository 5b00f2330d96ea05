/** `…/__mocks__/event-post-login`, `…/__mocks__/api-post-login`, `…/__mocks__/axios`, as specs name the official mocks. */
const officialMock = /[\\/]__mocks__[\\/]((?:event|api)-[a-z-]+|axios)(?:\.js)?$/u;

/** The name of the official mock that an absolute path means; null if it means another file. */
export function officialMockAt(file: string): string | null {
  return officialMock.exec(file)?.[1] ?? null;
}

/** `@auth0/actions/post-login/v3/test` and other sub-paths of Auth0's package. */
const inTestPackage = /^@auth0\/actions\/((?:[a-z0-9-]+\/)*[a-z0-9-]+)(?:\.js)?$/u;

/** The file in the folder of the mocks that replaces a sub-path of Auth0's package; null for any other name. */
export function testPackageFile(request: string): string | null {
  const [, name] = inTestPackage.exec(request) ?? [];
  return name === undefined ? null : `auth0-actions/${name}.js`;
}
