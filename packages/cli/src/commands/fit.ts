import { fault } from '@bearings/core';
import {
  type FitAnswer,
  type FitSchool,
  type HeldSchools,
  findCell,
  holdAgainst,
  ownScore,
  type Profile,
  proposeWishes,
} from '@bearings/core/fit';
import { DEFAULT_EDITION, type Library } from '@bearings/library';
import { answerOwnList, openFacts, openProposedWishes, parseProfile, readGridFile } from '@bearings/library/fit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printAnswer } from '../print/print-answer.js';
import { fitCsv, printFit, printFitSchool } from '../print/print-fit.js';
import { printProposals, proposalsCsv } from '../print/print-proposals.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { findSchool } from '../program/find-school.js';
import { type CommonOptions, openJob, widthOf } from '../program/job.js';
import { readInput, readInputText } from '../program/read-input.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface FitOptions extends CommonOptions {
  readonly cohort: string;
  readonly top?: string;
  readonly school?: string;
  readonly against?: string;
  readonly grid?: string;
  readonly example?: boolean;
  readonly propose?: boolean;
}

/** Makes a person's own list from a profile, on this machine alone. */
export async function fit(world: World, file: string | undefined, options: FitOptions): Promise<ExitStatus> {
  if (options.example) {
    world.out(readFileSync(join(world.shipped, 'fit/example-profile.toml'), 'utf8'));
    return EXIT.done;
  }
  if (file === undefined) throw new UsageError('a profile is needed: bearings fit --example > profile.toml prints one');
  if (options.against !== undefined && options.school === undefined)
    throw new UsageError('--against needs --school: the two are held against each other');
  const top = readTop(options.top);
  const grid = options.grid === undefined ? null : readGridFile(readInput(options.grid), options.grid);
  const job = openJob(world, options);
  const { facts, fields } = openFacts(job.library);
  const profile = parseProfile(readInputText(file), file, fields);
  if (options.propose) {
    const proposals = proposeWishes(profile, openProposedWishes(job.library));
    printAnswer(job, {
      json: () => ({ proposals }),
      csv: () => proposalsCsv(proposals),
      table: () => printProposals(proposals, widthOf(world)),
    });
    return EXIT.done;
  }
  const { cohort } = options;
  const solver = profile.importance.kind === 'examples' ? await (await import('@bearings/solver')).highsSolver() : null;
  const answer = await answerOwnList(job.library, { profile, cohort, facts, solver });
  const known = new Map<string, (typeof fields)[number]>(fields.map((field) => [field.id, field]));
  const isFictional = job.library.cohort(cohort).fictional;
  const inGrid = grid && findCell(grid, ownScore('gpa', profile), ownScore('mcat', profile));
  const page = { inGrid, answer, profile, fields: known, cohort, isFictional, width: widthOf(world), top };
  const school = options.school === undefined ? null : findIn(answer, job.library, options.school, cohort);
  const other = options.against === undefined ? null : findIn(answer, job.library, options.against, cohort);
  const change = school && other ? holdAgainst(school, other, answer.weights, profile.rules.leastKnown) : null;
  printAnswer(job, {
    json: () => ({ ...answer, ...(school ? { schools: [school], change } : {}), ...(inGrid ? { grid: inGrid } : {}) }),
    csv: () => fitCsv(school ? { ...answer, schools: [school] } : answer),
    table: () =>
      school
        ? printFitSchool({
            ...page,
            school,
            against: school && other ? wordChange(school, other, change, profile) : null,
          })
        : printFit(page),
  });
  return EXIT.done;
}

function readTop(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(`--top takes a whole number from 1, not "${text}"`);
  return Number(text);
}

/** The school of the list that an id or a name means. */
function findIn({ schools }: FitAnswer, library: Library, asked: string, cohort: string): FitSchool {
  const id = findSchool(library, DEFAULT_EDITION, asked);
  const found = schools.find(({ school }) => school === id);
  if (found === undefined) throw fault('fit.school-outside', { school: id, cohort });
  return found;
}

function wordChange(one: FitSchool, other: FitSchool, held: HeldSchools | null, { wishes }: Profile): string {
  if (held === null) return `${one.name} and ${other.name} are not both placed, so neither is above the other`;
  const { above, below, change: found } = held;
  if (found === null) return `${above.name} and ${below.name} are level`;
  if (found.kind === 'none')
    return `What would change your mind: no change of a single weight puts ${below.name} above ${above.name}${found.isDominated ? '; it is at or below it in every wish that is known of both' : ''}`;
  const wish = wishes[found.wish]!;
  return `What would change your mind: ${below.name} stands above ${above.name} where "${wish.label || wish.id}" has an importance of ${found.past === 'more' ? 'more' : 'less'} than ${found.to.toFixed(1)} in place of ${found.from.toFixed(1)}; no other single weight has to move less`;
}
