import type { FlowId } from '../auth0/flows.ts';

/** What customers know the provider by. */
export interface Service {
  /** As people write it: one line, at most 60 characters. It is text, and inert in every file. */
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
  /** Plain text; null for what only a person can say, which is marked. */
  readonly description: string | null;
  /** Null for none; a secret has none. */
  readonly defaultValue: string | null;
  /** Empty for a text field; a secret has none. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What the guide says behind the label, a sentence in Markdown; null for what only a person can say, which is marked. */
  readonly guide: string | null;
}

export interface StartedManifest {
  /** Secrets and configuration, in the order of the form. */
  readonly fields: readonly StartedField[];
  /** Exact versions. */
  readonly dependencies: readonly { readonly name: string; readonly version: string }[];
}

/** What the guide says besides the steps that Auth0 gives. Markdown; null for what only a person can write, which is marked. */
export interface StartedGuide {
  /** The first paragraph: what the service does, and what the integration does for customers. */
  readonly summary: string | null;
  /** The second prerequisite: what customers need to have with the service. */
  readonly account: string | null;
  /** The steps in the provider's console. */
  readonly setUp: string | null;
  /** What customers see when it works: tokens, denials, messages. Not asked for in the phone flow, which has a test there. */
  readonly results: string | null;
  readonly troubleshooting: string | null;
}

/** All that a submission is made of. */
export interface StartedSubmission {
  readonly flow: FlowId;
  readonly service: Service;
  readonly manifest: StartedManifest;
  readonly guide: StartedGuide;
  readonly action: string;
  readonly spec: string;
}

/** Files of the submission: texts and pictures by their path, which is relative and has `/`. */
export type SubmissionFiles = ReadonlyMap<string, string | Uint8Array>;
