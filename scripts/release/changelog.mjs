/** A version's section of the changelog, without its heading. Throws if there is none, or if it is empty. */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /mu).slice(1);
  const found = sections.find((section) => section.startsWith(`[${version}]`));
  if (found === undefined) throw new Error(`CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD"`);
  const [heading = '', ...lines] = found.split('\n');
  if (!/^\[[^\]]+\] - \d{4}-\d{2}-\d{2}$/u.test(heading)) throw new Error(`CHANGELOG.md: "## ${heading}" has no date`);
  const notes = lines.join('\n').trim();
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return notes;
}
