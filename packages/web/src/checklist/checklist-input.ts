import type {
  EditionCard,
  EditionShape,
  EvidenceShape,
  IndicatorShape,
  MethodologyShape,
  Ranking,
} from '@bearings/contract';

/** What an answer to a checklist is told from. What is null is not known, and then cannot be told. */
export interface ChecklistInput {
  readonly edition: EditionShape;
  readonly manifest: EditionCard['manifest'];
  /** Null for a printed list. */
  readonly methodology: MethodologyShape | null;
  /** Of the methodology as it stands now. */
  readonly digest: string | null;
  /** Whether the reasons behind the methodology are written down. */
  readonly reasoned: boolean;
  readonly indicators: readonly Pick<IndicatorShape, 'id' | 'definition' | 'kind' | 'warning'>[];
  readonly ranking: RankingSummary;
  readonly evidence: EvidenceShape | null;
  /** All editions at hand, this one among them. */
  readonly editions: readonly EditionShape[];
}

/** A ranking in counts of its schools and readings. */
export interface RankingSummary {
  readonly schools: number;
  readonly unranked: number;
  /** Schools that share their rank with another. */
  readonly tied: number;
  /** Schools whose points by indicator are given. */
  readonly withPoints: number;
  /** Schools whose score has a lower and an upper end. */
  readonly ranges: number;
  /** Schools whose rank has an interval, and what the intervals are over; null where there are none. */
  readonly intervals: {
    readonly schools: number;
    readonly part: number;
    readonly rules: number;
    readonly draws: number;
  } | null;
  /** Countries that are known. */
  readonly countries: number;
  /** Schools that lack a reading that counts. */
  readonly lacking: number;
  /** Those of them that have no rank for it. */
  readonly lackingUnranked: number;
  /** Missing readings for which something stood in. */
  readonly filled: number;
}

/** Counts a ranking; `leftOut` schools are not in it and not counted. */
export function summarizeRanking({ placements, intervals }: Pick<Ranking, 'placements' | 'intervals'>): RankingSummary {
  const unread = (line: (typeof placements)[number]): boolean =>
    line.kind === 'unranked' && line.reason !== 'not-eligible';
  const marks = placements.flatMap(({ missing }) => missing);
  const count = (holds: (line: (typeof placements)[number]) => boolean): number => placements.filter(holds).length;
  return {
    schools: placements.length,
    unranked: count(({ kind }) => kind === 'unranked'),
    tied: count((line) => line.kind === 'ranked' && line.tied),
    withPoints: count(({ contributions }) => (contributions ?? []).some(({ points }) => points !== null)),
    ranges: count(({ range }) => range !== undefined),
    intervals: intervals && {
      schools: count(({ interval }) => interval !== undefined),
      part: intervals.part,
      rules: intervals.rules.length,
      draws: intervals.draws,
    },
    countries: new Set(placements.map(({ country }) => country).filter(Boolean)).size,
    lacking: count((line) => line.missing.length > 0 || unread(line)),
    lackingUnranked: count(unread),
    filled: marks.filter(({ filledBy }) => filledBy !== null).length,
  };
}
