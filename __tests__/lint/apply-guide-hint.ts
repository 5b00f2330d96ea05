import type { Applicable, Apply } from './applied.ts';
import { atPlace, beside, textsOf } from './applied.ts';

const SECTION_TEXT = 'Select **Add Integration**. Customers see the message "The login could not be checked."';

const sectionAdded: Apply = (finding, files) => {
  const text = files[finding.file];
  if (typeof text !== 'string') return null;
  return { ...files, [finding.file]: `${text}\n\n## ${textsOf(finding).section ?? ''}\n\n${SECTION_TEXT}\n` };
};

const sectionFilled: Apply = (finding, files) =>
  atPlace(finding, files, ({ before, found, after }) => `${before}${found}\n\n${SECTION_TEXT}\n${after}`);

/** Only removes headings on a single line, not `Title\n-----`. */
const headingRemoved: Apply = (finding, files) =>
  atPlace(finding, files, ({ before, found, after }) =>
    /^#+ [^\n]*$/u.test(found) && isLineStart(before) ? before + after : null,
  );

const oneLevelDeeper: Apply = (finding, files) =>
  atPlace(finding, files, ({ before, found, after }) =>
    /^#+ [^\n]*$/u.test(found) && isLineStart(before)
      ? `${before}#${found}${after.replace(/^(#{2,5}) /gmu, '#$1 ')}`
      : null,
  );

const labelTold: Apply = (finding, files) => {
  const guide = beside(finding, 'installation_guide.md');
  const text = files[guide];
  if (typeof text !== 'string') return null;
  const heading = /^## Add the Auth0 Action$/mu;
  const label = textsOf(finding).label ?? '';
  return heading.test(text)
    ? { ...files, [guide]: text.replace(heading, (found) => `${found}\n\nFill in ${label}.`) }
    : null;
};

const replacedBy =
  (write: (data: Partial<Record<string, string>>, found: string) => string | null): Apply =>
  (finding, files) =>
    atPlace(finding, files, ({ before, found, after }) => {
      const text = write(textsOf(finding), found);
      return text === null ? null : before + text + after;
    });

/** The line of a list, or row of a table, with the field. */
const fieldTakenOut: Apply = (finding, files) =>
  atPlace(finding, files, ({ before, after }) => {
    const [line, rest] = [before.lastIndexOf('\n') + 1, after.indexOf('\n')];
    const isOneLine = !/^\n\n?[ \t]+(?![-*|\d])\S/u.test(after.slice(rest));
    return isOneLine ? before.slice(0, line) + (rest < 0 ? '' : after.slice(rest + 1)) : null;
  });

/** Hints about the guide. */
export const guideHints: Applicable = {
  'guide/todo left': [replacedBy(() => 'Select **Add Integration**')],
  'guide/missing-section missing': [sectionAdded],
  'guide/recommended-section missing': [sectionAdded],
  'guide/empty-section empty': [sectionFilled, headingRemoved],
  'guide/empty-section expected': [sectionFilled],
  'guide/empty-section vague': [sectionFilled],
  'guide/undocumented-field unmentioned': [labelTold],
  'guide/undocumented-field onlyName': [labelTold],
  'guide/unknown-field near': [
    replacedBy(({ field = '', known = '' }, found) => (found.includes(field) ? found.replace(field, known) : null)),
    fieldTakenOut,
  ],
  'guide/unknown-field unknown': [fieldTakenOut],
  'guide/insecure-link insecure': [replacedBy((_, found) => found.replace(/http:/iu, 'https:'))],
  'guide/broken-structure image': [
    replacedBy((_, found) => (found.startsWith('![]') ? `![The settings page]${found.slice(3)}` : null)),
  ],
  'guide/broken-structure link': [
    replacedBy((_, found) => (found.endsWith('](#)') ? `${found.slice(0, -2)}https://merrow.io)` : null)),
    replacedBy((_, found) => /^\[([^[\]]*)\]\(#?\)$/u.exec(found)?.[1] ?? null),
  ],
  'guide/broken-structure heading': [oneLevelDeeper],
  'guide/broken-structure title': [headingRemoved],
};

function isLineStart(before: string): boolean {
  return before === '' || before.endsWith('\n');
}
