import { parseResultRows } from './read-results.js';
import { planRun } from '@bearings/evidence';
import { buildReadings, keySteps, readBuild, type StepProgress } from '@bearings/store/build';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countByHand } from '../../../../test/oracles/works/count-by-hand.js';
import { textByHand } from '../../../../test/engines/run-way.js';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { affiliations, prepareGolden, SOURCES, textsOf, world } from './golden-build.js';

let golden: Awaited<ReturnType<typeof prepareGolden>>;
beforeAll(async () => {
  golden = await prepareGolden();
});
afterAll(() => rmSync(golden.home, { recursive: true }));

const at = (name: string) => join(golden.home, name);

describe('a build', () => {
  it('publishes what is counted by hand, with the works behind it and what was asked of it', async () => {
    const options = await golden.open(':memory:');
    const { record, wasThere } = await buildReadings(options);
    await options.engine.close();
    expect(wasThere).toBe(false);
    const texts = textsOf(options.out);
    expect(parseResultRows(texts['results.csv']!)).toBe(textByHand(countByHand(world, options.method), options.method));
    expect(Object.keys(texts)).toContain('readings-field-29.csv');
    expect(record.checks).toContain('mean-of-top-10');
    expect(record.checks).toContain('grain-of-results');
    const named = new Set(world.works.map(({ work_id }) => work_id));
    expect(record.lost.references).toBe(world.refs.filter(({ cited_id }) => !named.has(cited_id)).length);
    expect(readBuild(options.out)).toEqual({ ...record, method: { ...record.method, provenance: [] } });
    const fir = texts['works/zz-fir.csv']!.trim().split('\n').length - 1;
    const row = texts['results.csv']!.split('\n').find((line) => line.startsWith('zz-fir,all,'));
    expect(row?.split(',')[3]).toBe(String(fir));
    expect(texts['readings.csv']).toContain(`zz-fir,works-full,${fir},,works,2022,`);
  });

  it('does nothing where it is there already, and gives the same bytes where it is not', async () => {
    const file = at('again.duckdb');
    const first = await golden.open(file, wayOf(), { out: at('first') });
    await buildReadings(first);
    const rerun = await buildReadings(first);
    expect(rerun.wasThere).toBe(true);
    const second = await buildReadings({ ...first, out: at('second') });
    expect(second.wasThere).toBe(false);
    const whole = textsOf(at('first'));
    expect(textsOf(at('second'))).toEqual(whole);
    writeFileSync(at('first/works/zz-fir.csv'), 'changed');
    expect((await buildReadings(first)).wasThere).toBe(false);
    expect(textsOf(at('first'))).toEqual(whole);
    await first.engine.close();
  });

  it('refuses to write over another build or over files of another kind, and replaces a build where it may', async () => {
    const options = await golden.open(':memory:', wayOf(), { out: at('taken') });
    await buildReadings(options);
    const other = { ...options, method: wayOf({ citations: { self: true }, publications: { to: 2020 } }) };
    await expect(buildReadings(other)).rejects.toMatchObject({ code: 'build.taken' });
    const { record } = await buildReadings({ ...other, replace: true });
    expect(record.jumps?.schools.map(({ of }) => of)).toContain('works');
    expect(
      record.jumps?.schools.every(({ before, now }) => before !== null && Math.abs(now! - before) * 4 > before),
    ).toBe(true);
    writeFileSync(at('file-of-mine'), '');
    await expect(buildReadings({ ...options, out: golden.home, replace: true })).rejects.toMatchObject({
      code: 'build.taken',
    });
    await options.engine.close();
  });

  it.each(['leiden', 'always'] as const)('says what associated hospitals do, by the rule %s', async (associated) => {
    const counts = async (rule: 'leiden' | 'always' | 'never') => {
      const options = await golden.open(':memory:', wayOf({ associated: rule }), {
        out: at(`hospitals-${associated}-${rule}`),
      });
      const { record } = await buildReadings(options);
      const lines = readFileSync(join(options.out, 'results.csv'), 'utf8').trim().split('\n').slice(1);
      await options.engine.close();
      const ofAll = lines.map((line) => line.split(',')).filter(([, scope]) => scope === 'all');
      return {
        record,
        works: new Map(ofAll.map((cells) => [cells[0]!, [Number(cells[3]), Number(cells[4])] as const])),
      };
    };
    const [with_, without] = [await counts(associated), await counts('never')];
    expect(without.record.hospitals).toBeUndefined();
    expect(readBuild(at(`hospitals-${associated}-${associated}`))?.hospitals).toEqual(with_.record.hospitals);
    const told = new Map(with_.record.hospitals!.map((one) => [one.school, one]));
    expect(told.size).toBeGreaterThan(1);
    expect(with_.record.hospitals!.some(({ worksAdded }) => worksAdded > 0)).toBe(associated === 'always');
    for (const [school, [works, credit]] of with_.works) {
      const [worksBefore, creditBefore] = without.works.get(school) ?? [0, 0];
      const { worksAdded = 0, credit: given = 0, works: touched = 0 } = told.get(school) ?? {};
      expect([school, works - worksBefore]).toEqual([school, worksAdded]);
      // A work is never more than a whole one: what is above was given and is not counted.
      expect(credit - creditBefore).toBeLessThanOrEqual(given);
      expect(credit - creditBefore).toBeGreaterThan(given - touched * 1_000_000 - 1);
    }
  });

  it('names the institutions that are not in the snapshot, and refuses where none is', async () => {
    const lost = { ...affiliations[0]!, institution: 'nowhere', institutionName: 'Nowhere' };
    const options = await golden.open(':memory:', wayOf(), { out: at('lost'), affiliations: [...affiliations, lost] });
    expect((await buildReadings(options)).record.unresolved).toEqual([
      { school: lost.school, ror: 'nowhere', name: 'Nowhere' },
    ]);
    await expect(buildReadings({ ...options, affiliations: [lost] })).rejects.toMatchObject({
      code: 'build.no-institutions',
    });
    const odd = { ...options, affiliations: [{ ...affiliations[0]!, relation: 'friend' }] };
    await expect(buildReadings(odd)).rejects.toMatchObject({ code: 'build.relation-unknown' });
    await options.engine.close();
  });

  it.each([
    ['grain-of-cited-counts', 'cited_counts', (select: string) => `${select} union all ${select}`],
    ['credit-of-a-work', 'school_pubs', (select: string) => select.replace('least(', 'greatest(')],
    ['credit-conserved', 'direct_credits', (select: string) => select.replace('c.credit * s', '2 * c.credit * s')],
    ['credit-of-hospitals-conserved', 'hospital_shares', (select: string) => select.replace('count(*)', 'min(1)')],
    ['no-work-lost', 'scores', (select: string) => `${select} where h.n <> 1`],
    ['mean-of-top-10', 'cell_scores', (select: string) => select.replace(' as top_10', ' + 1000 as top_10')],
    ['self-citations-are-citations', 'pub_counts', (select: string) => select.replace('- coalesce', '- 9 * coalesce')],
    [
      'subfields-in-one-field',
      'fine_sums',
      (select: string) => select.replace('s.field_id as', 's.field_id + s.school as'),
    ],
    ['shares-in-range', 'results', (select: string) => select.replace('s.free as free', 's.works + 1 as free')],
  ])('publishes nothing where %s does not hold', async (check, step, broken) => {
    const options = await golden.open(':memory:', wayOf(), { out: at('broken') });
    const make = options.engine.make.bind(options.engine);
    options.engine.make = (table, select, more) =>
      make(table, table.slice(0, -13) === step ? broken(select) : select, more);
    await expect(buildReadings(options)).rejects.toMatchObject({ code: 'build.check-failed', facts: { check } });
    expect(existsSync(at('broken'))).toBe(false);
    await options.engine.close();
  });
});

describe('the steps of a run', () => {
  it('are stopped between and go on where they were', async () => {
    const options = await golden.open(at('stopped.duckdb'), wayOf(), { out: at('stopped') });
    const stop = new AbortController();
    const seen: StepProgress[] = [];
    const stopAt = (progress: StepProgress): void => {
      seen.push(progress);
      if (progress.finished && progress.step === 'pub_counts') stop.abort();
    };
    await expect(buildReadings({ ...options, signal: stop.signal, onProgress: stopAt })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(existsSync(at('stopped'))).toBe(false);
    const again: StepProgress[] = [];
    await buildReadings({ ...options, onProgress: (progress) => again.push(progress) });
    await options.engine.close();
    const there = again.filter(({ finished }) => finished?.wasThere).map(({ step }) => step);
    expect(there).toEqual(seen.filter(({ finished }) => finished).map(({ step }) => step));
    expect(there.at(-1)).toBe('pub_counts');
    expect(again.at(-1)?.part).toBe(1);
  });

  it('leave the results and the works of schools, and nothing else', async () => {
    const options = await golden.open(':memory:', wayOf(), { out: at('tables') });
    await buildReadings(options);
    const tables = await options.engine.rows('select table_name from duckdb_tables() order by table_name');
    await options.engine.close();
    const made = tables.map(([name]) => String(name)).filter((name) => /_[0-9a-f]{12}$/.test(name));
    expect(made.map((name) => name.slice(0, -13))).toEqual(['results', 'school_numbers', 'school_pubs']);
  });

  it('have another key where anything that they read is another', async () => {
    const options = await golden.open(':memory:');
    const { dialect } = options.engine;
    await options.engine.close();
    const tables = (method = wayOf(), sources: Record<string, string> = SOURCES) =>
      new Map(keySteps(planRun(dialect, method), sources).map(({ name, table }) => [name, table]));
    const changed = (a: Map<string, string>, b: Map<string, string>) =>
      [...a].filter(([name, table]) => b.get(name) !== table).map(([name]) => name);
    expect(changed(tables(), tables())).toEqual([]);
    expect(
      changed(tables(), tables(wayOf({ network: { leastWorks: 4, formula: 'L/lnP', citedOnly: false } }))),
    ).toEqual(['partners', 'named_partners', 'networks', 'results']);
    const otherSchools = tables(wayOf(), { ...SOURCES, school_institutions: 'others' });
    expect(changed(tables(), otherSchools)).toContain('school_pubs');
    expect(changed(tables(), otherSchools)).not.toContain('scores');
    expect(changed(tables(), tables(wayOf(), { ...SOURCES, works: 'others' }))).toContain('results');
  });
});
