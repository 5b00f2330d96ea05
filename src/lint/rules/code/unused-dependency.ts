import { factsOf } from '../../../analysis/facts/action.ts';
import { specTree } from '../../../analysis/facts/spec/spec-tree.ts';
import { packageOf, requiresOf } from '../../../analysis/scope/requires.ts';
import { defineRule } from '../../rule.ts';

export const unusedDependency = defineRule(
  'code/unused-dependency',
  { roles: ['manifest'] },
  ({ integration, report }) => ({
    Document() {
      const { manifest, action } = integration;
      if (manifest.state !== 'parsed' || action.state !== 'parsed') return;
      const { requires } = factsOf(action.value);
      if (requires.some(loadsAnything)) return;
      const required = new Set(requires.map(({ specifier }) => packageOf(specifier ?? '')));
      const specs = [integration.files.spec, ...integration.otherSpecs].flatMap((spec) => specTree(spec) ?? []);
      const ofTests = new Set(specs.flatMap(requiresOf).map(({ specifier }) => packageOf(specifier ?? '')));
      const said = new Set<string>();
      for (const { name, namePlace } of manifest.value.dependencies) {
        if (required.has(name) || said.has(name)) continue;
        said.add(name);
        report(ofTests.has(name) ? 'onlyTests' : 'unused', { name }, { loc: namePlace });
      }
    },
  }),
);

/** A name that is computed at run time, or a separate `require` from `module.createRequire`. */
function loadsAnything({ specifier }: { readonly specifier: string | null }): boolean {
  return specifier === null || /^(?:node:)?module$/u.test(specifier);
}
