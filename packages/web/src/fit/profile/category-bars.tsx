import { type Curve, type Field, fulfilment } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { formatShare } from '../../text/words.js';
import { labelOfCategory } from '../word-fact.js';

/** How much of a wish each category fulfils, as bars; one that is not named is unknown. */
export function CategoryBars({ curve, field }: { readonly curve: Curve; readonly field: Field | undefined }) {
  const values = field?.shape.kind === 'category' ? field.shape.values : [];
  return (
    <span className="say-bars" aria-hidden="true">
      {values.map(({ id }) => {
        const value = fulfilment(curve, id);
        const isKnown = !Number.isNaN(value);
        return (
          <span key={id} className="say-bar">
            <span>{labelOfCategory(field, id)}</span>
            <span className="say-bar-track">
              {isKnown && <span className="say-bar-fill" style={{ inlineSize: `${100 * value}%` }} />}
            </span>
            <span className="soft">{isKnown ? formatShare(value) : F.page.unknown}</span>
          </span>
        );
      })}
    </span>
  );
}
