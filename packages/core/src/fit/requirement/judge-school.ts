import type { School } from '../../school.js';
import type { Fact } from '../fact/fact.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FieldId } from '../fact/field.js';
import { categoryOf, factFor, numberOf } from '../fact/find-fact.js';
import { costFor } from '../money/cost-for.js';
import { inDollars } from '../money/in-dollars.js';
import type { OwnRequirement, Profile, Status, TestState } from '../profile/profile.js';
import { residencyAt } from '../profile/residency-at.js';
import type { Judgement, JudgementLine, LineReason, Outcome, Requirement } from './judgement.js';

/** What of a school is in the register. */
export type JudgedSchool = Pick<School, 'id' | 'degree' | 'state'>;

/** Holds a school against all hard requirements of a profile, as docs/fit.md states them. */
export function judgeSchool(school: JudgedSchool, profile: Profile, facts: FactTable): Judgement {
  const asked: Asked = { school, profile, facts };
  const lines = [
    ...judgeDegree(asked),
    ...judgeResidency(asked),
    ...judgeStatus(asked),
    judgeMcat(asked),
    ...judgeTest(asked, 'preview'),
    ...judgeTest(asked, 'casper'),
    ...judgePrerequisites(asked),
    ...judgeFunds(asked),
    ...profile.requirements.map((own) => judgeOwn(asked, own)),
  ];
  const has = (outcome: Outcome): boolean => lines.some((line) => line.outcome === outcome);
  return { school: school.id, outcome: has('dropped') ? 'dropped' : has('cannot-say') ? 'cannot-say' : 'kept', lines };
}

interface Asked {
  readonly school: JudgedSchool;
  readonly profile: Profile;
  readonly facts: FactTable;
}

const line = (
  requirement: Requirement,
  outcome: Outcome,
  field: JudgementLine['field'],
  fact: Fact | null,
  reason: LineReason,
): JudgementLine => ({ requirement, outcome, field, fact, reason });

const find = ({ school, facts }: Asked, field: string): Fact | null => facts.find(school.id, field as FieldId);

function judgeDegree(asked: Asked): readonly JudgementLine[] {
  const { school, profile } = asked;
  const wanted = profile.aims.degrees;
  if (wanted.length === 0) return [];
  if (school.degree === '') return [line('degree', 'cannot-say', 'degree', null, 'unknown')];
  if (wanted.some((degree) => degree === school.degree)) return [line('degree', 'kept', 'degree', null, 'meets')];
  if (!wanted.includes('MD-PhD') || school.degree !== 'MD')
    return [line('degree', 'dropped', 'degree', null, 'does-not-meet')];
  const fact = find(asked, 'offers-md-phd');
  const field = 'offers-md-phd' as FieldId;
  switch (categoryOf(fact)) {
    case 'yes':
      return [line('degree', 'kept', field, fact, 'meets')];
    case 'no':
      return [line('degree', 'dropped', field, fact, 'does-not-meet')];
    default:
      return [line('degree', 'cannot-say', field, fact, 'unknown')];
  }
}

function judgeResidency(asked: Asked): readonly JudgementLine[] {
  const { school, profile } = asked;
  if (residencyAt(school, profile) !== 'out-of-state') return [];
  const field = 'accepts-out-of-state' as FieldId;
  const fact = find(asked, field);
  const told = categoryOf(fact);
  if (told === null) return [line('residency', 'cannot-say', field, fact, 'unknown')];
  if (told !== 'residents-only') return [line('residency', 'kept', field, fact, 'meets')];
  const isTied = profile.residence.ties.some(({ state }) => state === school.state);
  return [
    isTied
      ? line('residency', 'cannot-say', field, fact, 'ties-may-count')
      : line('residency', 'dropped', field, fact, 'does-not-meet'),
  ];
}

const ACCEPTS: Readonly<Record<Exclude<Status, 'citizen'>, string>> = {
  'permanent-resident': 'accepts-permanent-resident',
  daca: 'accepts-daca',
  canadian: 'accepts-canadian',
  international: 'accepts-international',
};

function judgeStatus(asked: Asked): readonly JudgementLine[] {
  const { status } = asked.profile.residence;
  if (status === null || status === 'citizen') return [];
  const field = ACCEPTS[status] as FieldId;
  const fact = find(asked, field);
  switch (categoryOf(fact)) {
    case 'yes':
      return [line('status', 'kept', field, fact, 'meets')];
    case 'no':
      return [line('status', 'dropped', field, fact, 'does-not-meet')];
    case 'case-by-case':
      return [line('status', 'cannot-say', field, fact, 'case-by-case')];
    default:
      return [line('status', 'cannot-say', field, fact, 'unknown')];
  }
}

function judgeMcat(asked: Asked): JudgementLine {
  const { scores, tests } = asked.profile;
  const field = 'mcat-use' as FieldId;
  const fact = find(asked, field);
  const use = categoryOf(fact);
  if (use === null) return line('mcat', 'cannot-say', field, fact, 'unknown');
  if (use !== 'required' || tests.mcat === 'planned') return line('mcat', 'kept', field, fact, 'meets');
  const oldest = find(asked, 'mcat-oldest');
  if (scores.mcat.length === 0) {
    if (tests.mcat === 'no') return line('mcat', 'dropped', field, fact, 'not-taken');
    if (tests.mcat === null) return line('mcat', 'cannot-say', field, fact, 'not-said');
    // Taken, and nobody says when: that is enough only where no score is too old.
    return oldest?.value.kind === 'date'
      ? line('mcat', 'cannot-say', oldest.field, oldest, 'not-said')
      : line('mcat', 'kept', field, fact, 'meets');
  }
  if (oldest?.value.kind !== 'date') return line('mcat', 'kept', field, fact, 'meets');
  const since = oldest.value.date.slice(0, 10);
  return scores.mcat.some(({ date }) => date >= since)
    ? line('mcat', 'kept', oldest.field, oldest, 'meets')
    : line('mcat', 'dropped', oldest.field, oldest, 'score-too-old');
}

function judgeTest(asked: Asked, test: 'preview' | 'casper'): readonly JudgementLine[] {
  const state: TestState | null = asked.profile.tests[test];
  if (state === null) return [];
  const field = `${test}-use` as FieldId;
  const fact = find(asked, field);
  const use = categoryOf(fact);
  if (use === null) return [line(test, 'cannot-say', field, fact, 'unknown')];
  return [
    use === 'required' && state === 'no'
      ? line(test, 'dropped', field, fact, 'not-taken')
      : line(test, 'kept', field, fact, 'meets'),
  ];
}

const PREREQUISITE = 'prerequisite-';

function judgePrerequisites(asked: Asked): readonly JudgementLine[] {
  const { courses } = asked.profile;
  if (Object.keys(courses).length === 0) return [];
  const subjects = [...asked.facts.fields.keys()].filter((field) => field.startsWith(PREREQUISITE)).sort();
  const known = subjects.flatMap((field) => {
    const fact = find(asked, field);
    return fact && categoryOf(fact) !== null ? [{ field, fact }] : [];
  });
  if (known.length === 0) return [line('prerequisites', 'cannot-say', 'prerequisites', null, 'no-subject-known')];
  return known.map(({ field, fact }) => {
    if (categoryOf(fact) !== 'required') return line('prerequisites', 'kept', field, fact, 'meets');
    const own = Object.hasOwn(courses, field.slice(PREREQUISITE.length))
      ? courses[field.slice(PREREQUISITE.length)]
      : undefined;
    if (own === undefined) return line('prerequisites', 'cannot-say', field, fact, 'not-said');
    return own === 'no'
      ? line('prerequisites', 'dropped', field, fact, 'not-taken')
      : line('prerequisites', 'kept', field, fact, 'meets');
  });
}

const YEARS: Readonly<Record<string, number>> = { 'first-year': 1, 'all-years': 4, escrow: 4 };

function judgeFunds(asked: Asked): readonly JudgementLine[] {
  const { school, profile, facts } = asked;
  const { status } = profile.residence;
  if (status !== 'daca' && status !== 'canadian' && status !== 'international') return [];
  const field = 'proof-of-funds' as FieldId;
  const fact = find(asked, field);
  const rule = categoryOf(fact);
  if (rule === null) return [line('funds', 'cannot-say', field, fact, 'unknown')];
  if (rule === 'none') return [line('funds', 'kept', field, fact, 'meets')];
  const { savings, currency } = profile.money;
  if (savings === null) return [line('funds', 'cannot-say', field, fact, 'not-said')];
  const shown = inDollars(savings, currency, profile.money);
  if (shown === null) return [line('funds', 'cannot-say', field, fact, 'no-rate')];
  const cost = costFor(school.id, residencyAt(school, profile), facts);
  if (cost.kind !== 'known') return [line('funds', 'cannot-say', field, fact, 'cost-unknown')];
  return [
    shown >= cost.cents * (YEARS[rule] ?? 4)
      ? line('funds', 'kept', field, fact, 'meets')
      : line('funds', 'dropped', field, fact, 'too-little'),
  ];
}

function judgeOwn({ school, profile, facts }: Asked, { field, population, needs }: OwnRequirement): JudgementLine {
  const fact = factFor(facts, school.id, field, { residency: residencyAt(school, profile), population });
  const met = isMet(fact, needs);
  if (met === null) return line('own', 'cannot-say', field, fact, 'unknown');
  return met ? line('own', 'kept', field, fact, 'meets') : line('own', 'dropped', field, fact, 'does-not-meet');
}

function isMet(fact: Fact | null, needs: OwnRequirement['needs']): boolean | null {
  if (needs.kind === 'one-of') {
    const category = categoryOf(fact);
    return category === null ? null : needs.values.includes(category);
  }
  const number = numberOf(fact);
  if (number === null) return null;
  return needs.kind === 'at-least' ? number >= needs.value : number <= needs.value;
}
