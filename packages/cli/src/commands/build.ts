import { readAffiliations, type Affiliation } from '@bearings/intake';
import { resampleKernel } from '@bearings/kernel';
import type { CommonOptions, Job } from '../program/job.js';
import { openJob, widthOf } from '../program/job.js';
import {
  type Built,
  buildReadings,
  checkEditionOfBuild,
  countPrepared,
  type EditionOfBuildOptions,
  type EngineRoom,
  estimateRun,
  identifyMatched,
  identifyPrepared,
  isBytes,
  keepBuild,
  loadMethod,
  openEngine,
  parseScope,
  readableFor,
  type ReadingScope,
  requireRoom,
  requireTold,
  tellMachine,
  writeScope,
} from '@bearings/store/build';
import { PATHS } from '@bearings/library';
import { resolve } from 'node:path';
import { type BuildWatch, watchBuild } from '../build/watch-build.js';
import { prepareFirst } from '../build/prepare-first.js';
import { readThreads } from '../doubt/read-doubt.js';
import { printAnswer } from '../print/print-answer.js';
import { wrapLines } from '../print/print-columns.js';
import { describeBuild, wordEstimate, wordStability } from '../print/word-build.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { readInputText } from '../program/read-input.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface BuildOptions extends CommonOptions {
  readonly snapshot?: string;
  readonly prepared?: string;
  readonly preparedAt?: string;
  readonly methodology: string;
  readonly engine: string;
  readonly memory: string;
  readonly threads: string;
  readonly out?: string;
  readonly scope: readonly string[];
  readonly affiliations?: string;
  readonly since?: string;
  readonly edition?: string;
  readonly editionScope: string;
  readonly cohort: string;
  readonly rankBy?: string;
  readonly replace?: boolean;
}

/** Counts readings from a snapshot, publishes them as a folder and, where it is asked for, keeps them as an edition. */
export async function build(world: World, options: BuildOptions): Promise<ExitStatus> {
  const { prepared, folder } = readPlaces(options);
  if (!isBytes(options.memory)) throw new UsageError(`--memory takes an amount such as 2GB, not "${options.memory}"`);
  const threads = readThreads(options.threads) ?? 2;
  const job = openJob(world, options);
  const method = loadMethod(world.shipped, options.methodology);
  const scopes = readScopes([...options.scope, options.editionScope]);
  for (const scope of scopes) requireTold(method, scope);
  const out = resolve(options.out ?? `build-${method.id}`);
  const edition = readEdition(options);
  if (edition !== null) checkEditionOfBuild(job.library, edition);
  const affiliations = readTable(job, options.affiliations);
  const room: EngineRoom = {
    folder: `${out}.run`,
    threads,
    memory: options.memory,
    password: world.env.BEARINGS_ENGINE_PASSWORD ?? null,
  };
  const watch = watchBuild(world);
  try {
    if (folder !== null)
      await prepareFirst(watch, { snapshot: folder, prepared, method, threads, memory: options.memory });
    const identity = await identifyPrepared(prepared);
    const matched = identifyMatched(prepared, identity, method);
    const engine = await openEngine(options.engine, room);
    try {
      await engine.attach(options.preparedAt ?? prepared, readableFor(method));
      const counts = await countPrepared(engine);
      const estimate = estimateRun(counts.works, counts.references, threads, method);
      if (options.engine === 'duckdb') requireRoom(estimate, out, options.memory);
      watch.say(wordEstimate(estimate, options.engine === 'duckdb'));
      const built = await buildReadings({
        ...{ engine, prepared: identity, matched, method, scopes, out },
        affiliations: affiliations.rows,
        affiliationsFile: affiliations.file,
        schools: job.library.schools(),
        replace: options.replace === true,
        since: options.since ?? null,
        signal: watch.signal,
        now: watch.now,
        onProgress: watch.step,
        onCheck: watch.check,
        resample: resampleKernel(),
        onStability: (done, of) => watch.draw(`measuring stability: ${done} of ${of} schools`),
      });
      watch.clear();
      if (built.stabilitySeconds !== null) watch.say(wordStability(method, built.stabilitySeconds));
      if (edition !== null) keepBuild(job.library, out, built.record, edition);
      tell(job, built, out, edition);
      return EXIT.done;
    } finally {
      await engine.close();
    }
  } catch (error) {
    return stoppedOr(error, watch, room);
  } finally {
    watch.end();
  }
}

/** Ends well where a person asked to stop; anything else is told as what it is. */
function stoppedOr(error: unknown, watch: BuildWatch, room: EngineRoom): ExitStatus {
  watch.clear();
  if (!watch.signal.aborted) throw tellMachine(error, room);
  watch.say('stopped; what is finished stays, and the same command goes on from there');
  return EXIT.partial;
}

/** The folder that is prepared, and the snapshot where it has to be prepared first. */
function readPlaces({ snapshot, prepared }: BuildOptions): { prepared: string; folder: string | null } {
  if (snapshot === undefined && prepared === undefined)
    throw new UsageError('a build needs --snapshot, or --prepared for one that is prepared already');
  if (/^[a-z0-9]+:\/\//i.test(snapshot ?? ''))
    throw new UsageError(`--snapshot takes a folder; fetch it first: bearings fetch-snapshot ${snapshot} --to FOLDER`);
  return {
    prepared: resolve(prepared ?? `${snapshot!.replace(/[/\\]+$/, '')}.prepared`),
    folder: snapshot === undefined ? null : resolve(snapshot),
  };
}

/** All works, and each scope that was asked for, once. */
function readScopes(asked: readonly string[]): readonly ReadingScope[] {
  const texts = new Set(['all', ...asked.map((text) => writeScope(parseScope(text)))]);
  return [...texts].sort().map(parseScope);
}

function readEdition({ edition, editionScope, cohort, rankBy, replace }: BuildOptions): EditionOfBuildOptions | null {
  if (edition === undefined) return null;
  return {
    id: edition,
    cohort,
    methodology: rankBy ?? null,
    replace: replace === true,
    scope: writeScope(parseScope(editionScope)),
  };
}

export function readTable({ library }: Job, file: string | undefined): { file: string; rows: readonly Affiliation[] } {
  if (file === undefined) return { file: PATHS.affiliations, rows: library.affiliations() };
  return { file, rows: readAffiliations(readInputText(file), file) };
}

function tell(job: Job, { record, wasThere }: Built, out: string, edition: EditionOfBuildOptions | null): void {
  const summary = { folder: out, wasThere, edition: edition?.id ?? null, ...record };
  printAnswer(job, {
    json: () => summary,
    csv: () => ({
      columns: ['file', 'bytes', 'digest'],
      rows: record.files.map(({ path, bytes, digest }) => [path, bytes, digest]),
    }),
    table: () =>
      wrapLines(describeBuild(record, { folder: out, wasThere, edition: edition?.id ?? null }), widthOf(job.world)),
  });
}
