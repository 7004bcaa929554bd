import type { FaultCode, SchoolId } from '@bearings/core';
import type { DoubtAnswer, DoubtProgress, DoubtQuestion, Folders } from '@bearings/library';
import type { SchoolDoubt } from './school-doubt.js';

/** What is to be measured, as it goes to another thread. */
export interface DoubtTask {
  readonly folders: Folders;
  readonly question: DoubtQuestion;
  /** The school that is told of at length; null for none. */
  readonly school: SchoolId | null;
  /** Threads that count draws; null for as many as pay. */
  readonly threads: number | null;
}

/** What was measured. */
export interface DoubtDone {
  readonly answer: DoubtAnswer;
  readonly school: SchoolDoubt | null;
}

/** What a thread is started for. `stop` is shared: once it holds 1, the run is to end with what it has. */
export type ThreadWork =
  | {
      readonly role: 'measure';
      readonly task: DoubtTask;
      readonly stop: Int32Array;
      /** The program that counting threads run. */
      readonly program: string;
      readonly cores: number;
    }
  | {
      readonly role: 'count';
      readonly folders: Folders;
      readonly question: DoubtQuestion;
      readonly stop: Int32Array;
    };

/** What the measuring thread says. */
export type MeasureNews =
  | { readonly kind: 'progress'; readonly progress: DoubtProgress }
  | { readonly kind: 'done'; readonly done: DoubtDone }
  | { readonly kind: 'fault'; readonly code: FaultCode; readonly facts: Readonly<Record<string, unknown>> };

/** A block of draws that a counting thread is to count. */
export interface CountJob {
  readonly index: number;
  readonly draws: number;
}
