/**
 * How often printed names and affiliations are matched rightly, wrongly or not at all, and how fast. The second and
 * third part need ../shared/data and are left out without it. Prints JSON; exit status 1 where a limit is not met.
 *
 *   npx tsc -b packages/core packages/testkit && node bench/matching.mjs
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildInstitutionIndex, buildNameIndex, institutionAliases, matchName } from '../packages/core/dist/index.js';
import {
  aliasesFrom,
  drawsFor,
  foldCase,
  institutionsFrom,
  PERTURBATIONS,
  parseRows,
  rateAffiliations,
  rateNames,
  schoolsFrom,
} from '../packages/testkit/dist/index.js';

const ROOT = new URL('../', import.meta.url);
const DATA = new URL('../shared/data/', ROOT);
const LIMITS = { wrongNames: 0, falseShare: 0.005, precision: 0.95, recall: 0.85, buildMs: 3000, perSecond: 2000 };

const schools = schoolsFrom(['us', 'world'].flatMap((part) => rowsOf(new URL(`cohorts/schools/${part}.csv`, ROOT))));
const aliases = aliasesFrom(rowsOf(new URL('cohorts/aliases.csv', ROOT)));
const printed = readdirSync(new URL('editions/', ROOT))
  .map((edition) => new URL(`editions/${edition}/printed.csv`, ROOT))
  .filter((url) => existsSync(url))
  .flatMap(rowsOf)
  .filter((row) => !row.school_id.startsWith('zz-'));
const names = [
  ...aliases.map(({ alias, school }) => ({ name: alias, school })),
  ...printed.map((row) => ({ name: row.name_as_printed, school: row.school_id })),
];
const known = new Map();
for (const { name, school } of names) known.set(foldCase(name), (known.get(foldCase(name)) ?? new Set()).add(school));

const [index, indexMs] = timed(() => buildNameIndex(schools, aliases));
const perturbations = { 'as printed': count(names) };
for (const { title, perturb } of PERTURBATIONS) {
  const changed = names.map(({ name, school }) => ({ name: perturb(name, drawsFor(`${title}${name}`)), school }));
  perturbations[title] = count(changed.filter(({ name }) => name !== null));
}
const wrongNames = Object.values(perturbations).reduce((sum, { wrong }) => sum + wrong.length, 0);
const result = { bench: 'matching', schools: { indexMs, names: names.length, perturbations } };
const met = [wrongNames <= LIMITS.wrongNames];

if (existsSync(DATA)) {
  const institutions = institutionsFrom(rowsOf(new URL('ids/ror_latest_state_of_51370_records.csv', DATA)));
  result.elsewhere = rateElsewhere(institutions);
  const [registry, buildMs] = timed(() => buildInstitutionIndex(institutions, institutionAliases(schools, aliases)));
  const medical = affiliations('medical_school_affiliations.csv');
  const inDevelopment = ({ affiliation }) => drawsFor(`half ${affiliation}`)() < 0.5;
  const [whole, medicalMs] = timed(() => rateAffiliations(registry, medical, true));
  const perSecond = Math.round((medical.length / medicalMs) * 1000);
  result.affiliations = {
    buildMs,
    perSecond,
    whole,
    developmentHalf: rateAffiliations(registry, medical.filter(inDevelopment), true),
    heldOutHalf: rateAffiliations(
      registry,
      medical.filter((row) => !inDevelopment(row)),
      true,
    ),
    wholeWithoutSuccessors: rateAffiliations(registry, medical, false),
    publisherAsserted: rateAffiliations(registry, affiliations('ror_crossref_publisher_asserted.csv'), true),
  };
  met.push(result.elsewhere.share < LIMITS.falseShare, buildMs < LIMITS.buildMs, perSecond > LIMITS.perSecond);
  met.push(whole.precision >= LIMITS.precision, whole.recall >= LIMITS.recall);
} else result.skipped = 'no ../shared/data';

console.log(JSON.stringify({ ...result, limits: LIMITS, met: met.every(Boolean) }, null, 1));
process.exitCode = met.every(Boolean) ? 0 : 1;

function count(list) {
  const [rates, ms] = timed(() => rateNames(index, list, known));
  return { tried: list.length, ...rates, perSecond: Math.round((list.length / ms) * 1000) };
}

/** Universities of cities that are not in the cohort: every match is wrong, or the same name a second time. */
function rateElsewhere(institutions) {
  const cities = new Set(schools.map((school) => school.city.toLowerCase()));
  const ours = new Set(schools.map((school) => school.rorId));
  const sample = institutions
    .filter(({ name, types }) => types.includes('education') && /universi/iu.test(name))
    .filter(({ ror, city }) => !ours.has(ror) && !cities.has(city.toLowerCase()))
    .sort((a, b) => drawsFor(a.ror)() - drawsFor(b.ror)())
    .slice(0, 2000);
  const taken = sample.filter(({ name }) => matchName(index, name).school !== null);
  const ownName = taken.filter(({ name }) => known.has(foldCase(name)));
  const withCountry = sample.filter(({ name, country }) => matchName(index, name, { country }).school !== null);
  const share = taken.length / sample.length;
  return {
    tried: sample.length,
    matched: taken.length,
    ofTheSameName: ownName.length,
    share,
    withCountry: withCountry.length,
  };
}

function affiliations(file) {
  return rowsOf(new URL(`name-matching/${file}`, DATA)).map((row) => ({
    affiliation: row.affiliation,
    ror: row.ror_id.slice(-9),
  }));
}

function rowsOf(url) {
  return parseRows(readFileSync(url, 'utf8'));
}

function timed(deed) {
  const start = performance.now();
  const made = deed();
  return [made, Math.round(performance.now() - start)];
}
