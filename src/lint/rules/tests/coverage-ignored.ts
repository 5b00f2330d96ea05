import { defineRule } from '../../rule.ts';

/** The directives of c8, Vitest and Istanbul, at the start of a comment. The end of an ignored range is not a separate fault. */
const hint = /^\s*\*?\s*((?:c8|v8|istanbul)\s+ignore\s+(?:next|start|if|else|file))\b/u;

export const coverageIgnored = defineRule(
  'tests/coverage-ignored',
  { roles: ['action'], mentions: /\bignore\b/u },
  ({ eslint, report }) => ({
    Program() {
      for (const { value, loc } of eslint.sourceCode.getAllComments()) {
        const comment = hint.exec(value)?.[1]?.replace(/\s+/gu, ' ');
        if (comment !== undefined && loc) report('ignored', { comment }, { loc });
      }
    },
  }),
);
