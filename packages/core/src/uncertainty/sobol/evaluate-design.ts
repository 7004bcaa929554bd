import type { SobolDesign } from './sobol-design.js';

/** Outputs of some runs, row by row. Kept as they come, so that ranks in two bytes take two bytes. */
export type OutputBlock = Float64Array | Float32Array | Int32Array | Uint16Array;

/**
 * Computes the outputs of some runs: `rows` rows of inputs, one number for each factor, to as many rows of outputs. Must
 * give the same outputs for the same inputs. The inputs are written over by the next block.
 */
export type Evaluate = (inputs: Float64Array, rows: number) => OutputBlock;

/** An output that was not a finite number, where it first happened. */
export interface NotNumber {
  readonly output: number;
  readonly found: number;
  /** The inputs that led to it, by factor. */
  readonly inputs: Float64Array;
}

/** All outputs of all runs: of an output, design after design, run after run. */
export interface Evaluated {
  readonly outputs: number;
  readonly values: OutputBlock;
  readonly notNumbers: readonly NotNumber[];
}

/** Inputs handed over at once. */
const ROWS = 256;

/** Runs the whole design through the evaluation, in blocks. */
export function evaluateDesign(design: SobolDesign, runs: number, factors: number, evaluate: Evaluate): Evaluated {
  const inputs = new Float64Array(Math.min(ROWS, runs) * factors);
  const wrong = new Map<number, NotNumber>();
  let [outputs, values] = [0, new Float64Array(0) as OutputBlock];
  for (let at = 0; at < design.designs; at++) {
    for (let from = 0; from < runs; from += ROWS) {
      const rows = Math.min(ROWS, runs - from);
      for (let row = 0; row < rows; row++) design.row(at, from + row, inputs, row * factors);
      const block = evaluate(inputs, rows);
      if (outputs === 0) {
        outputs = block.length / rows;
        if (!(Number.isInteger(outputs) && outputs > 0))
          throw new RangeError(`${block.length} outputs of ${rows} runs`);
        values = new (block.constructor as new (length: number) => OutputBlock)(outputs * design.designs * runs);
      }
      if (block.length !== rows * outputs) throw new RangeError(`${block.length} outputs, not ${rows} by ${outputs}`);
      for (let output = 0; output < outputs; output++) {
        const into = (output * design.designs + at) * runs + from;
        for (let row = 0; row < rows; row++) {
          const found = block[row * outputs + output]!;
          values[into + row] = found;
          if (Number.isFinite(found) || wrong.has(output)) continue;
          wrong.set(output, { output, found, inputs: inputs.slice(row * factors, (row + 1) * factors) });
        }
      }
    }
  }
  return { outputs, values, notNumbers: [...wrong.values()].sort((a, b) => a.output - b.output) };
}
