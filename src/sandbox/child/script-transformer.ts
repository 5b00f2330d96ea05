import path from 'node:path';
import type * as hoisting from './hoist.ts';

/**
 * What Jest's runtime asks of `@jest/transform`, which this module stands for in the toolchain: nothing is compiled,
 * instrumented or cached here but a spec whose `jest.mock` calls have to be lifted. The Action runs as it was written,
 * so that V8's offsets are offsets of the file.
 */

/** Modules of the toolchain that Jest's configuration names: they are part of its bundle. */
const bundled = new Map<string, unknown>();
/** The code that ran in place of a spec, by its path. */
const hoisted = new Map<string, hoisting.HoistedCode>();
let files = { specFile: '', actionFile: '' };

export function prepare(modules: Readonly<Record<string, unknown>>, of: typeof files): void {
  for (const [name, module] of Object.entries(modules)) bundled.set(name, module);
  files = of;
}

/** The source map of a file that was changed before it ran. */
export function sourceMapOf(filename: string): object | null {
  return hoisted.get(filename)?.map ?? null;
}

/** Whether Babel has to be asked. Any mention will do: loading it for nothing is slow, not wrong. */
const mayNeedHoisting = (code: string) =>
  /\bjest\b/u.test(code) && /\b(?:mock|unmock|deepUnmock|enableAutomock|disableAutomock)\b/u.test(code);

function transform(filename: string, _options: unknown, source: string) {
  let code = source;
  if (filename === files.specFile && mayNeedHoisting(source)) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- beside this bundle, and loaded only here: it is Babel
    const { hoist } = require('./hoist.js') as typeof hoisting;
    const result = hoist(source, filename);
    hoisted.set(filename, result);
    code = result.code;
  }
  return { code, originalCode: source, sourceMapPath: null };
}

export function createScriptTransformer() {
  return Promise.resolve({
    requireAndTranspileModule: (name: string) => Promise.resolve(bundled.get(name)),
    transform,
    transformAsync: (...of: Parameters<typeof transform>) => Promise.resolve(transform(...of)),
    transformJson: (_filename: string, _options: unknown, source: string) => source,
  });
}

/** Of the files that V8 has seen, the Action alone. */
export function shouldInstrument(filename: string): boolean {
  return path.resolve(filename) === files.actionFile;
}

export function handlePotentialSyntaxError<E>(error: E): E {
  return error;
}

export function createTranspilingRequire(): () => never {
  return () => {
    throw new Error('The toolchain loads no module of a Jest configuration');
  };
}
