import path from 'node:path';
import { home } from '../home.ts';
import type { HtmlOptions } from '../report/html/html-page.ts';
import type { Report } from '../report/model.ts';
import type { Checked } from './outcome.ts';
import { permalinks } from './permalink.ts';
import { writeAsked } from './report-file.ts';

/** Paths of the archives that the workflow wants, if the verdict is success. */
export async function archivesOf(report: Report, checked: Checked | null, workspace: string): Promise<string[]> {
  if (checked === null || checked.received || checked.tree === null || report.conclusion !== 'success') return [];
  const { archiveFile, path: folder } = checked.inputs;
  if (archiveFile === null) return [];
  const { writeArchives } = await import(/* webpackMode: "eager" */ './archives.ts');
  return writeArchives({ root: checked.tree.root, path: folder }, { file: archiveFile, workspace });
}

/** Writes the preview of the listing, if the workflow wants one. */
export async function writePreview(
  report: Report,
  { tree, inputs, settings }: Checked,
  workspace: string,
): Promise<void> {
  if (tree === null || inputs.previewDir === null) return;
  const [{ listingsOf }, { renderPreview }] = await Promise.all([
    import(/* webpackMode: "eager" */ '../listing/preview/listed.ts'),
    import('../report/files.ts'),
  ]);
  const listings = await listingsOf({ root: tree.root, path: inputs.path }, { report, listing: settings.listing });
  await writeAsked(path.join(inputs.previewDir, 'index.html'), renderPreview(listings, report), workspace);
}

interface OtherFile {
  readonly what: string;
  readonly file: string;
  readonly text: () => string;
}

/** What the workflow wants besides the JSON report. */
export async function otherFiles(
  report: Report,
  { event, inputs, sources, settings }: Checked,
  known: Pick<HtmlOptions, 'documentation' | 'thresholds'>,
): Promise<OtherFile[]> {
  const { sarifFile, junitFile, htmlDir } = inputs;
  if ([sarifFile, junitFile, htmlDir].every((asked) => asked === null)) return [];
  const { renderHtml, renderJunit, renderSarif } = await import('../report/files.ts');
  const { serverUrl, repository } = event;
  const options = {
    path: inputs.path,
    repository: repository === null ? null : `${serverUrl}/${repository.owner}/${repository.repo}`,
    documentation: known.documentation,
    home: home.isKnown ? home.url : null,
  };
  const page = htmlDir === null ? null : path.join(htmlDir, 'index.html');
  const files = [
    { what: 'SARIF', file: sarifFile, text: () => renderSarif(report, options) },
    { what: 'JUnit', file: junitFile, text: () => renderJunit(report, settings) },
    { what: 'HTML', file: page, text: () => renderHtml(report, { sources, link: permalinks(event), ...known }) },
  ];
  return files.flatMap(({ file, ...rest }) => (file === null ? [] : [{ ...rest, file }]));
}
