import { scenariosOf } from '../../src/probe/scenarios.ts';
import type { BaselineFacts } from '../../src/probe/scenario.ts';
import { planFor } from './probing.ts';

const post = 'exports.onExecutePostLogin = async (event, api) => { BODY };';
const baseline: BaselineFacts = {
  stage: 'execute',
  requests: 0,
  readsBody: true,
  hasToken: false,
  denies: false,
  optional: [],
};

function ids(
  body: string,
  of: Partial<BaselineFacts>,
  fields: Parameters<typeof planFor>[1] = { secrets: [] },
): string[] {
  return scenariosOf(planFor(post.replace('BODY', body), fields).plan, { ...baseline, ...of }).map(({ id }) => id);
}

const provider = [
  ...['http-500', 'http-401', 'http-429', 'never-answers', 'slow-body', 'refused', 'dns', 'tls', 'reset', 'empty-body'],
  ...['html-body', 'truncated-json', 'json-null', 'json-object', 'error-in-200', 'redirect-http', 'huge-body'],
];

describe('the scenarios of a handler', () => {
  it('are the success and the second user if it sends no request', () => {
    expect(ids('', {})).toEqual(['success', 'again']);
  });

  it('are each fault of the provider if it sends a request', () => {
    expect(ids('', { requests: 1 })).toEqual(['success', ...provider, 'again']);
  });

  it('have no fault in a body if it reads none', () => {
    const silent = [
      'http-500',
      'http-401',
      'http-429',
      'never-answers',
      'refused',
      'dns',
      'tls',
      'reset',
      'redirect-http',
    ];
    expect(ids('', { requests: 1, readsBody: false })).toEqual(['success', ...silent, 'again']);
  });

  it('also affect only the second, third or fourth request', () => {
    expect(ids('', { requests: 9 }).filter((id) => id.includes('@'))).toEqual(
      ['http-500', 'never-answers', 'truncated-json', 'json-null', 'error-in-200'].flatMap((id) => [
        `${id}@2`,
        `${id}@3`,
        `${id}@4`,
      ]),
    );
  });

  it('have the statuses that the code names', () => {
    const all = ids('const r = await fetch("https://a.example"); if (r.status === 404 || r.status === 204) return;', {
      requests: 1,
    });
    expect(all.filter((id) => id.startsWith('http-'))).toEqual(['http-500', 'http-401', 'http-429', 'http-404']);
  });

  it.each([
    ['a secret', { secrets: ['API_KEY'] }, ['no-secret:API_KEY']],
    [
      'a configuration field',
      { secrets: [], configuration: { HOST: {} } },
      ['no-configuration:HOST', 'empty-configuration:HOST'],
    ],
    [
      'a debug switch',
      { secrets: [], configuration: { DEBUG: { default_value: 'false', options: ['false', 'true'] } } },
      ['switch-on:DEBUG'],
    ],
    [
      'a select field',
      { secrets: [], configuration: { MODE: { options: ['a', 'b', 'c'] } } },
      ['option:MODE=b', 'option:MODE=c'],
    ],
  ])('have the faults that %s may have', (_, fields, expected) => {
    expect(ids('', {}, fields)).toEqual(['success', ...expected, 'again']);
  });

  it('forge the parameters with which a user returns to a continue handler', () => {
    const all = ids('', { stage: 'continue', hasToken: true });
    expect(all).toEqual([
      'success',
      ...[
        'token-missing',
        'token-empty',
        'token-unsigned',
        'token-wrong-key',
        'token-expired',
        'token-other-user',
        'token-other-state',
      ],
      ...['request-bare', 'again'],
    ]);
    expect(ids('', { stage: 'continue' })).toEqual(['success', 'request-bare', 'again']);
  });

  it('forge parameters if some login is denied', () => {
    const body = 'if (event.request.query.invite === "gold") return;';
    expect(ids(body, { denies: true })).toEqual([
      ...['success', 'forged:invite', 'forged:invite=gold', 'forged:invite=true', 'forged:invite=1', 'again'],
    ]);
    expect(ids(body, {})).toEqual(['success', 'again']);
  });

  it('forge no parameter by which the application says what it wants', () => {
    expect(ids('if (event.request.query.audience !== "a") return;', { denies: true })).toEqual(['success', 'again']);
  });
});
