/** What a finding needs: it sends the submission back, a reviewer asks about it, or a person just reads it. */
export type Severity = 'error' | 'warning' | 'notice';

/** One thing that a rule can say. `{{name}}` stands for a typed value of the finding. */
export interface RuleText {
  /** What was found, with its name. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  /** The severity of this text, if it differs from that of its rule. */
  readonly severity?: Severity;
}

/** Everything that is known about a rule without running it. */
export interface RuleDoc {
  readonly severity: Severity;
  /** One line: what the rule fires on. */
  readonly description: string;
  /** False if partners may not weaken this policy of the Marketplace. */
  readonly waivable: boolean;
  /** Whether `--fix` corrects what it can correct without doubt. */
  readonly fixable?: true;
  readonly messages: Readonly<Record<string, RuleText>>;
}

/** Keeps the literal types of a group of rules, so that the compiler checks findings against their texts. */
export function defineRules<const T extends Readonly<Record<string, RuleDoc>>>(rules: T): T {
  return rules;
}

type Placeholder<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The names of the values that a text needs, from its placeholders. */
export type DataOf<Text extends RuleText> = Readonly<
  Record<Placeholder<Text['message'] | Text['hint']>, string | number>
>;
