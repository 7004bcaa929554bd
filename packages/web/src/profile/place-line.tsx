import type { Explanation } from '@bearings/contract';
import { W } from '../text/language.js';
import { wordPlace, wordUnranked } from '../text/placement-words.js';
import { formatFixed } from '../text/words.js';

interface PlaceLineProps {
  readonly value: Explanation;
  readonly decimals: number;
  /** Names an indicator by its id. */
  readonly label: (id: string) => string;
}

/** The place of a school and its score, or why it has no rank. */
export function PlaceLine({ value, decimals, label }: PlaceLineProps) {
  const { placement, score } = value;
  const missing = value.contributions.flatMap(({ indicator, missing: reason }) =>
    indicator !== null && reason !== null ? [{ indicator, reason }] : [],
  );
  return (
    <>
      <p className="panel-place">
        {placement.kind === 'unranked' ? (
          wordUnranked({ ...placement, missing }, label)
        ) : (
          <>
            <strong>{wordPlace(placement)}</strong>
            {score && <span>{W.school.points(formatFixed(score.printed, decimals))}</span>}
          </>
        )}
      </p>
      {score?.range && (
        <p className="small soft">
          {W.school.range(formatFixed(score.range[0], decimals), formatFixed(score.range[1], decimals))}
        </p>
      )}
    </>
  );
}
