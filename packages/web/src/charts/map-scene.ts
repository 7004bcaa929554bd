import type { Labelled, PlacedLabel } from './place-labels.js';
import { placeLabels } from './place-labels.js';
import { type MapPoint, type MapView, type Size, toScreen } from './map-view.js';
import { type Spreading, spreadDots } from './spread-dots.js';
import type { Measure } from './wrap-text.js';

/** A school as the map shows it. Those that come first are named first. */
export interface MapSchool {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly place: { readonly latitude: number; readonly longitude: number };
  /** Of the ramp, 1 to 6; 0 where there is no value. */
  readonly tone: number;
  /** Its value in words, or why there is none. */
  readonly value: string;
}

/** One mark in the picture: a school, or several that lie too close together to be told apart at this scale. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly schools: readonly MapSchool[];
  /** Where a single school belongs, if it had to be moved from there to be seen. */
  readonly home: MapPoint | null;
}

export interface Scene {
  readonly marks: readonly Mark[];
  readonly labels: readonly (PlacedLabel & { readonly text: string; readonly school: string })[];
  /** Schools that lie outside what is seen. */
  readonly outside: number;
}

export const DOT = 5;

/** Lays schools out in a view: `points` are theirs on the flat map, in the same order. */
export function layOutScene(
  schools: readonly MapSchool[],
  points: readonly MapPoint[],
  view: MapView,
  size: Size,
  measure: Measure,
): Scene {
  const radius = size.width < 480 ? DOT - 1 : DOT;
  const all = points.map((point) => toScreen(view, size, point));
  const seen = [...all.keys()].filter((at) => isInside(all[at]!, size, 0));
  const spread = spreadDots(
    seen.map((at) => all[at]!),
    radius,
  );
  const marks = marksOf(
    spread,
    seen.map((at) => schools[at]!),
    radius,
  );
  return { marks, labels: labelMarks(marks, size, measure), outside: all.length - seen.length };
}

/** The mark under a point of the picture, or near enough for a finger; null where there is none. */
export function markAt(marks: readonly Mark[], point: MapPoint, reach = 12): Mark | null {
  let [found, least]: [Mark | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const mark of marks) {
    const away = Math.hypot(mark.x - point.x, mark.y - point.y);
    if (away <= Math.max(reach, mark.radius) && away < least) [found, least] = [mark, away];
  }
  return found;
}

/** Whether a point lies in the picture, with so many pixels to spare. */
export function isInside({ x, y }: MapPoint, size: Size, spare: number): boolean {
  return x >= spare && y >= spare && x <= size.width - spare && y <= size.height - spare;
}

function marksOf({ dots, clusters }: Spreading, schools: readonly MapSchool[], radius: number): Mark[] {
  const single = dots.map(({ x, y, home, spot }) => ({
    x,
    y,
    radius,
    schools: [schools[spot]!],
    home: Math.hypot(x - home.x, y - home.y) > radius ? home : null,
  }));
  const several = clusters.map(({ x, y, radius: wide, spots }) => ({
    x,
    y,
    radius: wide,
    schools: spots.map((spot) => schools[spot]!),
    home: null,
  }));
  return [...several, ...single];
}

function labelMarks(marks: readonly Mark[], size: Size, measure: Measure): Scene['labels'] {
  const named = marks.filter(({ schools, home }) => schools.length === 1 && home === null);
  const wanted: Labelled[] = named.map(({ x, y, radius, schools }) => {
    const text = schools[0]!.short;
    return { x, y, radius, text, width: measure(text) };
  });
  const placed = placeLabels(wanted, marks, size, size.width < 480 ? 5 : 16);
  return placed.map((label) => ({
    ...label,
    text: wanted[label.at]!.text,
    school: named[label.at]!.schools[0]!.id,
  }));
}
