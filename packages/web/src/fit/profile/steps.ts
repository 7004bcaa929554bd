import { EMPTY_PROFILE, type Profile } from '@bearings/core/fit';

/** The steps in which a person says what they look for, in the order in which they are asked. */
export const STEPS = ['aims', 'home', 'places', 'scores', 'courses', 'money', 'needs', 'wishes', 'weights'] as const;
export type Step = (typeof STEPS)[number];

/** The step that an address names behind "#"; null where it names none. */
export function readStep(hash: string): Step | null {
  return STEPS.find((step) => hash === `#${step}`) ?? null;
}

let shown: Step = STEPS[0];

/** Notes which step is shown, or is to be shown when the person comes to the steps next. */
export function noteStep(step: Step): void {
  shown = step;
}

/** The step that the person was at last; the first where they have not been here. */
export function recallStep(): Step {
  return shown;
}

/** Whether anything that a step asks has been said. */
export function isSaid(step: Step, profile: Profile): boolean {
  const differs = <K extends keyof Profile>(...keys: readonly K[]): boolean =>
    keys.some((key) => JSON.stringify(profile[key]) !== JSON.stringify(EMPTY_PROFILE[key]));
  switch (step) {
    case 'aims':
      return differs('aims');
    case 'home':
      return differs('residence');
    case 'places':
      return differs('places');
    case 'scores':
      return differs('scores', 'tests');
    case 'courses':
      return differs('courses');
    case 'money':
      return differs('money');
    case 'needs':
      return differs('requirements');
    case 'wishes':
      return differs('wishes');
    case 'weights':
      return differs('importance', 'rules');
  }
}
