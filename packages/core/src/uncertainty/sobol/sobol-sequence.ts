import { JOE_KUO } from './joe-kuo.js';

/** How many dimensions the table of direction numbers has. */
export const MOST_DIMENSIONS = JOE_KUO.length + 1;

/**
 * One dimension, counted from 0, of the first 2^bits points of the Sobol sequence, in the order of its Gray code: each
 * coordinate times 2^bits, which is whole. The first point is the origin, and each cell 0 to 2^bits - 1 is met once.
 */
export function sobolCells(dimension: number, bits: number): Uint32Array {
  const directions = directionNumbers(dimension, bits);
  const cells = new Uint32Array(1 << bits);
  for (let point = 1; point < cells.length; point++) {
    const lowest = 31 - Math.clz32(point & -point);
    cells[point] = cells[point - 1]! ^ directions[lowest]!;
  }
  return cells;
}

/** Direction numbers m1 to mbits (Bratley and Fox, ACM TOMS 14 (1988) 88-100), each shifted to the top of `bits` bits. */
function directionNumbers(dimension: number, bits: number): Uint32Array {
  const row = dimension === 0 ? null : JOE_KUO[dimension - 1];
  if (row === undefined) throw new RangeError(`no dimension ${dimension}: there are ${MOST_DIMENSIONS}`);
  const directions = new Uint32Array(bits);
  const degree = row === null ? 0 : row.length - 1;
  for (let at = 0; at < bits; at++) {
    if (row === null) directions[at] = 1 << (bits - 1 - at);
    else if (at < degree) directions[at] = row[at + 1]! << (bits - 1 - at);
    else {
      let next = directions[at - degree]! ^ (directions[at - degree]! >>> degree);
      for (let k = 1; k < degree; k++) if ((row[0]! >>> (degree - 1 - k)) & 1) next ^= directions[at - k]!;
      directions[at] = next;
    }
  }
  return directions;
}

/**
 * Nested uniform scrambling of Owen (Monte Carlo and Quasi-Monte Carlo Methods, 1995, 299-317), whole: at each prefix of
 * bits a fair draw turns the next bit or leaves it, and the place within the last cell is drawn evenly. Each coordinate is
 * then even on [0, 1), and each of the 2^bits cells still holds one point.
 */
export function scrambleCells(cells: Uint32Array, bits: number, draw: () => number): Float64Array {
  const turns = Uint8Array.from(cells, () => (draw() < 0.5 ? 0 : 1));
  return Float64Array.from(cells, (cell) => {
    let turned = 0;
    let node = 1;
    for (let bit = bits - 1; bit >= 0; bit--) {
      const own = (cell >>> bit) & 1;
      turned = 2 * turned + (own ^ turns[node]!);
      node = 2 * node + own;
    }
    return Math.min((turned + draw()) / cells.length, BELOW_ONE);
  });
}

/** The largest number below 1. */
const BELOW_ONE = 1 - Number.EPSILON / 2;
