import type { FlowId } from '../auth0/flows.ts';

/** The name by which customers know the provider. */
export interface Service {
  /** As people write it: one line, at most 60 characters. It is plain text in every file. */
  readonly name: string;
  /** The same for addresses and file names: lower-case ASCII letters, digits and single hyphens; never empty. */
  readonly slug: string;
}

/** An entry of the manifest. */
export interface StartedField {
  readonly store: 'secret' | 'configuration';
  /** `API_KEY`. */
  readonly name: string;
  /** Plain text. */
  readonly label: string;
  /** Plain text; null if only a person can write it, which gets a marker. */
  readonly description: string | null;
  /** Null for none; a secret has none. */
  readonly defaultValue: string | null;
  /** Empty for a text field; a secret has none. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The guide's text after the label, a sentence in Markdown; null if only a person can write it, which gets a marker. */
  readonly guide: string | null;
}

export interface StartedManifest {
  /** Secrets and configuration fields, in the order of the form. */
  readonly fields: readonly StartedField[];
  /** Exact versions. */
  readonly dependencies: readonly { readonly name: string; readonly version: string }[];
}

/** The guide's texts besides the steps that Auth0 gives. Markdown; null if only a person can write it, which gets a marker. */
export interface StartedGuide {
  /** The first paragraph: what the service does, and what the integration does for customers. */
  readonly summary: string | null;
  /** The second prerequisite: what customers need from the service. */
  readonly account: string | null;
  /** The steps in the provider's console. */
  readonly setUp: string | null;
  /** What customers see when it works: tokens, denials, messages. Not used for the phone flow, which has a test instead. */
  readonly results: string | null;
  readonly troubleshooting: string | null;
}

/** All parts of a submission. */
export interface StartedSubmission {
  readonly flow: FlowId;
  readonly service: Service;
  readonly manifest: StartedManifest;
  readonly guide: StartedGuide;
  readonly action: string;
  readonly spec: string;
}

/** Files of the submission: texts and pictures by their paths, which are relative and use `/`. */
export type SubmissionFiles = ReadonlyMap<string, string | Uint8Array>;
