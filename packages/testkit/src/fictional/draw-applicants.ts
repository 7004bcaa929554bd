import type { School } from '@bearings/core';
import type { Population, Residency } from '@bearings/core/fit';
import { type Chance, within } from './chance.js';
import { type DrawnFact, happens, say } from './drawn-fact.js';
import type { Known } from './read-known.js';
import type { Rules } from './draw-rules.js';
import { FICTIONAL_YEAR } from './value.js';

const STEPS = ['applied', 'interviewed', 'accepted', 'matriculated'] as const satisfies readonly Population[];
type Step = (typeof STEPS)[number];
type Counts = Readonly<Record<Step, number>>;
const PLACES = ['in-state', 'out-of-state', 'international'] as const satisfies readonly Residency[];

/**
 * The class and who came to it: people at each step of three cycles by where they live, of the last one in all as well.
 * Accepted by applied people of the last cycle is the acceptance rate of the readings. A school in five reports one cycle
 * only; those who were interviewed are counted in the last cycle at most, by four schools in five.
 */
export function drawApplicants(chance: Chance, { control, founded }: School, known: Known, rules: Rules): DrawnFact[] {
  const size = Math.round(
    (known.number('medical-degrees-awarded') ?? 120) * within(1.04 + 0.03 * chance.normal('class'), 0.97, 1.15, 3),
  );
  const rate = known.number('acceptance-rate') ?? within(5 + 2 * chance.normal('facts/rate'), 1, 12, 1);
  const isLateReporter = happens(chance, 'facts/one-cycle', 1 / 5) || Number(founded) > FICTIONAL_YEAR - 6;
  const tellsInterviews = happens(chance, 'facts/interviews', 4 / 5);
  const shares = shareClass(chance, control === 'public', rules);
  const years = isLateReporter ? [FICTIONAL_YEAR] : [FICTIONAL_YEAR - 2, FICTIONAL_YEAR - 1, FICTIONAL_YEAR];
  const facts = years.flatMap((year) => {
    const isLast = year === FICTIONAL_YEAR;
    const steps = isLast && tellsInterviews ? STEPS : STEPS.filter((step) => step !== 'interviewed');
    const wobble = (name: string, spread: number): number =>
      isLast ? 1 : 1 + spread * (2 * chance.even(`${name}/${year}`) - 1);
    const counts = countPeople(
      chance,
      year,
      Math.round(size * wobble('class', 0.03)),
      rate * wobble('rate', 0.12),
      shares,
    );
    const places = PLACES.filter((place) => counts[place].applied > 0 && (isLast || place !== 'international'));
    const rows = places.flatMap((residency) =>
      steps.map((population) => say('headcount', counts[residency][population], { year, population, residency })),
    );
    if (!isLast) return rows;
    const all = steps.map((population) =>
      say('headcount', sum(PLACES.map((place) => counts[place][population])), { year, population, residency: 'all' }),
    );
    return [...rows, ...all];
  });
  return [say('class-size', size), ...facts];
}

/** Parts of the class and of the applicants by where they live; public schools take more residents than apply. */
interface Shares {
  readonly inState: number;
  readonly international: number;
  readonly appliedInState: number;
}

function shareClass(chance: Chance, isPublic: boolean, { outOfState, international }: Rules): Shares {
  const isClosed = outOfState === 'residents-only';
  const [least, mean, most] = isClosed ? [0.92, 0.97, 0.99] : isPublic ? [0.57, 0.72, 0.92] : [0.06, 0.24, 0.5];
  const inState = within(mean + 0.1 * chance.normal('facts/in-state'), least, most, 3);
  return {
    inState,
    international:
      international === 'no' ? 0 : within(0.015 + 0.01 * chance.normal('facts/international'), 0.004, 0.05, 4),
    appliedInState: inState * within(0.36 + 0.06 * chance.normal('facts/applied-in-state'), 0.2, 0.6, 3),
  };
}

function countPeople(
  chance: Chance,
  year: number,
  size: number,
  ratePercent: number,
  { inState, international, appliedInState }: Shares,
): Readonly<Record<(typeof PLACES)[number], Counts>> {
  const abroad = international === 0 ? 0 : Math.max(1, Math.round(size * international));
  const home = Math.round((size - abroad) * inState);
  const came = { 'in-state': home, 'out-of-state': size - abroad - home, international: abroad };
  const comes = within(
    0.44 + 0.07 * chance.normal('facts/yield') + 0.01 * chance.normal(`facts/yield/${year}`),
    0.25,
    0.7,
    3,
  );
  const taken = {
    'in-state': accept(came['in-state'], comes * 1.2),
    'out-of-state': accept(came['out-of-state'], comes * 0.8),
    international: abroad === 0 ? 0 : accept(abroad, comes),
  };
  const accepted = taken['in-state'] + taken['out-of-state'] + taken.international;
  const applied = Math.max(Math.round((accepted * 100) / ratePercent), 2 * accepted + 12);
  const least = (place: (typeof PLACES)[number]): number =>
    taken[place] === 0 ? 0 : Math.ceil(1.4 * taken[place]) + 3;
  const free = applied - PLACES.reduce((total, place) => total + least(place), 0);
  const asked = {
    'in-state': least('in-state') + Math.floor(free * appliedInState),
    international: abroad === 0 ? 0 : least('international') + Math.floor(free * 0.03),
  };
  const wanted = { ...asked, 'out-of-state': applied - asked['in-state'] - asked.international };
  const stepsOf = (place: (typeof PLACES)[number]): Counts => ({
    applied: wanted[place],
    interviewed: interview(wanted[place], taken[place], chance.even(`facts/interviewed/${place}/${year}`)),
    accepted: taken[place],
    matriculated: came[place],
  });
  return {
    'in-state': stepsOf('in-state'),
    'out-of-state': stepsOf('out-of-state'),
    international: stepsOf('international'),
  };
}

/** People accepted so that so many come; more than come. */
function accept(came: number, comes: number): number {
  return Math.max(came + 1, Math.round(came / Math.min(0.9, comes)));
}

/** More people than were accepted, fewer than applied. */
function interview(applied: number, accepted: number, draw: number): number {
  if (applied === 0) return 0;
  const most = Math.min(applied - 1, Math.round(3.2 * accepted));
  return Math.min(most, accepted + 1 + Math.floor((most - accepted - 1) * (0.3 + 0.6 * draw)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
