import type { Problem } from '@bearings/contract';
import { Link } from '../address/link.js';
import { rankingOf } from '../address/route.js';
import type { Asked } from '../answer/use-answer.js';
import { EN } from '../text/en.js';

/** What stands where an answer is still to come. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <p className="state soft" role="status">
      {words}…
    </p>
  );
}

/** What stands where there is no answer: what is wrong, and what to do. */
export function NoAnswer({ asked }: { readonly asked: Exclude<Asked<unknown>, { kind: 'ready' | 'loading' }> }) {
  const { title, remedy } = wordFailure(asked);
  return (
    <div className="state" role="alert">
      <h2>{title}</h2>
      <p>{remedy}</p>
      <p className="state-actions">
        <button type="button" className="button" onClick={asked.again}>
          {EN.states.tryAgain}
        </button>
        <Link to={rankingOf(null)}>{EN.states.toRanking}</Link>
      </p>
    </div>
  );
}

type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'misread' }
  | { readonly kind: 'offline' };

function wordFailure(failure: Failure): { title: string; remedy: string } {
  if (failure.kind === 'offline') return { title: EN.states.offline, remedy: EN.states.offlineRemedy };
  if (failure.kind === 'misread') return { title: EN.states.bug, remedy: EN.states.shape };
  return { title: failure.problem.title, remedy: sentence(failure.problem.detail) };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
