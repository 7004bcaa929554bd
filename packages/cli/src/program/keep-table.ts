import type { Methodology, NameMatch } from '@bearings/core';
import type { PublishedTable } from '@bearings/intake';
import { draftTable, type Library, matchTable } from '@bearings/library';
import { keepEdition } from '@bearings/store';
import { printAnswer } from '../print/print-answer.js';
import { wrapLines } from '../print/print-columns.js';
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
  /** What happens where two names of the table mean one school. */
  readonly twice: 'refuse' | 'first';
}

/** Matches the names of a published table, keeps it as an edition and says what became of each name. */
export function keepTable(job: Job, published: PublishedTable, options: ImportOptions, how: HowToKeep): void {
  const { library } = job;
  const review = openReview(options.review);
  const index = indexNames(library, review);
  const { matches, outdone } = matchTable(index, published, how.twice);
  const draft = draftTable(library, published, {
    id: options.as,
    matches,
    methodology: how.methodology,
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
  return wrapLines(lines, width);
}

function isDoubtful({ school, doubtful }: NameMatch): boolean {
  return doubtful && school !== null;
}

function describeDoubt({ name, school, score, by, runnerUp }: NameMatch): string {
  return school === null
    ? `look: "${name}" means ${runnerUp?.school} too, which another row of the table fits better; it stands as a school of its own`
    : `look: "${name}" was taken for ${school} (${score.toFixed(2)}, by ${by})`;
}

/** Reads "--retrieved 2026-11-24"; empty where it is not given. */
export function readDate(text: string | undefined): string {
  if (text !== undefined && !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) {
    throw new UsageError(`--retrieved takes a date such as 2026-11-24, not "${text}"`);
  }
  return text ?? '';
}
