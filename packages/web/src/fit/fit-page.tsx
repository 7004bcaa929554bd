import { lazy, Suspense } from 'react';
import { Link } from '../address/link.js';
import { FIT_PARTS, type FitRoute, fitOf } from '../address/route.js';
import { usePageTitle } from '../pages/use-page-title.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { F } from '../text/fit-language.js';
import { FitBegin } from './fit-begin.js';
import { FitProblem } from './fit-problem.js';
import { openAgain, useFit } from './fit-store.js';
import '../style/fit.css';

const FitRanking = lazy(() => import('./ranking/fit-ranking.js'));
const FitProfile = lazy(() => import('./profile/fit-profile.js'));
const FitList = lazy(() => import('./list/fit-list.js'));
const FitFacts = lazy(() => import('./facts/fit-facts.js'));

/** A person's own list: what they say, what comes of it, where they apply, and what is known and kept. */
export default function FitPage({ route }: { readonly route: FitRoute }) {
  const now = useFit();
  const words = F.page;
  usePageTitle(route.part === 'ranking' ? words.title : `${words.parts[route.part]} · ${words.title}`);
  const { state, failure } = now;
  return (
    <div className="fit">
      <header className="fit-head">
        <h1>{words.title}</h1>
        <nav aria-label={words.parts.label} className="fit-parts">
          {FIT_PARTS.map((part) => (
            <Link key={part} to={fitOf(part)} aria-current={part === route.part ? 'page' : undefined}>
              {words.parts[part]}
            </Link>
          ))}
        </nav>
      </header>
      {state !== null && !state.isKept && (
        <p className="fiction" role="alert">
          {words.notKept}
        </p>
      )}
      {state === null && failure === null && <Waiting words={words.opening} />}
      {state === null && failure !== null && <NoAnswer asked={{ ...failure, again: openAgain }} />}
      {state !== null && (
        <Suspense fallback={<Waiting words={words.opening} />}>
          <FitProblem problem={now.problem} />
          {route.part === 'ranking' &&
            (state.profile === null && !now.isBusy ? (
              <FitBegin />
            ) : (
              <FitRanking now={now} state={state} route={route} />
            ))}
          {route.part === 'profile' && <FitProfile now={now} state={state} />}
          {route.part === 'list' && <FitList now={now} state={state} />}
          {route.part === 'facts' && <FitFacts now={now} state={state} />}
        </Suspense>
      )}
    </div>
  );
}
