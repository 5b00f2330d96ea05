import { namesModule } from './spec-texts.ts';

/** Libraries that answer the requests of the real axios: behind its mock they see none. */
const libraries = ['axios-mock-adapter', 'moxios', 'nock', 'msw'];

/**
 * Whether a spec brings its own answers to requests, by its texts. It has no automatic mock of axios then. Auth0's own image has
 * none of these libraries, so that no spec that passes there comes to another result.
 */
export function hasOwnHttpMock(texts: readonly string[]): boolean {
  return libraries.some((name) => texts.some((text) => namesModule(text, name)));
}

/** Whether a spec knows of the mock: it sets what it answers, or says itself whether axios is one. */
export function knowsAxiosMock(texts: readonly string[]): boolean {
  return texts.some((text) =>
    /\bjest\s*\.\s*(?:mock|unmock|doMock|dontMock)\(\s*['"`]axios['"`]|\.mock(?:Resolved|Rejected|Return|Implementation)|\bshouldReturn|\brequireActual\b/u.test(
      text,
    ),
  );
}
