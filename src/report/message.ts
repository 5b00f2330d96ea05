import { ruleText } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';
import { inertLine } from './inert.ts';

/** Code points of one value: enough for an assertion's message, but a hostile name cannot fill a comment. */
const VALUE_LIMIT = 300;

/** The sentences of a finding, made from its rule's texts and its typed values. Values are the partner's words. */
export function messageOf(finding: Finding): { message: string; hint: string } {
  const { message, hint } = ruleText(finding.rule, finding.messageId);
  return { message: fill(message, finding), hint: fill(hint, finding) };
}

function fill(text: string, { rule, messageId, data }: Finding): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) throw new Error(`Rule ${rule}, message ${messageId}: no value for ${name}`);
    return inertLine(String(value), VALUE_LIMIT);
  });
}
