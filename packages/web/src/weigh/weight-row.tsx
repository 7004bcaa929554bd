import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { slotClass } from '../table/indicator-slot.js';
import { W } from '../text/language.js';
import { formatShare } from '../text/words.js';
import type { WeightPart } from './weight-tree.js';
import type { Weighing } from './use-weighing.js';

interface WeightRowProps {
  readonly part: WeightPart;
  readonly label: string;
  readonly slot: number | null;
  /** Share of the whole, where it is another one than among the siblings. */
  readonly share: number | null;
  /** What it does in effect; null where that is not defined. */
  readonly effect: number | null;
  readonly weighing: Weighing;
  /** Whether there is a sibling to share with. */
  readonly alone: boolean;
}

/** One weight: its name, a number, a slider, a lock, and what it does in effect. */
export function WeightRow({ part, label, slot, share, effect, weighing, alone }: WeightRowProps) {
  const slider = useRef<HTMLInputElement>(null);
  const locked = weighing.locked.has(part.id);
  const percent = Number((part.weight * 100).toFixed(1));
  const [first] = useState(percent);
  const settle = useRef(weighing.settle);
  settle.current = weighing.settle;
  useEffect(() => {
    const input = slider.current;
    // React hears every step of a slider; only the browser's own "change" tells that it was let go.
    const onLetGo = (): void => settle.current(part.id);
    input?.addEventListener('change', onLetGo);
    return () => input?.removeEventListener('change', onLetGo);
  }, [part.id]);
  useLayoutEffect(() => {
    if (slider.current) putAt(slider.current, weighing.asked(part.id) ?? part.weight);
  });
  return (
    <li className={`weigh ${part.kind === 'indicator' ? slotClass(slot) : ''}`}>
      <span className="weigh-label">
        {part.kind === 'indicator' && <span className="swatch" aria-hidden="true" />} {label}
      </span>
      <NumberField
        percent={percent}
        label={label}
        disabled={locked || alone}
        onSet={(to) => weighing.settle(part.id, to)}
      />
      <button
        type="button"
        className="weigh-lock"
        aria-pressed={locked}
        aria-label={locked ? W.weights.unlock(label) : W.weights.lock(label)}
        title={locked ? W.weights.unlock(label) : W.weights.lock(label)}
        disabled={alone}
        onClick={() => weighing.lock(part.id, !locked)}
      >
        <Lock closed={locked} />
      </button>
      <input
        ref={slider}
        className="weigh-slider"
        type="range"
        min={0}
        max={100}
        step={1}
        defaultValue={first}
        disabled={locked || alone}
        aria-label={W.weights.weightOf(label)}
        onChange={({ target }) => putAt(target, weighing.slide(part.id, Number(target.value) / 100))}
      />
      {(effect !== null || share !== null) && (
        <span className="weigh-effect small soft">
          {share !== null && <span>{W.weights.shareOfAll(formatShare(share))}</span>}
          {effect !== null && (
            <>
              <span className="weigh-effect-track" aria-hidden="true">
                <span
                  className="weigh-effect-fill"
                  style={{ inlineSize: `${Math.min(100, Math.max(0, effect * 100))}%` }}
                />
              </span>
              <span>{W.weights.effective(formatShare(effect))}</span>
            </>
          )}
        </span>
      )}
    </li>
  );
}

/** Puts the thumb of a slider somewhere, with the end of its filled part and what is said of it. */
function putAt(input: HTMLInputElement, weight: number): void {
  input.value = String(weight * 100);
  input.style.setProperty('--at', `${weight * 100}%`);
  input.setAttribute('aria-valuetext', formatShare(weight));
}

interface NumberFieldProps {
  readonly percent: number;
  readonly label: string;
  readonly disabled: boolean;
  onSet(weight: number): void;
}

/** A weight as a number, taken over when the field is left or Enter is pressed. */
function NumberField({ percent, label, disabled, onSet }: NumberFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const typing = useRef(false);
  const [first] = useState(percent);
  useLayoutEffect(() => {
    if (field.current && !typing.current) field.current.value = String(percent);
  });
  const take = (input: HTMLInputElement): void => {
    typing.current = false;
    const to = input.valueAsNumber;
    if (Number.isNaN(to)) input.value = String(percent);
    else if (to !== percent) onSet(Math.min(100, Math.max(0, to)) / 100);
  };
  return (
    <span className="weigh-number">
      <input
        ref={field}
        className="field"
        type="number"
        inputMode="decimal"
        min={0}
        max={100}
        step="any"
        defaultValue={first}
        disabled={disabled}
        aria-label={W.weights.percentOf(label)}
        onInput={() => {
          typing.current = true;
        }}
        onBlur={(event) => take(event.target)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget);
        }}
      />
      <span aria-hidden="true">%</span>
    </span>
  );
}

function Lock({ closed }: { readonly closed: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="lock">
      <rect x="3" y="7" width="10" height="7" rx="1" />
      <path d={closed ? 'M5 7V5a3 3 0 0 1 6 0v2' : 'M5 7V5a3 3 0 0 1 5.6-1.5'} />
    </svg>
  );
}
