import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import path from 'node:path';
import { HEAD } from './job.ts';
import { startedRunner } from './runner.ts';

const runner = startedRunner();
const { step } = runner;
const withoutTests = { tests: 'false', probe: 'false' };

describe('matrix and concurrency', () => {
  it('two runs at once leave one comment', async () => {
    const both = await Promise.all([step({ inputs: withoutTests }), step({ inputs: withoutTests })]);
    expect(both.map(({ status, commands }) => ({ status, commands }))).toEqual(
      both.map(() => ({ status: 0, commands: [] })),
    );
    expect(runner.api.state.comments).toHaveLength(1);
  });

  it('the legs of a matrix have one comment and one check run each, at once and again', async () => {
    const found = await step({ inputs: { ...withoutTests, comment: 'never' } });
    const { workspace } = runner.job;
    fs.cpSync(path.join(workspace, 'integration'), path.join(workspace, 'integration-2'), { recursive: true });
    const [one] = JSON.parse(found.outputs['integrations'] ?? '[]') as string[];
    const inputs = { ...withoutTests, 'check-run': 'true' };
    const legs = () =>
      Promise.all([one ?? '', 'integration-2'].map((leg) => step({ inputs: { ...inputs, path: leg } })));
    expect(one).toBe('integration');
    await legs();
    const told = () => runner.api.state.comments.map(({ id, body }) => ({ id, body }));
    const before = told();
    expect(before).toHaveLength(2);
    await legs();
    expect(told()).toEqual(before);
    expect(runner.api.state.checkRuns.map(({ name }) => name).sort()).toEqual([
      'Integration check of integration',
      'Integration check of integration-2',
    ]);
  });
});

describe('GitHub Enterprise Server', () => {
  const env = (origin: string) => ({
    GITHUB_API_URL: `${origin}/api/v3`,
    GITHUB_GRAPHQL_URL: `${origin}/api/graphql`,
    GITHUB_SERVER_URL: 'https://git.example.com',
  });

  it('is asked at its own address, and links lead to it', async () => {
    runner.edit('integration/configuration.json', (text) => text.replace('RISK_API_KEY', 'riskApiKey'));
    const { summary } = await step({ inputs: withoutTests, env: env(runner.api.url) });
    for (const text of [summary, runner.api.state.comments[0]?.body ?? '']) {
      expect(text).toContain(`https://git.example.com/partner/integration/blob/${HEAD}/integration/`);
      expect(text).not.toContain('https://github.com/partner');
    }
  });

  it('is reached through the proxy, except as NO_PROXY says', async () => {
    const proxied: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      proxied.push(request.url ?? '');
      const there = connect(Number(new URL(runner.api.url).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        there.pipe(socket).pipe(there);
      });
      there.on('error', () => socket.destroy());
      socket.on('error', () => there.destroy());
    });
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
    const address = `http://me:s3cretword@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const origin = 'http://git.example.com';
    try {
      const through = { ...env(origin), http_proxy: address };
      const { status, commands, log, masked } = await step({ inputs: withoutTests, env: through });
      expect({ status, commands }).toEqual({ status: 0, commands: [] });
      expect(masked).toEqual([runner.api.state.token, 's3cretword']);
      expect(log).not.toContain('s3cretword');
      expect(runner.api.state.comments).toHaveLength(1);
      expect(new Set(proxied)).toEqual(new Set(['git.example.com:80']));
      proxied.length = 0;
      const direct = { ...env(runner.api.url), http_proxy: address, no_proxy: '127.0.0.1' };
      await step({ inputs: withoutTests, env: direct });
      expect(proxied).toEqual([]);
      expect(runner.api.state.comments).toHaveLength(1);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  });
});
