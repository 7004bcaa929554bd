import { isSchoolId, type SchoolId } from '@bearings/core';
import type { Library } from '@bearings/library';
import { type ListedWorks, listWorks, parseScope, readBuild } from '@bearings/store/build';
import { printAnswer } from '../print/print-answer.js';
import { printColumns, wrapText } from '../print/print-columns.js';
import { shortDigest, writeReading } from '../print/words.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { findSchool } from '../program/find-school.js';
import { type CommonOptions, openJob, widthOf } from '../program/job.js';
import { readTop } from '../program/read-question.js';
import type { World } from '../program/world.js';

export interface WorksOptions extends CommonOptions {
  readonly indicator: string;
  readonly build: string;
  readonly scope: string;
  readonly top?: string;
}

/** Lists the works that a reading of a build is made from. */
export function works(world: World, asked: string, options: WorksOptions): ExitStatus {
  const top = readTop(options.top);
  const job = openJob(world, options);
  const folder = options.build;
  const school = schoolOf(job.library, folder, asked);
  const listed = listWorks(folder, { school, indicator: options.indicator, scope: parseScope(options.scope) });
  const shown = top === null ? listed.works : listed.works.slice(0, top);
  const columns = Object.keys(shown[0]?.columns ?? {}).filter((column) => column !== 'work_id');
  printAnswer(job, {
    json: () => ({
      ...listed,
      sum: inOnes(listed.sum, listed),
      count: listed.works.length,
      leftOut: listed.works.length - shown.length,
      works: shown.map(({ work, part }) => ({ work: `W${work}`, part: inOnes(part, listed) })),
    }),
    csv: () => ({
      columns: ['work', 'part', ...columns],
      rows: shown.map(({ work, part, columns: of }) => [
        `W${work}`,
        inOnes(part, listed),
        ...columns.map((column) => Number(of[column])),
      ]),
    }),
    table: () => printWorks(listed, shown, widthOf(world)),
  });
  return EXIT.done;
}

/** A school of the build by its id, or any school by a name. */
function schoolOf(library: Library, folder: string, asked: string): SchoolId {
  if (isSchoolId(asked) && readBuild(folder)?.schools.includes(asked)) return asked;
  return findSchool(library, undefined, asked);
}

function inOnes(part: bigint, { parts }: ListedWorks): number {
  return parts === 'millionths' ? Number(part) / 1e6 : Number(part);
}

function printWorks(listed: ListedWorks, shown: ListedWorks['works'], width: number): string {
  const { school, indicator, scope, reading, unit, of, sum, run, damping } = listed;
  const value = reading === null ? 'not defined' : `${writeReading(reading)} ${unit}`;
  const lowered =
    damping === null
      ? ' There are fewer works than the way of counting tells it of.'
      : damping < 1
        ? ` The reading was multiplied by ${writeReading(damping)}, as the way of counting damps it for so few works.`
        : '';
  const head = wrapText(
    `${school}, ${indicator}${scope === 'all' ? '' : `, ${scope}`}: ${value}. ${listed.works.length} of ${of} works bring ${writeReading(inOnes(sum, listed))} together, as the run ${shortDigest(run)} counted.${lowered}`,
    width,
  );
  const rows = shown.map(({ work, part, columns }) => [
    `https://openalex.org/W${work}`,
    writeReading(inOnes(part, listed)),
    String(columns.n),
    writeReading(Number(columns.credit) / 1e6),
  ]);
  const table = printColumns(
    [
      { head: 'work', align: 'left' },
      { head: 'brings', align: 'right' },
      { head: 'citations', align: 'right' },
      { head: 'credit', align: 'right' },
    ],
    rows,
    width,
  );
  const left = listed.works.length - shown.length;
  return `${head}\n\n${table}${left > 0 ? `\nand ${left} more; without --top all are listed\n` : ''}`;
}
