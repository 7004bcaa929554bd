import { formatAffiliations } from '@bearings/intake';
import { identifyPrepared } from '@bearings/store/build';
import { writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { writePrepared } from '../../../../test/engines/write-prepared.js';
import { affiliations, world } from '../../../store/test/build/golden-build.js';
import { writeMatched } from '../../../store/test/build/matched-golden.js';
import { openDesk } from '../try-command.js';
import { fictionalOf } from './fictional-schools.js';

const desk = openDesk();
afterAll(() => desk.end());

it('bearings build counts what affiliations name once they are matched, and says what that gives', async () => {
  await writePrepared(world, desk.file('prepared'));
  writeFileSync(desk.file('way.json'), JSON.stringify(wayOf({ rawAffiliations: true })));
  writeFileSync(
    desk.file('table.csv'),
    formatAffiliations(affiliations.map((one) => ({ ...one, school: fictionalOf(one.school) }))),
  );
  const build = () =>
    desk.try([
      ...['build', '--prepared', desk.file('prepared'), '--methodology', desk.file('way.json')],
      ...['--affiliations', desk.file('table.csv'), '--out', desk.file('out')],
    ]);
  const refused = await build();
  expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('bearings match-affiliations')]);
  await writeMatched(desk.file('prepared'), await identifyPrepared(desk.file('prepared')));
  const built = await build();
  expect(built.err).toBe('');
  expect(built.out.replace(/\s+/g, ' ')).toMatch(
    /affiliations of authors without institution: named on \d+ works of \d+ schools/,
  );
});
