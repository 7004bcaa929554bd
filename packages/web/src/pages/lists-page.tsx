import { type ReactNode, useMemo, useState } from 'react';
import type { AboutEdition } from '../charts/about.js';
import { aboutTable } from '../charts/about.js';
import { type ListPlace, listPlaceOf } from '../charts/list-place.js';
import { countNoise, type Span } from '../charts/noise.js';
import { placeAmongBoth } from '../charts/slope-change.js';
import { SlopeChart } from '../charts/slope-chart.js';
import type { SchoolNames, SlopeList } from '../charts/slope-list.js';
import type { LiveTable } from '../live/live-table.js';
import { W } from '../text/language.js';
import { wordPlace } from '../text/placement-words.js';
import { formatCount } from '../text/words.js';
import { usePageTitle } from './use-page-title.js';

/** One of the two lists that are joined. */
export interface ListSide {
  readonly title: string;
  readonly places: ReadonlyMap<string, ListPlace>;
  readonly names: ReadonlyMap<string, SchoolNames>;
  readonly about: AboutEdition;
  /** How far each rank moves; null where nobody knows, left out while it is measured. */
  readonly spans?: ReadonlyMap<string, Span> | null | undefined;
}

/** A table as one side; `title` tells it from the other, as where both are one edition under two methods. */
export function listSideOf(table: LiveTable, title: string): ListSide {
  const { schools, standing } = table;
  return {
    title,
    places: new Map(
      schools.map(({ id }, row) => {
        const placement = standing.placement(row);
        return [id, listPlaceOf(placement, placement.kind === 'unranked' ? '' : wordPlace(placement))];
      }),
    ),
    names: new Map(schools.map(({ id, name, shortName }) => [id, { name, short: shortName || name }])),
    about: aboutTable(table),
  };
}

export interface ListsPageProps {
  /** Null while none is chosen or it is on its way. */
  readonly left: ListSide | null;
  readonly right: ListSide | null;
  readonly school: string | null;
  readonly onSchool: (school: string | null) => void;
  /** How many places of each list are drawn, null for all; the page keeps it itself where left out. */
  readonly top?: number | null;
  readonly onTop?: (top: number | null) => void;
  /** How the two are chosen, and what is wrong with them if anything is. */
  readonly children: ReactNode;
}

/** Two rankings side by side, each school joined to itself. */
export function ListsPage({ left, right, children, ...rest }: ListsPageProps) {
  usePageTitle(W.lists.title);
  return (
    <div className="sheet lists-page">
      <h1>{W.lists.title}</h1>
      <p className="lead">{W.lists.lead}</p>
      <div className="lists-choice">{children}</div>
      {left && right ? (
        <Joined left={left} right={right} {...rest} />
      ) : (
        <p className="soft" role="status">
          {left || right ? W.lists.oneMore : W.lists.choose}
        </p>
      )}
    </div>
  );
}

interface JoinedProps extends Omit<ListsPageProps, 'left' | 'right' | 'children'> {
  readonly left: ListSide;
  readonly right: ListSide;
}

function Joined({ left, right, ...rest }: JoinedProps) {
  const [counting, setCounting] = useState<'asPrinted' | 'amongBoth'>('asPrinted');
  const sides = useMemo(() => {
    if (counting === 'asPrinted') return { left: withSpans(left), right: withSpans(right) };
    return {
      left: { title: left.title, places: placeAmongBoth(left.places, right.places) },
      right: { title: right.title, places: placeAmongBoth(right.places, left.places) },
    };
  }, [left, right, counting]);
  const names = useMemo(() => new Map([...left.names, ...right.names]), [left, right]);
  return (
    <>
      <SlopeChart
        id="lists"
        left={sides.left}
        right={sides.right}
        names={names}
        about={{ editions: [left.about, right.about], address: location.href }}
        heading="h2"
        {...rest}
        tools={
          <label className="choice">
            <span className="choice-label">{W.lists.counting}</span>
            <select
              className="field"
              value={counting}
              onChange={(event) => setCounting(event.target.value === 'amongBoth' ? 'amongBoth' : 'asPrinted')}
            >
              <option value="asPrinted">{W.lists.asPrinted}</option>
              <option value="amongBoth">{W.lists.amongBoth}</option>
            </select>
          </label>
        }
      />
      <NoiseNote left={left} right={right} sides={counting === 'asPrinted' ? sides : null} />
      {counting === 'amongBoth' && (
        <p className="soft small">{W.lists.amongBothNote(formatCount(names.size - sides.left.places.size))}</p>
      )}
    </>
  );
}

/** Intervals belong to the places as each list has them. */
function withSpans({ title, places, spans }: ListSide): SlopeList {
  return spans ? { title, places, spans } : { title, places };
}

interface NoiseNoteProps {
  readonly left: ListSide;
  readonly right: ListSide;
  /** Null where places are counted anew. */
  readonly sides: { readonly left: SlopeList; readonly right: SlopeList } | null;
}

/** How many moves may be noise, and by which rule. */
function NoiseNote({ left, right, sides }: NoiseNoteProps) {
  const words = W.doubt.lists;
  const waiting = left.spans === undefined || right.spans === undefined;
  const said = (): string => {
    if (sides === null) return words.counted;
    if (waiting) return words.waiting;
    if (left.spans === null && right.spans === null) return words.none;
    const { inside, of } = countNoise(sides.left, sides.right);
    return `${words.finding(inside, of)} ${words.rule}`;
  };
  return (
    <section aria-labelledby="noise" className="lists-noise">
      <h2 id="noise">{words.title}</h2>
      <p role="status">{said()}</p>
    </section>
  );
}
