import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lint } from './rule-tester.ts';
import { ACTION, MANIFEST } from './rules/marks.ts';

const folder = path.join(__dirname, '../fixtures/good-actions');
const names = readdirSync(folder).sort();

/** A manifest with the fields that the Action reads and the packages that it requires. */
function manifestOf(text: string): string {
  const fields = (store: string) => {
    const read = [...text.matchAll(new RegExp(`\\b${store}\\??\\.([A-Z][A-Z0-9_]*)`, 'g'))].map(([, name]) => name);
    const taken = [...text.matchAll(new RegExp(`\\{([^{}]*)\\} = event\\.${store}`, 'g'))].flatMap(([, list = '']) =>
      [...list.matchAll(/\b[A-Z][A-Z0-9_]*\b/g)].map(([name]) => name),
    );
    return [...new Set([...read, ...taken])].map((name) => ({
      name,
      label: `The ${String(name).toLowerCase().replaceAll('_', ' ')} (${store})`,
      description: 'As Quillon shows it.',
    }));
  };
  const packages = [...text.matchAll(/require\("((?:@[^/"]+\/)?[^/"]+)[^"]*"\)/g)].map(([, name = '']) => name);
  const dependencies = [...new Set(packages)]
    .filter((name) => !name.startsWith('node:') && !['crypto', 'https'].includes(name))
    // Newer than all versions with known differences in their options, except for auth0 4.
    .map((name) => ({ name, version: text.includes('timeoutDuration') ? '4.37.1' : '100.0.0' }));
  return `${JSON.stringify({ secrets: fields('secrets'), configuration: fields('configuration'), dependencies }, null, 2)}\n`;
}

it('there are at least forty', () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});

it.each(names)('nothing is wrong with the code of %s', async (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const findings = await lint({ [ACTION]: text, [MANIFEST]: manifestOf(text), 'deploy/template.json': null });
  const told = findings
    .filter(({ file }) => file === ACTION)
    .map(({ rule, messageId, start }) => `${rule} ${messageId} ${start.line}:${start.column}`);
  expect(told).toEqual([]);
});
