import { describeActionRule, saidOf } from '../action-cases.ts';
import { handler, MANIFEST } from '../marks.ts';

const rule = 'secrets/unknown-option';
const select = (name: string, ...values: unknown[]) => ({
  name,
  label: name,
  description: 'One of them.',
  options: values.map((value) => ({ value, label: String(value) })),
});
const files = {
  [MANIFEST]: JSON.stringify({
    secrets: [],
    configuration: [
      select('STAGE', 'Sandbox', 'Production'),
      select('DEBUG', 'true', 'false'),
      select('REGION', 'eu-west-1', 'us-east-1'),
      select('BROKEN', 1, 'two'),
      { name: 'MODE', label: 'MODE', description: 'Any.' },
    ],
    dependencies: [],
  }),
};

describeActionRule(rule, {
  files,
  fires: [
    ['another case', handler('if (event.configuration.STAGE === ▸"sandbox") return 1;'), 'near'],
    ['what must not be', handler('if (event.configuration.STAGE !== ▸"PRODUCTION") return 1;'), 'near'],
    ['the text first', handler('const { STAGE } = event.configuration;\nreturn ▸"test" === STAGE ? 1 : 2;'), 'unknown'],
    ['a constant', `const TEST = "test";\n${handler('return event.configuration.STAGE === ▸TEST;')}`, 'unknown'],
    [
      '`switch`',
      handler('switch (event.configuration.STAGE) {\n  case "Sandbox": return 1;\n  case ▸"Live": return 2;\n}'),
      'unknown',
    ],
    ['a list', handler('return [▸"sandbox", "test"].includes(event.configuration.STAGE);'), 'near'],
    ['a part', handler('return event.configuration.REGION.startsWith(▸"ap-");'), 'unknown'],
    ['an end', handler('return event.configuration.REGION.endsWith(▸"-2");'), 'unknown'],
    [
      'a lookup',
      handler('const hosts = { ▸sandbox: "a", production: "b" };\nreturn hosts[event.configuration.STAGE];'),
      'near',
    ],
    [
      'a helper',
      `const isTest = (stage) => stage === ▸"test";\n${handler('return isTest(event.configuration.STAGE);')}`,
      'unknown',
    ],
    [
      'a folded value and a text that is not',
      handler('return event.configuration.STAGE.toLowerCase() === ▸"Sandbox";'),
      'near',
    ],
    ['a switch for the log', handler('return event.configuration.DEBUG === ▸"on";'), 'unknown'],
  ],
  silent: [
    ['an option', handler('return event.configuration.STAGE === "Sandbox";')],
    [
      'all options of a `switch`',
      handler(
        'switch (event.configuration.STAGE) {\n  case "Sandbox": return 1;\n  case "Production": return 2;\n  default: return 3;\n}',
      ),
    ],
    ['a field without options', handler('return event.configuration.MODE === "anything";')],
    ['case that is folded on the way', handler('return event.configuration.STAGE.trim().toLowerCase() === "sandbox";')],
    [
      'case that was folded before',
      handler('const stage = event.configuration.STAGE.toLowerCase();\nreturn stage === "production";'),
    ],
    ['the empty text', handler('return event.configuration.STAGE === "";')],
    ['a list that has an option', handler('return ["true", "1", "yes", "on"].includes(event.configuration.DEBUG);')],
    [
      'a beginning of an option',
      handler('return event.configuration.REGION.startsWith("eu") || event.configuration.REGION.includes("east");'),
    ],
    [
      'a lookup with a default',
      handler('const hosts = { sandbox: "a" };\nreturn hosts[event.configuration.STAGE] ?? "b";'),
    ],
    [
      'a lookup that is asked for',
      handler(
        'const hosts = { sandbox: "a" };\nconst host = hosts[event.configuration.STAGE];\nif (!host) return api.access.deny("No.");\nreturn host;',
      ),
    ],
    [
      'a lookup of options',
      handler('return { Sandbox: "a", Production: "b", Local: "c" }[event.configuration.STAGE];'),
    ],
    [
      'a default of the Action',
      handler('const stage = event.configuration.STAGE || "none";\nreturn stage === "none";'),
    ],
    ['options that are at fault', handler('return event.configuration.BROKEN === "three";')],
    ['another object', handler('return event.client.metadata.STAGE === "sandbox";')],
    [
      'a helper for several values',
      `const isTest = (value) => value === "test";\n${handler('return isTest(event.configuration.STAGE) || isTest(event.client.name);')}`,
    ],
    [
      'a type and nothing',
      handler('return typeof event.configuration.STAGE === "string" && event.configuration.STAGE !== undefined;'),
    ],
    ['a length', handler('return event.configuration.STAGE.length === 3;')],
  ],
});

it('names the options', async () => {
  expect(await saidOf(rule, handler('return event.configuration.STAGE === "sandbox";'), files)).toEqual([
    'The field "STAGE" is never "sandbox". Did you mean "Sandbox"? The case matters.',
  ]);
  expect(await saidOf(rule, handler('return event.configuration.DEBUG === "on";'), files)).toEqual([
    'The field "DEBUG" is never "on". Its options are "true", "false". Compare with one of these, or add the option to the manifest.',
  ]);
});
