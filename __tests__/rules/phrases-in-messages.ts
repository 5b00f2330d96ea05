/**
 * Phrases that a native reader stumbles over, and that short texts for people in a hurry must not have, each with a better one.
 * A pattern that could be right English somewhere does not belong here.
 */
export const PHRASES_IN_MESSAGES: readonly [phrase: string, pattern: RegExp, instead: string][] = [
  [
    'a sentence that begins with a relative clause',
    /^(?:What|Where|Whether|Whoever|That which)\b(?![^.]*\?).*\.$/u,
    'name the thing first',
  ],
  [
    'nobody as the subject',
    /\bwhich nobody\b|\bthat nobody\b|\bso that nobody\b/u,
    'use the passive: "is not encrypted"',
  ],
  ['in place of', /\bin (?:the|its) place\b|\bin place of\b/u, '"instead of"'],
  ['for as because', /, for (?:it|no|the|she|he|they|there|what)\b/u, '"because", or a colon'],
  ['as as because', /, as (?:it|they|the \w+) (?:is|are) not\b/u, '"because"'],
  ['is no X', /(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b)\w/iu, '"is not a"'],
  ['an exclamation mark', /\w!(?:\s|$)/u, 'a full stop'],
  ['take out', /\btake (?:it|them|(?:the|that) \w+|`[^`]+`) (?:out|away)\b|\btake out\b/iu, '"remove"'],
  ['too at the end', /, too\b/u, '"also"'],
  ['the nearest name', /; the nearest\b/u, '"Did you mean …?"'],
  [
    'a comparison behind a comma',
    /(?<!\bBefore), (?:it|they|there|none|\d+) (?:was|were|had|ran|did|said)\b[^,.]*\.?$/u,
    '"Before, …"',
  ],
  ['which it did not', /, which (?:it|they) (?:did|was|were) not\b/u, '"now": "is now logged"'],
  ['all the same', /\ball the same\b/u, '"anyway"'],
  ['the whole of', /\bthe whole of\b/u, '"all of", "incomplete"'],
  ['such as by', /\bsuch as by\b/u, '"for example with"'],
  ['need not', /\bneed not\b/u, '"does not have to"'],
  ['is of X', /\b(?:is|are) of (?:level|version|another|no)\b/u, '"has", "belongs to"'],
  ['break off', /\bbr(?:eak|oke)s? off\b/u, '"stops early"'],
  ['X with it', /, (?:(?!run\b|and\b)\w+ ){1,3}with it\.?$/u, '"including X"'],
  [
    'what the code tells',
    /\bcannot be told from\b|\b(?:code|text) (?:does not tell|tells)\b/u,
    '"the code does not show"',
  ],
  ['stands in the code', /\bstands in the (?:code|text)\b/u, '"is in", "contains"'],
  ['e-mail', /\be-mail\b/iu, '"email", as Auth0 writes it'],
  ['any more', /\bany more\b/u, '"no longer"'],
];
