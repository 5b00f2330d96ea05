import { example } from './description.ts';

/** The state of the local GitHub: one repository, one token, its pull requests and the comments of its issues. */

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
}

export interface StoredFile {
  readonly filename: string;
  readonly sha: string | null;
  /** Left out for large and binary files. */
  readonly patch?: string;
}

export interface StoredReview {
  readonly id: number;
  readonly login: string;
  readonly body: string;
  state: string;
}

export interface StoredReviewComment {
  readonly id: number;
  readonly login: string;
  body: string;
  readonly path: string;
  /** Null if the diff no longer has it. */
  line: number | null;
  readonly startLine: number | null;
  readonly inReplyTo: number | null;
}

export interface StoredCheckRun {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  externalId: string;
  conclusion: string;
  title: string;
  summary: string;
  readonly annotations: { path: string; start_line: number; annotation_level: string; message: string }[];
}

export interface StoredPull {
  readonly number: number;
  /** `owner/name` of the repository that it comes from; null if that is gone. */
  readonly from: string | null;
  readonly branch: string;
  readonly sha: string;
  readonly state: 'open' | 'closed';
}

/** A file's text or bytes, or something else that can be at a path. */
export type StoredContent =
  string | Uint8Array | { readonly kind: 'folder' | 'submodule' } | { readonly kind: 'link'; readonly target: string };

export interface State {
  readonly owner: string;
  readonly repo: string;
  readonly token: string;
  /** The account of the token, for GraphQL's `viewer`. */
  login: string;
  /** A pull request from a fork gets `read`. */
  permission: 'write' | 'read';
  /** Whether the token may read the repository's files. If not, they seem to be missing. */
  contents: 'read' | 'none';
  /** The contents at the tip of each branch, by their paths. */
  branches: Record<string, Readonly<Record<string, StoredContent>>>;
  /** Numbers of the existing issues and pull requests. */
  readonly issues: Set<number>;
  pulls: StoredPull[];
  comments: StoredComment[];
  nextId: number;
  /** Pull request 7: its head, its author, the files that it changes, and its reviews. */
  headSha: string;
  author: string;
  files: StoredFile[];
  reviews: StoredReview[];
  reviewComments: StoredReviewComment[];
  checkRuns: StoredCheckRun[];
}

export function createState(given: Partial<State>): State {
  return {
    owner: 'partner',
    repo: 'integration',
    token: 'ghs_localtokenlocaltokenlocaltoken0000',
    login: 'github-actions[bot]',
    permission: 'write',
    contents: 'read',
    branches: { main: {} },
    issues: new Set([7]),
    pulls: [],
    comments: [],
    nextId: 1001,
    headSha: '0123456789abcdef0123456789abcdef01234567',
    author: 'partner',
    files: [],
    reviews: [],
    reviewComments: [],
    checkRuns: [],
    ...given,
  };
}

export function addComment(state: State, issue: number, login: string, body: string): StoredComment {
  const comment = { id: state.nextId, issue, login, body };
  state.nextId += 1;
  state.comments.push(comment);
  return comment;
}

/** A comment as GitHub returns it. */
export function commentJson(comment: StoredComment, { owner, repo }: State, origin: string): object {
  const repository = `${origin}/repos/${owner}/${repo}`;
  const time = '2026-01-31T12:00:00Z';
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${repository}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${owner}/${repo}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repository}/issues/${comment.issue}`,
    user: userJson(comment.login),
    author_association: 'NONE',
    created_at: time,
    updated_at: time,
    body: comment.body,
    performed_via_github_app: null,
  };
}

export function addReviewComment(
  state: State,
  given: Omit<StoredReviewComment, 'id' | 'startLine' | 'inReplyTo'> & Partial<StoredReviewComment>,
): StoredReviewComment {
  const comment = { startLine: null, inReplyTo: null, ...given, id: state.nextId };
  state.nextId += 1;
  state.reviewComments.push(comment);
  return comment;
}

export function fileJson({ filename, sha, patch }: StoredFile, { owner, repo, headSha }: State): object {
  const address = `https://github.com/${owner}/${repo}`;
  return {
    sha,
    filename,
    status: 'modified',
    additions: 1,
    deletions: 0,
    changes: 1,
    blob_url: `${address}/blob/${headSha}/x`,
    raw_url: `${address}/raw/${headSha}/x`,
    contents_url: `${address}/contents/x`,
    ...(patch === undefined ? {} : { patch }),
  };
}

const LINK = { href: 'https://github.com/partner/integration/pull/7' };

export function reviewJson({ id, login, body, state }: StoredReview, { headSha }: State): object {
  return {
    id,
    node_id: `PRR_${id}`,
    user: userJson(login),
    body,
    state,
    html_url: `${LINK.href}#pullrequestreview-${id}`,
    pull_request_url: LINK.href,
    author_association: 'NONE',
    _links: { html: LINK, pull_request: LINK },
    submitted_at: '2026-01-31T12:00:00Z',
    commit_id: headSha,
  };
}

export function reviewCommentJson(comment: StoredReviewComment, { headSha }: State): object {
  const { id, login, body, path, line, startLine, inReplyTo } = comment;
  return {
    id,
    node_id: `PRRC_${id}`,
    url: `https://api.github.com/comments/${id}`,
    pull_request_review_id: 1,
    diff_hunk: '@@ -1 +1 @@',
    path,
    commit_id: headSha,
    original_commit_id: headSha,
    user: userJson(login),
    body,
    created_at: '2026-01-31T12:00:00Z',
    updated_at: '2026-01-31T12:00:00Z',
    html_url: `${LINK.href}#discussion_r${id}`,
    pull_request_url: LINK.href,
    author_association: 'NONE',
    _links: { self: LINK, html: LINK, pull_request: LINK },
    // For a comment on a line that is gone, GitHub returns null, which its description does not allow.
    ...(line === null ? {} : { line, start_line: startLine, side: 'RIGHT' }),
    ...(inReplyTo === null ? {} : { in_reply_to_id: inReplyTo }),
  };
}

export function checkRunJson(run: StoredCheckRun): object {
  const url = `https://api.github.com/repos/partner/integration/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: `CR_${run.id}`,
    head_sha: run.headSha,
    name: run.name,
    url,
    html_url: url,
    details_url: url,
    status: 'completed',
    conclusion: run.conclusion,
    started_at: '2026-01-31T12:00:00Z',
    completed_at: '2026-01-31T12:00:00Z',
    external_id: run.externalId,
    check_suite: { id: 5 },
    output: {
      title: run.title,
      summary: run.summary,
      text: null,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    app: null,
    pull_requests: [],
  };
}

/** A pull request as GitHub returns it: its own example, with our values. */
export function pullJson(
  pull: StoredPull,
  { owner, repo }: State,
  name: 'pull-request' | 'pull-request-simple',
): object {
  type Side = { readonly repo: object };
  const given = example(name) as { readonly head: Side; readonly base: Side };
  const repository = (fullName: string) => {
    const [login = '', short = ''] = fullName.split('/');
    return { ...given.head.repo, full_name: fullName, name: short, owner: userJson(login) };
  };
  const { number, from, branch, sha, state } = pull;
  const login = from?.split('/')[0] ?? 'ghost';
  return {
    ...given,
    number,
    state,
    // The team in the example does not match the description.
    requested_teams: [],
    head: {
      ...given.head,
      label: `${login}:${branch}`,
      ref: branch,
      sha,
      user: userJson(login),
      repo: from === null ? null : repository(from),
    },
    base: { ...given.base, repo: repository(`${owner}/${repo}`) },
  };
}

function userJson(login: string): object {
  const name = encodeURIComponent(login);
  const api = `https://api.github.com/users/${name}`;
  return {
    login,
    id: 41898282,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    avatar_url: 'https://avatars.githubusercontent.com/in/15368',
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${name}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following`,
    gists_url: `${api}/gists`,
    starred_url: `${api}/starred`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    received_events_url: `${api}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}
