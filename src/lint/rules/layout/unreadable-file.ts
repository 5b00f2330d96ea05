import type { MessageId } from '../../../rules/catalogue.ts';
import { finding } from '../../../rules/finding.ts';
import { startOf } from '../../../submission/place.ts';
import type { Finding } from '../../../rules/finding.ts';
import type { Integration, MediaFile, TextFile, UnreadableReason } from '../../../submission/model.ts';
import { MAX_FILE_BYTES } from '../../../submission/read-bytes.ts';
import { excessOf } from '../../excess.ts';
import type { IntegrationCheck } from '../../rule.ts';

const messages: Record<
  UnreadableReason,
  Exclude<MessageId<'layout/unreadable-file'>, 'templateNotJson' | 'jsonExcess' | 'guideExcess' | 'specExcess'>
> = {
  'not-utf8': 'notUtf8',
  'outside-repository': 'outsideRepository',
  'too-large': 'tooLarge',
  'not-a-file': 'notAFile',
  'no-access': 'noAccess',
};
const limit = `${MAX_FILE_BYTES / 1024 / 1024} MiB`;

export const unreadableFile: IntegrationCheck = {
  ids: ['layout/unreadable-file'],
  check(integration, { integrations }) {
    // If integrations share a template or pictures, the first one reports them.
    const before = integrations.slice(0, integrations.indexOf(integration)).flatMap(filesOf);
    const reported = new Set(before.map((file) => file.path));
    const isNew = (file: AnyFile) => !reported.has(file.path);
    return [
      ...filesOf(integration).filter(isNew).flatMap(report),
      ...reportJson(integration, isNew),
      ...reportExcess(integration, 'guide', 'guideExcess'),
      ...reportExcess(integration, 'spec', 'specExcess'),
    ];
  },
};

type AnyFile = TextFile | MediaFile;

function filesOf({ files, otherSpecs, media }: Integration): AnyFile[] {
  return [files.manifest, files.action, files.spec, ...otherSpecs, files.guide, files.template, ...media];
}

function reportJson({ manifest, template, files }: Integration, isNew: (file: AnyFile) => boolean): Finding[] {
  const { path: file } = files.template;
  const ofTemplate = template.state === 'invalid' && isNew(files.template) ? [template] : [];
  return [...(manifest.state === 'invalid' ? [manifest] : []), ...ofTemplate].flatMap((fault) => {
    const { message, excess, place } = fault;
    if (excess) return [finding('layout/unreadable-file', 'jsonExcess', { file: place.file, fault: message }, place)];
    // manifest/invalid-json reports the manifest.
    return fault === template
      ? [finding('layout/unreadable-file', 'templateNotJson', { file, fault: message }, place)]
      : [];
  });
}

function reportExcess(
  { files }: Integration,
  role: 'guide' | 'spec',
  messageId: 'guideExcess' | 'specExcess',
): Finding[] {
  const what = excessOf(role, files[role]);
  const { path } = files[role];
  return what === null ? [] : [finding('layout/unreadable-file', messageId, { file: path, what }, startOf(path))];
}

function report(file: AnyFile): Finding[] {
  if (file.state !== 'unreadable') return [];
  const data = { file: file.path, limit };
  return [finding('layout/unreadable-file', messages[file.reason], data, startOf(file.path))];
}
