import type { Bands, ScoreAxis } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { layoutScale } from './scale-layout.js';
import { wordScore } from './word-numbers.js';

interface ScoreScaleProps {
  readonly axis: ScoreAxis;
  readonly bands: Bands;
  readonly own: number | null;
}

/** A scale with a school's percentiles and a person's score on it; the table below it says the same. */
export function ScoreScale({ axis, bands, own }: ScoreScaleProps) {
  const layout = layoutScale(axis, bands, own);
  if (layout === null) return null;
  const percent = (at: number): string => `${(100 * at).toFixed(2)}%`;
  const at = (percentile: number): number | null =>
    layout.marks.find((mark) => mark.percentile === percentile)?.at ?? null;
  const rows = Math.max(...layout.marks.map(({ row }) => row)) + 1;
  const span = (low: number | null, high: number | null, name: string) =>
    low !== null &&
    high !== null && (
      <span className={name} style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }} />
    );
  return (
    <div className="fit-scale" aria-hidden="true">
      <p className="fit-scale-own">
        {layout.own !== null && own !== null && (
          <span className="fit-scale-word" style={{ insetInlineStart: percent(layout.own) }}>
            {F.school.numbers.yours(wordScore(own, axis))}
          </span>
        )}
      </p>
      <div className="fit-scale-track">
        {span(at(10), at(90), 'fit-scale-wide')}
        {span(at(25), at(75), 'fit-scale-box')}
        {layout.marks.map((mark) => (
          <span
            key={mark.percentile}
            className={`fit-scale-tick ${mark.percentile === 50 ? 'fit-scale-median' : ''}`}
            style={{ insetInlineStart: percent(mark.at) }}
          />
        ))}
        {layout.own !== null && <span className="fit-scale-dot" style={{ insetInlineStart: percent(layout.own) }} />}
      </div>
      <div className="fit-scale-words" style={{ blockSize: `${rows * 2.4}em` }}>
        {layout.marks.map((mark) => (
          <span
            key={mark.percentile}
            className="fit-scale-word"
            style={{ insetInlineStart: percent(mark.at), insetBlockStart: `${mark.row * 2.4}em` }}
          >
            {wordScore(mark.value, axis)}
            <br />
            <span className="soft">{F.school.numbers.percentile(String(mark.percentile))}</span>
          </span>
        ))}
      </div>
      <p className="fit-scale-ends soft">
        <span>{wordScore(layout.from, axis)}</span>
        <span>{wordScore(layout.to, axis)}</span>
      </p>
    </div>
  );
}
