// `npm run tables` writes this list.
import type { TextRule } from '../../rule.ts';
import { brokenStructure } from './broken-structure.ts';
import { emptySection } from './empty-section.ts';
import { insecureLink } from './insecure-link.ts';
import { missingSection } from './missing-section.ts';
import { recommendedSection } from './recommended-section.ts';
import { todo } from './todo.ts';
import { undocumentedField } from './undocumented-field.ts';
import { unknownField } from './unknown-field.ts';

export const guideTextRules: readonly TextRule[] = [
  brokenStructure,
  emptySection,
  insecureLink,
  missingSection,
  recommendedSection,
  todo,
  undocumentedField,
  unknownField,
];
