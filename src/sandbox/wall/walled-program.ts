/** 1 bubblewrap, 2 namespaces of a user, 3 namespaces by sudo, 4 no wall. A container, which has to be requested, counts as 1. */
export type Rung = 1 | 2 | 3 | 4;

/** `auto` takes the best rung; `required` takes none without a wall; `container` takes a container engine. */
export type IsolationMode = 'auto' | 'required' | 'container';

/** An untrusted program with its permissions. Paths are absolute and without links. */
export interface WalledProgram {
  /** Node.js. */
  readonly command: string;
  /** Its working folder: one of the folders, or below one. */
  readonly cwd: string;
  /** Folders that it may read. It may not write there. */
  readonly read: readonly string[];
  /** Files and folders in these that it may not see: it sees something empty instead. They need not exist. */
  readonly hidden: readonly string[];
  readonly limits: Limits;
  /** The command to start; `scratch` is the only folder that it may write. It is empty, and removed afterwards. */
  readonly start: (scratch: string, rung: Rung) => Start;
  readonly signal?: AbortSignal | undefined;
  /** Receives each piece of the results as it comes. */
  readonly onResults?: ((chunk: Buffer) => void) | undefined;
}

export interface Start {
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Written to standard input, which is then closed. */
  readonly input: string;
}

export interface Limits {
  /** Of wall-clock time. */
  readonly timeoutMs: number;
  /** Bytes of standard output and standard error together. */
  readonly outputBytes: number;
  /** Bytes on the results pipe. */
  readonly resultsBytes: number;
  /** Bytes of memory of all its processes, including buffers and code; measured if the system allows it. */
  readonly memoryBytes: number;
}

/** How a rung starts a program: the process that we run for it. */
export interface Launch {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly input: string;
  /** Named pipes, if descriptors are not passed on. */
  readonly pipes?: NamedPipes;
  /**
   * If nothing else is passed on: results come on standard output, all output on standard error, and standard input
   * stays open after its first line until the program has to end.
   */
  readonly streams?: 'results on standard output';
  /** Removes what was made for it on the host. */
  readonly dispose?: () => void;
}

export interface NamedPipes {
  /** The pipe to which the program writes its results. */
  readonly results: string;
  /** The pipe that ends the program when we close it, or are gone. */
  readonly life: string;
}

/** One way to get a wall. */
export interface WallKind {
  readonly rung: Rung;
  /** Its name for people. */
  readonly how: string;
  /** Null if this machine visibly lacks a part of it, without trying. */
  readonly launch: (program: WalledProgram) => Launch | null;
}
