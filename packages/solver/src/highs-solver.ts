import type { LinearProgram, LinearResult, LinearSolver } from '@bearings/core';
import highsModule, { type Highs, type InitOptions, type ModelData } from 'highs';
import { findBrokenBound } from './find-broken-bound.js';

// Its types describe a CommonJS module; what is imported is the ES module, whose default is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** Where the engine's WebAssembly comes from; Node finds it by itself, a page gives its address or its bytes. */
export type HighsSource = Pick<InitOptions, 'locateFile' | 'wasmBinary' | 'wasmModule'>;

/**
 * Loads HiGHS, which solves linear programs exactly up to rounding, on one thread and so the same each time. The
 * program is handed over as numbers: as text a malformed one would come back as "Empty" with objective 0 (1.15.3).
 */
export async function highsSolver(source: HighsSource = {}): Promise<LinearSolver> {
  const highs = await loadHighs(source);
  return { minimize: (program) => minimize(highs, program) };
}

function minimize(highs: Highs, program: LinearProgram): LinearResult {
  const { value } = highs.raw.lpCall(toModel(highs, program));
  const { modelStatus } = highs.constants;
  if (value?.modelStatus === modelStatus.infeasible) return { status: 'infeasible' };
  if (value?.modelStatus === modelStatus.unbounded) return { status: 'unbounded' };
  if (value?.modelStatus !== modelStatus.optimal) {
    throw new Error(`HiGHS gave no answer to a linear program: model status ${value?.modelStatus ?? 'none'}`);
  }
  const x = [...value.solution.colValue];
  const broken = findBrokenBound(program, x);
  if (broken) throw new Error(`HiGHS called a point optimal that breaks ${broken}`);
  return { status: 'optimal', x, objective: x.reduce((sum, xi, i) => sum + xi * (program.cost[i] ?? 0), 0) };
}

function toModel(highs: Highs, program: LinearProgram): ModelData {
  const [starts, indices, values] = [[0], [] as number[], [] as number[]];
  for (const { coefficients } of program.rows) {
    coefficients.forEach((value, index) => {
      if (value === 0) return;
      indices.push(index);
      values.push(value);
    });
    starts.push(values.length);
  }
  const [numCols, numRows] = [program.cost.length, program.rows.length];
  const finite = (bound: number): number => (Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity);
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.minimize,
    colCost: program.cost,
    colLower: program.variables.map(([low]) => finite(low)),
    colUpper: program.variables.map(([, high]) => finite(high)),
    rowLower: program.rows.map(({ bounds }) => finite(bounds[0])),
    rowUpper: program.rows.map(({ bounds }) => finite(bounds[1])),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
  };
}
