import type { RootContent } from 'mdast';
import { answersOf, executionsInWords } from '../behaviour.ts';
import type { ReportedIntegration } from '../model.ts';
import { details, item, list, paragraph, strong } from './nodes.ts';
import type { Page } from './page.ts';
import { prose, say } from './prose.ts';

/** What the executions of the Action answer, folded, question by question. */
export function behaviourNodes({ behaviour, answers: said }: ReportedIntegration, page: Page): RootContent[] {
  if (behaviour === null) return [];
  if (!page.shown.behaviour) {
    page.leaveOut('how the Actions behave');
    return [];
  }
  const answered = answersOf(behaviour, said).flatMap(({ question, answers }) => [
    paragraph(strong(say(question))),
    list(answers.map((answer) => item(paragraph(...prose(answer, 600))))),
  ]);
  return answered.length === 0 ? [] : details(`Behaviour: ${executionsInWords(behaviour)}`, answered);
}
