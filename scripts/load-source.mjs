import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The exports of our TypeScript modules, by their paths from the root. Node.js 20 cannot read them by itself. */
export async function loadSource(...sources) {
  const { outputFiles } = await build({
    stdin: {
      contents: sources.map((source) => `export * from ${JSON.stringify(`./${source}`)};`).join('\n'),
      resolveDir: pathOf('.'),
    },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const module = { exports: {} };
  const run = new Function('module', 'exports', 'require', '__dirname', outputFiles[0].text);
  run(module, module.exports, createRequire(import.meta.url), path.dirname(pathOf(sources[0])));
  return module.exports;
}

/** The absolute path of a file, by its path from the root. */
export function pathOf(file) {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}
