import { indicatorId, schoolId, type ReadingRecord } from '@bearings/core';
import type { EditionDraft } from '@bearings/intake';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from '@bearings/library';
import { openLibrary } from '../src/index.js';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A copy of the shipped schools, indicators, one methodology and one unsealed edition, and an empty home folder: both may be spoilt. */
export interface SmallWorld {
  readonly shipped: string;
  readonly home: string;
  readonly library: () => Library;
  readonly end: () => void;
}

export function makeSmallWorld(): SmallWorld {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bearings-store-')));
  const [shipped, home] = [join(folder, 'shipped'), join(folder, 'home')];
  for (const part of ['cohorts', 'indicators', 'methodologies/qs-medicine-2023', 'editions/usnews-2023-research']) {
    cpSync(join(ROOT, part), join(shipped, part), { recursive: true, filter: (path) => !/manifest\.json$/.test(path) });
  }
  mkdirSync(home);
  return {
    shipped,
    home,
    library: () => openLibrary({ shipped, home }),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const SCORES = [
  ['us-harvard', 100, 90, 80, 70, 60],
  ['us-jhu', 90, 90, 90, 90, 90],
  ['us-ohsu', 50, 40, 30, 20, 10],
  ['us-stanford', 80, 80, 80, 80, 80],
  ['us-yale', 80, 80, 80, 80, 80],
] as const;

const QS = [
  'academic-reputation',
  'employer-reputation',
  'citations-per-paper',
  'h-index',
  'international-research-network',
] as const;

/** Five schools with made-up scores in the five indicators of qs-medicine-2023. By 40, 10, 20, 20 and 10 percent they are worth 85, 90, 35, 80 and 80. */
export function draftFive(id: string, licence: 'publishable' | 'not-to-publish' = 'publishable'): EditionDraft {
  const readings = SCORES.flatMap(([school, ...scores]) =>
    QS.map(
      (indicator, i): ReadingRecord => ({
        school: schoolId(school),
        indicator: indicatorId(indicator),
        reading: { kind: 'value', value: scores[i] ?? Number.NaN },
        unit: 'score of 100',
        year: 2026,
        period: 'edition 2026',
        population: 'made up for a test',
        source: 'OWN',
        retrieved: '2026-11-24',
        licence,
      }),
    ),
  );
  return {
    edition: {
      format: 1,
      id,
      kind: 'published',
      title: 'Five schools with made-up scores',
      publisher: 'a test',
      released: '2026',
      fictional: false,
      methodology: 'qs-medicine-2023',
      cohort: id,
      startsFrom: 'indicator-scores',
      seed: 0,
      previous: null,
      licence,
      printedWeights: {},
      notes: [],
    },
    schools: [],
    indicators: [],
    readings,
    printed: SCORES.map(([school], i) => ({
      school: schoolId(school),
      nameAsPrinted: `=cmd|' /C calc'!A${i}`,
      place: '',
      overall: Number.NaN,
      order: i + 1,
    })),
  };
}

/** Every file below a folder with its digest, so that two states of it can be compared. */
export function fingerprint(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const visit = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const full = join(at, name);
      if (statSync(full).isDirectory()) {
        files.set(`${relative(folder, full)}/`, '');
        visit(full);
      } else files.set(relative(folder, full), createHash('sha256').update(readFileSync(full)).digest('hex'));
    }
  };
  visit(folder);
  return files;
}

/** The code of the fault that an act throws; a bug is thrown on. */
export function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.name === 'Fault') return String(error.code);
    throw error;
  }
  return 'no fault';
}
