import type { Element } from 'hast';
import { h } from 'hastscript';
import { htmlDocument } from '../report/html/document.ts';
import { findingItems } from './preview/findings.ts';
import { formSection } from './preview/form.ts';
import { guideNodes } from './preview/guide.ts';
import type { Listed, ListedColumn } from './preview/listed.ts';
import { code, prose, section } from '../report/html/html-nodes.ts';
import type { Report } from '../report/model.ts';
import { verdict } from '../report/wording.ts';
import { permissionSection } from './preview/permission-section.ts';
import { PREVIEW_STYLE } from './preview/style.ts';

const NOT_GIVEN = 'not given';

/**
 * The listings of a submission as customers will see them, as one self-contained web page: no script, no network. A partner's words
 * are text, only a few elements of the guide are used, and the page says what differs from the real listing.
 */
export function renderPreview(listings: readonly Listed[], report: Report): string {
  const name = listings.find((each) => each.name !== null)?.name;
  const title = name === undefined || name === null ? 'Preview of the listing' : `${name} – preview of the listing`;
  return htmlDocument({ title, style: PREVIEW_STYLE, pictures: true, body: body(listings, report) });
}

function body(listings: readonly Listed[], report: Report): Element {
  const { title, sentence, kind } = verdict(report);
  const { tool, commit } = report;
  return h('body', [
    h('a', { className: 'skip', href: '#listing' }, 'Skip to the listing'),
    h('header', { className: 'bar' }, [
      h('p', [
        h('strong', 'Preview of the listing'),
        ' ',
        h('a', { href: '#differs' }, 'What differs from the real one'),
      ]),
      h('div', { className: `state ${kind}` }, [
        h('p', [h('strong', title)]),
        h('p', { className: 'quiet' }, sentence),
      ]),
    ]),
    ...contents(listings),
    h('main', { id: 'listing', tabIndex: -1 }, [
      ...(listings.length === 0 ? [h('h1', 'There is no integration to show')] : []),
      ...listings.map((listed, index) => article(listed, index, listings.length)),
      differences(),
    ]),
    h('footer', { className: 'quiet' }, [
      h('p', [code(`${tool.name} ${tool.version}`), ...(commit === null ? [] : [' at commit ', code(commit)])]),
    ]),
  ]);
}

function contents(listings: readonly Listed[]): Element[] {
  if (listings.length < 2) return [];
  const items = listings.map(({ path }, index) => h('li', [h('a', { href: `#listing-${index + 1}` }, [code(path)])]));
  return [h('nav', { ariaLabel: 'Integrations' }, [h('ul', items)])];
}

function article(listed: Listed, index: number, count: number): Element {
  const id = `listing-${index + 1}`;
  const { path, name, summary, logo, flow } = listed;
  const heading = h('h1', { id }, name === null ? [h('em', `Name ${NOT_GIVEN}`)] : prose(name));
  return h('article', { ariaLabelledBy: id }, [
    h('div', { className: 'hero' }, [
      logo === null
        ? h('div', { className: 'logo none' }, [h('span', `Logo ${NOT_GIVEN}`)])
        : h('img', {
            className: 'logo',
            src: logo,
            alt: name === null ? 'Logo' : `Logo of ${name}`,
            width: 128,
            height: 128,
          }),
      h('div', [
        ...(count > 1 ? [h('p', { className: 'quiet' }, [code(path)])] : []),
        heading,
        h('p', { className: 'tags' }, [
          h('span', 'Actions integration'),
          h('span', flow === null ? 'Unknown flow' : `${flow.title} flow`),
        ]),
        h('p', { className: 'summary' }, summary === null ? [h('em', `Summary ${NOT_GIVEN}`)] : prose(summary)),
      ]),
    ]),
    ...findingItems(listed.findings, `${id}-findings`),
    ...columnSection(listed.columns, `${id}-columns`),
    h('div', { className: 'parts-of-page' }, [
      guideSection(listed, `${id}-guide`),
      h('div', { className: 'aside' }, [
        permissionSection(listed, `${id}-permissions`),
        formSection(listed, `${id}-form`),
      ]),
    ]),
  ]);
}

function columnSection(columns: readonly ListedColumn[], id: string): Element[] {
  if (columns.length === 0) return [];
  const items = columns.map(({ picture, title, text }, index) =>
    h('li', [
      picture === null
        ? h('div', { className: 'none' }, [h('span', `Picture ${NOT_GIVEN}`)])
        : h('img', { src: picture, alt: `Picture of column ${index + 1}`, width: 460, height: 260 }),
      h('h3', title === null ? [h('em', `Title ${NOT_GIVEN}`)] : prose(title)),
      h('p', text === null ? [h('em', `Text ${NOT_GIVEN}`)] : prose(text)),
    ]),
  );
  return [section(id, h('h2', 'What it is good for'), h('ul', { className: 'columns' }, items))];
}

function guideSection({ guide }: Listed, id: string): Element {
  const nodes = 'why' in guide ? [h('p', [h('em', guide.why)])] : guideNodes(guide.text, guide.picture);
  const shown = nodes.length === 0 ? [h('p', [h('em', 'The guide is empty.')])] : nodes;
  return section(id, h('h2', 'Installation guide'), h('div', { className: 'guide' }, shown));
}

const DIFFERENCES = [
  'Auth0 shows the listing in its own design, after its review. This page has the content, not the look: order, colours and fonts differ.',
  "Name, summary and columns are entered in Auth0's partner portal. Here they are what `listing` of `.github/integration-check.yml` says.",
  'The form is made from the manifest. Nothing that you fill in here is kept or sent. The order of the fields can differ.',
  'The permissions are what this check reads in the code. Auth0 words them in its own way.',
  'HTML in the guide is reduced to plain elements, pictures of other sites are not loaded, and invisible characters are spelled out. We do not know which HTML the real listing accepts.',
];

function differences(): Element {
  return section(
    'differs',
    h('h2', 'What differs from the real listing'),
    h(
      'ul',
      DIFFERENCES.map((each) => h('li', prose(each))),
    ),
  );
}
