// Writes the JSON Schemas under docs/ from their zod sources; with --check, fails where one is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';

const schemas = [
  {
    source: 'src/report/schema.ts',
    name: 'reportSchema',
    file: 'docs/report.schema.json',
    title: 'Report of actions-integration-check, schemaVersion 1',
  },
];

const check = process.argv.includes('--check');
for (const { source, name, file, title } of schemas) {
  const schema = z.toJSONSchema(await load(source, name));
  const target = pathOf(file);
  const text = await format(JSON.stringify({ title, ...schema }), {
    ...(await resolveConfig(target)),
    filepath: target,
  });
  if ((await readFile(target, 'utf8').catch(() => '')) === text) continue;
  if (check) {
    console.error(`${file} is not what ${source} describes: run node scripts/schemas.mjs`);
    process.exitCode = 1;
  } else {
    await writeFile(target, text);
    console.log(`${file} written`);
  }
}

/** One export of a TypeScript module, which Node.js 20 cannot read by itself. */
async function load(source, name) {
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
  return module.exports[name];
}

function pathOf(file) {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}
