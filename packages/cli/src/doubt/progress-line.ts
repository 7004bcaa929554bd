import type { DoubtProgress } from '@bearings/library';
import { writeReading } from '../print/words.js';

/** A line on a terminal that tells how far a run is. */
export interface ProgressLine {
  readonly show: (progress: DoubtProgress) => void;
  /** Wipes the line, so that something else can be written. */
  readonly clear: () => void;
}

/** Milliseconds between two drawings. */
const REST = 100;

/** Draws how far a run is and how long it may take, over and over on the same line. `now` counts milliseconds. */
export function openProgress(write: (text: string) => void, columns: number, now: () => number): ProgressLine {
  let range: DoubtProgress['range'] | null = null;
  let [began, drawn] = [0, Number.NEGATIVE_INFINITY];
  let isShown = false;
  return {
    show(progress) {
      const time = now();
      if (progress.range !== range) [range, began, drawn] = [progress.range, time, Number.NEGATIVE_INFINITY];
      if (time - drawn < REST && progress.done < progress.of) return;
      drawn = time;
      isShown = true;
      write(`\r\u001b[2K${wordProgress(progress, time - began, columns - 1)}`);
    },
    clear() {
      if (isShown) write('\r\u001b[2K');
      isShown = false;
    },
  };
}

/** "sensitivity [#####-----] 4,096 of 10,000, about 3 s left", cut to a width. */
export function wordProgress({ range, done, of }: DoubtProgress, milliseconds: number, width: number): string {
  const what = range === 'attainable' ? 'schools' : 'draws';
  const left = done > 0 && done < of ? `, about ${wordTime((milliseconds * (of - done)) / done)} left` : '';
  const told = `${writeReading(done)} of ${writeReading(of)} ${what}${left}`;
  const room = Math.min(24, width - range.length - told.length - 4);
  const full = Math.round((room * done) / Math.max(1, of));
  const bar = room >= 4 ? ` [${'#'.repeat(full)}${'-'.repeat(room - full)}]` : '';
  return `${range}${bar} ${told}`.slice(0, Math.max(0, width));
}

function wordTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
