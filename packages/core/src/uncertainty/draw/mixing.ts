/** How well chains of draws have forgotten where they began, for the least well mixed of what was followed. */
export interface Mixing {
  /** Steps of the walk between two draws. */
  readonly steps: number;
  /** Split R-hat: 1 where the halves of all chains look alike, more where they do not. */
  readonly rHat: number;
  /** Draws that are worth as much as so many independent ones, as a part of all. */
  readonly effective: number;
}

/** A series of one quantity in each of several chains of equal, even length. */
export type Chains = readonly Float64Array[];

/**
 * Split R-hat and the effective part of draws, as A. Gelman and others, Bayesian Data Analysis (3rd edition, 2013), 11.4
 * and 11.5: chains in halves, variance between and within them, and correlations added up in pairs while their sum is above
 * 0 (C. J. Geyer, Statistical Science 7 (1992) 473-483). NaN where a draw is no finite number.
 */
export function measureMixing(chains: Chains): Omit<Mixing, 'steps'> {
  const halves = chains.flatMap((chain) => [chain.subarray(0, chain.length / 2), chain.subarray(chain.length / 2)]);
  const length = halves[0]!.length;
  const means = halves.map(mean);
  const within = mean(halves.map((half, i) => lagged(half, means[i]!, 0) / (length - 1)));
  const between = varianceOf(means);
  const whole = (within * (length - 1)) / length + between;
  if (Number.isNaN(whole)) return { rHat: Number.NaN, effective: Number.NaN };
  if (!(whole > 0)) return { rHat: 1, effective: 1 };
  const correlationAt = (lag: number): number => {
    const products = mean(halves.map((half, i) => lagged(half, means[i]!, lag) / (length - 1)));
    return 1 - (within - products) / whole;
  };
  let sum = -1;
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = (lag === 0 ? 1 : correlationAt(lag)) + correlationAt(lag + 1);
    if (pair <= 0) break;
    sum += 2 * pair;
  }
  return { rHat: Math.sqrt(whole / within), effective: 1 / Math.max(1, sum) };
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function varianceOf(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / (values.length - 1);
}

function lagged(values: Float64Array, centre: number, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i++) sum += (values[i]! - centre) * (values[i - lag]! - centre);
  return sum;
}
