/** 1 bubblewrap, 2 namespaces of a user, 3 namespaces by sudo, 4 no wall. A container, asked for, counts as 1. */
export type Rung = 1 | 2 | 3 | 4;

/** `auto` takes the best rung; `required` takes none without a wall; `container` takes a container engine. */
export type IsolationMode = 'auto' | 'required' | 'container';

/** A program that nobody trusts, and all that it may have. Paths are absolute and without links. */
export interface WalledProgram {
  /** Node.js. */
  readonly command: string;
  /** Where it starts: one of the folders, or below one. */
  readonly cwd: string;
  /** Folders that it may read. Nothing may be written there. */
  readonly read: readonly string[];
  /** Files and folders in these that it may not see: something empty is there instead. Those that are not there do no harm. */
  readonly hidden: readonly string[];
  readonly limits: Limits;
  /** What is started; `scratch` is the one folder that it may write, empty and removed afterwards. */
  readonly start: (scratch: string, rung: Rung) => Start;
  readonly signal?: AbortSignal | undefined;
  /** Told of each piece of the results as it comes. */
  readonly onResults?: ((chunk: Buffer) => void) | undefined;
}

export interface Start {
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Given on standard input, which is then closed. */
  readonly input: string;
}

export interface Limits {
  /** Of wall-clock time. */
  readonly timeoutMs: number;
  /** Bytes of standard output and standard error together. */
  readonly outputBytes: number;
  /** Bytes on the results pipe. */
  readonly resultsBytes: number;
  /** Bytes of memory of all its processes, buffers and code too; watched where the system tells. */
  readonly memoryBytes: number;
}

/** What a rung makes of a program: the process that we start for it. */
export interface Launch {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly input: string;
  /** Where descriptors do not get through: pipes with names. */
  readonly pipes?: NamedPipes;
  /**
   * Where nothing else gets through: results come on standard output, all output on standard error, and standard input
   * stays open after its first line until the program is to end.
   */
  readonly streams?: 'results on standard output';
  /** Removes what was made for it on the host. */
  readonly dispose?: () => void;
}

export interface NamedPipes {
  /** That the program writes its results to. */
  readonly results: string;
  /** That ends the program when we close it, or are gone. */
  readonly life: string;
}

/** One way to get a wall. */
export interface WallKind {
  readonly rung: Rung;
  /** As people are told of it. */
  readonly how: string;
  /** Null where this machine lacks what it takes, as far as that is seen without trying. */
  readonly launch: (program: WalledProgram) => Launch | null;
}
