import type { Problem } from '@bearings/contract';
import { Link } from '../address/link.js';
import { type Route, rankingOf } from '../address/route.js';
import type { Asked } from '../answer/use-answer.js';
import { W } from '../text/language.js';
import { wordFault } from '../text/say.js';

/** What stands where an answer is still to come. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <p className="state soft" role="status">
      {words}…
    </p>
  );
}

interface NoAnswerProps {
  readonly asked: Exclude<Asked<unknown>, { kind: 'ready' | 'loading' }>;
  /** Whether it is all there is on the page. */
  readonly alone?: boolean;
  /** Where to go from here; to the first ranking where left out. */
  readonly back?: { readonly to: Route; readonly words: string };
}

/** What stands where there is no answer: what is wrong, and what to do. */
export function NoAnswer({ asked, alone = false, back }: NoAnswerProps) {
  const Heading = alone ? 'h1' : 'h2';
  const { title, remedy } = wordFailure(asked);
  // What is wrong with the question will be wrong again.
  const mayPass = asked.kind !== 'problem' || asked.problem.status >= 500;
  return (
    <div className="state" role="alert">
      <Heading>{title}</Heading>
      <p>{remedy}</p>
      <p className="state-actions">
        {mayPass && (
          <button type="button" className="button" onClick={asked.again}>
            {W.states.tryAgain}
          </button>
        )}
        <Link to={back?.to ?? rankingOf(null)}>{back?.words ?? W.states.toRanking}</Link>
      </p>
    </div>
  );
}

type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'misread' }
  | { readonly kind: 'offline' };

function wordFailure(failure: Failure): { title: string; remedy: string } {
  if (failure.kind === 'offline') return { title: W.states.offline, remedy: W.states.offlineRemedy };
  if (failure.kind === 'misread') return { title: W.states.bug, remedy: W.states.shape };
  const { fault, facts, status, title, detail } = failure.problem;
  return { title: W.states.titles[status] ?? title, remedy: sentence(wordFault(fault, facts, detail)) };
}

/** A fault's sentence with its capital and full stop; an id at its head stays as it is. */
function sentence(text: string): string {
  const head = /^\p{Ll}+[ ,]/u.test(text) ? text.charAt(0).toUpperCase() : text.charAt(0);
  return `${head}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
