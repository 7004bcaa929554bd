import { type DragEvent, useRef, useState } from 'react';
import { W } from '../text/language.js';

interface DropZoneProps {
  /** Which files are meant, in words; tables of the reader's own where it is left out. */
  readonly formats?: string;
  /** Endings of their names. */
  readonly accept?: string;
  onFile(file: File): void;
}

/** Where a file is dropped, or chosen by whoever does not drag. */
export function DropZone({ formats = W.own.formats, accept = '.xlsx,.csv,.tsv,.txt,.json', onFile }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [many, setMany] = useState(false);
  const take = (files: FileList | null): void => {
    const [first] = files ?? [];
    setMany((files?.length ?? 0) > 1);
    if (first) onFile(first);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={`drop ${over ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{W.own.drop}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {W.own.choose}
      </button>
      <p className="small soft">{formats}</p>
      {many && <p className="small">{W.own.one}</p>}
    </div>
  );
}
