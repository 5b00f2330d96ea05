import { gateOf } from '../../analysis/paths/gate-of.ts';
import { eventNameAt } from '../../analysis/facts/event-name.ts';
import { debugGate } from '../../rules/debug-switch.ts';
import { limits } from '../../auth0/limits.ts';
import { redacted } from '../exposure.ts';
import type { Recording } from '../recording.ts';
import { SUCCESS } from '../scenario.ts';
import type { Judged } from './judged.ts';
import { callAt, placeAt, placeOfHandler } from './judged-places.ts';
import type { Seen } from './seen.ts';

const SHOWN = 120;
/** The log of an early return: the Action says that it does nothing. */
const SKIPS = /skip|not configured|not set|disabled|missing/iu;

/** Findings about logs: `behaviour/logs-always`, `behaviour/log-too-long`. */
export function judgeLogs(judged: Judged, recording: Recording, seen: Seen): void {
  const { facts, plan } = judged;
  const { handler, logLength } = recording;
  if (recording.id === SUCCESS && judged.success(handler) !== null) {
    for (const { text, own: isOwn, at } of recording.logs) {
      // The Action cannot gate the warnings of a package.
      if (!isOwn) continue;
      // A switch that is not a field of the manifest cannot be turned off here. The analysis knows what it gates.
      const call = at === null ? undefined : callAt(facts, at);
      const log = facts.consoleCalls.find(({ node }) => node === call);
      if (SKIPS.test(text) || (log !== undefined && gateOf(facts, log) !== null)) continue;
      const own = plan.configuration.find((field) => field.on !== null);
      const gate = debugGate(
        own === undefined ? null : { name: own.name.slice(0, SHOWN), on: (own.on ?? 'true').slice(0, SHOWN) },
        call === undefined ? 'event' : eventNameAt(facts, call),
      );
      const data = { text: redacted(text, plan.secrets).slice(0, SHOWN), ...gate };
      seen.add('behaviour/logs-always', 'logs', recording, placeAt(judged, at, handler), data);
    }
  }
  if (logLength <= limits.logCharacters) return;
  const data = { length: logLength, limit: limits.logCharacters };
  seen.add('behaviour/log-too-long', 'long', recording, placeOfHandler(facts, handler), data);
}
