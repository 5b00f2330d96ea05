import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { differences, type Published } from '../../src/auth0/reference/compare.ts';
import { explained } from '../../src/auth0/reference/explained.ts';
import { publishedIn, readPage } from '../../src/auth0/reference/pages.ts';
import reference from '../../src/auth0/reference/published.json';

const published: Published = reference.triggers;

/** The differences that are not in the comparison of the unchanged copy. */
function news(changed: Published): string[] {
  const known = new Set(differences(published));
  return differences(changed).filter((line) => !known.has(line));
}

const inEventStream = (change: Partial<Published[string]>): Published => {
  const { 'event-stream': before = { api: [], event: [] } } = published;
  return { ...published, 'event-stream': { ...before, ...change } };
};
const { api = [], event = [] } = published['event-stream'] ?? {};

describe('src/auth0 and the names that Auth0 publishes', () => {
  it('differ only in what is explained', () => {
    expect(differences(published).sort()).toEqual(Object.keys(explained).sort());
  });

  it.each(Object.entries(explained))('%s: there is a reason', (_, reason) => {
    expect(reason).toMatch(/\w+ \w+/);
  });

  it('the copy says where it comes from', () => {
    expect(reference.about).toContain('Names alone');
    for (const source of Object.values(reference.sources)) expect(source).toMatch(/github\.com\/auth0\//);
  });

  it.each<[string, Published, string[]]>([
    [
      'a new method',
      inEventStream({ api: [...api, 'message.drop(reason)'] }),
      ['event-stream api + message.drop(reason)'],
    ],
    ['a method that is gone', inEventStream({ api: api.slice(1) }), [`event-stream api - ${api[0] ?? ''}`]],
    [
      'a new parameter',
      inEventStream({ api: api.map((line) => line.replace('get(key)', 'get(key, options)')) }),
      ['event-stream api + cache.get(key, options)', 'event-stream api - cache.get(key)'],
    ],
    [
      'a property that may be missing',
      inEventStream({ event: event.map((line) => line.replace('message.id:', 'message.id?:')) }),
      ['event-stream event + message.id?: string', 'event-stream event - message.id: string'],
    ],
    [
      'early access, said of an object and below it',
      inEventStream({ event: event.map((line) => (line.startsWith('message') ? `${line} [early access]` : line)) }),
      ['event-stream event + message: object [early access]', 'event-stream event - message: object'],
    ],
    [
      'an object that may have more',
      inEventStream({ types: { open: ['message'], event: ['message.id', 'message.more'], methods: ['cache.clear'] } }),
      [
        'event-stream declared api + cache.clear',
        'event-stream declared event + message.more',
        'event-stream open + message',
      ],
    ],
    ['a new trigger', { ...published, 'post-logout': { api: [], event: [] } }, ['post-logout +']],
  ])('%s is reported', (_, changed, lines) => {
    expect(news(changed)).toEqual(lines);
  });
});

const apiPage = `---
# Generated.
trigger: post-logout
pageType: api
title: 'API Object'
---

## \`api.cache\`

### \`api.cache.get(key)\`

Words on \`api.cache.set(key, value)\`.

<ParamField body="key" type="string">
</ParamField>

### \`api.session.keep()\`
`;
const eventPage = `---
trigger: post-logout
pageType: event
---

## \`event.client\`

<ResponseField name="event.client" type="object" post={["optional"]}>
  The application.

  <Expandable title="event.client properties" defaultOpen>
    <ResponseField name="policy" type="object">
      [Enterprise Customers] [Early Access] Its policy.
      <Expandable title="policy properties" defaultOpen>
        <ResponseField name="ages" type="array of string" post={["optional"]} />
      </Expandable>
    </ResponseField>
    <ResponseField name="name" type="string">
      Not [Early Access] any more.
    </ResponseField>
  </Expandable>
</ResponseField>

<ResponseField name="event.secrets" type="secrets">
  Secrets.
</ResponseField>
`;
const lines = {
  api: ['cache.get(key)', 'session.keep()'],
  event: [
    'client?: object',
    'client.policy: object [early access]',
    'client.policy.ages?: array of string',
    'client.name: string',
    'secrets: secrets',
  ],
};

describe("pages of Auth0's reference", () => {
  it('are read for the names in them', () => {
    expect(readPage(apiPage)).toEqual({ trigger: 'post-logout', of: 'api', lines: lines.api });
    expect(readPage(eventPage)).toEqual({ trigger: 'post-logout', of: 'event', lines: lines.event });
    const pages = [apiPage, eventPage].flatMap((text) => readPage(text) ?? []);
    expect(publishedIn(pages)).toEqual({ 'post-logout': lines });
  });

  it.each(['', '# A page\n', '---\ntitle: Actions\n---\n', '---\ntrigger: post-login\npageType: guide\n---\n'])(
    'other text is not one of them: %j',
    (text) => {
      expect(readPage(text)).toBeNull();
    },
  );

  it('`npm run facts -- FOLDER` lists what is new in them', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aic-facts-'));
    try {
      fs.mkdirSync(path.join(folder, 'post-logout'));
      fs.writeFileSync(path.join(folder, 'post-logout/post-logout-api-object.mdx'), apiPage);
      fs.writeFileSync(
        path.join(folder, 'event-stream-api-object.mdx'),
        apiPage.replace('post-logout', 'event-stream'),
      );
      const script = path.join(__dirname, '../../scripts/facts.mjs');
      const { status, stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
      expect(stdout.split('\n')).toEqual(
        expect.arrayContaining(['Read 2 reference pages.', 'event-stream api + session.keep()', 'post-logout +']),
      );
      expect(status).toBe(1);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
