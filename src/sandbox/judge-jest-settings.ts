import { finding, type Finding } from '../rules/finding.ts';
import { startOf } from '../submission/place.ts';
import type { TextFile } from '../submission/model.ts';
import type { OwnJestSettings } from './jest-settings.ts';
import { inSentence } from './sentence.ts';

/** Settings of the repository and its specs for their own Jest that the check does not follow. */
export function settingsNotUsed(own: OwnJestSettings | null, specs: readonly TextFile[]): Finding[] {
  return [...ofFile(own), ...specs.flatMap(otherEnvironment)];
}

function ofFile(own: OwnJestSettings | null): Finding[] {
  if (own === null || own.ignored?.length === 0) return [];
  const place = startOf(own.file);
  if (own.ignored === null) return [finding('tests/jest-settings', 'notRead', { file: own.file }, place)];
  const names = inSentence(own.ignored.join(', '));
  return [finding('tests/jest-settings', 'notUsed', { file: own.file, names }, place)];
}

/** The comment at the top of a file in which Jest looks for it. */
const docblock = /^\s*\/\*\*[^]*?\*\//u;

function otherEnvironment(spec: TextFile): Finding[] {
  if (spec.state !== 'read') return [];
  const comment = docblock.exec(spec.text)?.[0] ?? '';
  const pragma = /@(?:jest-environment|vitest-environment)\s+(\S+)/u.exec(comment);
  const environment = pragma?.[1] ?? 'node';
  if (pragma === null || environment === 'node' || environment === 'jest-environment-node') return [];
  const before = comment.slice(0, pragma.index).split('\n');
  const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const end = { line: at.line, column: at.column + pragma[0].length };
  return [finding('tests/jest-settings', 'environment', { environment }, { file: spec.path, start: at, end })];
}
