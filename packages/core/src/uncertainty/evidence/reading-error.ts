import {
  flag,
  listOf,
  numberThat,
  oneOf,
  optional,
  readDocument,
  type Reader,
  text,
  words,
} from '../../document/reader.js';
import { exactly, formOf, mapOf, recordOf } from '../../document/record-reader.js';
import { fault } from '../../fault/fault.js';
import { indicatorCode } from '../../indicator/indicator-code.js';
import type { IndicatorId } from '../../indicator/indicator.js';

/** How far the readings of an indicator may be off, and who says so. */
export type ReadingError = {
  readonly indicator: IndicatorId;
  /** Who says how readings err: a source, or whose guess it is. */
  readonly source: string;
} & (
  | /** Normal about the reading, by so much, or by so much of it. */ {
      readonly kind: 'normal';
      readonly sd: number;
      readonly relative: boolean;
    }
  | /** Anywhere within so much of the reading, evenly, or within such a part of it. */ {
      readonly kind: 'interval';
      readonly half: number;
      readonly relative: boolean;
    }
  | /** Rounded to whole steps: anywhere within half a step. */ { readonly kind: 'rounding'; readonly step: number }
  | /** Counts of events that do not depend on each other, such as nominations: Poisson about the count. */ {
      readonly kind: 'count';
    }
  | /** Normal about each reading, by an error of the school's own; a school that is not named has none. */ {
      readonly kind: 'sampled';
      readonly errors: Readonly<Record<string, number>>;
    }
);

const positive = numberThat((value) => value > 0, 'a number above 0');
const shared = { indicator: indicatorCode, source: words } as const;
const relative = optional(flag, false);
type Of<K extends ReadingError['kind']> = ReadingError & { readonly kind: K };

const errors: Reader<readonly ReadingError[]> = listOf(
  formOf<'kind', ReadingError>('kind', {
    normal: recordOf<Of<'normal'>>({ ...shared, kind: oneOf(['normal']), sd: positive, relative }),
    interval: recordOf<Of<'interval'>>({ ...shared, kind: oneOf(['interval']), half: positive, relative }),
    rounding: recordOf<Of<'rounding'>>({ ...shared, kind: oneOf(['rounding']), step: positive }),
    count: recordOf<Of<'count'>>({ ...shared, kind: oneOf(['count']) }),
    sampled: recordOf<Of<'sampled'>>({ ...shared, kind: oneOf(['sampled']), errors: mapOf(text, positive) }),
  }),
  1,
);

const document = recordOf<{ readonly format: 1; readonly errors: readonly ReadingError[] }>({
  format: exactly(1),
  errors,
});

/** Reads how readings err from the JSON of a file: `{ "format": 1, "errors": [...] }`. */
export function parseReadingErrors(json: unknown, file: string): readonly ReadingError[] {
  const refuse = (at: string, found: string, expected: string) =>
    fault('uncertainty.errors-malformed', { file, at, found, expected });
  const read = readDocument(json, document, refuse).errors;
  const seen = new Set<string>();
  read.forEach(({ indicator }, i) => {
    if (seen.has(indicator))
      throw refuse(`/errors/${i}/indicator`, `"${indicator}" a second time`, 'each indicator once');
    seen.add(indicator);
  });
  return read;
}
