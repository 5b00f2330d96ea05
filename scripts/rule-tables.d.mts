import type { RuleDoc } from '../src/rules/rule.ts';

export function pageHead(id: string, doc: RuleDoc): string;
