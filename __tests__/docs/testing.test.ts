import { flowIds } from '../../src/auth0/flows.ts';
import { testModules } from '../../src/auth0/test-package/modules.ts';
import { buildToolchain, runSpec } from '../sandbox/repository.ts';
import { guideExamples, guideFiles } from './testing-guide.ts';

/** docs/testing.md, under the check's own Jest; `mocks/package.test.ts` runs the same under plain Jest. */
it('shows both manners of writing a spec, for every flow', () => {
  expect(guideExamples.map(({ flow }) => flow).sort()).toEqual([...flowIds].sort());
  for (const { flow, action, mocks, harness } of guideExamples) {
    expect(action).toMatch(/^exports\.onExecute/m);
    expect(mocks).toContain("require('../__mocks__/event-");
    const name = [...testModules].find(([, id]) => id === flow)?.[0];
    if (name === undefined) expect(harness).toBeNull();
    else expect(harness).toContain(`require('@auth0/actions/${name}')`);
  }
});

it('its specs pass in the check, and cover the Action in either manner', async () => {
  const specs = Object.keys(guideFiles).filter((file) => file.endsWith('.spec.js'));
  // One start for all of them. The Action that is measured is post-login's.
  const all = specs.map((file) => `describe('${file}', () => { require('../${file}'); });\n`).join('');
  const { 'post-login/integration.action.js': measured = '' } = guideFiles;
  const files = {
    ...guideFiles,
    'post-login/integration.action.js': "module.exports = require('../integration/integration.action');",
  };
  const run = await runSpec(buildToolchain(), all, {
    files: { ...files, 'integration/integration.action.js': measured },
  });
  expect(run.cases.filter(({ status }) => status !== 'passed')).toEqual([]);
  expect(run).toMatchObject({ status: 'passed', withoutAssertion: [], network: [], lateErrors: [] });
  expect(run.cases.length).toBeGreaterThan(50);
  const functions = run.coverage?.flatMap((script) => script.functions.map(({ functionName }) => functionName)) ?? [];
  for (const name of ['onExecutePostLogin', 'onContinuePostLogin']) {
    expect(functions).toContainEqual(expect.stringContaining(name));
  }
});
