import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RuleId } from '../rules/catalogue.ts';
import { ruleDoc } from '../rules/catalogue.ts';

/** The page of one rule, or a list of several to choose from. */
export async function explained(rules: readonly [RuleId, ...RuleId[]], pages: string): Promise<string> {
  if (rules.length === 1) return readFile(path.join(pages, `${rules[0]}.md`), 'utf8');
  const width = Math.max(...rules.map((id) => id.length));
  const lines = rules.map((id) => `  ${id.padEnd(width)}  ${ruleDoc(id).description}`);
  return `${rules.length} rules are about this. Run --explain RULE to print the page of one.\n\n${lines.join('\n')}\n`;
}
