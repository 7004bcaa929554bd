const RANK = /^(?<before>=|T-?)?\s*#?\s*(?<rank>[1-9]\d{0,6})(?:\.0+)?\s*(?<after>=|\(?tied?\)?)?$/i;
const BAND = /^=?\s*(?<from>[1-9]\d{0,6})\s*(?:(?:[-–—]|to)\s*(?<to>[1-9]\d{0,6})|\+)$/i;
const TIER = /^tier\s*(?<tier>[1-9]\d?)$/i;

/**
 * A printed place in one spelling: "3", "=22" for "22=" and "T-22", "201-250", "851+", "Tier 1". Empty for an empty
 * text or a mark of nothing; null where the text is no place.
 */
export function parsePrintedPlace(text: string): string | null {
  if (/^(?:[-–—]|n\/?a|n\.a\.|unranked|not ranked|nr)?$/i.test(text)) return '';
  const rank = RANK.exec(text)?.groups;
  if (rank) return `${rank.before || rank.after ? '=' : ''}${rank.rank}`;
  const band = BAND.exec(text)?.groups;
  if (band) {
    if (band.to === undefined) return `${band.from}+`;
    return Number(band.to) >= Number(band.from) ? `${band.from}-${band.to}` : null;
  }
  const tier = TIER.exec(text)?.groups;
  return tier ? `Tier ${tier.tier}` : null;
}
