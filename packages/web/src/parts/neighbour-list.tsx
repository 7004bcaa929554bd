import type { Explanation, Neighbour } from '@bearings/contract';
import { Link } from '../address/link.js';
import { RankSpan } from '../doubt/rank-span.js';
import type { RankingRoute } from '../address/route.js';
import { W } from '../text/language.js';
import { wordPlace } from '../text/placement-words.js';
import { formatFixed } from '../text/words.js';

interface NeighbourListProps {
  readonly value: Explanation;
  readonly route: RankingRoute;
  readonly decimals: number;
}

/** Who stands just above and below, and by how much. */
export function NeighbourList({ value, route, decimals }: NeighbourListProps) {
  const { above, below } = value.neighbours;
  if (above.length + below.length === 0) return <p className="small soft">{W.school.noNeighbours}</p>;
  return (
    <ol className="neighbours">
      {[...above].reverse().map((neighbour) => (
        <Line key={neighbour.school} neighbour={neighbour} route={route} decimals={decimals} />
      ))}
      <li className="neighbour neighbour-here">
        <span className="neighbour-place">{wordPlace(value.placement)}</span>
        <span>
          {value.school.name} <RankSpan interval={value.interval} />
        </span>
        <span className="soft">{W.school.here}</span>
      </li>
      {below.map((neighbour) => (
        <Line key={neighbour.school} neighbour={neighbour} route={route} decimals={decimals} />
      ))}
    </ol>
  );
}

function Line({ neighbour, route, decimals }: { neighbour: Neighbour; route: RankingRoute; decimals: number }) {
  return (
    <li className="neighbour">
      <span className="neighbour-place">{wordPlace(neighbour.placement)}</span>
      <span>
        <Link to={{ ...route, school: neighbour.school }}>{neighbour.name}</Link>{' '}
        <RankSpan interval={neighbour.interval} />
      </span>
      <span className="soft">{neighbour.gap === null ? '' : wordGap(neighbour.gap, decimals)}</span>
    </li>
  );
}

function wordGap(gap: number, decimals: number): string {
  const points = formatFixed(Math.abs(gap), decimals);
  if (Number(gap.toFixed(decimals)) === 0) return W.school.level;
  return gap > 0 ? W.school.ahead(points) : W.school.behind(points);
}
