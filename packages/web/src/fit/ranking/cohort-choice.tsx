import type { FitCohort } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';

interface CohortChoiceProps {
  readonly cohorts: readonly FitCohort[];
  readonly chosen: string;
  onChoose(cohort: string): void;
}

/** Which schools are looked at. */
export function CohortChoice({ cohorts, chosen, onChoose }: CohortChoiceProps) {
  return (
    <label className="choice">
      <span className="choice-label">{F.page.cohort}</span>
      <select className="field" value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {cohorts.map(({ id, label, isFictional }) => (
          <option key={id} value={id} lang="en">
            {isFictional ? F.page.fictionalCohort(label) : label}
          </option>
        ))}
      </select>
    </label>
  );
}
