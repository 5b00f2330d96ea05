import { defineRules } from './rule.ts';

export const flowRules = defineRules({});
