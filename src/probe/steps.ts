import { inertLine } from '../report/inert.ts';
import { redacted } from './exposure.ts';
import type { Judged } from './judge/judged.ts';
import type { Recording } from './recording.ts';
import { shownUrl } from './report.ts';

/** One execution, step by step, for people. */
export interface ExecutionInSteps {
  readonly id: string;
  readonly handler: string;
  readonly when: string;
  /** In the order of their times: milliseconds of virtual time since the beginning. */
  readonly steps: readonly { readonly ms: number; readonly what: string }[];
  readonly end: string;
}

const LONGEST = 300;
const ENDS: Readonly<Record<Recording['outcome'], string>> = {
  continued: 'It went on.',
  denied: 'It denied.',
  redirected: 'It redirected.',
  threw: 'It threw',
  hung: 'It did not end.',
};

export function inSteps(recording: Recording, judged: Judged): ExecutionInSteps {
  const { secrets } = judged.plan;
  const { id, handler, outcome, error, logs, calls, requests } = recording;
  const shown = (text: string) => inertLine(redacted(text, secrets), LONGEST);
  const line = (at: Recording['thrownAt']) => (at === null ? '' : `  (line ${at.line})`);
  const steps = [
    ...requests.map(({ ms, method, url, at }) => ({ ms, what: `${method} ${shownUrl(url, secrets)}${line(at)}` })),
    ...logs.map(({ ms, text, at }) => ({ ms, what: `log "${shown(text)}"${line(at)}` })),
    ...calls.map(({ ms, path, args, at }) => ({ ms, what: `api.${path}(${shown(args.join(', '))})${line(at)}` })),
  ];
  return {
    id,
    handler,
    when: judged.words(recording),
    steps: steps.sort((a, b) => a.ms - b.ms),
    end: error === null ? ENDS[outcome] : `${ENDS[outcome]}: ${shown(error)}`,
  };
}
