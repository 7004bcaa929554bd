import { Link } from '../address/link.js';
import { W } from '../text/language.js';

const PAGES = ['glossary', 'methods', 'editions', 'own'] as const;

/** The line at the end of every page: where words are explained, and what the page does not do. */
export function PageFoot() {
  return (
    <footer className="foot">
      <nav aria-label={W.nav.foot}>
        {PAGES.map((page) => (
          <Link key={page} to={{ page }}>
            {W.nav[page]}
          </Link>
        ))}
      </nav>
      <p>{W.promise}</p>
    </footer>
  );
}
