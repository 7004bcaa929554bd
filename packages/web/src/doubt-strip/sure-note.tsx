import { memo, type ReactNode } from 'react';
import { Link } from '../address/link.js';
import type { EditionView } from '../address/question.js';
import { doubtOf } from '../address/route.js';
import type { HowSure, Intervals } from '../live/how-sure.js';
import { Term } from '../parts/term.js';
import '../style/doubt-strip.css';
import { W } from '../text/language.js';
import { formatCount, formatShare } from '../text/words.js';
import type { Drawn } from './use-outcomes.js';
import { wordRules } from './word-basis.js';

interface SureNoteProps {
  readonly sure: HowSure;
  /** A single draw that is shown in place of the ranks: then this is said of it. */
  readonly drawn?: Drawn | null;
  /** What can be done with the draws. */
  readonly children?: ReactNode;
}

/** What the strips of a table are over, in a sentence or two above it; or why there are none. */
export const SureNote = memo(function SureNote({ sure, drawn = null, children }: SureNoteProps) {
  const words = W.doubtStrip.note;
  if (sure.kind === 'none')
    return <p className="sure-note">{sure.why === 'as-printed' ? words.asPrinted : words.tooFew}</p>;
  return (
    <div className="sure-note sure-note-room">
      {drawn ? (
        <p className="outcome-label">
          {W.doubtStrip.outcomes.label(formatCount(drawn.index + 1), formatCount(drawn.of))}
        </p>
      ) : (
        <p>
          <Term id="rank-interval">{W.doubtStrip.column}</Term>:{' '}
          {sure.kind === 'waiting' ? words.waiting : sure.old ? <strong>{words.old}</strong> : wordOver(sure.intervals)}
        </p>
      )}
      {children}
    </div>
  );
});

function wordOver({ basis, ranked, group, leaders, low }: Intervals): string {
  const unplaced = low.reduce((sum, rank, row) => (rank !== 0 && group[row] === 0 ? sum + 1 : sum), 0);
  const words = W.doubtStrip.note;
  return [
    words.over(basis.draws, formatShare(basis.part), basis.rules.length),
    words.groups(ranked, leaders.length, unplaced),
  ].join(' ');
}

/** The same in full, below the table, and where the three ranges of the same view are. */
export const SureBasis = memo(function SureBasis({
  sure,
  view,
}: Pick<SureNoteProps, 'sure'> & { readonly view?: EditionView }) {
  if (sure.kind !== 'measured') return null;
  const words = W.doubtStrip.basis;
  const { basis } = sure.intervals;
  const facts = [
    words.weights(formatShare(basis.part)),
    basis.rules.length > 1 ? words.rules(wordRules(basis)) : words.oneRule,
    words.draws(formatCount(basis.draws), String(basis.seed)),
    words.groups,
    words.unplaced,
    words.not,
  ];
  return (
    <section className="sure-basis" aria-labelledby="sure-basis">
      <h2 id="sure-basis">{words.title}</h2>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {view && (
        <p>
          <Link to={doubtOf(view)}>{W.doubt.page.link}</Link>
        </p>
      )}
    </section>
  );
});
