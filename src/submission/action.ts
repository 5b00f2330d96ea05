import type { FlowId } from '../auth0/flows.ts';
import type { Place } from '../rules/finding.ts';
import { startOf } from '../rules/finding.ts';
import type { ActionParse, ActionSource, Handler } from './model.ts';
import { consoleCallsOf } from '../analysis/facts/console-calls.ts';
import { apiUsesOf } from '../analysis/facts/api-calls.ts';
import { claimNamesOf } from '../analysis/facts/claim-names.ts';
import { entryPointsOf } from '../analysis/scope/entry-points.ts';
import { eventReadsOf } from '../analysis/facts/event-reads.ts';
import { exportsOf } from '../analysis/scope/exports.ts';
import type { Code } from '../analysis/scope/code.ts';
import { withBudget } from '../analysis/scope/code.ts';
import { handlersOf } from '../analysis/scope/handlers.ts';
import { findOtherLanguage } from './other-language.ts';
import { requiresOf } from '../analysis/scope/requires.ts';
import { runsOnOf } from '../analysis/paths/runs-on.ts';
import { NestedTooDeeply } from './nesting.ts';
import { parseSource } from '../analysis/syntax/tree.ts';
import { requestsOf } from '../analysis/facts/requests.ts';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import { storeReadsOf } from '../analysis/facts/store-reads.ts';

/** Steps that all the questions about one file may take; real Actions take some hundred. */
const MAX_STEPS = 200_000;

/** Bytes, or nearly so. Auth0 takes 100 kB; what is far larger is not submitted as it is, and takes us seconds to follow. */
const MOST_READ = 125_000;

/** Reads the Action: what it exports, and which secrets and configuration values it reads. Never throws, whatever the text. */
export function parseAction({ path, text }: { path: string; text: string }): Exclude<ActionParse, { state: 'absent' }> {
  if (text.length > MOST_READ) return { state: 'too-large' };
  try {
    return { state: 'parsed', value: sourceOf(parseSource(path, text), text) };
  } catch (error) {
    if (error instanceof NestedTooDeeply || error instanceof RangeError) {
      // Where the stack ends is no property of the text, so the file as a whole is named.
      return { state: 'syntax-error', message: 'It nests too deeply to be read', place: startOf(path) };
    }
    if (!isParserError(error)) throw error;
    const other = findOtherLanguage(path, text);
    if (other !== null) return { state: 'not-commonjs', ...other };
    return { state: 'syntax-error', message: error.message.trim(), place: placeOf(path, text, error) };
  }
}

function sourceOf(tree: SourceTree, text: string): ActionSource {
  const code = withBudget({ tree, exported: exportsOf(tree), budgets: [] }, MAX_STEPS);
  const handlers = handlersOf(code);
  const flow = flowOf(handlers);
  const entryPoints = entryPointsOf(code, handlers);
  const fresh = (): Code => withBudget(code, MAX_STEPS);
  const api = apiUsesOf(fresh(), entryPoints, flow);
  const handlerNodes = new Set(entryPoints.functions);
  return {
    path: tree.path,
    text,
    program: tree.program,
    scopes: tree.scopes,
    handlers,
    exportsComplete: code.exported.complete,
    requires: requiresOf(tree),
    flow,
    ...storeReadsOf(code, entryPoints),
    eventReads: eventReadsOf(fresh(), entryPoints),
    code,
    entryPoints: handlerNodes,
    consoleCalls: consoleCallsOf(code),
    requests: requestsOf(code),
    ...api,
    runsOn: runsOnOf(fresh(), api.apiCalls, flow, handlerNodes),
    claimNames: claimNamesOf(fresh(), api.apiCalls, handlerNodes),
  };
}

function flowOf(handlers: readonly Handler[]): FlowId | null {
  const [flow, ...others] = new Set(handlers.flatMap((handler) => handler.flow ?? []));
  return flow === undefined || others.length > 0 ? null : flow;
}

interface ParserError extends SyntaxError {
  readonly lineNumber: number;
  /** 1-based. */
  readonly column: number;
}

function isParserError(error: unknown): error is ParserError {
  return error instanceof SyntaxError && 'lineNumber' in error && 'column' in error;
}

/** The character that the parser stopped at; nothing at the end of the file. */
function placeOf(path: string, text: string, { lineNumber: line, column }: ParserError): Place {
  const atLineEnd = (text.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? '').length < column;
  return { file: path, start: { line, column }, end: { line, column: atLineEnd ? column : column + 1 } };
}
