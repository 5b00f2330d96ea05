import fs from 'node:fs';
import path from 'node:path';
import ModuleMap from 'jest-haste-map/build/ModuleMap.js';
import Resolver from 'jest-resolve';
import { officialMockAt, testPackageFile } from '../../mocks/official.ts';
import type { RunRequest } from '../channel.ts';

/** The same mocks, under the names that a partner's own Jest and editor use. */
const ourPackage = /^actions-integration-check\/mocks\/([a-z-]+)$/u;
/**
 * The package that specs use for values. It always has the major version of the official image, whatever is installed next to the
 * submission: later versions no longer have functions that specs call.
 */
const faker = '@faker-js/faker';

/**
 * Jest's resolver, then the dependencies that were installed for the manifest, then the modules of the official
 * image: the repository's own modules win, except for faker.
 */
class SubmissionResolver extends Resolver {
  readonly #toolchain: string;
  readonly #dependencies: string | null;

  constructor({ toolchain, dependencies }: RunRequest, ...rest: ConstructorParameters<typeof Resolver>) {
    super(...rest);
    this.#toolchain = toolchain;
    this.#dependencies = dependencies;
  }

  override resolveModuleFromDirIfExists(...of: Parameters<Resolver['resolveModuleFromDirIfExists']>): string | null {
    if (of[1] === faker) return path.join(this.#toolchain, 'faker.js');
    const installed = this.#installed(of);
    return (
      super.resolveModuleFromDirIfExists(...of) ??
      (installed && super.resolveModuleFromDirIfExists(...installed)) ??
      this.#supplied(of[0], of[1])
    );
  }

  override async resolveModuleFromDirIfExistsAsync(
    ...of: Parameters<Resolver['resolveModuleFromDirIfExistsAsync']>
  ): Promise<string | null> {
    if (of[1] === faker) return path.join(this.#toolchain, 'faker.js');
    const installed = this.#installed(of);
    return (
      (await super.resolveModuleFromDirIfExistsAsync(...of)) ??
      (installed && (await super.resolveModuleFromDirIfExistsAsync(...installed))) ??
      this.#supplied(of[0], of[1])
    );
  }

  /** The same request, resolved in the folder of the dependencies; null for a path. */
  #installed<Of extends [folder: string, name: string, ...unknown[]]>([, name, ...rest]: Of): Of | null {
    if (this.#dependencies === null || name.startsWith('.') || path.isAbsolute(name)) return null;
    return [this.#dependencies, name, ...rest] as unknown as Of;
  }

  #supplied(folder: string, name: string): string | null {
    const ofTestPackage = testPackageFile(name);
    if (ofTestPackage !== null) return existing(path.join(this.#toolchain, 'mocks', ofTestPackage));
    const mock =
      name === 'axios'
        ? name
        : name.startsWith('.')
          ? officialMockAt(path.resolve(folder, name))
          : ourPackage.exec(name)?.[1];
    if (mock === undefined || mock === null) return null;
    return existing(path.join(this.#toolchain, 'mocks', `${mock}.js`));
  }
}

const existing = (file: string): string | null => (fs.existsSync(file) ? file : null);

export function createResolver(request: RunRequest): Resolver {
  const { root, settings } = request;
  const moduleMap = new ModuleMap({
    duplicates: new Map(),
    map: new Map(),
    mocks: manualMocks(request),
    rootDir: root,
  });
  return new SubmissionResolver(request, moduleMap, {
    extensions: ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.tsx', '.json', '.node'],
    hasCoreModules: true,
    moduleDirectories: ['node_modules'],
    moduleNameMapper: settings.moduleNameMapper.map(([pattern, targets]) => ({
      regex: new RegExp(pattern),
      moduleName: targets.map((target) => (target.startsWith('./') ? path.join(root, target) : target)),
    })),
    rootDir: root,
  });
}

/** The files that run before the spec. Throws Jest's error for a missing module. */
export function setupFilesOf({ root, settings }: RunRequest, resolver: Resolver): string[] {
  return settings.setup.map((file) => resolver.resolveModule(path.join(root, 'package.json'), file));
}

/** The mocks that Jest finds by crawling for `__mocks__`: here, those of the root and of the folders down to the spec. Relative to the root. */
function manualMocks({ root, toolchain, specFile, automaticAxios }: RunRequest): Map<string, string> {
  const mocks = new Map<string, string>();
  if (automaticAxios) mocks.set('axios', path.relative(root, path.join(toolchain, 'mocks', 'axios.js')));
  let folder = root;
  for (const part of [...path.relative(root, path.dirname(specFile)).split(path.sep), null]) {
    const own = path.join(folder, '__mocks__');
    for (const file of javaScriptFilesIn(own)) {
      mocks.set(
        file.slice(0, -path.extname(file).length).split(path.sep).join('/'),
        path.relative(root, path.join(own, file)),
      );
    }
    if (part !== null) folder = path.join(folder, part);
  }
  return mocks;
}

function javaScriptFilesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?js$/u.test(file))
    .sort();
}
