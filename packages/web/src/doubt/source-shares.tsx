import { W } from '../text/language.js';
import { formatShare } from '../text/words.js';
import type { SourceShare } from './three-ranges.js';

/** How much each source of doubt makes alone, as bars with their numbers. */
export function SourceShares({ shares, label }: { readonly shares: readonly SourceShare[]; readonly label: string }) {
  const words = W.doubt.sources;
  return (
    <table className="doubt-sources">
      <caption className="unseen">{label}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{words.source}</th>
          <td />
          <th scope="col">{words.share}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ source, share, isNothing, error }) => (
          <tr key={source}>
            <th scope="row">{source}</th>
            <td className="doubt-track" aria-hidden="true">
              {!isNothing && <span style={{ inlineSize: `${Math.min(1, share) * 100}%` }} />}
            </td>
            <td className="doubt-share">
              {isNothing ? (
                <span className="soft">{words.nothing}</span>
              ) : (
                <>
                  {formatShare(share)} {error !== null && <span className="soft">{words.error(error)}</span>}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
