import { readRequest as readAny, send as sendLine } from '../../sandbox/child/report.ts';
import type { ProbeRequest } from '../model.ts';
import type { ProbeMessage } from '../child-messages.ts';

/** The channel of the test process, with the types of the probe's messages. */
export const readRequest = readAny as unknown as () => ProbeRequest;
export const send = sendLine as unknown as (message: ProbeMessage) => void;
