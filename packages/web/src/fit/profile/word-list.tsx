import { useId, useRef } from 'react';
import { F } from '../../text/fit-language.js';
import { Group } from './choices.js';
import { useDraft } from './drafts.js';

interface WordListProps {
  readonly place: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly values: readonly string[];
  /** Names that are offered while one is typed. */
  readonly offered?: readonly string[] | undefined;
  wordOf?(value: string): string;
  /** What a text means; null where it means nothing. */
  read?(text: string): string | null;
  unknown?(text: string): string;
  onValues(values: readonly string[]): void;
}

/** Words that are added one by one. What is typed and not added yet is kept, and is not said. */
export function WordList(props: WordListProps) {
  const { place, legend, hint, values, offered = [], wordOf = (value) => value, read, unknown, onValues } = props;
  const words = F.profile;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [{ text, refused }, type] = useDraft(place, '', { text: '', refused: false });
  const add = (): void => {
    const meant = read ? read(text.trim()) : text.trim();
    input.current?.focus();
    type(meant === null ? { text, refused: text.trim() !== '' } : { text: '', refused: false });
    if (meant !== null && meant !== '' && !values.includes(meant)) onValues([...values, meant]);
  };
  return (
    <Group legend={legend} hint={hint} wrong={refused && unknown ? unknown(text.trim()) : null} className="say-words">
      {values.length > 0 && (
        <ul>
          {values.map((value) => (
            <li key={value}>
              <bdi>{wordOf(value)}</bdi>
              <button
                type="button"
                aria-label={words.remove(wordOf(value))}
                onClick={() => {
                  onValues(values.filter((one) => one !== value));
                  input.current?.focus();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <span className="say-input">
        <input
          ref={input}
          className="field say-text"
          aria-label={legend}
          list={offered.length > 0 ? id : undefined}
          autoComplete="off"
          maxLength={200}
          dir="auto"
          value={text}
          onChange={({ target }) => type({ text: target.value, refused: false })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" className="button" onClick={add}>
          {words.add}
        </button>
      </span>
      {offered.length > 0 && (
        <datalist id={id}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Group>
  );
}
