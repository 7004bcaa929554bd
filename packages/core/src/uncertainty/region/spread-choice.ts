import { listOf, number, numberThat, oneOf, optional, readDocument, words } from '../../document/reader.js';
import { formOf, mapOf, recordOf } from '../../document/record-reader.js';
import { fault } from '../../fault/fault.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import type { WeightSpread } from '../draw/weight-spread.js';
import { boxAround } from './weight-region.js';

/** How weights may differ from the declared ones, by the ids of indicators: as a reader asks for it, over any ranking. */
export type SpreadChoice =
  /** Each within this part of its declared weight: 0.25 is a quarter up and down. */
  | { readonly kind: 'box'; readonly part: number }
  /** All weights there are. */
  | { readonly kind: 'simplex' }
  /** Around the declared weights by the Dirichlet distribution, the closer the higher the concentration. */
  | { readonly kind: 'around'; readonly concentration: number }
  /** Each within its own bounds; what is not named is bound by 0 and 1. */
  | {
      readonly kind: 'bounds';
      readonly low: Readonly<Record<string, number>>;
      readonly high: Readonly<Record<string, number>>;
    }
  /** In this order of importance; what is not named comes last, in the order of the methodology. */
  | { readonly kind: 'ordered'; readonly order: readonly string[] }
  /** Whatever meets every row: the sum of coefficient times weight is at least so much. */
  | { readonly kind: 'rows'; readonly rows: readonly SpreadRow[] };

export interface SpreadRow {
  readonly coefficients: Readonly<Record<string, number>>;
  readonly atLeast: number;
}

const SPREAD_WORDS = 'box25 (each weight up to 25 % more or less, or another number), simplex, around50, or a file';

/** Reads a spread from a word: "box25", "simplex", "around50". Null where it is none: then it may name a file. */
export function parseSpreadWord(word: string): SpreadChoice | null {
  if (word === 'simplex') return { kind: 'simplex' };
  const found = /^(box|around)(\d{1,6}(?:\.\d{1,6})?)$/.exec(word);
  if (!found) return null;
  const size = Number(found[2]);
  return found[1] === 'box' ? { kind: 'box', part: size / 100 } : { kind: 'around', concentration: size };
}

/** Refuses a word that is no spread. */
export function requireSpreadWord(word: string): SpreadChoice {
  const choice = parseSpreadWord(word);
  if (choice) return choice;
  throw fault('question.malformed', { parameter: 'region', found: JSON.stringify(word), expected: SPREAD_WORDS });
}

/** A spread as a word where there is one for it, else what it is. */
export function writeSpread(choice: SpreadChoice): string {
  if (choice.kind === 'box') return `box${Number((100 * choice.part).toFixed(6))}`;
  return choice.kind === 'around' ? `around${choice.concentration}` : choice.kind;
}

const share = numberThat((value) => value >= 0 && value <= 1, 'a weight from 0 to 1');
const shares = optional(mapOf(words, share), {});
const form = formOf<'kind', SpreadChoice>('kind', {
  box: recordOf<SpreadChoice & { kind: 'box' }>({
    kind: oneOf(['box']),
    part: numberThat((value) => value >= 0, 'a part of 0 or more'),
  }),
  simplex: recordOf<SpreadChoice & { kind: 'simplex' }>({ kind: oneOf(['simplex']) }),
  around: recordOf<SpreadChoice & { kind: 'around' }>({
    kind: oneOf(['around']),
    concentration: numberThat((value) => value > 0, 'a number above 0'),
  }),
  bounds: recordOf<SpreadChoice & { kind: 'bounds' }>({ kind: oneOf(['bounds']), low: shares, high: shares }),
  ordered: recordOf<SpreadChoice & { kind: 'ordered' }>({ kind: oneOf(['ordered']), order: listOf(words, 1) }),
  rows: recordOf<SpreadChoice & { kind: 'rows' }>({
    kind: oneOf(['rows']),
    rows: listOf(recordOf<SpreadRow>({ coefficients: mapOf(words, number), atLeast: number }), 1),
  }),
});

/** Reads a spread from the JSON of a file. */
export function parseSpread(json: unknown, file: string): SpreadChoice {
  return readDocument(json, form, (at, found, expected) =>
    fault('uncertainty.spread-malformed', { file, at, found, expected }),
  );
}

/** The spread over the indicators of a ranking. A fault where it names one that has no weight there. */
export function spreadOver(
  choice: SpreadChoice,
  { indicators, declared }: { readonly indicators: readonly IndicatorId[]; readonly declared: Float64Array },
): WeightSpread {
  const at = (id: string): number => {
    const place = indicators.indexOf(id as IndicatorId);
    if (place < 0) throw fault('uncertainty.spread-unknown', { indicator: id, known: [...indicators] });
    return place;
  };
  switch (choice.kind) {
    case 'box':
      return boxAround(declared, choice.part);
    case 'simplex':
    case 'around':
      return choice;
    case 'bounds':
      return { kind: 'box', low: fillIn(choice.low, 0), high: fillIn(choice.high, 1) };
    case 'ordered': {
      const named = choice.order.map(at);
      return { kind: 'ordered', order: [...named, ...[...indicators.keys()].filter((k) => !named.includes(k))] };
    }
    case 'rows':
      return {
        kind: 'polytope',
        rows: choice.rows.map((row) => ({ coefficients: fillIn(row.coefficients, 0), atLeast: row.atLeast })),
      };
  }

  function fillIn(given: Readonly<Record<string, number>>, otherwise: number): number[] {
    const all = indicators.map(() => otherwise);
    for (const [id, value] of Object.entries(given)) all[at(id)] = value;
    return all;
  }
}
