import { W } from '../text/language.js';
import { slotClass } from './indicator-slot.js';
import { type MissingMark, wordMark } from './row-facts.js';

interface MissingButtonProps {
  readonly marks: readonly MissingMark[];
  readonly told: boolean;
  /** Id of the words that it shows. */
  readonly words: string;
  onTell(): void;
}

/** A hollow mark for each missing reading, in the colour of its indicator. A press, or a look from near, tells the reasons. */
export function MissingButton({ marks, told, words, onTell }: MissingButtonProps) {
  const reasons = marks.map(wordMark).join('. ');
  return (
    <button
      type="button"
      className="missing-button"
      aria-expanded={told}
      aria-controls={words}
      aria-label={`${W.filters.row.missing(marks.length)}. ${reasons}`}
      title={reasons}
      onClick={onTell}
    >
      {marks.map(({ column }) => (
        <span key={column.id} className={`missing-mark ${slotClass(column.slot)}`} />
      ))}
    </button>
  );
}

/** The reasons, one per line; on a phone they always stand there. */
export function MissingWords({ id, marks, told }: { id: string; marks: readonly MissingMark[]; told: boolean }) {
  return (
    <ul id={id} className="missing-words" data-told={told}>
      {marks.map((mark) => (
        <li key={mark.column.id}>
          <span className={`missing-mark ${slotClass(mark.column.slot)}`} aria-hidden="true" /> {wordMark(mark)}
        </li>
      ))}
    </ul>
  );
}
