import type { Engine } from '../engine/engine.js';
import type { KeyedStep } from './key-steps.js';
import { shareOf } from './step-shares.js';

/** What is told of a run while it goes on. */
export interface StepProgress {
  readonly step: string;
  /** Steps that are finished, of all. */
  readonly done: number;
  readonly of: number;
  /** 0 to 1, by the measured shares of steps. */
  readonly part: number;
  /** Seconds that are left, by how long the finished steps took; null before one has. */
  readonly left: number | null;
  /** Bytes on the disk that do not fit into memory, while a step runs; absent where the engine does not say. */
  readonly spilled?: number | undefined;
  /** Of a step that was just finished: its rows, its seconds, and whether it was there before. */
  readonly finished: { readonly rows: number; readonly seconds: number; readonly wasThere: boolean } | null;
}

export interface RunStepsOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly onProgress?: ((progress: StepProgress) => void) | undefined;
}

/**
 * Makes the tables of steps that are not there, one after another. A step that is ended or fails leaves nothing, those before it
 * stay: the same call goes on where this one ended. Of rounds that are made until nothing changes, those after that are copied. Answers the rows of each step.
 */
export async function runSteps(
  engine: Engine,
  steps: readonly KeyedStep[],
  { signal, now, onProgress }: RunStepsOptions,
): Promise<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>();
  const all = steps.reduce((sum, { name }) => sum + shareOf(name), 0);
  let [passed, made, seconds] = [0, 0, 0];
  for (const [done, { name, table, statement, repeats, copy }] of steps.entries()) {
    const [before, last] = repeats ?? [];
    signal?.throwIfAborted();
    const share = shareOf(name);
    const tell = (part: number, finished: StepProgress['finished'], spilled?: number): void => {
      const reached = passed + share * part;
      const left = made > 0 ? ((all - reached) * seconds) / made : null;
      onProgress?.({
        step: name,
        done: done + (finished ? 1 : 0),
        of: steps.length,
        part: reached / all,
        left,
        spilled,
        finished,
      });
    };
    const began = now();
    const wasThere = await engine.has(table);
    if (!wasThere) {
      tell(0, null);
      const isSettled = copy !== null && rows.get(before!) === rows.get(last!);
      await engine.make(table, isSettled ? copy : statement, {
        ...(signal ? { signal } : {}),
        onProgress: ({ part, spilled }) => tell(part ?? 0, null, spilled),
      });
    }
    const [[count] = []] = await engine.rows(`select count(*) as n from ${table}`);
    rows.set(name, Number(count));
    const took = (now() - began) / 1000;
    if (!wasThere) [made, seconds] = [made + share, seconds + took];
    tell(1, { rows: Number(count), seconds: took, wasThere });
    passed += share;
  }
  return rows;
}

/** Takes away the tables of steps but those that are named. */
export async function dropSteps(engine: Engine, steps: readonly KeyedStep[], keep: readonly string[]): Promise<void> {
  for (const { name, table } of steps) if (!keep.includes(name) && (await engine.has(table))) await engine.drop(table);
}
