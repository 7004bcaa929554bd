import { slotClass } from '../table/indicator-slot.js';
import { W } from '../text/language.js';
import type { Between } from './points-between.js';
import { formatSigned } from './word-between.js';

interface BetweenBarsProps {
  readonly between: Between;
  /** The largest part of all bars that are seen together, so that they share one scale. */
  readonly most: number;
  readonly label: string;
}

/** What each indicator adds to a difference, forward for the first school and back for the second, from a line of zero. */
export function BetweenBars({ between, most, label }: BetweenBarsProps) {
  const { parts, printed, decimals } = between;
  return (
    <table className="between">
      <caption className="unseen">{label}</caption>
      <tbody>
        {parts.map(({ column, by, printed: points }) => (
          <tr key={column.id}>
            <th scope="row">
              <span className={`swatch ${slotClass(column.slot)}`} aria-hidden="true" /> {column.label}
            </th>
            <td className="between-track" aria-hidden="true">
              <span className={by < 0 ? 'between-back' : 'between-forward'} style={{ inlineSize: reach(by, most) }} />
            </td>
            <td className="between-points">
              <span aria-hidden="true">{points > 0 ? '▲' : points < 0 ? '▼' : ''}</span>{' '}
              {formatSigned(points, decimals)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{W.profile.between.sum}</th>
          <td />
          <td className="between-points">{formatSigned(printed, decimals)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The length of a bar as a share of the half of its track. */
function reach(by: number, most: number): string {
  return most === 0 ? '0' : `${(Math.abs(by) / most) * 50}%`;
}

/** The largest part of several differences. */
export function mostOf(all: readonly (Between | null)[]): number {
  return Math.max(0, ...all.flatMap((between) => between?.parts.map(({ by }) => Math.abs(by)) ?? []));
}
