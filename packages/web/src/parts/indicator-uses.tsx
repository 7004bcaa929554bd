import type { IndicatorShape, MethodologyShape } from '@bearings/contract';
import type { Derivation, Normalizer, Treatment } from '@bearings/core';
import type { ReactNode } from 'react';
import { weightConfidences } from '../checklist/weigh.js';
import { assignSlots, slotClass } from '../table/indicator-slot.js';
import { shareOut } from '../table/share-out.js';
import { W } from '../text/language.js';
import { definitionOf, labelOf, say, warningOf } from '../text/say.js';
import { formatShare } from '../text/words.js';
import { Term } from './term.js';
import '../style/edition.css';
import '../style/method.css';

interface IndicatorUsesProps {
  readonly methodology: MethodologyShape;
  /** Those that are defined, by id. */
  readonly indicators: ReadonlyMap<string, IndicatorShape>;
}

/** How each indicator enters: its share, how that is known, the way to the scale, what happens where it is missing, what to beware of. */
export function IndicatorUses({ methodology, indicators }: IndicatorUsesProps) {
  const slots = assignSlots(methodology.indicators.map((use) => use.indicator));
  const shares = shareOut(methodology);
  const most = Math.max(0, ...[...shares.values()].map((share) => share ?? 0));
  return (
    <ul className="uses">
      {methodology.indicators.map((use, at) => (
        <IndicatorUse
          key={use.indicator}
          methodology={methodology}
          at={at}
          indicators={indicators}
          share={shares.get(use.indicator) ?? null}
          most={most}
          slot={slotClass(slots.get(use.indicator) ?? null)}
        />
      ))}
    </ul>
  );
}

interface IndicatorUseProps extends IndicatorUsesProps {
  readonly at: number;
  readonly share: number | null;
  /** The greatest share of any indicator, which fills the bar. */
  readonly most: number;
  readonly slot: string;
}

function IndicatorUse({ methodology, at, indicators, share, most, slot }: IndicatorUseProps) {
  const use = methodology.indicators[at]!;
  const known = indicators.get(use.indicator);
  const label = (id: string): string => {
    const named = indicators.get(id);
    return named ? labelOf(named) : id;
  };
  const derivation = methodology.derivations.find(({ indicator }) => indicator === use.indicator);
  const confidences = weightConfidences(methodology, at).map((confidence) => W.confidences[confidence] ?? confidence);
  const pillar = methodology.pillars.find(({ id }) => id === use.pillar);
  const steps = [
    W.methodRules.years(use.years),
    ...use.treat.map((step) => W.methodRules.treatment(step as Treatment)),
    ...W.methodRules.normalizers(use.normalize as readonly Normalizer[]),
  ];
  const warning = known ? warningOf(known) : '';
  return (
    <li className={`use ${slot}`}>
      <div className="use-head">
        <h3>
          <span className="swatch" aria-hidden="true" />
          {label(use.indicator)}
        </h3>
        <p className="use-share">
          <span className="unseen">{W.cards.method.share}: </span>
          {share === null ? W.rail.unset : formatShare(share)}
        </p>
        {share !== null && most > 0 && (
          <div className="use-track" aria-hidden="true">
            <div className="use-fill" style={{ inlineSize: `${(share / most) * 100}%` }} />
          </div>
        )}
      </div>
      {known && <p className="use-definition">{definitionOf(known)}</p>}
      {derivation && (
        <p className="use-definition">{W.method.derived(W.methodRules.derivation(derivation as Derivation, label))}</p>
      )}
      <dl className="use-facts">
        <Fact name={W.method.columns.known}>{confidences.join('; ') || W.method.noProvenance}</Fact>
        <Fact name={<Term id="normalizer">{W.method.columns.scale}</Term>}>{W.method.steps(steps)}</Fact>
        <Fact name={<Term id="missing-rule">{W.method.columns.missing}</Term>}>
          {W.standIns[use.missing.by] ?? use.missing.by}
        </Fact>
        <Fact name={W.cards.method.kind}>
          {known ? <Term id={known.kind} /> : W.cards.method.unstated}
          {' · '}
          {W.method[use.direction]}
          {pillar && ` · ${say(pillar.label)}`}
        </Fact>
      </dl>
      {warning && (
        <p className="use-warning">
          <strong>{W.cards.method.beware}:</strong> {warning}
        </p>
      )}
    </li>
  );
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
