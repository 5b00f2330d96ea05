import { repository, version } from '../package.json';
import { pagePath } from './rules/page.ts';

/** Where this repository lives. Only `package.json` contains its address; all other addresses are built from it. */
export interface Home {
  /** Owner and name on GitHub, with a slash between them. */
  readonly slug: string;
  /** False until the owner is filled in. */
  readonly isKnown: boolean;
  readonly url: string;
  /** The tag of this version. */
  readonly tag: string;
  /** The address of a file of this version: the page for people, and the raw file. */
  readonly page: (file: string) => string;
  readonly raw: (file: string) => string;
}

/** The owner in `package.json` until the repository has a public address. */
const NOBODY = 'OWNER';

/** Every place that needs the address says this until the address is known. */
export const NO_HOME =
  'This repository has no public address yet: OWNER stands for it until package.json has the right one.';

/** @throws Error for an address that is not one of a repository on GitHub */
export function homeOf(address: string, version: string): Home {
  const [, owner = '', name = ''] = /^git\+https:\/\/github\.com\/([\w-]+)\/([\w.-]+?)\.git$/u.exec(address) ?? [];
  if (owner === '')
    throw new Error(`"repository" in package.json is not the address of a repository on GitHub: ${address}`);
  const slug = `${owner}/${name}`;
  const url = `https://github.com/${slug}`;
  const tag = `v${version}`;
  return {
    slug,
    isKnown: owner !== NOBODY,
    url,
    tag,
    page: (file) => `${url}/blob/${tag}/${file}`,
    raw: (file) => `https://raw.githubusercontent.com/${slug}/${tag}/${file}`,
  };
}

export const home = homeOf(repository.url, version);

/** Makes the address of a rule's page of this version; null until the repository has an address. */
export const homeDocumentation: ((rule: string) => string) | null = home.isKnown
  ? (rule) => home.page(pagePath(rule))
  : null;
