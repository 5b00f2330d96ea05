import type { MessageId } from '../../../rules/catalogue.ts';
import { finding, startOf } from '../../../rules/finding.ts';
import type { Finding } from '../../../rules/finding.ts';
import type { Integration, MediaFile, TextFile, UnreadableReason } from '../../../submission/model.ts';
import { MAX_FILE_BYTES } from '../../../submission/read-bytes.ts';
import type { IntegrationCheck } from '../../rule.ts';

const messages: Record<UnreadableReason, MessageId<'layout/unreadable-file'>> = {
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
    // Integrations may share a template and pictures: the first one reports them.
    const before = integrations.slice(0, integrations.indexOf(integration)).flatMap(filesOf);
    const reported = new Set(before.map((file) => file.path));
    return filesOf(integration).flatMap((file) => (reported.has(file.path) ? [] : report(file)));
  },
};

type AnyFile = TextFile | MediaFile;

function filesOf({ files, media }: Integration): AnyFile[] {
  return [files.manifest, files.action, files.spec, files.guide, files.template, ...media];
}

function report(file: AnyFile): Finding[] {
  if (file.state !== 'unreadable') return [];
  const data = { file: file.path, limit };
  return [finding('layout/unreadable-file', messages[file.reason], data, startOf(file.path))];
}
