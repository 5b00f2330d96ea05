import type { Service } from './parts.ts';

const MOST_CHARACTERS = 60;

/**
 * A service with the given name. If the name has no ASCII letters, addresses use `my-service`.
 * @returns a sentence if the name cannot be used
 */
export function serviceOf(given: string): Service | string {
  const name = given.trim().normalize('NFC');
  if (name === '') return 'The name of the service is empty.';
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(name))
    return 'The name of the service has an invisible character.';
  if (Array.from(name).length > MOST_CHARACTERS) {
    return `The name of the service is longer than ${MOST_CHARACTERS} characters.`;
  }
  if (!/[\p{L}\p{N}]/u.test(name)) return 'The name of the service has no letter and no digit.';
  return { name, slug: slugOf(name) };
}

function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  // A label of a host name has at most 63 characters.
  const slug = words
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/gu, '');
  return slug === '' || /^auth0\b/u.test(slug) ? 'my-service' : slug;
}
