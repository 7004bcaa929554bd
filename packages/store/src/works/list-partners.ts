import { fault, type SchoolId } from '@bearings/core';
import { bibliometricIndicators, type CountingMethod } from '@bearings/evidence';
import { parseCsv } from '@bearings/intake';
import { join } from 'node:path';
import { PARTNERS_FILE } from '../build/build-folder.js';
import { type ReadingScope, writeScope } from '../build/readings-of-results.js';
import { PARTNER_COLUMNS } from '../build/write-partners.js';
import { readListing, requireSame, textOf } from './school-listing.js';

/** An institution of another country with enough joint works. */
export interface ListedPartner {
  /** The number of its OpenAlex id: I123 is 123. */
  readonly institution: bigint;
  readonly ror: string;
  readonly name: string;
  /** ISO code, as the method counts countries. */
  readonly country: string;
  /** Joint works with the school. */
  readonly works: bigint;
}

/** Who makes the index of a school's international research network, held against what the build counted. */
export interface ListedPartners {
  readonly run: string;
  readonly school: SchoolId;
  readonly scope: string;
  /** The index; null where it is not defined. */
  readonly reading: number | null;
  readonly rule: CountingMethod['network'];
  /** Those of most joint works first. */
  readonly partners: readonly ListedPartner[];
  /** Countries of the partners, sorted. */
  readonly countries: readonly string[];
}

const INDEX = 'international-research-network';

/** Whether an indicator, with or without its counting, is the network, which partners make and works do not. */
export function isNetwork(indicator: string): boolean {
  return indicator === INDEX || indicator === `${INDEX}-full`;
}

/**
 * Lists the partners of a school that its network is made from. Of less than a field none are told. Faults where the build has no such school, was not asked for
 * that field (partners of all works are always kept), and where partners and results of the build do not agree.
 */
export function listPartners(
  folder: string,
  { school, scope }: { readonly school: SchoolId; readonly scope: ReadingScope },
): ListedPartners {
  const { record, row } = readListing(folder, school, scope);
  const of = { school, indicator: INDEX };
  if (scope.scope === 'field' && !record.inputs.scopes.includes(writeScope(scope)))
    throw fault('build.partners-not-kept', { folder, scope: writeScope(scope) });
  const file = join(folder, PARTNERS_FILE);
  const partners = parseCsv(textOf(file), file, PARTNER_COLUMNS).flatMap(({ row: line, values }) => {
    if (values.school_id !== school || values.scope !== scope.scope || values.scope_id !== String(scope.scopeId))
      return [];
    const whole = (column: 'institution_id' | 'works'): bigint => {
      const cell = values[column];
      if (/^\d+$/.test(cell)) return BigInt(cell);
      const [at, found] = [`row ${line}, ${column}`, JSON.stringify(cell)];
      throw fault('build.malformed', { file, at, found, expected: 'a whole number' });
    };
    const { ror, name, country } = values;
    return [{ institution: whole('institution_id'), ror, name, country, works: whole('works') }];
  });
  const countries = [...new Set(partners.map(({ country }) => country))].sort();
  requireSame(of, BigInt(partners.length), row.sums.partners!);
  requireSame(of, BigInt(countries.length), row.sums.partner_countries!);
  const index = bibliometricIndicators(record.method).find(({ id }) => id === INDEX)!;
  return {
    ...{ run: record.run, school, scope: writeScope(scope), rule: record.method.network, partners, countries },
    reading: index.value(row, 'full', record.method),
  };
}
