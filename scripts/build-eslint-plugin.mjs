// Writes the ESLint plugin that partners name in their eslint.config.js, which uses the bundle of the rules, and its types.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { loadSource, pathOf } from './load-source.mjs';

const code = `'use strict';
const { join } = require('node:path');
module.exports = require('./stages.js').eslintPlugin(join(__dirname, 'rule-pages'));
`;

export async function writeEslintPlugin(outDir) {
  await writeFile(path.join(outDir, 'eslint-plugin.js'), code);
  await writeFile(path.join(outDir, 'eslint-plugin.d.ts'), await declaration());
}

async function declaration() {
  const { textRules } = await loadSource('src/lint/registry.ts');
  const ids = textRules.map(({ id }) => `\n  | '${id}'`).join('');
  const source = await readFile(pathOf('src/lint/plugin/type.ts'), 'utf8');
  const { outputText } = ts.transpileDeclaration(source, { compilerOptions: { isolatedDeclarations: true } });
  const types = outputText.replace(/^export (?=interface)/gm, '').replace('export {};\n', '');
  return `${types}declare const plugin: EslintPlugin<${ids}\n>;\nexport = plugin;\n`;
}
