import { handlerText } from './handler-text.ts';
import { textOf } from './javascript.ts';
import { keysIn, keyText } from './keys.ts';
import { mockNamesOf } from './mock-names.ts';
import { providerRequires, providerText } from './provider-text.ts';
import type { SpecParts } from './spec-parts.ts';

/** `integration.action.spec.js`: a test for each execution. Its assertions are what the execution did. */
export function specText(parts: SpecParts): string {
  const { flow, tests, unreached, needs, time, keepsState, usesAxios, handlers } = parts;
  const keys = keysIn(tests.map(({ found }) => found.event));
  const mocks = mockNamesOf(flow);
  const names = [...new Set([...tests.map(({ found }) => found.handler), ...handlers])];
  const requires = [
    ...(keys.length > 0 ? ["const { generateKeyPairSync } = require('crypto');"] : []),
    ...providerRequires(needs),
    `const { makeEventMock } = require('../__mocks__/${mocks.event}');`,
    `const { apiMock } = require('../__mocks__/${mocks.api}');`,
    ...(keepsState ? [] : [`const { ${names.join(', ')} } = require('./integration.action');`]),
  ];
  const bodies = names.map((handler) => {
    const own = tests.filter(({ found }) => found.handler === handler);
    return handlerText(handler, own, parts);
  });
  const todo = unreached.map(({ start, end, path }) => {
    const lines = start === end ? `line ${start}` : `lines ${start}–${end}`;
    return `it.todo(${textOf(`runs ${lines} of the Action, on the ${path} path`)});`;
  });
  return [
    usesAxios ? "// The spec uses the real axios, and answers its requests itself.\njest.unmock('axios');\n\n" : '',
    `${requires.join('\n')}\n`,
    keys.length > 0 ? `\n${keys.map(keyText).join('\n')}\n` : '',
    providerText(needs),
    keepsState
      ? '\n// The Action keeps values between two executions, so each test loads it again.\nlet action;\n'
      : '',
    time === 'passing' ? PASSING : '',
    '\n',
    bodies.join('\n'),
    todo.length > 0 ? `\n${todo.join('\n')}\n` : '',
  ].join('');
}

const PASSING = `
// What the Action waits for comes at once.
const passing = async (execution) => {
  let isOver = false;
  const over = execution.finally(() => {
    isOver = true;
  });
  over.catch(() => {});
  while (!isOver) await jest.advanceTimersByTimeAsync(500);
  return over;
};
`;
