/** A mark to be placed: its true place in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Marks as they are drawn. */
export interface Spreading {
  /** Single marks, by index of the spot, where they are drawn and where they belong. */
  readonly dots: readonly (Spot & { readonly spot: number; readonly home: Spot })[];
  /** Marks that stand for several spots, with their number. */
  readonly clusters: readonly (Spot & { readonly spots: readonly number[]; readonly radius: number })[];
}

/** More dots than this within reach of each other are drawn as one mark with their number. */
export const MOST_DOTS = 12;

/**
 * Draws every spot where nothing hides it: up to a dozen that crowd together are moved apart, more become a cluster
 * that says how many it holds. Depends on the order of spots, never on chance.
 */
export function spreadDots(spots: readonly Spot[], radius: number): Spreading {
  const groups = groupSpots(spots, radius * 3.5);
  const clusters = joinMeeting(
    groups.filter((group) => group.length > MOST_DOTS).map((group) => clusterOf(group, spots, radius)),
    spots,
    radius,
  );
  const dots = groups
    .filter((group) => group.length <= MOST_DOTS)
    .flat()
    .sort((a, b) => a - b)
    .map((spot) => ({ spot, home: spots[spot]!, x: spots[spot]!.x, y: spots[spot]!.y }));
  moveApart(dots, clusters, radius);
  return { dots, clusters };
}

/** Puts each spot into the first group whose founder it is near, spot by spot. */
function groupSpots(spots: readonly Spot[], reach: number): number[][] {
  const groups: number[][] = [];
  const founders = new Map<string, number[]>();
  for (const [at, spot] of spots.entries()) {
    const [column, row] = [Math.floor(spot.x / reach), Math.floor(spot.y / reach)];
    const near = cellsAround(column, row)
      .flatMap((cell) => founders.get(cell) ?? [])
      .find((group) => distance(spots[groups[group]![0]!]!, spot) <= reach);
    if (near !== undefined) {
      groups[near]!.push(at);
      continue;
    }
    const cell = `${column} ${row}`;
    founders.set(cell, [...(founders.get(cell) ?? []), groups.length]);
    groups.push([at]);
  }
  return groups;
}

type Cluster = Spreading['clusters'][number];

function clusterOf(group: readonly number[], spots: readonly Spot[], radius: number): Cluster {
  const middle = centre(group.map((at) => spots[at]!));
  return { ...middle, spots: group, radius: Math.min(28, radius * 1.4 + 1.5 * Math.sqrt(group.length)) };
}

/** Makes one cluster of any two that would cover each other. */
function joinMeeting(clusters: readonly Cluster[], spots: readonly Spot[], radius: number): Cluster[] {
  const apart: Cluster[] = [];
  for (const next of clusters) {
    let joined = next;
    for (;;) {
      const met = apart.findIndex((other) => distance(other, joined) < other.radius + joined.radius);
      if (met < 0) break;
      const [other] = apart.splice(met, 1);
      joined = clusterOf([...other!.spots, ...joined.spots], spots, radius);
    }
    apart.push(joined);
  }
  return apart;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Pushes dots off each other and off clusters until none touch, or it would take too long. */
function moveApart(
  dots: { x: number; y: number; readonly home: Spot }[],
  clusters: readonly (Spot & { readonly radius: number })[],
  radius: number,
): void {
  const apart = radius * 2 + 1;
  // Dots at one place start on a small spiral, so that each has a direction to go.
  const seen = new Map<string, number>();
  for (const dot of dots) {
    const key = `${dot.x.toFixed(1)} ${dot.y.toFixed(1)}`;
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    dot.x += 0.1 * radius * Math.sqrt(turn) * Math.cos(turn * GOLDEN_ANGLE);
    dot.y += 0.1 * radius * Math.sqrt(turn) * Math.sin(turn * GOLDEN_ANGLE);
  }
  for (let round = 0; round < 80; round++) {
    let moved = false;
    const cells = new Map<string, number[]>();
    for (const [at, dot] of dots.entries()) {
      const cell = `${Math.floor(dot.x / apart)} ${Math.floor(dot.y / apart)}`;
      cells.set(cell, [...(cells.get(cell) ?? []), at]);
    }
    for (const [at, dot] of dots.entries()) {
      for (const cluster of clusters) moved = push(dot, cluster, cluster.radius + radius + 1, 1) || moved;
      for (const cell of cellsAround(Math.floor(dot.x / apart), Math.floor(dot.y / apart))) {
        for (const other of cells.get(cell) ?? []) {
          if (other > at && push(dot, dots[other]!, apart, 0.5)) moved = true;
        }
      }
    }
    if (!moved) return;
  }
}

/** Moves a dot away from another mark; with half the way, the other mark goes the other half. */
function push(dot: { x: number; y: number }, other: { x: number; y: number }, apart: number, part: 0.5 | 1): boolean {
  const [dx, dy] = [dot.x - other.x, dot.y - other.y];
  const gap = Math.hypot(dx, dy);
  if (gap >= apart - 0.05) return false;
  const [ux, uy] = gap === 0 ? [1, 0] : [dx / gap, dy / gap];
  const way = (apart - gap) * part;
  dot.x += ux * way;
  dot.y += uy * way;
  if (part === 0.5) {
    other.x -= ux * way;
    other.y -= uy * way;
  }
  return true;
}

function cellsAround(column: number, row: number): string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${column + dx} ${row + dy}`));
}

function centre(spots: readonly Spot[]): Spot {
  const sum = spots.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / spots.length, y: sum.y / spots.length };
}

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);
