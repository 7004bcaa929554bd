import type { School } from '@bearings/core';
import {
  type Deadline,
  deadlinesOf,
  type FactTable,
  type Field,
  type FitAnswer,
  type FitSchool,
  type Profile,
} from '@bearings/core/fit';
import { answerOwnList, openFacts, parseProfile } from '@bearings/library/fit';
import { type CommonOptions, type Job, openJob } from './job.js';
import { readInputText } from './read-input.js';
import { readToday } from './read-today.js';
import type { World } from './world.js';

/** Options of commands about the list of a profile. */
export interface ListedOptions extends CommonOptions {
  readonly cohort: string;
  readonly today?: string;
}

/** A profile with its list, and what is known here of the schools on it. */
export interface OpenList {
  readonly job: Job;
  readonly profile: Profile;
  readonly facts: FactTable;
  readonly fields: ReadonlyMap<string, Field>;
  readonly schools: ReadonlyMap<string, School>;
  readonly names: ReadonlyMap<string, string>;
  readonly deadlines: readonly Deadline[];
}

/** A list beside the person's own ranking of a cohort. */
export interface RankedList extends OpenList {
  readonly answer: FitAnswer;
  readonly bySchool: ReadonlyMap<string, FitSchool>;
  readonly cohort: string;
  readonly isFictional: boolean;
  readonly today: string;
}

/** Opens the list of a profile. */
export function openList(world: World, file: string, options: CommonOptions): OpenList {
  const job = openJob(world, options);
  const { facts, fields } = openFacts(job.library);
  const profile = parseProfile(readInputText(file), file, fields);
  const schools = new Map<string, School>(job.library.schools().map((school) => [school.id, school]));
  return {
    job,
    profile,
    facts,
    fields: new Map<string, Field>(fields.map((field) => [field.id, field])),
    schools,
    names: new Map([...schools].map(([id, { name }]) => [id, name])),
    deadlines: deadlinesOf(profile, schools, facts),
  };
}

/** Opens the list of a profile, and ranks the cohort by it. */
export async function rankList(world: World, file: string, options: ListedOptions): Promise<RankedList> {
  const today = readToday(options.today);
  const list = openList(world, file, options);
  const { job, profile, facts } = list;
  const { cohort } = options;
  const solver = profile.importance.kind === 'examples' ? await (await import('@bearings/solver')).highsSolver() : null;
  const answer = await answerOwnList(job.library, { profile, cohort, facts, solver });
  return {
    ...list,
    answer,
    bySchool: new Map(answer.schools.map((school) => [school.school, school])),
    cohort,
    isFictional: job.library.cohort(cohort).fictional,
    today,
  };
}
