import type { Problem } from '@bearings/contract';
import { EMPTY_PROFILE, type Profile } from '@bearings/core/fit';
import { useSyncExternalStore } from 'react';
import { engine } from '../engine/engine.js';
import type { FitParcel, FitState, FitView } from '../engine/fit.js';
import type { Outcome } from '../engine/outcome.js';
import { noteFitKept } from './fit-kept.js';

/** Why something asked for did not come. */
export type FitFailure = Exclude<Outcome<never>, { kind: 'ready' }>;

/** A person's own list as the page has it now. */
export interface FitNow {
  /** What is kept; null until it has been read. */
  readonly state: FitState | null;
  /** What the person says, as they are saying it; it is kept a moment later. */
  readonly profile: Profile;
  readonly cohort: string;
  /** The list as it was worked out last; null where there is none. */
  readonly view: FitView | null;
  /** The list by the importances of this moment, while one of them moves. */
  readonly live: FitParcel | null;
  /** Whether the list is of an earlier profile, and the one of now is on its way. */
  readonly isBusy: boolean;
  /** What is wrong with the profile as it stands: it is not kept until it is put right. */
  readonly problem: Problem | null;
  /** Why there is no list. */
  readonly failure: FitFailure | null;
  /** Something that nobody foresaw. */
  readonly bug: { readonly bug: unknown } | null;
}

const NOTHING: FitNow = {
  state: null,
  profile: EMPTY_PROFILE,
  cohort: 'us-2026',
  view: null,
  live: null,
  isBusy: false,
  problem: null,
  failure: null,
  bug: null,
};
/** How long the page waits for the next word before it keeps what was said, in milliseconds. */
const PAUSE_MS = 250;
const COHORT = 'bearings-fit-cohort';
const OTHERS = 'bearings-fit';

let now = NOTHING;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts what the person said, so that an answer to something earlier is not taken for one to this. */
let said = 0;
let opened: Promise<void> | null = null;
const listeners = new Set<() => void>();
/** Tells other pages of this browser that what is kept has changed, and is told by them. */
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(OTHERS);

function set(change: Partial<FitNow>): void {
  now = { ...now, ...change };
  for (const tell of listeners) tell();
}

/** The person's own list, drawn anew whenever any of it changes; asks for what is kept when it is first used. */
export function useFit(): FitNow {
  const current = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      openFit();
      return () => listeners.delete(tell);
    },
    () => now,
  );
  if (current.bug) throw current.bug.bug;
  return current;
}

/** Reads what is kept; once. */
export function openFit(): void {
  if (opened) return;
  opened = watched(async () => {
    set({ cohort: recallCohort() ?? now.cohort });
    take(await engine().fit.open());
  });
  others?.addEventListener('message', () => {
    if (timer === undefined) void watched(async () => take(await engine().fit.open(true)));
  });
  addEventListener('pagehide', () => {
    if (timer !== undefined) keepNow();
  });
}

/** Asks once more for what could not be had. */
export function openAgain(): void {
  set({ failure: null });
  void watched(async () => take(await engine().fit.open()));
}

/** Says something else: it is shown at once, and kept and worked out when the person pauses. */
export function changeProfile(change: (before: Profile) => Profile): void {
  said++;
  set({ profile: change(now.profile), isBusy: true });
  clearTimeout(timer);
  timer = setTimeout(keepNow, PAUSE_MS);
}

/** Does something to what is kept, and takes what it gives; answers the fault where it could not be done. */
export async function actOnFit(act: () => Promise<Outcome<FitState>>): Promise<FitFailure | null> {
  let failure: FitFailure | null = null;
  await watched(async () => {
    const outcome = await act();
    if (outcome.kind !== 'ready') failure = outcome;
    else {
      take(outcome);
      others?.postMessage('changed');
    }
  });
  return failure;
}

/** Looks at the schools of another cohort. */
export function chooseCohort(cohort: string): void {
  try {
    localStorage.setItem(COHORT, cohort);
  } catch {
    // Chosen for this page only.
  }
  set({ cohort });
  void watched(rank);
}

let isWeighing = false;

/** Moves the importance of a wish: the list follows at once, and how sure it is when `settleWeights` is called. */
export function slideWish(wish: string, importance: number): void {
  said++;
  const wishes = now.profile.wishes.map((one) => (one.id === wish ? { ...one, importance } : one));
  set({ profile: { ...now.profile, wishes }, isBusy: true });
  // The newest importances are asked for when those before have been answered.
  if (isWeighing) return;
  isWeighing = true;
  void watched(async () => {
    let asked = -1;
    while (asked !== said) {
      asked = said;
      const outcome = await engine().fit.weigh(now.profile.wishes.map((one) => one.importance));
      if (outcome.kind === 'ready') set({ live: outcome.value });
    }
  }).finally(() => {
    isWeighing = false;
  });
}

/** Keeps the importances as they stand, and works out how sure the list is by them. */
export function settleWeights(): void {
  changeProfile((profile) => profile);
}

function keepNow(): void {
  clearTimeout(timer);
  timer = undefined;
  const asked = said;
  void watched(async () => {
    const outcome = await engine().fit.keep(now.profile);
    if (asked !== said) return;
    if (outcome.kind === 'problem') return set({ problem: outcome.problem, isBusy: false });
    if (outcome.kind !== 'ready') return set({ failure: outcome, isBusy: false });
    others?.postMessage('changed');
    noteState(outcome.value);
    set({ state: outcome.value, problem: null });
    await rank();
  });
}

/** Takes what is kept as it is now, and works the list out. */
function take(outcome: Outcome<FitState>): void {
  if (outcome.kind !== 'ready') {
    set({ failure: outcome });
    return;
  }
  const state = outcome.value;
  noteState(state);
  said++;
  set({ state, profile: state.profile ?? EMPTY_PROFILE, problem: null, failure: null, live: null });
  if (state.profile === null) set({ view: null, isBusy: false });
  else void watched(rank);
}

/** Lets other pages of this browser know whether there is a list to open. */
function noteState({ profile, isKept }: FitState): void {
  noteFitKept(profile !== null && isKept);
}

async function rank(): Promise<void> {
  const asked = said;
  set({ isBusy: true });
  const outcome = await engine().fit.rank(now.cohort);
  if (asked !== said) return;
  if (outcome.kind === 'ready') set({ view: outcome.value, live: null, isBusy: false, failure: null });
  else set({ failure: outcome, isBusy: false });
}

async function watched(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (bug) {
    set({ bug: { bug } });
  }
}

function recallCohort(): string | null {
  try {
    return localStorage.getItem(COHORT);
  } catch {
    return null;
  }
}

/** Forgets which cohort was chosen: with all else that is forgotten. */
export function forgetCohort(): void {
  try {
    localStorage.removeItem(COHORT);
  } catch {
    // Nothing was kept.
  }
}
