import {
  listOf,
  numberThat,
  orNull,
  readDocument,
  textThat,
  type Reader,
  wholeFrom,
  words,
} from '../document/reader.js';
import { exactly, mapOf, recordOf } from '../document/record-reader.js';
import { fault } from '../fault/fault.js';
import { parseVariation, type Variation } from '../methodology/variation.js';
import { isSchoolId, type SchoolId } from '../school.js';
import type { IntervalBasis, RankInterval, RankIntervals } from '../uncertainty/interval/rank-intervals.js';
import type { Digest } from './manifest.js';

/** The rank intervals of an edition as they were computed when it was sealed, with what they were computed from. */
export interface SealedIntervals extends RankIntervals {
  readonly snapshot: Digest;
  /** Of the methodology. */
  readonly methodology: Digest;
}

/** Writes intervals as JSON, one school a line, by id. */
export function formatIntervals({ snapshot, methodology, basis, schools }: SealedIntervals): string {
  const head = JSON.stringify({ format: 1, snapshot, methodology, basis }, null, 1);
  const lines = [...schools]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([school, { low, median, high, group }]) => JSON.stringify({ school, low, median, high, group }));
  return `${head.slice(0, -2)},\n "schools": [\n  ${lines.join(',\n  ')}\n ]\n}\n`;
}

/** Reads intervals from JSON. Whether they are true, verifying tells. */
export function parseIntervals(json: unknown, file: string): SealedIntervals {
  const { snapshot, methodology, basis, schools } = readDocument(json, sealed, (at, found, expected) =>
    fault('edition.malformed', { file, at, found, expected }),
  );
  return {
    snapshot,
    methodology,
    basis: { ...basis, rules: basis.rules.map((rules): Variation => parseVariation(rules as never)) },
    schools: new Map(schools.map(({ school, ...interval }) => [school, interval])),
  };
}

const digest: Reader<Digest> = textThat((t): t is string => /^sha256:[0-9a-f]{64}$/.test(t), 'a digest');

const basis = recordOf<Omit<IntervalBasis, 'rules'> & { readonly rules: readonly Readonly<Record<string, string>>[] }>({
  part: numberThat((part) => part >= 0, 'a part of 0 or more'),
  rules: listOf(mapOf(words, words)),
  draws: wholeFrom(1),
  seed: wholeFrom(0),
});

const sealed = recordOf<{
  readonly format: 1;
  readonly snapshot: Digest;
  readonly methodology: Digest;
  readonly basis: ReturnType<typeof basis.read>;
  readonly schools: readonly (RankInterval & { readonly school: SchoolId })[];
}>({
  format: exactly(1),
  snapshot: digest,
  methodology: digest,
  basis,
  schools: listOf(
    recordOf<RankInterval & { readonly school: SchoolId }>({
      school: textThat(isSchoolId, 'the id of a school'),
      low: wholeFrom(1),
      median: wholeFrom(1),
      high: wholeFrom(1),
      group: orNull(wholeFrom(1)),
    }),
  ),
});
