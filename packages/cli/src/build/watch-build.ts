import type { StepProgress } from '@bearings/store/build';
import { wordStep } from '../print/word-build.js';
import type { World } from '../program/world.js';

/** What is beside a build: who asks it to stop, and where it says how far it is. */
export interface BuildWatch {
  readonly signal: AbortSignal;
  readonly now: () => number;
  /** Says a sentence. */
  readonly say: (sentence: string) => void;
  /** Draws a line that stands until the next. */
  readonly draw: (line: string) => void;
  readonly step: (progress: StepProgress) => void;
  readonly check: (check: { readonly name: string }) => void;
  /** Wipes the drawn line. */
  readonly clear: () => void;
  /** Listens no more. */
  readonly end: () => void;
}

/** Milliseconds between two drawings. */
const REST = 100;

/**
 * Watches a build: on a terminal one line is drawn over and over, elsewhere each finished step is a line; where nobody watches,
 * nothing is said of steps.
 */
export function watchBuild({ err, watch }: World): BuildWatch {
  const stop = new AbortController();
  let drawn: number | null = null;
  const clear = (): void => {
    if (drawn !== null) err('\r\u001b[2K');
    drawn = null;
  };
  const say = (sentence: string): void => {
    clear();
    if (watch) err(`bearings: ${sentence}\n`);
  };
  const draw = (line: string): void => {
    if (!watch || watch.columns === null) return;
    const time = watch.now();
    if (drawn !== null && time - drawn < REST) return;
    drawn = time;
    err(`\r\u001b[2K${line.slice(0, watch.columns - 1)}`);
  };
  const deafen = watch?.onInterrupt(() => {
    stop.abort();
    say('stopping; what is finished stays (Ctrl-C again ends at once)');
  });
  return {
    signal: stop.signal,
    now: watch?.now ?? (() => 0),
    say,
    draw,
    step: (progress) => {
      const line = wordStep(progress);
      if (progress.finished && !progress.finished.wasThere) say(line);
      else draw(line);
    },
    check: ({ name }) => draw(`checking: ${name}`),
    clear,
    end: () => {
      clear();
      deafen?.();
    },
  };
}
