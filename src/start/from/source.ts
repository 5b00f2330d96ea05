/** An Action as it was handed over: nothing of it is believed but that it is text. */
export interface ActionSource {
  /** Of the code: what messages name. */
  readonly path: string;
  readonly text: string;
  /** As it is called in the tenant; null where the source does not say. */
  readonly name: string | null;
  /** `node22`; null where the source does not say. */
  readonly runtime: string | null;
  /** The trigger's id; null where the source does not say. */
  readonly trigger: string | null;
  readonly dependencies: readonly SourceDependency[];
  /** Names of the secrets that it has in the tenant. Their values are never read. */
  readonly secrets: readonly string[];
}

export interface SourceDependency {
  readonly name: string;
  /** As it stands there: a version, `latest`, or null. */
  readonly version: string | null;
}

/** What a file of code alone says. */
export const codeAlone = (path: string, text: string): ActionSource => ({
  path,
  text,
  name: null,
  runtime: null,
  trigger: null,
  dependencies: [],
  secrets: [],
});
