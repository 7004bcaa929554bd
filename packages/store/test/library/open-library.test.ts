import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/index.js';
import { codeOf, makeSmallWorld, ROOT, type SmallWorld } from '../small-world.js';

describe('openLibrary', () => {
  let world: SmallWorld;
  beforeEach(() => {
    world = makeSmallWorld();
  });
  afterEach(() => world.end());

  it('reads what is shipped without any home folder', () => {
    const library = openLibrary({ shipped: ROOT, home: null });
    expect(library.edition('open-us-2025').methodology).toBe('open-research');
    expect(library.schools().filter((school) => school.country === 'US' && school.degree === 'MD')).toHaveLength(163);
    expect(library.sources().map((source) => source.code)).toContain('ROR');
    expect(library.cohort('us-2026').where).toEqual([{ property: 'country', oneOf: ['US'] }]);
    expect(library.isOwn('open-us-2025')).toBe(false);
  });

  it('reads a home folder that is not there as an empty one', () => {
    const library = openLibrary({ shipped: world.shipped, home: join(world.home, 'never-made') });
    expect(library.editions().map(({ id }) => id)).toEqual(['usnews-2023-research']);
  });

  it('does not read a file before it is asked for', () => {
    writeFileSync(join(world.shipped, 'cohorts/sources.csv'), 'spoilt');
    const library = world.library();
    expect(library.editions()).toHaveLength(1);
    expect(codeOf(() => library.sources())).toBe('table.header-differs');
  });

  it('reads a file again when it has changed on disk', () => {
    const library = world.library();
    const path = join(world.shipped, 'editions/usnews-2023-research/edition.json');
    const before = library.edition('usnews-2023-research');
    expect(library.edition('usnews-2023-research')).toBe(before);
    writeFileSync(path, readFileSync(path, 'utf8').replace(before.title, 'Another title'));
    expect(library.edition('usnews-2023-research').title).toBe('Another title');
  });

  it.each([
    ['edition.unknown', () => world.library().edition('nothing')],
    ['edition.unknown', () => world.library().edition('../shipped/editions/usnews-2023-research')],
    ['methodology.unknown', () => world.library().methodology('nothing')],
    ['cohort.unknown', () => world.library().cohort('nothing')],
  ])('faults with %s where there is none of that id', (code, act) => {
    expect(codeOf(act)).toBe(code);
  });

  it('lets nothing in a home folder stand in for what is shipped', () => {
    const own = join(world.home, 'editions/usnews-2023-research');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'edition.json'), '{}');
    expect(codeOf(() => world.library().edition('usnews-2023-research'))).toBe('archive.shadowed');
  });

  it('takes a methodology from the home folder beside those that are shipped', () => {
    const from = join(world.shipped, 'methodologies/qs-medicine-2023/methodology.json');
    const mine = readFileSync(from, 'utf8').replace('"qs-medicine-2023"', '"mine"');
    mkdirSync(join(world.home, 'methodologies/mine'), { recursive: true });
    writeFileSync(join(world.home, 'methodologies/mine/methodology.json'), mine);
    expect(
      world
        .library()
        .methodologies()
        .map(({ id }) => id),
    ).toEqual(['mine', 'qs-medicine-2023']);
  });

  it('names a document that calls itself by another id than its folder', () => {
    const path = join(world.shipped, 'editions/usnews-2023-research/edition.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"usnews-2023-research"', '"another"'));
    expect(codeOf(() => world.library().edition('usnews-2023-research'))).toBe('archive.misplaced');
  });

  it.each([
    ['archive.not-json', Buffer.from('{"format":')],
    ['archive.not-utf-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['edition.malformed', Buffer.from('{"format":1}')],
  ])('faults with %s where an edition is spoilt', (code, bytes) => {
    writeFileSync(join(world.shipped, 'editions/usnews-2023-research/edition.json'), bytes);
    expect(codeOf(() => world.library().edition('usnews-2023-research'))).toBe(code);
  });

  it('says that a list of schools is not there rather than that there are no schools', () => {
    rmSync(join(world.shipped, 'cohorts/schools'), { recursive: true });
    expect(codeOf(() => world.library().schoolsOf(world.library().edition('usnews-2023-research')))).toBe(
      'cohort.unknown-school',
    );
  });
});
