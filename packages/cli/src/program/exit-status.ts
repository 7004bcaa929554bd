/** What the exit status of the program says. */
export const EXIT = {
  done: 0,
  /** Something the caller can put right. */
  fault: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A ranking does not reproduce, or an edition does not verify. */
  differs: 3,
  /** Stopped by Ctrl-C: the answer is what was done by then, and says so. */
  partial: 4,
  /** Something only we can put right. */
  bug: 70,
  /** Ended by a second Ctrl-C, without an answer. */
  interrupted: 130,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
