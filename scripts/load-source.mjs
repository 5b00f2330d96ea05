import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The exports of a TypeScript module of ours, by its path from the root: Node.js 20 cannot read it by itself. */
export async function loadSource(source) {
  const { outputFiles } = await build({
    entryPoints: [pathOf(source)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const module = { exports: {} };
  const run = new Function('module', 'exports', 'require', '__dirname', outputFiles[0].text);
  run(module, module.exports, createRequire(import.meta.url), path.dirname(pathOf(source)));
  return module.exports;
}

/** A file by its path from the root. */
export function pathOf(file) {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}
