import type { InferredWeights, InferWeightsInput } from './inferred-weights.js';

/** Infers the weights of a published table from its indicator scores and its overall scores. */
export async function inferWeights(_input: InferWeightsInput): Promise<InferredWeights> {
  throw new Error('not built yet');
}
