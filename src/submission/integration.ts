import { parseAction } from './action.ts';
import type { Discovered, ReadText } from './discover.ts';
import { ACTION, GUIDE, MANIFEST, SPECS, TEMPLATE } from './file-names.ts';
import { parseManifest } from './manifest.ts';
import type {
  ActionParse,
  Integration,
  IntegrationFiles,
  ManifestParse,
  MediaFile,
  TemplateParse,
  TextFile,
} from './model.ts';
import { perFile } from './per-file.ts';
import { siblingFolder } from './siblings.ts';
import { parseTemplate } from './template.ts';
import { join } from './walk.ts';

/** Unsaved texts of an integration's files, by the files' paths. */
export type Texts = ReadonlyMap<string, string>;

/** How an integration is read. Both functions get paths of the repository. */
export interface Reader {
  readonly text: ReadText;
  readonly media: (folder: string) => MediaFile[];
}

/** The facts about one integration, from the texts and media that a reader gives. */
export function readIntegration(root: string, submission: string, found: Discovered, reader: Reader): Integration {
  const read = (name: string) => reader.text(join(found.path, name));
  const mediaPath = siblingFolder(root, found.path, submission, 'media');
  const files = {
    manifest: read(MANIFEST),
    action: read(found.action ?? ACTION),
    spec: read(found.spec ?? SPECS[0]),
    guide: read(GUIDE),
    template: reader.text(join(siblingFolder(root, found.path, submission, 'deploy'), TEMPLATE)),
  };
  return {
    path: found.path,
    ...parsed(files),
    otherSpecs: found.otherSpecs.map(read),
    media: reader.media(mediaPath),
    mediaPath,
    namedElsewhere: () => null,
  };
}

/** The integration with other texts. */
export function withTexts(integration: Integration, texts: Texts): Integration {
  const { manifest, action, spec, guide, template } = integration.files;
  const files = {
    manifest: replaced(manifest, texts),
    action: replaced(action, texts),
    spec: replaced(spec, texts),
    guide: replaced(guide, texts),
    template: replaced(template, texts),
  };
  const otherSpecs = integration.otherSpecs.map((file) => replaced(file, texts));
  return { ...integration, ...parsed(files), otherSpecs };
}

/** The file with its replacement text, if there is one. */
export function replaced(file: TextFile, texts: Texts): TextFile {
  const text = texts.get(file.path);
  return text === undefined || file.state !== 'read' ? file : { ...file, text };
}

function parsed(files: IntegrationFiles): Pick<Integration, 'files' | 'manifest' | 'action' | 'template'> {
  return {
    files,
    manifest: manifestOf(files.manifest) ?? absent,
    action: actionOf(files.action) ?? absent,
    template: templateOf(files.template) ?? absent,
  };
}

const absent = { state: 'absent' } as const;

const manifestOf = perFile<ManifestParse>(({ path, text }) => parseManifest(path, text));
const actionOf = perFile<ActionParse>((file) => parseAction(file));
const templateOf = perFile<TemplateParse>(({ path, text }) => parseTemplate(path, text));
