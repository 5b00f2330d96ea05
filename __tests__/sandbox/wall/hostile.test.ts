import fs from 'node:fs';
import path from 'node:path';
import { wallKinds, wallOf } from '../../../src/sandbox/wall/index.ts';
import { nodeOf } from '../../nodes.ts';
import { buildToolchain } from '../repository.ts';
import { isStanding, type TriedWall } from '../walls.ts';
import { cases, cellOf } from './hostile-cases.ts';
import { runWitnessed } from './witnesses.ts';

/**
 * Every hostile case behind each rung, with Node.js 24; with 20 and 22, each case behind one rung. Behind a wall, nothing
 * is read, written or sent outside, and nothing is left running. The table in docs/threat-model.md records what happens without a wall.
 * With `HOSTILE_TABLE=write`, it is written again from what was seen.
 */
const page = path.join(__dirname, '../../../docs/threat-model.md');
const kinds = Object.keys(wallKinds) as TriedWall['kind'][];
const columns = ['case', ...kinds.map((kind) => `rung ${wallKinds[kind].rung}`), 'Node.js 22', 'Node.js 20'];
const rows = new Map(cases.map(([name, what]) => [name, [what] as string[]]));

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 60_000);
jest.setTimeout(90_000);

/** Tries the case, and puts the result into its row. */
async function tryCase(name: string, kind: TriedWall['kind'], major: number, column: number): Promise<void> {
  const node = nodeOf(major) ?? '';
  const wall = wallOf(wallKinds[kind]);
  const { run, ...seen } = await runWitnessed(`${name}.spec.js`, { toolchain, node, wall });
  const row = rows.get(name) ?? [];
  row[column] = major === 24 ? cellOf(seen) : `${cellOf(seen)} (rung ${wall.rung})`;
  // It ran, so everything that was not seen was at least tried.
  expect(run.cases.length + (run.notRun === undefined ? 0 : 1)).toBeGreaterThan(0);
  expect(run.notRun?.kind).not.toBe('cannot-start');
  // The wall does not decide who reports results. This holds on every rung.
  expect(seen.altered).toEqual([]);
  if (wall.rung !== 4) expect(seen).toEqual({ altered: [], read: [], wrote: [], sent: [], left: [] });
}

const names = cases.map(([name]) => name);
for (const [index, kind] of kinds.entries()) {
  const runs = isStanding(kind) && nodeOf(24) !== null ? describe : describe.skip;
  runs(`rung ${wallKinds[kind].rung}, ${wallKinds[kind].how}, Node.js 24`, () => {
    it.each(names)('%s', (name) => tryCase(name, kind, 24, index + 1));
  });
}
for (const [index, major] of [22, 20].entries()) {
  const there = kinds.filter(isStanding);
  const runs = nodeOf(major) === null ? describe.skip : describe;
  runs(`Node.js ${major}, each case behind one rung`, () => {
    it.each(names.map((name, nth) => [name, there[(nth + index) % there.length] ?? 'noWall'] as const))(
      '%s, %s',
      (name, kind) => tryCase(name, kind, major, kinds.length + 1 + index),
    );
  });
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const tableOf = (text: string) => /<!-- hostile -->\n\n([^]*?)\n\n<!-- \/hostile -->/u.exec(text)?.[1] ?? '';

afterAll(() => {
  if (process.env['HOSTILE_TABLE'] !== 'write') return;
  const table = [line(columns), line(columns.map(() => '---')), ...[...rows.values()].map(line)].join('\n');
  const text = fs.readFileSync(page, 'utf8');
  fs.writeFileSync(
    page,
    text.replace(tableOf(text), () => table),
  );
});

it('the table of the threat model has each case, and nothing that was seen behind a wall', () => {
  const told = tableOf(fs.readFileSync(page, 'utf8'))
    .split('\n')
    .map((each) => each.split('|').map((cell) => cell.trim()));
  const [head, , ...body] = told.map((cells) => cells.slice(1, -1));
  expect(head).toEqual(columns);
  expect(body.map(([what]) => what)).toEqual(cases.map(([, what]) => what));
  expect(body.flatMap((cells) => cells.slice(1, 4)).filter((cell) => cell !== 'nothing')).toEqual([]);
  const others = body.flatMap((cells) => cells.slice(5)).filter((cell) => !cell.endsWith('(rung 4)'));
  expect(others.filter((cell) => !/^nothing \(rung [123]\)$/u.test(cell))).toEqual([]);
});
