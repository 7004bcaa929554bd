import { type Field, type FieldGroup, type Population, RESIDENCIES } from '@bearings/core/fit';
import { formatCsv } from '@bearings/intake';

/** Whom people of an admission cycle are counted by, for where applicants come from. */
const COUNTED: readonly Population[] = ['applied', 'interviewed', 'accepted', 'matriculated'];

export interface TemplateAsked {
  readonly groups: readonly FieldGroup[];
  /** Whom percentiles are of. */
  readonly population: Population;
  /** A row for each. */
  readonly schools: readonly { readonly name: string; readonly state: string }[];
}

/** A table of one's own to be filled in: a school a row, a field of the groups a column, named as the reader of such tables knows it. */
export function writeTemplate(fields: readonly Field[], { groups, population, schools }: TemplateAsked): string {
  const columns = fields.filter(({ group }) => groups.includes(group)).flatMap((field) => columnsOf(field, population));
  const blank = columns.map(() => '');
  return formatCsv(
    ['school', 'state', 'year', ...columns],
    schools.map(({ name, state }) => [name, state, '', ...blank]),
  );
}

function columnsOf({ id, shape, byPopulation, byResidency }: Field, population: Population): readonly string[] {
  const isCount = shape.kind === 'number' && shape.unit === 'people';
  const whose = !byPopulation ? [''] : isCount ? COUNTED : [population];
  const from = !byResidency ? [''] : byPopulation && !isCount ? ['all'] : RESIDENCIES.filter(isAsked);
  return whose.flatMap((people) => from.map((residency) => [id, people, residency].filter(Boolean).join(' ')));
}

/** Few sources tell those from abroad apart: a column for them is left to whoever has it. */
function isAsked(residency: string): boolean {
  return residency !== 'international';
}
