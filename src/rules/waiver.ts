import { defineRules } from './rule.ts';

export const waiverRules = defineRules({
  'waiver/invalid': {
    severity: 'error',
    description:
      'A waiver has no rule, reason or date, its date is past or over a year ahead, or its rule cannot be waived.',
    waivable: false,
    messages: {
      notAMapping: {
        message: 'This waiver is not a mapping of rule, reason and expires.',
        hint: 'Write `- rule: RULE`, `reason: why`, `expires: YYYY-MM-DD`.',
      },
      unknownKey: {
        message: 'This waiver has an unknown key "{{key}}".',
        hint: 'The keys of a waiver are rule, path, reason and expires.',
      },
      noRule: { message: 'This waiver names no rule.', hint: 'Add `rule:` with the id of the finding to waive.' },
      unknownRule: { message: 'There is no rule "{{rule}}".', hint: 'Take the id from the finding itself.' },
      unknownRuleNearest: { message: 'There is no rule "{{rule}}".', hint: 'Did you mean "{{nearest}}"?' },
      cannotBeWaived: {
        message: 'The rule {{rule}} cannot be waived.',
        hint: 'Remove the waiver and correct what the rule found.',
      },
      badPath: {
        message: "The path of the waiver for {{rule}} is not a path below the repository's root.",
        hint: 'Write `path:` relative to the root, with /, or leave it out.',
      },
      noReason: {
        message: 'The waiver for {{rule}} has no reason.',
        hint: 'Add `reason:` with what the reviewer needs to know to accept it.',
      },
      noDate: {
        message: 'The waiver for {{rule}} has no date of the form YYYY-MM-DD.',
        hint: 'Add `expires:` with the last day on which it is valid, at most a year ahead.',
      },
      expired: {
        message: 'The waiver for {{rule}} expired on {{expires}}.',
        hint: 'Correct what the rule found, or ask for the waiver again with a new date.',
      },
      tooFarAhead: {
        message: 'The waiver for {{rule}} is valid until {{expires}}, more than a year ahead.',
        hint: 'Choose a date within a year. A waiver is reviewed again when it expires.',
      },
    },
  },
  'waiver/unused': {
    severity: 'notice',
    description: 'A waiver waives nothing.',
    waivable: false,
    messages: {
      unused: {
        message: 'The waiver for {{rule}} waives nothing.',
        hint: 'Remove it from the configuration file.',
      },
    },
  },
});
