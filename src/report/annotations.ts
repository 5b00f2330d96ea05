import { allFindings } from './counts.ts';
import type { TextsOf } from './failed-test.ts';
import { textsIn } from './failed-test.ts';
import type { Report, ReportedFinding } from './model.ts';
import { counted } from './wording.ts';

type Level = ReportedFinding['severity'];

export interface Annotation {
  readonly level: Level;
  readonly message: string;
  readonly properties: AnnotationProperties;
}

/** As `@actions/core` names them: 1-based lines and columns, the end inclusive. */
export interface AnnotationProperties {
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** Of each level, GitHub keeps ten annotations a step and drops the rest in silence. */
const MOST = 10;
const LEVELS: readonly Level[] = ['error', 'warning', 'notice'];

export interface AnnotateOptions {
  /** Whether findings are annotated at their places. */
  readonly findings: boolean;
  /** What went wrong while publishing. */
  readonly warnings: readonly string[];
  /** The verdict in a sentence; the last annotation where it is a failure. */
  readonly closing: string;
  readonly failed: boolean;
  /** Where the findings stand that do not fit, as a sentence. */
  readonly whole: string;
}

/** The annotations of a run, the gravest first, at most ten of each level; what does not fit is told in the last one. */
export function annotationsOf(report: Report, options: AnnotateOptions): Annotation[] {
  const own = options.warnings.map((message): Annotation => ({ level: 'warning', message, properties: {} }));
  const textsOf = textsIn(report);
  const found = options.findings
    ? allFindings(report)
        .filter(({ waived }) => waived === undefined)
        .map((found) => annotation(found, textsOf))
    : [];
  const all = [...own, ...found];
  const overflows = LEVELS.some((level) => all.filter((each) => each.level === level).length > MOST);
  const closing: Level | null = options.failed ? 'error' : overflows ? 'notice' : null;

  const left: string[] = [];
  const shown = LEVELS.flatMap((level) => {
    const ofLevel = all.filter((each) => each.level === level);
    const room = MOST - (closing === level ? 1 : 0);
    if (ofLevel.length > room) left.push(counted(ofLevel.length - room, `more ${level}`));
    return ofLevel.slice(0, room);
  });
  if (closing === null) return shown;
  const told =
    left.length === 0 ? '' : ` Not annotated, for GitHub shows ten of a kind: ${left.join(', ')}. ${options.whole}`;
  return [...shown, { level: closing, message: options.closing + told, properties: { title: 'Integration check' } }];
}

function annotation(found: ReportedFinding, textsOf: TextsOf): Annotation {
  const { severity, rule, file, start, end } = found;
  const { message, hint, output } = textsOf(found);
  // GitHub takes columns only where both are on one line; its end column is inclusive.
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const columns =
    last === start.line && end.line === start.line
      ? { startColumn: start.column, endColumn: Math.max(start.column, end.column - 1) }
      : {};
  return {
    level: severity,
    message: [message, ...(hint === '' ? [] : [`→ ${hint}`]), ...output].join('\n'),
    properties: { title: rule, file, startLine: start.line, endLine: last, ...columns },
  };
}
