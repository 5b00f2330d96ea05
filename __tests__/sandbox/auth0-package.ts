import fs from 'node:fs';
import path from 'node:path';
import { apiMethods } from '../../src/auth0/api.ts';
import { flows } from '../../src/auth0/flows.ts';
import { testModules } from '../../src/auth0/test-package/modules.ts';
import { exampleEvent } from '../../src/mocks/harness/example-event.ts';

const fixtures = path.join(__dirname, '../fixtures/auth0-actions');
const packageJson = fs.readFileSync(path.join(fixtures, 'package.json'), 'utf8');

/** Files of a stand-in for Auth0's package, in the repository's `node_modules`, with only the module of post-login. */
export const auth0Package = installed({
  'package.json': packageJson,
  ...read('loader.js', 'post-login/v3-test.js'),
});

/** The same with a module for each trigger. Its `api` consists of classes, like the real one. */
export function wholeAuth0Package(): Readonly<Record<string, string>> {
  const { exports, ...others } = JSON.parse(packageJson) as { readonly exports: Readonly<Record<string, unknown>> };
  const modules = [...testModules].map(([name, flow]) => ({
    name,
    file: `${name.replaceAll('/', '-')}.js`,
    given: [
      exampleEvent(flow),
      apiMethods[flow].map(({ path: method, chainable }) => ({ path: method, chainable })),
      flows[flow].handlers.map((handler) => handler.name),
    ],
  }));
  const all = { ...exports, ...Object.fromEntries(modules.map(({ name, file }) => [`./${name}`, `./${file}`])) };
  return installed({
    'package.json': JSON.stringify({ ...others, exports: all }),
    ...read('loader.js', 'trigger.js'),
    ...Object.fromEntries(
      modules.map(({ file, given }) => [
        file,
        `module.exports = require('./trigger.js').trigger(...${JSON.stringify(given)});`,
      ]),
    ),
  });
}

function read(...files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, fs.readFileSync(path.join(fixtures, file), 'utf8')]));
}

function installed(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`node_modules/@auth0/actions/${file}`, text]));
}
