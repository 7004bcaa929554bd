import {
  fault,
  indicatorId,
  type Methodology,
  plainMethodology,
  type ReadingRecord,
  selectCohort,
} from '@bearings/core';
import { type EditionDraft, readReadings } from '@bearings/intake';
import { checkId, type Library, PATHS } from '@bearings/library';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepEdition } from '../archive/keep-edition.js';
import { makeFolder, writeWhole } from '../archive/write-whole.js';
import { keepBuildLink } from '../works/build-link.js';
import { type BuildRecord, readingsFile, STABILITY_FILE } from './build-folder.js';
import { readStabilityFile } from './measure-stability.js';
import { defineIndicators } from './readings-of-results.js';

export interface EditionOfBuildOptions {
  readonly id: string;
  readonly cohort: string;
  /** Id of the methodology that ranks it; null for equal weights. */
  readonly methodology: string | null;
  readonly replace: boolean;
  /** The scope whose readings it takes: "all", "field:27". */
  readonly scope: string;
}

/** Faults before a long run where the edition could not be kept after it. */
export function checkEditionOfBuild(library: Library, options: EditionOfBuildOptions): void {
  if (library.home === null) throw fault('archive.no-home', {});
  checkId(library, options.id, options.replace);
  library.cohort(options.cohort);
  if (options.methodology !== null) library.methodology(options.methodology);
}

/**
 * Keeps the readings of a build as an edition of the home folder, ranked by a methodology that is there, or by one of equal
 * weights that is kept beside it. Its indicators are its own: each by its counting.
 */
export function keepBuild(library: Library, folder: string, record: BuildRecord, options: EditionOfBuildOptions): void {
  checkEditionOfBuild(library, options);
  const { id, cohort, scope } = options;
  const methodology = options.methodology ?? `${id}-equal`;
  const place = options.methodology === null ? join(library.home!, dirname(PATHS.methodology(methodology))) : null;
  const wasThere = place !== null && existsSync(place);
  if (place !== null) {
    const equal = equalWeights(record, methodology);
    makeFolder(place);
    writeWhole(join(place, 'methodology.json'), `${JSON.stringify(equal, null, 2)}\n`);
    writeWhole(join(place, 'RATIONALE.md'), writeRationale(equal));
  }
  try {
    keepEdition(library, draftOf(library, folder, record, { id, cohort, scope, methodology }), options);
    keepBuildLink(library, id, { folder, record, scope });
  } catch (error) {
    if (place !== null && !wasThere) rmSync(place, { recursive: true, force: true });
    throw error;
  }
}

function draftOf(
  library: Library,
  folder: string,
  record: BuildRecord,
  { id, cohort, scope, methodology }: { id: string; cohort: string; scope: string; methodology: string },
): EditionDraft {
  const of = library.cohort(cohort);
  const ranked = new Set<string>(selectCohort(of, library.schools()).map((school) => school.id));
  const { method, inputs } = record;
  const day = inputs.date === '' ? '' : ` of ${inputs.date}`;
  return {
    edition: {
      format: 1,
      id,
      kind: 'computed',
      title: scope === 'all' ? method.title : `${method.title}, ${scope.replace(':', ' ')}`,
      publisher: 'Bearings',
      released: '',
      fictional: of.fictional,
      methodology,
      cohort,
      startsFrom: 'readings',
      seed: Math.abs(method.stability.seed),
      previous: null,
      licence: 'publishable',
      printedWeights: {},
      notes: [
        `Counted from ${of.fictional ? 'invented records in the form of OpenAlex' : 'a snapshot of OpenAlex'}${day} by the rules of ${method.id}; the run ${record.run} can be built again from it.`,
        method.rationale,
        'A school without an institution in the snapshot has no readings. No rank is not a low rank.',
      ],
    },
    schools: [],
    indicators: defineIndicators(method),
    readings: readingsOf(folder, scope)
      .filter(({ school }) => ranked.has(school))
      .map((reading) => (of.fictional ? { ...reading, source: 'FICTIONAL' } : reading)),
    printed: [],
  };
}

/** The readings of a scope with their stability intervals. */
function readingsOf(folder: string, scope: string): readonly ReadingRecord[] {
  const [file, intervals] = [join(folder, readingsFile(scope)), join(folder, STABILITY_FILE)];
  const known = readStabilityFile(readFileSync(intervals, 'utf8'), intervals, scope);
  return readReadings(readFileSync(file, 'utf8'), file).map((reading) => {
    const stability = known.get(`${reading.school}/${reading.indicator}`);
    return stability === undefined ? reading : { ...reading, stability };
  });
}

/** Equal weights of four indicators that say different things: how much, how often cited, how much among the most cited, with whom. */
function equalWeights({ method }: BuildRecord, id: string): Methodology {
  const percent = method.top.includes(10) ? 10 : method.top[0]!;
  const chosen = [
    'works-fractional',
    'normalized-citations-fractional',
    `top-${percent}-fractional`,
    'international-full',
  ];
  return plainMethodology({
    id,
    title: `Equal weights: ${method.title}`,
    publisher: 'Bearings',
    startsFrom: 'readings',
    indicators: chosen.map((one) => ({ id: indicatorId(one), direction: 'higher' })),
  });
}

function writeRationale({ title, limits, indicators }: Methodology): string {
  return `# ${title}

Equal weights of ${indicators.map(({ indicator }) => `\`${indicator}\``).join(', ')}: how much is published, how often it is cited
beside its field and year, how much of it is among the most cited, and with whom it is done.

${limits.map((limit) => `- ${limit}`).join('\n')}
`;
}
