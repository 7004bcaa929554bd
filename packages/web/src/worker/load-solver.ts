import type { LinearSolver } from '@bearings/core';

/** The solver of linear programs, which comes with a file of its own. */
export async function loadSolver(): Promise<LinearSolver> {
  const [{ highsSolver }, { default: address }] = await Promise.all([
    import('@bearings/solver'),
    import('highs/runtime?url'),
  ]);
  return highsSolver({ locateFile: () => address });
}
