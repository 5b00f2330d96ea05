import type { FoundExecution } from '../../../probe/explore/exploration.ts';
import { assertionsOf } from './assertions.ts';
import { changesText } from './changes-text.ts';
import { javascriptOf, textOf } from './javascript.ts';
import { answersText } from './provider-text.ts';
import type { PlannedTest, SpecParts } from './spec-parts.ts';
import { nameOf } from './words.ts';

/** What the tests of a handler share. */
interface Around {
  readonly base: FoundExecution;
  readonly baseEvent: unknown;
  readonly parts: SpecParts;
  readonly taken: Set<string>;
}

/** The `it` for an execution. */
export function testText({ found, strictness }: PlannedTest, { base, baseEvent, parts, taken }: Around): string {
  const { needs, time, keepsState } = parts;
  const hasProvider = needs.fetch || needs.http;
  const name = unique(nameOf(found, base), taken);
  const isSame = JSON.stringify(found.answers) === JSON.stringify(base.answers);
  const given = [
    ...(hasProvider && !isSame && found.answers.length > 0 ? [`    answers = ${answersText(found.answers, 4)};`] : []),
    ...changesText(baseEvent, JSON.parse(found.event), 4),
    ...found.given.map(({ path, how, value }) => {
      const method = how === 'promise' ? 'mockResolvedValueOnce' : 'mockReturnValueOnce';
      const head = `    apiMock.${path}.${method}(`;
      return `${head}${javascriptOf(JSON.parse(value), head.length, 4)});`;
    }),
    ...(found.claims === null ? [] : [claimsText(found.claims)]),
  ];
  const called = `${keepsState ? 'action.' : ''}${found.handler}(event, apiMock)`;
  const execution = time === 'passing' ? `passing(${called})` : called;
  const { outcome, error } = found.recording;
  const expected = assertionsOf(found, strictness, hasProvider);
  const message = (error ?? '').replace(/^[^:]*: /u, '');
  const isStable = error === found.again.error && !/\n/u.test(message);
  const run =
    outcome === 'threw'
      ? `await expect(${execution}).rejects.toThrow(${isStable && strictness === 'arguments' ? textOf(message) : ''});`
      : expected.length === 0
        ? `await expect(${execution}).resolves.toBeUndefined();`
        : `await ${execution};`;
  return [
    `  it(${textOf(name)}, async () => {`,
    ...given,
    ...(given.length > 0 ? [''] : []),
    `    ${run}`,
    ...(expected.length > 0 ? ['', ...expected.map((line) => `    ${line}`)] : []),
    '  });',
  ].join('\n');
}

function claimsText(claims: string): string {
  const head = '    apiMock.redirect.validateToken.mockReturnValueOnce(';
  return `${head}${javascriptOf(JSON.parse(claims), head.length, 4)});`;
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  taken.add(free);
  return free;
}
