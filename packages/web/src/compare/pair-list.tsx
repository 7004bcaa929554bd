import { BetweenBars, mostOf } from '../profile/between-bars.js';
import type { Measured } from '../doubt/use-desk.js';
import { pairOf, wordVerdict } from '../doubt/word-range.js';
import type { PairsParcel } from '../engine/doubt-parcel.js';
import { pointsBetween } from '../profile/points-between.js';
import { wordBetween } from '../profile/word-between.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import type { Compared } from './compared.js';

interface PairListProps {
  readonly model: TableModel;
  readonly compared: readonly Compared[];
  /** How every two stand to each other in the draws. */
  readonly pairs: Measured<PairsParcel>;
}

/** What separates each school from the next in the order chosen: a sentence, and what it is made of. */
export function PairList({ model, compared, pairs: measured }: PairListProps) {
  const words = W.compare.pairs;
  const pairs = compared.slice(1).map((second, at) => {
    const first = compared[at]!;
    return { first, second, between: pointsBetween(model, first.row, second.row) };
  });
  const told = measured.kind === 'ready' && measured.value.kind === 'pairs' ? measured.value.pairs : [];
  const most = mostOf(pairs.map(({ between }) => between));
  return (
    <ol className="pairs">
      {pairs.map(({ first, second, between }) => {
        const pair = pairOf(told, first.id, second.id);
        return (
          <li key={first.id} className="pair">
            {between ? (
              <>
                <p>{wordBetween(between, first.short, second.short)}</p>
                <BetweenBars between={between} most={most} label={W.profile.between.table(first.short, second.short)} />
              </>
            ) : (
              <p className="soft">{words.none(first.short, second.short)}</p>
            )}
            {pair && <p className="pair-verdict">{W.doubt.pairs.sentence(first.short, wordVerdict(pair))}</p>}
          </li>
        );
      })}
    </ol>
  );
}
