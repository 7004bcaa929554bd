import type { ApplicationCost } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';

/** A part of what applying costs. */
export interface CostRow {
  readonly part: string;
  readonly amount: string;
  /** How sure the amount is; empty where nothing is to be said. */
  readonly sure: string;
  /** Code of its source; empty where it has none of its own. */
  readonly source: string;
  /** Schools that it is of, where they are named. */
  readonly schools: readonly string[];
}

/** What applying costs, part by part: services, secondaries, tests; what nobody knows is named. */
export function costRows(cost: ApplicationCost): readonly CostRow[] {
  const { amount, number, shared, sheet, grades } = F.list;
  const words = F.apply.cost;
  const { services, secondaries, tests, waived, mayBeWaived, unknownService, unknownSecondary } = cost;
  const plain = { sure: '', source: '', schools: [] };
  return [
    ...services.map(({ service, schools, assisted, cents, currency, cycle, grade, source }) => ({
      ...plain,
      part: sheet.service(service.toUpperCase(), schools, assisted, cycle),
      amount:
        cents === null ? shared.unknown : currency === 'USD' ? amount(cents) : `${number(cents / 100, 2)} ${currency}`,
      sure: grade === null ? '' : grades[grade],
      source,
    })),
    ...(unknownService.length === 0
      ? []
      : [
          {
            ...plain,
            part: sheet.unknownServices(unknownService.length),
            amount: shared.unknown,
            schools: unknownService,
          },
        ]),
    ...(secondaries.known === 0
      ? []
      : [
          {
            ...plain,
            part: sheet.secondaries(secondaries.known, 0),
            amount: amount(secondaries.cents),
            sure: words.facts,
          },
        ]),
    ...(unknownSecondary.length === 0
      ? []
      : [{ ...plain, part: words.unknownSecondaries, amount: shared.unknown, schools: unknownSecondary }]),
    ...(waived.length === 0
      ? []
      : [{ ...plain, part: words.waived(waived.length), amount: words.nothing, schools: waived }]),
    ...(mayBeWaived.schools.length === 0
      ? []
      : [
          {
            ...plain,
            part: sheet.mayBeWaived(mayBeWaived.schools.length),
            amount: amount(mayBeWaived.cents),
            sure: words.notCounted,
            schools: mayBeWaived.schools,
          },
        ]),
    ...tests.map(({ test, cents, year, grade, source }) => ({
      ...plain,
      part: words.test(test.toUpperCase(), year),
      amount: cents === null ? shared.unknown : amount(cents),
      sure: grade === null ? '' : grades[grade],
      source,
    })),
  ];
}
