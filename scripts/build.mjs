// Builds dist/ (or the given folder): the two entries, the parts that they load late, the Jest toolchain, the rules' pages and the
// texts of the examples. If bundles are named after the folder, only these are built again in it.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { transform } from 'esbuild';
import { writeEslintPlugin } from './build-eslint-plugin.mjs';
import { buildToolchain } from './build-toolchain.mjs';
import { exampleFiles } from './examples.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { resolve } = createRequire(import.meta.url);

// Separate bundles that others load: parts that are loaded late, and libraries that several bundles need. The keys are
// the requests as TypeScript or the library emits them, the values are the files in dist/.
const shared = {
  './stages.js': 'stages.js',
  '../stages.js': 'stages.js',
  '../../stages.js': 'stages.js',
  '../report/files.js': 'report/files.js',
  '@babel/parser': 'babel-parser/index.js',
  acorn: 'acorn/index.js',
  yaml: 'yaml/index.js',
  '@secretlint/secretlint-rule-preset-recommend': 'secretlint/index.js',
};

/** The requests of `file` for other bundles, with their paths relative to it. */
function sharedBy(file) {
  const asked = Object.entries(shared).filter(([, target]) => target !== file);
  return Object.fromEntries(
    asked.map(([request, target]) => [request, `./${path.posix.relative(path.posix.dirname(file), target)}`]),
  );
}

/** Replaces a part that is required but never used: any small module that can be required. */
const unused = 'node:path';

const bundles = [
  { entry: 'src/action.ts', file: 'index.js' },
  { entry: 'src/cli.ts', file: 'cli.js' },
  {
    entry: 'src/stages.ts',
    file: 'stages.js',
    externals: {
      // ESLint's own rules are a third of the bundle. They are looked up by name, and our configuration never names one.
      '../rules': unused,
      // ESLint validates options with this, but our rules have no options.
      '../shared/ajv': unused,
      // ESLint's debug log, which would first look up the terminal's colours.
      debug: './no-debug.js',
    },
  },
  { entry: 'src/report/files.ts', file: 'report/files.js' },
  ...['@babel/parser', 'acorn', 'yaml', '@secretlint/secretlint-rule-preset-recommend'].map((name) => ({
    entry: resolve(name),
    file: shared[name],
  })),
];

async function bundle({ entry, file, externals = {} }, outDir) {
  const { code, assets } = await ncc(path.resolve(root, entry), {
    minify: false,
    quiet: true,
    cache: false,
    transpileOnly: true,
    license: `${path.basename(file, '.js')}.licenses.txt`,
    externals: { ...sharedBy(file), ...externals },
  });
  // If one of our imports leads nowhere, ncc continues, and leaves a call that fails when it is reached.
  const lost = /eval\("require"\)\("(\.[^"]+)"\)/.exec(code);
  if (lost !== null) throw new Error(`${entry}: cannot resolve ${lost[1]}`);
  // A part that is loaded late but is not named in `shared` becomes an unminified chunk, once for each bundle.
  const chunk = Object.keys(assets).find((name) => /^\d+\./.test(name));
  if (chunk !== undefined) throw new Error(`${entry}: ${chunk} holds a part that \`shared\` does not name`);
  const folder = path.join(outDir, path.dirname(file));
  mkdirSync(folder, { recursive: true });
  // esbuild is faster than ncc's Terser, and its output is smaller.
  const minified = await transform(code, { minify: true, target: 'node20', legalComments: 'none' });
  writeFileSync(path.join(outDir, file), minified.code);
  for (const [name, { source }] of Object.entries(assets)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), source);
  }
}

async function build(outDir, names) {
  const unknown = names.find((name) => bundles.every(({ file }) => file !== name));
  if (unknown !== undefined) throw new Error(`There is no bundle ${unknown}`);
  if (names.length > 0) {
    for (const each of bundles) if (names.includes(each.file)) await bundle(each, outDir);
    return;
  }
  rmSync(outDir, { recursive: true, force: true });
  for (const each of bundles) await bundle(each, outDir);
  writeFileSync(path.join(outDir, 'no-debug.js'), 'module.exports = () => () => undefined;\n');
  await writeEslintPlugin(outDir);
  await buildToolchain(path.join(outDir, 'toolchain'));
  cpSync(path.join(root, 'docs/rules'), path.join(outDir, 'rule-pages'), { recursive: true });
  writeFileSync(path.join(outDir, 'examples.json'), JSON.stringify(exampleFiles()));
}

// ncc is one minified file of several megabytes, so its stack would bury the message.
const [outDir = path.join(root, 'dist'), ...names] = process.argv.slice(2);
build(path.resolve(outDir), names).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
