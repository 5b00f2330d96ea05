import type { AssertionResult, TestResult } from '@jest/test-result';
import type { CaseMessage, Message, RunRequest } from '../channel.ts';
import type { ScriptCoverage } from '../model.ts';
import { firstPlaceIn, original } from './positions.ts';
import type { ActionScript } from './action-coverage.ts';
import type { Thrown } from './spec-realm.ts';
import { MESSAGE_LENGTH, messageOf, withoutFrames } from './stack.ts';

/** What Jest found, for the parent. */
export function messagesOf(result: TestResult, request: RunRequest): Message[] {
  return [
    ...result.testResults.map((each): Message => ({ kind: 'case', case: caseOf(each, request.specFile) })),
    ...unhandledOf(result, request),
  ];
}

function caseOf(result: AssertionResult, specFile: string): CaseMessage {
  const status = result.status === 'passed' || result.status === 'failed' ? result.status : 'skipped';
  // The first line, also for a thrown object that is not an error.
  const stack = status === 'failed' ? String(result.failureMessages[0]) : null;
  const { line, column } = result.location ?? { line: 0, column: 0 };
  const place = firstPlaceIn([specFile], stack ?? '') ?? original(specFile, line, column);
  const thrown = (result.failureDetails[0] ?? {}) as Thrown;
  return {
    name: result.fullName,
    status,
    durationMs: Math.max(0, result.duration ?? 0),
    asserted: result.numPassingAsserts !== 0,
    message: stack === null ? null : told(stack, thrown),
    line: Math.max(1, place.line),
    column: Math.max(1, place.column),
  };
}

/** The thrown value, with the hook that threw it and its causes. */
function told(stack: string, { causes = [], hook }: Thrown): string {
  const inHook = hook === undefined ? '' : `in ${hook.name}: `;
  return [inHook + withoutFrames(stack), ...causes].join('\n');
}

/** Errors that happened while no test was running. */
function unhandledOf(result: TestResult, { specFile, actionFile }: RunRequest): Message[] {
  const { errors = [] } = (result.testExecError ?? {}) as { readonly errors?: readonly Thrown[] };
  return errors.map((thrown) => {
    const stack = thrown.stack ?? thrown.message ?? '';
    const { hook = null, causes } = thrown;
    return {
      kind: 'late-error',
      error: told(stack, causes === undefined ? {} : { causes }),
      hook,
      place: firstPlaceIn([specFile, actionFile], stack),
    };
  });
}

/** Why Jest could not load the spec: the message, and the first place in the submission that led there. */
export function loadFailure(error: unknown, request: RunRequest): Message {
  const files = [request.specFile, request.actionFile];
  if (!(typeof error === 'object' && error !== null)) {
    return { kind: 'cannot-start', error: messageOf(error), place: null };
  }
  const { message, name, stack, loc } = error as Record<'message' | 'name' | 'stack' | 'loc', unknown>;
  const text = typeof message === 'string' ? withoutRequireStack(message) : messageOf(error);
  const place = isLocation(loc)
    ? { file: request.specFile, line: loc.line, column: loc.column + 1 }
    : firstPlaceIn(files, typeof stack === 'string' ? stack : '');
  const esModule = name === 'SyntaxError' ? esModuleIn(text, typeof stack === 'string' ? stack : '') : null;
  if (esModule !== null) {
    const error = `the package ${esModule} is an ES module, which Jest cannot load with require; mock it in the spec: jest.mock("${esModule}", () => ({ … }))`;
    return { kind: 'cannot-start', error, place };
  }
  const told = name === 'SyntaxError' ? `SyntaxError: ${withoutBabelFrame(text, request.specFile)}` : text;
  return { kind: 'cannot-start', error: told.slice(0, MESSAGE_LENGTH), place };
}

/** The package with syntax that only a module can have. V8 names the file at the top of the stack. */
function esModuleIn(message: string, stack: string): string | null {
  if (!/^(?:Unexpected token 'export'|Cannot use import statement|Cannot use 'import\.meta')/u.test(message))
    return null;
  const [head = ''] = stack.split('\n', 1);
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/].*:\d+$/u.exec(head)?.[1]?.replace('\\', '/') ?? null;
}

function isLocation(loc: unknown): loc is { line: number; column: number } {
  return typeof loc === 'object' && loc !== null && 'line' in loc && 'column' in loc;
}

/** Jest's `Cannot find module 'x' from 'y'` continues with how y was reached, and with advice on its configuration. */
const withoutRequireStack = (message: string) => message.split(/\n\s*\n|\nRequire stack:/u, 1)[0] ?? message;

/** Babel writes `FILE: MESSAGE (LINE:COLUMN)` over a frame of code. */
const withoutBabelFrame = (message: string, file: string) =>
  message.replace(`${file}: `, '').replace(/ \(\d+:\d+\)(?:\n[^]*)?$/u, '');

/** V8's ranges include the text before the Action: the wrapper that a module is compiled in, and a byte-order mark. */
export function coverageOf(scripts: readonly ActionScript[], source: string, file: string): ScriptCoverage[] {
  const { length } = source.replace(/^\uFEFF/u, '');
  return scripts.map(({ script, head }) => {
    const shift = (offset: number) => Math.min(length, Math.max(0, offset - head));
    return {
      url: file,
      functions: script.functions
        // The script around the wrapper, which is not part of the Action.
        .filter(({ ranges }) => head === 0 || (ranges[0]?.startOffset ?? 0) > 0)
        .map(({ functionName, isBlockCoverage, ranges }) => ({
          // The wrapper is not a function of the Action.
          functionName: (ranges[0]?.startOffset ?? 0) < head ? '' : functionName,
          isBlockCoverage,
          ranges: ranges.map(({ startOffset, endOffset, count }) => ({
            startOffset: shift(startOffset),
            endOffset: shift(endOffset),
            count,
          })),
        })),
    };
  });
}
