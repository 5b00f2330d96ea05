import fs from 'node:fs';
import path from 'node:path';
import { IN_MEMORY } from '../in-memory.ts';
import { planFixes } from '../../src/fix/plan.ts';

const FIXTURES = path.resolve(__dirname, '../fixtures/submissions');
const MANIFEST = 'integration/configuration.json';

/** The corrections in some submissions that good and careless partners wrote. */
const corrected: Readonly<Record<string, readonly string[]>> = {
  'chatty-risk-check': [`secrets/name-case ${MANIFEST}:4`, `manifest/dependency-not-pinned ${MANIFEST}:22`],
  careless: [
    `secrets/name-case ${MANIFEST}:3`,
    `manifest/not-a-string ${MANIFEST}:9`,
    'secrets/wrong-store integration/integration.action.js:5',
  ],
  'es-module': [`manifest/dependency-not-pinned ${MANIFEST}:17`],
  'manifest-slips': [`secrets/name-case ${MANIFEST}:3`, `manifest/dependency-not-pinned ${MANIFEST}:12`],
  windows: [`secrets/name-case ${MANIFEST}:3`],
};

describe('the fixes of whole submissions', () => {
  let root: string;
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(IN_MEMORY, 'aic-'));
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true });
  });

  it.each(fs.readdirSync(FIXTURES))('%s', async (name) => {
    fs.cpSync(path.join(FIXTURES, name), root, { recursive: true });
    const plan = () => planFixes({ root, path: '.', isWaived: () => false });
    const { fixed, changes } = await plan();
    const told = fixed.map(({ rule, file, start }) => `${rule} ${file}:${start.line}`);
    expect(told).toEqual(corrected[name] ?? told);
    for (const { file, after } of changes) fs.writeFileSync(path.join(root, file), after);
    expect((await plan()).changes).toEqual([]);
  });

  it('are those that are named here', () => {
    expect(Object.keys(corrected).filter((name) => !fs.existsSync(path.join(FIXTURES, name)))).toEqual([]);
  });
});
