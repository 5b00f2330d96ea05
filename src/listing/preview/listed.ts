import path from 'node:path';
import type { ListingTexts } from '../../configuration/listing.ts';
import { flows, type Flow, type FlowId } from '../../auth0/flows.ts';
import { excessOf } from '../../lint/excess.ts';
import type { Report, ReportedFinding } from '../../report/model.ts';
import { factsOf, loadSubmission, permissionsOf } from '../../stages.ts';
import { LOGO } from '../../submission/media.ts';
import type { Integration, MediaFile, Submission } from '../../submission/model.ts';
import { fieldsOf, type FormField } from './fields.ts';
import type { Permissions } from './permissions.ts';
import { dataUrl, guidePictures, type GivePicture } from './pictures.ts';
import { credentialLines, redacted, type IsCredential } from './redacted.ts';

/** The listing of one integration; null for each part that is missing. */
export interface Listed {
  /** The integration's path in the repository. */
  readonly path: string;
  readonly name: string | null;
  readonly summary: string | null;
  /** As addresses that contain the pictures. */
  readonly logo: string | null;
  readonly columns: readonly ListedColumn[];
  /** Null if the handlers do not show it. */
  readonly flow: Flow | null;
  /** Null if the manifest cannot be read. */
  readonly fields: readonly FormField[] | null;
  /** Null if the Action cannot be read. */
  readonly permissions: Permissions | null;
  readonly guide: ListedGuide;
  /** Findings about what the page shows, without the waived ones. */
  readonly findings: readonly ReportedFinding[];
}

export interface ListedColumn {
  readonly picture: string | null;
  readonly title: string | null;
  readonly text: string | null;
}

/** The guide's Markdown with a function that gives its pictures, or a sentence that says why the guide is not shown. */
export type ListedGuide = { readonly text: string; readonly picture: GivePicture } | { readonly why: string };

/** Groups of rules about what customers see. */
const ON_PAGE = /^(?:guide|media|manifest|layout)\//u;

/** Reads the listings of a submission, one for each integration. `root` is the repository's root, `path` the folder that was checked. */
export async function listingsOf(
  { root, path: folder }: Pick<Submission, 'root' | 'path'>,
  { report, listing }: { readonly report: Report; readonly listing: ListingTexts | null },
): Promise<Listed[]> {
  const submission = await loadSubmission({ root, path: folder });
  return submission.integrations.map((integration): Listed => {
    const { action, manifest, media } = integration;
    const reported = report.integrations.find((each) => each.path === integration.path);
    const { flow = null, code = null, findings = [] } = reported ?? {};
    const isCredential = credentialLines(findings);
    return {
      path: integration.path,
      name: listing?.name ?? null,
      summary: listing?.summary ?? null,
      logo: pictureOf(media.find((file) => path.posix.basename(file.path) === LOGO)),
      columns: columnsOf(media, listing),
      flow: flow !== null && Object.hasOwn(flows, flow) ? flows[flow as FlowId] : null,
      fields:
        manifest.state === 'parsed' ? fieldsOf(manifest.value, integration.files.manifest.path, isCredential) : null,
      permissions: action.state === 'parsed' && code !== null ? permissionsOf(factsOf(action.value), code) : null,
      guide: guideOf(integration, submission.root, isCredential),
      findings: findings.filter(({ rule, waived }) => ON_PAGE.test(rule) && waived === undefined),
    };
  });
}

function guideOf(
  { files: { guide }, path: own, mediaPath }: Integration,
  root: string,
  isCredential: IsCredential,
): ListedGuide {
  if (guide.state === 'missing') return { why: 'There is no guide.' };
  if (guide.state === 'unreadable') return { why: 'The guide cannot be read.' };
  const excess = excessOf('guide', guide);
  if (excess !== null) return { why: `The guide is not shown: it has ${excess}.` };
  const text = redacted(guide.text, (line) => isCredential(guide.path, line));
  return { text, picture: guidePictures(root, guide.path, [own, mediaPath]) };
}

/** Texts and pictures are matched by their order. */
function columnsOf(media: readonly MediaFile[], listing: ListingTexts | null): ListedColumn[] {
  const pictures = media.filter((file) => path.posix.basename(file.path) !== LOGO).map(pictureOf);
  const texts = listing?.columns ?? [];
  return Array.from({ length: Math.max(pictures.length, texts.length) }, (_, index) => ({
    picture: pictures[index] ?? null,
    title: texts[index]?.title ?? null,
    text: texts[index]?.text ?? null,
  }));
}

function pictureOf(file: MediaFile | undefined): string | null {
  return file?.state === 'read' ? dataUrl(file.bytes) : null;
}
