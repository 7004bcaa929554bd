// Works and institutions in the shape of OpenAlex records, as a snapshot of the layout since 2026: JSON Lines packed by gzip,
// with manifests. Invented from a seed; the same seed gives the same records.
// Usage: node bench/biblio/generate-snapshot.mjs FOLDER [FILES] [WORKS PER FILE]; needs `npm run build`.
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { stream } from '../../packages/core/dist/index.js';
import { writeManifest } from './write-manifest.mjs';

const INSTITUTIONS = 10_000;
const SYLLABLES = [
  'ka',
  'to',
  'mi',
  'ren',
  'sol',
  'vi',
  'dar',
  'el',
  'os',
  'na',
  'pu',
  'ling',
  'ber',
  'que',
  'ta',
  'io',
];
const VOCABULARY = Array.from({ length: 20_000 }, (_, at) => {
  const parts = [at % 16, (at >> 4) % 16, (at >> 8) % 16, (at >> 12) % 16].map((one) => SYLLABLES[one]);
  return parts.slice(0, 2 + (at % 3)).join('');
});
const iri = (id) => `https://openalex.org/${id}`;

/** Writes a snapshot and says how many works and bytes it has. */
export async function generateSnapshot(folder, files, worksPerFile, seed = 1) {
  const institutions = Array.from({ length: INSTITUTIONS }, (_, at) => institution(at));
  const parts = [];
  for (let file = 0; file < files; file += 1) {
    const work = worksOf(stream(seed, `works/${file}`), institutions);
    const lines = Array.from({ length: worksPerFile }, (_, at) => () => work(file * worksPerFile + at));
    parts.push(await writePart(folder, 'works', file, lines));
  }
  writeManifest(folder, 'jsonl', 'works', parts);
  const records = institutions.map((one) => () => ({ ...one, updated_date: '2026-05-01T00:00:00.000000' }));
  writeManifest(folder, 'jsonl', 'institutions', [await writePart(folder, 'institutions', 0, records)]);
  return { works: files * worksPerFile, packedBytes: parts.reduce((sum, part) => sum + part.meta.content_length, 0) };
}

function institution(at) {
  const id = iri(`I${100_000_000 + at * 7}`);
  const above = at > 1000 && at % 5 === 0 ? [iri(`I${100_000_000 + (at % 1000) * 7}`)] : [];
  return {
    id,
    display_name: `University of ${VOCABULARY[at]} ${VOCABULARY[(at * 3) % 20_000]}`,
    ror: `https://ror.org/0${(at * 48_271 + 1e7).toString(36)}`,
    country_code: `${'ABCDEFGHIJ'[at % 10]}${'KLMNOPQ'[at % 7]}`,
    type: ['healthcare', 'education', 'education', 'company'][at % 4],
    lineage: [id, ...above],
  };
}

/** Makes works one after another out of one stream of draws. */
function worksOf(draw, institutions) {
  const below = (n) => Math.floor(draw() * n);
  const around = (mean) => Math.floor(-mean * Math.log(1 - draw()));
  const word = () => VOCABULARY[Math.floor(20_000 * draw() ** 3)];
  const words = (n) => Array.from({ length: n }, word).join(' ');
  const times = (n, make) => Array.from({ length: n }, (_, at) => make(at));
  const share = () => Math.round(draw() * 1e6) / 1e6;

  const topic = () => {
    const at = below(4516);
    const named = (id) => ({ id: iri(id), display_name: words(3) });
    const [subfield, field, domain] = [1000 + (at % 252), 11 + (at % 26), 1 + (at % 4)];
    return {
      ...named(`T${10_000 + at}`),
      score: share(),
      subfield: named(`subfields/${subfield}`),
      field: named(`fields/${field}`),
      domain: named(`domains/${domain}`),
    };
  };

  const authorship = (at, count) => {
    const own = draw() < 0.92 ? [institutions[Math.floor(INSTITUTIONS * draw() ** 2)]] : [];
    if (own.length > 0 && draw() < 0.12) own.push(institutions[below(INSTITUTIONS)]);
    const strings =
      own.length > 0 ? own.map((one) => `Department of ${word()}, ${one.display_name}, ${words(2)}`) : [words(8)];
    const name = words(2);
    return {
      author_position: at === 0 ? 'first' : at === count - 1 ? 'last' : 'middle',
      author: {
        id: iri(`A${5e9 + below(1e8)}`),
        display_name: name,
        orcid: draw() < 0.4 ? `https://orcid.org/0000-000${below(9)}` : null,
      },
      institutions: own,
      countries: [...new Set(own.map((one) => one.country_code))],
      is_corresponding: at === 0,
      raw_author_name: name,
      raw_affiliation_strings: strings,
      affiliations: strings.map((text, k) => ({
        raw_affiliation_string: text,
        institution_ids: own[k] ? [own[k].id] : [],
      })),
    };
  };

  const location = (doi) => ({
    id: `doi:${doi}`,
    is_oa: draw() < 0.5,
    landing_page_url: `https://doi.org/${doi}`,
    pdf_url: null,
    source: {
      id: iri(`S${1e6 + below(30_000)}`),
      display_name: `Journal of ${words(2)}`,
      issn_l: `${1000 + below(9000)}-${1000 + below(9000)}`,
      is_oa: draw() < 0.3,
      is_in_doaj: false,
      is_core: draw() < 0.7,
      host_organization: iri(`P${4e9 + below(10_000)}`),
      host_organization_name: words(2),
      type: 'journal',
    },
    license: null,
    version: 'publishedVersion',
    is_accepted: true,
    is_published: true,
    raw_source_name: words(3),
    raw_type: 'journal-article',
  });

  const abstract = () => {
    const places = {};
    for (let at = 0, length = 100 + below(160); at < length; at += 1) {
      const one = word();
      places[one] = [...(places[one] ?? []), at];
    }
    return places;
  };

  return (at) => {
    const id = iri(`W${2e9 + at}`);
    const doi = `10.${1000 + below(9000)}/${word()}.${at}`;
    const year = 2010 + below(15);
    const count = Math.min(60, 1 + around(4.5));
    const authorships = times(count, (k) => authorship(k, count));
    const place = location(doi);
    const topics = times(3, topic);
    const title = words(8 + below(10));
    return {
      id,
      doi: `https://doi.org/${doi}`,
      title,
      display_name: title,
      publication_year: year,
      publication_date: `${year}-0${1 + below(9)}-1${below(9)}`,
      ids: { openalex: id, doi: `https://doi.org/${doi}`, pmid: `https://pubmed.ncbi.nlm.nih.gov/${below(4e7)}` },
      language: draw() < 0.93 ? 'en' : 'de',
      primary_location: place,
      type: draw() < 0.85 ? 'article' : 'review',
      indexed_in: ['crossref', 'pubmed'],
      open_access: { is_oa: place.is_oa, oa_status: place.is_oa ? 'gold' : 'closed', oa_url: null },
      authorships,
      corresponding_author_ids: [authorships[0].author.id],
      fwci: share() * 4,
      cited_by_count: around(15),
      citation_normalized_percentile: {
        value: share(),
        is_in_top_1_percent: false,
        is_in_top_10_percent: draw() < 0.1,
      },
      biblio: {
        volume: `${below(99)}`,
        issue: `${below(12)}`,
        first_page: `${below(999)}`,
        last_page: `${below(999)}`,
      },
      is_retracted: draw() < 0.0005,
      is_paratext: draw() < 0.002,
      is_xpac: draw() < 0.1,
      primary_topic: topics[0],
      topics,
      keywords: times(5, () => ({ id: iri(`keywords/${word()}`), display_name: words(2), score: share() })),
      concepts: times(12, () => {
        const concept = below(20_000);
        const wikidata = `https://www.wikidata.org/wiki/Q${concept}`;
        return {
          id: iri(`C${1e6 + concept}`),
          wikidata,
          display_name: VOCABULARY[concept],
          level: concept % 6,
          score: share(),
        };
      }),
      locations_count: 2,
      locations: [place, { ...place, id: 'pmh:oai', source: null, version: 'acceptedVersion' }],
      best_oa_location: place.is_oa ? place : null,
      referenced_works: times(Math.min(200, around(22)), () => iri(`W${2e9 + below(5e9)}`)),
      related_works: times(10, () => iri(`W${2e9 + below(5e9)}`)),
      abstract_inverted_index: draw() < 0.6 ? abstract() : null,
      counts_by_year: [{ year: 2024, cited_by_count: around(5) }],
      updated_date: `2026-06-24T10:11:${10 + below(50)}.131415`,
      created_date: `${year}-12-01`,
    };
  };
}

async function writePart(folder, entity, number, records) {
  const name = `updated_date=2026-06-24/part_${String(number).padStart(4, '0')}.gz`;
  const path = join(folder, 'jsonl', entity, name);
  mkdirSync(dirname(path), { recursive: true });
  const packer = createGzip({ level: 6 });
  const file = createWriteStream(path);
  packer.pipe(file);
  for (const record of records) if (!packer.write(`${JSON.stringify(record())}\n`)) await once(packer, 'drain');
  packer.end();
  await once(file, 'finish');
  const meta = { content_length: statSync(path).size, record_count: records.length };
  return { url: `s3://openalex/data/jsonl/${entity}/${name}`, meta };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, files = '4', works = '10000'] = process.argv.slice(2);
  if (folder === undefined) throw new Error('name a folder');
  console.log(JSON.stringify(await generateSnapshot(folder, Number(files), Number(works))));
}
