import { Link } from '../address/link.js';
import { asView } from './as-view.js';
import { toggleCompared } from './toggle-compared.js';
import { MOST_COMPARED, type RankingRoute, type SchoolRoute } from '../address/route.js';
import { go } from '../address/use-route.js';
import { W } from '../text/language.js';

interface BasketToggleProps {
  readonly route: RankingRoute | SchoolRoute;
  readonly school: string;
}

/** Puts a school aside to be compared, or takes it out again. */
export function BasketToggle({ route, school }: BasketToggleProps) {
  const words = W.profile.basket;
  const inIt = route.compare.includes(school);
  const full = !inIt && route.compare.length >= MOST_COMPARED;
  return (
    <>
      <button
        type="button"
        className="button basket-toggle"
        aria-pressed={inIt}
        disabled={full}
        onClick={() => go({ ...route, compare: toggleCompared(route.compare, school) }, true)}
      >
        {inIt ? words.remove : words.add}
      </button>
      {full && <span className="small soft">{words.full(MOST_COMPARED)}</span>}
    </>
  );
}

/** Leads to the comparison of what is put aside; with a school that is not in it yet, of that too. */
export function CompareLink({
  route,
  school,
}: {
  readonly route: RankingRoute | SchoolRoute;
  readonly school?: string;
}) {
  const { compare } = route;
  const schools = school && !compare.includes(school) ? toggleCompared(compare, school) : compare;
  return (
    <Link to={{ page: 'compare', ...asView(route), schools }} className="compare-link">
      {school && schools.length === 1 ? W.profile.basket.compareThis : W.profile.basket.compare(schools.length)}
    </Link>
  );
}

/** What is put aside, above the table, as long as anything is. */
export function BasketBar({
  route,
  nameOf,
}: {
  readonly route: RankingRoute;
  readonly nameOf: (id: string) => string;
}) {
  const words = W.profile.basket;
  if (route.compare.length === 0 || route.embed) return null;
  return (
    <section className="basket" aria-label={words.title}>
      <CompareLink route={route} />
      <ul>
        {route.compare.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="basket-school"
              aria-label={words.takeOut(nameOf(id))}
              onClick={() => go({ ...route, compare: toggleCompared(route.compare, id) }, true)}
            >
              <bdi>{nameOf(id)}</bdi> <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link-button" onClick={() => go({ ...route, compare: [] }, true)}>
        {words.clear}
      </button>
      {route.compare.length === 1 && <span className="small soft">{words.oneMore}</span>}
    </section>
  );
}
