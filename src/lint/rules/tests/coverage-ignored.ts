import { defineRule } from '../../rule.ts';

/** As c8, Vitest and Istanbul read it, at the start of a comment. What only ends a stretch is no fault of its own. */
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
