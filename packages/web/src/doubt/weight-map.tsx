import { useMemo, useState } from 'react';
import { aboutTable } from '../charts/about.js';
import { ChartFrame } from '../charts/chart-frame.js';
import type { TwinTable } from '../charts/twin-table.js';
import { useWidth } from '../charts/use-width.js';
import { fitText, measureOnPage } from '../charts/wrap-text.js';
import { Link } from '../address/link.js';
import { type DoubtRoute, rankingIn } from '../address/route.js';
import { go } from '../address/use-route.js';
import type { MapParcel } from '../engine/doubt-parcel.js';
import type { LiveTable } from '../live/live-table.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { formatCount, formatShare } from '../text/words.js';
import { GroupChoice } from './group-choice.js';
import { balanceOf, roomAt, triangleOf } from './triangle.js';
import { useWeightMap } from './use-desk.js';
import { wordCannot } from './word-range.js';

interface WeightMapProps {
  readonly route: DoubtRoute;
  readonly table: LiveTable;
  readonly label: (id: string) => string;
  readonly nameOf: (school: string) => string;
}

/** Groups of a reader are called by letters. */
const LETTERS = ['A', 'B', 'C'] as const;

/** Who is first by which weights of three groups of indicators: the parts of the method, or groups of the reader's. */
export function WeightMap({ route, table, label, nameOf }: WeightMapProps) {
  const words = W.doubt.map;
  const [choosing, setChoosing] = useState(false);
  const asked = useMemo(() => ({ edition: table.edition.id, question: route.question }), [table, route.question]);
  const chosen = useMemo(
    () => route.groups?.map((indicators, at) => ({ id: LETTERS[at] ?? '', indicators })) ?? null,
    [route.groups],
  );
  const map = useWeightMap(asked, chosen);
  const choice = (indicators: readonly string[], first: DoubtRoute['groups']) => (
    <GroupChoice
      {...{ indicators, label, first }}
      onGroups={(groups) => {
        setChoosing(false);
        go({ ...route, groups });
      }}
    />
  );
  const body = () => {
    if (map.kind === 'loading') return <Waiting words={words.waiting} />;
    if (map.kind !== 'ready') return <NoAnswer asked={{ ...map, again: () => go(route, true) }} />;
    const { value } = map;
    if (value.kind === 'none') return <p>{W.doubt.none(wordCannot(value, label))}</p>;
    if (value.kind === 'choose') {
      if (value.indicators.length < LETTERS.length) return <p className="soft">{words.few}</p>;
      return (
        <>
          <p>{words.choose}</p>
          {choice(value.indicators, null)}
        </>
      );
    }
    const named = value.groups.map(({ id, indicators }) =>
      route.groups ? `${words.group(id)}: ${words.and(indicators.map(label))}` : nameGroup(table, id, label),
    );
    return (
      <>
        <MapChart {...{ route, table, nameOf }} map={value} named={named} />
        <p>
          <button type="button" className="link-button" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {words.chooseAgain}
          </button>
        </p>
        {choosing &&
          choice(
            value.groups.flatMap(({ indicators }) => indicators),
            value.groups.map(({ indicators }) => indicators),
          )}
      </>
    );
  };
  return (
    <section aria-labelledby="weight-map" className="doubt-part">
      <h2 id="weight-map">{words.title}</h2>
      {body()}
    </section>
  );
}

/** A part of the method by its label. */
function nameGroup({ standing }: LiveTable, id: string, label: (id: string) => string): string {
  return standing.methodology?.pillars.find((pillar) => pillar.id === id)?.label ?? label(id);
}

type Map3 = Extract<MapParcel, { kind: 'map' }>;

interface MapChartProps extends Omit<WeightMapProps, 'label'> {
  readonly map: Map3;
  readonly named: readonly string[];
}

function MapChart({ route, table, map, named, nameOf }: MapChartProps) {
  const words = W.doubt.map;
  const { ref, width } = useWidth<HTMLDivElement>(560);
  const firstOf = (at: number): string => words.and(map.regions[at]?.schools.map(nameOf) ?? []);
  const title = words.finding(firstOf(0), formatShare(map.regions[0]?.share ?? 0), map.regions.length);
  const view = { ...route, edition: table.edition.id };
  return (
    <ChartFrame
      id="weights"
      name={`weights-${table.edition.id}`}
      heading="h3"
      title={title}
      subtitle={words.subtitle}
      about={{ editions: [aboutTable(table)], address: location.href }}
      table={useMemo(() => twinOf(map, named, nameOf), [map, named, nameOf])}
    >
      <div className="weight-map" ref={ref}>
        <MapDrawing {...{ map, named, width, nameOf }} label={title} />
        <ol className="weight-regions">
          {map.regions.map(({ schools, share, weight }, at) => (
            <li key={schools[0]}>
              <span className="number" aria-hidden="true">
                {formatCount(at + 1)}
              </span>{' '}
              <bdi>{firstOf(at)}</bdi> <span className="soft">{wordSmall(share)}</span>{' '}
              <Link
                to={{ ...rankingIn({ ...view, question: { ...route.question, weight } }), school: schools[0] ?? null }}
                aria-label={words.openOf(firstOf(at))}
              >
                {words.open}
              </Link>
            </li>
          ))}
        </ol>
      </div>
    </ChartFrame>
  );
}

interface MapDrawingProps extends Pick<MapChartProps, 'map' | 'named' | 'nameOf'> {
  readonly width: number;
  readonly label: string;
}

const EDGE = 24;
const HEAD = 40;
const MOST_SIDE = 520;
const TONES = 4;

function MapDrawing({ map, named, nameOf, width, label }: MapDrawingProps) {
  const side = Math.max(160, Math.min(MOST_SIDE, width - 2 * EDGE));
  const triangle = triangleOf(width, side, HEAD);
  const measure = measureOnPage(13);
  const bottom = triangle.corners[1].y;
  const [top, left, right] = named as [string, string, string];
  const here = triangle.at(map.declared);
  const fit = (text: string, room: number): string => fitText(text, room, measure);
  return (
    <svg
      data-picture=""
      role="img"
      aria-label={label}
      className="weight-triangle"
      width={width}
      height={bottom + 44}
      viewBox={`0 0 ${width} ${bottom + 44}`}
    >
      {map.regions.map(({ schools, corners, share }, at) => {
        const points = corners.map((corner) => triangle.at(corner));
        const middle = balanceOf(points);
        const name = W.doubt.map.and(schools.map(nameOf));
        const number = formatCount(at + 1);
        const room = roomAt(points, middle) - 12;
        const full = `${number} ${name}`;
        const said = measure(full) <= room ? full : measure(number) <= room + 4 && share > 0.002 ? number : '';
        return (
          <g key={schools[0]}>
            <polygon
              className={`weight-region weight-tone-${at % TONES}`}
              points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
            >
              <title>{W.doubt.map.region(number, name, wordSmall(share))}</title>
            </polygon>
            {said !== '' && (
              <text className="weight-name" x={middle.x} y={middle.y + 4.5} textAnchor="middle">
                {said}
              </text>
            )}
          </g>
        );
      })}
      <polygon className="weight-edge" points={triangle.corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <circle className="weight-here" cx={here.x} cy={here.y} r={5} />
      <text className="weight-said" x={here.x} y={here.y - 10} textAnchor="middle">
        {W.doubt.map.here}
      </text>
      <text className="weight-corner" x={width / 2} y={HEAD - 14} textAnchor="middle">
        {fit(top, width)}
      </text>
      <text className="weight-corner" x={Math.max(0, triangle.corners[1].x - EDGE)} y={bottom + 22} textAnchor="start">
        {fit(left, width / 2 - 8)}
      </text>
      <text
        className="weight-corner"
        x={Math.min(width, triangle.corners[2].x + EDGE)}
        y={bottom + 22}
        textAnchor="end"
      >
        {fit(right, width / 2 - 8)}
      </text>
    </svg>
  );
}

/** A share with as much precision as a small one needs. */
function wordSmall(share: number): string {
  return share >= 0.001 ? formatShare(share) : `< ${formatShare(0.001)}`;
}

function twinOf(map: Map3, named: readonly string[], nameOf: (school: string) => string): TwinTable {
  const words = W.doubt.map;
  return {
    columns: [
      { label: words.school },
      { label: words.share, end: true, format: wordSmall },
      { label: words.weights, fileOnly: true },
    ],
    rows: [
      ...map.regions.map(({ schools, share, weight }) => [words.and(schools.map(nameOf)), share, weight.join(' ')]),
      [words.here, null, words.and(named.map((name, k) => words.weight(name, formatShare(map.declared[k] ?? 0))))],
    ],
  };
}
