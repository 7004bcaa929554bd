import { plainResample, type School, schoolId } from '@bearings/core';
import { type CountingMethod, PREPARED_NAMES } from '@bearings/evidence';
import type { Affiliation } from '@bearings/intake';
import { type BuildOptions, identifyPrepared, parseScope } from '@bearings/store/build';
import { DuckDBEngine } from '@bearings/store/duckdb';
import { goldenWorks, type PreparedWorld } from '@bearings/testkit';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { writePrepared } from '../../../../test/engines/write-prepared.js';

const drawn = goldenWorks();

/** The golden works, with each institution that several schools own shared among them in equal parts, as a build shares it. */
export const world: PreparedWorld = {
  ...drawn,
  school_institutions: drawn.school_institutions.map((row) => ({ ...row, weight: weightOf(row) })),
};

function weightOf({ institution_id, relation }: PreparedWorld['school_institutions'][number]): number {
  const isOwn = (of: string): boolean => of === 'component' || of === 'joint';
  if (!isOwn(relation)) return 1_000_000;
  const owners = drawn.school_institutions.filter(
    (one) => one.institution_id === institution_id && isOwn(one.relation),
  );
  return Math.floor(1_000_000 / owners.length);
}

const rorOf = new Map(drawn.institutions.map(({ institution_id, ror }) => [institution_id, ror]));

export const affiliations: readonly Affiliation[] = drawn.school_institutions.map((row) => ({
  school: schoolId(row.school_id),
  institution: rorOf.get(row.institution_id)!.replace('https://ror.example/', ''),
  institutionName: `Institution ${row.institution_id}`,
  relation: row.relation,
  source: 'TEST',
}));

export const schools: readonly School[] = drawn.school_countries.map(({ school_id, country }) => ({
  id: schoolId(school_id),
  name: school_id,
  shortName: '',
  university: '',
  degree: '',
  control: '',
  city: '',
  state: '',
  country,
  place: null,
  rorId: '',
  ipedsUnitId: '',
  founded: '',
  status: '',
  sources: [],
}));

/** A folder with the golden works prepared, and a way to open a run over them. */
export async function prepareGolden() {
  const home = mkdtempSync(join(tmpdir(), 'bearings-build-'));
  const prepared = join(home, 'prepared');
  await writePrepared(world, prepared);
  const identity = await identifyPrepared(prepared);
  return {
    home,
    prepared,
    async open(
      file: string,
      method: CountingMethod = wayOf(),
      more: Partial<BuildOptions> = {},
    ): Promise<BuildOptions> {
      const engine = await DuckDBEngine.open({ file, threads: 2, memory: '1GB', spill: join(home, 'spill') });
      await engine.attach(prepared);
      return {
        engine,
        prepared: identity,
        method,
        affiliations,
        affiliationsFile: 'affiliations.csv',
        schools,
        scopes: ['all', 'field:29'].map(parseScope),
        out: join(home, 'out'),
        replace: false,
        since: null,
        resample: plainResample,
        now: () => 0,
        ...more,
      };
    },
  };
}

/** Every file of a folder by path, with its text. */
export function textsOf(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

export const SOURCES = Object.fromEntries(
  [...PREPARED_NAMES, 'school_institutions', 'school_countries', 'merged_countries'].map((name) => [
    name,
    `of ${name}`,
  ]),
);
