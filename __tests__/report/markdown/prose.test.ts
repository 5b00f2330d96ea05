import fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { code, prose, say } from '../../../src/report/markdown/prose.ts';
import { aliveIn, blocksOf, parse } from '../gfm.ts';
import { hostileText } from '../hostile.ts';

function write(children: Paragraph['children']): string {
  return toMarkdown({ type: 'paragraph', children }, { extensions: [gfmToMarkdown()] }).trimEnd();
}

it.each([
  ['words', 'Lines 18–20 are never run; 85.71 % (or less).', 'Lines 18–20 are never run; 85.71 % (or less).'],
  ['a mention', 'ask @octocat, please', 'ask `@octocat`, please'],
  ['an issue', 'see #123.', 'see `#123`.'],
  ['other references', 'GH-12 or owner/repo#1', '`GH-12` or `owner/repo#1`'],
  ['a commit', 'in a5c3785ed8d6', 'in `a5c3785ed8d6`'],
  ["a repository's own autolink", 'for Ticket-12', 'for `Ticket-12`'],
  ['an advisory', 'GHSA-aaaa-bbbb-cccc', '`GHSA-aaaa-bbbb-cccc`'],
  ['an address', 'www.evil.example', '`www.evil.example`'],
  ['a link', '[a b](http://x)', '`[a b](http://x)`'],
  ['HTML', '<img src=x>', '`<img src=x>`'],
  ["an emoji's name", 'so :smile: there', 'so `:smile`: there'],
  ["an emoji's name without a letter", 'so :-1: there', 'so `:-1`: there'],
  ['math', 'is $x^2$ here', 'is `$x^2$` here'],
  ['code of ours', 'Write `API_KEY`, here', 'Write `API_KEY`, here'],
  ['a quoted value, whole', 'the marker "[[TODO: a guide]]".', 'the marker `[[TODO: a guide]]`.'],
  ['a quoted name', 'the package "uuid", and ""', 'the package `uuid`, and ""'],
  ['quoted words', 'the test "denies a user" fails', 'the test "denies a user" fails'],
  ['a call in parentheses', 'so (see toBe(1)), or (config.json)', 'so (see `toBe(1)`), or (`config.json`)'],
  ['names', "Auth0's Node.js, 256 × 256, GitHub", "Auth0's Node.js, 256 × 256, GitHub"],
  ['neighbouring code', '@a`b`@c', '`@ab@c`'],
  ['back-ticks', 'a `` b', 'a ` `` ` b'],
  ['nothing', ' \n ', '(empty)'],
])('writes %s', (_, text, expected) => {
  expect(write(prose(text, 200))).toBe(expected);
});

it('is within its limit', () => {
  expect(toString(prose('word '.repeat(100), 20))).toBe('word word word word…');
});

it('activates nothing and breaks out of nothing, whatever the text', () => {
  fc.assert(
    fc.property(hostileText, fc.boolean(), (text, first) => {
      const around = first ? prose(text, 200) : [say('we say '), ...prose(text, 200), say(' and '), code(text, 200)];
      const tree = parse(write(around));
      expect(aliveIn(tree)).toEqual([]);
      expect(blocksOf(tree)).toEqual(['root', 'paragraph']);
    }),
    { numRuns: 500 },
  );
});

it('reads a word once, however long', () => {
  const word = 'z'.repeat(1_000_000);
  expect(prose(word, 2_000_000)).toEqual([say(word)]);
});
