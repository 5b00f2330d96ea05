// Writes the JSON Schemas under docs/ from their sources; with --check, fails if one is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { loadSource, pathOf } from './load-source.mjs';

const schemas = [
  {
    source: 'src/report/schema.ts',
    schema: ({ reportSchema }) => z.toJSONSchema(reportSchema),
    file: 'docs/report.schema.json',
    title: 'Report of actions-integration-check, schemaVersion 2',
  },
  {
    source: 'src/lint/rules/manifest/json-schema.ts',
    schema: ({ manifestSchema }) => manifestSchema(),
    file: 'docs/manifest.schema.json',
    title: 'Manifest of an Auth0 Actions Integration, configuration.json',
  },
];

const { home, NO_HOME } = await loadSource('src/home.ts');
const check = process.argv.includes('--check');
for (const { source, schema: make, file, title } of schemas) {
  const schema = make(await loadSource(source));
  const target = pathOf(file);
  const text = await format(
    JSON.stringify({ title, ...(home.isKnown ? { $id: home.raw(file) } : { $comment: NO_HOME }), ...schema }),
    {
      ...(await resolveConfig(target)),
      filepath: target,
    },
  );
  if ((await readFile(target, 'utf8').catch(() => '')) === text) continue;
  if (check) {
    console.error(`${file} is not what ${source} describes: run node scripts/schemas.mjs`);
    process.exitCode = 1;
  } else {
    await writeFile(target, text);
    console.log(`${file} written`);
  }
}
