import fs from 'node:fs';
import { closeLoader } from './guarded-modules.ts';
import type * as hoisting from './hoist.ts';
import type * as lifting from './plain-mocks.ts';

/**
 * Replaces `@jest/transform` for Jest's runtime in the toolchain. It does not compile, instrument or cache
 * anything, except that it hoists `jest.mock` calls in a spec. The Action runs as it was written,
 * so that V8's offsets are offsets in the file.
 */

/** Modules of the toolchain that Jest's configuration names. They are part of the bundle. */
const bundled = new Map<string, unknown>();
/** The code that ran instead of a spec, by its path. */
const hoisted = new Map<string, { readonly map: object | null; readonly added: number }>();
let files = { specFile: '', actionFile: '' };
let action = '';

export function prepare(modules: Readonly<Record<string, unknown>>, of: typeof files): void {
  for (const [name, module] of Object.entries(modules)) bundled.set(name, module);
  files = of;
  action = fs.readFileSync(of.actionFile, 'utf8');
}

/** How a file was changed before it ran: a source map, or the number of characters added at the start of its first line. */
export function changeOf(filename: string): { readonly map: object | null; readonly added: number } {
  return hoisted.get(filename) ?? { map: null, added: 0 };
}

/** The text before the spec could replace the functions that read it. */
export const sourceOfAction = () => action;

/** Whether a parser is needed: every mention except `f.mock.calls` counts. An unnecessary parser is only slow. */
const mayNeedHoisting = (code: string) =>
  /\bjest\b/u.test(code) && /\b(?:mock|unmock|deepUnmock|enableAutomock|disableAutomock)\b(?!\s*[.[])/u.test(code);

/* eslint-disable @typescript-eslint/no-require-imports -- beside this bundle, and loaded only where they are needed */
function hoist(filename: string, source: string): string {
  const { liftPlainMocks } = require('./plain-mocks.js') as typeof lifting;
  const lifted = liftPlainMocks(source);
  if (lifted !== null) {
    hoisted.set(filename, { map: null, added: lifted.added });
    return lifted.code;
  }
  const { code, map } = (require('./hoist.js') as typeof hoisting).hoist(source, filename);
  hoisted.set(filename, { map, added: 0 });
  return code;
}
/* eslint-enable @typescript-eslint/no-require-imports */

/** Their texts with hoisted mocks, or the error that a syntax error caused. */
const prepared = new Map<string, { readonly source: string; readonly code: string } | { readonly error: unknown }>();

/** Before any code of the submission runs: the hoisting code is loaded from next to this bundle, which is closed afterwards. */
export function hoistMocksIn(scripts: readonly string[]): void {
  for (const file of scripts) {
    try {
      const source = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
      prepared.set(file, { source, code: mayNeedHoisting(source) ? hoist(file, source) : source });
    } catch (error) {
      prepared.set(file, { error });
    }
  }
}

let isClosed = false;

function transform(filename: string, _options: unknown, source: string) {
  if (filename === files.actionFile) return { code: action, originalCode: action, sourceMapPath: null };
  const script = prepared.get(filename);
  // It is about to run.
  if (script !== undefined && !isClosed) {
    isClosed = true;
    closeLoader();
  }
  if (script !== undefined && 'error' in script) throw script.error;
  const code = script?.code ?? source;
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

/** Jest must not instrument anything. */
export const shouldInstrument = () => false;

export function handlePotentialSyntaxError<E>(error: E): E {
  return error;
}

export function createTranspilingRequire(): () => never {
  return () => {
    throw new Error('The toolchain loads no module of a Jest configuration');
  };
}
