import { factsOf } from '../../../analysis/facts/action.ts';
import { defineRule } from '../../rule.ts';
import { corrected, isConstantCase } from './name.ts';
import { readsByRightName, rename } from './rename.ts';

export const nameCase = defineRule('secrets/name-case', { roles: ['manifest'] }, ({ integration, report }) => ({
  Document() {
    if (integration.manifest.state !== 'parsed') return;
    const { fields } = integration.manifest.value;
    const names = new Set(fields.map(({ name }) => name));
    const rights = fields.map(({ name }) => corrected(name));
    const once = onesOf(rights);
    const { action } = integration;
    const reads = readsByRightName(action.state === 'parsed' ? factsOf(action.value).reads : []);
    for (const [index, field] of fields.entries()) {
      const { name, namePlace } = field;
      if (isConstantCase(name)) continue;
      const suggestion = rights[index] ?? null;
      if (suggestion === null) report('other', { name }, { loc: namePlace }, 'no-name');
      else if (names.has(suggestion)) report('other', { name }, { loc: namePlace }, 'same-name');
      else {
        const fix = once.has(suggestion) ? rename(integration, field, suggestion, reads) : 'same-name';
        if (name.trim() === suggestion) report('blank', { suggestion }, { loc: namePlace }, fix);
        else report('correctable', { name, suggestion }, { loc: namePlace }, fix);
      }
    }
  },
}));

/** Items that appear exactly once in a list. */
function onesOf(list: readonly (string | null)[]): ReadonlySet<string | null> {
  const seen = new Set<string | null>();
  const again = new Set(list.filter((each) => seen.size === seen.add(each).size));
  return new Set([...seen].filter((each) => !again.has(each)));
}
