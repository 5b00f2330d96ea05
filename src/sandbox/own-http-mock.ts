import { namesModule } from './spec-texts.ts';

/** Libraries that answer the requests of the real axios. With the mock of axios, they see none. */
const libraries = ['axios-mock-adapter', 'moxios', 'nock', 'msw'];

/**
 * Whether the texts of a spec show that it brings its own answers to requests. Then it gets no automatic mock of axios. Auth0's own image has
 * none of these libraries, so the result of a spec that passes there is the same.
 */
export function hasOwnHttpMock(texts: readonly string[]): boolean {
  return libraries.some((name) => texts.some((text) => namesModule(text, name)));
}

/** Whether a spec knows the mock: it sets its responses, or decides itself whether axios is mocked. */
export function knowsAxiosMock(texts: readonly string[]): boolean {
  return texts.some((text) =>
    /\bjest\s*\.\s*(?:mock|unmock|doMock|dontMock)\(\s*['"`]axios['"`]|\.mock(?:Resolved|Rejected|Return|Implementation)|\bshouldReturn|\brequireActual\b/u.test(
      text,
    ),
  );
}
