import { useEffect, useMemo, useState } from 'react';
import { engine } from '../engine/engine.js';
import type { IntervalParcel } from '../engine/interval-parcel.js';
import { type HowSure, WAITING, writeAllWeights } from './how-sure.js';
import type { LiveTable, Standing } from './live-table.js';

/** While weights are tried, intervals are asked for once nothing has moved for so long. */
const QUIET_MS = 120;

interface Known {
  readonly key: string;
  /** The weights that it belongs to. */
  readonly weights: string;
  readonly parcel: Exclude<IntervalParcel, { kind: 'stopped' }>;
}

/**
 * How far the ranks of a standing move. It is asked for after the standing is drawn and, while weights are dragged, only
 * when they rest; until it has come, what was measured last is called old.
 */
export function useIntervals(table: LiveTable, standing: Standing, trying: boolean): HowSure {
  const [known, setKnown] = useState<Known | null>(null);
  const [tries, setTries] = useState(0);
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  const { key } = table;
  const { methodology } = standing;
  const weights = useMemo(() => (methodology ? writeAllWeights(methodology) : ''), [methodology]);
  const isKnown = known?.key === key && known.weights === weights;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the weights stands for the methodology
  useEffect(() => {
    if (methodology === null || isKnown) return;
    let gone = false;
    const ask = (): void => {
      engine()
        .intervals({ key, methodology })
        .then(
          (outcome) => {
            if (gone) return;
            // A fault says that these weights cannot be varied; what can be said of them is nothing.
            const parcel: IntervalParcel = outcome.kind === 'ready' ? outcome.value : { kind: 'none' };
            if (parcel.kind === 'stopped') setTries((before) => before + 1);
            else setKnown({ key, weights, parcel });
          },
          (thrown: unknown) => {
            if (!gone) setBug({ bug: thrown });
          },
        );
    };
    const timer = setTimeout(ask, trying || tries > 0 ? QUIET_MS : 0);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [key, weights, isKnown, trying, tries]);

  const printed = methodology === null;
  return useMemo(() => {
    if (printed) return { kind: 'none', why: 'as-printed' };
    if (known?.key !== key) return WAITING;
    if (known.parcel.kind === 'none') return { kind: 'none', why: 'too-few' };
    return { kind: 'measured', intervals: known.parcel, old: !isKnown };
  }, [printed, known, key, isKnown]);
}
