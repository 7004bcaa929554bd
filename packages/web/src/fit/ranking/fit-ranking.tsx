import type { FitState } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import type { FitRoute } from '../../address/route.js';
import type { FitNow } from '../fit-store.js';

export default function FitRanking({
  now,
}: {
  readonly now: FitNow;
  readonly state: FitState;
  readonly route: FitRoute;
}) {
  return (
    <h2>
      {F.ranking.title} {now.view?.answer.placed}
    </h2>
  );
}
