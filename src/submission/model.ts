import type { DocumentNode } from '@humanwhocodes/momoa';
import type { SourceTree } from '../analysis/syntax/tree.ts';
import type { Place } from './place.ts';
import type { InvalidJson } from './json.ts';

/** What was submitted under one path of a repository. It is read once, as hostile data. */
export interface Submission {
  /** Absolute path of the repository's root. Every other path is relative to it, with `/`, without a leading `./`. */
  readonly root: string;
  /** The given folder; `.` for the root. */
  readonly path: string;
  /** Sorted by path. An empty list is a finding, not an error. */
  readonly integrations: readonly Integration[];
  /** Files of the repository below `path`: those that git tracks, or, outside a git work tree, all of them. Sorted. */
  readonly files: readonly RepositoryFile[];
  /** `.github/workflows/*.yml` of the submission. Sorted. */
  readonly workflows: readonly TextFile[];
  /** Tracked files whose names say that they hold credentials (`.env`, `*.pem`, `.npmrc`, …). Sorted. */
  readonly credentialFiles: readonly TextFile[];
}

export interface RepositoryFile {
  readonly path: string;
  /** False if there is no git work tree: then nothing is known about what is committed. */
  readonly tracked: boolean;
}

/** A text file that the submission should have, or may have. The text has no byte-order mark. */
export type TextFile =
  | { readonly state: 'read'; readonly path: string; readonly text: string }
  | { readonly state: 'missing'; readonly path: string }
  | { readonly state: 'unreadable'; readonly path: string; readonly reason: UnreadableReason };

export type UnreadableReason = 'not-utf8' | 'outside-repository' | 'too-large' | 'not-a-file' | 'no-access';

/** One Actions Integration: a manifest next to an Action file, and the files that belong to them. */
export interface Integration {
  /** Folder of the manifest and the Action; `.` for the root. */
  readonly path: string;
  readonly files: IntegrationFiles;
  /** Specs besides `files.spec`: in the integration's folder, and in its `__tests__/`. Sorted. */
  readonly otherSpecs: readonly TextFile[];
  readonly manifest: ManifestParse;
  readonly action: ActionParse;
  readonly template: TemplateParse;
  readonly media: readonly MediaFile[];
  /** Folder in which the logo and the column images are looked for; integrations may share it. */
  readonly mediaPath: string;
  /**
   * Whether another script or data file of the submission contains a name as a word, for example a mock or a fixture of the spec.
   * Null if not all of them can be searched. They are read when this is first called.
   */
  readonly namedElsewhere: (name: string) => boolean | null;
}

export interface IntegrationFiles {
  /** `configuration.json` */
  readonly manifest: TextFile;
  /** `integration.action.js`, or the one Action file under another name. */
  readonly action: TextFile;
  /** `integration.action.spec.js`, the older `integration.spec.js`, or the one spec under another name. */
  readonly spec: TextFile;
  /** `installation_guide.md` */
  readonly guide: TextFile;
  /** `deploy/template.json`. It may be missing: it is not part of the submitted archive. */
  readonly template: TextFile;
}

export type ManifestParse =
  { readonly state: 'parsed'; readonly value: Manifest } | InvalidJson | { readonly state: 'absent' };

export type Store = 'secrets' | 'configuration';

/** What the manifest declares, as far as it is well formed. An entry without a name (a non-empty string) is left out. */
export interface Manifest {
  /** momoa's tree of the file, with 1-based positions. */
  readonly document: DocumentNode;
  readonly fields: readonly ManifestField[];
  readonly dependencies: readonly ManifestDependency[];
  /**
   * False if a list cannot be read completely (no array, an entry without a name, the key twice). Then `manifest/schema` or
   * `manifest/duplicate-name` reports it, and no rule can know what the list does not declare.
   */
  readonly complete: Readonly<Record<Store | 'dependencies', boolean>>;
}

export interface ManifestField {
  readonly store: Store;
  readonly name: string;
  readonly label: string | null;
  /** The place of the name's string in the manifest, with its quotes. */
  readonly namePlace: Place;
  /** The same as offsets in the text, in UTF-16 code units. */
  readonly nameRange: readonly [number, number];
  readonly labelPlace: Place | null;
}

export interface ManifestDependency {
  readonly name: string;
  readonly version: string | null;
  readonly namePlace: Place;
}

/** `deploy/template.json`: the envelope that the official scripts use for test deployments. */
export type TemplateParse =
  { readonly state: 'parsed'; readonly value: DeployTemplate } | InvalidJson | { readonly state: 'absent' };

export interface DeployTemplate {
  readonly runtime: { readonly value: string; readonly place: Place } | null;
  readonly triggers: readonly DeployTrigger[];
}

export interface DeployTrigger {
  readonly id: string;
  /** The place of the id's string, with its quotes. */
  readonly place: Place;
  readonly version: { readonly value: string; readonly place: Place } | null;
}

export type ActionParse =
  | { readonly state: 'parsed'; readonly value: SourceTree }
  | { readonly state: 'syntax-error'; readonly message: string; readonly place: Place }
  | { readonly state: 'not-commonjs'; readonly found: NotCommonJs; readonly place: Place }
  /** Far larger than Auth0 accepts, so it was not looked into. */
  | { readonly state: 'too-large' }
  | { readonly state: 'absent' };

export type NotCommonJs = 'import' | 'export' | 'top-level await' | 'TypeScript' | 'JSX';

/** A file of the media folder that the listing uses, not decoded. */
export type MediaFile =
  | { readonly state: 'read'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly state: 'unreadable'; readonly path: string; readonly reason: UnreadableReason };
