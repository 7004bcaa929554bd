import { Link } from '../address/link.js';
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
}

/** Who stands just above and below, and what separates each from this school. */
export function Neighbours({ model, row, route }: NeighboursProps) {
  const { above, below } = neighboursOf(model, row);
  const most = mostOf([...above, ...below].map((other) => pointsBetween(model, row, other)));
  if (above.length + below.length === 0) return <p className="small soft">{W.school.noNeighbours}</p>;
  const own = nameAt(model, row);
  const line = (other: number) => (
    <NeighbourLine key={other} {...{ model, route, other, own, most }} between={pointsBetween(model, row, other)} />
  );
  return (
    <>
      <p className="small soft">
        {model.standing.points.size === 0 ? W.profile.between.noPoints : W.profile.between.lead}
      </p>
      <ol className="neighbour-cards">
        {above.map(line)}
        <li className="neighbour-own">
          <span className="neighbour-place">{wordPlace(model.standing.placement(row))}</span> <bdi>{own}</bdi>{' '}
          <span className="soft">{W.school.here}</span>
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
}

function NeighbourLine({ model, route, other, own, most, between }: NeighbourLineProps) {
  const school = model.table.schools[other]!;
  const name = nameAt(model, other);
  return (
    <li className="neighbour-card">
      <p className="neighbour-head">
        <span className="neighbour-place">{wordPlace(model.standing.placement(other))}</span>{' '}
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
    </li>
  );
}
