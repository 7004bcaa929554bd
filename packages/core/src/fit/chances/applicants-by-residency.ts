import type { School } from '../../school.js';
import { type Population, RESIDENCIES, type Residency } from '../fact/fact.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FieldId } from '../fact/field.js';
import { numberOf } from '../fact/find-fact.js';
import { type Rate, type RateInterval, rateOf } from './rate.js';

/** The steps of an admission at which people are counted. */
export const ADMISSION_STEPS = ['applied', 'interviewed', 'accepted', 'matriculated'] as const;
export type AdmissionStep = (typeof ADMISSION_STEPS)[number];

/** How many years of applicants are shown. One year is noise. */
const YEARS = 3;
const HEADCOUNT = 'headcount' as FieldId;

/** People of one year and residency at a school. A count that nobody states is null, and no sum of others takes its place. */
export interface ApplicantRow {
  readonly year: number;
  readonly residency: Residency;
  readonly counts: Readonly<Record<AdmissionStep, number | null>>;
  readonly interviewedOfApplied: Rate;
  readonly acceptedOfApplied: Rate;
  readonly matriculatedOfAccepted: Rate;
  /** Codes of the sources, sorted. */
  readonly sources: readonly string[];
}

/** Where a school's applicants come from: the last three years up to the latest that is known. */
export interface ApplicantTable {
  readonly interval: RateInterval;
  /** Latest year first, then in the order of residencies; a row for each, known or not. Empty where nothing is known. */
  readonly rows: readonly ApplicantRow[];
}

/** Counts a school's applicants by year and residency, with rates and their 95 % intervals. */
export function applicantsByResidency(
  school: Pick<School, 'id'>,
  facts: FactTable,
  interval: RateInterval = 'wilson',
): ApplicantTable {
  return {
    interval,
    rows: countedYears(school, facts).flatMap((year) =>
      RESIDENCIES.map((residency) => applicantRow(school, facts, year, residency, interval)),
    ),
  };
}

/** How many people of a year and residency reached a step; null where it is not known. */
export function headcountOf(
  school: Pick<School, 'id'>,
  facts: FactTable,
  wanted: { readonly population: AdmissionStep; readonly residency: Residency; readonly year: number },
): number | null {
  return numberOf(facts.find(school.id, HEADCOUNT, wanted));
}

/** The last three years up to the latest in which people of any step are counted, latest first; empty where there is none. */
export function countedYears(school: Pick<School, 'id'>, facts: FactTable): readonly number[] {
  const counted = facts
    .all(school.id, HEADCOUNT)
    .filter((fact) => fact.year !== null && isStep(fact.population) && numberOf(fact) !== null);
  const latest = counted[0]?.year ?? null;
  return latest === null ? [] : Array.from({ length: YEARS }, (_, back) => latest - back);
}

function applicantRow(
  school: Pick<School, 'id'>,
  facts: FactTable,
  year: number,
  residency: Residency,
  interval: RateInterval,
): ApplicantRow {
  const found = ADMISSION_STEPS.map((population) => facts.find(school.id, HEADCOUNT, { population, residency, year }));
  const counts = Object.fromEntries(ADMISSION_STEPS.map((step, at) => [step, numberOf(found[at] ?? null)])) as Record<
    AdmissionStep,
    number | null
  >;
  return {
    year,
    residency,
    counts,
    interviewedOfApplied: rateOf(counts.interviewed, counts.applied, interval),
    acceptedOfApplied: rateOf(counts.accepted, counts.applied, interval),
    matriculatedOfAccepted: rateOf(counts.matriculated, counts.accepted, interval),
    sources: [...new Set(found.flatMap((fact) => (fact === null ? [] : [fact.source])))].sort(),
  };
}

function isStep(population: Population | null): boolean {
  return ADMISSION_STEPS.some((step) => step === population);
}
