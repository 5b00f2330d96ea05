/** An Action as it was given. We only trust that it is text. */
export interface ActionSource {
  /** The path of the code, which messages name. */
  readonly path: string;
  readonly text: string;
  /** Its name in the tenant; null if the source does not say. */
  readonly name: string | null;
  /** `node22`; null if the source does not say. */
  readonly runtime: string | null;
  /** The trigger's id; null if the source does not say. */
  readonly trigger: string | null;
  readonly dependencies: readonly SourceDependency[];
  /** Names of its secrets in the tenant. Their values are never read. */
  readonly secrets: readonly string[];
}

export interface SourceDependency {
  readonly name: string;
  /** As the source has it: a version, `latest`, or null. */
  readonly version: string | null;
}

/** The source for a file that only has code. */
export const codeAlone = (path: string, text: string): ActionSource => ({
  path,
  text,
  name: null,
  runtime: null,
  trigger: null,
  dependencies: [],
  secrets: [],
});
