import { flowIds } from '../../src/auth0/flows.ts';
import { testModules } from '../../src/auth0/test-package/modules.ts';
import type { TestRun } from '../../src/sandbox/model.ts';
import { wholeAuth0Package } from '../sandbox/auth0-package.ts';
import { buildToolchain, runSpec } from '../sandbox/repository.ts';
import { guideExamples, guideFiles } from './testing-guide.ts';

/** Runs docs/testing.md with the check's own Jest. `mocks/package.test.ts` runs the same with plain Jest. */
it('shows both ways to write a spec, for every flow', () => {
  expect(guideExamples.map(({ flow }) => flow).sort()).toEqual([...flowIds].sort());
  for (const { flow, action, mocks, harness } of guideExamples) {
    expect(action).toMatch(/^exports\.onExecute/m);
    expect(mocks).toContain("require('../__mocks__/event-");
    const name = [...testModules].find(([, id]) => id === flow)?.[0];
    if (name === undefined) expect(harness).toBeNull();
    else expect(harness).toContain(`require('@auth0/actions/${name}')`);
  }
});

/** Runs all specs of one way in one start. The measured Action is that of post-login. */
function run(manner: string, more: Readonly<Record<string, string>> = {}): Promise<TestRun> {
  const specs = Object.keys(guideFiles).filter((file) => file.endsWith(`/${manner}.spec.js`));
  const { 'post-login/integration.action.js': measured = '', ...others } = guideFiles;
  return runSpec(
    buildToolchain(),
    specs.map((file) => `describe('${file}', () => { require('../${file}'); });\n`).join(''),
    {
      files: {
        ...others,
        'post-login/integration.action.js': "module.exports = require('../integration/integration.action');",
        'integration/integration.action.js': measured,
        ...more,
      },
    },
  );
}

const outcomes = ({ cases }: TestRun) => cases.map(({ name, status, message }) => [name, status, message]);

it.each(['mocks', 'harness'])('its specs pass in the check, and cover the Action: %s', async (manner) => {
  const done = await run(manner);
  expect(outcomes(done).filter(([, status]) => status !== 'passed')).toEqual([]);
  expect(done).toMatchObject({ status: 'passed', withoutAssertion: [], network: [], lateErrors: [] });
  expect(done.cases.length).toBeGreaterThan(20);
  const functions = done.coverage?.flatMap((script) => script.functions.map(({ functionName }) => functionName)) ?? [];
  for (const name of ['onExecutePostLogin', 'onContinuePostLogin']) {
    expect(functions).toContainEqual(expect.stringContaining(name));
  }
});

it("they pass for every trigger with Auth0's own package in node_modules, whose api is made of classes", async () => {
  const [ours, theirs] = await Promise.all([run('harness'), run('harness', wholeAuth0Package())]);
  expect(outcomes(theirs)).toEqual(outcomes(ours));
  expect(theirs).toMatchObject({ status: 'passed', withoutAssertion: [], network: [], lateErrors: [] });
  const installed = await runSpec(
    buildToolchain(),
    `it.each(${JSON.stringify([...testModules.keys()])})('%s', (name) => {
      expect(require('@auth0/actions/' + name).isStandIn).toBe(true);
    });`,
    { files: wholeAuth0Package() },
  );
  expect(installed).toMatchObject({ status: 'passed', cases: { length: 11 } });
});
