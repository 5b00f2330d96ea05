/** What the local GitHub knows: one repository, one token and the comments of its issues. */

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
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
