import { SCHOOL_PROPERTIES } from '../cohort/school-property.js';
import { documentId } from '../document/document-words.js';
import { indicatorCode } from '../indicator/indicator-code.js';
import {
  flag,
  listOf,
  number,
  oneOf,
  optional,
  orNull,
  pairOf,
  readDocument,
  text,
  wholeFrom,
  words,
  type Reader,
} from '../document/reader.js';
import { exactly, formOf, recordOf } from '../document/record-reader.js';
import { fault } from '../fault/fault.js';
import { checkMethodology } from './check-methodology.js';
import { aggregation, missingRule, normalizer, rescale, treatment, yearRule } from './method-readers.js';
import { CONFIDENCES, type Derivation, type EligibilityRule, type Methodology } from './methodology.js';

/**
 * Reads a methodology from JSON and checks it. Unknown fields are refused. What may be left out: `derivations` and
 * `limits` (none), `edition` (a methodology of our own). Everything else a school could dispute must be said.
 */
export function parseMethodology(json: unknown, file: string): Methodology {
  const read = readDocument(json, methodology, (at, found, expected) =>
    fault('methodology.malformed', { file, at, found, expected }),
  );
  checkMethodology(read);
  return read;
}

const two = pairOf(indicatorCode, indicatorCode);

const derivation: Reader<Derivation> = formOf<'by', Derivation>('by', {
  ratio: recordOf({ indicator: indicatorCode, by: exactly('ratio'), of: two }),
  'weighted-sum': recordOf({
    indicator: indicatorCode,
    by: exactly('weighted-sum'),
    of: listOf(indicatorCode, 1),
    weights: listOf(number, 1),
  }),
  'over-log': recordOf({ indicator: indicatorCode, by: exactly('over-log'), of: two }),
  damp: recordOf({
    indicator: indicatorCode,
    by: exactly('damp'),
    of: two,
    threshold: orNull(number),
    until: number,
  }),
});

const eligibilityRule: Reader<EligibilityRule> = formOf<'rule', EligibilityRule>('rule', {
  'at-least': recordOf({
    rule: exactly('at-least'),
    sumOf: listOf(indicatorCode, 1),
    on: oneOf(['readings', 'scores']),
    atLeast: orNull(number),
    because: words,
  }),
  reported: recordOf({
    rule: exactly('reported'),
    of: listOf(indicatorCode, 1),
    count: wholeFrom(1),
    because: words,
  }),
  property: recordOf({
    rule: exactly('property'),
    property: oneOf(SCHOOL_PROPERTIES),
    oneOf: listOf(text, 1),
    because: words,
  }),
});

const methodology: Reader<Methodology> = recordOf<Methodology>({
  format: exactly(1),
  id: documentId,
  version: words,
  title: words,
  publisher: words,
  edition: optional(text, ''),
  purpose: words,
  audience: words,
  startsFrom: listOf(oneOf(['readings', 'indicator-scores']), 1),
  derivations: optional(listOf(derivation), []),
  eligibility: listOf(eligibilityRule),
  pillars: listOf(
    recordOf({
      id: indicatorCode,
      label: words,
      parent: orNull(indicatorCode),
      weight: orNull(number),
      aggregation,
    }),
  ),
  indicators: listOf(
    recordOf({
      indicator: indicatorCode,
      pillar: orNull(indicatorCode),
      weight: orNull(number),
      direction: oneOf(['higher', 'lower']),
      years: yearRule,
      missing: missingRule,
      treat: listOf(treatment),
      normalize: listOf(normalizer),
    }),
    1,
  ),
  aggregation,
  rescale,
  rounding: recordOf({
    rule: oneOf(['half-up', 'half-even', 'none']),
    decimals: wholeFrom(0),
    ranks: oneOf(['after-rounding', 'before-rounding']),
  }),
  ties: recordOf({ rule: oneOf(['competition', 'dense', 'fractional']), tolerance: number }),
  bands: orNull(recordOf({ individual: wholeFrom(0), edges: listOf(pairOf(wholeFrom(1), orNull(wholeFrom(1))), 1) })),
  tiers: orNull(recordOf({ cuts: listOf(recordOf({ tier: wholeFrom(1), atLeast: number }), 1), showRanks: flag })),
  provenance: listOf(recordOf({ at: text, confidence: oneOf(CONFIDENCES), source: text, note: text })),
  limits: optional(listOf(text), []),
});
