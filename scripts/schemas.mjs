// Writes the JSON Schemas under docs/ from their zod sources; with --check, fails where one is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { loadSource, pathOf } from './load-source.mjs';

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
  const schema = z.toJSONSchema((await loadSource(source))[name]);
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
