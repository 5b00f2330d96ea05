import { request as asked, send as sendLine } from '../../sandbox/child/report.ts';
import type { ProbeRequest } from '../model.ts';
import type { ProbeMessage } from '../child-messages.ts';

/** The channel of the test process, which does not know message types, with the probe's messages. */
export const request = asked as unknown as ProbeRequest;
export const send = sendLine as unknown as (message: ProbeMessage) => void;
