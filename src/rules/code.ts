import { defineRules } from './rule.ts';

export const codeRules = defineRules({});
