import type { Curve } from '@bearings/core/fit';
import { layoutCurve } from './curve-layout.js';

const WIDTH = 88;
const HEIGHT = 36;
const EDGE = 4;

/** A curve of a wish with the value of a school on it; what it shows stands in words beside it. */
export function CurveDrawing({ curve, seen }: { readonly curve: Curve; readonly seen: number | null }) {
  const layout = layoutCurve(curve, seen);
  if (layout === null) return null;
  const x = (part: number): number => EDGE + part * (WIDTH - 2 * EDGE);
  const y = (part: number): number => HEIGHT - EDGE - part * (HEIGHT - 2 * EDGE);
  const path = layout.points
    .map(([a, b], at) => `${at === 0 ? 'M' : 'L'}${x(a).toFixed(1)} ${y(b).toFixed(1)}`)
    .join('');
  return (
    <svg className="fit-curve" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="fit-curve-base" d={`M0 ${HEIGHT - EDGE}H${WIDTH}`} />
      <path className="fit-curve-line" d={path} />
      {layout.mark && <circle className="fit-curve-mark" cx={x(layout.mark[0])} cy={y(layout.mark[1])} r={4} />}
    </svg>
  );
}
