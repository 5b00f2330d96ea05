import type { Integration } from '../submission/model.ts';
import { specTree } from '../analysis/facts/spec/spec-tree.ts';
import { excessOf } from './excess.ts';
import type { FileRole } from './rule.ts';

/** One fault, one finding: a file that cannot be parsed was reported as that, and no rule reads it. */
export function canBeParsed(integration: Integration, role: FileRole): boolean {
  if (role === 'manifest' || role === 'template' || role === 'action') return integration[role].state === 'parsed';
  if (excessOf(role, integration.files[role]) !== null) return false;
  return role === 'guide' || specTree(integration.files.spec) !== null;
}
