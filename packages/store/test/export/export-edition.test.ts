import { readCsvPlainly } from './read-csv-plainly.js';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportEdition, keepEdition } from '../../src/index.js';
import { codeOf, draftFive, fingerprint, makeSmallWorld, type SmallWorld } from '../small-world.js';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type?: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly $schema: string;
    readonly fields: readonly { readonly name: string; readonly type: string; readonly missingValues?: unknown }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

interface Descriptor {
  readonly $schema: string;
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly contributors: unknown;
  readonly licenses?: readonly { readonly name: string }[];
  readonly sources: readonly { readonly title: string }[];
  readonly resources: readonly Resource[];
}

describe('exportEdition', () => {
  let world: SmallWorld;
  let folder: string;
  let descriptor: Descriptor;
  beforeAll(() => {
    world = makeSmallWorld();
    const draft = draftFive('five');
    const readings = draft.readings.map((record) =>
      record.school === 'us-ohsu' && record.indicator === 'h-index'
        ? { ...record, reading: { kind: 'missing', reason: 'suppressed' } as const }
        : record,
    );
    keepEdition(world.library(), { ...draft, readings }, { replace: false });
    keepEdition(world.library(), draftFive('secret', 'not-to-publish'), { replace: false });
    folder = join(world.home, '..', 'package');
    exportEdition(world.library(), 'five', folder);
    descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Descriptor;
  });
  afterAll(() => world.end());

  const table = (name: string) => readCsvPlainly(readFileSync(join(folder, `${name}.csv`), 'utf8'));

  it('writes a descriptor of version 2 that names every other file, with its length and digest', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.name).toBe('five');
    expect(descriptor.id).toBe(world.library().manifest('five')?.snapshot);
    expect(descriptor.contributors).toEqual([{ title: 'a test', roles: ['publisher'] }]);
    const files = readdirSync(folder).filter((name) => name !== 'datapackage.json');
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(files.sort());
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = readFileSync(join(folder, path));
      expect([path, bytes, hash]).toEqual([
        path,
        content.length,
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ]);
    }
  });

  it('describes each table as one, field by field as its header stands', () => {
    const tables = descriptor.resources.filter(({ type }) => type === 'table');
    expect(tables.map(({ name }) => name)).toEqual([
      'schools',
      'indicators',
      'readings',
      'printed',
      'placements',
      'contributions',
      'sources',
    ]);
    for (const { name, schema } of tables) {
      expect(schema?.$schema).toBe('https://datapackage.org/profiles/2.0/tableschema.json');
      expect(schema?.fields.map((field) => field.name)).toEqual(table(name).header);
    }
  });

  it('keeps every primary key unique and every foreign key answered', () => {
    for (const { name, schema } of descriptor.resources) {
      const rows = schema ? table(name).rows : [];
      for (const key of schema?.primaryKey ? [schema.primaryKey] : []) {
        const keys = rows.map((row) => key.map((field) => row[field]).join('|'));
        expect([name, new Set(keys).size]).toEqual([name, rows.length]);
      }
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const known = new Set(table(reference.resource).rows.map((row) => row[reference.fields[0] ?? '']));
        const asked = rows.map((row) => row[fields[0] ?? '']).filter((value) => value !== '');
        expect([name, asked.filter((value) => !known.has(value))]).toEqual([name, []]);
      }
    }
  });

  it('puts the reason in place of a reading that is missing, as a labelled missing value', () => {
    const value = descriptor.resources
      .find(({ name }) => name === 'readings')
      ?.schema?.fields.find(({ name }) => name === 'value');
    expect(value?.type).toBe('number');
    expect(value?.missingValues).toContainEqual({ value: 'suppressed', label: 'the source keeps the value back' });
    const row = table('readings').rows.find((r) => r.school_id === 'us-ohsu' && r.indicator === 'h-index');
    expect(row?.value).toBe('suppressed');
  });

  it('leaves no cell that a spreadsheet would run as a formula', () => {
    expect(table('printed').rows[0]?.name_as_printed).toBe("'=cmd|' /C calc'!A0");
    for (const { name, type } of descriptor.resources) {
      if (type !== 'table') continue;
      const cells = table(name).rows.flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.])/.test(cell))).toEqual([]);
    }
  });

  it('says nothing of a licence for what is not ours, and names CC0 for what is shipped', () => {
    expect(descriptor.licenses).toBeUndefined();
    const shipped = join(world.home, '..', 'shipped-package');
    exportEdition(world.library(), 'usnews-2023-research', shipped);
    const other = JSON.parse(readFileSync(join(shipped, 'datapackage.json'), 'utf8')) as Descriptor;
    expect(other.licenses?.map(({ name }) => name)).toEqual(['CC0-1.0']);
    expect(other.resources.map(({ name }) => name)).toEqual([
      'schools',
      'printed',
      'placements',
      'sources',
      'cohort',
      'manifest',
    ]);
  });

  it('refuses evidence that is not to be published and writes nothing', () => {
    const target = join(world.home, '..', 'refused');
    const before = fingerprint(join(world.home, '..'));
    expect(codeOf(() => exportEdition(world.library(), 'secret', target))).toBe('edition.not-to-publish');
    expect(fingerprint(join(world.home, '..'))).toEqual(before);
  });

  it('writes into a folder that is empty and not into one that is not', () => {
    const [empty, full] = [join(world.home, '..', 'empty'), join(world.home, '..', 'full')];
    mkdirSync(empty);
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    exportEdition(world.library(), 'five', empty);
    expect(fingerprint(empty)).toEqual(fingerprint(folder));
    expect(codeOf(() => exportEdition(world.library(), 'five', full))).toBe('export.target-taken');
    expect(codeOf(() => exportEdition(world.library(), 'five', join(full, 'mine.txt')))).toBe('export.target-taken');
    expect(readdirSync(full)).toEqual(['mine.txt']);
  });
});
