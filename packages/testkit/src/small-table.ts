import {
  type Aggregation,
  type EvidenceTable,
  indicatorId,
  type IndicatorUse,
  type Methodology,
  type School,
  schoolId,
} from '@bearings/core';

/** A school of which only the id matters. */
export function plainSchool(id: string, state = ''): School {
  return {
    id: schoolId(id),
    name: id,
    shortName: id,
    university: id,
    degree: '',
    control: '',
    city: '',
    state,
    country: 'ZZ',
    place: null,
    rorId: '',
    ipedsUnitId: '',
    founded: '',
    status: '',
    sources: [],
  };
}

/** An evidence table from numbers by indicator, one per school; NaN is a reading that was not reported. */
export function tableOf(
  schools: readonly string[],
  columns: Readonly<Record<string, readonly number[]>>,
): EvidenceTable {
  const order = schools.map((_, i) => i).sort((a, b) => (schools[a]! < schools[b]! ? -1 : 1));
  return {
    schools: order.map((i) => plainSchool(schools[i]!)),
    columns: new Map(
      Object.entries(columns).map(([id, values]) => {
        const column = Float64Array.from(order, (i) => values[i]!);
        const missing = [...column].map((v) => (Number.isNaN(v) ? ('not-reported' as const) : null));
        return [indicatorId(id), { values: column, missing }];
      }),
    ),
    previous: new Map(),
  };
}

/** An indicator with a weight, taken as it stands unless said otherwise. */
export function useOf(id: string, weight: number, more: Partial<IndicatorUse> = {}): IndicatorUse {
  return {
    indicator: indicatorId(id),
    pillar: null,
    weight,
    direction: 'higher',
    years: { take: 'latest' },
    missing: { by: 'refuse' },
    treat: [],
    normalize: [],
    ...more,
  };
}

/** A methodology over indicators; no rounding, ties within 1e-9. */
export function methodologyOf(indicators: readonly IndicatorUse[], more: Partial<Methodology> = {}): Methodology {
  const aggregation: Aggregation = { by: 'arithmetic' };
  return {
    format: 1,
    id: 'a-methodology',
    version: '1',
    title: 'A methodology',
    publisher: 'nobody',
    edition: '',
    purpose: 'to test',
    audience: 'tests',
    startsFrom: ['readings'],
    derivations: [],
    eligibility: [],
    pillars: [],
    indicators,
    aggregation,
    rescale: { by: 'none' },
    rounding: { rule: 'none', decimals: 0, ranks: 'before-rounding' },
    ties: { rule: 'competition', tolerance: 1e-9 },
    bands: null,
    tiers: null,
    provenance: [],
    limits: [],
    ...more,
  };
}
