import { lint } from '../lint/rule-tester.ts';
import { factsOf, isExhausted } from '../../src/analysis/facts/action.ts';
import { parseAction } from '../../src/submission/action.ts';
import { shapes } from '../hostile/shapes.ts';

const ACTION = 'integration/integration.action.js';
const shape = (name: string, size: number) =>
  shapes.find((each) => each.role === 'action' && each.name === name)?.text(size) ?? '';

describe('an Action whose values go everywhere', () => {
  it('is marked as not fully followed', async () => {
    const findings = await lint({ [ACTION]: shape('one object of methods', 60_000) });
    expect(findings.filter(({ messageId }) => messageId === 'tangled')).toMatchObject([
      { rule: 'code/unreadable', file: ACTION, start: { line: 1, column: 1 } },
    ]);
  });

  it.each(['reads of secrets', 'console calls behind guards', 'requests', 'functions that call the next', 'catches'])(
    'is not one that is only long: %s',
    (name) => {
      const action = parseAction({ path: ACTION, text: shape(name, 30_000) });
      expect(action.state === 'parsed' && isExhausted(factsOf(action.value))).toBe(false);
    },
  );
});
