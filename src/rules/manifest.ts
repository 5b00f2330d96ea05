import { defineRules } from './rule.ts';

export const manifestRules = defineRules({});
