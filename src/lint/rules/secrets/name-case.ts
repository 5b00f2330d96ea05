import { defineRule } from '../../rule.ts';
import { corrected, isConstantCase } from './name.ts';
import { rename } from './rename.ts';

export const nameCase = defineRule('secrets/name-case', { roles: ['manifest'] }, ({ integration, report }) => ({
  Document() {
    if (integration.manifest.state !== 'parsed') return;
    const { fields } = integration.manifest.value;
    const names = new Set(fields.map(({ name }) => name));
    for (const field of fields) {
      const { name, namePlace } = field;
      if (isConstantCase(name) || name.trim() === '') continue;
      const suggestion = corrected(name);
      if (suggestion === null || names.has(suggestion)) report('other', { name }, { loc: namePlace });
      else report('correctable', { name, suggestion }, { loc: namePlace }, rename(integration, field, suggestion));
    }
  },
}));
