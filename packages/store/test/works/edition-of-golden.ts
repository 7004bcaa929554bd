import { buildReadings, keepBuild } from '@bearings/store/build';
import { openLibrary } from '@bearings/store';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fictionalOf } from '../../../cli/test/commands/fictional-schools.js';
import { affiliations, prepareGolden } from '../build/golden-build.js';

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** An edition of the fictional schools that was made from a build of the golden works, in a home folder of its own. */
export async function keepGoldenEdition() {
  const golden = await prepareGolden();
  const library = openLibrary({ shipped: ROOT, home: join(golden.home, 'home') });
  mkdirSync(library.home!);
  const options = await golden.open(':memory:', undefined, {
    affiliations: affiliations.map((one) => ({ ...one, school: fictionalOf(one.school) })),
    schools: library.schools(),
  });
  const { record } = await buildReadings(options);
  await options.engine.close();
  const keep = (replace: boolean): void =>
    keepBuild(library, options.out, record, {
      id: 'golden-count',
      cohort: 'fictional-200',
      methodology: null,
      replace,
      scope: 'all',
    });
  keep(false);
  return {
    home: library.home!,
    /** The folder of the build. */
    folder: options.out,
    edition: 'golden-count',
    school: fictionalOf('zz-ash'),
    library,
    record,
    keep,
    end: () => rmSync(golden.home, { recursive: true }),
  };
}
