/** Writes editions of fictional schools into a home folder, as a person's own: what the page is measured with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { schoolId } from '../../packages/core/dist/index.js';
import { drawFictionalCohort, formatReadings, formatSchools } from '../../packages/testkit/dist/index.js';

const SEED = 20261127;
const METHODOLOGY = 'twelve-indicators';
/** So many places have names; the others are the same ones further up or down the river, with other schools. */
const PLACES = 480;
const QUALIFIERS = ['', 'Upper', 'Lower', 'North', 'South', 'East', 'West', 'New', 'Old', 'Great', 'Little'].concat([
  'Inner',
  'Outer',
  'Far',
  'Near',
  'High',
  'Low',
  'Middle',
  'Long',
  'Broad',
  'Saint',
]);
const INDICATORS = [
  'peer-assessment-research',
  'residency-directors-research',
  'mcat',
  'gpa',
  'faculty-student-ratio',
  'teaching-environment',
  'research-environment',
  'citation-impact',
  'international-outlook',
  'industry-income',
  'papers-indexed',
  'highly-cited-researchers',
];

/** One edition for each size, ranked by twelve indicators of equal weight. Answers their ids, by size. */
export function makeHome(folder, sizes) {
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(`methodologies/${METHODOLOGY}/methodology.json`, JSON.stringify(methodology(), null, 2));
  write(`methodologies/${METHODOLOGY}/RATIONALE.md`, '# Twelve indicators\n\nMade to measure the page with.\n');
  const all = drawSchools(Math.max(...sizes));
  return new Map(
    sizes.map((size) => {
      const id = `fictional-${size}`;
      const drawn = all.slice(0, size);
      const schools = drawn.map(({ school }) => school).sort((a, b) => (a.id < b.id ? -1 : 1));
      write(`editions/${id}/edition.json`, JSON.stringify(edition(id, size), null, 2));
      write(`editions/${id}/schools.csv`, formatSchools(schools));
      write(`editions/${id}/readings.csv`, formatReadings(drawn.flatMap(({ readings }) => readings)));
      write(`editions/${id}/printed.csv`, formatPrinted(schools));
      return [size, id];
    }),
  );
}

function drawSchools(count) {
  const kept = new Set(INDICATORS);
  const drawn = [];
  for (let turn = 0; drawn.length < count; turn++) {
    const cohort = drawFictionalCohort(SEED + turn, Math.min(PLACES, count - drawn.length));
    const readings = groupBySchool(cohort.readings);
    for (const school of cohort.schools) {
      const named = rename(school, QUALIFIERS[turn]);
      const own = readings.get(school.id).filter(({ indicator }) => kept.has(indicator));
      drawn.push({ school: named, readings: own.map((reading) => ({ ...reading, school: named.id })) });
    }
  }
  return drawn;
}

function groupBySchool(readings) {
  const groups = new Map();
  for (const reading of readings) {
    if (!groups.has(reading.school)) groups.set(reading.school, []);
    groups.get(reading.school).push(reading);
  }
  return groups;
}

function rename(school, qualifier) {
  if (qualifier === '') return school;
  const place = `${qualifier} ${school.city}`;
  const within = (text) => text.replaceAll(school.city, place);
  return {
    ...school,
    id: schoolId(`${school.id.slice(0, 2)}-${qualifier.toLowerCase()}-${school.id.slice(3)}`),
    name: within(school.name),
    shortName: within(school.shortName),
    university: within(school.university),
    city: place,
  };
}

function formatPrinted(schools) {
  const rows = schools.map(({ id, name }, at) => `${at + 1},${id},"${name}",,`);
  return ['order,school_id,name_as_printed,place,overall', ...rows, ''].join('\n');
}

function edition(id, size) {
  return {
    format: 1,
    id,
    kind: 'published',
    title: `${size.toLocaleString('en')} fictional schools`,
    publisher: 'Nobody',
    released: '',
    fictional: true,
    methodology: METHODOLOGY,
    cohort: id,
    startsFrom: 'readings',
    seed: SEED,
    previous: null,
    licence: 'publishable',
    printedWeights: {},
    notes: ['Every school, place and number is invented by a seeded generator, to measure the page with.'],
  };
}

function methodology() {
  const over = { of: 'cohort' };
  return {
    format: 1,
    id: METHODOLOGY,
    version: '1.0.0',
    title: 'Twelve fictional indicators',
    publisher: 'Nobody',
    edition: '',
    purpose: 'To measure the page with.',
    audience: 'Those who build it.',
    startsFrom: ['readings'],
    derivations: [],
    eligibility: [],
    pillars: [],
    indicators: INDICATORS.map((indicator) => ({
      indicator,
      pillar: null,
      weight: 1 / INDICATORS.length,
      direction: 'higher',
      years: { take: 'latest' },
      missing: { by: 'renormalize' },
      treat: [],
      normalize: [
        { by: 'z-score', deviation: 'population', over, frozen: null },
        { by: 'normal-cdf' },
        { by: 'goalposts', low: 0, high: 1, to: [0, 100], clip: true },
      ],
    })),
    aggregation: { by: 'arithmetic' },
    rescale: { by: 'none' },
    rounding: { rule: 'half-up', decimals: 1, ranks: 'after-rounding' },
    ties: { rule: 'competition', tolerance: 0 },
    bands: null,
    tiers: null,
    provenance: [],
    limits: [],
  };
}
