import type { Problem } from '@bearings/contract';
import { F } from '../text/fit-language.js';
import { wordFault } from '../text/say.js';

/** What is wrong with what the person said last; nothing where all is well. */
export function FitProblem({ problem }: { readonly problem: Problem | null }) {
  if (problem === null) return null;
  return (
    <div className="fit-problem" role="alert">
      <h2>{F.page.wrong}</h2>
      <p>
        {F.page.wrongLead} {wordFault(problem.fault, problem.facts, problem.detail)}
      </p>
    </div>
  );
}
