import { fault } from '@bearings/core';
import type {
  Cents,
  Deadline,
  Fact,
  FitAnswer,
  FitSchool,
  ListEntry,
  ListState,
  Outcome,
  Profile,
  Requirement,
  SchoolLabel,
} from '@bearings/core/fit';
import { parseJson } from '../archive/parse-json.js';
import { dataIn } from './html.js';

/** What a person can choose to show of a list, beside the names of its schools. */
export const SHARE_PARTS = [
  'title',
  'state',
  'priority',
  'rank',
  'fit',
  'label',
  'requirements',
  'cost',
  'gap',
  'deadlines',
  'dates',
  'notes',
  'added',
] as const;
export type SharePart = (typeof SHARE_PARTS)[number];

/** An amount with where it comes from; withheld where its source lets nobody pass it on. */
export type SharedAmount =
  | { readonly kind: 'known' | 'at-least'; readonly cents: Cents; readonly sources: readonly string[] }
  | { readonly kind: 'unknown' | 'withheld' };

/** A deadline by its field; the date null where nobody says, or where its source lets nobody pass it on. */
export interface SharedDeadline {
  readonly field: string;
  readonly date: string | null;
  readonly zone: string;
  readonly source: string;
  readonly isWithheld: boolean;
}

/** A school of a shared list: of the parts, those that were chosen and no others. */
export interface SharedSchool {
  readonly id: string;
  readonly name: string;
  readonly state?: ListState;
  readonly priority?: number | null;
  readonly rank?: { readonly rank: number; readonly low: number; readonly high: number } | null;
  /** 0 to 100 in tenths; null where it is not known. */
  readonly fit?: number | null;
  readonly label?: SchoolLabel | null;
  /** Those that drop the school or cannot say. */
  readonly requirements?: readonly { readonly requirement: Requirement; readonly outcome: Outcome }[];
  readonly cost?: SharedAmount;
  /** What is left to find over four years. */
  readonly gap?: SharedAmount;
  readonly deadlines?: readonly SharedDeadline[];
  readonly dates?: ListEntry['dates'];
  readonly notes?: string;
  readonly added?: string;
}

/** Something said of a list, or of one of its schools. */
export interface SharedComment {
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** Null for one of the whole list. */
  readonly school: string | null;
  readonly text: string;
}

/** A list as it is shown to others: nothing of a profile is in it but the parts that were chosen. */
export interface SharedList {
  readonly format: 1;
  /** Counted from 1; a list that is shared again has the next. */
  readonly version: number;
  /** ISO date. */
  readonly made: string;
  readonly title: string;
  readonly parts: readonly SharePart[];
  readonly schools: readonly SharedSchool[];
  readonly comments: readonly SharedComment[];
}

/** What a shared list is made from. */
export interface ShareInput {
  readonly profile: Pick<Profile, 'title' | 'list'>;
  readonly answer: Pick<FitAnswer, 'schools'>;
  readonly deadlines: readonly Deadline[];
  /** Names of schools outside the answer. */
  readonly names: ReadonlyMap<string, string>;
  readonly parts: readonly SharePart[];
  /** ISO date on which it is made. */
  readonly made: string;
  /** What was shared before; its comments are kept, and the version counts on. Null for the first. */
  readonly before: SharedList | null;
  readonly comments: readonly SharedComment[];
}

/** Makes a list to be shared, with the chosen parts alone, and without what a source lets nobody pass on. */
export function shareList(input: ShareInput): SharedList {
  const { profile, before, made, comments } = input;
  const parts = SHARE_PARTS.filter((part) => input.parts.includes(part));
  const bySchool = new Map<string, FitSchool>(input.answer.schools.map((school) => [school.school, school]));
  return {
    format: 1,
    version: (before?.version ?? 0) + 1,
    made,
    title: parts.includes('title') ? profile.title : '',
    parts,
    schools: profile.list.map((entry) => shareSchool(entry, bySchool.get(entry.school) ?? null, parts, input)),
    comments: [...(before?.comments ?? []), ...comments],
  };
}

type Shown = { readonly [P in Exclude<SharePart, 'title'>]: () => SharedSchool[P] };

function shareSchool(
  entry: ListEntry,
  seen: FitSchool | null,
  parts: readonly SharePart[],
  { deadlines, names }: ShareInput,
): SharedSchool {
  const shown: Shown = {
    state: () => entry.state,
    priority: () => entry.priority,
    rank: () =>
      seen?.rank != null && seen.interval
        ? { rank: seen.rank, low: seen.interval.low, high: seen.interval.high }
        : null,
    fit: () => (seen?.fit == null ? null : Math.round(10 * seen.fit) / 10),
    label: () => seen?.chances.label.label ?? null,
    requirements: () =>
      (seen?.judgement.lines ?? [])
        .filter(({ outcome }) => outcome !== 'kept')
        .map(({ requirement, outcome }) => ({ requirement, outcome })),
    cost: () => shareCost(seen, seen?.money.cost.kind === 'unknown' ? null : (seen?.money.cost.cents ?? null)),
    gap: () => shareCost(seen, seen?.money.reason === null ? seen.money.gap : null),
    deadlines: () => deadlines.filter((one) => one.school === entry.school && one.field !== null).map(shareDeadline),
    dates: () => entry.dates.map(({ date, what }) => ({ date, what })),
    notes: () => entry.notes,
    added: () => entry.added,
  };
  const chosen = parts.filter((part) => part !== 'title').map((part) => [part, shown[part]()] as const);
  return { id: entry.school, name: seen?.name ?? names.get(entry.school) ?? '', ...Object.fromEntries(chosen) };
}

/** A cost, or what was computed from it; withheld where any fact behind it may not be passed on. */
function shareCost(seen: FitSchool | null, cents: Cents | null): SharedAmount {
  const cost = seen?.money.cost;
  if (cost === undefined || cost.kind === 'unknown' || cents === null) return { kind: 'unknown' };
  if (cost.facts.some(isLicensed)) return { kind: 'withheld' };
  return { kind: cost.kind, cents, sources: [...new Set(cost.facts.map(({ source }) => source))].sort() };
}

function shareDeadline({ field, date, zone, fact }: Deadline): SharedDeadline {
  const isWithheld = fact !== null && isLicensed(fact);
  if (isWithheld || date === null) return { field: field ?? '', date: null, zone: '', source: '', isWithheld };
  return { field: field ?? '', date, zone, source: fact?.source ?? '', isWithheld };
}

const isLicensed = ({ licence }: Fact): boolean => licence === 'not-to-publish';

/** The list that a share file carries. A fault where the file is none, or carries no list of this form. */
export function readSharedList(page: string, file: string): SharedList {
  const text = dataIn(page);
  if (text === null) throw fault('fit.share-malformed', { file, found: 'no-list' });
  const list = parseJson(text, file) as Partial<SharedList> | null;
  if (list?.format !== 1 || !Number.isInteger(list.version) || !Array.isArray(list.comments))
    throw fault('fit.share-malformed', { file, found: 'other-list' });
  const comments = list.comments.filter(isComment);
  if (comments.length < list.comments.length) throw fault('fit.share-malformed', { file, found: 'other-comment' });
  return { ...(list as SharedList), comments };
}

function isComment(comment: unknown): comment is SharedComment {
  const { by, on, school, text } = (comment ?? {}) as Partial<Record<keyof SharedComment, unknown>>;
  return [by, on, text].every((one) => typeof one === 'string') && (school === null || typeof school === 'string');
}
