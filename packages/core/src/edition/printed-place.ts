/** What a publisher prints as a school's place. */
export type PrintedPlace =
  | { readonly kind: 'ranked'; readonly rank: number; readonly tied: boolean }
  | { readonly kind: 'banded'; readonly band: string; readonly from: number }
  | { readonly kind: 'tiered'; readonly tier: number }
  | { readonly kind: 'none' };

const RANK = /^(?<before>=|T-?)?\s*#?(?<rank>[1-9]\d{0,6})\s*(?<after>=|\(?tied?\)?)?$/i;
const BAND = /^=?\s*(?<from>[1-9]\d{0,6})\s*(?:[-–—]\s*(?<to>[1-9]\d{0,6})|\+)$/;
const TIER = /^tier\s*(?<tier>[1-9]\d?)$/i;

/** Reads a printed place: "3", "=22", "22=", "T-5", "#5 (tie)", "201-250", "851+", "Tier 1", or nothing; null for any other text. */
export function readPrintedPlace(printed: string): PrintedPlace | null {
  const text = printed.trim();
  if (text === '') return { kind: 'none' };
  const rank = RANK.exec(text)?.groups;
  if (rank) return { kind: 'ranked', rank: Number(rank.rank), tied: Boolean(rank.before ?? rank.after) };
  const band = BAND.exec(text)?.groups;
  if (band) {
    const [from, to] = [Number(band.from), band.to === undefined ? null : Number(band.to)];
    if (to !== null && to < from) return null;
    return { kind: 'banded', band: to === null ? `${from}+` : `${from}-${to}`, from };
  }
  const tier = TIER.exec(text)?.groups;
  return tier ? { kind: 'tiered', tier: Number(tier.tier) } : null;
}
