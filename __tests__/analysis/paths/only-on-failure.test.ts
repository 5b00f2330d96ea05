import { onlyOnFailure } from '../../../src/analysis/paths/only-on-failure.ts';
import { factsOf } from '../../../src/analysis/facts/action.ts';
import { parseAction } from '../../../src/submission/action.ts';

function effects(body: string) {
  const action = parseAction({
    path: 'integration/integration.action.js',
    text: `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`,
  });
  if (action.state !== 'parsed') throw new Error('This body does not parse.');
  return onlyOnFailure(factsOf(action.value));
}

describe('what an Action does only when it fails', () => {
  const failing = 'try {\n  await fetch("https://a.io");\n} catch {\n  api.access.deny("x");\n}';

  it('is named if the Action does nothing else', () => {
    expect(effects(failing)).toEqual([{ method: 'access.deny', line: 5 }]);
  });

  it.each([
    ['one more call on the success path', `${failing}\napi.user.setAppMetadata("seen", true);`],
    ['a denial for a property of the event', 'if (event.user.blocked) api.access.deny("x");'],
    ['a call that acts on nothing', 'api.cache.get("x");'],
    ['no call at all', ''],
  ])('is empty with %s', (_what, body) => {
    expect(effects(body)).toBeNull();
  });
});
