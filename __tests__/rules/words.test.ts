import fs from 'node:fs';
import path from 'node:path';
import { aFailingReport, aReport } from '../report/sample.ts';
import { questions } from '../../src/report/questions/question.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { ruleDoc, ruleIds } from '../../src/rules/catalogue.ts';
import type { RuleText } from '../../src/rules/rule.ts';
import { help } from '../../src/terminal/help.ts';
import { PHRASES_IN_MESSAGES } from './phrases-in-messages.ts';
import { printedTexts } from './printed-texts.ts';

/** Phrases that a native reader stumbles over, in all texts for people, each with a better one. */
const BAD: readonly [turn: string, pattern: RegExp, instead: string][] = [
  ['something that stands twice', /\bstands? (?:twice|here|beside|there)\b/u, '"appears twice", "is next to"'],
  ['mend', /\bmend(?:s|ed)?\b/iu, '"fix" or "correct"'],
  ['tell of', /\btells? of\b/u, '"mentions", "reports", "shows"'],
  ['reckon with', /\breckons?\b/u, '"checks whether"'],
  ['are heard', /\b(?:is|are) heard\b/u, '"are respected"'],
  ['for who', /\bfor who(?:ever)?\b/u, '"for callers that"'],
  ['in the place of', /\bin the place of\b/iu, '"instead of", "replaces"'],
  ['for want of', /\bfor want of\b/u, '"because … is missing"'],
  ['but for', /\bbut for\b/u, '"except for"'],
  ['is come to', /\b(?:is|are) come (?:to|by)\b/u, '"is reached"'],
  ['what comes of something', /\bcomes? of\b/u, '"the result"'],
  ['what of something', /(?:^|\. )What of\b/u, 'name the thing'],
  ['an archaic word', /\b(?:whereby|lest|thereof|therein|hitherto|whosoever)\b/iu, 'a common one'],
  ['integrations that are checked as a noun', /\bintegrations? checked\b/u, '"Checked 1 integration."'],
  ['a curly quote', /[\u2018\u2019\u201C\u201D]/u, 'a straight one'],
];

/** Every text in the code; messages and hints, the help, questions, reports. */
const said: [where: string, text: string][] = [
  ...printedTexts(),
  ...ruleIds.flatMap((id) => {
    const messages: Readonly<Record<string, RuleText>> = ruleDoc(id).messages;
    return Object.entries(messages).flatMap(([messageId, { message, hint }]): [string, string][] => [
      [`${id} ${messageId}`, message],
      [`the hint of ${id} ${messageId}`, hint],
    ]);
  }),
  ['the help', help],
  ...Object.values(questions).map((question): [string, string] => ['a question', question]),
  ...[aReport(), aFailingReport()].flatMap((report): [string, string][] => [
    ['the terminal', renderText(report, { colour: false })],
    ['the summary', renderMarkdown(report, { limit: Infinity, link: null, command: null })],
  ]),
];

const ROOT = path.resolve(__dirname, '../..');
const filesBelow = (folder: string, ending: string): string[] =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file));

/** Lines of a file for people, with their places: the comments of code, and everything except code in a page. */
function linesOf(file: string): [where: string, text: string][] {
  const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
  const prose = file.endsWith('.md')
    ? text.replaceAll(/^```[^]*?^```$/gmu, (code) => code.replaceAll(/.*/gu, ''))
    : text;
  return prose
    .split('\n')
    .map((line, index): [string, string] => [`${file}:${index + 1}`, line.trim()])
    .filter(([, line]) => file.endsWith('.md') || /^(?:\/\/|\/?\*)/u.test(line))
    .map(([where, line]) => [where, line.replace(/^(?:\/\/|\/?\*+)\s*/u, '')]);
}

const comments = filesBelow('src', '.ts').flatMap(linesOf);
const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'SUPPORT.md',
  ...filesBelow('docs', '.md'),
];
const everything = [...said, ...comments, ...pages.flatMap(linesOf)];

const wrong = (texts: typeof said, pattern: RegExp, instead: string): string[] =>
  texts.filter(([, text]) => pattern.test(text)).map(([where]) => `${where}: ${instead}`);

it('reads texts, comments and pages', () => {
  expect(printedTexts().length).toBeGreaterThan(1_500);
  expect(printedTexts()).toContainEqual([
    expect.stringMatching(/^rules\/waiver\.ts:\d+$/u),
    'The waiver for {{rule}} waives nothing.',
  ]);
  expect(comments.length).toBeGreaterThan(4_000);
  expect(linesOf('src/rules/page.ts')[0]).toEqual([
    'src/rules/page.ts:1',
    expect.stringMatching(/^Path of a rule's page/u),
  ]);
  expect(everything.length - comments.length).toBeGreaterThan(3_000);
});

it.each(BAD)('nobody reads %s', (_, pattern, instead) => {
  expect(wrong(everything, pattern, instead)).toEqual([]);
});

it.each(PHRASES_IN_MESSAGES)('nobody reads %s in a message', (_, pattern, instead) => {
  expect(wrong(said, pattern, instead)).toEqual([]);
});
