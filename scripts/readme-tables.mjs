// Fills what is derived in the documents: in README.md the tables of inputs and outputs, from action.yml, and of the examples; there, in
// docs/rules/README.md and at the head of each rule's page what the catalogue says of the rules, and the mutation score.
// With --check, fails where one is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { parse } from 'yaml';
import { scoreLine, scoreRows } from './mutation/score.mjs';
import { groupsOf, ofGroup, ruleRows, withHead } from './rule-tables.mjs';

/** The Markdown table of an action's inputs. */
export function inputsTable(action) {
  return table('Input', action.inputs);
}

/** The Markdown table of an action's outputs. */
export function outputsTable(action) {
  return table('Output', action.outputs);
}

/** The Markdown table of the examples, one a flow. */
export function examplesTable(examples) {
  const rows = Object.entries(examples).map(([flow, { folder, service, does, style }]) => [
    `\`${flow}\``,
    `[${service}](examples/${folder}) ${does}.`,
    style,
  ]);
  return columns([['Flow', 'Example', 'Written with'], ...rows]);
}

/** The text with the table between `<!-- name -->` and `<!-- /name -->`. Throws where the markers are missing. */
export function fill(text, name, markdown) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The document has no ${open} … ${close}`);
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

/** Every document with something derived in it, by its file: what it is to be, made of what it is. */
export function documents(action, rules, mutation, examples) {
  const tableOf = (some, folder) => columns(ruleRows(some, folder));
  const readme = (text) =>
    [
      ['inputs', inputsTable(action)],
      ['outputs', outputsTable(action)],
      ['rules', tableOf(rules, 'docs/rules/')],
      ['mutation', scoreLine(mutation)],
      ['examples', examplesTable(examples)],
    ].reduce((filled, [name, markdown]) => fill(filled, name, markdown), text);
  const index = (text) =>
    groupsOf(rules).reduce((filled, group) => fill(filled, group, tableOf(ofGroup(rules, group), '')), text);
  return [
    ['README.md', readme],
    ['docs/rules/README.md', index],
    ['docs/mutation.md', (text) => fill(text, 'scores', columns(scoreRows(mutation)))],
    ...Object.entries(rules).map(([id, doc]) => [`docs/rules/${id}.md`, (page) => withHead(page, id, doc)]),
  ];
}

async function main(options) {
  const { loadSource, pathOf } = await import('./load-source.mjs');
  const { catalogue, examples } = await loadSource('src/rules/catalogue.ts', 'src/start/examples.ts');
  const read = (file) => readFileSync(pathOf(file), 'utf8');
  const derived = documents(parse(read('action.yml')), catalogue, JSON.parse(read('docs/mutation.json')), examples);
  for (const [file, derive] of derived) {
    const text = read(file);
    const now = derive(text);
    if (now === text) continue;
    if (options.includes('--check')) {
      console.error(`${file} is stale; run \`npm run tables\`.`);
      process.exitCode = 1;
    } else {
      writeFileSync(pathOf(file), now);
    }
  }
}

if (argv[1]?.endsWith('readme-tables.mjs')) void main(argv.slice(2));
