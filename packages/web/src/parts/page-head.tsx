import { useState } from 'react';
import { Link } from '../address/link.js';
import { viewOf } from '../address/question.js';
import { type CompareRoute, fitOf, type MapRoute, type Route, rankingOf } from '../address/route.js';
import { W } from '../text/language.js';
import { chooseTheme, NEXT_THEME, readTheme } from '../theme/theme.js';
import { LanguageChoice } from './language-choice.js';

const LISTS = { page: 'lists', left: null, right: null, top: 50 } as const;

const SIGNS = { system: '◐', light: '○', dark: '●' } as const;

/** The map of what is looked at; of the first edition where nothing is. */
function mapOf(route: Route): MapRoute {
  const { edition, question, digest } = 'question' in route ? route : viewOf(null);
  return { page: 'map', edition, question, digest, column: null };
}

/** The schools put aside, in what is looked at. */
function compareOf(route: Route): CompareRoute {
  const { edition, question, digest } = 'question' in route ? route : viewOf(null);
  const schools = 'compare' in route ? route.compare : 'schools' in route ? route.schools : [];
  return { page: 'compare', edition, question, digest, schools };
}

/** The line at the top of every page. */
export function PageHead({ route, onKeys }: { readonly route: Route; readonly onKeys: () => void }) {
  const [theme, setTheme] = useState(readTheme);
  const turn = (): void => {
    chooseTheme(NEXT_THEME[theme]);
    setTheme(NEXT_THEME[theme]);
  };
  const here = (...pages: Route['page'][]) => (pages.includes(route.page) ? 'page' : undefined);
  return (
    <header className="head">
      <Link to={rankingOf(null)} className="brand">
        <Needle />
        {W.product}
      </Link>
      <nav aria-label={W.nav.label} className="nav">
        <Link to={rankingOf(null)} aria-current={here('ranking')}>
          {W.nav.ranking}
        </Link>
        <Link to={fitOf('ranking')} aria-current={here('fit')}>
          {W.nav.fit}
        </Link>
        <Link to={mapOf(route)} aria-current={here('map')}>
          {W.nav.map}
        </Link>
        <Link to={compareOf(route)} aria-current={here('compare')}>
          {W.nav.compare}
        </Link>
        <Link to={LISTS} aria-current={here('lists')}>
          {W.nav.lists}
        </Link>
        <Link to={{ page: 'own' }} aria-current={here('own')}>
          {W.nav.own}
        </Link>
        <Link to={{ page: 'editions' }} aria-current={here('editions')}>
          {W.nav.editions}
        </Link>
        <Link to={{ page: 'methods' }} aria-current={here('methods', 'method')}>
          {W.nav.methods}
        </Link>
      </nav>
      <LanguageChoice />
      <button type="button" className="sign sign-keys" aria-label={W.keys.open} onClick={onKeys}>
        ?
      </button>
      <button type="button" className="sign" aria-label={W.theme[theme]} title={W.theme[theme]} onClick={turn}>
        {SIGNS[theme]}
      </button>
    </header>
  );
}

function Needle() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="needle">
      <circle cx="10" cy="10" r="8.5" />
      <path d="M10 3.5 12.4 10H7.6z" className="needle-north" />
      <path d="M10 16.5 7.6 10h4.8z" className="needle-south" />
    </svg>
  );
}
