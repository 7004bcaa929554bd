import type { Source } from '@bearings/core';
import type { Library } from './library.js';

/** The readings of an edition, counted: what a reader can know of the evidence without reading all of it. */
export interface EvidenceCount {
  readonly edition: string;
  /** Readings, those without a value among them. */
  readonly readings: number;
  readonly missing: number;
  /** Readings that carry the day on which the source was read. */
  readonly dated: number;
  /** Readings that belong to their publisher and do not leave the machine. */
  readonly notToPublish: number;
  /** First and last year in which a period ends; null where no reading has one. */
  readonly years: readonly [number, number] | null;
  /** By code of the source; one that no list of sources knows has only its code. */
  readonly sources: readonly { readonly source: Source; readonly readings: number }[];
}

/** Counts the readings of an edition; a printed list has none. A fault where there is no such edition. */
export function countEvidence(library: Library, edition: string): EvidenceCount {
  const { id } = library.edition(edition);
  const records = library.readings(id);
  const bySource = new Map<string, number>();
  let years: readonly [number, number] | null = null;
  for (const { source, year } of records) {
    bySource.set(source, (bySource.get(source) ?? 0) + 1);
    if (year !== null) years = years ? [Math.min(years[0], year), Math.max(years[1], year)] : [year, year];
  }
  const known = new Map(library.sources().map((source) => [source.code, source]));
  return {
    edition: id,
    readings: records.length,
    missing: records.filter(({ reading }) => reading.kind === 'missing').length,
    dated: records.filter(({ retrieved }) => retrieved !== '').length,
    notToPublish: records.filter(({ licence }) => licence === 'not-to-publish').length,
    years,
    sources: [...bySource]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, readings]) => ({ source: known.get(code) ?? unlisted(code), readings })),
  };
}

function unlisted(code: string): Source {
  return { code, title: code, publisher: '', version: '', licence: '', url: '', note: '' };
}
