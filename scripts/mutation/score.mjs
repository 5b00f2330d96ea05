import path from 'node:path';

/** What became of a file's mutants, as docs/mutation.json holds it. Mutants that no module can be loaded with are none. */
const kinds = {
  Killed: 'killed',
  Timeout: 'killed',
  Survived: 'survived',
  NoCoverage: 'survived',
  Ignored: 'constants',
};

/** The counts of some files, with what a run found out about some of them; `root` is what they lie in. */
export function recorded(files, results, root) {
  const all = { ...files };
  for (const absolute of new Set(results.map(({ fileName }) => fileName))) {
    const counts = { killed: 0, survived: 0, constants: 0 };
    for (const { status } of results.filter(({ fileName }) => fileName === absolute)) {
      const kind = kinds[status];
      if (kind !== undefined) counts[kind] += 1;
    }
    all[path.relative(root, absolute).split(path.sep).join('/')] = counts;
  }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The score as the README tells it. */
export function scoreLine({ date, files }) {
  const { killed, survived } = sum(Object.values(files));
  return (
    `Of ${number(killed + survived)} faults that [Stryker](https://stryker-mutator.io) puts into the code of the static rules, their tables find ` +
    `**${percent(killed, survived)}** (${date}; [how, and what the others are](docs/mutation.md)).`
  );
}

/** The rows of the table in docs/mutation.md: a group each, then all of them. */
export function scoreRows({ files }) {
  const groups = [...new Set(Object.keys(files).map(groupOf))].sort();
  const rows = groups.map((group) => {
    const ofGroup = Object.entries(files).filter(([file]) => groupOf(file) === group);
    return [group, sum(ofGroup.map(([, counts]) => counts))];
  });
  return [
    ['Group', 'Mutants', 'Found', 'Not found', 'Score', 'Of constants, not tried'],
    ...[...rows, ['**all**', sum(rows.map(([, counts]) => counts))]].map(([group, { killed, survived, constants }]) => [
      group,
      number(killed + survived),
      number(killed),
      number(survived),
      percent(killed, survived),
      number(constants),
    ]),
  ];
}

const groupOf = (file) => /^src\/lint\/rules\/(?:(\w+)\/)?/.exec(file)?.[1] ?? 'shared by groups';

function sum(all) {
  const total = { killed: 0, survived: 0, constants: 0 };
  for (const counts of all) for (const kind of Object.keys(total)) total[kind] += counts[kind];
  return total;
}

// Rounded down: 100 % is all of them.
const percent = (killed, survived) => `${(Math.floor((1000 * killed) / (killed + survived)) / 10).toFixed(1)} %`;

const number = (count) => count.toLocaleString('en-GB');
