import { cutMiddle } from '../report/inert.ts';

/** Code points of an error inside a finding's sentence; the report's test case has more of it. */
const LENGTH = 300;

/** A text of the spec's on one line. */
export const inSentence = (text: string) => cutMiddle(text.replace(/\s+/gu, ' ').trim(), LENGTH);
