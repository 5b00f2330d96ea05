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

/** GitHub keeps ten annotations of each level in a step, and silently drops the rest. */
const MOST = 10;
const LEVELS: readonly Level[] = ['error', 'warning', 'notice'];

export interface AnnotateOptions {
  /** Whether to annotate findings at their places. */
  readonly findings: boolean;
  /** What went wrong while publishing. */
  readonly warnings: readonly string[];
  /** The verdict in a sentence. It is the last annotation if the run failed. */
  readonly closing: string;
  readonly failed: boolean;
  /** Where to find the findings that do not fit, as a sentence. */
  readonly whole: string;
}

/** The annotations of a run, the most severe first, at most ten of each level. The last one says what does not fit. */
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
    left.length === 0
      ? ''
      : ` Not annotated, because GitHub only shows ten of each kind: ${left.join(', ')}. ${options.whole}`;
  return [...shown, { level: closing, message: options.closing + told, properties: { title: 'Integration check' } }];
}

function annotation(found: ReportedFinding, textsOf: TextsOf): Annotation {
  const { severity, rule, file, start, end } = found;
  const { message, hint, output } = textsOf(found);
  // GitHub only accepts columns if both are on the same line. Its end column is inclusive.
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
