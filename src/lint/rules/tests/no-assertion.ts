import { specTree } from '../../../analysis/facts/spec/spec-tree.ts';
import { factsOf } from '../../../analysis/facts/action.ts';
import { expectedEffect, handlerToCall } from '../../../analysis/facts/spec/expected-effect.ts';
import type { Integration } from '../../../submission/model.ts';
import { asyncHandlerNames, unawaitedExpectations } from '../../../analysis/facts/spec/expectations.ts';
import { defineRule } from '../../rule.ts';

/** Contains one of the matchers, whatever it means. */
const mentions = /\b(?:resolves|rejects|toThrow|toThrowError)\b/u;

/** What the code shows. Whether a test makes no assertion at all is only known when it runs. */
export const noAssertion = defineRule(
  'tests/no-assertion',
  { roles: ['spec'], mentions },
  ({ integration, report }) => ({
    Program() {
      const tree = specTree(integration.files.spec);
      if (tree === null) return;
      for (const { node, kind } of unawaitedExpectations(tree, asyncHandlerNames(integration.action))) {
        if (kind === 'not-awaited') report('notAwaited', {}, { node });
        else report('asyncFunction', example(integration), { node });
      }
    },
  }),
);

function example({ action }: Integration): { readonly handler: string; readonly expectation: string } {
  if (action.state !== 'parsed') return { handler: 'handler', expectation: 'expect(result).toEqual(expected);' };
  const facts = factsOf(action.value);
  return { handler: handlerToCall(facts), expectation: expectedEffect(facts) };
}
