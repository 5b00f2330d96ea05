import { factsOf } from '../../../analysis/facts/action.ts';
import { isBuiltinModule, isPath, packageOf } from '../../../analysis/scope/requires.ts';
import { nearest } from '../../../rules/nearest.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

export const undeclaredDependency = defineRule(
  'code/undeclared-dependency',
  { roles: ['action'] },
  ({ integration, report }) => ({
    Program() {
      const { action, manifest } = integration;
      if (action.state !== 'parsed') return;
      const declared = manifest.state === 'parsed' ? manifest.value.dependencies.map(({ name }) => name) : [];
      const isComplete = manifest.state === 'parsed' && manifest.value.complete.dependencies;
      const said = new Set<string>();
      for (const { specifier, place } of factsOf(action.value).requires) {
        if (specifier === null || isBuiltinModule(specifier)) continue;
        const name = packageOf(specifier) ?? specifier;
        if (said.has(name) || declared.includes(name)) continue;
        said.add(name);
        if (isPath(specifier)) report('path', { name }, inSource(place));
        else if (specifier.startsWith('actions:')) report('actions', { name }, inSource(place));
        else if (isComplete) {
          const known = nearest(name, declared);
          if (known === null) report('unknown', { name }, inSource(place));
          else report('near', { name, known }, inSource(place));
        }
      }
    },
  }),
);
