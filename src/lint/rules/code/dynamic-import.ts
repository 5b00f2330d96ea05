import { factsOf } from '../../../analysis/facts/action.ts';
import { isPath, packageOf } from '../../../analysis/scope/requires.ts';
import { defineRule } from '../../rule.ts';
import { inSource } from '../source-location.ts';

/** `code/undeclared-dependency` reports files, and packages that the manifest does not declare. */
export const dynamicImport = defineRule('code/not-commonjs', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    const { action, manifest } = integration;
    if (action.state !== 'parsed') return;
    const declared = manifest.state === 'parsed' ? manifest.value.dependencies.map(({ name }) => name) : [];
    for (const { how, specifier, place } of factsOf(action.value).requires) {
      if (how !== 'import()' || specifier === null) continue;
      const name = packageOf(specifier);
      if (isPath(specifier)) continue;
      if (name === null || declared.includes(name)) report('dynamicImport', { name: specifier }, inSource(place));
    }
  },
}));
