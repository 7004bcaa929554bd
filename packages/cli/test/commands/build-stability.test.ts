import { formatAffiliations } from '@bearings/intake';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { writePrepared } from '../../../../test/engines/write-prepared.js';
import { affiliations, world } from '../../../store/test/build/golden-build.js';
import { openDesk } from '../try-command.js';
import { fictionalOf } from './fictional-schools.js';

const desk = openDesk();
afterAll(() => desk.end());
const at = desk.file;
const school = fictionalOf(affiliations[0]!.school);

beforeAll(async () => {
  await writePrepared(world, at('prepared'));
  writeFileSync(at('way.json'), JSON.stringify(wayOf()));
  writeFileSync(
    at('affiliations.csv'),
    formatAffiliations(affiliations.map((one) => ({ ...one, school: fictionalOf(one.school) }))),
  );
  const places = ['--prepared', at('prepared'), '--methodology', at('way.json'), '--out', at('out')];
  const edition = ['--affiliations', at('affiliations.csv'), '--edition', 'sampled', '--cohort', 'fictional-200'];
  expect(await desk.try(['build', ...places, ...edition])).toMatchObject({ err: '', status: 0 });
});

describe('an edition of a build', () => {
  it('keeps the stability interval of each reading that has one, as the build measured it', async () => {
    const kept = readFileSync(`${desk.home}/editions/sampled/stability.csv`, 'utf8').trim().split('\n').slice(1);
    const built = readFileSync(at('out/stability.csv'), 'utf8')
      .trim()
      .split('\n')
      .filter((line) => line.split(',')[1] === 'all')
      .map((line) => line.split(','))
      .map(([id, , indicator, , ...rest]) => [id, indicator, 2022, ...rest].join(','));
    expect(kept).toEqual(built);
    expect((await desk.try(['verify', 'sampled'])).status).toBe(0);
    writeFileSync(`${desk.home}/editions/sampled/stability.csv`, '');
    expect((await desk.try(['verify', 'sampled'])).out).toContain('stability.csv');
    writeFileSync(
      `${desk.home}/editions/sampled/stability.csv`,
      `school_id,indicator,year,low,high,error,samples\n${kept.join('\n')}\n`,
    );
    expect((await desk.try(['verify', 'sampled'])).status).toBe(0);
  });

  it('says of each reading how far it moves', async () => {
    const { out } = await desk.try(['explain', 'sampled', school]);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/ratio; [\d.]+ to [\d.]+ in 95 % of 1,000 samples/);
  });

  it('is doubted by the errors of its own readings, where no others are stated', async () => {
    const asked = ['doubt', 'sampled', '--range', 'statistical', '--format', 'json'];
    const { out, err } = await desk.try(asked);
    expect(err).toBe('');
    const { statistical, schools } = JSON.parse(out) as {
      statistical: { errors: { indicator: string; kind: string }[] };
      schools: { statistical: { marginal: { lower: number; upper: number } } }[];
    };
    expect(statistical.errors.map(({ indicator, kind }) => `${indicator} ${kind}`).sort()).toEqual([
      'international-full sampled',
      'normalized-citations-fractional sampled',
      'top-10-fractional sampled',
      'works-fractional sampled',
    ]);
    expect(schools.some(({ statistical: { marginal } }) => marginal.upper > marginal.lower)).toBe(true);
    writeFileSync(
      at('errors.json'),
      JSON.stringify({ format: 1, errors: [{ indicator: 'works-fractional', source: 'me', kind: 'count' }] }),
    );
    const stated = await desk.try([...asked, '--errors', at('errors.json')]);
    expect((JSON.parse(stated.out) as { statistical: { errors: unknown[] } }).statistical.errors).toHaveLength(1);
  });

  it('is exported with them', async () => {
    expect((await desk.try(['export', 'sampled', '--to', at('package')])).status).toBe(0);
    const kept = readFileSync(`${desk.home}/editions/sampled/stability.csv`, 'utf8');
    expect(readFileSync(at('package/stability.csv'), 'utf8')).toBe(kept);
    const { resources } = JSON.parse(readFileSync(at('package/datapackage.json'), 'utf8')) as {
      resources: { name: string; schema?: { primaryKey?: string[] } }[];
    };
    expect(resources.find(({ name }) => name === 'stability')?.schema?.primaryKey).toEqual([
      'school_id',
      'indicator',
      'year',
    ]);
  });
});
