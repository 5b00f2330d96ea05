/**
 * Why a rule that can correct its findings does not do so here. Each reason completes "not corrected: …", for the
 * person who can make the correction by hand.
 */
export const unfixedReasons = {
  'two-names': 'more than one name may be meant',
  'right-name-taken': 'the correct name is already used',
  'other-value': 'its value does not fit the correct name',
  escaped: 'it is written with an escape',
  'number-as-written': 'as a string, the number would read differently',
  'untested-version': 'it does not say which version you tested',
  'no-name': 'no correct name follows from it',
  'same-name': 'another field has that name, or would have it',
  'no-action': 'the manifest and the Action have to parse first',
  'too-large': 'the Action is too large to follow every read',
  exports: 'the code does not show which handlers the Action exports',
  'computed-name': 'the Action reads computed names, such as `event.secrets[name]`',
  written: 'the Action writes to this store',
  'several-names': 'the Action reads it under several names',
  'other-store': 'a read may be of the other store',
  'not-followed': 'the Action uses the name where it may mean this field, but no handler leads there',
  'name-not-in-place': 'the name is in a constant, in a list or written with an escape',
  'other-file': 'another file, such as a mock or a fixture, has the name too',
  'files-not-searched': 'not all files could be searched for the name',
  'no-spec': 'the spec does not parse',
  'spec-unclear': 'the spec uses the name where it may mean something else',
  'spec-has-both': 'the spec already has the correct name',
  'spec-store': 'the spec may have no event with the correct store',
  credential: 'it is a credential: move the field to "secrets" in the manifest',
  'store-not-at-hand': 'the code does not show how to read the other store in each place',
} as const;

export type UnfixedReason = keyof typeof unfixedReasons;
