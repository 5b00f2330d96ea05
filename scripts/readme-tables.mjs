// Fills in the derived parts of the documents: the tables of inputs and outputs, from action.yml; the table of examples; the rules, from
// the catalogue, in tables and at the head of each rule's page; the mutation score; the address of this repository, from package.json.
// Also writes the list of each group of rules in src/lint/rules.
// With --check, fails if one of them is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

/** The Markdown table of the examples, one for each flow, for a page of docs/. */
export function examplesTable(examples) {
  const rows = Object.entries(examples).map(([flow, { folder, service, does, style }]) => [
    `\`${flow}\``,
    `[${service}](../examples/${folder}) ${does}.`,
    style,
  ]);
  return columns([['Flow', 'Example', 'Written with'], ...rows]);
}

/** The text with the table between `<!-- name -->` and `<!-- /name -->`. Throws if the markers are missing. */
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

/** Pads tables as Prettier does, so that formatting does not change them. */
function columns([head, ...rows]) {
  const cells = (row) => row.map((cell) => cell.trim().replaceAll('|', '\\|'));
  const all = [head, ...rows].map(cells);
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => [...row[column]].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => cell + ' '.repeat(widths[column] - [...cell].length)).join(' | ')} |`;
  return [line(all[0]), line(widths.map((width) => '-'.repeat(width))), ...all.slice(1).map(line)].join('\n');
}

/** The example workflows that use this Action by its address. */
const EXAMPLES = ['', '-comment', '-matrix', '-review', '-smallest'].map((name) => `integration-check${name}.yml`);

/** A workflow with the address of this Action in each step that uses it. */
function withUses(text, { slug }) {
  return text.replace(/\buses: \S+@COMMIT # VERSION$/gm, `uses: ${slug}@COMMIT # VERSION`);
}

function pinsLine({ isKnown, none }) {
  const pins = 'the full SHA of the commit that you looked at, and its version for people to read';
  return isKnown
    ? `Fill in \`COMMIT\` and \`VERSION\`: ${pins}.`
    : `Fill in \`OWNER\`, \`COMMIT\` and \`VERSION\`: where your copy is, ${pins}. ${none}`;
}

function npxLine({ slug, tag, isKnown, none }) {
  const line = `\`npx --yes github:${slug}#${tag} check FOLDER\` does the same without a clone.`;
  return isKnown ? line : `${line} ${none}`;
}

/** Every document with a derived part, by its file, with a function from its current text to its new text. */
export function documents(action, rules, mutation, examples, home) {
  const tableOf = (some, folder) => columns(ruleRows(some, folder));
  /** Fills these parts of a page in, and our address in its workflows. */
  const page = (parts) => (text) =>
    Object.entries(parts).reduce((filled, [name, markdown]) => fill(filled, name, markdown), withUses(text, home));
  const index = (text) =>
    groupsOf(rules).reduce((filled, group) => fill(filled, group, tableOf(ofGroup(rules, group), '')), text);
  return [
    ['README.md', page({ pins: pinsLine(home), npx: npxLine(home) })],
    ['docs/rules/README.md', index],
    ['docs/maintainer.md', page({ inputs: inputsTable(action), outputs: outputsTable(action) })],
    ['docs/partner.md', page({ rules: tableOf(rules, 'rules/'), examples: examplesTable(examples) })],
    ['docs/README.md', page({ mutation: scoreLine(mutation) })],
    ['docs/mutation.md', (text) => fill(text, 'scores', columns(scoreRows(mutation)))],
    ...Object.entries(rules).map(([id, doc]) => [`docs/rules/${id}.md`, (page) => withHead(page, id, doc)]),
    ...EXAMPLES.map((name) => [`examples/workflows/${name}`, (text) => withUses(text, home)]),
  ];
}

async function main(options) {
  const { loadSource, pathOf } = await import('./load-source.mjs');
  const { catalogue, examples, home, NO_HOME } = await loadSource(
    'src/rules/catalogue.ts',
    'src/start/examples.ts',
    'src/home.ts',
  );
  const read = (file) => (existsSync(pathOf(file)) ? readFileSync(pathOf(file), 'utf8') : '');
  const derived = documents(parse(read('action.yml')), catalogue, JSON.parse(read('docs/mutation.json')), examples, {
    ...home,
    none: NO_HOME,
  });
  const { ruleIndexes } = await import('./rule-index.mjs');
  derived.push(...(await ruleIndexes()).map(([file, text]) => [file, () => text]));
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
