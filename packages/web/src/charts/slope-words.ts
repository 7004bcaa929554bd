import { W } from '../text/language.js';
import { formatPlain } from '../text/words.js';
import { wordRanks } from '../doubt-strip/word-interval.js';
import type { ListPlace } from './list-place.js';
import { noiseOf } from './noise.js';
import type { SchoolNames, SlopeList } from './slope-list.js';
import { type Change, changeOf, type Moves } from './slope-change.js';
import type { TwinTable } from './twin-table.js';

/** What two lists have to do with each other, as a finding. */
export function wordFinding(moves: Moves): string {
  if (moves.both === 0) return W.charts.noneInBoth;
  if (moves.median === null) return W.charts.noneComparable(moves.both);
  return W.charts.halfApart(moves.exact, formatPlain(moves.median));
}

/** Who stands higher and lower, and who stands in one list only. */
export function wordMoves(moves: Moves, left: string, right: string): string {
  const parts = [W.charts.higherLower(right, moves.up, moves.down, moves.same)];
  if (moves.untold > 0) parts.push(W.charts.untold(moves.untold));
  if (moves.onlyLeft > 0) parts.push(W.charts.onlyIn(moves.onlyLeft, left));
  if (moves.onlyRight > 0) parts.push(W.charts.onlyIn(moves.onlyRight, right));
  return parts.join(' ');
}

/** One school in both lists, in a sentence. */
export function wordChange(
  school: string,
  left: SlopeList,
  right: SlopeList,
  names: ReadonlyMap<string, SchoolNames>,
): string {
  const [from, to] = [left.places.get(school), right.places.get(school)];
  const change = W.charts.schoolInBoth(
    names.get(school)?.name ?? school,
    W.charts.placeIn(wordListPlace(from), left.title),
    W.charts.placeIn(wordListPlace(to), right.title),
    wordMove(changeOf(from, to)),
  );
  const noise = wordNoise(school, left, right);
  const spans = [left, right].flatMap(({ spans: known }) => known?.get(school) ?? []).map(wordRanks);
  if (noise === '' || spans[0] === undefined) return change;
  const told =
    spans[1] === undefined ? W.doubt.lists.toldOne(spans[0], noise) : W.doubt.lists.told(spans[0], spans[1], noise);
  return `${change} ${told}`;
}

/** Whether a move lies inside the noise, in words; empty where nobody can say. */
function wordNoise(school: string, left: SlopeList, right: SlopeList): string {
  const noise = noiseOf(school, left, right);
  if (noise === null) return '';
  return noise === 'inside' ? W.doubt.lists.noise : W.doubt.lists.beyond;
}

/** A place as printed, or why there is none. */
export function wordListPlace(place: ListPlace | undefined): string {
  if (!place) return W.charts.absent;
  return place.label || W.row.noRank;
}

/** A change in words: "up 3", "down 81 or more"; empty where there is nothing to say. */
function wordMove(change: Change): string {
  switch (change.kind) {
    case 'up':
    case 'down':
      return W.charts[change.kind](formatPlain(change.by), change.atLeast);
    case 'same':
      return W.charts.same;
    case 'unclear':
      return W.charts.unclear;
    default:
      return '';
  }
}

/** A change as a mark: an arrow and a number. */
export function markChange(change: Change): string {
  if (change.kind === 'up' || change.kind === 'down') {
    return `${change.kind === 'up' ? '▲' : '▼'} ${formatPlain(change.by)}${change.atLeast ? '+' : ''}`;
  }
  return change.kind === 'same' ? W.charts.same : '';
}

/** Both lists whole, in rows: first by the first list, then by the second. */
export function tableOfSlopes(left: SlopeList, right: SlopeList, names: ReadonlyMap<string, SchoolNames>): TwinTable {
  const rank = (place: ListPlace | undefined): number => place?.rank ?? Number.MAX_SAFE_INTEGER;
  const sides = [left, right].filter(({ spans }) => spans);
  const schools = [...new Set([...left.places.keys(), ...right.places.keys()])].sort(
    (a, b) =>
      rank(left.places.get(a)) - rank(left.places.get(b)) ||
      rank(right.places.get(a)) - rank(right.places.get(b)) ||
      (a < b ? -1 : 1),
  );
  return {
    columns: [
      { label: W.columns.school },
      { label: W.charts.firstList(left.title), end: true },
      { label: W.charts.secondList(right.title), end: true },
      { label: W.charts.change },
      ...sides.map(({ title }) => ({ label: W.doubt.lists.intervalIn(title), end: true })),
      ...(sides.length > 0 ? [{ label: W.doubt.lists.column }] : []),
      { label: W.charts.schoolId, fileOnly: true },
    ],
    rows: schools.map((school) => {
      const [from, to] = [left.places.get(school), right.places.get(school)];
      return [
        names.get(school)?.name ?? school,
        wordListPlace(from),
        wordListPlace(to),
        wordMove(changeOf(from, to)),
        ...sides.map(({ spans }) => {
          const span = spans?.get(school);
          return span ? wordRanks(span) : null;
        }),
        ...(sides.length > 0 ? [wordNoise(school, left, right)] : []),
        school,
      ];
    }),
  };
}
