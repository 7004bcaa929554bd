import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseCohort, parseEdition, parseIndicators, parseMethodology, type Methodology } from '@bearings/core';
import { readAffiliations, readAliases, readPrinted, readReadings, readSchools, readSources } from '@bearings/intake';

const ROOT = new URL('../../', import.meta.url);
/** The text of a shipped file; anything but UTF-8 is refused. */
export const bytes = (path: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(new URL(path, ROOT)));
const json = (path: string): unknown => JSON.parse(bytes(path));
/** The folders in a shipped folder, by name. */
export const folders = (path: string): string[] =>
  readdirSync(new URL(path, ROOT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export const US = readSchools(bytes('cohorts/schools/us.csv'), 'us.csv');
export const WORLD = readSchools(bytes('cohorts/schools/world.csv'), 'world.csv');
export const FICTIONAL = readSchools(bytes('cohorts/schools/fictional.csv'), 'fictional.csv');
export const SCHOOLS = [...US, ...WORLD, ...FICTIONAL];
export const ALIASES = readAliases(bytes('cohorts/aliases.csv'), 'aliases.csv');
export const AFFILIATIONS = readAffiliations(bytes('cohorts/affiliations.csv'), 'affiliations.csv');
export const SOURCES = readSources(bytes('cohorts/sources.csv'), 'sources.csv');
export const INDICATORS = parseIndicators(json('indicators/indicators.json'), 'indicators.json');
export const METHODOLOGIES = folders('methodologies').map((id) =>
  parseMethodology(json(`methodologies/${id}/methodology.json`), `methodologies/${id}/methodology.json`),
);
export const COHORTS = readdirSync(new URL('cohorts', ROOT))
  .filter((name) => name.endsWith('.json'))
  .map((name) => parseCohort(json(`cohorts/${name}`), name));
export const EDITIONS = folders('editions').map((id) => {
  const at = `editions/${id}`;
  const optional = (name: string): string | null =>
    existsSync(new URL(`${at}/${name}`, ROOT)) ? bytes(`${at}/${name}`) : null;
  const [readings, printed] = [optional('readings.csv'), optional('printed.csv')];
  return {
    id,
    edition: parseEdition(json(`${at}/edition.json`), `${at}/edition.json`),
    readings: readings === null ? [] : readReadings(readings, `${at}/readings.csv`),
    printed: printed === null ? [] : readPrinted(printed, `${at}/printed.csv`),
  };
});

/** The codes of all sources. */
export const codes = new Set(SOURCES.map((source) => source.code));
/** The ids of all schools. */
export const ids = new Set<string>(SCHOOLS.map((school) => school.id));
/** An edition with its readings and printed rows. */
export const editionOf = (id: string) => EDITIONS.find((one) => one.id === id)!;
/** The texts, once each, that a set does not hold. */
export const unknown = (texts: Iterable<string>, known: ReadonlySet<string>): string[] =>
  [...new Set(texts)].filter((text) => !known.has(text));

/** Every indicator that a methodology names. */
export function listIndicators(m: Methodology): string[] {
  return [
    ...m.indicators.map((use) => use.indicator),
    ...m.derivations.flatMap((derivation) => [derivation.indicator, ...derivation.of]),
    ...m.eligibility.flatMap((rule) =>
      rule.rule === 'at-least' ? rule.sumOf : rule.rule === 'reported' ? rule.of : [],
    ),
  ];
}

/** The share of each indicator in the whole, in percent, to four decimals. */
export function shares(id: string): Record<string, number> {
  const m = METHODOLOGIES.find((one) => one.id === id)!;
  return Object.fromEntries(
    m.indicators.map((use) => {
      const pillar = m.pillars.find((one) => one.id === use.pillar)?.weight ?? 1;
      return [use.indicator, Math.round(pillar * (use.weight ?? Number.NaN) * 1e6) / 1e4];
    }),
  );
}
