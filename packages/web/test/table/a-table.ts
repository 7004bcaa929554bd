import {
  type Edition,
  type Indicator,
  indicatorId,
  type MissingReason,
  type Placement,
  schoolId,
} from '@bearings/core';
import type { LiveTable, Standing } from '../../src/live/live-table.js';
import { aSchool } from '../filter/some-schools.js';

/** What a test says of a school: points by indicator, or null where it has no rank. */
export interface Told {
  readonly points: Readonly<Record<string, number>> | null;
  readonly readings?: Readonly<Record<string, number | MissingReason>>;
  readonly known?: Parameters<typeof aSchool>[1];
  readonly band?: string;
}

const UNITS: Readonly<Record<string, string>> = { grants: 'USD', papers: 'papers' };

/** A table of made-up schools by id, with its standing: scores are sums of points, rounded to one place. */
export function aTable(told: Readonly<Record<string, Told>>): LiveTable {
  const ids = Object.keys(told).sort();
  const all = ids.map((id) => told[id]!);
  const names = [...new Set(all.flatMap(({ points, readings }) => Object.keys({ ...readings, ...points })))];
  const points = new Map(
    names.map((name) => [name, Float64Array.from(all, (one) => one.points?.[name] ?? Number.NaN)] as const),
  );
  const values = Float64Array.from(all, (one) =>
    one.points === null ? Number.NaN : Object.values(one.points).reduce((sum, part) => sum + part, 0),
  );
  const readings = new Map(
    names.map((name) => {
      const read = all.map((one) => one.readings?.[name] ?? one.points?.[name] ?? 'not-reported');
      const missing = read.map((reading) => (typeof reading === 'number' ? null : reading));
      return [name, { values: Float64Array.from(read, (reading) => Number(reading)), missing }] as const;
    }),
  );
  const indicators = new Map(names.map((name) => [name, indicator(name)]));
  const schools = ids.map((id) => aSchool(id, { name: `School ${id}`, ...told[id]?.known }));
  const standing = standingOf(ids, all, values, points);
  return {
    key: 'five',
    edition: { id: 'five', title: 'Five', fictional: false } as Edition,
    published: null,
    cohort: 'five',
    where: [],
    snapshot: `sha256:${'0'.repeat(64)}`,
    methodologyDigest: null,
    schools,
    indicators,
    readings,
    standing,
  };
}

function indicator(name: string): Indicator {
  const label = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const words = { label, definition: '', unit: UNITS[name] ?? '', warning: '' };
  return { id: indicatorId(name), ...words, direction: 'higher', kind: 'output' };
}

function standingOf(
  ids: readonly string[],
  all: readonly Told[],
  values: Float64Array,
  points: ReadonlyMap<string, Float64Array>,
): Standing {
  const order = Int32Array.from(ids.keys()).sort((a, b) => {
    const [one, other] = [values[a]!, values[b]!];
    return Number.isNaN(one) || Number.isNaN(other)
      ? Number(Number.isNaN(one)) - Number(Number.isNaN(other))
      : other - one;
  });
  const at = new Int32Array(ids.length);
  for (const [position, row] of order.entries()) at[row] = position;
  const placement = (row: number): Placement => {
    const school = schoolId(ids[row]!);
    const { band } = all[row]!;
    if (Number.isNaN(values[row]!)) {
      return { kind: 'unranked', school, reason: 'not-reported', because: 'no reading of grants' };
    }
    if (band !== undefined) return { kind: 'banded', school, band };
    return { kind: 'ranked', school, rank: at[row]! + 1, label: `${at[row]! + 1}`, tied: false };
  };
  return {
    methodology: null,
    order,
    at,
    ranks: values.map((value, row) => (Number.isNaN(value) ? Number.NaN : at[row]! + 1)),
    values,
    printed: values.map((value) => Math.round(value * 10) / 10),
    upTo: new Float64Array(ids.length).fill(Number.NaN),
    points,
    placement,
  };
}
