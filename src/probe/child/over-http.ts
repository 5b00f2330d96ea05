import type http from 'node:http';
import { brokenConnection } from '../connection-errors.ts';
import type { Answer } from '../answers.ts';
import type { Target } from './memory-network.ts';

/** As it is written in a URL. */
export function hostOf({ secure, host, port }: Target): string {
  return port === (secure ? 443 : 80) ? host : `${host}:${port}`;
}

/** Headers as one text. */
export function lines(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n');
}

/** Answers a request with Node's own server. If the connection breaks, the client's end breaks, too. */
export function respond(response: http.ServerResponse, answer: Answer): void {
  if (answer.kind === 'reset') {
    const { peer } = response.socket as unknown as { readonly peer: { destroy: (error: Error) => void } | null };
    peer?.destroy(brokenConnection());
    return;
  }
  if (answer.kind !== 'answer' && answer.kind !== 'slow') return;
  response.writeHead(answer.kind === 'slow' ? 200 : answer.status, { ...answer.headers, connection: 'close' });
  if (answer.kind === 'slow') response.write(answer.body);
  else response.end(answer.body);
}
