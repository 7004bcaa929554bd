import { fileURLToPath } from 'node:url';
import type { RankingAnswer } from '@bearings/core';
import { answerEdition } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { unpackLive } from '../../src/engine/unpack.js';
import type { IntervalParcel } from '../../src/engine/interval-parcel.js';
import type { Intervals } from '../../src/live/how-sure.js';
import { layOutTable, methodologyOf, openSession, weighSession } from '../../src/worker/live-session.js';
import { measureInSteps } from '../../src/worker/measure-intervals.js';

export const LIBRARY = openLibrary({ shipped: fileURLToPath(new URL('../../../..', import.meta.url)), home: null });

export type Weights = Readonly<Record<string, number>>;

/** A shipped edition as the page opens it. */
export function openTable(edition: string, weights: Weights = {}) {
  const session = openSession(LIBRARY, { edition });
  const parcel = {
    key: edition,
    table: layOutTable(session, LIBRARY),
    methodologyDigest: null,
    standing: weighSession(session, LIBRARY, weights),
  };
  return { session, table: unpackLive(parcel, null) };
}

/** What the worker measures of it under these weights. */
export function measure(edition: string, weights: Weights, isStopped = () => false): Promise<IntervalParcel> {
  const { session } = openTable(edition);
  const methodology = methodologyOf(session, weights);
  if (methodology === null) throw new Error(`${edition} has no methodology`);
  return measureInSteps(session, structuredClone(methodology), isStopped);
}

/** The same where they are there. */
export async function measured(edition: string, weights: Weights = {}): Promise<Intervals> {
  const parcel = await measure(edition, weights);
  if (parcel.kind !== 'measured') throw new Error(`${edition}: ${parcel.kind}`);
  return parcel;
}

/** What the terminal and the interface answer. */
export function answer(edition: string, weights: Weights): RankingAnswer {
  return answerEdition(LIBRARY, { edition, weights }, null);
}

/** The weights of the indicators of an edition as declared, by id. */
export function declaredWeights(edition: string): Weights {
  const { table } = openTable(edition);
  const { methodology } = table.standing;
  if (!methodology) throw new Error(`${edition} has no methodology`);
  return Object.fromEntries(methodology.indicators.map(({ indicator, weight }) => [indicator, weight ?? 0]));
}
