import { parseConfigurationFile } from '../../src/configuration/file.ts';
import { unusedWaivers } from '../../src/report/waivers.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { leftOrNew, notPasted, pairOf } from './follow.ts';
import { waiverHints } from './of-waivers.ts';
import { hintOf } from './worked.ts';

function findingsOf(text: string): readonly Finding[] {
  const { findings, waivers } = parseConfigurationFile('.github/integration-check.yml', text, '2026-11-23');
  return [...findings, ...unusedWaivers([], waivers, { tested: false })];
}

it.each(Object.entries(waiverHints))('the hint of %s can be followed', (pair, { text, ways }) => {
  const before = findingsOf(text);
  expect(before.map(pairOf)).toEqual([pair]);
  const [given] = before;
  if (given === undefined) return;
  const pasted = new Set<string>();
  const wrong = ways.flatMap((way) => {
    const hint = hintOf(given);
    const after = findingsOf(way(hint, text));
    for (const each of hint.pasted) pasted.add(each);
    return leftOrNew(pair, before, after);
  });
  expect([...wrong, ...notPasted(hintOf(given).text, pasted)]).toEqual([]);
});
