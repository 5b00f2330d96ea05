/** Hints that no program can follow, because a person has to look or decide first, each with its reason. */
export const decisions: Readonly<Record<string, string>> = {
  'layout/unreadable-file outsideRepository': 'where the file comes from, only its author knows',
  'layout/unreadable-file notAFile': 'what should be there, only its author knows',
  'layout/unreadable-file noAccess': 'the permission is of the machine, and tests that run as root have every one',
  'manifest/vulnerable-dependency more': 'says where to look, and asks for no change of its own',
  'manifest/vulnerable-dependency minor': 'says where to look, and asks for no change of its own',
  'code/unreadable tangled': 'how to take an Action apart is for its author to decide',
  'tests/not-run timedOut': 'says what to look for: a person has to find the promise or the loop',
  'tests/not-run outOfMemory': 'says what to look for: a person has to find the loop or the array',
};
