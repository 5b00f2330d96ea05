import { jsonAnswer, type Answer } from '../faults.ts';
import type { AnswerTo } from './scene.ts';

export const TOKEN = {
  access_token: 'provider-access-token',
  token_type: 'Bearer',
  expires_in: 86_400,
  scope: 'all',
} as const;

export const isTokenRequest = (method: string, url: string): boolean => method === 'POST' && /token|oauth/iu.test(url);

/** Answers the same to every request, and a token where it is asked for one. */
export function provider(tree: unknown, status: number): AnswerTo {
  return ({ method, url }): Answer => {
    const isToken = isTokenRequest(method, url) && !Array.isArray(tree);
    return jsonAnswer(status, isToken ? { ...TOKEN, ...(tree as object), access_token: TOKEN.access_token } : tree);
  };
}
