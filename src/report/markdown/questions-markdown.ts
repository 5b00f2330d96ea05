import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { executionsInWords } from '../behaviour.ts';
import type { ReportedIntegration } from '../model.ts';
import type { CodeAnswer } from '../questions/answer.ts';
import type { Answered } from '../questions/questions.ts';
import { answersOf, SHORT, unansweredOf } from '../questions/questions.ts';
import { details, item, linked, list, paragraph, strong } from './markdown-nodes.ts';
import type { Page } from './markdown-page.ts';
import { prose, say } from './prose.ts';

/** The most places of an answer that get a link. */
const MOST_PLACES = 6;
const LONGEST = 600;

/** Each question with its worst answers. If there are more, all of them follow, folded. */
export function questionNodes(integration: ReportedIntegration, page: Page): RootContent[] {
  if (page.shown.answers === 'none') {
    page.leaveOut("the answers to Auth0's questions");
    return [];
  }
  const { behaviour } = integration;
  const answered = answersOf(integration);
  const isLong = answered.some(({ code, seen }) => code.length > SHORT.code || seen.length > SHORT.seen);
  if (isLong && page.shown.answers === 'short') page.leaveOut("further answers to Auth0's questions");
  const short = answered.map((each) => questionItem(integration, each, SHORT, page));
  const whole = isLong && page.shown.answers === 'whole' ? answered : [];
  const title = `All answers${behaviour === null ? '' : `, from the code and ${executionsInWords(behaviour)}`}`;
  return [
    paragraph(strong(say("Auth0's questions, answered by the code and by the probe"))),
    ...unansweredOf(integration).map((why) => paragraph(say(why))),
    ...(short.length === 0 ? [] : [list(short)]),
    ...(whole.length === 0
      ? []
      : details(title, [list(whole.map((each) => questionItem(integration, each, EVERYTHING, page)))])),
  ];
}

const EVERYTHING = { code: Infinity, seen: Infinity };

function questionItem(
  { code }: ReportedIntegration,
  { question, code: says, seen, said }: Answered,
  most: typeof SHORT,
  page: Page,
): ListItem {
  const items = [
    ...says.slice(0, most.code).map((answer) => item(paragraph(...codeAnswer(answer, code?.file ?? null, page)))),
    ...seen.slice(0, most.seen).map((each) => item(paragraph(say('Probe: '), ...prose(each, LONGEST)))),
    ...said.map((each) => item(paragraph(...prose(each, LONGEST)))),
  ];
  return item(paragraph(strong(say(question))), list(items));
}

function codeAnswer({ text, places }: CodeAnswer, file: string | null, page: Page): PhrasingContent[] {
  const said = prose(text, LONGEST);
  if (file === null || places.length === 0) return said;
  const links = places
    .slice(0, MOST_PLACES)
    .flatMap(({ start, end }, index) => [
      ...(index === 0 ? [] : [say(', ')]),
      linked({ file, start, end }, `line ${start.line}`, page.link),
    ]);
  const more = places.length > MOST_PLACES ? [say(` and ${places.length - MOST_PLACES} more`)] : [];
  return [...said, say(' ('), ...links, ...more, say(')')];
}
