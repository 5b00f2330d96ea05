// Fills the tables of inputs and outputs in README.md from action.yml; with --check, fails where they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { parse } from 'yaml';

/** The Markdown table of an action's inputs. */
export function inputsTable(action) {
  return table('Input', action.inputs);
}

/** The Markdown table of an action's outputs. */
export function outputsTable(action) {
  return table('Output', action.outputs);
}

/** The text with the table between `<!-- name -->` and `<!-- /name -->`. Throws where the markers are missing. */
export function fill(text, name, markdown) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`README.md has no ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n\n${markdown}\n\n${text.slice(end)}`;
}

function table(title, entries = {}) {
  const rows = Object.entries(entries).map(([name, { description, default: byDefault }]) => [
    `\`${name}\``,
    byDefault === undefined || byDefault === 'default' ? description : `${description} Default \`${byDefault}\`.`,
  ]);
  return columns([[title, 'Description'], ...rows]);
}

/** Padded as Prettier pads tables, so that formatting the README leaves it as it is. */
function columns([head, ...rows]) {
  const cells = (row) => row.map((cell) => cell.trim().replaceAll('|', '\\|'));
  const all = [head, ...rows].map(cells);
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => [...row[column]].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => cell + ' '.repeat(widths[column] - [...cell].length)).join(' | ')} |`;
  return [line(all[0]), line(widths.map((width) => '-'.repeat(width))), ...all.slice(1).map(line)].join('\n');
}

function main(options) {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const readme = readFileSync('README.md', 'utf8');
  const filled = fill(fill(readme, 'inputs', inputsTable(action)), 'outputs', outputsTable(action));
  if (filled === readme) return;
  if (options.includes('--check')) {
    console.error('README.md: the tables of inputs and outputs are stale; run `node scripts/readme-tables.mjs`.');
    process.exitCode = 1;
    return;
  }
  writeFileSync('README.md', filled);
}

if (argv[1]?.endsWith('readme-tables.mjs')) main(argv.slice(2));
