import { existsSync } from 'node:fs';
import path from 'node:path';
import { officialMockAt, testPackageFile } from '../official.ts';

interface Options {
  readonly basedir: string;
  readonly rootDir?: string;
  readonly defaultResolver: (request: string, options: Options) => string;
}

/** Used by jest-axios.js: the repository's own mock of axios, otherwise ours. */
const axios = 'actions-integration-check/mocks/axios';

/**
 * A resolver for plain Jest with the same results as ours (`src/sandbox/child/modules.ts`): the repository's own mocks, then the
 * official ones and, if Auth0's own package is not installed, our replacement. faker always has the major version of the official image.
 */
module.exports = (request: string, options: Options): string => {
  if (request === '@faker-js/faker') return path.join(__dirname, 'faker.js');
  if (request === axios) {
    const own = path.join(options.rootDir ?? options.basedir, '__mocks__/axios.js');
    return existsSync(own) ? own : path.join(__dirname, 'mocks/axios.js');
  }
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    const name = request.startsWith('.') ? officialMockAt(path.resolve(options.basedir, request)) : null;
    const file = name === null ? testPackageFile(request) : `${name}.js`;
    const supplied = file === null ? null : path.join(__dirname, 'mocks', file);
    if (supplied === null || !existsSync(supplied)) throw error;
    return supplied;
  }
};
