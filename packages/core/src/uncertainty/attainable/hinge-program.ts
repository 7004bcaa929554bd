/** Cost of a wall: a row that no answer may lie beyond. */
export const WALL = Number.POSITIVE_INFINITY;

/** A row within this of 0, by its own scale, stands at 0; a change by less is none. */
const TINY = 1e-12;

/** Steps after which a program is given up; its lower bound holds all the same. */
const MOST_STEPS = 500;

/** What a unit beyond a wall costs, where rounding left a corner there. */
const PASSED = 1e9;

/**
 * Minimize the sum over rows of cost times max(0, r), and cost below times max(0, -r), where r is normal · v - offset:
 * few dimensions, many rows, all of a scale near 1. A row with infinite cost is a wall. Solved from corner to corner: at
 * each corner as many rows as there are dimensions stand at 0; one is left along an edge, across every row where the sum
 * still falls (the descent of I. Barrodale and F. Roberts, SIAM Journal on Numerical Analysis 10, 1973, 839-848). Arrays
 * are kept and written over.
 */
export class HingeProgram {
  readonly dimensions: number;
  readonly rows: number;
  /** Row after row. */
  readonly normals: Float64Array;
  readonly offsets: Float64Array;
  /** 0 or more by row; `WALL` for a wall. May change between two descents. */
  readonly costs: Float64Array;
  /** What a row costs by as much as it lies below 0; finite. */
  readonly costsBelow: Float64Array;
  readonly point: Float64Array;
  /** normal · point - offset, by row. */
  readonly residuals: Float64Array;
  /** The rows that stand at 0 in the corner, one a dimension. */
  readonly corner: Int32Array;
  /** What each row of the corner is worth, as `descend` left it: the multipliers of the dual. */
  readonly worths: Float64Array;
  /** Edges: moving along edge i lowers row corner[i] by 1 per unit and leaves the others of the corner. */
  private readonly edges: Float64Array;
  private readonly inCorner: Uint8Array;
  private readonly slopes: Float64Array;
  private readonly crossings: Float64Array;
  private readonly turns: Float64Array;
  private readonly crossed: Int32Array;
  private readonly gradient: Float64Array;
  private readonly direction: Float64Array;

  constructor(dimensions: number, rows: number) {
    this.dimensions = dimensions;
    this.rows = rows;
    this.normals = new Float64Array(rows * dimensions);
    this.offsets = new Float64Array(rows);
    this.costs = new Float64Array(rows);
    this.costsBelow = new Float64Array(rows);
    this.point = new Float64Array(dimensions);
    this.residuals = new Float64Array(rows);
    this.corner = new Int32Array(dimensions);
    this.worths = new Float64Array(dimensions);
    this.edges = new Float64Array(dimensions * dimensions);
    this.inCorner = new Uint8Array(rows);
    this.slopes = new Float64Array(rows);
    this.crossings = new Float64Array(rows);
    this.turns = new Float64Array(rows);
    this.crossed = new Int32Array(rows);
    this.gradient = new Float64Array(dimensions);
    this.direction = new Float64Array(dimensions);
  }

  /** Stands in the corner of these rows; false where they do not meet in one point. */
  startAt(corner: Int32Array): boolean {
    const size = this.dimensions;
    this.corner.set(corner);
    this.inCorner.fill(0);
    for (let i = 0; i < size; i++) this.inCorner[corner[i]!] = 1;
    if (!this.invert()) return false;
    this.point.fill(0);
    // The edges are the columns of minus the inverse, so that the point is minus the edges times the offsets.
    for (let i = 0; i < size; i++) {
      const offset = this.offsets[corner[i]!]!;
      for (let k = 0; k < size; k++) this.point[k]! -= this.edges[i * size + k]! * offset;
    }
    this.measure();
    return true;
  }

  /** Goes down to a corner from which no edge leads further down. False where it took too many steps. */
  descend(): boolean {
    for (let step = 1; step <= MOST_STEPS; step++) {
      if (step % 50 === 0 && !this.startAt(this.corner.slice())) return false;
      this.price();
      const leaving = this.chooseEdge();
      if (leaving < 0) return true;
      if (!this.follow(leaving)) return false;
    }
    return false;
  }

  /** The side on which a row outside the corner counts: 1 above 0, -1 below, 0 where it stands there. */
  sideOf(row: number): 1 | 0 | -1 {
    const residual = this.residuals[row]!;
    return this.inCorner[row] === 1 ? 0 : residual > TINY ? 1 : residual < -TINY ? -1 : 0;
  }

  /** What each row of the corner is worth: how fast the rest of the sum rises as the row falls below 0. */
  private price(): void {
    const { dimensions: size, rows, gradient, normals, residuals, costs, costsBelow } = this;
    gradient.fill(0);
    for (let row = 0; row < rows; row++) {
      const residual = residuals[row]!;
      let cost = residual > TINY ? costs[row]! : residual < -TINY ? -costsBelow[row]! : 0;
      if (cost === 0 || this.inCorner[row]) continue;
      if (cost === WALL) cost = PASSED;
      for (let k = 0, at = row * size; k < size; k++, at++) gradient[k]! += cost * normals[at]!;
    }
    for (let i = 0; i < size; i++) {
      let worth = 0;
      for (let k = 0, at = i * size; k < size; k++, at++) worth += gradient[k]! * this.edges[at]!;
      this.worths[i] = worth;
    }
  }

  /** The edge down which the sum falls fastest by length; -1 where none falls. */
  private chooseEdge(): number {
    const { dimensions: size } = this;
    let chosen = -1;
    let steepest = 0;
    for (let i = 0; i < size; i++) {
      const worth = this.worths[i]!;
      const row = this.corner[i]!;
      const fall = worth < 0 ? -worth - this.costsBelow[row]! : worth - this.costs[row]!;
      if (!(fall > 1e-9)) continue;
      let square = 0;
      for (let k = 0, at = i * size; k < size; k++, at++) square += this.edges[at]! * this.edges[at]!;
      const steepness = (fall * fall) / square;
      if (!(steepness > steepest)) continue;
      chosen = i;
      steepest = steepness;
    }
    return chosen;
  }

  /** Moves along an edge to the row where the sum stops falling; false where nothing stops it. */
  private follow(leaving: number): boolean {
    const { dimensions: size, residuals, slopes, direction } = this;
    const sign = this.worths[leaving]! < 0 ? 1 : -1;
    const row = this.corner[leaving]!;
    const slope = sign > 0 ? this.worths[leaving]! + this.costsBelow[row]! : this.costs[row]! - this.worths[leaving]!;
    for (let k = 0; k < size; k++) direction[k] = sign * this.edges[leaving * size + k]!;
    const count = this.meet();
    const entering = this.stopAt(count, slope);
    if (entering < 0) return false;
    const way = this.crossings[entering]!;
    for (let k = 0; k < size; k++) this.point[k]! += way * direction[k]!;
    if (way > 0) {
      for (let r = 0; r < this.rows; r++) residuals[r]! += way * slopes[r]!;
      for (let i = 0; i < size; i++) residuals[this.corner[i]!] = 0;
    }
    // A row that has just left must not stand at 0 again, or two that lie in each other would take turns.
    residuals[row] = -sign * Math.max(way, 2 * TINY);
    residuals[entering] = 0;
    this.exchange(leaving, entering, sign * slopes[entering]!);
    return true;
  }

  /**
   * Lists the rows that are met along the direction where the slope of the sum turns up: how far away, and how much it
   * turns. A row that stands at 0 is met at once.
   */
  private meet(): number {
    const { dimensions: size, rows, normals, residuals, slopes, direction, inCorner, costs, costsBelow } = this;
    const { crossings, turns, crossed } = this;
    let count = 0;
    for (let r = 0, at = 0; r < rows; r++) {
      let s = 0;
      for (let k = 0; k < size; k++, at++) s += normals[at]! * direction[k]!;
      slopes[r] = s;
      const residual = residuals[r]!;
      let turn = 0;
      if (s > TINY) {
        if (residual <= TINY) turn = residual < -TINY ? (costs[r]! + costsBelow[r]!) * s : costs[r]! * s;
      } else if (s < -TINY && residual >= -TINY) {
        turn = residual > TINY ? -(costs[r]! + costsBelow[r]!) * s : -costsBelow[r]! * s;
      }
      if (!(turn > 0) || inCorner[r] === 1) continue;
      const way = -residual / s;
      crossings[r] = way > 0 ? way : 0;
      turns[r] = turn;
      crossed[count++] = r;
    }
    return count;
  }

  /** Among the rows that are crossed, that at which the slope turns from falling to level or rising. */
  private stopAt(count: number, start: number): number {
    const { crossings, crossed, slopes, turns } = this;
    let slope = start;
    for (let left = count; left > 0; left--) {
      let next = 0;
      for (let i = 1; i < left; i++) {
        const a = crossed[i]!;
        const b = crossed[next]!;
        const nearer = crossings[a]! - crossings[b]!;
        if (nearer < 0 || (nearer === 0 && Math.abs(slopes[a]!) > Math.abs(slopes[b]!))) next = i;
      }
      const row = crossed[next]!;
      slope += turns[row]!;
      if (slope >= -1e-12) return row;
      crossed[next] = crossed[left - 1]!;
    }
    return -1;
  }

  /** One row of the corner for another, of which a unit of the left edge (as it lowers the old row) changes `along`. */
  private exchange(leaving: number, entering: number, along: number): void {
    const { dimensions: size, edges, normals } = this;
    this.inCorner[this.corner[leaving]!] = 0;
    this.inCorner[entering] = 1;
    this.corner[leaving] = entering;
    const from = leaving * size;
    for (let k = 0; k < size; k++) edges[from + k]! /= -along;
    for (let i = 0; i < size; i++) {
      if (i === leaving) continue;
      let s = 0;
      for (let k = 0; k < size; k++) s += normals[entering * size + k]! * edges[i * size + k]!;
      if (s === 0) continue;
      for (let k = 0; k < size; k++) edges[i * size + k]! += s * edges[from + k]!;
    }
  }

  private measure(): void {
    const { dimensions: size, normals } = this;
    for (let row = 0; row < this.rows; row++) {
      let sum = -this.offsets[row]!;
      for (let k = 0, at = row * size; k < size; k++, at++) sum += normals[at]! * this.point[k]!;
      this.residuals[row] = sum;
    }
    for (let i = 0; i < size; i++) this.residuals[this.corner[i]!] = 0;
  }

  /** Edges from the normals of the corner, by elimination with the largest pivot. */
  private invert(): boolean {
    const { dimensions: size, edges } = this;
    const matrix = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      matrix.set(this.normals.subarray(this.corner[i]! * size, (this.corner[i]! + 1) * size), i * size);
    }
    const inverse = new Float64Array(size * size);
    for (let i = 0; i < size; i++) inverse[i * size + i] = 1;
    for (let column = 0; column < size; column++) {
      let best = column;
      for (let i = column + 1; i < size; i++) {
        if (Math.abs(matrix[i * size + column]!) > Math.abs(matrix[best * size + column]!)) best = i;
      }
      const pivot = matrix[best * size + column]!;
      if (!(Math.abs(pivot) > 1e-11)) return false;
      for (let k = 0; k < size; k++) {
        swap(matrix, best * size + k, column * size + k);
        swap(inverse, best * size + k, column * size + k);
        matrix[column * size + k]! /= pivot;
        inverse[column * size + k]! /= pivot;
      }
      for (let i = 0; i < size; i++) {
        const factor = matrix[i * size + column]!;
        if (i === column || factor === 0) continue;
        for (let k = 0; k < size; k++) {
          matrix[i * size + k]! -= factor * matrix[column * size + k]!;
          inverse[i * size + k]! -= factor * inverse[column * size + k]!;
        }
      }
    }
    for (let i = 0; i < size; i++) for (let k = 0; k < size; k++) edges[i * size + k] = -inverse[k * size + i]!;
    return true;
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a]!;
  values[a] = values[b]!;
  values[b] = kept;
}
