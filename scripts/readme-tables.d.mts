import type { RuleDoc } from '../src/rules/rule.ts';
import type { Example } from '../src/start/examples.ts';

export interface ActionTables {
  readonly inputs?: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
}
export function inputsTable(action: ActionTables): string;
export function outputsTable(action: ActionTables): string;
export function examplesTable(examples: Readonly<Record<string, Example>>): string;
export function fill(text: string, name: string, markdown: string): string;
type Rules = Readonly<Record<string, RuleDoc>>;
export interface MutationRecord {
  readonly files: Readonly<
    Record<string, Readonly<Record<'killed' | 'survived' | 'constants', number>> & { readonly date: string }>
  >;
}
export function documents(
  action: ActionTables,
  rules: Rules,
  mutation: MutationRecord,
  examples: Readonly<Record<string, Example>>,
): [file: string, derive: (text: string) => string][];
