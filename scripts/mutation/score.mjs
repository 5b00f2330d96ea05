import path from 'node:path';

/** What became of a file's mutants, as docs/mutation.json holds it. Mutants that no module can be loaded with are none. */
const kinds = {
  Killed: 'killed',
  Timeout: 'killed',
  Survived: 'survived',
  NoCoverage: 'survived',
  Ignored: 'constants',
};

/** The counts of some files, with what a run of `date` found out about some of them; `root` is what they lie in. */
export function recorded(files, results, root, date) {
  const all = { ...files };
  for (const absolute of new Set(results.map(({ fileName }) => fileName))) {
    const counts = { date, killed: 0, survived: 0, constants: 0 };
    for (const { status } of results.filter(({ fileName }) => fileName === absolute)) {
      const kind = kinds[status];
      if (kind !== undefined) counts[kind] += 1;
    }
    all[path.relative(root, absolute).split(path.sep).join('/')] = counts;
  }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The scores as docs/README.md tells them. */
export function scoreLine({ files }) {
  const [rules, analysis] = [false, true].map((wanted) =>
    sum(Object.entries(files).flatMap(([file, counts]) => (isOfAnalysis(file) === wanted ? [counts] : []))),
  );
  const found = ({ killed, survived }) => `**${percent(killed, survived)}** of ${number(killed + survived)}`;
  return (
    `[Stryker](https://stryker-mutator.io) puts small faults into the code. The tables find ${found(rules)} faults in the static rules, and ` +
    `${found(analysis)} in the parts of the analysis that were tried ([how, when, and what the others are](mutation.md)).`
  );
}

/** The rows of the table in docs/mutation.md: a group each, then all of them. */
export function scoreRows({ files }) {
  const groups = [...new Set(Object.keys(files).map(groupOf))].sort();
  const rows = groups.map((group) => {
    const ofGroup = Object.entries(files).filter(([file]) => groupOf(file) === group);
    const counts = ofGroup.map(([, each]) => each);
    return [group, sum(counts), counts.map(({ date }) => date).sort()[0]];
  });
  return [
    ['Group', 'Mutants', 'Found', 'Not found', 'Score', 'Of constants, not tried', 'Oldest figure'],
    ...[...rows, ['**all**', sum(rows.map(([, counts]) => counts)), '']].map(
      ([group, { killed, survived, constants }, date]) => [
        group,
        number(killed + survived),
        number(killed),
        number(survived),
        percent(killed, survived),
        number(constants),
        date,
      ],
    ),
  ];
}

const isOfAnalysis = (file) => file.startsWith('src/analysis/');

const groupOf = (file) =>
  /^src\/(?:lint\/rules|(analysis))\/(?:(\w+)\/)?/.exec(file)?.slice(1).filter(Boolean).join('/') || 'shared by groups';

function sum(all) {
  const total = { killed: 0, survived: 0, constants: 0 };
  for (const counts of all) for (const kind of Object.keys(total)) total[kind] += counts[kind];
  return total;
}

// Rounded down: 100 % is all of them.
const percent = (killed, survived) => `${(Math.floor((1000 * killed) / (killed + survived)) / 10).toFixed(1)} %`;

const number = (count) => count.toLocaleString('en-GB');
