import type { IndicatorShape, MethodologyShape } from '@bearings/contract';
import { countByKind, type Part, sharesByConfidence, sharesByKind, type WeightConfidence } from '../checklist/weigh.js';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { ShareBar, type SharePart } from './share-bar.js';
import { Term, type TermId } from './term.js';

interface MethodStripProps {
  readonly methodology: MethodologyShape;
  readonly indicators: readonly Pick<IndicatorShape, 'id' | 'kind'>[];
}

/** A methodology at one look: how many indicators, how well their weights are known, what kind of facts they are. */
export function MethodStrip({ methodology, indicators }: MethodStripProps) {
  const known = sharesByConfidence(methodology);
  const kinds = sharesByKind(methodology, indicators);
  return (
    <div className="strip">
      <p className="strip-count">
        {W.cards.method.indicators(methodology.indicators.length, methodology.pillars.length)}
      </p>
      {known === null ? (
        <p className="strip-empty soft">{W.cards.method.knownEmpty}</p>
      ) : (
        <ShareBar title={W.cards.method.known} parts={known.map(confidencePart)} />
      )}
      {kinds === null ? (
        <ShareBar title={W.cards.method.kindsByCount} parts={countParts(countByKind(methodology, indicators))} />
      ) : (
        <ShareBar title={W.cards.method.kinds} parts={kinds.map(kindPart)} />
      )}
    </div>
  );
}

function confidencePart([confidence, share]: Part<WeightConfidence>): SharePart {
  return { key: confidence, label: <Term id={confidence} />, share, shade: `known-${confidence}` };
}

function kindPart([kind, share]: Part<TermId>): SharePart {
  return { key: kind, label: <Term id={kind} />, share, shade: `kind-${kind}` };
}

function countParts(counts: readonly Part<TermId>[]): readonly SharePart[] {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts.map(([kind, count]) => ({ ...kindPart([kind, count / all]), words: formatCount(count) }));
}
