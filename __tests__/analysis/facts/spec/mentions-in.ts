import { mentionsOf } from '../../../../src/analysis/facts/spec/mentions.ts';
import { exportsOf } from '../../../../src/analysis/scope/exports.ts';
import { parseSource } from '../../../../src/analysis/syntax/tree.ts';

/** `role` of each mention of `KEY` in a spec, with the source of its object in brackets. */
export function mentions(text: string): string[] {
  const tree = parseSource('integration/integration.action.spec.js', text);
  return mentionsOf({ tree, exported: exportsOf(tree) }, 'secrets', 'KEY').map(
    ({ object, role }) => `${role} [${object?.range ? text.slice(...object.range) : ''}]`,
  );
}
