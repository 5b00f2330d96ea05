import { ruleDoc } from '../rules/catalogue.ts';
import type { RuleId } from '../rules/catalogue.ts';
import { isShownName } from './redact-code.ts';

/**
 * What a finding says, with the names of the code and the manifest, and the name of each other value instead of it.
 * @param names that may be shown
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

/** The values of a sentence that was made of a template, in their order; null where it was not. */
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
