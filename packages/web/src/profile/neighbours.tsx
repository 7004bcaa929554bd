import { Link } from '../address/link.js';
import { RankSpan, spanAt } from '../doubt/rank-span.js';
import { pairOf, wordVerdict } from '../doubt/word-range.js';
import type { PairParcel } from '../engine/doubt-parcel.js';
import type { SchoolRoute } from '../address/route.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import { wordPlace } from '../text/placement-words.js';
import { BetweenBars, mostOf } from './between-bars.js';
import { nameAt, neighboursOf } from './neighbours-of.js';
import { type Between, pointsBetween } from './points-between.js';
import { SchoolName } from './school-name.js';
import { wordBetween } from './word-between.js';

interface NeighboursProps {
  readonly model: TableModel;
  readonly row: number;
  readonly route: SchoolRoute;
  /** How this school stands to its neighbours in the draws. */
  readonly pairs: readonly PairParcel[];
}

/** Who stands just above and below, and what separates each from this school. */
export function Neighbours({ model, row, route, pairs }: NeighboursProps) {
  const { above, below } = neighboursOf(model, row);
  const most = mostOf([...above, ...below].map((other) => pointsBetween(model, row, other)));
  if (above.length + below.length === 0) return <p className="small soft">{W.school.noNeighbours}</p>;
  const own = nameAt(model, row);
  const line = (other: number) => (
    <NeighbourLine
      key={other}
      {...{ model, route, other, own, most }}
      pair={pairOf(pairs, route.school, model.table.schools[other]?.id ?? '')}
      between={pointsBetween(model, row, other)}
    />
  );
  return (
    <>
      <p className="small soft">
        {model.standing.points.size === 0 ? W.profile.between.noPoints : W.profile.between.lead}
      </p>
      <ol className="neighbour-cards">
        {above.map(line)}
        <li className="neighbour-own">
          <span className="neighbour-place">{wordPlace(model.standing.placement(row))}</span>{' '}
          <RankSpan interval={spanAt(model.sure, row)} /> <bdi>{own}</bdi> <span className="soft">{W.school.here}</span>
        </li>
        {below.map(line)}
      </ol>
    </>
  );
}

interface NeighbourLineProps {
  readonly model: TableModel;
  readonly route: SchoolRoute;
  readonly other: number;
  readonly own: string;
  readonly most: number;
  readonly between: Between | null;
  readonly pair: PairParcel | undefined;
}

function NeighbourLine({ model, route, other, own, most, between, pair }: NeighbourLineProps) {
  const school = model.table.schools[other]!;
  const name = nameAt(model, other);
  return (
    <li className="neighbour-card">
      <p className="neighbour-head">
        <span className="neighbour-place">{wordPlace(model.standing.placement(other))}</span>{' '}
        <RankSpan interval={spanAt(model.sure, other)} />{' '}
        <Link to={{ ...route, school: school.id }}>
          <SchoolName name={school.name} fictional={model.table.edition.fictional} />
        </Link>
      </p>
      {between && (
        <>
          <p className="small">{wordBetween(between, own, name)}</p>
          <BetweenBars between={between} most={most} label={W.profile.between.table(own, name)} />
        </>
      )}
      {pair && <p className="small pair-verdict">{W.doubt.pairs.sentence(own, wordVerdict(pair))}</p>}
    </li>
  );
}
