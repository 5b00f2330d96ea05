// `npm run tables` writes this list.
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
  assigned,
  dynamicRead,
  hardCoded,
  inUrl,
  logged,
  nameCase,
  undeclared,
  unknownOption,
  unused,
  wrongStore,
];
