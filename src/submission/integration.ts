import { parseAction } from './action/parse.ts';
import type { Discovered, ReadText } from './discover.ts';
import { ACTION, GUIDE, MANIFEST, SPECS, TEMPLATE } from './file-names.ts';
import { parseManifest } from './manifest.ts';
import type { ActionParse, Integration, ManifestParse, MediaFile, TemplateParse } from './model.ts';
import { perFile } from './per-file.ts';
import { siblingFolder } from './siblings.ts';
import { parseTemplate } from './template.ts';
import { join } from './walk.ts';

/** What an integration is read with. Both are given paths of the repository. */
export interface Reader {
  readonly text: ReadText;
  readonly media: (folder: string) => MediaFile[];
}

/** The facts of one integration, of the texts and the media that a reader gives. */
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
    files,
    manifest: manifestOf(files.manifest) ?? absent,
    action: actionOf(files.action) ?? absent,
    template: templateOf(files.template) ?? absent,
    media: reader.media(mediaPath),
    mediaPath,
  };
}

const absent = { state: 'absent' } as const;

const manifestOf = perFile<ManifestParse>(({ path, text }) => parseManifest(path, text));
const actionOf = perFile<ActionParse>((file) => parseAction(file));
const templateOf = perFile<TemplateParse>(({ path, text }) => parseTemplate(path, text));
