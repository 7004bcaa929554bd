import { NodeHeap, type SearchNode } from './node-heap.js';
import { boundBelow, rankAt, type RivalRows } from './rival-rows.js';
import { pointOf, type RegionFrame } from './region-frame.js';

/** How far the search for one end of one school's ranks may go. */
export interface SearchLimit {
  /** Most nodes; 0 leaves the search at what its seeds attain. */
  readonly nodes: number;
  /** Asked now and then, where given; the search stops where it says true. */
  readonly isLate?: (() => boolean) | undefined;
}

/** What a search found: a rank, where it is attained, and what is proven. */
export interface FoundRank {
  /** The rank at `point`, counted there. */
  readonly rank: number;
  readonly point: Float64Array;
  /** No weights of the region go beyond this rank; it is `rank` where the search came to its end. */
  readonly bound: number;
  readonly nodes: number;
}

/** What a unit costs by which a decided rival stands on the side it must not be on. */
const MUST = 1e6;

/** Decisions that together are missed by more than this, in parts of reaches, cannot hold together. */
const FEASIBLE = 1e-9;

/** Excess of a bound over a whole number that counts as rounding. */
const ROUNDING = 1e-7;

/** Rounds of other prices at the start of a search, to find a good point early. */
const ROUNDS = 8;

/**
 * Branch and bound over which rivals stand on the wrong side of a school. A node decides some rivals; its bound is the
 * least sum of the parts by which the others are on the wrong side, checked by its own multipliers, so that an inexact
 * descent weakens a bound and never breaks it. Nodes of the lowest bound go first.
 */
export class RankSearch {
  private readonly costs: Float64Array;
  private readonly squares: Float64Array;
  private readonly isInCorner: Uint8Array;
  private best = Number.POSITIVE_INFINITY;
  private point: Float64Array;
  /** Lowest count that a node could not be searched for, because rounding decides there. */
  private unsettled = Number.POSITIVE_INFINITY;
  private nodes = 0;

  /** `start` are the rows of a corner of the region; `seeds` points of it, at least one. */
  constructor(
    private readonly frame: RegionFrame,
    private readonly rivals: RivalRows,
    private readonly slack: number,
    private readonly start: Int32Array,
    seeds: readonly Float64Array[],
  ) {
    const { program } = rivals;
    this.costs = program.costs.slice();
    this.squares = squareRows(program.normals, program.rows);
    this.isInCorner = new Uint8Array(program.rows);
    this.point = seeds[0]!;
    for (const seed of seeds) this.offer(seed);
  }

  run({ nodes, isLate }: SearchLimit): FoundRank {
    const open = new NodeHeap();
    open.push({ parent: null, rows: [], wrong: false, paid: 0, bound: 0, corner: this.start });
    for (let node = open.pop(); node && !this.isIdle(node.bound); node = open.pop()) {
      if (this.nodes >= nodes || (this.nodes % 16 === 0 && isLate?.())) return this.found(whole(node.bound));
      this.nodes++;
      this.branch(node, open);
    }
    return this.found(this.best);
  }

  private branch(node: SearchNode, open: NodeHeap): void {
    const { program } = this.rivals;
    this.load(node, MUST);
    if (!program.startAt(node.corner) && !program.startAt(this.start)) throw new Error('a region lost its corner');
    program.descend();
    if (node.parent === null && this.nodes === 1) this.tryOtherPrices(node);
    const bound = this.boundOf(node);
    if (this.isIdle(bound)) return;
    const row = this.chooseRow();
    if (row < 0) {
      this.settle(bound);
      return;
    }
    const rows = this.listForced(bound);
    const corner = program.corner.slice();
    const parent = rows.length > 0 ? { parent: node, rows, wrong: false, paid: node.paid, bound, corner } : node;
    const { paid } = node;
    open.push({ parent, rows: [row], wrong: false, paid, bound, corner });
    open.push({ parent, rows: [row], wrong: true, paid: paid + 1, bound: Math.max(bound, paid + 1), corner });
  }

  /**
   * No undecided rival is on the wrong side, and yet the point is not as good as that: decisions that cannot hold
   * together, by so little that the bound does not tell. Where they can, rounding decides, and the bound stays open.
   */
  private settle(bound: number): void {
    const { program, first } = this.rivals;
    const { costs, costsBelow } = program;
    program.startAt(program.corner.slice());
    this.offerStanding();
    if (this.isIdle(bound)) return;
    for (let row = first; row < program.rows; row++) {
      costs[row] = costs[row] === MUST ? 1 : 0;
      costsBelow[row] = costsBelow[row] === MUST ? 1 : 0;
    }
    program.descend();
    const isFeasible = boundBelow(this.frame, this.rivals) <= FEASIBLE;
    this.offerStanding();
    if (isFeasible && !this.isIdle(bound)) this.unsettled = Math.min(this.unsettled, whole(bound));
  }

  private boundOf(node: SearchNode): number {
    this.offerStanding();
    return Math.max(node.bound, node.paid + boundBelow(this.frame, this.rivals));
  }

  /** Costs as the decisions of a node have them. */
  private load(node: SearchNode, must: number): void {
    const { costs, costsBelow } = this.rivals.program;
    costs.set(this.costs);
    costsBelow.fill(0);
    for (let at: SearchNode | null = node; at; at = at.parent) {
      for (const row of at.rows) {
        costs[row] = at.wrong ? 0 : must;
        costsBelow[row] = at.wrong ? must : 0;
      }
    }
  }

  /** The undecided row that lies farthest on the wrong side, by distance and against its size; -1 where none does. */
  private chooseRow(): number {
    const { program, first } = this.rivals;
    let chosen = -1;
    let farthest = 0;
    for (let row = first; row < program.rows; row++) {
      const part = program.residuals[row]!;
      if (program.costs[row] !== 1 || !(part > 1e-9)) continue;
      const far = part / this.squares[row]!;
      if (!(far > farthest)) continue;
      chosen = row;
      farthest = far;
    }
    return chosen;
  }

  /** Undecided rows that no answer better than the known can have on the wrong side: the bound would rise too far. */
  private listForced(bound: number): number[] {
    const { program, first } = this.rivals;
    const room = this.best - 1 - bound + 2 * ROUNDING;
    const rows: number[] = [];
    if (room >= 1) return rows;
    for (const row of program.corner) this.isInCorner[row] = 1;
    for (let row = first; row < program.rows; row++) {
      if (program.costs[row] === 1 && !this.isInCorner[row] && !(program.residuals[row]! > 0)) rows.push(row);
    }
    program.corner.forEach((row, i) => {
      this.isInCorner[row] = 0;
      if (row >= first && program.costs[row] === 1 && 1 - Math.max(0, program.worths[i]!) > room) rows.push(row);
    });
    return rows;
  }

  /** A rival that is hardly on the wrong side is worth more: the points so found have fewer of them. */
  private tryOtherPrices(node: SearchNode): void {
    const { program, first } = this.rivals;
    this.offerStanding();
    for (let round = 0, soft = 0.3; round < ROUNDS; round++, soft /= 2) {
      for (let row = first; row < program.rows; row++) {
        program.costs[row] = soft / (soft + Math.max(0, program.residuals[row]!));
      }
      program.descend();
      this.offerStanding();
    }
    this.load(node, MUST);
    program.descend();
  }

  /** Offers where the program stands, if its own count says that it is better. */
  private offerStanding(): void {
    const { program, first } = this.rivals;
    let wrong = 0;
    for (let row = first; row < program.rows; row++) if (program.residuals[row]! > 1e-10) wrong++;
    if (wrong < this.best) this.offer(pointOf(this.frame, program.point));
  }

  private offer(point: Float64Array): void {
    const { school, above, open, end } = this.rivals;
    const higher = rankAt(this.frame, school, point, this.slack) - 1 - above;
    const wrong = end === 'best' ? higher : open.length - higher;
    if (wrong < this.best) [this.best, this.point] = [wrong, point];
  }

  private isIdle(bound: number): boolean {
    return whole(bound) >= this.best;
  }

  private found(proven: number): FoundRank {
    const { above, open, end } = this.rivals;
    const rankOf = (wrong: number) => 1 + above + (end === 'best' ? wrong : open.length - wrong);
    const bound = rankOf(Math.min(this.best, this.unsettled, proven));
    return { rank: rankOf(this.best), point: this.point, bound, nodes: this.nodes };
  }
}

function whole(bound: number): number {
  return Math.max(0, Math.ceil(bound - ROUNDING));
}

function squareRows(normals: Float64Array, rows: number): Float64Array {
  const size = normals.length / rows;
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let k = row * size; k < (row + 1) * size; k++) sum += normals[k]! * normals[k]!;
    return sum;
  });
}
