/** The severities of a rule's findings: its own first, then those of single messages. */
export function severitiesOf({ severity, messages }) {
  return [...new Set([severity, ...Object.values(messages).map((text) => text.severity ?? severity)])].join(' or ');
}

/** The rows of a table of rules, the head first. `folder` is the path from the table's file to the pages: empty, or with a slash at its end. */
export function ruleRows(rules, folder) {
  const rows = Object.entries(rules).map(([id, doc]) => [
    `[\`${id}\`](${folder}${id}.md)`,
    severitiesOf(doc),
    doc.fixable ? `${doc.description} \`--fix\`` : doc.description,
  ]);
  return [['Rule', 'Severity', 'Finds'], ...rows];
}

/** The rules of a group, by its name. */
export function ofGroup(rules, group) {
  return Object.fromEntries(Object.entries(rules).filter(([id]) => id.startsWith(`${group}/`)));
}

/** The names of the groups, in the order of the catalogue. */
export function groupsOf(rules) {
  return [...new Set(Object.keys(rules).map((id) => id.split('/')[0]))];
}

/** The head of a rule's page, before the first section. */
export function pageHead(id, doc) {
  const waiver = doc.waivable ? 'possible' : 'not possible';
  const fix = doc.fixable ? ' **Fix:** `--fix` where nothing is in doubt.' : '';
  return `# ${id}\n\n${doc.description}\n\n**Severity:** ${severitiesOf(doc)}. **Waiver:** ${waiver}.${fix}\n\n`;
}

/** The page with its head from the catalogue. Throws if it has no section. */
export function withHead(page, id, doc) {
  const start = page.indexOf('## ');
  if (start < 0) throw new Error(`docs/rules/${id}.md has no section`);
  return pageHead(id, doc) + page.slice(start);
}
