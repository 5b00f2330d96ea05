import { jsonAnswer, xmlAnswer, type Answer } from '../answers.ts';
import type { AnswerTo } from './scene.ts';

export const TOKEN = {
  access_token: 'provider-access-token',
  token_type: 'Bearer',
  expires_in: 86_400,
  scope: 'all',
} as const;

export const isTokenRequest = (method: string, url: string): boolean => method === 'POST' && /token|oauth/iu.test(url);

/** Gives the same answer to every request, and a token to a request for one. */
export function provider(tree: unknown, status: number): AnswerTo {
  return ({ method, url, sent }): Answer => {
    const isToken = isTokenRequest(method, url) && !Array.isArray(tree);
    if (isToken) return jsonAnswer(status, { ...TOKEN, ...(tree as object), access_token: TOKEN.access_token });
    return queryAnswer(url, sent) ?? jsonAnswer(status, tree);
  };
}

/** AWS services with the query protocol (SES 1, SNS, SQS, STS, IAM) receive a form with an `Action`, and answer in XML. */
function queryAnswer(url: string, sent: string): Answer | null {
  const action = /amazonaws\.com/u.test(url) ? /(?:^|[\n&])Action=(\w+)/u.exec(sent)?.[1] : undefined;
  if (action === undefined) return null;
  const result = `<${action}Result><MessageId>message-of-the-probe</MessageId></${action}Result>`;
  return xmlAnswer(`<${action}Response>${result}</${action}Response>`);
}
