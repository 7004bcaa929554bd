/**
 * The least that a page of this framework can be: the same number of rows and bars as ours over numbers in memory, ranked
 * anew where it stands. What it takes is what the machine and the framework take.
 */
import { memo, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './bare.css';

const COLUMNS = 12;
const ROW_PX = 33;
const BEYOND = 8;
const asked = new URLSearchParams(location.search);
const COUNT = Number(asked.get('rows') ?? 1500);
/** Where the rows begin, in pixels from the top of the page: below the sliders. */
const TOP = 400;
const HUES = Array.from({ length: COLUMNS }, (_, k) => `hsl(${k * 30} 60% 55%)`);

/** Evenly spread numbers without a seed of chance: the same on every load. */
const COLUMNS_OF_POINTS = Array.from({ length: COLUMNS }, (_, k) =>
  Float64Array.from({ length: COUNT }, (_row, i) => 100 * ((i * (0.618033988749895 + k * 0.0131) + k * 0.37) % 1)),
);

function rank(weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Float64Array(COUNT);
  for (let k = 0; k < COLUMNS; k++) {
    const share = weights[k] / total;
    const column = COLUMNS_OF_POINTS[k];
    for (let i = 0; i < COUNT; i++) scores[i] += column[i] * share;
  }
  const order = Int32Array.from({ length: COUNT }, (_, i) => i).sort((a, b) => scores[b] - scores[a]);
  return { scores, order, shares: weights.map((weight) => weight / total) };
}

function Page() {
  const [weights, setWeights] = useState(() => Array.from({ length: COLUMNS }, () => 8));
  const ranked = useMemo(() => rank(weights), [weights]);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = () => flushSync(() => setTop(scrollY - (scrollY % ROW_PX)));
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);
  const first = Math.max(0, Math.floor((top - TOP) / ROW_PX) - BEYOND);
  const end = Math.min(COUNT, Math.ceil((top - TOP + innerHeight) / ROW_PX) + BEYOND);
  const rows = [];
  for (let at = first; at < end; at++) rows.push(<Row key={ranked.order[at]} ranked={ranked} at={at} />);
  return (
    <>
      {weights.map((weight, k) => (
        <input
          key={k}
          type="range"
          min={0}
          max={100}
          value={weight}
          onChange={(event) => setWeights(weights.with(k, Number(event.target.value)))}
        />
      ))}
      <div className="rows" style={{ insetBlockStart: TOP, blockSize: COUNT * ROW_PX }}>
        {rows}
      </div>
    </>
  );
}

const Row = memo(function Row({ ranked, at }) {
  const { scores, order, shares } = ranked;
  const row = order[at];
  let end = 0;
  const stops = shares.map((share, k) => {
    const begins = end;
    end += COLUMNS_OF_POINTS[k][row] * share;
    return `${HUES[k]} ${begins}% ${end}%`;
  });
  return (
    <div className="row" data-row={row} style={{ transform: `translateY(${at * ROW_PX}px)` }}>
      <span>{at + 1}</span>
      <span>School {row}</span>
      <span style={{ backgroundImage: `linear-gradient(to right, ${stops.join(', ')}, transparent ${end}%)` }} />
      <span>{scores[row].toFixed(1)}</span>
    </div>
  );
});

createRoot(document.getElementById('page')).render(<Page />);
