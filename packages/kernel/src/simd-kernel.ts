import { checkColumns, checkWeights, type RankKernel } from '@bearings/core';
import { compileText } from './compile-text.js';
import { MODULE_TEXT } from './module-text.js';

/** What the module gives, and its memory; addresses are in bytes. */
interface Module {
  readonly memory: WebAssembly.Memory;
  place(from: number, schools: number, columns: number, chunk: number): number;
  valuesAt(): number;
  extremesAt(): number;
  weightsAt(): number;
  countsAt(): number;
  countRanks(draws: number): void;
}

/** With more schools too few bits of a key would be left for the score. */
export const MOST_FOR_SIMD = 4096;

/** Draws handed over at a time. */
const CHUNK = 1024;

/** The first address that the module does not use for itself. */
const FREE = 1024;

const PAGE = 65_536;

/**
 * Counts ranks by WebAssembly, eight draws side by side, and gives the counts that `plainKernel` gives. Null where the
 * engine has no WebAssembly with vectors, or is not allowed to run it. For at most `MOST_FOR_SIMD` schools.
 */
export function openSimdKernel(): RankKernel | null {
  const module = compileText(MODULE_TEXT);
  return module && ((columns) => openCounter(module, columns));
}

function openCounter(module: WebAssembly.Module, columns: readonly Float64Array[]): ReturnType<RankKernel> {
  const parts = columns.length;
  const rows = columns[0]?.length ?? 0;
  if (rows > MOST_FOR_SIMD) throw new RangeError(`${rows} rows are more than ${MOST_FOR_SIMD}`);
  checkColumns(columns);
  const own = new WebAssembly.Instance(module).exports as unknown as Module;
  const behind = own.place(FREE, rows, parts, CHUNK);
  own.memory.grow(Math.max(0, Math.ceil((behind - own.memory.buffer.byteLength) / PAGE)));
  const { buffer } = own.memory;
  const values = new Float64Array(buffer, own.valuesAt(), rows * parts);
  const extremes = new Float64Array(buffer, own.extremesAt(), 2 * parts);
  columns.forEach((column, k) => {
    for (let row = 0; row < rows; row++) values[row * parts + k] = column[row]!;
    extremes[k] = column.reduce((least, value) => Math.min(least, value));
    extremes[parts + k] = column.reduce((most, value) => Math.max(most, value));
  });
  const chunk = new Float64Array(buffer, own.weightsAt(), CHUNK * parts);
  let counted = 0;
  return {
    add: (weights, draws) => {
      checkWeights(weights, draws, parts);
      for (let from = 0; from < draws; from += CHUNK) {
        const count = Math.min(CHUNK, draws - from);
        chunk.set(weights.subarray(from * parts, (from + count) * parts));
        own.countRanks(count);
      }
      counted += draws;
    },
    counted: () => ({
      schools: rows,
      draws: counted,
      counts: new Uint32Array(buffer, own.countsAt(), rows * rows).slice(),
    }),
  };
}
