import { aFailingReport, aReport } from '../report/sample.ts';
import { questions } from '../../src/report/questions/question.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { ruleDoc, ruleIds } from '../../src/rules/catalogue.ts';
import type { RuleText } from '../../src/rules/rule.ts';
import { help } from '../../src/terminal/help.ts';

/** Turns that a native reader stumbles over, each with how it can be said. */
const BAD: readonly [turn: string, pattern: RegExp, instead: string][] = [
  [
    'a sentence that begins with a relative clause',
    /^(?:What|Where|Whether|That which)\b(?![^.]*\?)/u,
    'name the thing first',
  ],
  [
    'nobody as the subject',
    /\bwhich nobody\b|\bthat nobody\b|\bso that nobody\b/u,
    'use the passive: "is not encrypted"',
  ],
  ['something that stands twice', /\bstands? (?:twice|here)\b/u, '"appears twice"'],
  ['in place of', /\bin (?:the|its) place\b/u, '"instead of"'],
  ['for as because', /, for (?:it|no|the|she|he|they|there|what)\b/u, '"because", or a colon'],
  ['is no X', /(?<!there )\bis no (?:part|property|key|secret|handler|option)\b/iu, '"is not a"'],
  ['mend', /\bmend\b/iu, '"fix" or "correct"'],
  ['tell of', /\btells? of\b/u, '"mentions", "uses the name"'],
  ['reckon with', /\breckons?\b/u, '"checks whether"'],
  ['are heard', /\bare heard\b/u, '"are respected"'],
  ['integrations that are checked as a noun', /\bintegrations? checked\b/u, '"Checked 1 integration."'],
  ['a curly quote', /[\u2018\u2019\u201C\u201D]/u, 'a straight one'],
  ['an exclamation mark', /\w!(?:\s|$)/u, 'a full stop'],
];

const said: [where: string, text: string][] = [
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

it.each(BAD)('nobody reads %s', (_, pattern, instead) => {
  expect(said.filter(([, text]) => pattern.test(text)).map(([where]) => `${where}: ${instead}`)).toEqual([]);
});
