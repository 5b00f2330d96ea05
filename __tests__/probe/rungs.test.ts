import { describeOnEachNode } from '../nodes.ts';
import { buildToolchain } from '../sandbox/repository.ts';
import { describeOnEachRung } from '../sandbox/walls.ts';
import { probed } from './probing.ts';

let toolchain: string;
beforeAll(() => {
  toolchain = buildToolchain();
}, 120_000);

const text = `const https = require('https');
const ask = (path) => new Promise((resolve, reject) => {
  const request = https.get('https://api.merrow.io' + path, { timeout: 2000 }, (response) => {
    response.on('data', () => {}).on('end', () => resolve(response.statusCode)).on('error', reject);
  });
  request.on('timeout', () => request.destroy(new Error('timed out'))).on('error', reject);
});
exports.onExecutePostLogin = async (event, api) => {
  const status = await ask('/first').catch(() => 0);
  const second = await fetch('https://api.merrow.io/second', { signal: AbortSignal.timeout(1000) }).catch(() => null);
  if (status !== 200 || !second?.ok) api.access.deny('no');
};`;

describeOnEachRung(({ wall }) => {
  describeOnEachNode((node) => {
    it('an Action ends in the same way', async () => {
      const { behaviour } = await probed(toolchain, text, { secrets: [], wall, node });
      expect(behaviour.notTried).toEqual([]);
      const ends = Object.fromEntries(
        behaviour.scenarios.map(({ id, outcome, waitMs }) => [id, `${outcome} ${waitMs}`]),
      );
      expect(ends).toMatchObject({
        success: 'continued 200',
        'http-500@2': 'denied 200',
        'never-answers': 'denied 3000',
        'slow-body': 'denied 2200',
        refused: 'denied 100',
        again: 'continued 200',
      });
    });
  });
});
