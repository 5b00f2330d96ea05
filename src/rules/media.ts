import { defineRules } from './rule.ts';

export const mediaRules = defineRules({});
