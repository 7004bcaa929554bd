import { afterAll, expect, it } from 'vitest';
import { readRegistry } from '../../src/match/read-registry.js';
import { prepareSnapshot } from '../../src/prepare/index.js';
import { PrepareSession } from '../../src/prepare/session.js';
import { institution, iri, Place, work } from '../prepare/small-snapshot.js';

const place = new Place();
afterAll(() => place.end());

it('institutions are read with other names, place, nearest ancestors and relations; those without a ROR id are not', async () => {
  const told = (id: string, more: object) => ({
    ...institution(id),
    updated_date: '2026-01-01',
    lineage: [iri(id)],
    ...more,
  });
  place.putLines('works/part_000.gz', [work('W1')]);
  place.putLines('institutions/part_000.gz', [
    told('I1', { display_name: 'System' }),
    told('I2', { display_name: 'University', lineage: [iri('I2'), iri('I1')] }),
    told('I3', {
      ...{ display_name: 'Hospital', lineage: [iri('I3'), iri('I1'), iri('I2')] },
      ...{ display_name_alternatives: ['Clinic'], display_name_acronyms: ['H'], geo: { city: 'Bern', region: 'BE' } },
      associated_institutions: [{ id: iri('I4'), relationship: 'related' }],
    }),
    told('I4', { display_name: 'Institute' }),
    told('I5', { ror: null }),
  ]);
  await prepareSnapshot({ folder: place.folder, out: place.out, threads: 1, memory: '500MB' });
  const session = await PrepareSession.open({ out: place.out, threads: 1, memory: '500MB' }, 1);
  const { institutions, numbers } = await readRegistry(await session.connect(), place.out);
  session.close();
  expect(institutions.map(({ name }) => name)).toEqual(['System', 'University', 'Hospital', 'Institute']);
  expect(institutions[2]).toEqual({
    ...{ ror: '0i3', name: 'Hospital', country: 'US', status: 'active', types: ['healthcare'], labels: [] },
    ...{ aliases: ['Clinic'], acronyms: ['H'], city: 'Bern', subdivision: 'BE' },
    // The system is over the university too, and so not its parent.
    relationships: [
      { kind: 'parent', ror: '0i2' },
      { kind: 'related', ror: '0i4' },
    ],
  });
  expect(institutions[1]!.relationships).toEqual([{ kind: 'parent', ror: '0i1' }]);
  expect(numbers.get('0i4')).toBe(4);
});
