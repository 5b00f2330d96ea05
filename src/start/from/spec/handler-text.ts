import { makeEvent } from '../../../mocks/event.ts';
import { EXPLORED_AT } from '../../../probe/explore/exploration.ts';
import { changesText } from './changes-text.ts';
import { javascriptOf } from './javascript.ts';
import { answersText, providerSetUp } from './provider-text.ts';
import type { PlannedTest, SpecParts } from './spec-parts.ts';
import { testText } from './test-text.ts';

const TIMERS = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
const NEVER_FAKED = ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'];

/** The `describe` for a handler. */
export function handlerText(handler: string, tests: readonly PlannedTest[], parts: SpecParts): string {
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
