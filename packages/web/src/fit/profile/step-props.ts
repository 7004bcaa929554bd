import type { Profile } from '@bearings/core/fit';
import type { FitState } from '../../engine/fit.js';
import type { FitNow } from '../fit-store.js';
import type { Fields } from '../word-fact.js';
import type { Step } from './steps.js';

/** What every step is given. */
export interface StepProps {
  readonly profile: Profile;
  readonly now: FitNow;
  readonly state: FitState;
  readonly fields: Fields;
  /** Goes to another step. */
  onStep(step: Step): void;
}
