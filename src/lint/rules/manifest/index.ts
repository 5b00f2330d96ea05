// `npm run tables` writes this list.
import type { IntegrationCheck, TextRule } from '../../rule.ts';
import { defaultNotAnOption } from './default-not-an-option.ts';
import { dependencyNotPinned } from './dependency-not-pinned.ts';
import { duplicateDependency } from './duplicate-dependency.ts';
import { duplicateLabel } from './duplicate-label.ts';
import { duplicateName } from './duplicate-name.ts';
import { invalidJson } from './invalid-json.ts';
import { limits } from './limits.ts';
import { notAString } from './not-a-string.ts';
import { optionsOnSecret } from './options-on-secret.ts';
import { placeholderText } from './placeholder-text.ts';
import { schema } from './schema.ts';
import { secretValueCommitted } from './secret-value-committed.ts';
import { unknownProperty } from './unknown-property.ts';

export const manifestTextRules: readonly TextRule[] = [
  defaultNotAnOption,
  dependencyNotPinned,
  duplicateDependency,
  duplicateLabel,
  duplicateName,
  limits,
  notAString,
  optionsOnSecret,
  placeholderText,
  schema,
  secretValueCommitted,
  unknownProperty,
];

export const manifestIntegrationChecks: readonly IntegrationCheck[] = [invalidJson];
