import { useState } from 'react';
import { W } from '../text/language.js';
import { singleKeysWork, turnSingleKeys } from './single-keys.js';
import { useModal } from './use-modal.js';

/** The list of keys, and the switch that turns the single ones off. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const modal = useModal(open, onClose);
  const [single, setSingle] = useState(singleKeysWork);
  return (
    <dialog {...modal} className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{W.keys.title}</h2>
      <dl>
        {W.keys.list.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-single">
        <input
          type="checkbox"
          checked={single}
          onChange={({ target }) => {
            turnSingleKeys(target.checked);
            setSingle(target.checked);
          }}
        />
        <span>{W.keys.single}</span>
      </label>
      <button type="button" className="button" onClick={onClose}>
        {W.keys.close}
      </button>
    </dialog>
  );
}
