/** What kind of attention a finding asks for: sent back, asked about, or for a human's eye only. */
export type Severity = 'error' | 'warning' | 'notice';

/** One thing that a rule can say. `{{name}}` stands for a typed value of the finding. */
export interface RuleText {
  /** What was found, naming it. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  /** Where this text has another severity than its rule. */
  readonly severity?: Severity;
}

/** Everything that is known of a rule without running it. */
export interface RuleDoc {
  readonly severity: Severity;
  /** One line: what the rule fires on. */
  readonly description: string;
  /** False where the store's policy is not the partner's to weaken. */
  readonly waivable: boolean;
  /** Where `--fix` corrects what can be corrected without a doubt. */
  readonly fixable?: true;
  readonly messages: Readonly<Record<string, RuleText>>;
}

/** Keeps the literal types of a group of rules, so that findings are checked against their texts. */
export function defineRules<const T extends Readonly<Record<string, RuleDoc>>>(rules: T): T {
  return rules;
}

type Placeholder<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The names of the values that a text needs, read off its placeholders. */
export type DataOf<Text extends RuleText> = Readonly<
  Record<Placeholder<Text['message'] | Text['hint']>, string | number>
>;
