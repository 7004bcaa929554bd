/**
 * Gives properties that state no seed of their own the same one in each run, so that a change alone decides whether a test passes.
 * `PROPERTY_SEED=7 npm test` draws other cases.
 */
import fc from 'fast-check';

const SEED = 20261128;

const stated = process.env.PROPERTY_SEED;
if (stated !== undefined && !/^-?\d{1,9}$/.test(stated))
  throw new Error(`PROPERTY_SEED is a whole number, not "${stated}"`);
fc.configureGlobal({ seed: stated === undefined ? SEED : Number(stated) });
