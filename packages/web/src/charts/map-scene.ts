import { type MapPoint, type MapView, type Size, toScreen } from './map-view.js';
import { type Labelled, type PlacedLabel, placeLabels } from './place-labels.js';
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

/**
 * One mark of the map: a school, or several that lie too close together to be told apart at this scale. Marks are laid
 * out in pixels from the middle of the flat map, so that moving the map moves them all alike.
 */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly schools: readonly MapSchool[];
  /** Where a single school belongs, if it had to be moved from there to be seen. */
  readonly home: MapPoint | null;
}

export interface MapName extends PlacedLabel {
  readonly text: string;
  readonly school: string;
}

/** Radius of a dot, in pixels. */
export function dotRadius(size: Size): number {
  return size.width < 480 ? 4 : 5;
}

/** Lays schools out at a scale: `points` are theirs on the flat map, in the same order. */
export function layOutMarks(
  schools: readonly MapSchool[],
  points: readonly MapPoint[],
  scale: number,
  radius: number,
): Mark[] {
  const spots = points.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  return marksOf(spreadDots(spots, radius), schools, radius);
}

/** How far the picture's corner is from the middle of the flat map, in pixels: added to a mark, it gives its place in the picture. */
export function offsetOf(view: MapView, size: Size): MapPoint {
  return toScreen(view, size, { x: 0, y: 0 });
}

/** The mark under a point, or near enough for a finger; null where there is none. */
export function markAt(marks: readonly Mark[], point: MapPoint, reach = 12): Mark | null {
  let [found, least]: [Mark | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const mark of marks) {
    const away = Math.hypot(mark.x - point.x, mark.y - point.y);
    if (away <= Math.max(reach, mark.radius) && away < least) [found, least] = [mark, away];
  }
  return found;
}

/** Names for the marks that are seen, in the picture. */
export function nameMarks(marks: readonly Mark[], offset: MapPoint, size: Size, measure: Measure): MapName[] {
  const seen = marks
    .map((mark) => ({ ...mark, x: mark.x + offset.x, y: mark.y + offset.y }))
    .filter((mark) => isInside(mark, size, -mark.radius));
  const single = seen.filter(({ schools, home }) => schools.length === 1 && home === null);
  const wanted: Labelled[] = single.map(({ x, y, radius, schools }) => {
    const text = schools[0]!.short;
    return { x, y, radius, text, width: measure(text) };
  });
  const placed = placeLabels(wanted, seen, size, size.width < 480 ? 5 : 16);
  return placed.map((label) => ({
    ...label,
    text: wanted[label.at]!.text,
    school: single[label.at]!.schools[0]!.id,
  }));
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
