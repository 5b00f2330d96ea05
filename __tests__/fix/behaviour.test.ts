import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { planFixes } from '../../src/fix/plan.ts';
import { withFiles } from '../lint/rule-tester.ts';
import { ACTION, manifest, MANIFEST } from '../lint/rules/marks.ts';

const SPEC = 'integration/integration.action.spec.js';

type Store = 'secrets' | 'configuration';

interface Field {
  readonly name: string;
  readonly right: string;
  readonly store: Store;
  /** The store from which the code reads it. */
  readonly from: Store;
}

/** Ways to read a field and pass its value to `send`. No fix can follow some of them. */
const reads: readonly ((name: string, store: Store) => string)[] = [
  (name, store) => `send(event.${store}.${name});`,
  (name, store) => `send(event?.${store}?.["${name}"]);`,
  (name, store) => `{ const { ${name} } = event.${store}; send({ ${name} }.${name}, ${name}); }`,
  (name, store) => `{ const { ${name}: value = "none" } = event.${store}; send(value); }`,
  (name, store) => `{ const { ${name} = "none" } = event.${store}; send(\`${name} \${${name}}\`); }`,
  (name, store) => `{ const { ${store}: { '${name}': value } } = event; send(value); }`,
  (name, store) => `{ const { secrets, configuration } = event; send(${store}.${name}, secrets === configuration); }`,
  (name, store) => `{ const read = (all) => all.${name}; send(read(event.${store})); }`,
  (name, store) => `if ("${name}" in event.${store}) send("${name}", Object.hasOwn(event.${store}, '${name}'));`,
  (name, store) => `{ const event = { ${store}: { ${name}: 1 } }; send(event.${store}.${name}); }`,
  (name, store) => `{ const client = { ${name}: event.${store}.${name} }; send(client.${name}, "${name}"); }`,
  (name, store) => `for (const key of ["${name}"]) send(event.${store}[key]);`,
  (name, store) => `{ const KEY = "${name}"; send(event.${store}[KEY]); }`,
  (name, store) => `send(Object.entries(event.${store}).length, event.${store}.${name});`,
  (name, store) => `event.${store}.${name} ||= "none"; send(event.${store}.${name});`,
];

/** Ways in which a spec gives an event its values. */
const givings: readonly ((fields: readonly Field[], value: (field: Field) => string) => string)[] = [
  (fields, value) => {
    const store = (of: Store) =>
      fields
        .filter(({ from }) => from === of)
        .map((field) => `${field.name}: "${value(field)}"`)
        .join(', ');
    return `const event = { secrets: { ${store('secrets')} }, configuration: { ${store('configuration')} } };`;
  },
  (fields, value) =>
    'const event = { secrets: {}, configuration: {} };\n' +
    fields.map((field) => `event.${field.from}["${field.name}"] = "${value(field)}";`).join('\n'),
  (fields, value) =>
    'const build = (secrets, configuration = {}) => ({ secrets: { ...secrets }, configuration });\nconst event = build({});\n' +
    fields.map((field) => `Object.assign(event.${field.from}, { '${field.name}': "${value(field)}" });`).join('\n'),
  (fields, value) =>
    `const values = { ${fields.map((field) => `${field.name}: "${value(field)}"`).join(', ')} };\n` +
    'const event = { secrets: { ...values }, configuration: { ...values } };',
  (fields, value) =>
    'const event = { secrets: {}, configuration: {} };\n' +
    `for (const [store, name, value] of ${JSON.stringify(fields.map((field) => [field.from, field.name, value(field)]))}) event[store][name] = value;`,
];

const pool: readonly (readonly [string, string])[] = [
  ['apiKey', 'API_KEY'],
  ['base_url', 'BASE_URL'],
  ['Region', 'REGION'],
  ['oauth2Token', 'OAUTH2_TOKEN'],
  ['TIMEOUT', 'TIMEOUT'],
  ['debugMode', 'DEBUG_MODE'],
];
const stores = fc.constantFrom<Store>('secrets', 'configuration');
const someFields = fc
  .subarray([...pool], { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.tuple(
      ...names.map(([name, right]) =>
        fc.record({ name: fc.constant(name), right: fc.constant(right), store: stores, from: stores }),
      ),
    ),
  );

const scenario = someFields.chain((fields) =>
  fc.record({
    fields: fc.constant(fields as readonly Field[]),
    uses: fc.array(fc.tuple(fc.constantFrom(...(fields as readonly Field[])), fc.nat(reads.length - 1)), {
      minLength: 1,
      maxLength: 5,
    }),
    giving: fc.nat(givings.length - 1),
    windows: fc.boolean(),
  }),
);

/** What the Action sends when the spec runs it. Both are made here, so they may run in this process. */
function sent(action: string, spec: string): string {
  const out: unknown[] = [];
  const send = (...values: unknown[]) => out.push(values);
  try {
    runInNewContext(
      `const exports = {};\n${action}\n${spec}\nexports.onExecutePostLogin(event);`,
      { send },
      { timeout: 1000 },
    );
  } catch (error) {
    out.push(String(error).replace(/'[^']*'/g, '…'));
  }
  return JSON.stringify(out);
}

it('behaves as before, changes nothing else, and is complete after one run', async () => {
  let corrected = 0;
  await fc.assert(
    fc.asyncProperty(scenario, async ({ fields, uses, giving, windows }) => {
      const names = (store: Store) => fields.filter((field) => field.store === store).map(({ name }) => name);
      const body = uses.map(([field, index]) => reads[index]?.(field.name, field.from) ?? '').join('\n');
      const lines = (text: string) => (windows ? text.replaceAll('\n', '\r\n') : text);
      const files = {
        [MANIFEST]: lines(manifest(names('secrets'), names('configuration'))),
        // An error of an `async` function would come too late to be seen.
        [ACTION]: lines(`exports.onExecutePostLogin = (event) => {\n${body}\n};\n`),
        [SPEC]: lines(givings[giving]?.(fields, ({ name }) => `value of ${name}`) ?? ''),
      };
      const { fixed, changes } = await withFiles(files, {}, (root) =>
        planFixes({ root, path: '.', isWaived: () => false }),
      );
      corrected += fixed.length;
      const after = { ...files, ...Object.fromEntries(changes.map((change) => [change.file, change.after])) };

      expect(sent(after[ACTION], after[SPEC])).toBe(sent(files[ACTION], files[SPEC]));
      for (const file of [MANIFEST, ACTION, SPEC] as const)
        expect(undone(after[file], fields)).toBe(undone(files[file], fields));
      const again = await withFiles(after, {}, (root) => planFixes({ root, path: '.', isWaived: () => false }));
      expect(again.changes).toEqual([]);
    }),
    { numRuns: 40, seed: 4 },
  );
  expect(corrected).toBeGreaterThan(20);
}, 300_000);

/** Ways to read two fields of one store. The fix of one must not change the other. */
const both: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `const { ${one}, ${other} } = event.secrets; send(${one}, ${other});`,
  (one, other) => `  const { ${other}: value = "none", ${one} } = event?.secrets ?? {}\n  send(value, ${one})`,
  (one, other) => `const { ${one}, ${other} } = event.secrets, after = ${one}; send(${one}, ${other}, after);`,
  (one, other) => `const all = event.secrets; send(all.${one}, all.${other});`,
  (one, other) => `const all = event.secrets || {}; const { ${one}, ${other} } = all; send(${one}, ${other});`,
  (one, other) => `const { secrets: { ${one}, ${other}: value } } = event; send(${one}, value);`,
  (one, other) => `const { configuration: { X }, secrets: { ${one}, ${other} } } = event; send(${one}, ${other}, X);`,
  (one, other) => `const { secrets } = event; send(secrets.${one}, secrets.${other});`,
  (one, other) => `const read = ({ ${one}, ${other} }, by) => [${one}, ${other}, by]; send(...read(event.secrets, 1));`,
  (one, other) => `const read = all => all.${one} + all.${other}; send(read(event.secrets));`,
  (one, other) =>
    `const inner = (all) => all.${other}; function read(all) { return [all.${one}, inner(all)]; } send(...read(event.secrets));`,
  (one, other) =>
    `const read = (all, c) => [all.${one}, all.${other}, c.X]; send(...read(event.secrets, event.configuration));`,
];

it.each(both.map((write) => [write('ONE', 'OTHER'), write] as const))(
  'reads one of two fields from the other store, and behaves as before: %s',
  async (_, write) => {
    for (const [index, end] of ['\n', '\r\n'].entries()) {
      const [one, other] = index === 0 ? ['ONE', 'OTHER'] : ['OTHER', 'ONE'];
      const values = 'secrets: { ONE: "1", OTHER: "2" }, configuration: { ONE: "1", OTHER: "2", X: "3" }';
      const files = {
        [MANIFEST]: manifest(['ONE'], ['OTHER', 'X']),
        [ACTION]: `exports.onExecutePostLogin = (event) => {\n${write(one, other)}\n};\n`.replaceAll('\n', end),
        [SPEC]: 'const { event } = require("../__mocks__/event-post-login");',
      };
      const whole = `const event = { ${values} };`;
      const { fixed, changes } = await withFiles(files, {}, (root) =>
        planFixes({ root, path: '.', isWaived: () => false }),
      );
      expect(fixed.map(({ rule }) => rule)).toEqual(['secrets/wrong-store']);
      const after = changes.find(({ file }) => file === ACTION)?.after ?? '';
      expect(sent(after, whole)).toBe(sent(files[ACTION], whole));
      // Each field is only in its own store.
      const apart = 'const event = { secrets: { ONE: "1" }, configuration: { OTHER: "2", X: "3" } };';
      expect(sent(after, apart)).toBe(sent(files[ACTION], whole));
      expect(after.replaceAll('\r\n', '')).not.toContain(end === '\n' ? '\r' : '\n');
    }
  },
);

/** The text without the parts that a fix may change: the names, and the words for the stores. */
function undone(text: string, fields: readonly Field[]): string {
  const names = fields.reduce(
    (made, { name, right }) =>
      made.replaceAll(`{ ${right}: ${name}`, `{ ${name}`).replace(new RegExp(`\\b${right}\\b`, 'g'), name),
    text,
  );
  return names.replace(/\b(?:secrets|configuration)\b/g, 'store');
}
