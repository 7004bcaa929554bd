import { selectCohort, type School } from '@bearings/core';
import {
  formatAffiliations,
  formatAliases,
  formatPrinted,
  formatReadings,
  formatSchools,
  formatSources,
} from '@bearings/intake';
import { describe, expect, it } from 'vitest';
import {
  US,
  WORLD,
  FICTIONAL,
  SCHOOLS,
  ALIASES,
  AFFILIATIONS,
  SOURCES,
  COHORTS,
  EDITIONS,
  bytes,
  codes,
  ids,
  unknown,
} from './shipped.js';

// The fifty states, the District of Columbia and Puerto Rico.
const STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA ' +
    'PR RI SC SD TN TX UT VA VT WA WI WV WY'
  ).split(' '),
);

describe('the shipped tables', () => {
  it('hold as many rows as the notes say', () => {
    expect(US.filter((school) => school.degree === 'MD')).toHaveLength(163);
    expect(US.filter((school) => school.degree === 'DO')).toHaveLength(64);
    expect(US.filter((school) => school.status === 'branch')).toHaveLength(13);
    expect(WORLD).toHaveLength(188);
    expect(new Set(WORLD.map((school) => school.country)).size).toBe(51);
    expect(FICTIONAL).toHaveLength(200);
    expect(ALIASES).toHaveLength(2393);
    expect(ALIASES.filter((alias) => alias.school.startsWith('us-'))).toHaveLength(1535);
    expect(AFFILIATIONS).toHaveLength(1504);
    expect(new Set(AFFILIATIONS.map((affiliation) => affiliation.school)).size).toBe(310);
    expect(SOURCES).toHaveLength(18);
  });

  it('are UTF-8 with plain line feeds, one at the end, and sorted', () => {
    const written: [string, string | null][] = [
      ['cohorts/aliases.csv', formatAliases(ALIASES)],
      ['cohorts/affiliations.csv', formatAffiliations(AFFILIATIONS)],
      ['cohorts/sources.csv', formatSources(SOURCES)],
      ['cohorts/schools/fictional.csv', formatSchools(FICTIONAL)],
      ['cohorts/schools/us.csv', null],
      ['cohorts/schools/world.csv', null],
    ];
    for (const { id, readings, printed } of EDITIONS) {
      if (readings.length > 0) written.push([`editions/${id}/readings.csv`, formatReadings(readings)]);
      if (printed.length > 0) written.push([`editions/${id}/printed.csv`, formatPrinted(printed)]);
    }
    for (const [path, again] of written) {
      const text = bytes(path);
      expect([
        path,
        text.includes('\r'),
        text.startsWith('\ufeff'),
        text.endsWith('\n'),
        text.endsWith('\n\n'),
      ]).toEqual([path, false, false, true, false]);
      if (again !== null) expect([path, again === text]).toEqual([path, true]);
    }
    for (const list of [US, WORLD]) expect(list.map((s) => s.id)).toEqual(list.map((s) => s.id).sort());
  });

  it('give every school an id of its own, a name, and sources that are listed', () => {
    expect(ids.size).toBe(SCHOOLS.length);
    expect(
      SCHOOLS.filter((school) => school.name === '' || school.shortName === '' || school.sources.length === 0),
    ).toEqual([]);
    expect(
      unknown(
        SCHOOLS.flatMap((school) => school.sources),
        codes,
      ),
    ).toEqual([]);
  });

  it('name real states and countries, and call what is fictional so', () => {
    const region = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect(US.filter((school) => school.country !== 'US' || !STATES.has(school.state))).toEqual([]);
    expect(WORLD.filter((school) => school.country === 'US' || region.of(school.country) === undefined)).toEqual([]);
    expect(WORLD.filter((school) => !school.id.startsWith(`${school.country.toLowerCase()}-`))).toEqual([]);
    const fictional = (s: School): boolean =>
      s.country === 'ZZ' && s.id.startsWith('zz-') && s.name.endsWith('(fictional)');
    expect(FICTIONAL.filter((school) => !fictional(school) || STATES.has(school.state))).toEqual([]);
  });

  it('give points to four decimals, whole UNITIDs and ROR ids that pass their checksum', () => {
    const cells = bytes('cohorts/schools/us.csv') + bytes('cohorts/schools/world.csv');
    const points = [...cells.matchAll(/,(-?\d+\.\d+),(-?\d+\.\d+),/g)];
    const placed = [...US, ...WORLD].filter((school) => school.place !== null);
    expect(placed).toHaveLength(222 + 188);
    expect(points.filter(([, north, east]) => !/\.\d{4}$/.test(north!) || !/\.\d{4}$/.test(east!))).toEqual([]);
    expect(points).toHaveLength(placed.length);
    expect(
      US.filter(({ place }) => place && !(place.latitude > 17 && place.latitude < 65 && place.longitude < -65)),
    ).toEqual([]);
    expect(US.filter((school) => !/^(\d{6})?$/.test(school.ipedsUnitId))).toEqual([]);
    const rorIds = [...SCHOOLS.map((school) => school.rorId), ...AFFILIATIONS.map((a) => a.institution)].filter(
      Boolean,
    );
    expect(rorIds.length).toBeGreaterThan(1800);
    expect(rorIds.filter((id) => !passesChecksum(id))).toEqual([]);
  });

  it('give every alias and affiliation to a school that is there, from a listed source', () => {
    expect(
      unknown(
        [...ALIASES, ...AFFILIATIONS].map((row) => row.school),
        ids,
      ),
    ).toEqual([]);
    expect(
      unknown(
        [...ALIASES, ...AFFILIATIONS].flatMap((row) => row.source.split(';')),
        codes,
      ),
    ).toEqual([]);
    expect(
      unknown(
        ALIASES.map((a) => a.kind),
        new Set(['official', 'short', 'former', 'acronym', 'press', 'source']),
      ),
    ).toEqual([]);
    expect(
      unknown(
        AFFILIATIONS.map((a) => a.relation),
        new Set(['component', 'joint', 'associated', 'related']),
      ),
    ).toEqual([]);
  });

  it('let no alias stand for two schools, whatever its case, accents and punctuation', () => {
    const owners = new Map<string, Set<string>>();
    for (const { alias, school } of ALIASES) {
      const folded = alias
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .toLowerCase();
      owners.set(folded, (owners.get(folded) ?? new Set()).add(school));
    }
    expect([...owners].filter(([, schools]) => schools.size > 1)).toEqual([]);
  });

  it('name each source that is used in the licence note', () => {
    const licence = bytes('cohorts/LICENSE');
    const own = new Set(['OWN', 'FICTIONAL']);
    expect(SOURCES.filter(({ code }) => !own.has(code) && !licence.includes(code))).toEqual([]);
  });
});

describe('the cohorts', () => {
  it('choose the schools that they are named for', () => {
    const sizes = COHORTS.map((cohort) => [cohort.id, selectCohort(cohort, SCHOOLS).length]);
    expect(Object.fromEntries(sizes)).toEqual({
      'us-2026': 227,
      'us-md-2026': 163,
      'us-do-2026': 64,
      'world-2026': 415,
      'fictional-200': 200,
    });
  });
});

/** The checksum of a ROR id: base 32 after Crockford, then 98 less the remainder of its hundredfold by 97 (ISO 7064). */
function passesChecksum(id: string): boolean {
  const digits = '0123456789abcdefghjkmnpqrstvwxyz';
  if (!/^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/.test(id)) return false;
  const number = [...id.slice(0, 7)].reduce((sum, letter) => sum * 32 + digits.indexOf(letter), 0);
  return 98 - ((number * 100) % 97) === Number(id.slice(7));
}
