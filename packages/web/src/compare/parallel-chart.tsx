import { type KeyboardEvent, useMemo, useState } from 'react';
import { aboutTable } from '../charts/about.js';
import { ChartFrame } from '../charts/chart-frame.js';
import { useWidth } from '../charts/use-width.js';
import type { TableModel } from '../table/build-table.js';
import { W } from '../text/language.js';
import type { Compared } from './compared.js';
import { axesOf, SCALES, type Scale } from './parallel-axes.js';
import { ParallelDrawing } from './parallel-drawing.js';
import { twinOfParallel, wordLine, wordParallelFinding } from './parallel-words.js';

interface ParallelChartProps {
  readonly model: TableModel;
  readonly compared: readonly Compared[];
}

/** All measures beside each other, with one line a school through them. Arrow keys go from line to line. */
export function ParallelChart({ model, compared }: ParallelChartProps) {
  const words = W.compare.parallel;
  const [wished, setScale] = useState<Scale | null>(null);
  // Two schools, stretched to their own ends, would only ever stand at the ends.
  const scale = wished ?? (compared.length > 2 ? 'these' : 'all');
  const [chosen, setChosen] = useState<string | null>(null);
  const { ref, width, mirrored } = useWidth<HTMLDivElement>(960);
  const axes = useMemo(() => axesOf(model, compared), [model, compared]);
  const table = useMemo(() => twinOfParallel(axes, compared), [axes, compared]);
  if (axes.length < 2) return <p className="soft">{words.tooFew}</p>;
  const { edition } = model.table;
  const title = wordParallelFinding(axes, compared);
  const lit = compared.find(({ id }) => id === chosen) ?? null;
  const hollow = axes.some(({ values }) => compared.some(({ row }) => Number.isNaN(values[row]!)));
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape' && lit) setChosen(null);
    else if (event.key === 'Home') setChosen(compared[0]?.id ?? null);
    else if (event.key === 'End') setChosen(compared.at(-1)?.id ?? null);
    else if (step === undefined) return;
    else {
      const at = lit ? compared.indexOf(lit) + step : step > 0 ? 0 : compared.length - 1;
      setChosen(compared[Math.min(compared.length - 1, Math.max(0, at))]?.id ?? null);
    }
    event.preventDefault();
  };
  return (
    <ChartFrame
      id="compare-parallel"
      name={`compare-lines-${edition.id}`}
      heading="h2"
      title={title}
      subtitle={[
        words.subtitles[scale],
        ...(axes.some(({ lower }) => lower) ? [words.flipped] : []),
        ...(hollow ? [words.hollow] : []),
      ]
        .map((sentence) => sentence.replace(/\.$/, ''))
        .join('. ')}
      about={{ editions: [aboutTable(model.table)], address: location.href }}
      table={table}
      tools={
        <>
          <label className="choice">
            <span className="choice-label">{words.scale}</span>
            <select className="field" value={scale} onChange={({ target }) => setScale(target.value as Scale)}>
              {SCALES.map((one) => (
                <option key={one} value={one}>
                  {words.scales[one]}
                </option>
              ))}
            </select>
          </label>
          <label className="choice">
            <span className="choice-label">{words.highlight}</span>
            <select
              className="field"
              value={lit?.id ?? ''}
              onChange={({ target }) => setChosen(target.value === '' ? null : target.value)}
            >
              <option value="">{words.nobody}</option>
              {compared.map(({ id, short }) => (
                <option key={id} value={id}>
                  {short}
                </option>
              ))}
            </select>
          </label>
        </>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, this is a drawing that takes keys */}
      <div
        ref={ref}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from school to school
        tabIndex={0}
        className="parallel-frame"
        aria-label={words.keys}
        onKeyDown={walk}
      >
        <ParallelDrawing
          {...{ axes, compared, scale, width, mirrored }}
          school={lit?.id ?? null}
          onSchool={setChosen}
          label={title}
        />
      </div>
      <output className="parallel-told-words">{lit && wordLine(axes, lit)}</output>
    </ChartFrame>
  );
}
