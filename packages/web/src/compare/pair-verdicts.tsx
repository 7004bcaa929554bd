import { Link } from '../address/link.js';
import { type CompareRoute, doubtOf } from '../address/route.js';
import type { Measured } from '../doubt/use-desk.js';
import { pairOf, wordVerdict } from '../doubt/word-range.js';
import type { PairParcel, PairsParcel } from '../engine/doubt-parcel.js';
import { Scrollable } from '../parts/scrollable.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { formatShare } from '../text/words.js';
import type { Compared } from './compared.js';
import '../style/doubt.css';

interface PairVerdictsProps {
  readonly model: TableModel;
  readonly compared: readonly Compared[];
  readonly pairs: Measured<PairsParcel>;
  readonly route: CompareRoute;
}

/** Which of the schools can be told apart: every two held against each other in the draws. */
export function PairVerdicts({ model, compared, pairs, route }: PairVerdictsProps) {
  const words = W.doubt.pairs;
  return (
    <section aria-labelledby="apart" className="verdicts-part">
      <h2 id="apart">{words.title}</h2>
      {pairs.kind === 'loading' && <Waiting words={W.doubt.measuring} />}
      {pairs.kind !== 'loading' && pairs.kind !== 'ready' && (
        <NoAnswer asked={{ ...pairs, again: () => location.reload() }} />
      )}
      {pairs.kind === 'ready' && <Told {...{ model, compared, route }} told={pairs.value} />}
    </section>
  );
}

function Told({ compared, told, route, model }: Omit<PairVerdictsProps, 'pairs'> & { readonly told: PairsParcel }) {
  const words = W.doubt.pairs;
  if (told.kind === 'none') return <p>{told.why === 'as-printed' ? W.doubt.page.noMethod : words.tooFew}</p>;
  const { basis, pairs } = told;
  return (
    <>
      <p className="small soft">{words.lead(basis.draws, formatShare(basis.part), basis.rules.length)}</p>
      <Scrollable label={words.table}>
        <table className="verdicts">
          <caption className="unseen">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.first}</th>
              {compared.slice(1).map(({ id, short }) => (
                <th key={id} scope="col">
                  <span className="unseen">{words.second}</span> <bdi>{short}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.slice(0, -1).map((first, at) => (
              <tr key={first.id}>
                <th scope="row">
                  <bdi>{first.short}</bdi>
                </th>
                {compared.slice(1).map((second, to) => (
                  <td key={second.id}>{to >= at && <Verdict pair={pairOf(pairs, first.id, second.id)} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
      <p>
        <Link to={doubtOf({ ...route, edition: model.table.edition.id })}>{W.doubt.page.link}</Link>
      </p>
    </>
  );
}

const SIGNS = { above: '▲', below: '▼', noise: '≈' } as const;

function Verdict({ pair }: { readonly pair: PairParcel | undefined }) {
  if (!pair) return <span className="soft">{W.row.noRank}</span>;
  return (
    <span className={`verdict verdict-${pair.verdict}`}>
      <span aria-hidden="true">{SIGNS[pair.verdict]}</span> {wordVerdict(pair)}
    </span>
  );
}
