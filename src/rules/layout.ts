import { defineRules } from './rule.ts';

export const layoutRules = defineRules({});
