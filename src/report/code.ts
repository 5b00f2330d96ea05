import type { Conduct } from '../analysis/facts/conduct/conduct.ts';
import type { Finding } from '../rules/finding.ts';
import { escapeDeceptive } from './inert.ts';
import type { ReportedCode } from './model.ts';
import { OF_CREDENTIALS, REDACTED } from './source.ts';

/** Characters of a credential that may be shown. Shorter texts are not credentials. */
const SHORTEST = 6;

/** What the code says, for the report: the same data without the credentials that the findings name. */
export function reportCode(
  conduct: Conduct,
  action: { readonly path: string; readonly text: string },
  findings: readonly Finding[],
): ReportedCode {
  const credentials = findings
    .filter(({ rule, file }) => OF_CREDENTIALS.has(rule) && file === action.path)
    .flatMap((found) => valuesIn(cut(action.text, found)))
    .sort((a, b) => b.length - a.length);
  return clean({ file: action.path, ...conduct }, credentials) as ReportedCode;
}

/** A copy whose texts contain no credential, not even the beginning of one where a text was cut off. */
function clean(value: unknown, credentials: readonly string[]): unknown {
  if (typeof value === 'string') return cleanText(value, credentials);
  if (Array.isArray(value)) return value.map((each) => clean(each, credentials));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, credentials)]));
}

function cleanText(text: string, credentials: readonly string[]): string {
  let shown = text;
  for (const credential of credentials) {
    // For an address without its query, the beginning.
    if (shown.length >= SHORTEST && credential.startsWith(shown)) return REDACTED;
    shown = shown.replaceAll(credential, REDACTED);
    if (!shown.endsWith('…')) continue;
    for (let length = Math.min(credential.length, shown.length - 1); length >= SHORTEST; length -= 1) {
      if (!shown.endsWith(`${credential.slice(0, length)}…`)) continue;
      shown = `${shown.slice(0, shown.length - 1 - length)}${REDACTED}`;
      break;
    }
  }
  return escapeDeceptive(shown);
}

/** The literals of an expression, and their concatenation. */
function valuesIn(source: string): string[] {
  const literals = [...source.matchAll(/(["'`])((?:\\[^]|(?!\1)[^])*)\1/gu)].map(([, , text = '']) => text);
  const pieces = literals.flatMap((text) => text.split(/\$\{[^}]*\}/u));
  return [...new Set([...pieces, literals.join('')])].filter((text) => text.length >= SHORTEST);
}

function cut(text: string, { start, end }: Pick<Finding, 'start' | 'end'>): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return lines.join('\n');
}
