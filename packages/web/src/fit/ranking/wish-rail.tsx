import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { Wish } from '@bearings/core/fit';
import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import { F } from '../../text/fit-language.js';
import { formatShare } from '../../text/words.js';
import { slotClass } from '../../table/indicator-slot.js';
import type { FitView } from '../../engine/fit.js';
import { type FitNow, settleWeights, slideWish } from '../fit-store.js';
import { noteStep } from '../profile/steps.js';
import { type Fields, labelOfWish } from '../word-fact.js';
import '../../weigh/weights.css';

interface WishRailProps {
  readonly now: FitNow;
  readonly view: FitView;
  readonly fields: Fields;
  readonly slotOf: (wish: string) => number | null;
}

/** The wishes with their weights: sliders where the weights are stated, numbers and ranges where they were found otherwise. */
export function WishRail({ now, view, fields, slotOf }: WishRailProps) {
  const words = F.ranking;
  const { wishes, importance } = now.profile;
  const { weights, learned } = view.answer.weights;
  const isStated = importance.kind === 'stated';
  const own = isStated ? wishes.map((wish) => wish.importance) : weights;
  const all = own.reduce((sum, weight) => sum + weight, 0);
  return (
    <section className="weights-rail" aria-labelledby="wishes-title">
      <h2 id="wishes-title">{words.wishes}</h2>
      <p className="small soft">
        {importance.kind === 'stated'
          ? words.wishesLead
          : importance.kind === 'pairs'
            ? words.fromPairs
            : words.fromExamples}
      </p>
      <ul className="fit-wishes">
        {wishes.map((wish, k) => {
          const label = labelOfWish(wish, fields);
          const weight = own[k] ?? 0;
          const range = learned?.ranges[k];
          return (
            <li key={wish.id} className={`weigh ${slotClass(slotOf(wish.id))}`}>
              <span className="weigh-label">
                <span className="swatch" aria-hidden="true" /> <bdi>{label}</bdi>
              </span>
              {isStated && <WishSlider wish={wish} label={label} />}
              <span className="weigh-effect small soft">
                {words.share(formatShare(all > 0 ? Math.round((1000 * weight) / all) / 1000 : 0))}
                {range && ` · ${words.range(formatShare(range[0] / 100), formatShare(range[1] / 100))}`}
              </span>
            </li>
          );
        })}
      </ul>
      <p>
        <Link to={fitOf('profile')} onClick={() => noteStep('wishes')}>
          {words.editWishes}
        </Link>
      </p>
    </section>
  );
}

/** A slider and a number for the importance of a wish, 0 to 100; drawn anew only where it is the one that moves. */
const WishSlider = memo(function WishSlider({ wish, label }: { readonly wish: Wish; readonly label: string }) {
  const words = F.ranking;
  const slider = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = slider.current;
    // React's own event comes at every step of a slider; only the browser's "change" tells that it was let go.
    input?.addEventListener('change', settleWeights);
    return () => input?.removeEventListener('change', settleWeights);
  }, []);
  useLayoutEffect(() => {
    if (!slider.current) return;
    slider.current.value = String(wish.importance);
    slider.current.style.setProperty('--at', `${wish.importance}%`);
  });
  return (
    <>
      <span className="weigh-number">
        <input
          key={wish.importance}
          className="field"
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          step="any"
          defaultValue={wish.importance}
          aria-label={words.numberOf(label)}
          onBlur={({ target }) => take(wish, target)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') take(wish, currentTarget);
          }}
        />
      </span>
      <input
        ref={slider}
        className="weigh-slider"
        type="range"
        min={0}
        max={100}
        step={1}
        defaultValue={wish.importance}
        aria-label={words.importanceOf(label)}
        onInput={({ currentTarget }) => {
          currentTarget.style.setProperty('--at', `${currentTarget.value}%`);
          slideWish(wish.id, Number(currentTarget.value));
        }}
      />
    </>
  );
});

/** Takes a number over that was typed; what is none is put back. */
function take(wish: Wish, input: HTMLInputElement): void {
  const to = input.valueAsNumber;
  if (Number.isNaN(to)) {
    input.value = String(wish.importance);
    return;
  }
  if (to === wish.importance) return;
  slideWish(wish.id, Math.min(100, Math.max(0, to)));
  settleWeights();
}
