import type { School } from '@bearings/core';
import type { Chance } from './chance.js';
import { type DrawnFact, FICTIONAL_CYCLE, happens, leaveOpen, pick, say, sayDate } from './drawn-fact.js';
import type { Known } from './read-known.js';

const CYCLE = { year: FICTIONAL_CYCLE };

/** Whom a school takes, which its counts of people must agree with. */
export interface Rules {
  readonly outOfState: string;
  readonly international: string;
  readonly canadian: string;
  readonly daca: string;
}

/** Draws whom a school takes. Private schools know no residents; who takes foreigners takes Canadians. */
export function drawRules(chance: Chance, { control }: School): Rules {
  const isPublic = control === 'public';
  const outOfState = isPublic
    ? pick(chance, 'facts/out-of-state', { accepts: 0.15, 'prefers-residents': 0.68, 'residents-only': 0.17 })
    : 'accepts';
  const isClosed = outOfState === 'residents-only';
  const international = isClosed
    ? 'no'
    : pick(
        chance,
        'facts/takes-international',
        isPublic ? { yes: 0.15, 'case-by-case': 0.1, no: 0.75 } : { yes: 0.42, 'case-by-case': 0.13, no: 0.45 },
      );
  const canadian =
    international === 'yes'
      ? 'yes'
      : isClosed
        ? 'no'
        : pick(chance, 'facts/takes-canadian', { yes: 0.35, 'case-by-case': 0.15, no: 0.5 });
  const daca = pick(chance, 'facts/takes-daca', { yes: 0.5, 'case-by-case': 0.2, no: 0.3 });
  return { outOfState, international, canadian, daca };
}

/** What a school asks of those who apply: where they come from, tests and which courses count. With much research money most offer an MD-PhD. */
export function sayRules(chance: Chance, school: School, known: Known, rules: Rules): DrawnFact[] {
  const ask = (field: string, probability: number, shares: Readonly<Record<string, number>>): DrawnFact[] =>
    happens(chance, `facts/says/${field}`, probability)
      ? [say(field, pick(chance, `facts/${field}`, shares), CYCLE)]
      : [];
  const takesForeigners = [rules.international, rules.canadian, rules.daca].some((word) => word !== 'no');
  const funds = takesForeigners
    ? ask('proof-of-funds', 0.85, { none: 0.25, 'first-year': 0.3, 'all-years': 0.3, escrow: 0.15 })
    : [leaveOpen('proof-of-funds', 'not-applicable', CYCLE)];
  const hasMoney = (known.number('nih-awards') ?? 0) > 5e7;
  const credit = { accepted: 0.6, 'case-by-case': 0.25, 'not-accepted': 0.15 };
  return [
    say('accepts-out-of-state', rules.outOfState, CYCLE),
    say('accepts-international', rules.international, CYCLE),
    say('accepts-canadian', rules.canadian, CYCLE),
    ...(happens(chance, 'facts/says/daca', 0.85) ? [say('accepts-daca', rules.daca, CYCLE)] : []),
    ...ask('accepts-permanent-resident', 0.8, { yes: 0.97, 'case-by-case': 0.03 }),
    ...(school.degree === 'MD'
      ? ask('offers-md-phd', 1, hasMoney ? { yes: 0.9, no: 0.1 } : { yes: 0.35, no: 0.65 })
      : []),
    ...ask('us-coursework', 0.5, { none: 0.05, 'one-year': 0.35, 'two-years': 0.2, degree: 0.4 }),
    ...funds,
    ...ask('online-credit', 0.45, credit),
    ...ask('community-college-credit', 0.45, credit),
    ...ask('ap-credit', 0.45, credit),
    ...sayTests(chance, school, ask),
  ];
}

type Ask = (field: string, probability: number, shares: Readonly<Record<string, number>>) => DrawnFact[];

/** Tests and their use; PREview is a test of the MD schools. */
function sayTests(chance: Chance, { degree }: School, ask: Ask): DrawnFact[] {
  const mcat = pick(chance, 'facts/mcat-use', { required: 0.93, optional: 0.05, 'not-used': 0.02 });
  const oldest = pick(chance, 'facts/mcat-oldest', {
    '2023-01-01': 0.3,
    '2023-09-01': 0.2,
    '2024-01-01': 0.35,
    '2024-06-01': 0.15,
  });
  const isSaid = mcat !== 'not-used' && happens(chance, 'facts/says/mcat-oldest', 0.8);
  return [
    say('mcat-use', mcat, CYCLE),
    ...(isSaid ? [sayDate('mcat-oldest', oldest, '')] : []),
    ...(degree === 'MD'
      ? ask('preview-use', 0.85, { required: 0.08, recommended: 0.14, optional: 0.13, 'not-used': 0.65 })
      : []),
    ...ask('casper-use', 0.9, { required: 0.22, recommended: 0.05, optional: 0.05, 'not-used': 0.68 }),
  ];
}

/** How often each subject is required, and how often recommended. */
const SUBJECTS: Readonly<Record<string, readonly [number, number]>> = {
  biology: [0.93, 0.05],
  'general-chemistry': [0.92, 0.05],
  'organic-chemistry': [0.8, 0.12],
  biochemistry: [0.6, 0.3],
  physics: [0.82, 0.1],
  english: [0.55, 0.2],
  mathematics: [0.25, 0.3],
  statistics: [0.22, 0.38],
  psychology: [0.1, 0.4],
  sociology: [0.06, 0.36],
};

/** The subjects that a school names; a school in eight has no list. A subject that is not named is not asked for. */
export function drawPrerequisites(chance: Chance): DrawnFact[] {
  if (happens(chance, 'facts/no-prerequisites', 1 / 8)) return [];
  return Object.entries(SUBJECTS).flatMap(([subject, [required, recommended]]) => {
    const use = pick(chance, `facts/subject/${subject}`, { required, recommended, none: 1 - required - recommended });
    return use === 'none' ? [] : [say(`prerequisite-${subject}`, use, CYCLE)];
  });
}
