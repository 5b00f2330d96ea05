import type { Exemption } from '../../../analysis/facts/exemptions.ts';
import { exemptionsOf } from '../../../analysis/facts/exemptions.ts';
import { factsOf } from '../../../analysis/facts/action.ts';
import { asString, valueOf } from '../../../submission/json.ts';
import type { Integration } from '../../../submission/model.ts';
import { defineRule } from '../../rule.ts';
import { entriesOf } from '../manifest/entries.ts';
import { short } from '../short.ts';

export const backdoor = defineRule('code/backdoor', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    for (const exemption of exemptionsOf(factsOf(integration.action.value))) {
      const { node, kind, path } = exemption;
      if (kind === 'switch' && isTold(integration, exemption)) continue;
      report(kind, { property: short(path.join('.')) }, { node });
    }
  },
}));

/** Words in the name of a field that exempts somebody, or turns the Action on and off. */
const TELLING =
  /\b(?:skip\w*|bypass\w*|exempt\w*|ignor\w*|disabl\w*|enabl\w*|allow\w*|without|not (?:be )?(?:checked|called|sent|asked|run)|no (?:check|request|call)s?|turns? (?:\w+ ){0,3}(?:on|off)|simulat\w*|nothing|none|(?:does|do|is|are|will) not|(?:does|do|is|are|wo)n['\u2019]t|instead|dry.?run|monitor\w*|lets? \w+)\b/iu;

function isTold({ manifest }: Integration, { path }: Exemption): boolean {
  if (manifest.state !== 'parsed') return true;
  return entriesOf(manifest.value.document, 'configuration').some(({ object }) => {
    if (asString(valueOf(object, 'name'))?.value !== path[1]) return false;
    return ['label', 'description'].some((key) =>
      TELLING.test((asString(valueOf(object, key))?.value ?? '').slice(0, 2000)),
    );
  });
}
