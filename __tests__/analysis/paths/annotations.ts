import { gateOf } from '../../../src/analysis/paths/gate-of.ts';
import { pathsOf } from '../../../src/analysis/paths/success-path.ts';
import type { Path } from '../../../src/analysis/paths/path-of.ts';
import { parsed } from '../parsed.ts';

const ORDER: readonly string[] = ['success', 'denial', 'failure', 'gated', 'ungated'];
const COMMENT = /^(.*?)\s*\/\/ ((?:(?:success|denial|failure|gated|ungated)(?:, )?)+)(?:: .*)?$/;

/** The lines of a source with the paths from their trailing comments, as `LINE path: code`. */
export function annotatedLines(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, code = '', said] = COMMENT.exec(line) ?? [];
    return said === undefined ? [] : [`${index + 1} ${said}: ${code.trim()}`];
  });
}

/** The same for the report: each line on which a statement starts, with the paths of its statements. */
export function reportedLines(text: string): string[] {
  return shown(
    text,
    pathsByLine(text, (path) => path),
  );
}

/** The same, with everything that is not on the success path as `failure`. */
export function classifiedLines(text: string): string[] {
  return shown(
    text,
    pathsByLine(text, (path) => (path === 'success' ? path : 'failure')),
  );
}

/** The same with a separate denial path, and with whether the logs of the line are gated. */
export function judgedLines(text: string): string[] {
  const lines = pathsByLine(text, (path) => path);
  const action = parsed(text);
  for (const log of action.consoleCalls) {
    if (log.helper !== null) continue;
    const line = log.node.loc?.start.line ?? 0;
    lines.set(line, (lines.get(line) ?? new Set()).add(gateOf(action, log) === null ? 'ungated' : 'gated'));
  }
  return shown(text, lines);
}

function pathsByLine(text: string, told: (path: Path) => string): Map<number, Set<string>> {
  const lines = new Map<number, Set<string>>();
  for (const [unit, path] of pathsOf(parsed(text))) {
    const line = unit.loc?.start.line ?? 0;
    lines.set(line, (lines.get(line) ?? new Set()).add(told(path)));
  }
  return lines;
}

function shown(text: string, lines: ReadonlyMap<number, ReadonlySet<string>>): string[] {
  const texts = text.split('\n');
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([line, said]) => {
      const code = (COMMENT.exec(texts[line - 1] ?? '')?.[1] ?? texts[line - 1] ?? '').trim();
      return `${line} ${[...said].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join(', ')}: ${code}`;
    });
}
