import type { DoubtedSchool } from '@bearings/library';

const COLUMNS = [
  'rank',
  'school',
  'name',
  'attainable_highest',
  'attainable_highest_bound',
  'attainable_lowest',
  'attainable_lowest_bound',
  'rank_low',
  'rank_median',
  'rank_high',
  'rank_mean',
  'rank_mean_error',
  'first_share',
  'group',
  'statistical_low',
  'statistical_high',
  'statistical_simultaneous_low',
  'statistical_simultaneous_high',
  'completed_low',
  'completed_high',
  'joint_highest',
  'joint_highest_bound',
  'joint_lowest',
  'joint_lowest_bound',
] as const;

/** The ranges of schools in rows, with names that a program can read; a range that cannot be told is left empty. */
export function tableOfDoubt(schools: readonly DoubtedSchool[]): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
} {
  const rows = schools.map(({ rank, school, name, attainable, sensitivity, statistical, completed, joint }) => [
    rank,
    school,
    name,
    attainable?.best.rank ?? null,
    attainable?.best.bound ?? null,
    attainable?.worst.rank ?? null,
    attainable?.worst.bound ?? null,
    sensitivity?.low.rank ?? null,
    sensitivity?.median.rank ?? null,
    sensitivity?.high.rank ?? null,
    sensitivity?.expected.value ?? null,
    sensitivity?.expected.error ?? null,
    sensitivity?.first ?? null,
    sensitivity?.group ?? null,
    statistical?.marginal.lower ?? null,
    statistical?.marginal.upper ?? null,
    statistical?.simultaneous.lower ?? null,
    statistical?.simultaneous.upper ?? null,
    completed?.best ?? null,
    completed?.worst ?? null,
    joint?.best.rank ?? null,
    joint?.best.bound ?? null,
    joint?.worst.rank ?? null,
    joint?.worst.bound ?? null,
  ]);
  return { columns: COLUMNS, rows };
}
