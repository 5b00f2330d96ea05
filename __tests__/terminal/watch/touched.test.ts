import { forget, touchedBy } from '../../../src/terminal/watch/touched.ts';
import type { CheckMemory, StageResults } from '../../../src/check-memory.ts';

const ALL = ['guide', 'media', 'code', 'tests', 'probe', 'advisories'];

it.each([
  ['integration/integration.action.js', ['integration'], ALL],
  ['integration/integration.action.spec.js', ['integration'], ALL],
  ['integration/configuration.json', ['integration'], ALL],
  ['integration/installation_guide.md', ['integration'], ['guide']],
  ['integration/nested/a/fixture.json', ['integration/nested/a'], ALL],
  ['integration-2/integration.action.js', null, ALL],
  ['media/256x256-logo.png', null, ['media']],
  ['.github/workflows/ci.yml', null, []],
  ['__mocks__/axios.js', null, ALL],
  ['package.json', null, ALL],
])('%s touches %j: %j', (file, integrations, stages) => {
  expect(touchedBy(file, ['integration', 'integration/nested/a'])).toEqual({ integrations, stages });
});

it('an integration at the root owns everything that no other one owns', () => {
  expect(touchedBy('a.js', ['.', 'b']).integrations).toEqual(['.']);
  expect(touchedBy('b/a.js', ['.', 'b']).integrations).toEqual(['b']);
});

it('forgets touched parts, and nothing else', () => {
  const results = { guide: 0, code: 1, tests: 2, probe: 3, advisories: 4 } as unknown as StageResults;
  const memory: CheckMemory = new Map([
    ['a', results],
    ['b', results],
  ]);
  forget(memory, { integrations: ['a'], stages: ['code', 'tests'] });
  expect([...memory]).toEqual([
    ['a', { guide: 0, probe: 3, advisories: 4 }],
    ['b', results],
  ]);
});
