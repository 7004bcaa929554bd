import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from '../address/link.js';
import { fitOf, type Route, rankingOf } from '../address/route.js';
import { useRoute } from '../address/use-route.js';
import { useDroppedFiles } from '../own/dropped-file.js';
import { BugBoundary } from '../parts/bug-boundary.js';
import { KeysDialog } from '../parts/keys-dialog.js';
import { PageFoot } from '../parts/page-foot.js';
import { PageHead } from '../parts/page-head.js';
import { singleKeysWork } from '../parts/single-keys.js';
import { Waiting } from '../parts/states.js';
import { useTableInLink } from '../share/use-table-in-link.js';
import { SiteLines } from '../sw/site-lines.js';
import { W } from '../text/language.js';
import { RankingPage } from './ranking-page.js';
import { usePageTitle } from './use-page-title.js';

const EditionsPage = lazy(() => import('./editions-page.js'));
const GlossaryPage = lazy(() => import('./glossary-page.js'));
const MethodPage = lazy(() => import('./method-page.js'));
const MethodsPage = lazy(() => import('./methods-page.js'));
const MapContainer = lazy(() => import('./map-container.js'));
const EmbedPage = lazy(() => import('./embed-page.js'));
const OwnPage = lazy(() => import('../own/own-page.js'));
const ListsContainer = lazy(() => import('./lists-container.js'));
const SchoolPage = lazy(() => import('./school-page.js'));
const WorksPage = lazy(() => import('../works/works-page.js'));
const DoubtPage = lazy(() => import('../doubt/doubt-page.js'));
const FitPage = lazy(() => import('../fit/fit-container.js').then(({ loadFit }) => loadFit()));
const ComparePage = lazy(() => import('./compare-page.js'));

/** The whole page: its head, and one of the readers' questions under it. */
export function App() {
  const route = useRoute();
  const [keys, setKeys] = useState(false);
  // What is dropped among a person's own things is meant for them.
  useDroppedFiles(route.page === 'fit' ? fitOf('facts') : { page: 'own' });
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      const typing = (event.target as HTMLElement).matches('input, select, textarea');
      if (event.key === '?' && singleKeysWork() && !typing) setKeys(true);
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, []);
  const linked = useTableInLink();
  if (linked === 'reading') return <Waiting words={W.states.opening} />;
  if (route.page === 'ranking' && route.embed) {
    return (
      <main id="content">
        <Suspense fallback={<Waiting words={W.states.opening} />}>
          <BugBoundary route={route}>
            <EmbedPage route={route} />
          </BugBoundary>
        </Suspense>
      </main>
    );
  }
  return (
    <>
      <a className="skip" href="#content">
        {W.skipToContent}
      </a>
      <PageHead route={route} onKeys={() => setKeys(true)} />
      <SiteLines />
      <main id="content" tabIndex={-1}>
        {linked === 'unreadable' && (
          <p className="state" role="alert">
            {W.share.badTable}
          </p>
        )}
        <Suspense fallback={<Waiting words={W.states.opening} />}>
          <BugBoundary route={route}>
            <Shown route={route} />
          </BugBoundary>
        </Suspense>
      </main>
      <PageFoot />
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
    case 'map':
      return <MapContainer route={route} />;
    case 'lists':
      return <ListsContainer route={route} />;
    case 'own':
      return <OwnPage />;
    case 'fit':
      return <FitPage route={route} />;
    case 'school':
      return <SchoolPage route={route} />;
    case 'works':
      return <WorksPage route={route} />;
    case 'doubt':
      return <DoubtPage route={route} />;
    case 'compare':
      return <ComparePage route={route} />;
    case 'refused':
      return <RefusedPage route={route} />;
    default:
      return <UnknownPage />;
  }
}

/** An address that a later page wrote, or that nobody did. */
function RefusedPage({ route }: { readonly route: Extract<Route, { page: 'refused' }> }) {
  usePageTitle(W.states.refused);
  return (
    <div className="sheet">
      <h1>{W.states.refused}</h1>
      <p>{route.why === 'later' ? W.states.later(route.version) : W.states.tooLong(route.length, route.most)}</p>
      <p>
        <Link to={rankingOf(null)}>{W.states.toRanking}</Link>
      </p>
    </div>
  );
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
