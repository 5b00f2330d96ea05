import { inOrder } from '../../scripts/mutation/case-order.mjs';
import { fewerCases } from '../../scripts/mutation/fewer-cases.mjs';
import { MOST_KEPT } from '../../scripts/mutation/most-cases.mjs';

const named = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix} ${at}`);
const TABLES = {
  own: '__tests__/analysis/values/held.test.ts',
  other: '__tests__/analysis/scope/exports.test.ts',
  rule: '__tests__/lint/rules/code/logs.test.ts',
};
const ALL = Object.keys(TABLES).flatMap((kind) => named(kind, 200));
const cases = new Map(ALL.map((name) => [name, { file: TABLES[name.split(' ')[0] as keyof typeof TABLES] }]));
const file = 'src/analysis/values/held.ts';

describe('the cases that a mutant is tried with', () => {
  it('come from its own floor, the other floors and the rules, two to one to one', () => {
    const order = inOrder(ALL, { file, cases, slow: new Set(), most: 40 });
    const kinds = order.map((name) => name.split(' ')[0]);
    expect(['own', 'other', 'rule'].map((kind) => kinds.filter((each) => each === kind).length)).toEqual([20, 10, 10]);
    expect(new Set(order).size).toBe(40);
  });

  it('are all of them where there are few, the slow ones last', () => {
    const few = [...named('own', 3), ...named('rule', 3)];
    const order = inOrder(few, { file, cases, slow: new Set(['own 0', 'rule 1']), most: 40 });
    expect([...order].sort()).toEqual([...few].sort());
    expect(order.slice(-2).sort()).toEqual(['own 0', 'rule 1']);
  });

  it('are some of those that come by its place, and with them those that come by a rare place near it', () => {
    const rare = ['own 150', 'rule 151'];
    const perTest = Object.fromEntries(ALL.map((name) => [name, { 20: 3, ...(rare.includes(name) ? { 24: 1 } : {}) }]));
    const kept = fewerCases(perTest, { file, cases });
    const ofMutant = (mutant: string) => Object.keys(kept).filter((name) => mutant in (kept[name] ?? {}));
    expect(ofMutant('20')).toHaveLength(MOST_KEPT);
    expect(ofMutant('20')).toEqual(expect.arrayContaining(rare));
    expect(ofMutant('24')).toEqual(rare);
  });

  it('are not those of a place that is far away', () => {
    const perTest = Object.fromEntries(ALL.map((name, at) => [name, at < 2 ? { 20: 1, 90: 1 } : { 20: 1 }]));
    const far = Object.fromEntries(ALL.map((name) => [name, { 20: 1 }]));
    const kept = fewerCases(perTest, { file, cases });
    const withoutFar = fewerCases(far, { file, cases });
    const of20 = (all: typeof kept) => Object.keys(all).filter((name) => '20' in (all[name] ?? {}));
    expect(of20(kept)).toEqual(of20(withoutFar));
  });
});
