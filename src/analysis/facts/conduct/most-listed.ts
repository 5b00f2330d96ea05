/** The most items of one kind in an Action: nobody reads more, and code can be written so that there are thousands. */
export const MOST_LISTED = 200;
