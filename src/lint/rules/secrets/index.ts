import type { TextRule } from '../../rule.ts';
import { dynamicRead } from './dynamic-read.ts';
import { nameCase } from './name-case.ts';
import { undeclared } from './undeclared.ts';
import { unused } from './unused.ts';
import { wrongStore } from './wrong-store.ts';

export const secretsTextRules: readonly TextRule[] = [nameCase, undeclared, wrongStore, unused, dynamicRead];
