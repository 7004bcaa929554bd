import { fitText, measureOnPage } from './wrap-text.js';

/** What the tones of the map mean. */
export interface MapLegend {
  /** What is measured, with its unit. */
  readonly title: string;
  /** From the lowest values to the highest; each says where it begins. */
  readonly steps: readonly { readonly tone: number; readonly from: string }[];
  /** The highest value of all; empty where the last step holds one value only. */
  readonly end: string;
  /** What a hollow dot says; empty where there is none. */
  readonly missing: string;
}

interface StripProps {
  readonly legend: MapLegend;
  readonly y: number;
  readonly width: number;
}

/** The ramp under the map, with a value at each joint. */
export function MapLegendStrip({ legend: { title, steps, end, missing }, y, width }: StripProps) {
  const measure = measureOnPage(12);
  const wide = Math.min(72, Math.floor((Math.min(width, 520) - 48) / Math.max(1, steps.length)));
  const ends = steps.length * wide;
  const hollow = missing === '' ? 0 : measure(missing) + 28;
  const name = fitText(title, width - hollow - 16, measure);
  return (
    <g transform={`translate(0 ${y})`}>
      <text className="map-legend-title" x={1} y={18}>
        {name}
      </text>
      {missing !== '' && (
        <g transform={`translate(${(name === '' ? 0 : measure(name) + 20) + 7} 14)`}>
          <circle className="map-dot tone-0" cx={0} cy={0} r={4.5} />
          <text className="map-tick" x={10} y={4}>
            {missing}
          </text>
        </g>
      )}
      {steps.map(({ tone, from }, at) => (
        <g key={from}>
          <rect className={`map-step tone-${tone}`} x={at * wide + 1} y={26} width={wide - 2} height={10} />
          <text className="map-tick" x={at * wide + 1} y={50}>
            {fitText(from, wide - 4, measure)}
          </text>
        </g>
      ))}
      {end !== '' && (
        <text className="map-tick" x={ends + 1} y={50}>
          {end}
        </text>
      )}
    </g>
  );
}
