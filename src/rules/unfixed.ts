/**
 * Why a rule that can correct its findings does not do so here. Each reason completes "not corrected: …", for the
 * person who can make the correction by hand.
 */
export const unfixedReasons = {
  'two-names': 'more than one name may be meant',
  'right-name-taken': 'the right name is there already',
  'other-value': 'its value is not what belongs under the right name',
  escaped: 'it is written with an escape',
  'number-as-written': 'the text would not be the number as it is written',
  'untested-version': 'it does not say which version you tested',
  'no-name': 'no other name follows from it',
  'same-name': 'another field has that name, or would have it',
  'no-action': 'the manifest and the Action have to parse first',
  'too-large': 'the Action is too large to follow every read',
  exports: 'the handlers of the Action cannot be told from its text',
  'computed-name': 'the Action reads names that its text does not tell, such as `event.secrets[name]`',
  written: 'the Action writes to this store',
  'several-names': 'the Action reads it under several names',
  'other-store': 'a read may be of the other store',
  'not-followed': 'the Action has the name where it may be this field, and no handler leads there',
  'name-not-in-place': 'the name is in a constant, in a list or written with an escape',
  'other-file': 'another file, such as a mock or a fixture, has the name too',
  'files-not-searched': 'not all files could be searched for the name',
  'no-spec': 'the spec does not parse',
  'spec-unclear': 'the spec has the name where it may be something else',
  'spec-has-both': 'the spec has the right name already',
  'spec-store': 'the spec may have no event with the right store',
  credential: 'it is a credential: move the field to "secrets" in the manifest',
  'store-not-at-hand': 'the text does not tell how to read the other store in each place',
} as const;

export type UnfixedReason = keyof typeof unfixedReasons;
