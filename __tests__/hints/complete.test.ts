import { ruleDoc, ruleIds } from '../../src/rules/catalogue.ts';
import { advised } from './of-advisories.ts';
import { behaviours } from './of-behaviour.ts';
import { codeHints } from './of-code.ts';
import { fileHints } from './of-files.ts';
import { flowHints } from './of-flow.ts';
import { manifestHints } from './of-manifest.ts';
import { runs } from './of-runs.ts';
import { secretsHints } from './of-secrets.ts';
import { specHints } from './of-spec.ts';
import { waiverHints } from './of-waivers.ts';
import { decisions } from './decisions.ts';

const pairs = ruleIds.flatMap((id) => Object.keys(ruleDoc(id).messages).map((messageId) => `${id} ${messageId}`));

const tables = [codeHints, secretsHints, flowHints, manifestHints, fileHints, specHints, waiverHints];
const followed = [
  ...tables.flatMap((table) => Object.keys(table)),
  ...[runs, behaviours, advised].flatMap((all) => Object.values(all)).flatMap(({ follow }) => Object.keys(follow)),
];

it("each hint of each rule is followed in a case, or needs a person's decision", () => {
  const known = new Set([...followed, ...Object.keys(decisions)]);
  expect(pairs.filter((pair) => !known.has(pair))).toEqual([]);
});

it("no hint is followed twice, and every followed hint exists and needs no person's decision", () => {
  expect(followed.filter((pair, index) => followed.indexOf(pair) !== index)).toEqual([]);
  const known = new Set(pairs);
  expect([...followed, ...Object.keys(decisions)].filter((pair) => !known.has(pair))).toEqual([]);
  expect(followed.filter((pair) => pair in decisions)).toEqual([]);
});
