import type { TextRule } from '../../rule.ts';
import { assigned } from './assigned.ts';
import { dynamicRead } from './dynamic-read.ts';
import { hardCoded } from './hard-coded.ts';
import { inUrl } from './in-url.ts';
import { logged } from './logged.ts';
import { nameCase } from './name-case.ts';
import { undeclared } from './undeclared.ts';
import { unknownOption } from './unknown-option.ts';
import { unused } from './unused.ts';
import { wrongStore } from './wrong-store.ts';

export const secretsTextRules: readonly TextRule[] = [
  nameCase,
  undeclared,
  wrongStore,
  unknownOption,
  unused,
  dynamicRead,
  logged,
  assigned,
  hardCoded,
  inUrl,
];
