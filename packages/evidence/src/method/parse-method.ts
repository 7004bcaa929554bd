import { CONFIDENCES, fault, findAt, type Provenance } from '@bearings/core';
import {
  exactly,
  flag,
  isDocumentId,
  listOf,
  mapOf,
  numberThat,
  oneOf,
  optional,
  orNull,
  readDocument,
  recordOf,
  text,
  textThat,
  wholeFrom,
  words,
} from '@bearings/core/document';
import { bibliometricIndicators } from '../indicator/indicators.js';
import {
  ASSOCIATED_RULES,
  type CoreRule,
  type CountingMethod,
  type Damping,
  FIELD_LEVELS,
  type NetworkRule,
} from './method.js';

const year = numberThat((n) => Number.isInteger(n) && n >= 1900 && n <= 2100, 'a year');
const part = numberThat((n) => n >= 0 && n <= 1, 'a number from 0 to 1');
const id = textThat((t): t is string => isDocumentId(t), 'an id, as in open-medicine-2026');
const country = textThat((t): t is string => /^[A-Z]{2}$/.test(t), 'a country of two capitals, as CN');
const word = textThat((t): t is string => /^[a-z]+(-[a-z]+)*$/.test(t), 'a type of works, as book-chapter');
const sourceType = textThat((t): t is string => /^[a-z]+([ -][a-z]+)*$/.test(t), 'a type of sources, as book series');
const language = textThat((t): t is string => /^[a-z]{2,3}(-[a-z]{2,4})?$/.test(t), 'a language, as en');

const method = recordOf<Required<CountingMethod>>({
  format: exactly(1),
  id,
  title: words,
  rationale: words,
  publications: recordOf<CountingMethod['publications']>({
    from: year,
    to: year,
    types: listOf(word, 1),
    languages: orNull(listOf(language, 1)),
    retracted: flag,
    xpac: flag,
    coreOnly: flag,
    complete: flag,
    withoutSubfields: listOf(wholeFrom(1)),
  }),
  citations: recordOf<CountingMethod['citations']>({
    to: year,
    types: orNull(listOf(word, 1)),
    retracted: flag,
    xpac: flag,
    coreOnly: flag,
    yearsBefore: wholeFrom(0),
    self: flag,
  }),
  coreSources: optional(
    orNull(
      recordOf<CoreRule>({
        from: year,
        languages: listOf(language, 1),
        types: mapOf(sourceType, listOf(word, 1)),
        international: flag,
        leastShare: numberThat((n) => n >= 0 && n <= 1 && Number.isInteger(n * 1e6), 'a share from 0 to 1'),
        referenceYears: numberThat((n) => Number.isInteger(n) && n >= 0 && n <= 100, 'a whole number from 0 to 100'),
        rounds: numberThat((n) => Number.isInteger(n) && n >= 1 && n <= 200, 'a whole number from 1 to 200'),
      }),
    ),
    null,
  ),
  fieldLevel: oneOf(FIELD_LEVELS),
  leastCell: wholeFrom(1),
  topics: optional(flag, false),
  associated: oneOf(ASSOCIATED_RULES),
  lineage: flag,
  rawAffiliations: flag,
  countries: mapOf(country, country),
  top: listOf(
    numberThat((n) => Number.isInteger(n) && n >= 1 && n <= 99, 'a whole percentage from 1 to 99'),
    1,
  ),
  affiliationCap: orNull(
    recordOf<NonNullable<CountingMethod['affiliationCap']>>({
      share: numberThat((n) => n > 0 && n < 1 && Number.isInteger(n * 1e6), 'a share from 0.000001 to below 1'),
      level: oneOf(FIELD_LEVELS),
    }),
  ),
  network: recordOf<NetworkRule>({
    leastWorks: wholeFrom(1),
    formula: oneOf(['L/lnP', '(L-1)/lnP']),
    citedOnly: flag,
  }),
  hOfAll: part,
  damping: optional(
    orNull(recordOf<Damping>({ indicators: listOf(text, 1), threshold: orNull(wholeFrom(1)), multiple: wholeFrom(1) })),
    null,
  ),
  stability: recordOf<CountingMethod['stability']>({
    samples: numberThat((n) => Number.isInteger(n) && n >= 100 && n <= 100_000, 'a whole number from 100 to 100,000'),
    seed: numberThat(Number.isSafeInteger, 'a whole number'),
  }),
  provenance: optional(
    listOf(recordOf<Provenance>({ at: text, confidence: oneOf(CONFIDENCES), source: text, note: text })),
    [],
  ),
});

/** Reads a way of counting. A fault where it is malformed, its years run backwards, a share of the most cited stands twice, an indicator is damped that is not there, or a source is given for a field that is not there. */
export function parseCountingMethod(json: unknown, file: string): CountingMethod {
  const refuse = (at: string, found: string, expected: string) =>
    fault('evidence.method-malformed', { file, at, found, expected });
  const read = readDocument(json, method, refuse);
  const { publications, citations, top } = read;
  if (publications.to < publications.from)
    throw refuse('/publications/to', `the year ${publications.to}`, `${publications.from} or later`);
  if (citations.to < publications.from)
    throw refuse('/citations/to', `the year ${citations.to}`, `${publications.from} or later`);
  const twin = top.findIndex((one, at) => at > 0 && one <= top[at - 1]!);
  if (twin > 0) throw refuse(`/top/${twin}`, `the number ${top[twin]}`, 'each once, smallest first');
  if (read.coreSources && Object.keys(read.coreSources.types).length === 0)
    throw refuse('/coreSources/types', 'no type of sources', 'one at least, as journal');
  const known = bibliometricIndicators(read).map(({ id }) => id);
  read.damping?.indicators.forEach((id, k) => {
    if (!known.includes(id))
      throw refuse(`/damping/indicators/${k}`, JSON.stringify(id), `an indicator of this method: ${known.join(', ')}`);
  });
  (read.provenance ?? []).forEach(({ at }, k) => {
    if (findAt(read, at) === undefined)
      throw refuse(`/provenance/${k}/at`, JSON.stringify(at), 'the JSON pointer of a field of this way of counting');
  });
  return read;
}
