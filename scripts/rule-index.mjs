import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { pathOf } from './load-source.mjs';

const RULES = 'src/lint/rules';
const FACE = 'index.ts';

/** The form of each kind of export in a file of a group, by its type. */
const KINDS = {
  TextRule: /^export const (\w+) = defineRule\(/gm,
  IntegrationCheck: /^export const (\w+): IntegrationCheck = /gm,
  SubmissionCheck: /^export const (\w+): SubmissionCheck = /gm,
};

/** The `index.ts` of each group of rules, by its path. It lists the exports of the other files in the folder. */
export async function ruleIndexes() {
  const groups = readdirSync(pathOf(RULES), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Promise.all(
    groups.map(async ({ name: group }) => {
      const file = `${RULES}/${group}/${FACE}`;
      const config = await resolveConfig(pathOf(file));
      return [file, await format(indexOf(group), { ...config, filepath: file })];
    }),
  );
}

function indexOf(group) {
  const folder = `${RULES}/${group}`;
  const names = readdirSync(pathOf(folder)).filter((name) => name !== FACE);
  const found = names.sort().flatMap((name) => exportsOf(name, readFileSync(pathOf(path.join(folder, name)), 'utf8')));
  const kinds = Object.keys(KINDS).filter((kind) => found.some((each) => each.kind === kind));
  return [
    '// `npm run tables` writes this list.',
    `import type { ${[...kinds].sort().join(', ')} } from '../../rule.ts';`,
    ...found.map(({ name, exported }) => `import { ${exported} } from './${name}';`),
    ...kinds.map((kind) => {
      const all = found.filter((each) => each.kind === kind).map(({ exported }) => exported);
      return `\nexport const ${group}${kind}s: readonly ${kind}[] = [${all.join(', ')}];`;
    }),
  ].join('\n');
}

function exportsOf(name, text) {
  return Object.entries(KINDS).flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([, exported]) => ({ name, kind, exported })),
  );
}
