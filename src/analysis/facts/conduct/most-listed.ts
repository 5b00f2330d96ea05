/** Of one kind, in one Action: more are read by nobody, and a text can be written so that there are thousands. */
export const MOST_LISTED = 200;
