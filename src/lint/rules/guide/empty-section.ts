import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Integration } from '../../../submission/model.ts';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { isRecommended, isRequired, recommendedSections, requiredSections } from './expected-sections.ts';
import { fieldWords } from './field-words.ts';

export const emptySection = defineRule('guide/empty-section', { roles: ['guide'] }, ({ integration, report }) => ({
  root({ children }: Root) {
    const { manifest } = integration;
    const labels = manifest.state === 'parsed' ? manifest.value.fields.flatMap(({ label }) => label ?? []) : [];
    for (const { heading, body, isLeaf } of sectionsOf(children)) {
      const section = short(toString(heading).trim());
      if (section === '' || !isLeaf) continue;
      if (body.length === 0)
        report(isExpected(integration, section) ? 'expected' : 'empty', { section }, { node: heading });
      else if (isVague(body, labels)) report('vague', { section }, { node: heading });
    }
  },
}));

/** Without this heading, another rule would report that the section is missing. */
function isExpected(integration: Integration, heading: string): boolean {
  return (
    requiredSections.some((each) => isRequired(each, heading)) ||
    recommendedSections(integration).some((each) => isRecommended(each, heading))
  );
}

interface Section {
  readonly heading: Heading;
  /** The visible text between the heading and the next one. */
  readonly body: readonly RootContent[];
  /** Whether it has no subsections. */
  readonly isLeaf: boolean;
}

function sectionsOf(children: readonly RootContent[]): Section[] {
  const starts = children.flatMap((node, index) => (node.type === 'heading' ? [{ heading: node, index }] : []));
  return starts.map(({ heading, index }, at) => {
    const next = starts[at + 1];
    const body = children.slice(index + 1, next?.index).filter(isShown);
    return { heading, body, isLeaf: next === undefined || next.heading.depth <= heading.depth };
  });
}

/** Neither a comment nor a line between sections counts. */
function isShown(node: RootContent): boolean {
  if (node.type === 'html') return node.value.replace(/<!--[^]*?(?:-->|$)/gu, '').trim() !== '';
  return node.type !== 'thematicBreak' && node.type !== 'definition';
}

/** Longer sentences say something, unless they are of a kind that never does. */
const MOST_WORDS = 6;
const NOTHING =
  /\b(?:works? (?:as (?:expected|intended|designed)|out of the box|fine)|coming soon|self-explanatory|straight-?forward|(?:very |quite |so )?easy|(?:this|the) (?:section|chapter|page) (?:describes|explains|contains|covers|is about|lists)|to be (?:written|done|added|defined|announced)|nothing (?:that )?can go wrong|no known (?:issues|problems))\b/iu;
const MOST_CHARACTERS = 200;
/** Signs of something that is clicked, typed, linked or shown. */
const TELLING: ReadonlySet<string> = new Set([
  'link',
  'linkReference',
  'image',
  'imageReference',
  'inlineCode',
  'strong',
  'emphasis',
  'html',
  'footnoteReference',
]);

/** A single sentence of plain words. */
function isVague([paragraph, ...others]: readonly RootContent[], labels: readonly string[]): boolean {
  if (paragraph?.type !== 'paragraph' || others.length > 0) return false;
  const all: string[] = [];
  visit(paragraph, ({ type }) => {
    all.push(type);
  });
  const text = toString(paragraph).replace(/\s+/gu, ' ').trim();
  if (all.some((type) => TELLING.has(type)) || text.length > MOST_CHARACTERS || /[.!?:]\s+\S/u.test(text)) return false;
  if (/\d|["“”„«»‘:@>→\\/[\]]|'\S/u.test(text)) return false;
  const words = fieldWords(text);
  if (labels.some((label) => fieldWords(label) !== '' && words.includes(fieldWords(label)))) return false;
  if (NOTHING.test(text)) return true;
  return !STEP.test(text) && !THING.test(text) && text.split(' ').length <= MOST_WORDS;
}

/** What customers are told to do. */
const STEP =
  /(?:^|[,;]\s*|\b(?:please|to|then|and|or|can|must|should|may|first|next|you)\s+)(?:look|mind|call|buy|consult|restart|reset|select|open|go|create|copy|paste|add|write|contact|e-?mail|click|choose|enter|fill|set|enable|disable|turn|switch|deploy|drag|apply|save|sign|log|visit|read|see|check|make sure|ensure|verify|test|try|run|install|configure|register|request|ask|send|get|find|note|remove|delete|update|rotate|repeat|wait|follow|complete|use|navigate|locate|obtain|generate|confirm|activate|publish|connect|invite|assign|grant|allow)\b/iu;

/** What customers notice: people, logins, tokens, messages. */
const THING =
  /\b(?:users?|customers?|logins?|log-?ins?|sign-?(?:ins?|ups?)|registrations?|accounts?|tenants?|tokens?|claims?|sessions?|passwords?|e-?mails?|phones?|numbers?|codes?|sms|roles?|permissions?|metadata|profiles?|messages?|errors?|logs?|requests?|responses?|scores?|risks?|dashboard|settings?|fields?|secrets?|keys?|forms?|prompts?|redirect\w*|consents?|events?|webhooks?|den(?:y|ied|ies)|block(?:s|ed)?|challeng\w+|mfa|factors?|applications?|apps?|organi[sz]ations?|connections?|flows?|triggers?|plans?|licen[cs]es?|subscriptions?|limits?|versions?)\b/iu;
