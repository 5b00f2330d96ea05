/** Path of a rule's page, from the root of this repository and of the package. */
export function pagePath(rule: string): string {
  return `docs/rules/${rule}.md`;
}
