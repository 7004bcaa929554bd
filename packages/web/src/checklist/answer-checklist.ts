import type { ChecklistAnswer, Finding } from './answer.js';
import type { ChecklistInput } from './checklist-input.js';
import * as data from './find-data.js';
import * as design from './find-design.js';
import * as presentation from './find-presentation.js';
import * as purpose from './find-purpose.js';
import { PRINCIPLES, type PrincipleId, SAME_QUESTION } from './principles.js';

/** What answers each principle that is not the same question as an earlier one. */
const FINDERS: Readonly<Partial<Record<PrincipleId, (input: ChecklistInput) => Finding>>> = {
  'berlin-1': purpose.findOtherViews,
  'berlin-2': purpose.findPurpose,
  'berlin-3': purpose.findMissions,
  'berlin-4': purpose.findSources,
  'berlin-5': purpose.findSystems,
  'berlin-6': design.findOpenMethod,
  'berlin-7': design.findFit,
  'berlin-8': design.findResults,
  'berlin-9': design.findSteadyWeights,
  'berlin-10': data.findEthics,
  'berlin-11': data.findCheckable,
  'berlin-12': data.findCollection,
  'berlin-13': presentation.findChecks,
  'berlin-14': (input) => purpose.findUnrecorded(input, 'oversight'),
  'berlin-15': presentation.findFactors,
  'berlin-16': presentation.findCorrection,
  'inorms-engage': (input) => purpose.findUnrecorded(input, 'school-check'),
  'inorms-conflicts': (input) => purpose.findUnrecorded(input, 'conflicts'),
  'inorms-gaming': data.findGaming,
  'inorms-data': data.findOpenData,
  'inorms-repeat': presentation.findRepeatable,
  'inorms-money': (input) => purpose.findUnrecorded(input, 'money'),
  'inorms-single': design.findSingle,
  'inorms-audiences': design.findAudiences,
  'inorms-fair': data.findFairness,
  'inorms-surveys': data.findSurveys,
  'inorms-uncertainty': presentation.findUncertainty,
};

/** What an edition answers to every principle of every checklist, from itself and what it is computed by, in order. */
export function answerChecklist(input: ChecklistInput): readonly ChecklistAnswer[] {
  return PRINCIPLES.map((principle) => {
    const find = FINDERS[SAME_QUESTION[principle] ?? principle];
    if (!find) throw new Error(`nothing answers ${principle}`);
    return { principle, ...find(input) };
  });
}
