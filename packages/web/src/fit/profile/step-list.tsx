import type { Profile } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { isSaid, type Step, STEPS } from './steps.js';
import { SelectField } from './text-field.js';

interface StepListProps {
  readonly step: Step;
  readonly profile: Profile;
  /** `stays` where the person may be on the way to another one still, so that the focus is left where it is. */
  onStep(step: Step, stays?: boolean): void;
}

/** All steps, to be gone to in any order; on a narrow screen as one choice. */
export function StepList({ step, profile, onStep }: StepListProps) {
  const words = F.profile;
  return (
    <nav aria-label={words.steps} className="say-steps">
      <p className="small soft">{words.lead}</p>
      <ol>
        {STEPS.map((one, at) => (
          <li key={one}>
            <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => onStep(one)}>
              <span className="say-place" aria-hidden="true">
                {at + 1}
              </span>
              <span>{words.stepNames[one]}</span>
              {isSaid(one, profile) && (
                <span className="say-said">
                  <span aria-hidden="true">✓</span>
                  <span className="unseen">{words.said}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      <div className="say-steps-narrow">
        <SelectField
          label={words.steps}
          value={step}
          options={STEPS.map((one, at) => [one, `${at + 1} · ${words.stepNames[one]}`])}
          onValue={(one) => onStep(one as Step, true)}
        />
      </div>
    </nav>
  );
}
