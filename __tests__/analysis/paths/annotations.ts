import { pathsOf } from '../../../src/analysis/paths/success-path.ts';
import { parsed } from '../parsed.ts';

/** The lines of a source with what its trailing comments say of them, all as `LINE path: code`. */
export function annotatedLines(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, code = '', paths] = /^(.*?)\s*\/\/ (success|failure|success, failure)(?:: .*)?$/.exec(line) ?? [];
    return paths === undefined ? [] : [`${index + 1} ${paths}: ${code.trim()}`];
  });
}

/** The same as the classification has it: each line on which a statement starts, with the paths of those. */
export function classifiedLines(text: string): string[] {
  const lines = new Map<number, Set<string>>();
  for (const [unit, found] of pathsOf(parsed(text))) {
    const path = found === 'success' ? found : 'failure';
    const line = unit.loc?.start.line ?? 0;
    lines.set(line, (lines.get(line) ?? new Set()).add(path));
  }
  const texts = text.split('\n');
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([line, paths]) => {
      const code = texts[line - 1]?.replace(/\s*\/\/ (?:success|failure).*$/, '').trim() ?? '';
      return `${line} ${[...paths].sort().reverse().join(', ')}: ${code}`;
    });
}
