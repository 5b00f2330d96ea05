import type { DocumentNode } from '@humanwhocodes/momoa';
import type { CallExpression, Node, Program } from 'estree';
import type { Scope } from 'eslint';
import type { FlowId } from '../auth0/flows.ts';
import type { Place } from '../rules/finding.ts';
import type { InvalidJson } from './json.ts';
import type { ConsoleCall } from './action/console-calls.ts';
import type { Code } from './action/functions.ts';
import type { OutboundRequest } from './action/requests.ts';
import type { FunctionNode } from './action/source-tree.ts';
import type { Require } from './action/requires.ts';

/** What was handed in under one path of a repository, read once and as hostile data. */
export interface Submission {
  /** Absolute path of the repository's root. Every other path is relative to it, with `/`, without a leading `./`. */
  readonly root: string;
  /** The folder that was asked for; `.` for the root. */
  readonly path: string;
  /** Sorted by path. Empty when there is none: that is a finding, not an error. */
  readonly integrations: readonly Integration[];
  /** Files below `path` that the repository holds: tracked by git, or, outside a git work tree, all of them. Sorted. */
  readonly files: readonly RepositoryFile[];
  /** `.github/workflows/*.yml` of the submission. Sorted. */
  readonly workflows: readonly TextFile[];
  /** Tracked files whose name says that they hold credentials (`.env`, `*.pem`, `.npmrc`, …). Sorted. */
  readonly credentialFiles: readonly TextFile[];
}

export interface RepositoryFile {
  readonly path: string;
  /** False where there is no git work tree to ask: then nothing is known of what is committed. */
  readonly tracked: boolean;
}

/** A text file that the submission should have, or may have. A byte-order mark is taken off the text. */
export type TextFile =
  | { readonly state: 'read'; readonly path: string; readonly text: string }
  | { readonly state: 'missing'; readonly path: string }
  | { readonly state: 'unreadable'; readonly path: string; readonly reason: UnreadableReason };

export type UnreadableReason = 'not-utf8' | 'outside-repository' | 'too-large' | 'not-a-file' | 'no-access';

/** One Actions Integration: a manifest beside an Action file, and what belongs to them. */
export interface Integration {
  /** Folder of the manifest and the Action; `.` for the root. */
  readonly path: string;
  readonly files: IntegrationFiles;
  readonly manifest: ManifestParse;
  readonly action: ActionParse;
  readonly template: TemplateParse;
  readonly media: readonly MediaFile[];
  /** Folder in which the logo and the column images are looked for; integrations may share it. */
  readonly mediaPath: string;
  /**
   * Of each name on which manifest and code disagree, whether a further script or data file of the submission has it as
   * a word: a mock of its own, a fixture of the spec. Empty where not all of them could be looked through.
   */
  readonly namedElsewhere: ReadonlyMap<string, boolean>;
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
  /** `deploy/template.json`; missing is fine, it is no part of the submitted archive. */
  readonly template: TextFile;
}

export type ManifestParse =
  { readonly state: 'parsed'; readonly value: Manifest } | InvalidJson | { readonly state: 'absent' };

export type Store = 'secrets' | 'configuration';

/** What the manifest declares, as far as it is well formed: an entry without a name (a string that is not empty) is left out. */
export interface Manifest {
  /** momoa's tree of the file, with 1-based positions. */
  readonly document: DocumentNode;
  readonly fields: readonly ManifestField[];
  readonly dependencies: readonly ManifestDependency[];
  /**
   * False where a list cannot be read whole (no array, an entry without a name, the key twice): `manifest/schema` or
   * `manifest/duplicate-name` says so, and no rule can tell what the list does not declare.
   */
  readonly complete: Readonly<Record<Store | 'dependencies', boolean>>;
}

export interface ManifestField {
  readonly store: Store;
  readonly name: string;
  readonly label: string | null;
  /** Of the name's string in the manifest, with its quotes. */
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
  /** Of the id's string, with its quotes. */
  readonly place: Place;
  readonly version: { readonly value: string; readonly place: Place } | null;
}

export type ActionParse =
  | { readonly state: 'parsed'; readonly value: ActionSource }
  | { readonly state: 'syntax-error'; readonly message: string; readonly place: Place }
  | { readonly state: 'not-commonjs'; readonly found: NotCommonJs; readonly place: Place }
  /** Far above what Auth0 takes: it was not looked into. */
  | { readonly state: 'too-large' }
  | { readonly state: 'absent' };

export type NotCommonJs = 'import' | 'export' | 'top-level await' | 'TypeScript' | 'JSX';

/** The Action's source, parsed the way Auth0's runtime compiles it: as the body of a function, in CommonJS. */
export interface ActionSource {
  readonly path: string;
  readonly text: string;
  /** ESTree with `loc`, `range`, comments and tokens, as espree makes it for ESLint. */
  readonly program: Program;
  readonly scopes: Scope.ScopeManager;
  readonly handlers: readonly Handler[];
  /** False where the text does not tell everything that is exported: `module.exports = build()`, `exports[name] = …`. */
  readonly exportsComplete: boolean;
  /** The flow of the handlers; null when there is none, or they are of two flows. */
  readonly flow: FlowId | null;
  /** Reads of `event.secrets` and `event.configuration`, in order of position. */
  readonly reads: readonly StoreRead[];
  /** Reads whose name cannot be known: `event.secrets[expr]`, `Object.keys(event.secrets)`, `{...event.secrets}`. */
  readonly dynamicReads: readonly DynamicRead[];
  readonly storeWrites: readonly StoreWrite[];
  /** What the facts were read from: for rules that follow a value further. */
  readonly code: Code;
  /** The functions that Auth0 calls. */
  readonly entryPoints: ReadonlySet<FunctionNode>;
  /** The modules that it loads, in order of position. */
  readonly requires: readonly Require[];
  /** In order of position. */
  readonly consoleCalls: readonly ConsoleCall[];
  /** In order of position. */
  readonly requests: readonly OutboundRequest[];
  /** Reads of what `event` holds, its stores included, in order of position. */
  readonly eventReads: readonly EventRead[];
  /** Reads of what `api` holds, whether they are called or not, in order of position. */
  readonly apiReads: readonly ApiRead[];
  /** Calls of what `api` holds, in order of position. */
  readonly apiCalls: readonly ApiCall[];
  /** False where `api`, or a part of it, goes to where it cannot be followed: a package may call what it likes. */
  readonly apiComplete: boolean;
  /** Where the Action goes on after a denial, a redirect or a rendered prompt, in order of position. */
  readonly runsOn: readonly RunOn[];
  /** Names given to custom claims, in order of position. */
  readonly claimNames: readonly ClaimName[];
}

/** An exported function with a handler's name: `on` and a capital letter. */
export interface Handler {
  readonly name: string;
  /** The flow that has a handler of this name; null when no flow has. */
  readonly flow: FlowId | null;
  /** Of the name where it is exported. */
  readonly place: Place;
  /** What is exported: only a native async function runs on Auth0. `unknown` where it cannot be told from the text. */
  readonly kind: 'async' | 'sync' | 'not-a-function' | 'unknown';
  /** Range of the function in the text (UTF-16 code units), of a method with its name; null where it is not known. */
  readonly range: readonly [number, number] | null;
}

export interface StoreRead {
  readonly store: Store;
  readonly name: string;
  /** Of the property name as it is written. */
  readonly place: Place;
  /** What is written there: a property's name or its string, or a constant or an element of a list that gives the name. */
  readonly nameNode: Node;
  /**
   * Of what may be another object, so that the name may be its: in a helper that is handed other objects too
   * (`isEmpty(event.secrets)`, `isEmpty(event.user)`), of `event.secrets || process.env`.
   */
  readonly doubtful: boolean;
  /** The expression reads the same name from the other store too: `event.configuration.REGION || event.secrets.REGION`. */
  readonly eitherStore: boolean;
}

export interface DynamicRead {
  readonly store: Store;
  readonly place: Place;
}

/** A property of a store that the Action gives a value or takes away; null where its name is not known. */
export interface StoreWrite {
  readonly store: Store;
  readonly name: string | null;
}

/** A read of a property, as far as `event` or `api` can be followed through variables, patterns and functions of the file. */
export interface PropertyRead {
  /**
   * Below `event` or `api`: `['user', 'email']`. Each step is a read of its own, the last one may be a method of the
   * value (`['user', 'email', 'trim']`), and an element of a list is its index (`'0'` also for each of them).
   */
  readonly path: readonly string[];
  /** What has the property's value: the member expression, or the identifier or pattern that a pattern binds it to. */
  readonly node: Node;
  /** Of the property's name as it is written. */
  readonly place: Place;
  /** It may be the property of another object: in a helper that is handed others, of a fallback, or where the Action writes it. */
  readonly doubtful: boolean;
  /** The Action, anywhere, reckons with its absence: by `?.`, `??`, a default, `if`, `in`. Of the last name of the path only. */
  readonly optional: boolean;
}

export type EventRead = PropertyRead;
export type ApiRead = PropertyRead;

/** A call of a method: `api.access.deny(…)`, also where `deny` was taken out of `api` before. */
export interface ApiCall {
  /** `['access', 'deny']` */
  readonly path: readonly string[];
  readonly node: CallExpression;
  /** Of the method's name in the call. */
  readonly place: Place;
  /** As of a read, and where the arguments are not the method's own (`deny.call(…)`). */
  readonly doubtful: boolean;
  /** The Action, anywhere, reckons with the absence of the method or of an object on the way to it. */
  readonly optional: boolean;
}

/** A statement that runs after a denial, a redirect or a prompt, in the same execution. */
export interface RunOn {
  /** The method that was called: `['access', 'deny']`. */
  readonly path: readonly string[];
  /** Where a `return` is missing: the method's name, or that of the helper which called it. */
  readonly place: Place;
  /** The helper's name; null where the handler calls the method itself. */
  readonly helper: string | null;
  /** The first statement that should not run. */
  readonly next: Place;
}

/** A name that `setCustomClaim` is given. */
export interface ClaimName {
  /** Null where it is made while the Action runs, of what the event or an answer holds. */
  readonly name: string | null;
  /** Of the argument. */
  readonly place: Place;
}

/** A file of the media folder that the listing uses, not decoded. */
export type MediaFile =
  | { readonly state: 'read'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly state: 'unreadable'; readonly path: string; readonly reason: UnreadableReason };
