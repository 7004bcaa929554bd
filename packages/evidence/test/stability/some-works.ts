import { stream } from '@bearings/core';
import type { CountingMethod, ResultRow, WorkTable } from '../../src/index.js';
import { summandsOf } from '../../src/stability/work-table.js';

/** So many invented works of a school: some much cited, credits of a fraction, kinds by chance. */
export function someWorks(works: number, seed = 1): WorkTable {
  const draw = stream(seed, 'some works');
  const column = (value: (n: number) => number): Float64Array =>
    Float64Array.from({ length: works }, (_, k) => value(k));
  const chance = (part: number) => column(() => (draw() < part ? 1 : 0));
  const cited = column(() => Math.floor(3 / (draw() + 0.02)));
  return {
    works,
    columns: {
      credit: column(() => Math.floor(1_000_000 / (1 + Math.floor(6 * draw())) + 0.5)),
      n: cited,
      self_n: cited.map((n) => Math.floor(n * draw() * 0.3)),
      ncs: cited.map((n) => Math.floor((n * 1_000_000) / (8 + 4 * draw()) + 0.5)),
      top_10: cited.map((n) => (n > 20 ? 1_000_000 : n === 20 ? 350_000 : 0)),
      is_first: chance(0.4),
      is_last: chance(0.3),
      international: chance(0.3),
      domestic: chance(0.4),
      industry: chance(0.05),
      is_free: chance(0.6),
      single_field: chance(0.7),
    },
  };
}

/** The results of works, counted here: sums, and an h-index by trying. */
export function rowOf(table: WorkTable, method: CountingMethod): ResultRow {
  const none: ResultRow = { school: 'zz-ash', scope: 'all', scopeId: 0, sums: {} };
  const sums = [...summandsOf(method)].map(([name, summand]) => {
    const total = summand(table, none).reduce((sum, value) => sum + value, 0);
    return [name, BigInt(total)] as const;
  });
  const { n, single_field } = table.columns;
  const h = (isIn: (work: number) => boolean): bigint => {
    let most = 0;
    while (n!.filter((cited, work) => cited >= most + 1 && isIn(work)).length >= most + 1) most++;
    return BigInt(most);
  };
  return {
    ...none,
    sums: {
      ...Object.fromEntries(sums),
      h_all: h(() => true),
      h_single: h((work) => single_field![work] === 1),
      partners: 30n,
      partner_countries: 9n,
    },
  };
}
