import { wrongAfter } from './follow.ts';
import { codeHints } from './of-code.ts';
import { fileHints, withPlaceholder } from './of-files.ts';
import { flowHints } from './of-flow.ts';
import { manifestHints } from './of-manifest.ts';
import { specHints } from './of-spec.ts';
import { secretsHints } from './of-secrets.ts';

const tables = { ...codeHints, ...specHints, ...fileHints, ...manifestHints, ...flowHints, ...secretsHints };

withPlaceholder();

it.each(Object.entries(tables))('the hint of %s can be followed', async (pair, worked) => {
  expect(await wrongAfter(pair, worked)).toEqual([]);
});
