import { useState } from 'react';
import { W } from '../text/language.js';

/** A text to be copied: by a press, or by hand where the browser does not. */
export function CopyField({ label, text }: { readonly label: string; readonly text: string }) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    // Without a secure context there is no clipboard at all.
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setSaid(W.share.copied),
      () => setSaid(W.share.notCopied),
    );
  };
  return (
    <p className="copy">
      <input className="field" readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      <button type="button" className="button" onClick={copy}>
        {W.share.copy}
      </button>
      <span role="status" className="small soft">
        {said}
      </span>
    </p>
  );
}
