import type { Reproduction, ReproduceTableInput } from './reproduction.js';

/** Recomputes a published table from its own indicators and holds both side by side. */
export function reproduceTable(_input: ReproduceTableInput): Reproduction {
  throw new Error('not built yet');
}
