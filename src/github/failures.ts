import { inertLine } from '../report/inert.ts';
import { failedRequest } from './client.ts';
import { isRateLimit } from './retry.ts';

export type Permission = 'pull-requests: write' | 'checks: write' | 'contents: read';

const OWN_TOKENS: Record<Permission, string> = {
  'pull-requests: write':
    'for a token of your own, the scope or permission that allows comments on pull requests (`pull-requests: write` or `issues: write`)',
  'checks: write': 'if you use a token of your own, it must be the token of a GitHub App',
  'contents: read':
    'for a token of your own, the scope or permission that allows reading the repository (`contents: read` or `repo`)',
};

/** Why something could not be posted and what to do about it, for the log and the job summary. */
export function explainFailure(
  error: unknown,
  { fromFork, permission = 'pull-requests: write' }: { readonly fromFork: boolean; readonly permission?: Permission },
): string {
  const failed = failedRequest(error);
  const said = inertLine(error instanceof Error ? error.message : String(error), 200);
  if (failed === null) return said;
  if (isRateLimit(failed))
    return `GitHub limits the rate of requests and asks to wait longer than this run can (${said}).`;
  switch (failed.status) {
    case 401:
      return `GitHub does not accept the token (401: ${said}). Leave the input github-token out, or give it a token that has not expired.`;
    case 403:
    case 404:
      if (fromFork) {
        return `The token of a pull request from a fork is read-only, whatever permissions the workflow asks for (${failed.status}: ${said}). The verdict stands; the whole report is in the summary of this job. To get a review summary on the pull request anyway, use the pair of workflows in examples/workflows: integration-check.yml and integration-check-comment.yml.`;
      }
      return `The token lacks a permission (${failed.status}: ${said}). Give the job \`permissions: ${permission}\`; ${OWN_TOKENS[permission]}.`;
    default:
      return failed.status >= 500
        ? `GitHub could not be reached or failed: ${said}`
        : `GitHub refused (${failed.status}): ${said}`;
  }
}

export const NO_TOKEN =
  "There is no token: the input github-token is empty. Leave the input out for the job's own token, and give the job `permissions: pull-requests: write`.";

/** Whether it can be sent in a header. */
export function isToken(text: string): boolean {
  return /^[!-~]+$/.test(text);
}

// The error about an invalid header quotes the header.
export const BAD_TOKEN =
  'The input github-token contains a character that no token has: white space, or one beyond ASCII.';
