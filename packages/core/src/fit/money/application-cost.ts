import type { SchoolId } from '../../school.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FieldId } from '../fact/field.js';
import { categoryOf, numberOf } from '../fact/find-fact.js';
import type { Profile } from '../profile/profile.js';
import { type Cents, toCents } from './cents.js';
import { inDollars } from './in-dollars.js';
import type { ApplicationFee, MoneyGrade, MoneyRules, TestFee } from './money-rules.js';

/** What one application service asks for some schools. */
export interface ServiceCost {
  readonly service: string;
  readonly schools: number;
  /** Of these, how many fee assistance pays for. */
  readonly assisted: number;
  /** In hundredths of the currency of the service; null where no fee of it is known. */
  readonly cents: Cents | null;
  readonly currency: string;
  /** In hundredths of a dollar; null where the fee is not known, or of a currency that there is no rate for. */
  readonly dollars: Cents | null;
  /** The cycle that the fee is of, which may lie before the one applied for; null where none is known. */
  readonly cycle: number | null;
  readonly grade: MoneyGrade | null;
  readonly source: string;
}

/** What one planned test costs. */
export interface TestCost {
  readonly test: TestFee['test'];
  readonly cents: Cents | null;
  readonly year: number | null;
  readonly grade: MoneyGrade | null;
  readonly source: string;
}

/** What the applications of a list cost: known parts in hundredths, and what is not known, by name. */
export interface ApplicationCost {
  readonly services: readonly ServiceCost[];
  /** Secondary fees that are to be paid for certain; `known` counts the schools whose fee is known, those that waive it too. */
  readonly secondaries: { readonly cents: Cents; readonly known: number };
  readonly tests: readonly TestCost[];
  /** The sum, in hundredths of a dollar, of what is known to be paid: it costs that at least. */
  readonly total: Cents;
  readonly isLeast: boolean;
  readonly unknownService: readonly SchoolId[];
  readonly unknownSecondary: readonly SchoolId[];
  /** Schools that waive the secondary fee for a person with fee assistance. */
  readonly waived: readonly SchoolId[];
  /** Schools of which it is not known whether they do; their fees are not in the total. */
  readonly mayBeWaived: { readonly schools: readonly SchoolId[]; readonly cents: Cents };
}

const SERVICE = 'application-service' as FieldId;
const SECONDARY = 'secondary-fee' as FieldId;
const WAIVER = 'secondary-waiver' as FieldId;
const TESTS = ['mcat', 'preview', 'casper'] as const;

/**
 * The fees of applying to some schools: each service once for the first school and for each further one, the secondary of
 * each, and tests that are planned. Fee assistance pays for as many schools of a service as its rule says, and for the
 * secondaries of schools that waive them. What is not known is named and never 0.
 */
export function applicationCost(
  schools: readonly SchoolId[],
  profile: Pick<Profile, 'tests' | 'money' | 'aims'>,
  facts: FactTable,
  rules: MoneyRules,
): ApplicationCost {
  const isAssisted = profile.money.feeAssistance === true;
  const serviceOf = new Map(schools.map((school) => [school, categoryOf(facts.find(school, SERVICE))]));
  const names = [...new Set([...serviceOf.values()].filter((service) => service !== null))].sort();
  const services = names.map((service) => {
    const count = schools.filter((school) => serviceOf.get(school) === service).length;
    return serviceCost(service, count, profile, rules);
  });
  const tests = TESTS.filter((test) => profile.tests[test] === 'planned').map((test) =>
    testCost(test, profile.aims.start, isAssisted, rules.tests),
  );
  const secondaries = schools.map((school) => {
    const fee = numberOf(facts.find(school, SECONDARY));
    const waiver = isAssisted ? categoryOf(facts.find(school, WAIVER)) : 'no';
    return { school, cents: fee === null ? null : toCents(fee), waiver };
  });
  const of = (is: (one: (typeof secondaries)[number]) => boolean) => secondaries.filter(is);
  // Whoever waives the fee asks for nothing, whatever it is; a fee of 0 needs no waiver.
  const waived = of(({ waiver }) => waiver === 'yes');
  const unknown = of(({ waiver, cents }) => waiver !== 'yes' && cents === null);
  const open = of(({ waiver, cents }) => waiver !== 'yes' && waiver !== 'no' && cents !== null && cents > 0);
  const sure = of(({ waiver, cents }) => cents !== null && (waiver === 'no' || cents === 0));
  const sum = (parts: readonly (Cents | null)[]): Cents =>
    parts.reduce<Cents>((total, cents) => total + (cents ?? 0), 0);
  const paid = sum(sure.map(({ cents }) => cents));
  return {
    services,
    secondaries: { cents: paid, known: schools.length - unknown.length },
    tests,
    total: sum(services.map(({ dollars }) => dollars)) + paid + sum(tests.map(({ cents }) => cents)),
    isLeast:
      [...serviceOf.values()].includes(null) ||
      unknown.length > 0 ||
      open.length > 0 ||
      services.some(({ dollars }) => dollars === null) ||
      tests.some(({ cents }) => cents === null),
    unknownService: schools.filter((school) => serviceOf.get(school) === null),
    unknownSecondary: unknown.map(({ school }) => school),
    waived: waived.map(({ school }) => school),
    mayBeWaived: { schools: open.map(({ school }) => school), cents: sum(open.map(({ cents }) => cents)) },
  };
}

function serviceCost(
  service: string,
  schools: number,
  { aims, money }: Pick<Profile, 'money' | 'aims'>,
  rules: MoneyRules,
): ServiceCost {
  const fee = latestFee(rules.applications, service, aims.start);
  if (fee === null) {
    const nothing = { cents: null, currency: '', dollars: null, cycle: null, grade: null, source: '' };
    return { service, schools, assisted: 0, ...nothing };
  }
  const assisted = money.feeAssistance === true ? Math.min(schools, fee.assistedSchools) : 0;
  const further = toCents(fee.further) * (schools - Math.max(assisted, 1));
  const cents = (assisted > 0 ? 0 : toCents(fee.first)) + further;
  const { currency, cycle, grade, source } = fee;
  return {
    service,
    schools,
    assisted,
    cents,
    currency,
    dollars: inDollars(cents / 100, currency, money),
    cycle,
    grade,
    source,
  };
}

/** The fee of the cycle that is applied for, else of the latest before it that is known. */
function latestFee(fees: readonly ApplicationFee[], service: string, start: number | null): ApplicationFee | null {
  const own = fees.filter((fee) => fee.service === service && (start === null || fee.cycle <= start));
  return own.reduce<ApplicationFee | null>((latest, fee) => (latest && latest.cycle >= fee.cycle ? latest : fee), null);
}

/** The fee of the latest year that is known, no later than the one in which study begins. */
function testCost(
  test: TestFee['test'],
  start: number | null,
  isAssisted: boolean,
  fees: readonly TestFee[],
): TestCost {
  const own = fees.filter(
    (fee) => fee.test === test && fee.currency === 'USD' && (start === null || fee.year <= start),
  );
  const latest = own.reduce<TestFee | null>((last, fee) => (last && last.year >= fee.year ? last : fee), null);
  if (latest === null) return { test, cents: null, year: null, grade: null, source: '' };
  const { year, grade, source, fee, reduced } = latest;
  return { test, cents: toCents(isAssisted ? reduced : fee), year, grade, source };
}
