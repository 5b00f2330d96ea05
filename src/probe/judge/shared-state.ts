import type { Recording } from '../recording.ts';
import type { Judged } from './judged.ts';
import { placeAt } from './judged-places.ts';
import type { Seen } from './seen.ts';

/** What the second user of a warm instance gets from the first: `behaviour/state-shared`. */
export function judgeSharedState(judged: Judged, recording: Recording, seen: Seen): void {
  if (recording.firstUser.length === 0) return;
  const { handler } = recording;
  const places = [
    ...recording.logs.map(({ text, at }) => ({ text, at, where: 'a log' })),
    ...recording.calls.map(({ path, args, at }) => ({ text: args.join(' '), at, where: `a call of \`api.${path}\`` })),
    ...recording.requests.map(({ method, url, sent, at }) => ({
      text: `${url} ${sent}`,
      at,
      where: `a ${method} request`,
    })),
  ];
  for (const { text, at, where } of places) {
    const value = recording.firstUser.find((each) => text.includes(each) || text.includes(encodeURIComponent(each)));
    if (value === undefined) continue;
    seen.add('behaviour/state-shared', 'shared', recording, placeAt(judged, at, handler), { value, where });
    return;
  }
}
