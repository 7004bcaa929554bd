import { isNearZero, nameRules } from '@bearings/core';
import type { AttainedEnd, DoubtAnswer, DoubtQuestion, NoRange } from '@bearings/library';
import { writePercent } from './word-interval.js';
import { writeReading } from './words.js';

/** What the notes of a doubt are about. */
export interface DoubtNoted {
  readonly answer: DoubtAnswer;
  readonly question: DoubtQuestion;
  /** The file that a region came from, or its word; nothing where none was named. */
  readonly regionFile: string | undefined;
}

export function isNone(range: object | null): range is NoRange {
  return range !== null && 'none' in range;
}

/** "3"; where it is not proven "2~3": weights give 3, and none give anything beyond 2. */
export function labelEnd({ rank, bound }: Pick<AttainedEnd, 'rank' | 'bound'>): string {
  return rank === bound ? String(rank) : `${Math.min(rank, bound)}~${Math.max(rank, bound)}`;
}

/** The weights that are admissible, in words. */
export function wordRegion({ question: { spread }, regionFile }: DoubtNoted): string {
  switch (spread.kind) {
    case 'box':
      return `all weights up to ${writePercent(spread.part)} more or less than declared`;
    case 'simplex':
      return 'all weights there are';
    case 'around':
      return `weights around the declared ones (Dirichlet, concentration ${spread.concentration})`;
    case 'bounds':
      return `all weights within the bounds of ${regionFile}`;
    case 'ordered':
      return `all weights in the order of importance of ${regionFile}`;
    case 'rows':
      return `all weights that meet the rows of ${regionFile}`;
  }
}

/** What the attainable ranks are over, in a sentence; nothing where they were not asked for. */
export function noteAttainable(page: DoubtNoted): string[] {
  const { attainable } = page.answer;
  if (attainable === null) return [];
  if (isNone(attainable)) return [`attainable: none, since ${attainable.none}`];
  const { exact, open, schools } = attainable;
  const proven =
    open === 0
      ? schools === 0
        ? 'no school was reached'
        : 'exact'
      : `${exact} of ${exact + open} ends are proven; in "2~3" weights give one of the two, and none go beyond the other (--nodes searches on)`;
  return [
    `attainable: the highest and the lowest rank that ${wordRegion(page)} give, by the declared rules; ${proven}. It says what is possible, not how often`,
  ];
}

/** What the draws are over, how far they err and where the doubt comes from. */
export function noteSensitivity(page: DoubtNoted): string[] {
  const { sensitivity, asked } = page.answer;
  if (sensitivity === null) return [];
  if (isNone(sensitivity)) return [`sensitivity: none, since ${sensitivity.none}`];
  const { draws, rules, gaps, mixing, error, sources, together } = sensitivity;
  const others = rules.filter((one) => nameRules(one) !== nameRules({})).map(nameRules);
  const { until } = page.question;
  return [
    [
      `sensitivity: the 5 %, 50 % and 95 % ranks in ${writeReading(draws)} draws from ${wordRegion(page)}`,
      others.length > 0 ? `, by the declared rules or ${others.join(' or ')}` : ', by the declared rules',
      gaps > 0
        ? `, ${writeReading(gaps)} missing ${gaps === 1 ? 'reading' : 'readings'} filled from schools like them`
        : '',
      ` (seed ${asked.seed}). The mean rank of no school errs by more than ${error.toPrecision(2)} (Monte Carlo standard error)`,
      until === null ? '' : error <= until ? `; ${until} was asked for` : `; ${until} was asked for, --draws goes on`,
      mixing ? `; the walk mixes with R-hat ${mixing.rHat.toFixed(3)}` : '',
    ].join(''),
    ...(sources
      ? [
          `of all that moves: ${sources
            .map(
              (one) =>
                `${one.source} ${share(one.alone)} alone (± ${share(one.error)}), ${share(one.withOthers)} with others`,
            )
            .join('; ')}`,
        ]
      : []),
    ...(together.length > 0
      ? [
          `two together, beyond what each moves alone: ${together
            .map(({ first, second, share: part, error: off }) => `${first} and ${second} ${wordShare(part, off)}`)
            .join('; ')}`,
        ]
      : []),
    ...noteSingles(sensitivity),
    'group: schools whose first one is above them in fewer than 95 of 100 draws share a number; a dot cannot be placed',
  ];
}

/** What single weights and choices are varied by, and which of them move ranks together; nothing where nobody asked. */
function noteSingles({ singles }: Extract<DoubtAnswer['sensitivity'], { draws: number }>): string[] {
  if (singles === null) return [];
  if (isNone(singles)) return [`single weights and rules: none, since ${singles.none}`];
  const { part, runs, together } = singles;
  return [
    `single weights and rules: each weight up to ${writePercent(part)} more or less by itself before shares are taken, Sobol indices of ${writeReading(runs)} runs; ${
      together.length === 0
        ? 'no two are told to move ranks together beyond what each moves alone'
        : `most together: ${together.map((two) => `${two.first} and ${two.second} ${wordShare(two.share, two.error)}`).join('; ')}`
    }`,
  ];
}

/** A share and its error: "12 % ± 3"; where it cannot be told from nothing, so many words. */
export function wordShare(part: number, error: number): string {
  return isNearZero(part, error) ? 'not told from 0' : `${share(part)} ± ${Math.round(100 * error)}`;
}

/** What the confidence sets are over. */
export function noteStatistical({ answer: { statistical } }: DoubtNoted): string[] {
  if (statistical === null) return [];
  if (isNone(statistical)) return [`statistical: none, since ${statistical.none}`];
  const bySource = new Map<string, string[]>();
  for (const { indicator, source } of statistical.errors)
    bySource.set(source, [...(bySource.get(source) ?? []), indicator]);
  const errors = [...bySource].map(([source, indicators]) => `${source} (${indicators.join(', ')})`).join('; ');
  return [
    `statistical: a set that holds the true rank of a school in ${writePercent(statistical.coverage)} of repetitions, by the declared weights and rules, as far as readings err by ${errors}. It knows of no other error`,
  ];
}

/** What every such page ends with. */
export function noteStopped({ answer }: DoubtNoted): string[] {
  return answer.partial ? ['PARTIAL: stopped before it was done; ask again for the whole answer'] : [];
}

/** A part in whole percents; small ones that an error can make negative are shown as they are. */
export function share(part: number): string {
  return `${Math.round(100 * part) + 0} %`;
}
