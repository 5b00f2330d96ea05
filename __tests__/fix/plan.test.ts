import fs from 'node:fs';
import path from 'node:path';
import type { FixPlan } from '../../src/fix/plan.ts';
import { planFixes } from '../../src/fix/plan.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { IN_MEMORY } from '../in-memory.ts';
import { withFiles } from '../lint/rule-tester.ts';
import { ACTION, handler, manifest, MANIFEST } from '../lint/rules/marks.ts';
import type { Files } from '../lint/submission-files.ts';

const plan = (
  files: Files,
  {
    isWaived = () => false,
    prepare,
  }: { isWaived?: (finding: Finding) => boolean; prepare?: (root: string) => void } = {},
): Promise<FixPlan> =>
  withFiles(files, {}, (root) => {
    prepare?.(root);
    return planFixes({ root, path: '.', isWaived });
  });
const rulesOf = ({ fixed }: FixPlan) => fixed.map(({ rule }) => rule);
const linkedOf = ({ left }: FixPlan) => left.flatMap(({ why }) => (why.kind === 'linked' ? why.files : []));
const afterOf = ({ changes }: FixPlan, wanted: string) => changes.find(({ file }) => file === wanted)?.after;

it('changes nothing if there is nothing to correct', async () => {
  expect(await plan({})).toEqual({ fixed: [], changes: [], left: [] });
});

it('has the texts of a file before and after', async () => {
  const files = { [MANIFEST]: manifest(['apiKey']), [ACTION]: handler('send(event.secrets.apiKey);') };
  const { changes } = await plan(files);
  expect(changes).toEqual([
    { file: MANIFEST, before: files[MANIFEST], after: manifest(['API_KEY']) },
    { file: ACTION, before: files[ACTION], after: handler('send(event.secrets.API_KEY);') },
  ]);
});

it('corrects in a second pass what the first pass made possible', async () => {
  const made = await plan({
    [MANIFEST]: manifest(['API_KEY'], ['region']),
    [ACTION]: handler('send(event.secrets.API_KEY, event.secrets.region);'),
    'integration/integration.action.spec.js': 'run({ secrets: {}, configuration: {} });',
  });
  expect(rulesOf(made)).toEqual(['secrets/wrong-store', 'secrets/name-case']);
  expect(afterOf(made, ACTION)).toBe(handler('send(event.secrets.API_KEY, event.configuration.REGION);'));
});

it('drops a fix that reveals another fault, and makes the others', async () => {
  const mode = (options: string, version: string) =>
    `{"secrets": [], "configuration": [{"name": "MODE", "label": "L", "description": "D", "default_value": "mid", ` +
    `"${options}": [{ "value": "low", "label": "Low" }]}], "dependencies": [{ "name": "axios", "version": "${version}" }]}`;
  const files = {
    [MANIFEST]: mode('values', '^1.7.9'),
    [ACTION]: handler('require("axios");\nsend(event.configuration.MODE);'),
  };
  const made = await plan(files);
  expect(rulesOf(made)).toEqual(['manifest/dependency-not-pinned']);
  expect(afterOf(made, MANIFEST)).toBe(mode('values', '1.7.9'));
});

it('leaves waived findings alone', async () => {
  const files = { [MANIFEST]: manifest(['apiKey']), [ACTION]: handler('send(event.secrets.apiKey);') };
  const made = await plan(files, { isWaived: ({ rule }) => rule === 'secrets/name-case' });
  expect(made.changes).toEqual([]);
});

describe('a link', () => {
  const files = { [MANIFEST]: manifest(['apiKey']), [ACTION]: handler('send(event.secrets.apiKey);') };
  const move = (root: string, from: string, to: string) => {
    fs.mkdirSync(path.dirname(path.join(root, to)), { recursive: true });
    fs.renameSync(path.join(root, from), path.join(root, to));
    fs.symlinkSync(path.join(root, to), path.join(root, from));
  };

  it('instead of a file prevents the whole fix', async () => {
    const made = await plan(files, {
      prepare: (root) => {
        move(root, ACTION, 'shared/action');
      },
    });
    expect(made.changes).toEqual([]);
    expect(linkedOf(made)).toEqual([ACTION]);
  });

  it('to a file of another integration does so for both', async () => {
    const other = 'integration-2/integration.action.js';
    const made = await plan(
      { ...files, 'integration-2/configuration.json': manifest(['apiKey']) },
      {
        prepare: (root) => {
          fs.symlinkSync(`../${ACTION}`, path.join(root, other));
        },
      },
    );
    expect(made.changes).toEqual([]);
    expect(linkedOf(made)).toEqual([other, ACTION]);
  });

  it('out of the repository is not read at all', async () => {
    const outside = fs.mkdtempSync(path.join(IN_MEMORY, 'aic-outside-'));
    try {
      const made = await plan(files, {
        prepare: (root) => {
          fs.renameSync(path.join(root, ACTION), path.join(outside, 'action.js'));
          fs.symlinkSync(path.join(outside, 'action.js'), path.join(root, ACTION));
        },
      });
      expect(made.changes).toEqual([]);
      expect(fs.readFileSync(path.join(outside, 'action.js'), 'utf8')).toBe(files[ACTION]);
    } finally {
      fs.rmSync(outside, { recursive: true });
    }
  });
});

it('corrects each integration separately', async () => {
  const made = await plan({
    [MANIFEST]: manifest(['apiKey']),
    [ACTION]: handler('send(event.secrets.apiKey);'),
    'integration-2/configuration.json': manifest(['apiKey']),
    'integration-2/integration.action.js': handler('send(event.secrets[name]);'),
    'integration-3/configuration.json': manifest(['token']),
    'integration-3/integration.action.js': handler('send(event.secrets.token);'),
  });
  expect(made.changes.map(({ file }) => file)).toEqual([
    'integration-3/configuration.json',
    'integration-3/integration.action.js',
    MANIFEST,
    ACTION,
  ]);
});
