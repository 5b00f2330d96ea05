import type { RuleText, Severity } from './rule.ts';

const text = {
  message: 'The other findings of this rule in this file are not listed: {{count}}.',
  hint: 'Correct the listed ones first, and run the check again.',
};

/** What any rule says instead of findings that are too many to list. They keep their severity. */
export const moreTexts: Readonly<Record<`more:${Severity}`, RuleText & { readonly severity: Severity }>> = {
  'more:error': { ...text, severity: 'error' },
  'more:warning': { ...text, severity: 'warning' },
  'more:notice': { ...text, severity: 'notice' },
};
