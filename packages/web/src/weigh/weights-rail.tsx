import { memo } from 'react';
import type { Edition, EffectiveWeights, Methodology } from '@bearings/core';
import { Link } from '../address/link.js';
import type { Choices, Effects } from '../engine/effects.js';
import { Term } from '../parts/term.js';
import { shareOut } from '../table/share-out.js';
import { useSettled } from '../table/use-settled.js';
import { W } from '../text/language.js';
import { say } from '../text/say.js';
import { formatShare } from '../text/words.js';
import { CareForm } from './care-form.js';
import { EffectLine } from './effect-line.js';
import { inEffect } from './in-effect.js';
import type { Weighing } from './use-weighing.js';
import { WeightPresets } from './weight-presets.js';
import { WeightRow } from './weight-row.js';
import { WeightWarnings } from './weight-warnings.js';
import './weights.css';

interface WeightsRailProps {
  /** As it is used now; null for a printed list. */
  readonly methodology: Methodology | null;
  readonly edition: Edition;
  readonly weighing: Weighing;
  readonly effects: Effects | null;
  readonly choices: Choices | null;
  readonly labelOf: (indicator: string) => string;
  readonly slotOf: (indicator: string) => number | null;
  readonly nameOf: (school: string) => string;
}

/** What counts and for how much: every weight to be changed, held, taken over as a whole, and taken back. */
export const WeightsRail = memo(function WeightsRail(props: WeightsRailProps) {
  const { methodology, edition, weighing, effects, choices, labelOf, slotOf, nameOf } = props;
  const settled = useSettled(weighing, weighing.sliding);
  return (
    <section className="rail-part" aria-labelledby="rail-title">
      <h2 id="rail-title">{W.weights.title}</h2>
      {methodology === null ? (
        <p className="small soft">{W.rail.noMethod}</p>
      ) : (
        <>
          {weighing.groups === null ? (
            <UnsetWeights methodology={methodology} labelOf={labelOf} />
          ) : (
            <Groups {...{ methodology, weighing, labelOf, slotOf }} effective={effects?.effective ?? null} />
          )}
          {weighing.groups && (
            <p className="small soft">
              <Term id="effective">{W.weights.effectiveNote}</Term>
            </p>
          )}
          {methodology.aggregation.by === 'ordered-weighted' && <p className="small soft">{W.rail.positions}</p>}
          <div className="weigh-tools">
            <button type="button" className="button" disabled={!weighing.canUndo} onClick={weighing.undo}>
              {W.weights.undo}
            </button>
            <button type="button" className="button" disabled={!weighing.changed} onClick={weighing.reset}>
              {W.weights.reset}
            </button>
          </div>
          {effects?.weights && (
            <p className="small">
              {W.weights.effect.weightsAlone} <EffectLine change={effects.weights} nameOf={nameOf} />
            </p>
          )}
          {effects?.effective && <WeightWarnings effective={effects.effective} labelOf={labelOf} />}
          {settled.groups && <WeightPresets groups={settled.groups} weighing={settled} choices={choices} />}
          {settled.groups && <CareForm groups={settled.groups} weighing={settled} labelOf={labelOf} />}
          <p className="small">
            <Link to={{ page: 'method', methodology: methodology.id, edition: edition.id }}>{W.rail.method}</Link>
          </p>
        </>
      )}
    </section>
  );
});

interface GroupsProps extends Pick<WeightsRailProps, 'weighing' | 'labelOf' | 'slotOf'> {
  readonly methodology: Methodology;
  readonly effective: EffectiveWeights | null;
}

function Groups({ methodology, weighing, labelOf, slotOf, effective }: GroupsProps) {
  const shares = shareOut(methodology);
  const groups = weighing.groups ?? [];
  const pillars = new Map(methodology.pillars.map((pillar) => [pillar.id, say(pillar.label)]));
  return groups
    .filter(({ parts }) => parts.length > 0)
    .map((group) => (
      <div key={group.pillar ?? ''} className="weigh-group">
        {group.pillar !== null && <h3>{W.weights.inPillar(pillars.get(group.pillar) ?? group.pillar)}</h3>}
        <ul className="weighs">
          {group.parts.map((part) => (
            <WeightRow
              key={part.id}
              part={part}
              label={part.label === null ? labelOf(part.id) : say(part.label)}
              slot={part.kind === 'indicator' ? slotOf(part.id) : null}
              share={group.pillar === null || part.kind === 'pillar' ? null : (shares.get(part.id as never) ?? null)}
              effect={inEffect(effective?.rows.find(({ indicator }) => indicator === part.id) ?? null, methodology)}
              weighing={weighing}
              alone={group.parts.length < 2}
            />
          ))}
        </ul>
      </div>
    ));
}

/** Weights of which some were never published: they are shown and cannot be moved. */
function UnsetWeights({ methodology, labelOf }: { methodology: Methodology; labelOf: (id: string) => string }) {
  return (
    <ul className="weighs">
      {methodology.indicators.map((use) => (
        <li key={use.indicator} className="weigh-unset">
          <span>{labelOf(use.indicator)}</span>
          <span>{use.weight === null ? W.rail.unset : formatShare(use.weight)}</span>
        </li>
      ))}
    </ul>
  );
}
