import { rowDraws } from '@bearings/core';
import { columnOf, type WorkTable } from './work-table.js';

/** The h-index of samples, of all works and of those in no other field. */
export interface ResampledH {
  readonly all: Float64Array;
  readonly single: Float64Array;
}

/** The places of works in the order in which an h-index takes them: the most cited first, those cited alike as they stand. */
export function byCitations(table: WorkTable): Uint32Array {
  const cited = columnOf(table, 'n');
  let most = 0;
  for (const n of cited) most = Math.max(most, n);
  // One number that sorts by citations, then by place: below 2^53 as long as citations times works are.
  const keys = cited.map((n, work) => (most - n) * cited.length + work).sort();
  return Uint32Array.from(keys, (key) => key % cited.length);
}

/** The h-index of each sample of works in that order: they are drawn until none that is left could add to it. */
export function resampleH(table: WorkTable, order: Uint32Array, states: Uint32Array): ResampledH {
  const cited = Float64Array.from(order, (work) => columnOf(table, 'n')[work]!);
  const inOne = Float64Array.from(order, (work) => columnOf(table, 'single_field')[work]!);
  const samples = states.length / 4;
  const [all, single] = [new Float64Array(samples), new Float64Array(samples)];
  for (let sample = 0; sample < samples; sample++) {
    const draw = rowDraws(states, sample);
    let [works, own, h, ownH] = [0, 0, 0, 0];
    for (let work = 0; work < cited.length && cited[work]! > ownH; work++) {
      const times = draw();
      works += times;
      own += times * inOne[work]!;
      h = Math.max(h, Math.min(cited[work]!, works));
      ownH = Math.max(ownH, Math.min(cited[work]!, own));
    }
    all[sample] = h;
    single[sample] = ownH;
  }
  return { all, single };
}
