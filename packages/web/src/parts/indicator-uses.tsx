import type { MethodologyShape } from '@bearings/contract';
import type { Derivation, Normalizer, Treatment } from '@bearings/core';
import { assignSlots, slotClass } from '../table/indicator-slot.js';
import { shareOut } from '../table/share-out.js';
import { Scrollable } from './scrollable.js';
import { W } from '../text/language.js';
import { formatShare } from '../text/words.js';

interface IndicatorUsesProps {
  readonly methodology: MethodologyShape;
  readonly label: (id: string) => string;
  readonly warning: (id: string) => string;
}

/** How each indicator enters: its share, the way to the scale, what happens where it is missing, and what to beware of. */
export function IndicatorUses({ methodology, label, warning }: IndicatorUsesProps) {
  const slots = assignSlots(methodology.indicators.map((use) => use.indicator));
  const shares = shareOut(methodology);
  return (
    <Scrollable label={W.method.indicators}>
      <table className="uses">
        <thead>
          <tr>
            <th scope="col">{W.method.columns.indicator}</th>
            <th scope="col" className="number">
              {W.method.columns.share}
            </th>
            <th scope="col">{W.method.columns.known}</th>
            <th scope="col">{W.method.columns.scale}</th>
            <th scope="col">{W.method.columns.missing}</th>
          </tr>
        </thead>
        <tbody>
          {methodology.indicators.map((use, at) => {
            const share = shares.get(use.indicator) ?? null;
            const derivation = methodology.derivations.find(({ indicator }) => indicator === use.indicator);
            return (
              <tr key={use.indicator}>
                <th scope="row">
                  <span className={`swatch ${slotClass(slots.get(use.indicator) ?? null)}`} aria-hidden="true" />{' '}
                  {label(use.indicator)}
                  <span className="use-note">
                    {derivation
                      ? W.method.derived(W.methodRules.derivation(derivation as Derivation, label))
                      : W.method[use.direction]}
                    {warning(use.indicator) && `. ${warning(use.indicator)}`}
                  </span>
                </th>
                <td className="number">{share === null ? W.rail.unset : formatShare(share)}</td>
                <td>{confidenceOf(methodology, at)}</td>
                <td>
                  {W.method.steps([
                    W.methodRules.years(use.years),
                    ...use.treat.map((step) => W.methodRules.treatment(step as Treatment)),
                    ...W.methodRules.normalizers(use.normalize as readonly Normalizer[]),
                  ])}
                </td>
                <td>{W.standIns[use.missing.by] ?? use.missing.by}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrollable>
  );
}

/** How well the weight is known, and that of the pillars above it where they have their own. */
function confidenceOf(methodology: MethodologyShape, at: number): string {
  const pillars = methodology.pillars;
  const paths = [`/indicators/${at}/weight`];
  let pillar = methodology.indicators[at]?.pillar ?? null;
  for (let depth = 0; pillar !== null && depth <= pillars.length; depth++) {
    const index = pillars.findIndex(({ id }) => id === pillar);
    paths.push(`/pillars/${index}/weight`);
    pillar = pillars[index]?.parent ?? null;
  }
  const words = paths.flatMap((path) => {
    const stated = methodology.provenance.find((provenance) => provenance.at === path);
    return stated ? [W.confidences[stated.confidence] ?? stated.confidence] : [];
  });
  return [...new Set(words)].join('; ') || W.method.noProvenance;
}
