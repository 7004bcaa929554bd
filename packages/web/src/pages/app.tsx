import { useEffect, useState } from 'react';
import { Link } from '../address/link.js';
import { type Route, rankingOf } from '../address/route.js';
import { useRoute } from '../address/use-route.js';
import { KeysDialog } from '../parts/keys-dialog.js';
import { PageHead } from '../parts/page-head.js';
import { SiteLines } from '../sw/site-lines.js';
import { W } from '../text/language.js';
import { EditionsPage } from './editions-page.js';
import { GlossaryPage } from './glossary-page.js';
import { MethodPage } from './method-page.js';
import { MethodsPage } from './methods-page.js';
import { RankingPage } from './ranking-page.js';
import { usePageTitle } from './use-page-title.js';

/** The whole page: its head, and one of the readers' questions under it. */
export function App() {
  const route = useRoute();
  const [keys, setKeys] = useState(false);
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.key === '?' && !(event.target as HTMLElement).matches('input, select')) setKeys(true);
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, []);
  return (
    <>
      <a className="skip" href="#content">
        {W.skipToContent}
      </a>
      <PageHead route={route} onKeys={() => setKeys(true)} />
      <SiteLines />
      <main id="content" tabIndex={-1}>
        <Shown route={route} />
      </main>
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
    </>
  );
}

function Shown({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'ranking':
      return <RankingPage route={route} />;
    case 'editions':
      return <EditionsPage />;
    case 'methods':
      return <MethodsPage />;
    case 'method':
      return <MethodPage methodology={route.methodology} edition={route.edition ?? null} />;
    case 'glossary':
      return <GlossaryPage />;
    default:
      return <UnknownPage />;
  }
}

function UnknownPage() {
  usePageTitle(W.states.unknownPage);
  return (
    <div className="sheet">
      <h1>{W.states.unknownPage}</h1>
      <p>{W.states.unknownPageRemedy}</p>
      <p>
        <Link to={rankingOf(null)}>{W.states.toRanking}</Link>
      </p>
    </div>
  );
}
