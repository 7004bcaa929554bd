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
}
