/** The result of the sweep in Markdown: how many packages load, and a row for each one that does not. */
export function resultTable(results) {
  const others = results.filter(({ outcome }) => outcome !== 'loads');
  const versions = results.flatMap(({ id, version, outcome }) =>
    outcome === 'loads' ? [`\`${id.replace(/(?<=.)@[^@/]*$/u, '')}\` ${version}`] : [],
  );
  const rows = others.map(
    ({ id, version, outcome }) => `| \`${id}\` | ${version ?? 'none'} | ${outcome.replaceAll('|', '\\|')} |`,
  );
  return [
    `\nOf ${results.length} packages, ${versions.length} load, required and automocked: ${versions.join(', ')}.\n\n`,
    ...(rows.length === 0
      ? []
      : ['| package | version | what comes of it |\n|---|---|---|\n', ...rows.map((row) => `${row}\n`), '\n']),
  ].join('');
}
