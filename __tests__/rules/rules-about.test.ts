import { ruleIds } from '../../src/rules/catalogue.ts';
import { rulesAbout } from '../../src/rules/rules-about.ts';

it.each([
  ['timeout', 'code/request-without-timeout'],
  ['timeouts', 'code/request-without-timeout'],
  ['time-out', 'code/request-without-timeout'],
  ['without timeout', 'code/request-without-timeout'],
  ['Timeout Without', 'code/request-without-timeout'],
  ['guide', 'guide/'],
  ['logo', 'media/'],
  ['hard coded', 'secrets/hard-coded'],
  ['waiver', 'waiver/'],
])('"%s" is first of all about %s', (words, expected) => {
  expect(rulesAbout(words)[0]?.startsWith(expected)).toBe(true);
});

it.each(['', ' ', '/', '../README', '""', 'no rule of ours says this'])('no rule is about %j', (words) => {
  expect(rulesAbout(words)).toEqual([]);
});

it('each rule is found by each word of its id', () => {
  for (const id of ruleIds) for (const word of id.split(/[/-]/)) expect(rulesAbout(word)).toContain(id);
});

it('names a rule once', () => {
  for (const word of ['guide', 'secret', 'name']) expect(new Set(rulesAbout(word)).size).toBe(rulesAbout(word).length);
});
