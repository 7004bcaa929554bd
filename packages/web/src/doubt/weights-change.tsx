import { W } from '../text/language.js';
import { LOCALE } from '../text/locale.js';
import { formatFixed } from '../text/words.js';

interface WeightsChangeProps {
  readonly indicators: readonly string[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly label: (id: string) => string;
  readonly title: string;
}

/** The weight of each indicator in the whole, now and then. */
export function WeightsChange({ indicators, before, after, label, title }: WeightsChangeProps) {
  const words = W.doubt.reach;
  return (
    <table className="weights-change">
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.weight}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((id, k) => {
          const [from, to] = [before[k] ?? 0, after[k] ?? 0];
          const mark = markOf(to - from);
          return (
            <tr key={id} className={mark === '' ? 'soft' : undefined}>
              <th scope="row">{label(id)}</th>
              <td>{wordPart(from)}</td>
              <td>
                <span aria-hidden="true">{mark}</span> {wordPart(to)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Less than this of all weight is not shown to move. */
const LEAST = 5e-5;

function markOf(change: number): string {
  if (Math.abs(change) < LEAST) return '';
  return change > 0 ? '▲' : '▼';
}

/** A part of all weight, to two places: changes can be small. */
function wordPart(part: number): string {
  return part.toLocaleString(LOCALE.numbers, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A part of all weight in a sentence; more places where it is small. */
export function wordMoved(part: number): string {
  const points = part * 100;
  const decimals = points >= 1 ? 1 : points >= 0.1 ? 2 : 3;
  return W.doubt.reach.percent(formatFixed(points, decimals));
}
