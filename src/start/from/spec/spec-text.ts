import type { FlowId } from '../../../auth0/flows.ts';
import { mockNamesOf } from './mock-names.ts';
import { makeEvent } from '../../../mocks/event.ts';
import { EXPLORED_AT, type FoundExecution } from '../../../probe/explore/exploration.ts';
import { assertionsOf, type Strictness } from './assertions.ts';
import { differencesOf, isRecord, statementOf } from './differences.ts';
import { textOf, javascriptOf } from './javascript.ts';
import { keysIn, keyText, keyValue } from './keys.ts';
import { answersText, providerRequires, providerSetUp, providerText, type ProviderNeeds } from './provider-text.ts';
import { nameOf } from './words.ts';

/** An execution that becomes a test, and how much of it the test asserts. */
export interface PlannedTest {
  readonly found: FoundExecution;
  readonly strictness: Strictness;
}

/** Lines of the Action that no test runs. */
export interface Unreached {
  readonly start: number;
  readonly end: number;
  readonly path: 'success' | 'denial' | 'failure';
}

export interface SpecParts {
  readonly flow: FlowId;
  /** In the order of the tests. */
  readonly tests: readonly PlannedTest[];
  readonly unreached: readonly Unreached[];
  readonly needs: ProviderNeeds;
  /** Whether the Action reads the time, or waits. */
  readonly time: 'real' | 'fixed' | 'passing';
  /** Whether the Action keeps something between executions. */
  readonly keepsState: boolean;
  /** Whether the Action, or one of its packages, requires axios. */
  readonly usesAxios: boolean;
  /** Handlers of which nothing could be run. */
  readonly handlers: readonly string[];
}

/** `integration.action.spec.js`: a test for each execution. Its assertions are what the execution did. */
export function specText(parts: SpecParts): string {
  const { flow, tests, unreached, needs, time, keepsState, usesAxios, handlers } = parts;
  const keys = keysIn(tests.map(({ found }) => found.event));
  const mocks = mockNamesOf(flow);
  const names = [...new Set([...tests.map(({ found }) => found.handler), ...handlers])];
  const requires = [
    ...(keys.length > 0 ? ["const { generateKeyPairSync } = require('crypto');"] : []),
    ...providerRequires(needs),
    `const { makeEventMock } = require('../__mocks__/${mocks.event}');`,
    `const { apiMock } = require('../__mocks__/${mocks.api}');`,
    ...(keepsState ? [] : [`const { ${names.join(', ')} } = require('./integration.action');`]),
  ];
  const bodies = names.map((handler) => {
    const own = tests.filter(({ found }) => found.handler === handler);
    return handlerText(handler, own, parts);
  });
  const todo = unreached.map(({ start, end, path }) => {
    const lines = start === end ? `line ${start}` : `lines ${start}–${end}`;
    return `it.todo(${textOf(`runs ${lines} of the Action, on the ${path} path`)});`;
  });
  return [
    usesAxios ? "// The spec uses the real axios, and answers its requests itself.\njest.unmock('axios');\n\n" : '',
    `${requires.join('\n')}\n`,
    keys.length > 0 ? `\n${keys.map(keyText).join('\n')}\n` : '',
    providerText(needs),
    keepsState
      ? '\n// The Action keeps values between two executions, so each test loads it again.\nlet action;\n'
      : '',
    time === 'passing' ? PASSING : '',
    '\n',
    bodies.join('\n'),
    todo.length > 0 ? `\n${todo.join('\n')}\n` : '',
  ].join('');
}

const PASSING = `
// What the Action waits for comes at once.
const passing = async (execution) => {
  let isOver = false;
  const over = execution.finally(() => {
    isOver = true;
  });
  over.catch(() => {});
  while (!isOver) await jest.advanceTimersByTimeAsync(500);
  return over;
};
`;

const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
const NEVER_FAKED = ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'];

function handlerText(handler: string, tests: readonly PlannedTest[], parts: SpecParts): string {
  const { flow, needs, time, keepsState } = parts;
  const [first] = tests;
  if (first === undefined) return `describe('${handler}', () => {\n  it.todo('runs to its end');\n});\n`;
  const base = first.found;
  const baseEvent = JSON.parse(base.event) as unknown;
  const hasProvider = needs.fetch || needs.http;
  const setUp = [
    'jest.clearAllMocks();',
    ...['log', 'warn', 'error'].map((name) => `jest.spyOn(console, '${name}').mockImplementation();`),
    ...timeText(time),
    ...(keepsState ? ['jest.resetModules();', "action = require('./integration.action');"] : []),
    ...(hasProvider
      ? ['requests = [];', `answers = ${answersText(base.answers.length > 0 ? base.answers : [EMPTY], 4)};`]
      : []),
    ...providerSetUp(needs),
    'event = makeEventMock();',
    ...changesText(makeEvent(flow), baseEvent, 4),
  ];
  const taken = new Set<string>();
  const bodies = tests.map((test) => testText(test, { base, baseEvent, parts, taken }));
  const after = ['jest.restoreAllMocks();', ...(time === 'real' ? [] : ['jest.useRealTimers();'])];
  return [
    `describe('${handler}', () => {`,
    '  let event;',
    '',
    '  beforeEach(() => {',
    ...setUp.map((line) => (line.startsWith(' ') ? line : `    ${line}`)),
    '  });',
    '',
    '  afterEach(() => {',
    ...after.map((line) => `    ${line}`),
    '  });',
    '',
    bodies.join('\n\n'),
    '});',
    '',
  ].join('\n');
}

const EMPTY = { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '{}' } as const;

function timeText(time: SpecParts['time']): string[] {
  if (time === 'real') return [];
  const now = `new Date('${new Date(EXPLORED_AT).toISOString()}')`;
  const kept = time === 'passing' ? NEVER_FAKED : [...NEVER_FAKED, ...TIMERS];
  return [`jest.useFakeTimers({ now: ${now}, doNotFake: ${javascriptOf(kept, 40, 4)} });`];
}

interface Around {
  readonly base: FoundExecution;
  readonly baseEvent: unknown;
  readonly parts: SpecParts;
  readonly taken: Set<string>;
}

function testText({ found, strictness }: PlannedTest, { base, baseEvent, parts, taken }: Around): string {
  const { needs, time, keepsState } = parts;
  const hasProvider = needs.fetch || needs.http;
  const name = unique(nameOf(found, base), taken);
  const isSame = JSON.stringify(found.answers) === JSON.stringify(base.answers);
  const given = [
    ...(hasProvider && !isSame && found.answers.length > 0 ? [`    answers = ${answersText(found.answers, 4)};`] : []),
    ...changesText(baseEvent, JSON.parse(found.event), 4),
    ...found.given.map(({ path, how, value }) => {
      const method = how === 'promise' ? 'mockResolvedValueOnce' : 'mockReturnValueOnce';
      const head = `    apiMock.${path}.${method}(`;
      return `${head}${javascriptOf(JSON.parse(value), head.length, 4)});`;
    }),
    ...(found.claims === null ? [] : [claimsText(found.claims)]),
  ];
  const called = `${keepsState ? 'action.' : ''}${found.handler}(event, apiMock)`;
  const execution = time === 'passing' ? `passing(${called})` : called;
  const { outcome, error } = found.recording;
  const expected = assertionsOf(found, strictness, hasProvider);
  const message = (error ?? '').replace(/^[^:]*: /u, '');
  const isStable = error === found.again.error && !/\n/u.test(message);
  const run =
    outcome === 'threw'
      ? `await expect(${execution}).rejects.toThrow(${isStable && strictness === 'arguments' ? textOf(message) : ''});`
      : expected.length === 0
        ? `await expect(${execution}).resolves.toBeUndefined();`
        : `await ${execution};`;
  return [
    `  it(${textOf(name)}, async () => {`,
    ...given,
    ...(given.length > 0 ? [''] : []),
    `    ${run}`,
    ...(expected.length > 0 ? ['', ...expected.map((line) => `    ${line}`)] : []),
    '  });',
  ].join('\n');
}

function claimsText(claims: string): string {
  const head = '    apiMock.redirect.validateToken.mockReturnValueOnce(';
  return `${head}${javascriptOf(JSON.parse(claims), head.length, 4)});`;
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  taken.add(free);
  return free;
}

function changesText(from: unknown, to: unknown, indent: number): string[] {
  return differencesOf(from, to).map((difference) =>
    statementOf('event', { ...difference, value: withKeys(difference.value) }, indent),
  );
}

/** The spec generates private keys when it runs. */
function withKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeys);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withKeys(each)]));
  return typeof value === 'string' ? keyValue(value) : value;
}
