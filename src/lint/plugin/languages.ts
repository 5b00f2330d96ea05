import jsonPlugin from '@eslint/json';
import { findJsonFault } from '../../submission/json-fault.ts';
import { excessOf } from '../excess.ts';
import { guideLanguage } from '../guide-language.ts';
import { parsedBy } from '../parsed-by.ts';

const plainJson = jsonPlugin.languages.json;

/** JSON as the check reads it: the same fault at the same place, and no nesting that overflows the stack. */
const json = parsedBy(plainJson, (file, context) => {
  const fault = findJsonFault(file.body as string);
  if (fault === null) return plainJson.parse(file, context);
  return { ok: false, errors: [{ message: fault.message, ...fault.range.start }] };
});

/** Markdown as the check reads it: a text that is too large for the check is not read here either. */
const markdown = parsedBy(guideLanguage, (file, context) => {
  const excess = excessOf('guide', { state: 'read', path: file.path, text: file.body as string });
  if (excess === null) return guideLanguage.parse(file, context);
  return { ok: false, errors: [{ message: `The guide has ${excess}.`, line: 1, column: 1 }] };
});

export const languages = { json, markdown };
