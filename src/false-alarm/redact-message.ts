import { ruleDoc } from '../rules/catalogue.ts';
import type { RuleId } from '../rules/catalogue.ts';
import { isShownName } from './redact-code.ts';

/**
 * The message of a finding. Names of the code and the manifest stay; every other value is replaced by its name in the template.
 * @param names names that may be shown
 */
export function redactedMessage(rule: RuleId, message: string, names: ReadonlySet<string>): string {
  const { messages, description } = ruleDoc(rule);
  for (const { message: template } of Object.values(messages)) {
    const found = valuesIn(template, message);
    if (found === null) continue;
    return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
      const value = found.shift() ?? '';
      return isShown(value, names) ? value : `<${name}>`;
    });
  }
  return description;
}

/** The values in a sentence that a template made, in order; null if it was not made from this template. */
function valuesIn(template: string, message: string): string[] | null {
  const pattern = template
    .split(/\{\{\w+\}\}/u)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('(.*?)');
  return new RegExp(`^${pattern}$`, 'su').exec(message)?.slice(1) ?? null;
}

function isShown(value: string, names: ReadonlySet<string>): boolean {
  if (/^\d{1,5}$|^(?:once|twice)$/u.test(value)) return true;
  const parts = value.split(/\??\./u);
  return parts.every((part) => isShownName(part) && names.has(part));
}
