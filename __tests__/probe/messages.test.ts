import { take } from '../../src/probe/explore/explore.ts';
import { explorationLimits, type FoundExecution } from '../../src/probe/explore/exploration.ts';
import { parseMessage } from '../../src/probe/messages.ts';
import type { Plan } from '../../src/probe/model.ts';
import { probeLimits } from '../../src/probe/recording.ts';

const nonce = 'n'.repeat(32);
const recording = {
  ...{ id: 'success', handler: 'onExecutePostLogin', outcome: 'continued', hung: null, error: null, thrownAt: null },
  ...{ logs: [], logLength: 0, calls: [], requests: [], virtualMs: 0, failed: false, firstUser: [] },
};
const line = (message: unknown) => `${nonce} ${JSON.stringify(message)}`;

it('takes a message with the nonce', () => {
  const message = { kind: 'recording', recording };
  expect(parseMessage(line(message), nonce)).toEqual(message);
});

it.each([
  ['without the nonce', JSON.stringify({ kind: 'end' })],
  ['with another nonce', `${'m'.repeat(32)} ${JSON.stringify({ kind: 'end' })}`],
  ['that is not JSON', `${nonce} {`],
  ['of another kind', line({ kind: 'verdict' })],
  ['with an outcome that there is not', line({ kind: 'recording', recording: { ...recording, outcome: 'fine' } })],
  [
    'with a text that is too long',
    line({ kind: 'recording', recording: { ...recording, error: 'x'.repeat(probeLimits.text + 1) } }),
  ],
  [
    'with too many logs',
    line({
      kind: 'recording',
      recording: { ...recording, logs: Array(probeLimits.logs + 1).fill({ text: '', own: true, at: null, ms: 0 }) },
    }),
  ],
  ['with an invalid place', line({ kind: 'recording', recording: { ...recording, thrownAt: { line: 0, column: 1 } } })],
])('refuses a line %s', (_, text) => {
  expect(parseMessage(text, nonce)).toBeNull();
});

describe('an execution that was found', () => {
  const found = {
    handler: 'onExecutePostLogin',
    event: '{"user":{"__proto__":{"a":1}}}',
    answers: [{ kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '{"score":1}' }],
    claims: '{"sub":"a"}',
    given: [{ path: 'cache.get', how: 'value', value: '{"value":"x"}' }],
    clean: true,
    units: [1, 20],
    recording,
    again: recording,
  };
  const taken = (change: object): unknown =>
    parseMessage(line({ kind: 'found', found: { ...found, ...change } }), nonce);
  const given = (change: object) => ({ given: [{ ...found.given[0], ...change }] });
  const answer = (change: object) => ({ answers: [{ ...found.answers[0], ...change }] });
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

  it.each<[string, object]>([
    ['as it is', {}],
    ['without claims', { claims: null }],
    ['with an answer that is not JSON', answer({ body: '{' })],
    ['with an answer that never comes', { answers: [{ kind: 'never' }] }],
    ['with claims that are a list', { claims: '[]' }],
  ])('is accepted %s', (_, change) => {
    expect(taken(change)).toEqual({ kind: 'found', found: { ...found, ...change } });
  });

  it.each<[string, object]>([
    ['an event that is not a text', { event: {} }],
    ['an event that is not JSON', { event: '{' }],
    ['an event that is a list', { event: '[]' }],
    ['an event that is nothing', { event: 'null' }],
    ['an event that is far too long', { event: JSON.stringify({ a: 'x'.repeat(explorationLimits.event) }) }],
    ['an event that is nested without end', { event: `{"a":${deep(20_000)}}` }],
    ['a handler that is far too long', { handler: 'x'.repeat(301) }],
    ['claims that are not JSON', { claims: 'undefined' }],
    ['claims that are nested without end', { claims: deep(20_000) }],
    ['a value that is not JSON', given({ value: '' })],
    ['a method that is code', given({ path: 'cache.get();process.exit' })],
    ['a method with a line break', given({ path: 'cache.get\nx' })],
    ['a way to give that there is not', given({ how: 'throw' })],
    ['too many values', { given: Array(21).fill(found.given[0]) }],
    ['a status that there is not', answer({ status: 1 })],
    ['a status that is a text', answer({ status: '200' })],
    ['a header that is a number', answer({ headers: { a: 1 } })],
    ['a header that is far too long', answer({ headers: { a: 'x'.repeat(probeLimits.text + 1) } })],
    ['a body that is far too long', answer({ body: 'x'.repeat(explorationLimits.body + 1) })],
    ['a body that is nested without end', answer({ body: deep(20_000) })],
    ['too many answers', { answers: Array(explorationLimits.answers + 1).fill(found.answers[0]) }],
    ['an answer of a kind that there is not', { answers: [{ kind: 'redirect' }] }],
    ['units that are not offsets', { units: [-1] }],
    ['units that are parts', { units: [0.5] }],
    ['too many units', { units: Array(explorationLimits.units + 1).fill(1) }],
    ['clean as a text', { clean: 'true' }],
    ['no second recording', { again: null }],
    ['a recording of another kind', { recording: { ...recording, calls: [{ path: 1, args: [], at: null, ms: 0 }] } }],
  ])('is refused with %s', (_, change) => {
    expect(taken(change)).toBeNull();
  });

  it('brings no prototype with it', () => {
    const text = JSON.stringify({ kind: 'found', found: { ...found, ...answer({ headers: { a: 'b' } }) } });
    const hostile = text
      .replace('{"a":"b"}', '{"__proto__":"x","constructor":"y"}')
      .replace('"clean"', '"__proto__":{"polluted":1},"clean"');
    const message = parseMessage(`${nonce} ${hostile}`, nonce) as { readonly found: FoundExecution } | null;
    expect(message?.found.answers).toHaveLength(1);
    expect(Object.getPrototypeOf(message?.found)).toBe(Object.prototype);
    expect((message?.found as { polluted?: unknown } | undefined)?.polluted).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('counts only for existing handlers, and only up to the requested number', () => {
    const plan = { handlers: [{ name: 'onExecutePostLogin' }] } as unknown as Plan;
    const into: FoundExecution[] = [];
    const heard = found as unknown as FoundExecution;
    take({ ...heard, handler: "x', () => process.exit()); it('" }, plan, into);
    expect(into).toEqual([]);
    for (let time = 0; time < explorationLimits.executions + 5; time += 1) take(heard, plan, into);
    expect(into).toHaveLength(explorationLimits.executions);
  });
});
