import { type KeyboardEvent, memo, type ReactNode, useMemo, useState } from 'react';
import { W } from '../text/language.js';
import { compareNames } from '../text/words.js';
import type { About } from './about.js';
import { ChartFrame } from './chart-frame.js';
import { countMoves } from './slope-change.js';
import { SlopeDrawing } from './slope-drawing.js';
import { layOutSlopes } from './slope-layout.js';
import type { SchoolNames, SlopeList } from './slope-list.js';
import { tableOfSlopes, wordChange, wordFinding, wordMoves } from './slope-words.js';
import { useWidth } from './use-width.js';

export interface SlopeChartProps {
  readonly id: string;
  readonly left: SlopeList;
  readonly right: SlopeList;
  readonly names: ReadonlyMap<string, SchoolNames>;
  readonly about: About;
  /** Further choices, before those of the chart. */
  readonly tools?: ReactNode;
  /** The school that is told apart, and what to do when another is chosen; the chart keeps it itself where left out. */
  readonly school?: string | null;
  readonly onSchool?: (school: string | null) => void;
  /** How many places of each list are drawn, null for all; the chart keeps it itself where left out. */
  readonly top?: number | null;
  readonly onTop?: (top: number | null) => void;
  readonly heading?: 'h2' | 'h3';
}

const TOPS = [25, 50, 100, Number.POSITIVE_INFINITY] as const;

/** Longer lists are not drawn whole: nobody can follow a thousand lines. Their table holds everything. */
const MOST_DRAWN = 600;

/** Two lists side by side, each school joined to itself by a line. */
export function SlopeChart(props: SlopeChartProps) {
  const { id, left, right, names, about, tools, heading } = props;
  const [ownTop, setOwnTop] = useState<number | null>(TOPS[0]);
  const [chosen, setChosen] = useState<string | null>(null);
  const school = props.school === undefined ? chosen : props.school;
  const choose = props.onSchool ?? setChosen;
  const { ref, width, mirrored } = useWidth<HTMLDivElement>(720);
  const moves = useMemo(() => countMoves(left.places, right.places), [left, right]);
  const all = moves.both + moves.onlyLeft + moves.onlyRight;
  const tops = TOPS.filter((number) => (Number.isFinite(number) ? number < all : all <= MOST_DRAWN || all <= TOPS[0]));
  const wished = (props.top === undefined ? ownTop : props.top) ?? Number.POSITIVE_INFINITY;
  // An address may wish for a number that is not on offer.
  const top = tops.find((number) => number >= wished) ?? tops.at(-1) ?? TOPS[0];
  const layout = useMemo(() => layOutSlopes(left.places, right.places, top), [left, right, top]);
  const setTop = (number: number): void => (props.onTop ?? setOwnTop)(Number.isFinite(number) ? number : null);
  const titles = [left.title, right.title] as const;
  const order = layout.schools;
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[
      event.key
    ];
    if (event.key === 'Escape' && school !== null) choose(null);
    else if (step === undefined) return;
    else {
      const at = school === null ? (step > 0 ? -1 : order.length) : order.indexOf(school);
      choose(order[Math.min(order.length - 1, Math.max(0, at + step))] ?? null);
    }
    event.preventDefault();
  };
  const told = school === null || !names.has(school) ? null : wordChange(school, left, right, names);
  return (
    <ChartFrame
      id={id}
      name={`lists-${about.editions.map((edition) => edition.id).join('-')}`}
      title={wordFinding(moves)}
      subtitle={W.charts.slopeSubtitle(...titles)}
      about={about}
      heading={heading ?? 'h3'}
      table={useMemo(() => tableOfSlopes(left, right, names), [left, right, names])}
      tools={
        <>
          {tools}
          <label className="choice">
            <span className="choice-label">{W.charts.drawn}</span>
            <select className="field" value={String(top)} onChange={(event) => setTop(Number(event.target.value))}>
              {tops.map((number) => (
                <option key={number} value={String(number)}>
                  {Number.isFinite(number) ? W.charts.first(number) : W.charts.all}
                </option>
              ))}
            </select>
          </label>
          <SchoolChoice schools={order} names={names} school={school} onSchool={choose} />
        </>
      }
    >
      <p className="chart-note">{wordMoves(moves, ...titles)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, this is a drawing that takes keys */}
      <div
        ref={ref}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from school to school
        tabIndex={0}
        className="slopes"
        aria-label={W.charts.slopeKeys}
        onKeyDown={walk}
      >
        <SlopeDrawing
          layout={layout}
          left={left}
          right={right}
          names={names}
          width={width}
          mirrored={mirrored}
          school={school}
          onSchool={choose}
          label={`${wordFinding(moves)}. ${wordMoves(moves, ...titles)}`}
        />
      </div>
      <output className="slope-told">{told}</output>
      {layout.leftOut > 0 && <p className="soft small">{W.charts.slopesLeftOut(layout.leftOut)}</p>}
    </ChartFrame>
  );
}

interface SchoolChoiceProps {
  readonly schools: readonly string[];
  readonly names: ReadonlyMap<string, SchoolNames>;
  readonly school: string | null;
  readonly onSchool: (school: string | null) => void;
}

/** The schools that are drawn, by name: one of them is told apart. */
const SchoolChoice = memo(function SchoolChoice({ schools, names, school, onSchool }: SchoolChoiceProps) {
  const sorted = useMemo(
    () => schools.map((id) => ({ id, name: names.get(id)?.name ?? id })).sort((a, b) => compareNames(a.name, b.name)),
    [schools, names],
  );
  return (
    <label className="choice">
      <span className="choice-label">{W.charts.highlight}</span>
      <select
        className="field"
        value={school !== null && schools.includes(school) ? school : ''}
        onChange={(event) => onSchool(event.target.value || null)}
      >
        <option value="">{W.charts.nobody}</option>
        {sorted.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
});
