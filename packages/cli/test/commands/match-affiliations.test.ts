import { afterAll, expect, it } from 'vitest';
import { prepareSnapshot } from '@bearings/store/prepare';
import { author, institution, iri, Place, work } from '../../../store/test/prepare/small-snapshot.js';
import { openDesk } from '../try-command.js';

const desk = openDesk();
const place = new Place();
afterAll(() => {
  desk.end();
  place.end();
});

it('bearings match-affiliations says how many authors have an institution by it', async () => {
  const raw = (text: string) => author('A1', [], { raw_affiliation_strings: [text] });
  place.putLines('works/part_000.gz', [
    work('W1', { authorships: [raw('Keck School of Medicine, Los Angeles, USA'), raw('A garden shed')] }),
  ]);
  const usc = { ...institution('I1'), display_name: 'University of Southern California', lineage: [iri('I1')] };
  place.putLines('institutions/part_000.gz', [
    { ...usc, ror: 'https://ror.org/03taz7m60', updated_date: '2026-01-01' },
  ]);
  await prepareSnapshot({ folder: place.folder, out: place.out, threads: 2, memory: '500MB' });
  const told = await desk.try(['match-affiliations', place.out]);
  expect(told.err).toBe('');
  expect(told.out).toContain('2 distinct affiliations');
  // The name of its school of medicine is one of the library, not of the snapshot.
  const { out } = await desk.try(['match-affiliations', place.out, '--format', 'csv']);
  expect(out.split('\n')[1]).toBe('2,1,2,1,1,500000');
  expect((await desk.try(['match-affiliations', place.out, '--least-score', 'high'])).status).toBe(2);
  expect((await desk.try(['match-affiliations', desk.file('nowhere')])).status).toBe(1);
});
