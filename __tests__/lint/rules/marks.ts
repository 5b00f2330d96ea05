import type { Files } from '../submission-files.ts';
import { found } from '../rule-tester.ts';

export const ACTION = 'integration/integration.action.js';
export const MANIFEST = 'integration/configuration.json';
export const TEMPLATE = 'deploy/template.json';

/** A manifest with fields with these names, one on each line. A name that begins with `▸` is marked. */
export function manifest(secrets: readonly string[], configuration: readonly string[] = []): string {
  const fields = (names: readonly string[]) =>
    names.map((name) => {
      const [mark, bare] = name.startsWith('▸') ? ['▸', name.slice(1)] : ['', name];
      return `    { "name": ${mark}${JSON.stringify(bare)}, "label": "L", "description": "D" }`;
    });
  const list = (key: string, names: readonly string[]) => `  "${key}": [\n${fields(names).join(',\n')}\n  ]`;
  return `{\n${list('secrets', secrets)},\n${list('configuration', configuration)},\n  "dependencies": []\n}\n`;
}

/** A post-login Action with these statements. */
export function handler(body: string): string {
  return `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
}

export function template(...ids: readonly string[]): string {
  const triggers = ids.map(
    (id) => `{ "id": ${id.startsWith('▸') ? `▸"${id.slice(1)}"` : `"${id}"`}, "version": "v2" }`,
  );
  return `{\n  "runtime": "node22",\n  "supported_triggers": [${triggers.join(', ')}]\n}\n`;
}

/**
 * Expects the findings of the rules whose ids begin with `rules` to be exactly at the marks `▸`, in order of file and place, with these
 * rules and messages, `RULE MESSAGE`.
 */
export async function expectFindings(rules: string, files: Files, expected: readonly string[]): Promise<void> {
  const places: string[] = [];
  const unmarked: Record<string, string | Uint8Array | null> = {};
  for (const name of Object.keys(files).sort()) {
    const content = files[name];
    if (typeof content !== 'string') {
      unmarked[name] = content ?? null;
      continue;
    }
    const pieces = content.split('▸');
    unmarked[name] = pieces.join('');
    for (let count = 1; count < pieces.length; count += 1) {
      const lines = pieces
        .slice(0, count)
        .join('')
        .split(/\r\n|\n/);
      places.push(`${name}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`);
    }
  }
  const wanted = expected.map((each, index) => `${each} ${places[index] ?? 'unmarked'}`);
  expect(await found(rules, unmarked)).toEqual(wanted);
}
