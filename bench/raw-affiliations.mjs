/**
 * How often the affiliations of authors without institution are matched rightly, wrongly or not at all, and how many in a processor second. Truth are affiliations whose
 * institution is known: of authorships of OpenAlex that have one, of medical schools, and as publishers assert. Institutions are those of ROR in the form in which a snapshot
 * of OpenAlex tells them: one kind each, no closed records. Needs ../shared/data; prints JSON; exit status 1 where a limit is not met.
 *
 *   npx tsc -b packages/store packages/testkit && node bench/raw-affiliations.mjs
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildInstitutionIndex, institutionAliases } from '../packages/core/dist/index.js';
import { MATCH_RULES, matchAffiliations, matchSurely } from '../packages/store/dist/match/index.js';
import { prepareSnapshot } from '../packages/store/dist/prepare/index.js';
import { aliasesFrom, institutionsFrom, parseRows, schoolsFrom } from '../packages/testkit/dist/index.js';

const ROOT = new URL('../', import.meta.url);
const DATA = new URL('../shared/data/', ROOT);
const LIMITS = { precision: 0.94, recallOfMedical: 0.75, perSecond: 5000 };
const MANY = 100_000;

if (!existsSync(DATA)) {
  console.log(JSON.stringify({ bench: 'raw-affiliations', skipped: 'no ../shared/data' }));
  process.exit(0);
}
const rowsOf = (url) => parseRows(readFileSync(url, 'utf8'));
const institutions = institutionsFrom(rowsOf(new URL('ids/ror_latest_state_of_51370_records.csv', DATA)))
  .filter(({ status }) => status === 'active')
  .map((one) => ({
    ...one,
    types: [one.types.find((type) => type !== 'funder') ?? one.types[0]],
    aliases: [...one.aliases, ...one.labels],
    labels: [],
    relationships: one.relationships.filter(({ kind }) => ['parent', 'related'].includes(kind)),
  }));
const further = institutionAliases(
  schoolsFrom(['us', 'world'].flatMap((part) => rowsOf(new URL(`cohorts/schools/${part}.csv`, ROOT)))),
  aliasesFrom(rowsOf(new URL('cohorts/aliases.csv', ROOT))),
);
const index = buildInstitutionIndex(institutions, further);

const rates = {};
for (const [set, list] of Object.entries({
  'authorships of OpenAlex': ofWorks(),
  'medical schools': asserted('medical_school_affiliations.csv'),
  'as publishers assert': asserted('ror_crossref_publisher_asserted.csv'),
}))
  rates[set] = { sure: rate(list, MATCH_RULES), whatever: rate(list, { leastScore: 0, leastMargin: 0 }) };

const speed = await measureSpeed();
const medical = rates['medical schools'].sure;
const met =
  Object.values(rates).every(({ sure }) => sure.precision >= LIMITS.precision) &&
  medical.recall >= LIMITS.recallOfMedical &&
  speed.perSecond >= LIMITS.perSecond;
console.log(
  JSON.stringify(
    { bench: 'raw-affiliations', institutions: index.size, rules: MATCH_RULES, rates, speed, limits: LIMITS, met },
    null,
    1,
  ),
);
process.exitCode = met ? 0 : 1;

/** Of affiliations with an institution in the index: right / answered, right / all. Others: how many were answered all the same. */
function rate(list, rules) {
  let [inside, right, wrong, outside, outsideAnswered] = [0, 0, 0, 0, 0];
  for (const [affiliation, rors] of list) {
    const found = matchSurely(index, affiliation, rules);
    if ([...rors].some((ror) => index.byRor.has(ror))) {
      inside += 1;
      if (rors.has(found)) right += 1;
      else if (found !== null) wrong += 1;
    } else {
      outside += 1;
      if (found !== null) outsideAnswered += 1;
    }
  }
  return { inside, right, wrong, precision: right / (right + wrong), recall: right / inside, outside, outsideAnswered };
}

/** Affiliations of authorships that OpenAlex gives institutions to, each with all of them. */
function ofWorks() {
  const known = new Map();
  for (const line of readFileSync(new URL('openalex/openalex_works_250_full.jsonl', DATA), 'utf8').trim().split('\n'))
    for (const { institutions: named, affiliations = [] } of JSON.parse(line).authorships) {
      const rors = new Map(named.map(({ id, ror }) => [id, (ror ?? '').slice(-9)]));
      for (const { raw_affiliation_string: text, institution_ids: ids } of affiliations) {
        const of = known.get(text) ?? new Set();
        for (const id of ids) if (rors.get(id)) of.add(rors.get(id));
        known.set(text, of);
      }
    }
  return [...known].filter(([, rors]) => rors.size > 0);
}

function asserted(file) {
  return rowsOf(new URL(`name-matching/${file}`, DATA)).map(({ affiliation, ror_id: ror }) => [
    affiliation,
    new Set([ror.slice(-9)]),
  ]);
}

/** The whole of it, from a prepared folder with so many distinct affiliations to the relation of credit. */
async function measureSpeed() {
  const home = mkdtempSync(join(tmpdir(), 'bearings-raw-'));
  try {
    const texts = [...ofWorks(), ...asserted('ror_crossref_publisher_asserted.csv')].map(([text]) => text);
    const iri = (id) => `https://openalex.org/${id}`;
    const put = (path, records) => {
      const file = join(home, 'snapshot', path);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, gzipSync(records.map((one) => `${JSON.stringify(one)}\n`).join('')));
    };
    const numbers = new Map(institutions.map(({ ror }, k) => [ror, `I${k + 1}`]));
    put('institutions/part_000.gz', institutions.map(entityOf));
    put(
      'works/part_000.gz',
      Array.from({ length: MANY / 10 }, (_, k) => ({
        id: iri(`W${k + 1}`),
        publication_year: 2020,
        type: 'article',
        authorships: Array.from({ length: 10 }, (_, a) => ({
          author: { id: iri(`A${k * 10 + a + 1}`) },
          institutions: [],
          raw_affiliation_strings: [`${k}-${a} ${texts[(k * 10 + a) % texts.length]}`],
        })),
      })),
    );
    const room = { threads: 1, memory: '1GB' };
    const out = join(home, 'prepared');
    await prepareSnapshot({ folder: join(home, 'snapshot'), out, ...room });
    const before = process.cpuUsage();
    const { affiliations, works, rows } = await matchAffiliations({ prepared: out, further, ...room });
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const files = readdirSync(join(out, 'matched')).length;
    return {
      ...affiliations,
      works,
      rows,
      files,
      cpuSeconds: seconds,
      perSecond: Math.round(affiliations.distinct / seconds),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };

    function entityOf({ ror, name, aliases, acronyms, city, subdivision, country, types, relationships }) {
      const related = relationships.filter(({ kind, ror: of }) => kind === 'related' && numbers.has(of));
      const parents = relationships.filter(({ kind, ror: of }) => kind === 'parent' && numbers.has(of));
      return {
        ...{ id: iri(numbers.get(ror)), ror: `https://ror.org/${ror}`, display_name: name, country_code: country },
        ...{ type: types[0], updated_date: '2026-01-01' },
        ...{ display_name_alternatives: aliases, display_name_acronyms: acronyms, geo: { city, region: subdivision } },
        lineage: [iri(numbers.get(ror)), ...parents.map(({ ror: of }) => iri(numbers.get(of)))],
        associated_institutions: related.map(({ ror: of }) => ({ id: iri(numbers.get(of)), relationship: 'related' })),
      };
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
