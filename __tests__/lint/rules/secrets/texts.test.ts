import { values } from '../../rule-tester.ts';
import { ACTION, expectFindings, handler, manifest, MANIFEST } from '../marks.ts';

const files = (body: string) => ({ [MANIFEST]: manifest(['API_KEY', 'TOKEN'], ['URL']), [ACTION]: handler(body) });

it('reports each dynamic read, and both stores at one place together', async () => {
  const body = 'call(▸event.secrets[a]);\ncall(▸event.secrets[b], ▸event.configuration[c]);\nsdk.init(▸event);';
  await expectFindings('secrets/dynamic-read', files(body), Array<string>(4).fill('secrets/dynamic-read dynamic'));
  expect(await values('secrets/dynamic-read', files(body.replaceAll('▸', '')))).toEqual([
    { stores: 'event.secrets', example: 'event.secrets.API_KEY' },
    { stores: 'event.secrets', example: 'event.secrets.API_KEY' },
    { stores: 'event.configuration', example: 'event.configuration.URL' },
    { stores: 'event.configuration and event.secrets', example: 'event.secrets.API_KEY' },
  ]);
});

it.each([
  ['console.log(event);', { what: 'event', sink: 'console.log', line: 2, example: 'event.user.user_id' }],
  [
    'console.error(event.secrets);',
    { what: 'event.secrets', sink: 'console.error', line: 2, example: 'event.user.user_id' },
  ],
  ['console.log(event.secrets.API_KEY);', { name: 'API_KEY', sink: 'console.log', line: 2 }],
  ['console.log(event.secrets.API_KEY[0]);', { name: 'API_KEY', sink: 'console.log', line: 2 }],
])('secrets/logged of %s', async (body, data) => {
  expect(await values('secrets/logged', files(body))).toEqual([data]);
});

it.each([
  ['await fetch(`https://x.io/?k=${event.secrets.API_KEY}`);', [{ name: 'API_KEY' }]],
  [
    'await fetch(`https://x.io/?k=${event.secrets.API_KEY}&t=${event.secrets.TOKEN}`);',
    [{ name: 'API_KEY' }, { name: 'TOKEN' }],
  ],
  ['await fetch(`https://x.io/?k=${event.secrets}`);', []],
  ['await fetch(`https://x.io/?k=${JSON.stringify(event.secrets)}`);', []],
])('secrets/in-url of %s', async (body, data) => {
  expect(await values('secrets/in-url', files(body))).toEqual(data);
});
