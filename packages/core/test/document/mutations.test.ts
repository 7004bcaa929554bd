import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCohort, parseEdition, parseIndicators, parseMethodology } from '../../src/index.js';
import { anEdition } from '../edition/an-edition.js';
import { faultOf } from '../fault-of.js';
import { twoPillars } from '../methodology/two-pillars.js';

/** More runs for a longer search: BEARINGS_FUZZ_RUNS=100000. */
const numRuns = Number(process.env.BEARINGS_FUZZ_RUNS ?? 3000);
const timeout = 60_000 + 10 * numRuns;

const indicator = {
  id: 'mcat',
  label: 'M',
  definition: 'd',
  unit: 'u',
  direction: 'higher',
  kind: 'input',
  warning: '',
};
const where = [{ property: 'state', oneOf: ['CA'] }];
const cohort = { format: 1, id: 'c', title: 't', asOf: '', fictional: false, where, notes: ['n'] };

/** Sound documents, and what reads them. */
const DOCUMENTS: readonly [name: string, document: unknown, parse: (json: unknown, file: string) => unknown][] = [
  ['parseMethodology', twoPillars(), parseMethodology],
  ['parseEdition', anEdition(), parseEdition],
  ['parseCohort', cohort, parseCohort],
  ['parseIndicators', [indicator, { ...indicator, id: 'gpa' }], parseIndicators],
];

type Holder = Record<string, unknown>;

/** Every place of a document: what holds it, and under which key. */
function placesOf(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...placesOf(holder[key])]);
}

const leaf = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    0,
    -1,
    1e308,
    5e-324,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    '__proto__',
    'research',
    'teaching',
    'mcat',
  ),
  fc.double(),
  fc.string({ unit: 'binary' }),
);
const garbage = fc.oneof(leaf, fc.jsonValue({ maxDepth: 4 }), fc.constant([]), fc.constant({}));

/** A list in a list in a list, so many deep. */
function nest(depth: number): unknown {
  let value: unknown = [];
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

/** One change: at which place, of what kind, with what. */
const mutation = fc.record({
  at: fc.nat(),
  other: fc.nat(),
  deed: fc.constantFrom('delete', 'replace', 'add', 'copy', 'repeat'),
  key: fc.oneof(fc.constantFrom('by', 'of', '__proto__', 'constructor', 'toString', '0'), fc.string()),
  garbage,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(document: unknown, { at, other, deed, key, garbage: value }: Mutation): void {
  const places = placesOf(document);
  const place = places[at % places.length];
  const source = places[other % places.length];
  if (!place || !source) return;
  const [holder, own] = place;
  const put = (into: Holder, name: string, what: unknown) =>
    Object.defineProperty(into, name, { value: what, enumerable: true, configurable: true, writable: true });
  if (deed === 'replace') put(holder, own, structuredClone(value));
  else if (deed === 'copy') put(holder, own, structuredClone(source[0][source[1]]));
  else if (deed === 'repeat' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(own)]));
  else if (deed === 'add' && !Array.isArray(holder)) put(holder, key, structuredClone(value));
  else if (Array.isArray(holder)) holder.splice(Number(own), 1);
  else delete holder[own];
}

describe.each(DOCUMENTS)('%s', { timeout }, (_, document, parse) => {
  it('reads a sound document', () => {
    expect(faultOf(() => parse(structuredClone(document), 'f.json'))).toBe('no fault');
  });

  it('reads a spoilt document or refuses it with a fault, and never fails in another way', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const spoilt = structuredClone(document);
        for (const one of mutations) mutate(spoilt, one);
        const found = faultOf(() => parse(spoilt, 'f.json'));
        expect(found.length).toBeLessThan(2000);
        if (found !== 'no fault') refused++;
      }),
      { seed: 2026, numRuns },
    );
    expect(refused).toBeGreaterThan(numRuns / 2);
  });

  it('refuses lists nested ten thousand deep, wherever they stand', () => {
    for (let at = 0; at < placesOf(document).length; at++) {
      const spoilt = structuredClone(document);
      const [holder, key] = placesOf(spoilt)[at]!;
      holder[key] = nest(10_000);
      expect(faultOf(() => parse(spoilt, 'f.json'))).toContain('stands a list of 1; expected');
    }
  });

  it('refuses what is no such document at all', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        faultOf(() => parse(value, 'f.json'));
      }),
      { seed: 2026, numRuns },
    );
  });
});
