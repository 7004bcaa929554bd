import { rowDraws } from '@bearings/core';
import { columnOf, type WorkTable } from './work-table.js';

/** The h-index of samples, of all works and of those in no other field. */
export interface ResampledH {
  readonly all: Float64Array;
  readonly single: Float64Array;
}

/** Works in the order in which an h-index takes them: the most cited first, those that are cited alike as they stood. */
export function byCitations({ works, columns }: WorkTable): WorkTable {
  const cited = columnOf({ works, columns }, 'n');
  const order = Array.from(cited.keys()).sort((a, b) => cited[b]! - cited[a]! || a - b);
  const sort = (column: Float64Array): Float64Array => Float64Array.from(order, (work) => column[work]!);
  return { works, columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, sort(column)])) };
}

/** The h-index of each sample of works that stand in that order: they are drawn until none that is left could add to it. */
export function resampleH(table: WorkTable, states: Uint32Array): ResampledH {
  const cited = columnOf(table, 'n');
  const inOne = columnOf(table, 'single_field');
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
