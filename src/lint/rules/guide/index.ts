import type { TextRule } from '../../rule.ts';
import { missingSection } from './missing-section.ts';
import { todo } from './todo.ts';

export const guideTextRules: readonly TextRule[] = [todo, missingSection];
