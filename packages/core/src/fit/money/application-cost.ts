import type { SchoolId } from '../../school.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FieldId } from '../fact/field.js';
import { categoryOf, numberOf } from '../fact/find-fact.js';
import type { Profile } from '../profile/profile.js';
import { type Cents, toCents } from './cents.js';
import type { ApplicationFee, MoneyRules, TestFee } from './money-rules.js';

/** What the applications of a list cost: known parts in hundredths, and what is not known, by name. */
export interface ApplicationCost {
  readonly services: readonly {
    readonly service: string;
    readonly schools: number;
    /** Null where no fee of the service is known. */
    readonly cents: Cents | null;
    /** The cycle that the fee is of; null where none is known. */
    readonly cycle: number | null;
  }[];
  readonly secondaries: { readonly cents: Cents; readonly known: number };
  readonly tests: readonly { readonly test: TestFee['test']; readonly cents: Cents | null }[];
  /** The sum of what is known: it costs that at least. */
  readonly total: Cents;
  readonly isLeast: boolean;
  readonly unknownService: readonly SchoolId[];
  readonly unknownSecondary: readonly SchoolId[];
}

const SERVICE = 'application-service' as FieldId;
const SECONDARY = 'secondary-fee' as FieldId;
const TESTS = ['mcat', 'preview', 'casper'] as const;

/**
 * The fees of applying to some schools: each service once for the first school and for each further one, the secondary of
 * each, and tests that are planned. What is not known is named and never 0.
 */
export function applicationCost(
  schools: readonly SchoolId[],
  profile: Pick<Profile, 'tests' | 'money' | 'aims'>,
  facts: FactTable,
  rules: MoneyRules,
): ApplicationCost {
  const byService = new Map<string, number>();
  const unknownService: SchoolId[] = [];
  const unknownSecondary: SchoolId[] = [];
  let secondaries = 0;
  for (const school of schools) {
    const service = categoryOf(facts.find(school, SERVICE));
    if (service === null) unknownService.push(school);
    else byService.set(service, (byService.get(service) ?? 0) + 1);
    const fee = numberOf(facts.find(school, SECONDARY));
    if (fee === null) unknownSecondary.push(school);
    else secondaries += toCents(fee);
  }
  const services = [...byService]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, count]) => {
      const fee = latestFee(rules.applications, service, profile.aims.start);
      const cents = fee && toCents(fee.first) + (count - 1) * toCents(fee.further);
      return { service, schools: count, cents, cycle: fee?.cycle ?? null };
    });
  const tests = TESTS.filter((test) => profile.tests[test] === 'planned').map((test) => ({
    test,
    cents: testFee(rules.tests, test, profile.money.feeAssistance === true),
  }));
  const sum = (parts: readonly { readonly cents: Cents | null }[]): Cents =>
    parts.reduce((total, { cents }) => total + (cents ?? 0), 0);
  return {
    services,
    secondaries: { cents: secondaries, known: schools.length - unknownSecondary.length },
    tests,
    total: sum(services) + secondaries + sum(tests),
    isLeast:
      unknownService.length > 0 ||
      unknownSecondary.length > 0 ||
      [...services, ...tests].some(({ cents }) => cents === null),
    unknownService,
    unknownSecondary,
  };
}

/** The fee of the cycle that is applied for, else of the latest before it that is known. */
function latestFee(fees: readonly ApplicationFee[], service: string, start: number | null): ApplicationFee | null {
  const own = fees.filter((fee) => fee.service === service && (start === null || fee.cycle <= start));
  return own.reduce<ApplicationFee | null>((latest, fee) => (latest && latest.cycle >= fee.cycle ? latest : fee), null);
}

function testFee(fees: readonly TestFee[], test: TestFee['test'], isAssisted: boolean): Cents | null {
  const own = fees.filter((fee) => fee.test === test);
  const latest = own.reduce<TestFee | null>((last, fee) => (last && last.year >= fee.year ? last : fee), null);
  return latest && toCents(isAssisted ? latest.reduced : latest.fee);
}
