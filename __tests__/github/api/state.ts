import { example } from './description.ts';

/** What the local GitHub knows: one repository, one token, its pull requests and the comments of its issues. */

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
}

export interface StoredPull {
  readonly number: number;
  /** `owner/name` of the repository that it comes from; null where that is gone. */
  readonly from: string | null;
  readonly branch: string;
  readonly sha: string;
  readonly state: 'open' | 'closed';
}

export interface State {
  readonly owner: string;
  readonly repo: string;
  readonly token: string;
  /** Whose token it is, as GraphQL's `viewer` says. */
  login: string;
  /** `read` is what a pull request from a fork gets. */
  permission: 'write' | 'read';
  /** Numbers of the issues and pull requests that there are. */
  readonly issues: Set<number>;
  pulls: StoredPull[];
  comments: StoredComment[];
  nextId: number;
}

export function createState(given: Partial<State>): State {
  return {
    owner: 'partner',
    repo: 'integration',
    token: 'ghs_localtokenlocaltokenlocaltoken0000',
    login: 'github-actions[bot]',
    permission: 'write',
    issues: new Set([7]),
    pulls: [],
    comments: [],
    nextId: 1001,
    ...given,
  };
}

export function addComment(state: State, issue: number, login: string, body: string): StoredComment {
  const comment = { id: state.nextId, issue, login, body };
  state.nextId += 1;
  state.comments.push(comment);
  return comment;
}

/** A comment as GitHub gives it. */
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

/** A pull request as GitHub gives it: its own example, with what is ours put in. */
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
    // The example's own team is not as the description has it.
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
