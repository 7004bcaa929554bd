/** What the exit status of the program says. */
export const EXIT = {
  done: 0,
  /** Something the caller can put right. */
  fault: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A ranking does not reproduce, or an edition does not verify. */
  differs: 3,
  /** Something only we can put right. */
  bug: 70,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
