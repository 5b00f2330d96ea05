import { guideText } from './guide/guide-text.ts';
import { manifestText } from './manifest-text.ts';
import type { StartedSubmission, SubmissionFiles } from './parts.ts';
import { placeholderMedia } from './placeholder-media.ts';
import { templateText } from './template-text.ts';

const PACKAGE = { private: true, scripts: { test: 'jest' }, jest: { testEnvironment: 'node' } };

/** Files that are never part of a submission. */
const IGNORED = ['node_modules/', 'coverage/', '.env', '*.pem', '*.key', '*.zip', '.DS_Store'];

/** All files of a submission. `workflow` is the text of `.github/workflows/integration-check.yml`. */
export function filesOf(submission: StartedSubmission, workflow: string): SubmissionFiles {
  const { flow, service, manifest, guide, action, spec } = submission;
  return new Map<string, string | Uint8Array>([
    ['integration/integration.action.js', action],
    ['integration/integration.action.spec.js', spec],
    ['integration/configuration.json', manifestText(manifest)],
    ['integration/installation_guide.md', guideText({ flow, service, fields: inOrder(manifest.fields), guide })],
    ...placeholderMedia,
    ['deploy/template.json', templateText(flow, service)],
    ['.github/workflows/integration-check.yml', workflow],
    ['.gitignore', `${IGNORED.join('\n')}\n`],
    ['package.json', `${JSON.stringify(PACKAGE, null, 2)}\n`],
  ]);
}

/** Configuration first, like the form in the dashboard. */
function inOrder(fields: StartedSubmission['manifest']['fields']): StartedSubmission['manifest']['fields'] {
  const of = (store: 'secret' | 'configuration') => fields.filter((field) => field.store === store);
  return [...of('configuration'), ...of('secret')];
}
