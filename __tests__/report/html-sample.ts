import type { GitHubEvent } from '../../src/github/event.ts';
import { permalinks } from '../../src/github/permalink.ts';
import type { HtmlOptions } from '../../src/report/html/html-page.ts';
import { REDACTED } from '../../src/report/source.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
export const REPOSITORY = `https://github.com/partner/integration/blob/${commit}`;

export const PAGES = 'https://github.com/o/check/blob/v1/docs/rules';

const event = {
  serverUrl: 'https://github.com',
  repository: { owner: 'partner', repo: 'integration' },
  commit,
} as GitHubEvent;

/** Options for `aFailingReport`: the source of one of its two integrations, with a line of each kind. */
export function sampleOptions(): HtmlOptions {
  return {
    link: permalinks(event),
    documentation: (rule) => `${PAGES}/${rule}.md`,
    thresholds: { successPath: 100, lines: 80, branches: null, functions: null, statements: null },
    sources: [
      {
        integration: 'integration',
        file: 'integration/integration.action.js',
        lines: [
          "const axios = require('axios');",
          '',
          REDACTED,
          'exports.onExecutePostLogin = async (event, api) => {',
          '  try {',
          '    const { data } = await axios.get(event.secrets.API_BASE_URL, { timeout: 5000 });',
          "    if (data.risk > 0.8) api.multifactor.enable('any');",
          '  } catch (error) {',
          "    api.access.deny('Try again later');",
          '    console.log(error.message);',
          '  }',
          "  if (event.client.name === 'x') api.access.deny('No.');",
          '};',
        ],
        states: [
          { line: 1, path: 'success', ran: true },
          { line: 3, path: 'success', ran: true },
          { line: 4, path: 'success', ran: true },
          { line: 5, path: 'success', ran: true },
          { line: 6, path: 'success', ran: true },
          { line: 7, path: 'success', ran: false },
          { line: 9, path: 'failure', ran: true },
          { line: 10, path: 'failure', ran: false },
          { line: 12, path: 'denial', ran: false },
        ],
      },
    ],
  };
}
