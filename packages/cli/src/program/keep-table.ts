import type { Library } from '@bearings/library';
import { matchName, type Indicator, type Methodology, type NameMatch } from '@bearings/core';
import { draftEdition, type PublishedTable, type PublishedTableRow } from '@bearings/intake';
import { keepEdition } from '@bearings/store';
import { printAnswer } from '../print/print-answer.js';
import { wrapText } from '../print/print-columns.js';
import { shortDigest } from '../print/words.js';
import { widthOf, type CommonOptions, type Job } from './job.js';
import { indexNames, keepReview, openReview } from './name-review.js';
import { UsageError } from './usage-error.js';

/** Options of every import. */
export interface ImportOptions extends CommonOptions {
  readonly as: string;
  readonly methodology?: string;
  readonly review?: string;
  readonly retrieved?: string;
  readonly publishable?: boolean;
  readonly replace?: boolean;
}

/** What an import settles beside its options. */
export interface HowToKeep {
  readonly methodology: Methodology | null;
  readonly map?: string;
  /**
   * Where two names of the table mean one school: a fault, or the best match keeps it (of equals, the first in the
   * table) and the other gets a school of the edition's own, for tables known to list a university and its hospital.
   */
  readonly twice: 'refuse' | 'first';
}

/** Matches the names of a published table, keeps it as an edition and says what became of each name. */
export function keepTable(job: Job, published: PublishedTable, options: ImportOptions, how: HowToKeep): void {
  const { library } = job;
  const review = openReview(options.review);
  const index = indexNames(library, review);
  const asked = published.rows.map((row) => matchName(index, row.nameAsPrinted, hintsOf(row)));
  const { matches, outdone } = how.twice === 'first' ? keepBest(asked) : { matches: asked, outdone: [] };
  const draft = draftEdition(defineIndicators(published), {
    id: options.as,
    matches: new Map(matches.map((m) => [m.name, m.school])),
    shippedIndicators: new Set(library.indicators().map(({ id }) => id)),
    methodology: how.methodology?.id ?? null,
    retrieved: readDate(options.retrieved),
    licence: options.publishable ? 'publishable' : 'not-to-publish',
  });
  const manifest = keepEdition(library, draft, { replace: options.replace === true, map: how.map });
  const undecided = keepReview(review, matches);
  const known = matches.filter(({ school }) => school !== null).length;
  const summary = {
    edition: draft.edition.id,
    title: draft.edition.title,
    kind: draft.edition.kind,
    methodology: draft.edition.methodology,
    rows: draft.printed.length,
    readings: draft.readings.length,
    indicators: published.indicators.map(({ id }) => id),
    matched: known,
    ownSchools: draft.schools.length,
    undecided,
    printedWeights: draft.edition.printedWeights,
    snapshot: manifest.snapshot,
    notes: draft.edition.notes,
  };
  printAnswer(job, {
    json: () => summary,
    csv: () => ({
      columns: ['name', 'school', 'score', 'by', 'runner_up', 'doubtful'],
      rows: matches.map((m) => [m.name, m.school, m.score, m.by, m.runnerUp?.school ?? null, m.doubtful]),
    }),
    table: () =>
      describeImport(summary, [...matches.filter(isDoubtful), ...outdone], review.file, library, widthOf(job.world)),
  });
}

/** Takes a school from every name but the one that matches it best; it stays their runner-up, for a person to see. */
function keepBest(asked: readonly NameMatch[]): { matches: NameMatch[]; outdone: NameMatch[] } {
  const best = new Map<string, NameMatch>();
  for (const match of asked) {
    const before = match.school === null ? undefined : best.get(match.school);
    if (match.school !== null && (!before || strength(match) > strength(before))) best.set(match.school, match);
  }
  const outdone: NameMatch[] = [];
  const matches = asked.map((match): NameMatch => {
    const { school, score } = match;
    if (school === null || best.get(school) === match || match.by === 'review') return match;
    const without = {
      ...match,
      school: null,
      score: 0,
      runnerUp: { school, score },
      by: 'none',
      doubtful: true,
    } as const;
    outdone.push(without);
    return without;
  });
  return { matches, outdone };
}

/** How sure a match is; what a person decided is above all. */
function strength({ by, score }: NameMatch): number {
  return by === 'review' ? 2 : score;
}

/** An indicator that the map does not define is what the table says it is. */
function defineIndicators(published: PublishedTable): PublishedTable {
  const define = (indicator: Indicator): Indicator =>
    indicator.definition.trim() === ''
      ? { ...indicator, definition: `"${indicator.label}" as the table prints it; the map does not say more.` }
      : indicator;
  return { ...published, indicators: published.indicators.map(define) };
}

interface Summary {
  readonly edition: string;
  readonly title: string;
  readonly kind: string;
  readonly methodology: string | null;
  readonly rows: number;
  readonly indicators: readonly string[];
  readonly matched: number;
  readonly ownSchools: number;
  readonly undecided: number;
  readonly snapshot: string;
  readonly notes: readonly string[];
}

function describeImport(
  s: Summary,
  doubtful: readonly NameMatch[],
  review: string | null,
  { home }: Library,
  width: number,
): string {
  const lines = [
    `${s.title}`,
    `kept as ${s.edition} (${s.kind}, snapshot ${shortDigest(s.snapshot)}) in ${home}`,
    `${s.rows} rows, indicators: ${s.indicators.join(', ') || 'none'}`,
    `names matched to known schools: ${s.matched}; schools of this edition alone: ${s.ownSchools}`,
    s.methodology ? `methodology: ${s.methodology}` : 'no methodology is declared for it',
    ...s.notes.map((note) => `note: ${note}`),
    ...doubtful.map(describeDoubt),
    ...(s.undecided > 0 && review
      ? [`${s.undecided} names wait for a decision in ${review}; import again with --replace`]
      : []),
  ];
  return `${lines.map((line) => wrapText(line, width, '  ')).join('\n')}\n`;
}

function isDoubtful({ school, doubtful }: NameMatch): boolean {
  return doubtful && school !== null;
}

function describeDoubt({ name, school, score, by, runnerUp }: NameMatch): string {
  return school === null
    ? `look: "${name}" means ${runnerUp?.school} too, which another row of the table fits better; it stands as a school of its own`
    : `look: "${name}" was taken for ${school} (${score.toFixed(2)}, by ${by})`;
}

function hintsOf({ country, state, city }: PublishedTableRow): { country?: string; state?: string; city?: string } {
  return { ...(country ? { country } : {}), ...(state ? { state } : {}), ...(city ? { city } : {}) };
}

function readDate(text: string | undefined): string {
  if (text !== undefined && !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) {
    throw new UsageError(`--retrieved takes a date such as 2026-11-24, not "${text}"`);
  }
  return text ?? '';
}
