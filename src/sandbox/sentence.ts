import { cutMiddle } from '../report/inert.ts';

/** Code points of an error in a finding's sentence. The report's test case shows more of it. */
const LENGTH = 300;

/** A text of the spec, on one line. */
export const inSentence = (text: string) => cutMiddle(text.replace(/\s+/gu, ' ').trim(), LENGTH);
