export interface ActionTables {
  readonly inputs?: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
}
export function inputsTable(action: ActionTables): string;
export function outputsTable(action: ActionTables): string;
export function fill(text: string, name: string, markdown: string): string;
