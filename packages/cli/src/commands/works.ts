import { fault, isSchoolId, type SchoolId } from '@bearings/core';
import { formatDisputes, readDisputes } from '@bearings/intake';
import type { Library } from '@bearings/library';
import { writeWhole } from '@bearings/store';
import { parseScope, readBuild, type ReadingScope } from '@bearings/store/build';
import {
  answerWorks,
  buildOfEdition,
  holdDisputes,
  isNetwork,
  type ListedPartners,
  listPartners,
  readListing,
  tableOfWorks,
  WORK_ORDERS,
  type WorkOrder,
  type WorksAsked,
  worksOfListing,
} from '@bearings/store/works';
import { existsSync } from 'node:fs';
import { printAnswer } from '../print/print-answer.js';
import { jsonOfPartners, printPartners, tableOfPartners } from '../print/print-partners.js';
import { printDisputes, printWorks, tableOfDisputes } from '../print/print-works.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { findSchool } from '../program/find-school.js';
import { type CommonOptions, type Job, openJob, widthOf } from '../program/job.js';
import { readInputText } from '../program/read-input.js';
import { readTop } from '../program/read-question.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface WorksOptions extends CommonOptions {
  readonly indicator: string;
  readonly build?: string;
  readonly edition?: string;
  readonly scope?: string;
  readonly top?: string;
  readonly own?: boolean;
  readonly by: string;
  readonly dispute?: string;
}

/** Lists the works that a reading of a build is made from; with a dispute file, writes one to be filled in or holds a filled one against the build. */
export function works(world: World, asked: string, options: WorksOptions): ExitStatus {
  const told = readAsked(options);
  const job = openJob(world, options);
  const { folder, scope } = findBuild(job.library, options);
  const school = schoolOf(job.library, folder, asked);
  if (isNetwork(options.indicator)) return partners(job, listPartners(folder, { school, scope }), options);
  const listing = readListing(folder, school, scope);
  const listed = worksOfListing(listing, options.indicator);
  const { dispute } = options;
  if (dispute === undefined) {
    const answer = answerWorks(listed, told);
    printAnswer(job, {
      json: () => answer,
      csv: () => tableOfWorks(listed, told),
      table: () => printWorks(answer, isFictional(job.library, answer.school), widthOf(world)),
    });
    return EXIT.done;
  }
  if (existsSync(dispute)) {
    const held = holdDisputes(listing, options.indicator, readDisputes(readInputText(dispute), dispute));
    printAnswer(job, {
      json: () => held,
      csv: () => tableOfDisputes(held),
      table: () => printDisputes(held, widthOf(world)),
    });
    return EXIT.done;
  }
  return writeTemplate(job, dispute, answerWorks(listed, told));
}

/** Lists the institutions abroad that make a school's network: works do not, one by one. */
function partners(job: Job, listed: ListedPartners, { dispute, own, top }: WorksOptions): ExitStatus {
  if (dispute !== undefined || own)
    throw new UsageError('--dispute and --own are for works, and a network is made of partners');
  const shown = readTop(top);
  printAnswer(job, {
    json: () => jsonOfPartners(listed, shown),
    csv: () => tableOfPartners(listed, shown),
    table: () =>
      printPartners(listed, { shown, fictional: isFictional(job.library, listed.school), width: widthOf(job.world) }),
  });
  return EXIT.done;
}

/** Writes a dispute file with a row for each work that was asked for, without claims. */
function writeTemplate(
  { world }: Job,
  file: string,
  { school, indicator, run, works: shown }: ReturnType<typeof answerWorks>,
): ExitStatus {
  if (shown.length === 0)
    throw fault('table.unreadable', { file, why: 'there is no such file, and no work to write into one' });
  writeWhole(
    file,
    formatDisputes(
      shown.map(({ work }) => ({
        school: school as SchoolId,
        indicator,
        work: work.slice(1),
        claim: '',
        note: '',
        who: '',
        evidence: '',
        run,
      })),
    ),
  );
  world.out(
    `${file} has a row for each of ${shown.length} works: fill in claim, note, who and evidence, take out the rows you do not dispute, and give the same command again\n`,
  );
  return EXIT.done;
}

function readAsked({ top, own, by }: WorksOptions): WorksAsked {
  const order = WORK_ORDERS.find((one) => one === by);
  if (order === undefined) throw new UsageError(`--by takes ${WORK_ORDERS.join(', ')}, not "${by}"`);
  return { own: own === true, by: order satisfies WorkOrder, from: 0, top: readTop(top) };
}

/** The build in a folder, or that of an edition with the scope of its readings. */
function findBuild(
  library: Library,
  { build, edition, scope }: WorksOptions,
): { readonly folder: string; readonly scope: ReadingScope } {
  if ((build === undefined) === (edition === undefined))
    throw new UsageError(
      'name the folder of a build with --build, or an edition that was made from one with --edition',
    );
  if (build !== undefined) return { folder: build, scope: parseScope(scope ?? 'all') };
  const found = buildOfEdition(library, edition!);
  return { folder: found.folder, scope: scope === undefined ? found.scope : parseScope(scope) };
}

/** Whether a school is made up; so are its works then, and no link leads to a true one of the same number. */
function isFictional(library: Library, school: string): boolean {
  return library.schools().some(({ id, country }) => id === school && country === 'ZZ');
}

/** A school of the build by its id, or any school by a name. */
function schoolOf(library: Library, folder: string, asked: string): SchoolId {
  if (isSchoolId(asked) && readBuild(folder)?.schools.includes(asked)) return asked;
  return findSchool(library, undefined, asked);
}
