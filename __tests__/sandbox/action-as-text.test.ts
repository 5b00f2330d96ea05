import { action, buildToolchain, runSpec } from './repository.ts';

/** Specs that read the Action's text and run it as code: what counts as the Action, and what does not. */
const toolchain = buildToolchain();

const spec = (load: string) => `const fs = require('fs');
const path = require('path');
const vm = require('vm');
const Module = require('module');
const text = fs.readFileSync(path.join(__dirname, 'integration.action.js'), 'utf8');
const module_ = { exports: {} };
it('denies', async () => {
  const { onExecutePostLogin } = (() => { ${load} })();
  const deny = jest.fn();
  await onExecutePostLogin({ secrets: { API_KEY: 'deny' } }, { access: { deny } });
  expect(deny).toHaveBeenCalledWith('no');
});
`;

/** The parts of the Action's text that no test ran. */
async function notRun(load: string): Promise<string[] | null> {
  const { cases, coverage } = await runSpec(toolchain, spec(load));
  expect(cases).toMatchObject([{ name: 'denies', status: 'passed' }]);
  return (
    coverage?.flatMap(({ functions }) =>
      functions.flatMap(({ ranges }) =>
        ranges
          .filter(({ count }) => count === 0)
          .map(({ startOffset, endOffset }) => action.slice(startOffset, endOffset).trim()),
      ),
    ) ?? null
  );
}

it.each([
  [
    'a function',
    `new Function('exports', 'require', 'module', text)(module_.exports, require, module_); return module_.exports;`,
  ],
  [
    'a context',
    `const context = vm.createContext({ exports: {} }); vm.runInContext(text, context); return context.exports;`,
  ],
  ['this context', `global.exports = {}; vm.runInThisContext(text); return global.exports;`],
  [
    'a script',
    `const context = { exports: {} }; new vm.Script(text).runInNewContext(context); return context.exports;`,
  ],
  [
    'a wrapper',
    `vm.runInThisContext('(function (exports, require, module) {' + text + '\\n})')(module_.exports, require, module_); return module_.exports;`,
  ],
  [
    'a script with the name of the Action',
    `const filename = path.join(__dirname, 'integration.action.js'); const context = { exports: {} };
     new vm.Script(text, { filename }).runInNewContext(context); return context.exports;`,
  ],
  [
    'a script with the name of the spec',
    `const context = { exports: {} };
     new vm.Script(text, { filename: __filename }).runInNewContext(context); return context.exports;`,
  ],
  ['eval', `const exports = module_.exports; eval(text); return exports;`],
])('the whole text counts if %s runs it', async (_how, load) => {
  // The end of the Action is on the success path, and this spec does not reach it.
  expect(await notRun(load)).toEqual([
    expect.stringContaining("api.idToken.setCustomClaim('https://example.com/checked', true)"),
  ]);
});

it.each([
  [
    'a changed text',
    `new Function('exports', text.replace('no', 'n' + 'o').replace('true', 'false'))(module_.exports); return module_.exports;`,
  ],
  [
    'a part of it',
    `new Function('exports', text.slice(0, text.indexOf('  api.idToken')) + '};')(module_.exports); return module_.exports;`,
  ],
  ['more than it', `new Function('exports', 'const more = 1;' + text)(module_.exports); return module_.exports;`],
])('%s does not', async (_how, load) => {
  expect(await notRun(load)).toBeNull();
});
