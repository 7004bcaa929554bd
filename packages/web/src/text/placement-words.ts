import { W } from './language.js';
import { LOCALE } from './locale.js';
import { say } from './say.js';
import { joinWords } from './words.js';

interface Unranked {
  readonly reason: string;
  readonly because: string;
  readonly missing: readonly { readonly indicator: string; readonly reason: string }[];
}

/** Why a school has no rank, in words: the missing readings by reason, or what the methodology says. */
export function wordUnranked(line: Unranked, label: (id: string) => string): string {
  const byReason = new Map<string, string[]>();
  for (const mark of line.missing) {
    const reason = W.reasons[mark.reason] ?? mark.reason;
    byReason.set(reason, [...(byReason.get(reason) ?? []), label(mark.indicator)]);
  }
  if (line.reason === 'not-eligible' || byReason.size === 0) {
    const reason = W.reasons[line.reason] ?? line.reason;
    const said = say(line.because);
    const unread = /^no reading of (.+)$/.exec(said)?.[1]?.split(', ').map(label);
    if (unread) return W.row.noRankBecause(`${joinWords(unread)} ${reason}`);
    const because = said.replace(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g, label);
    return W.row.noRankBecause(because === '' ? reason : W.row.because(because, reason));
  }
  return W.row.noRankBecause([...byReason].map(([reason, labels]) => `${joinWords(labels)} ${reason}`).join('; '));
}

type Placed =
  | { readonly kind: 'ranked'; readonly label: string }
  | { readonly kind: 'banded'; readonly band: string }
  | { readonly kind: 'tiered'; readonly tier: number }
  | { readonly kind: 'unranked' };

/** A place as it is printed: "=3", "201–250", "Tier 1"; a dot where there is none. */
export function wordPlace(placed: Placed): string {
  switch (placed.kind) {
    case 'ranked':
      return LOCALE.beforeSign + placed.label;
    case 'banded':
      return LOCALE.beforeSign + placed.band.replace('-', '–');
    case 'tiered':
      return W.row.tier(placed.tier);
    case 'unranked':
      return '·';
  }
}
