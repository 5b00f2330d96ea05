import type { MessageData, MessageId, RuleId } from '../../rules/catalogue.ts';
import { finding, type Finding } from '../../rules/finding.ts';
import type { Place } from '../../submission/place.ts';
import type { Recording } from '../recording.ts';
import { named } from './judged.ts';

type Rest<R extends RuleId, M extends MessageId<R>> = Omit<MessageData<R, M>, 'when' | 'handler' | 'scenarios'>;

interface Group {
  readonly make: (scenarios: readonly string[]) => Finding;
  readonly scenarios: Set<string>;
}

/** What scenarios have shown, each thing once: it is reported with the first scenario, and names all scenarios that show it. */
export class Seen {
  readonly #groups = new Map<string, Group>();
  readonly #words: (recording: Recording) => string;

  constructor(words: (recording: Recording) => string) {
    this.#words = words;
  }

  add<R extends RuleId, M extends MessageId<R>>(
    rule: R,
    messageId: M,
    recording: Recording,
    place: Place,
    data: Rest<R, M>,
    /** What identifies it among the things at this place. */
    same = '',
  ): void {
    const { line, column } = place.start;
    const key = JSON.stringify([rule, messageId, recording.handler, line, column, same]);
    const known = this.#groups.get(key);
    if (known !== undefined) {
      known.scenarios.add(recording.id);
      return;
    }
    const when = this.#words(recording);
    const make = (scenarios: readonly string[]) => {
      const all = { ...data, when, handler: recording.handler, scenarios: named(scenarios) };
      return finding(rule, messageId, all as unknown as MessageData<R, M>, place);
    };
    this.#groups.set(key, { make, scenarios: new Set([recording.id]) });
  }

  findings(): Finding[] {
    return [...this.#groups.values()].map(({ make, scenarios }) => make([...scenarios]));
  }
}
