// `npm run tables` writes this list.
import type { IntegrationCheck, SubmissionCheck } from '../../rule.ts';
import { committedSecretFile } from './committed-secret-file.ts';
import { fileName } from './file-name.ts';
import { missingFile } from './missing-file.ts';
import { noIntegration } from './no-integration.ts';
import { staleWorkflow } from './stale-workflow.ts';
import { strayFile } from './stray-file.ts';
import { unreadableFile } from './unreadable-file.ts';

export const layoutIntegrationChecks: readonly IntegrationCheck[] = [fileName, missingFile, unreadableFile];

export const layoutSubmissionChecks: readonly SubmissionCheck[] = [
  committedSecretFile,
  noIntegration,
  staleWorkflow,
  strayFile,
];
