// Bundles everything that runs a partner's spec: Jest 29 inside our test process, Babel for hoisting, faker, the mocks.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { licensesOf } from './licenses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const require = createRequire(import.meta.url);
const transformer = path.join(root, 'src/sandbox/child/script-transformer.ts');

/** A file inside a package, whatever its `exports` say. */
const inPackage = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Replaces modules, by their names, with a file or with source text. */
const replaced = (names) => ({
  name: 'replaced',
  setup(builder) {
    for (const [name, to] of Object.entries(names)) {
      builder.onResolve({ filter: new RegExp(`^${escape(name)}$`) }, () =>
        to.file === undefined ? { path: name, namespace: 'stub' } : { path: to.file },
      );
    }
    builder.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path: name }) => ({ contents: names[name].source }));
  },
});

/** Replaces texts in one file. The build fails if a text is no longer there. */
const edited = (file, edits) => ({
  name: `edited ${path.basename(file)}`,
  setup(builder) {
    builder.onLoad({ filter: new RegExp(`${escape(file)}$`) }, async ({ path: loaded }) => {
      let contents = await readFile(loaded, 'utf8');
      for (const [from, to] of edits) {
        if (contents.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
        contents = contents.replace(from, () => to);
      }
      return { contents, loader: 'js' };
    });
  },
});

/** Replaces built-in modules that a spec may change with the copies that child/own-modules.ts makes before the spec begins. */
const ownModules = {
  name: 'own modules',
  setup(builder) {
    const copies = path.join(root, 'src/sandbox/child/own-modules.ts');
    builder.onResolve({ filter: /^(?:node:)?(?:fs|path|url|util|vm)$/ }, ({ path: name, importer }) =>
      importer === copies ? { path: name, external: true } : { path: name.replace('node:', ''), namespace: 'own' },
    );
    builder.onLoad({ filter: /.*/, namespace: 'own' }, ({ path: name }) => ({
      contents: `module.exports = require(${JSON.stringify(copies)}).ownModules.${name};`,
      resolveDir: root,
    }));
  },
};

const builtin = (name) => ({ source: `module.exports = require('node:${name}');` });
const nothing = { source: 'module.exports = {};' };

/** In both realms. */
const common = {
  '@jest/transform': { file: transformer },
  // It protects against too many open files, but one spec only opens a few.
  'graceful-fs': builtin('fs'),
  // Code frames and glob filters are only used in messages that are not shown.
  '@babel/code-frame': { source: 'exports.codeFrameColumns = () => "";' },
  micromatch: nothing,
  picomatch: nothing,
  'ci-info': { source: 'exports.isCI = true;' },
};

/** In the test process's own realm. */
const outer = {
  'jest-runner/build/runTest.js': { file: inPackage('jest-runner', 'build/runTest.js') },
  'jest-circus/build/legacy-code-todo-rewrite/jestAdapter.js': {
    file: inPackage('jest-circus', 'build/legacy-code-todo-rewrite/jestAdapter.js'),
  },
  'jest-circus/build/formatNodeAssertErrors.js': {
    file: inPackage('jest-circus', 'build/formatNodeAssertErrors.js'),
  },
  'jest-haste-map/build/ModuleMap.js': { file: inPackage('jest-haste-map', 'build/ModuleMap.js') },
  'aic-built-in-modules': { file: path.join(root, 'src/sandbox/child/node-assert.ts') },
  'aic-assertion-libraries': { file: path.join(root, 'src/sandbox/child/assertion-libraries.ts') },
  'aic-guarded-modules': { file: path.join(root, 'src/sandbox/child/guarded-modules.ts') },
  'aic-own-process': { file: path.join(root, 'src/sandbox/child/own-process.ts') },
  'aic-spec-realm': { file: path.join(root, 'src/sandbox/child/spec-realm.ts') },
  '@jest/expect': { source: "module.exports = require('aic-spec-realm').expectations;" },
  'jest-snapshot': { source: "module.exports = require('aic-spec-realm').expectations;" },
  'aic-action-coverage': { file: path.join(root, 'src/sandbox/child/action-coverage.ts') },
  // positions.ts maps positions when they are shown.
  'source-map-support': { source: 'exports.install = () => {}; exports.resetRetrieveHandlers = () => {};' },
  // These are never called: the crawler, its snapshots, the leak detector and the validation of a Jest configuration.
  'jest-haste-map': nothing,
  'jest-leak-detector': nothing,
  'jest-validate': nothing,
  'jest-pnp-resolver': nothing,
  'collect-v8-coverage': nothing,
};

/** In the realm of the spec: `expect` and the comparison of snapshots. */
const inner = {
  // It loads all of Babel to write inline snapshots, but here they are only compared.
  './InlineSnapshots': { source: 'exports.saveInlineSnapshots = () => {};' },
};

/** Settings of circus, in its own realm. */
const settings = "require('aic-spec-realm').settings.of";
const asThrown = "require('aic-spec-realm').asThrown(error)";
const eventAsThrown = `if ('error' in event) {
  const { error, hook } = event;
  event = { ...event, error: require('aic-spec-realm').asThrown(error, hook) };
}`;

const edits = [
  edited('jest-runner/build/runTest.js', [
    ["runtime\n    .requireInternalModule(require.resolve('source-map-support'))\n    .install(sourcemapOptions);", ''],
    // There is no environment other than Node's.
    ["docblockPragmas['jest-environment'];", 'undefined;'],
    ["require.resolve('jest-jasmine2')", 'undefined'],
    ['requireResolveFunction: require.resolve,', ''],
  ]),
  edited('jest-circus/build/legacy-code-todo-rewrite/jestAdapter.js', [
    ["require.resolve('./jestAdapterInit')", "require('node:path').join(__dirname, 'expect.js')"],
    ['parentProcess: process,', "parentProcess: require('aic-own-process').parentProcess,"],
    [
      'runtime.requireInternalModule(FRAMEWORK_INITIALIZER);',
      "require('./jestAdapterInit');\nObject.assign(require('aic-spec-realm').expectations, runtime.requireInternalModule(FRAMEWORK_INITIALIZER));",
    ],
  ]),
  edited('jest-runtime/build/index.js', [
    [
      'return this._requireCoreModule(\n        moduleName,\n        supportsNodeColonModulePrefixInRequire\n      );',
      "return require('aic-built-in-modules').builtInModule(moduleName, from, this._requireCoreModule(moduleName, true));",
    ],
    [
      'return this._getMockedNativeModule();',
      "return require('aic-guarded-modules').moduleOf(this._getMockedNativeModule());",
    ],
    [
      'compiledFunction = runScript[EVAL_RESULT_VARIABLE];',
      "compiledFunction = runScript[EVAL_RESULT_VARIABLE];\nrequire('aic-action-coverage').hasCompiled(filename, compiledFunction);",
    ],
    [
      'localModule.loaded = true;',
      "localModule.loaded = true;\nrequire('aic-assertion-libraries').hasLoaded(modulePath, localModule.exports);",
    ],
    ['return require(moduleName);', "return require('aic-guarded-modules').guardedModule(moduleName);"],
  ]),
  // Nothing is written, as with `--ci`: there, an obsolete entry only makes Jest write the unchanged file again.
  edited('jest-snapshot/build/State.js', [
    ['(0, _utils.saveSnapshotFile)(this._snapshotData, this._snapshotPath);', ''],
  ]),
  // Files outside of the submission do not exist for the spec, with Node's permission model and without it.
  edited('jest-resolve/build/fileWalkers.js', [
    ['stat = fs().statSync(path, {', "if (require('aic-guarded-modules').mayRead(path)) stat = fs().statSync(path, {"],
  ]),
  // Our functions would read and write any file. Without them, the spec's own `fs` is used.
  edited('jest-util/build/installCommonGlobals.js', [
    ['value: fs().readFileSync.bind(fs())', 'value: undefined'],
    ['value: fs().writeFileSync.bind(fs())', 'value: undefined'],
    ['value: fs().existsSync.bind(fs())', 'value: undefined'],
  ]),
  edited('jest-util/build/tryRealpath.js', [
    ["if (error.code !== 'ENOENT' &&", "if (error.code !== 'ERR_ACCESS_DENIED' && error.code !== 'ENOENT' &&"],
  ]),
  // Circus keeps its state on the global object. Thrown values are recorded in their state at the time of the throw.
  edited('jest-circus/build/state.js', [
    [
      'const resetState = () => {\n  global[_types.STATE_SYM] = createState();',
      'let current;\nconst resetState = () => {\n  current = createState();',
    ],
    ['const getState = () => global[_types.STATE_SYM];', 'const getState = () => current;'],
    ['const setState = state => (global[_types.STATE_SYM] = state);', 'const setState = state => (current = state);'],
    ['const dispatch = async event => {', `const dispatch = async event => {\n${eventAsThrown}`],
    ['const dispatchSync = event => {', `const dispatchSync = event => {\n${eventAsThrown}`],
  ]),
  edited('jest-circus/build/formatNodeAssertErrors.js', [
    [
      'exports.default = _default;',
      'exports.default = _default;\nObject.assign(exports, { isAssertionError, assertionErrorMessage });',
    ],
  ]),
  // `jest.setTimeout` and `jest.retryTimes` keep their settings on the spec's global object.
  edited('jest-circus/build/run.js', [
    ['global[_types.RETRY_TIMES]', `${settings}[_types.RETRY_TIMES]`],
    [
      'testNameStorage.run((0, _utils.getTestID)(test), testFn)',
      "require('aic-spec-realm').settled(testNameStorage.run((0, _utils.getTestID)(test), testFn))",
    ],
  ]),
  edited('jest-circus/build/eventHandler.js', [
    // A skipped test would stay the current one. Later uncaught errors would be reported for it, and so get lost.
    ["event.test.status = 'skip';", "event.test.status = 'skip';\nstate.currentlyRunningTest = null;"],
    ["event.test.status = 'todo';", "event.test.status = 'todo';\nstate.currentlyRunningTest = null;"],
    ['global[_types.LOG_ERRORS_BEFORE_RETRY]', `${settings}[_types.LOG_ERRORS_BEFORE_RETRY]`],
    ['global[_types.TEST_TIMEOUT_SYMBOL] &&', `${settings}[_types.TEST_TIMEOUT_SYMBOL] &&`],
    ['= global[_types.TEST_TIMEOUT_SYMBOL])', `= ${settings}[_types.TEST_TIMEOUT_SYMBOL])`],
  ]),
  edited('jest-each/build/bind.js', [
    // Without source maps, the stack of an error without a message begins with the name of its class only.
    ['error.stack?.replace(/^Error: /s,', 'error.stack?.replace(/^Error(?:: )?/s,'],
    [
      'const bindWrap = (table, ...taggedTemplateData) => {',
      "const bindWrap = (table, ...taggedTemplateData) => {\ntable = require('aic-spec-realm').ownTable(table);",
    ],
  ]),
  // V8 evaluates a lazy global to describe it. Node's are undici and the streams, which take a third of the time of a small spec.
  // All globals that a new context does not have are configurable.
  edited('jest-environment-node/build/index.js', [
    [
      'Object.getOwnPropertyDescriptor(\n        globalThis,\n        nodeGlobalsKey\n      );',
      '{ configurable: true, enumerable: Object.prototype.propertyIsEnumerable.call(globalThis, nodeGlobalsKey) };',
    ],
  ]),
  edited('jest-circus/build/legacy-code-todo-rewrite/jestAdapterInit.js', [
    ['failures.map(failure => failure.error);', `failures.map(({ error }) => ${asThrown});`],
    // Separate errors: those that nobody caught, and those of the hooks after all tests.
    ["stack: runResult.unhandledErrors.join('\\n')", 'errors: runResult.unhandledErrors'],
    [
      "${runResult.unhandledErrors\n      .map(err =>\n        (0, _jestMessageUtil.formatExecError)(err, config, globalConfig)\n      )\n      .join('\\n')}",
      '',
    ],
    // Failed expectations that the test catches count, too.
    ['_expect.jestExpect.getState().numPassingAsserts;', '_expect.jestExpect.getState().assertionCalls;'],
    [
      '_expect.jestExpect.extractExpectedAssertionsErrors();',
      "require('aic-spec-realm').ownArray(_expect.jestExpect.extractExpectedAssertionsErrors());",
    ],
    [
      'test.errors = test.errors.concat(suppressedErrors);',
      `test.errors = test.errors.concat(require('aic-spec-realm').ownArray(suppressedErrors).map(error => ${asThrown}));`,
    ],
  ]),
  edited('jest-circus/build/utils.js', [
    ['unhandledErrors.map(_getError).map(getErrorStack)', 'unhandledErrors.map(_getError)'],
    // At this point the stack was already read for the place of the test, so it no longer follows the message.
    [
      'asyncError.message = `thrown: ${(0, _prettyFormat.format)(error, {\n    maxDepth: 3\n  })}`;\n  return asyncError;',
      "return require('aic-spec-realm').thrownAt(error, asyncError);",
    ],
    // The frames of `it.each` are in the bundle.
    ["path.dirname(require.resolve('jest-each'))", '__dirname'],
    // A spec may replace a function's `call` and a promise's `then`.
    ['returnedValue = fn.call(testContext, done);', 'returnedValue = Reflect.apply(fn, testContext, [done]);'],
    ['returnedValue = fn.call(testContext);', 'returnedValue = Reflect.apply(fn, testContext, []);'],
    ['_co.default.wrap(fn).call({});', '(0, _co.default)(Reflect.apply(fn, {}, []));'],
    [
      'returnedValue.then(() => resolve(), reject);',
      "require('aic-spec-realm').settled(returnedValue).then(() => resolve(), reject);",
    ],
  ]),
];

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  write: true,
  logLevel: 'warning',
};

/** Writes the toolchain into a folder, which is emptied first. */
export async function buildToolchain(outDir) {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(path.join(outDir, 'mocks'), { recursive: true });
  const into = (file) => path.join(outDir, file);
  const results = await Promise.all([
    build({
      ...options,
      entryPoints: ['src/sandbox/child/entry.ts'],
      outfile: into('child.js'),
      external: ['./hoist.js', './plain-mocks.js'],
      plugins: [replaced({ ...common, ...outer }), ownModules, ...edits],
    }),
    build({
      ...options,
      entryPoints: ['src/probe/child/entry.ts'],
      outfile: into('probe.js'),
      minifyIdentifiers: true,
      plugins: [ownModules],
    }),
    build({
      ...options,
      stdin: {
        contents: `import { jestExpect } from '@jest/expect';
          import { addArrayOf } from './src/sandbox/child/array-of.ts';
          addArrayOf(jestExpect);
          export { jestExpect };
          export { SnapshotState, addSerializer, buildSnapshotResolver } from 'jest-snapshot';`,
        resolveDir: root,
      },
      outfile: into('expect.js'),
      inject: ['src/sandbox/child/kept-functions.ts'],
      external: ['./hoist.js', './plain-mocks.js'],
      plugins: [replaced({ ...common, ...inner }), ...edits],
    }),
    build({
      ...options,
      entryPoints: ['src/sandbox/child/hoist.ts'],
      outfile: into('hoist.js'),
      minifyIdentifiers: true,
    }),
    build({
      ...options,
      entryPoints: ['src/sandbox/child/plain-mocks.ts'],
      outfile: into('plain-mocks.js'),
      minifyIdentifiers: true,
    }),
    build({
      ...options,
      stdin: await fakerEntry(),
      outfile: into('faker.js'),
      minifyIdentifiers: true,
    }),
    build({
      ...options,
      entryPoints: ['src/mocks/index.ts'],
      outfile: into('mocks/mocks.js'),
      external: ['@faker-js/faker'],
    }),
    build({
      ...options,
      entryPoints: ['src/mocks/harness/index.ts'],
      outfile: into('mocks/harness.js'),
    }),
    ...['preset', 'resolver', 'axios'].map((name) =>
      build({
        ...options,
        entryPoints: [`src/mocks/plain-jest/jest-${name}.ts`],
        outfile: into(`jest-${name}.js`),
      }),
    ),
  ]);
  await writeMocks(into);
  await writeDeclarations(into);
  // The nearest package.json above the toolchain may say that .js files are ES modules.
  await writeFile(into('package.json'), '{ "type": "commonjs" }\n');
  await writeFile(
    into('licenses.txt'),
    await licensesOf(
      root,
      results.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
    ),
  );
}

/** faker 7 with only its English locale (all locales have 3 MB). Each module is evaluated when it is used. */
async function fakerEntry() {
  const folder = inPackage('@faker-js/faker', 'dist/cjs');
  const english = require(path.join(folder, 'locales/en')).default;
  const definitions = Object.entries(english).map(([name, value]) =>
    typeof value === 'string'
      ? `${name}: ${JSON.stringify(value)},`
      : `get ${name}() { return require('./locales/en/${name}').default; },`,
  );
  const contents = `
    const { Faker } = require('./faker');
    const { FakerError } = require('./errors/faker-error');
    const { Gender, Sex } = require('./modules/name');
    const faker = new Faker({ locale: 'en', localeFallback: 'en', locales: { en: { ${definitions.join(' ')} } } });
    module.exports = { Faker, FakerError, Gender, Sex, faker };
  `;
  return { contents, resolveDir: folder, sourcefile: 'english.js' };
}

/** One small file for each module that specs require from `../__mocks__/`. */
async function writeMocks(into) {
  const { mockModules } = await load('src/mocks/modules.ts');
  const made = Object.entries(mockModules).map(([name, { kind, flow }]) => [
    name,
    kind === 'event' ? `eventModule('${flow}')` : `apiModule('${flow}', jest)`,
  ]);
  for (const [name, call] of [...made, ['axios', 'axiosModule(jest)']]) {
    await writeFile(into(`mocks/${name}.js`), `module.exports = require('./mocks.js').${call};\n`);
  }
  await writeTestPackage(into);
}

/** The replacement for Auth0's own package, by its sub-paths. */
async function writeTestPackage(into) {
  const { testModules, testPackage, typesOnly } = await load('src/auth0/test-package/modules.ts');
  const texts = [
    ...[...testModules].map(([name, flow]) => [name, `module.exports = require('HARNESS').testModule('${flow}');`]),
    ...[...typesOnly].map((name) => [
      name,
      `throw new Error('${testPackage}/${name} has types alone: nothing can be required from it. Specs require ${testPackage}/TRIGGER/VERSION/test.');`,
    ]),
  ];
  for (const [name, text] of texts) {
    const file = into(`mocks/auth0-actions/${name}.js`);
    await mkdir(path.dirname(file), { recursive: true });
    const harness = path.relative(path.dirname(file), into('mocks/harness.js')).split(path.sep).join('/');
    await writeFile(file, `${text.replace('HARNESS', () => harness)}\n`);
  }
}

/** The types of the modules in `mocks/`, next to them. */
async function writeDeclarations(into) {
  const { declarationFiles } = await load('src/mocks/declarations.ts');
  for (const [file, text] of Object.entries(declarationFiles())) await writeFile(into(`mocks/${file}`), text);
  const axios = await readFile(path.join(root, 'src/mocks/axios-types.ts'), 'utf8');
  const { outputText } = ts.transpileDeclaration(axios, { compilerOptions: { isolatedDeclarations: true } });
  const types = outputText.replace(/^export (?=declare|interface|type)/gm, '').replace('export {};\n', '');
  await writeFile(into('mocks/axios.d.ts'), `${types}declare const axios: AxiosMock;\nexport = axios;\n`);
}

/** The exports of one of our TypeScript modules. */
async function load(entryPoint) {
  const { outputFiles } = await build({ ...options, write: false, entryPoints: [entryPoint] });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildToolchain(path.resolve(process.argv[2] ?? path.join(root, 'dist/toolchain')));
}
