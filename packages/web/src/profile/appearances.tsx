import { Link } from '../address/link.js';
import { rankingOf, type SchoolRoute } from '../address/route.js';
import { viewOf } from '../address/question.js';
import { RankSpan } from '../doubt/rank-span.js';
import type { Appearance } from '../engine/school-evidence.js';
import { DataText } from '../parts/data-text.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { wordPlace } from '../text/placement-words.js';
import { useAppearances } from './use-evidence.js';

interface AppearancesProps {
  readonly route: SchoolRoute;
  /** Id of the edition that the page shows. */
  readonly shown: string;
}

/** Every edition that a school is in, with its place there. */
export function Appearances({ route, shown }: AppearancesProps) {
  const asked = useAppearances(route.school);
  const words = W.profile.lists;
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{words.title}</h2>
      <p className="small soft">
        {words.lead} {W.doubt.key}
      </p>
      {asked.kind === 'loading' && <Waiting words={words.loading} />}
      {asked.kind !== 'loading' && asked.kind !== 'ready' && <NoAnswer asked={asked} />}
      {asked.kind === 'ready' && <Listed found={asked.value} route={route} shown={shown} />}
    </section>
  );
}

type Placed = Extract<Appearance, { kind: 'placed' }>;

function Listed({ found, route, shown }: { found: readonly Appearance[] } & AppearancesProps) {
  const words = W.profile.lists;
  const placed = found.filter((one): one is Placed => one.kind === 'placed');
  const unread = found.filter((one) => one.kind === 'unread');
  return (
    <>
      {placed.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className="stacking appearances">
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.edition}</th>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.kind}</th>
            </tr>
          </thead>
          <tbody>
            {placed.map((one) => (
              <Line key={one.edition.id} one={one} route={route} shown={shown} />
            ))}
          </tbody>
        </table>
      )}
      {unread.map(({ edition }) => (
        <p key={edition.id} className="small soft">
          {words.unread(edition.title)}
        </p>
      ))}
    </>
  );
}

function Line({ one, route, shown }: { one: Placed } & AppearancesProps) {
  const words = W.profile.lists;
  const { edition, placement, placed, interval } = one;
  return (
    <tr>
      <th scope="row">
        <Link to={{ ...route, ...viewOf(edition.id) }} aria-current={edition.id === shown ? 'true' : undefined}>
          <DataText>{edition.title}</DataText>
        </Link>{' '}
        {edition.fictional && <span className="tag">{W.fictional}</span>}{' '}
        {edition.id === shown && <span className="soft small">{words.here}</span>}
      </th>
      <td data-label={words.place}>
        {placement.kind === 'unranked' ? (
          words.noRank
        ) : (
          <>
            <strong>{wordPlace(placement)}</strong> <span className="soft">{words.of(placed)}</span>{' '}
            <RankSpan interval={interval} />
          </>
        )}
      </td>
      <td data-label={words.kind}>
        {W.editions.kinds[edition.kind]}{' '}
        <Link
          to={{ ...rankingOf(edition.id), school: route.school, compare: route.compare }}
          aria-label={words.open(edition.title)}
          className="small"
        >
          {W.profile.inRanking}
        </Link>
      </td>
    </tr>
  );
}
