import type { MethodologyShape } from '@bearings/contract';
import { downloadText } from '../charts/download.js';
import { W } from '../text/language.js';
import { writeMethodology } from './write-methodology.js';

/** Gives the methodology as the document it was read from; nothing is asked of any host. */
export function SaveMethodology({ methodology }: { readonly methodology: MethodologyShape }) {
  const save = (): void =>
    downloadText(`${methodology.id}-${methodology.version}.json`, 'application/json', writeMethodology(methodology));
  return (
    <p className="save-line">
      <button type="button" className="button" onClick={save}>
        {W.cards.method.save}
      </button>
      <span className="soft small">{W.cards.method.saveHint}</span>
    </p>
  );
}
