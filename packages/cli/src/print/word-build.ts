import { type BuildRecord, type Estimate, type StepProgress, writeBytes } from '@bearings/store/build';
import type { PrepareProgress } from '@bearings/store/prepare';
import { shortDigest, writeReading } from './words.js';

/** "about 4 min, 1.2 GB of disk and 300 MB of memory for 1,000,000 works with 18,000,000 references". */
export function wordEstimate({ works, references, disk, memory, seconds }: Estimate, here: boolean): string {
  const of = `${writeReading(works)} works with ${writeReading(references)} references`;
  if (!here) return `counting ${of}`;
  return `about ${wordTime(seconds)}, ${writeBytes(disk)} of disk and at least ${writeBytes(memory)} of memory for ${of}`;
}

/** "12 of 25: school_pubs, 12,345 rows in 5 s, 38 %, about 20 s left". */
export function wordStep({ step, done, of, part, left, spilled, finished }: StepProgress): string {
  const rows = finished ? `, ${writeReading(finished.rows)} rows in ${wordTime(finished.seconds)}` : '';
  const rest = left === null || part === 1 ? '' : `, about ${wordTime(left)} left`;
  const onDisk = spilled ? `, ${writeBytes(spilled)} spilled to the disk` : '';
  return `${finished ? done : done + 1} of ${of}: ${step}${rows}, ${Math.floor(part * 100)} %${onDisk}${rest}`;
}

/** "preparing: 3 of 40 part files, 1.2 GB of 20.0 GB, 1,200,000 works, about 4 min left". */
export function wordPreparing(progress: PrepareProgress, milliseconds: number): string {
  const { parts, partsDone, bytes, bytesDone, records } = progress;
  const left =
    bytesDone > 0 && bytesDone < bytes
      ? `, about ${wordTime((milliseconds * (bytes - bytesDone)) / bytesDone / 1000)} left`
      : '';
  return `preparing: ${partsDone} of ${parts} part files, ${writeBytes(bytesDone)} of ${writeBytes(bytes)}, ${writeReading(records)} works${left}`;
}

/** "stability intervals from 1,000 samples of the works of each school in 4 s". */
export function wordStability({ stability }: BuildRecord['method'], seconds: number): string {
  return `stability intervals from ${writeReading(stability.samples)} samples of the works of each school in ${wordTime(seconds)}`;
}

export function wordTime(time: number): string {
  const seconds = Math.max(1, Math.ceil(time));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** How many schools and institutions are named before the rest is only counted. */
const NAMED = 5;

/** What was built, in sentences. */
export function describeBuild(
  record: BuildRecord,
  {
    folder,
    wasThere,
    edition,
  }: { readonly folder: string; readonly wasThere: boolean; readonly edition: string | null },
): string[] {
  const { method, run, schools, lost, unresolved, withoutCountry, ownAndAssociated, jumps, checks } = record;
  const moved = jumps ? [...new Set(jumps.schools.map(({ school }) => school))] : [];
  return [
    method.title,
    wasThere
      ? `the run ${shortDigest(run)} is in ${folder} already; nothing was done`
      : `the run ${shortDigest(run)} is in ${folder}`,
    `${schools.length} schools, ${writeReading(record.rows.pub_counts ?? 0)} works of the world counted, ${checks.length} checks held`,
    `references to works that are not in the snapshot: ${writeReading(lost.references)}, to ${writeReading(lost.works)} works; they count for nobody`,
    ...(record.hospitals?.length ? [wordHospitals(record.hospitals)] : []),
    ...(record.matched ? [wordMatched(record.matched)] : []),
    ...(unresolved.length > 0
      ? [
          `institutions that are not in the snapshot: ${nameSome(unresolved.map(({ school, name }) => `${name} (${school})`))}`,
        ]
      : []),
    ...(withoutCountry.length > 0
      ? [`schools without a country, so without a network: ${nameSome(withoutCountry)}`]
      : []),
    ...(ownAndAssociated.length > 0
      ? [`institutions that are one school's own and associated to another: ${nameSome(ownAndAssociated)}`]
      : []),
    ...(jumps
      ? [
          `moved by more than a quarter since ${shortDigest(jumps.since)}: ${moved.length === 0 ? 'none' : nameSome(moved)}`,
        ]
      : []),
    ...(edition ? [`kept as the edition ${edition}: bearings rank ${edition}`] : []),
  ];
}

type Effects = NonNullable<BuildRecord['matched']>;

const sumOf = (effects: Effects, of: 'works' | 'worksAdded' | 'credit'): number =>
  effects.reduce((total, one) => total + one[of], 0);

const wordCredit = (effects: Effects): string =>
  `credit of ${writeReading(Math.round(sumOf(effects, 'credit') / 1e6))} works; by school in build.json`;

/** What associated hospitals give to schools. */
function wordHospitals(hospitals: Effects): string {
  return `associated hospitals: on ${writeReading(sumOf(hospitals, 'works'))} works of ${hospitals.length} schools, of which ${writeReading(sumOf(hospitals, 'worksAdded'))} are theirs by nothing else; ${wordCredit(hospitals)}`;
}

/** What affiliations of authors without institution give to schools. */
function wordMatched(matched: Effects): string {
  return `affiliations of authors without institution: named on ${writeReading(sumOf(matched, 'works'))} works of ${matched.length} schools, of which ${writeReading(sumOf(matched, 'worksAdded'))} are theirs by nothing else; ${wordCredit(matched)}`;
}

function nameSome(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return `${names.slice(0, NAMED).join('; ')}${rest > 0 ? `; and ${rest} more, all in build.json` : ''}`;
}
