import { logarithm } from '../../arithmetic/logarithm.js';

/** Coefficients of M. J. Wichura's algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484; highest power first. */
const MIDDLE = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};
const FLANK = {
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};
const FAR = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};

/**
 * The normal deviate below which a part of a standard normal distribution lies, within 1e-15 of itself: the same bits in
 * every engine. Minus infinity at 0, infinity at 1, NaN outside.
 */
export function normalQuantile(part: number): number {
  if (!(part > 0 && part < 1)) return part === 0 || part === 1 ? (part - 0.5) * Number.POSITIVE_INFINITY : Number.NaN;
  const off = part - 0.5;
  if (Math.abs(off) <= 0.425) return off * ratio(MIDDLE, 0.180625 - off * off);
  const root = Math.sqrt(-logarithm(off < 0 ? part : 1 - part));
  const size = root <= 5 ? ratio(FLANK, root - 1.6) : ratio(FAR, root - 5);
  return off < 0 ? -size : size;
}

function ratio({ above, below }: { above: readonly number[]; below: readonly number[] }, x: number): number {
  let top = 0;
  let bottom = 0;
  for (let at = 0; at < 8; at++) {
    top = top * x + above[at]!;
    bottom = bottom * x + below[at]!;
  }
  return top / bottom;
}
