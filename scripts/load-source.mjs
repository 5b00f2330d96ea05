import { createRequire } from 'node:module';
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
  const run = new Function('module', 'exports', 'require', outputFiles[0].text);
  run(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}

/** A file by its path from the root. */
export function pathOf(file) {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}
