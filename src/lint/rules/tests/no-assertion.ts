import { specTree } from '../../../analysis/facts/spec/tree.ts';
import { asyncHandlerNames, unawaitedExpectations } from '../../../analysis/facts/spec/expectations.ts';
import { defineRule } from '../../rule.ts';

/** Any of the matchers, in whatever sense. */
const mentions = /\b(?:resolves|rejects|toThrow|toThrowError)\b/u;

/** What the text tells; that a test makes no assertion at all is seen when it runs. */
export const noAssertion = defineRule(
  'tests/no-assertion',
  { roles: ['spec'], mentions },
  ({ integration, report }) => ({
    Program() {
      const tree = specTree(integration.files.spec);
      if (tree === null) return;
      for (const { node, kind } of unawaitedExpectations(tree, asyncHandlerNames(integration.action))) {
        report(kind === 'not-awaited' ? 'notAwaited' : 'asyncFunction', {}, { node });
      }
    },
  }),
);
