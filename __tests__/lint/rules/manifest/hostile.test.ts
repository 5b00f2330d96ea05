import fc from 'fast-check';
import { lintIntegration } from '../../../../src/lint/lint.ts';
import type { Integration, Submission } from '../../../../src/submission/model.ts';
import { parseManifest } from '../../../../src/submission/manifest.ts';
import { load } from '../../rule-tester.ts';
import { field, MANIFEST, manifest } from './manifest-cases.ts';

let submission: Submission;
beforeAll(async () => {
  submission = await load({});
});

function lintManifest(text: string) {
  const [good] = submission.integrations;
  if (good === undefined) throw new Error('The good submission has an integration.');
  const integration: Integration = {
    ...good,
    manifest: parseManifest(MANIFEST, text),
    files: { ...good.files, manifest: { state: 'read', path: MANIFEST, text } },
  };
  return lintIntegration(integration, { ...submission, integrations: [integration] });
}

const key = fc.oneof(
  fc.constantFrom('secrets', 'configuration', 'dependencies', 'name', 'label', 'description', 'options', 'value'),
  fc.constantFrom('default_value', 'deploy_value', 'version', 'values', '__proto__', 'constructor', 'toString', ''),
  fc.string({ maxLength: 6 }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, true, 1, -0.5, '', ' ', 'A', 'latest', '^1.0.0', 'TODO', '{{name}}', '\u2028'),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));
const top = fc.record({ secrets: value, configuration: value, dependencies: value }, { requiredKeys: [] });
const text = fc.oneof(
  top.map((json) => JSON.stringify(json, null, 1)),
  value.map((json) => JSON.stringify(json)),
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.nat(), fc.nat(8), fc.string({ maxLength: 3 })).map(([at, length, insert]) => {
    const good = manifest({
      secrets: [field('A')],
      configuration: [field('B', { options: [{ value: 'x', label: 'X' }] })],
    });
    const from = at % good.length;
    return good.slice(0, from) + insert + good.slice(from + length);
  }),
);

it('reads any text, with each place inside it', () => {
  fc.assert(
    fc.property(text, (manifestText) => {
      const lines = manifestText.split(/\r\n|\r|\n/u);
      for (const { file, start, end } of lintManifest(manifestText)) {
        if (file !== MANIFEST) continue;
        expect(start.line).toBeGreaterThanOrEqual(1);
        expect(end.line).toBeLessThanOrEqual(lines.length);
        expect(start.column).toBeLessThanOrEqual((lines[start.line - 1]?.length ?? 0) + 1);
        expect(end.column).toBeLessThanOrEqual((lines[end.line - 1]?.length ?? 0) + 1);
      }
    }),
    { numRuns: 500 },
  );
});

it('finds each fault once', () => {
  fc.assert(
    fc.property(top, (json) => {
      const findings = lintManifest(JSON.stringify(json, null, 1));
      const said = findings.map(({ rule, messageId, data, start }) => JSON.stringify([rule, messageId, data, start]));
      expect(new Set(said).size).toBe(said.length);
    }),
    { numRuns: 300 },
  );
});
