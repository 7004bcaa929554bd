import type { Placement, UnrankedReason } from '@bearings/core';

/** Why a school has no rank, in words. */
export const REASONS: Readonly<Record<UnrankedReason, string>> = {
  'not-reported': 'not reported',
  suppressed: 'kept back by the source',
  'not-applicable': 'does not apply',
  withdrew: 'withdrew',
  unknown: 'not known',
  'not-eligible': 'not eligible',
};

/** A place as a person reads it: "=3", "201-250", "tier 1", or a dot where there is none. */
export function labelPlace(placement: PlaceWords): string {
  switch (placement.kind) {
    case 'ranked':
      return placement.label;
    case 'banded':
      return placement.band;
    case 'tiered':
      return `tier ${placement.tier}`;
    case 'unranked':
      return '·';
  }
}

/** Whatever has a place: a placement, or the answer that words one. */
export type PlaceWords = DistributedPick<Placement>;
type DistributedPick<P> = P extends { readonly school: unknown } ? Omit<P, 'school'> : never;

/** A number to some decimals; nothing where there is none. */
export function writeNumber(value: number | null | undefined, decimals: number): string {
  return value === null || value === undefined || Number.isNaN(value) ? '' : value.toFixed(decimals);
}

/** A number with its thousands parted, to at most three decimals. */
export function writeReading(value: number | null): string {
  if (value === null) return '';
  const [whole = '', part] = (Number.isInteger(value) ? String(value) : String(Number(value.toFixed(3)))).split('.');
  if (whole.includes('e')) return String(value);
  const parted = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? parted : `${parted}.${part}`;
}

/** The first twelve digits of a digest: enough to tell two apart by eye. */
export function shortDigest(digest: string): string {
  return digest.replace('sha256:', '').slice(0, 12);
}

/** A name or title that says it is fictional where it is, once. */
export function markFictional(text: string, fictional: boolean): string {
  return fictional && !/fictional/i.test(text) ? `${text} (fictional)` : text;
}
