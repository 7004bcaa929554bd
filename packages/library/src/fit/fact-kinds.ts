import { fault } from '@bearings/core';
import type { Field, NationalGrid } from '@bearings/core/fit';
import {
  type FactCircumstances,
  isApplicants,
  isCharges,
  isDirectory,
  isEnrolment,
  isFieldTable,
  isGrid,
  isScorecard,
  isTuition,
  type NamedFacts,
  openWorkbook,
  type RawTable,
  readApplicants,
  readCharges,
  readDirectory,
  readEnrolment,
  readFieldTable,
  readGrid,
  readScorecard,
  readTable,
  readTuition,
  tuitionFacts,
} from '@bearings/intake';

/** Files that facts are read from, by a stable code. */
export const FACT_KINDS = [
  'aamc-applicants',
  'aamc-tuition',
  'aamc-enrolment',
  'national-grid',
  'ipeds-directory',
  'ipeds-charges',
  'scorecard',
  'own-table',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** A file opened as far as its kind can be told. */
export interface FactFile {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** The sheet that is read; for tuition, any one that holds prices. */
  readonly raw: RawTable;
}

/** What a kind of file gives: facts whose schools are not found yet, or a grid, which knows no school. */
export type FactReading =
  | { readonly kind: 'facts'; readonly named: NamedFacts }
  | { readonly kind: 'grid'; readonly grid: NationalGrid };

interface Reader {
  is(raw: RawTable, fields: readonly Field[]): boolean;
  read(file: FactFile, fields: readonly Field[], circumstances: FactCircumstances): FactReading;
}

const named = (read: (raw: RawTable, circumstances: FactCircumstances) => NamedFacts): Reader['read'] => {
  return ({ raw }, _, circumstances) => ({ kind: 'facts', named: read(raw, circumstances) });
};

const READERS: Readonly<Record<FactKind, Reader>> = {
  'aamc-applicants': { is: isApplicants, read: named(readApplicants) },
  'aamc-tuition': {
    is: isTuition,
    read: ({ bytes, file }, _, circumstances) => ({
      kind: 'facts',
      named: tuitionFacts(readTuition(openWorkbook(bytes, file)), circumstances),
    }),
  },
  'aamc-enrolment': { is: isEnrolment, read: named(readEnrolment) },
  'national-grid': {
    is: isGrid,
    read: ({ raw }, _, circumstances) => ({ kind: 'grid', grid: readGrid(raw, circumstances) }),
  },
  'ipeds-directory': { is: isDirectory, read: named(readDirectory) },
  'ipeds-charges': { is: isCharges, read: named(readCharges) },
  scorecard: { is: isScorecard, read: named(readScorecard) },
  'own-table': {
    is: isFieldTable,
    read: ({ raw }, fields, circumstances) => ({ kind: 'facts', named: readFieldTable(raw, fields, circumstances) }),
  },
};

/** Opens a file at the sheet that shows its kind: the first visible one, or the first that holds prices of schools. */
export function openFactFile(bytes: Uint8Array, file: string): FactFile {
  const raw = readTable(bytes, file);
  if (raw.sheet === '') return { bytes, file, raw };
  const workbook = openWorkbook(bytes, file);
  for (const { name } of workbook.sheets) {
    const start = workbook.readSheet(name, { rows: 60 });
    if (isTuition(start)) return { bytes, file, raw: start };
  }
  return { bytes, file, raw };
}

/** The kind that a file shows itself to be; a fault where it shows none, or more than one. */
export function guessKind({ raw, file }: FactFile, fields: readonly Field[]): FactKind {
  const [kind, other] = FACT_KINDS.filter((one) => READERS[one].is(raw, fields));
  if (kind === undefined || other !== undefined) throw fault('fit.kind-unclear', { file, kinds: FACT_KINDS });
  return kind;
}

/** Reads a file as the kind it is said to be. */
export function readAs(
  kind: FactKind,
  file: FactFile,
  fields: readonly Field[],
  circumstances: FactCircumstances,
): FactReading {
  return READERS[kind].read(file, fields, circumstances);
}
