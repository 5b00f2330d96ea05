import type { Integration } from '../submission/model.ts';
import type { CodePath, Report } from './model.ts';

/** A line that contains a statement. */
export interface LineState {
  /** 1-based. */
  readonly line: number;
  readonly path: CodePath;
  /** Whether tests ran all of it. */
  readonly ran: boolean;
}

/** An Action's source, for a reader of the report. The JSON report does not contain it. */
export interface ReportedSource {
  /** Folder of the integration. */
  readonly integration: string;
  readonly file: string;
  /** Lines as JavaScript counts them, without the empty one after the last line break. Lines with a credential are replaced. */
  readonly lines: readonly string[];
  /** Empty if no test ran. */
  readonly states: readonly LineState[];
}

export const REDACTED = '[redacted: a credential]';
/** Rules whose findings are at a credential. */
export const OF_CREDENTIALS: ReadonlySet<string> = new Set(['secrets/hard-coded', 'manifest/secret-value-committed']);

/** The sources of the Actions that could be parsed, without the lines in which the report found a credential. */
export function sourcesOf(
  integrations: readonly Integration[],
  report: Pick<Report, 'integrations'>,
  states: ReadonlyMap<string, readonly LineState[]>,
): ReportedSource[] {
  const credentials = report.integrations
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => OF_CREDENTIALS.has(rule));
  return integrations.flatMap(({ path, action }) => {
    if (action.state !== 'parsed') return [];
    const { path: file, text } = action.value;
    const lines = text
      .replace(/(?:\r\n|[\n\r])$/u, '')
      .split(/\r\n|[\n\r\u2028\u2029]/u)
      .map((line, index) => {
        const isCredential = credentials.some(
          (found) => found.file === file && found.start.line <= index + 1 && index + 1 <= found.end.line,
        );
        return isCredential ? REDACTED : line;
      });
    return [{ integration: path, file, lines, states: states.get(path) ?? [] }];
  });
}
