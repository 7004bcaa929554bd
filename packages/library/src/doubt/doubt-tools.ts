import type { RankCounts, RankKernel } from '@bearings/core';
import type { Range } from './doubt-question.js';

/** What a run of doubt is done with; it changes no number. */
export interface DoubtTools {
  readonly kernel: RankKernel;
  /**
   * Counts a block of draws on another thread; here where absent. Several may be asked for at once. Tells how many are
   * counted by now; stopped, it may count fewer.
   */
  readonly count?: (index: number, draws: number, onCounted: (draws: number) => void) => Promise<RankCounts>;
  /** How many blocks may be counted at once. */
  readonly hands: number;
  /** Asked between steps: once true, what was done so far is the answer, and says that it is partial. */
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: DoubtProgress) => void;
  /** Lets whatever waits have a turn, such as a signal that stops the run. */
  readonly breathe: () => Promise<void>;
}

export interface DoubtProgress {
  readonly range: Range;
  readonly done: number;
  readonly of: number;
}
