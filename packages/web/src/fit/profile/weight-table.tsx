import { F } from '../../text/fit-language.js';
import { formatShare } from '../../text/words.js';
import { labelOfWish } from '../word-fact.js';
import type { StepProps } from './step-props.js';

/** The weights that were found, with their ranges where they have some. */
export function WeightTable({ profile: { importance, wishes }, now, fields }: StepProps) {
  const words = F.profile.weights;
  const weights = now.view?.answer.weights;
  if (
    !weights ||
    importance.kind === 'stated' ||
    weights.from !== importance.kind ||
    weights.weights.length !== wishes.length
  )
    return null;
  const { learned } = weights;
  const share = (weight: number): string => formatShare(Math.round(10 * weight) / 1000);
  return (
    <div className="say-weights">
      <table>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.wish}</th>
            <th scope="col">{words.columns.share}</th>
            {learned && <th scope="col">{words.columns.range}</th>}
          </tr>
        </thead>
        <tbody>
          {wishes.map((wish, k) => {
            const range = learned?.ranges[k];
            return (
              <tr key={wish.id}>
                <th scope="row">
                  <bdi>{labelOfWish(wish, fields)}</bdi>
                </th>
                <td>{share(weights.weights[k] ?? 0)}</td>
                {learned && <td>{range && words.range(share(range[0]), share(range[1]))}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="small soft" role="status">
        {now.isBusy && words.pending}
      </p>
    </div>
  );
}
