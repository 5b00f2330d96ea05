import { factsOf } from '../../../analysis/facts/action.ts';
import { undefinedNamesOf } from '../../../analysis/facts/undefined-names.ts';
import { isBuiltinModule } from '../../../analysis/scope/requires.ts';
import { remembered } from '../../../analysis/syntax/remembered.ts';
import { runtimeGlobals } from '../../../auth0/runtime-globals.ts';
import { nearest } from '../../../rules/nearest.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';

export const undefinedName = defineRule('code/undefined-name', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    for (const { node, hidden, visible } of undefinedNamesOf(factsOf(integration.action.value))) {
      const name = short(node.name);
      const known = hidden === null ? nearest(node.name, withGlobals(visible)) : null;
      if (hidden !== null) report('hidden', { name, line: hidden.loc?.start.line ?? 0 }, { node });
      else if (isBuiltinModule(node.name)) report('module', { name }, { node });
      else if (known !== null) report('near', { name, known: short(known) }, { node });
      else report('unknown', { name }, { node });
    }
  },
}));

/** A file may use a thousand undefined names where a thousand others are visible. */
const withGlobals = remembered((visible: readonly string[]) => [...visible, ...runtimeGlobals]);
