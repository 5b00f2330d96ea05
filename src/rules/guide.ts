import { defineRules } from './rule.ts';

export const guideRules = defineRules({});
