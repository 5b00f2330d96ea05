/** `…/__mocks__/event-post-login`, `…/__mocks__/api-post-login`, `…/__mocks__/axios`, as specs name the official mocks. */
const officialMock = /[\\/]__mocks__[\\/]((?:event|api)-[a-z-]+|axios)(?:\.js)?$/u;

/** The name of the official mock that an absolute path asks for; null where it asks for another file. */
export function officialMockAt(file: string): string | null {
  return officialMock.exec(file)?.[1] ?? null;
}
