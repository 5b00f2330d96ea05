import { example } from './description.ts';
import type { Route } from './routes.ts';
import { refusal } from './routes.ts';
import type { State, StoredContent } from './state.ts';

const LARGEST = 1024 * 1024;

/** Files of branches, for a token that may read contents. */
export const contentRoutes: Readonly<Record<string, Route>> = {
  'repos/get-content'({ matched, query }, state) {
    if (state.contents === 'none') return refusal(404, 'Not Found');
    const ref = query.get('ref') ?? '';
    const branch = state.branches[ref.replace(/^refs\/heads\//, '')];
    if (branch === undefined) return refusal(404, `No commit found for the ref ${ref}`);
    const path = matched.params['path'] ?? '';
    const content = branch[path];
    return content === undefined ? refusal(404, 'Not Found') : { status: 200, body: contentJson(path, content) };
  },

  'git/get-ref'({ matched }, state) {
    const ref = matched.params['ref'] ?? '';
    const isThere = state.contents === 'read' && state.branches[ref.replace(/^heads\//, '')] !== undefined;
    return isThere ? { status: 200, body: refJson(ref, state) } : refusal(404, 'Not Found');
  },
};

/** GitHub's own example of this answer, with our values. */
function contentJson(path: string, content: StoredContent): unknown {
  const named = (kind: string, given: object) => ({
    ...(example(`content-file-response-if-content-is-a-${kind}`) as object),
    name: path.split('/').at(-1) ?? '',
    path,
    ...given,
  });
  if (typeof content === 'string' || content instanceof Uint8Array) {
    const bytes = Buffer.from(content);
    // In lines of 60 characters, and only up to a size.
    const text = bytes.toString('base64').replace(/.{60}/g, '$&\n');
    const told = bytes.length > LARGEST ? { encoding: 'none', content: '' } : { encoding: 'base64', content: text };
    return named('file', { size: bytes.length, ...told });
  }
  if (content.kind === 'link') return named('symlink', { target: content.target });
  if (content.kind === 'submodule') return named('submodule', {});
  return example('content-file-response-if-content-is-a-directory');
}

function refJson(ref: string, { headSha }: State): object {
  const given = example('git-ref') as { readonly object: object };
  return { ...given, ref: `refs/${ref}`, object: { ...given.object, sha: headSha } };
}
