/** What a command can see and touch outside itself. The program reads the process once, in main.ts; tests make their own. */
export interface World {
  /** Data for the reader or the next program. */
  readonly out: (text: string) => void;
  /** Messages about the work. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The person's own folder, below which the platform keeps data. */
  readonly userFolder: string;
  /** Root of what is shipped. */
  readonly shipped: string;
  /** Columns of the terminal; null where the output goes elsewhere. */
  readonly columns: number | null;
  /** Asks a person; null where nobody can be asked. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** What a command that takes long is watched and helped by; null where it works on its own. */
  readonly watch: Watch | null;
}

/** What is beside a command that takes long. */
export interface Watch {
  /** Columns of the terminal that messages go to; null where they go elsewhere. */
  readonly columns: number | null;
  /** Calls back when somebody asks to stop (Ctrl-C, or SIGTERM); asked again, the program ends. Answers how to listen no more. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Threads that can be busy at once. */
  readonly cores: number;
  /** The program of the threads that measure doubt. */
  readonly doubtWorker: URL;
}
