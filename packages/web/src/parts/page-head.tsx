import { useState } from 'react';
import { Link } from '../address/link.js';
import { type Route, rankingOf } from '../address/route.js';
import { EN } from '../text/en.js';
import { chooseTheme, NEXT_THEME, readTheme } from '../theme/theme.js';

const SIGNS = { system: '◐', light: '○', dark: '●' } as const;

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
        {EN.product}
      </Link>
      <nav aria-label={EN.nav.label} className="nav">
        <Link to={rankingOf(null)} aria-current={here('ranking')}>
          {EN.nav.ranking}
        </Link>
        <Link to={{ page: 'editions' }} aria-current={here('editions')}>
          {EN.nav.editions}
        </Link>
        <Link to={{ page: 'methods' }} aria-current={here('methods', 'method')}>
          {EN.nav.methods}
        </Link>
      </nav>
      <button type="button" className="sign sign-keys" aria-label={EN.keys.open} onClick={onKeys}>
        ?
      </button>
      <button type="button" className="sign" aria-label={EN.theme[theme]} title={EN.theme[theme]} onClick={turn}>
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
