import { apiMethods, type ApiMethod } from '../auth0/api.ts';
import { parameterType, resultType } from '../auth0/api/types.ts';
import { eventShapes, type Shape } from '../auth0/event.ts';
import { always } from '../auth0/event/shared-shapes.ts';
import { flowIds, flows, type FlowId } from '../auth0/flows.ts';
import { testModules } from '../auth0/test-package/modules.ts';
import { mockModules } from './modules.ts';

/**
 * Type declarations of the mocks for partners' editors, derived from the same facts as the mocks. Used when
 * dist/ is built. `index.d.ts` has the types, and declares `…/__mocks__/NAME` for a repository without such a file.
 */
export function declarationFiles(): Readonly<Record<string, string>> {
  const modules = Object.entries(mockModules).map(([name, { kind, flow }]): [string, string] => [
    name,
    kind === 'event' ? eventModule(flow) : apiModule(flow),
  ]);
  const ambient = [
    ...modules.map(([name, members]) => `declare module '*/__mocks__/${name}' {\n${members}}\n`),
    // The package's own types win over a pattern, if it is installed.
    ...[...testModules].map(
      ([name, flow]) => `declare module '*/actions/${name}' {\n${testModule(flow, './index')}}\n`,
    ),
  ];
  return {
    'index.d.ts': `/// <reference path="./specs.d.ts" />\n\n${[...flowIds.flatMap(typesOf), registration].join('\n')}`,
    // Not a module itself: in a module, such a declaration would be an augmentation.
    'specs.d.ts': ambient.join('\n'),
    ...Object.fromEntries(modules.map(([name, members]) => [`${name}.d.ts`, members])),
    ...Object.fromEntries(
      [...testModules].map(([name, flow]) => [`auth0-actions/${name}.d.ts`, testModule(flow, '../../../index')]),
    ),
  };
}

/** `PostLogin`, like the names of Auth0's own types. */
export function typeName(flow: FlowId): string {
  return flow
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

const eventModule = (flow: FlowId): string => {
  const event = `import('./index').${typeName(flow)}Event`;
  return (
    `/** A new event with sample values, which the spec can change. */\n` +
    `export function makeEventMock(): ${event};\n` +
    `/** One event for the whole spec. */\nexport const eventMock: ${event};\n`
  );
};

const apiModule = (flow: FlowId): string =>
  `/** All of \`api\` as mock functions; one object for the whole spec. */\n` +
  `export const apiMock: import('./index').${typeName(flow)}APIMock;\n`;

const registration = `/** An Actions Module, which an Action requires as \`actions:NAME\`. */
export interface ModuleRegistration {
  name: string;
  filename: string;
  /** The type of \`actions.secrets\` in the module. */
  secrets?: { [key: string]: string };
}
`;

/** The exports of `@auth0/actions/TRIGGER/VERSION/test`. */
function testModule(flow: FlowId, index: string): string {
  const type = (name: string): string => `import('${index}').${name}`;
  const [event, api] = [type(`${typeName(flow)}Event`), type(`${typeName(flow)}API`)];
  const entrypoint = flows[flow].handlers.map(({ name }) => `'${name}'`).join(' | ');
  return (
    `/** A new example event, and an api that checks its arguments. */\n` +
    `export function getDefaultArguments(): [event: ${event}, api: ${api}];\n` +
    `/** Reads an Action. It runs at the first \`execute\`. */\n` +
    `export function loadAction(filename: string, modules?: readonly ${type('ModuleRegistration')}[]): Promise<{\n` +
    `  execute(entrypoint: ${entrypoint}, event: ${event}, api: ${api}): Promise<{ getLogs(): string }>;\n}>;\n`
  );
}

function typesOf(flow: FlowId): string[] {
  const name = typeName(flow);
  const namespaces = new Map<string, ApiMethod[]>();
  for (const method of apiMethods[flow]) {
    const [namespace = ''] = method.path.split('.');
    namespaces.set(namespace, [...(namespaces.get(namespace) ?? []), method]);
  }
  const members = (line: (method: ApiMethod) => string[]) =>
    [...namespaces]
      .map(([namespace, methods]) => `  ${namespace}: {\n${indent(methods.flatMap(line), 4)}\n  };\n`)
      .join('');
  const { title, handlers } = flows[flow];
  const handler = handlers[0]?.name ?? '';
  return [
    `/** \`event\` of ${handler} (${title}). */\nexport interface ${name}Event ${typeOf(eventShapes[flow], true)}\n`,
    `/** \`api\` of ${handler} (${title}). */\nexport interface ${name}API {\n${members((each) => signature(flow, each))}}\n`,
    `/** \`api\` of ${handler} (${title}), mocked. */\nexport interface ${name}APIMock {\n${members(mocked)}}\n`,
  ];
}

/** Methods that Auth0 refuses to run exist at run time, but not in its types. */
function signature(
  flow: FlowId,
  { path, parameters, chainable, deprecated, earlyAccess, runtimeOnly }: ApiMethod,
): string[] {
  if (runtimeOnly === 'gated') return [];
  const list = parameters.map(
    ({ name, required }) => `${name}${required ? '' : '?'}: ${parameterType(flow, path, name) ?? 'any'}`,
  );
  const result = chainable ? `${typeName(flow)}API` : resultType(path);
  const notes = [...(earlyAccess ? ['Early access.'] : []), ...(deprecated ? ['@deprecated'] : [])];
  return [...comment(notes), `${path.split('.')[1] ?? ''}(${list.join(', ')}): ${result};`];
}

function mocked({ path }: ApiMethod): string[] {
  return [`${path.split('.')[1] ?? ''}: jest.Mock;`];
}

function typeOf(shape: Shape, top = false): string {
  switch (shape.kind) {
    case 'string':
      return shape.values?.map((value) => `'${value}'`).join(' | ') ?? 'string';
    case 'number':
    case 'boolean':
      return shape.kind;
    case 'dict':
      return '{ [key: string]: any }';
    case 'list':
      return `Array<${typeOf(shape.of)}>`;
    case 'object': {
      const lines = Object.entries(shape.properties).flatMap(([name, property]) => [
        ...comment(notesOn(property)),
        // Their values are strings, whatever the manifest says: domain reference 3.2.
        `${name}${property.optional ? '?' : ''}: ${top && Object.hasOwn(always, name) ? '{ [key: string]: string }' : typeOf(property)};`,
      ]);
      return `{\n${indent([...lines, ...(shape.open ? ['[key: string]: any;'] : [])], 2)}\n}`;
    }
  }
}

function notesOn({ when, earlyAccess, undocumented }: Shape): string[] {
  return [
    ...(when !== undefined && !undocumented ? [`Only if ${when}.`] : []),
    ...(earlyAccess ? ['Early access.'] : []),
    ...(undocumented ? ['Not documented by Auth0.'] : []),
  ];
}

const comment = (notes: readonly string[]): string[] => (notes.length === 0 ? [] : [`/** ${notes.join(' ')} */`]);

const indent = (lines: readonly string[], by: number): string =>
  lines
    .flatMap((line) => line.split('\n'))
    .map((line) => ' '.repeat(by) + line)
    .join('\n');
