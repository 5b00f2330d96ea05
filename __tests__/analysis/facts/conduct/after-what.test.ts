import { endsOf } from '../../../../src/analysis/facts/conduct/ends.ts';
import { parsed } from '../../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;

describe('what an end comes after', () => {
  const after = (text: string) => endsOf(parsed(handler(text))).map(({ after: what }) => what)[0];

  it.each<[string, string, string]>([
    ['nothing that failed', 'if (event.user.blocked) api.access.deny("no");', 'success'],
    [
      'a missing setting, or a decision',
      'if (!event.secrets.KEY || event.user.blocked) api.access.deny("no");',
      'missing',
    ],
    [
      'a decision, or a missing setting',
      'if (event.user.blocked || !event.secrets.KEY) api.access.deny("no");',
      'missing',
    ],
    ['a missing setting, or another', 'if (!event.secrets.A || !event.secrets.B) api.access.deny("no");', 'missing'],
    [
      'a setting that is there, and a decision',
      'if (event.secrets.KEY && event.user.blocked) api.access.deny("no");',
      'success',
    ],
    [
      'a missing setting, and a decision',
      'if (!event.secrets.KEY && event.user.blocked) api.access.deny("no");',
      'missing',
    ],
    ['the opposite of both', 'if (!(event.secrets.KEY && event.user.name)) api.access.deny("no");', 'missing'],
    ['another operator', 'if (-event.user.name) api.access.deny("no");', 'success'],
  ])('%s', (_name, text, expected) => {
    expect(after(text)).toBe(expected);
  });
});
