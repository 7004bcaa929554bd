import { type Aims, DEGREES, GOALS, LEARNING_STYLES } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { changeProfile } from '../fit-store.js';
import { AnyOf } from './choices.js';
import { languageName, languageNames, languageOf } from './code-names.js';
import { NumberField } from './number-field.js';
import { OrderList } from './order-list.js';
import type { StepProps } from './step-props.js';
import { WordList } from './word-list.js';

/** What the person wants to study for, and how they learn. */
export function AimsStep({ profile: { aims } }: StepProps) {
  const words = F.profile.aims;
  const set = (change: Partial<Aims>): void =>
    changeProfile((profile) => ({ ...profile, aims: { ...profile.aims, ...change } }));
  return (
    <>
      <AnyOf
        legend={words.degrees}
        hint={words.degreesHint}
        values={aims.degrees}
        options={DEGREES.map((degree) => [degree, words.degreeNames[degree]])}
        onValues={(degrees) => set({ degrees })}
      />
      <NumberField
        place="aims/start"
        label={words.start}
        hint={words.startHint}
        value={aims.start}
        least={1990}
        most={2100}
        decimals={0}
        onValue={(start) => set({ start })}
      />
      <OrderList
        legend={words.goals}
        hint={words.goalsHint}
        order={aims.goals}
        choices={GOALS}
        wordOf={(goal) => words.goalNames[goal as Aims['goals'][number]]}
        onOrder={(goals) => set({ goals: goals as Aims['goals'] })}
      />
      <WordList
        place="aims/specialties"
        legend={words.specialties}
        hint={words.specialtiesHint}
        values={aims.specialties}
        onValues={(specialties) => set({ specialties })}
      />
      <OrderList
        legend={words.learning}
        hint={words.learningHint}
        order={aims.learning}
        choices={LEARNING_STYLES}
        wordOf={(style) => words.learningNames[style as Aims['learning'][number]]}
        onOrder={(learning) => set({ learning: learning as Aims['learning'] })}
      />
      <WordList
        place="aims/languages"
        legend={words.languages}
        hint={words.languagesHint}
        values={aims.languages}
        offered={languageNames()}
        wordOf={languageName}
        read={languageOf}
        unknown={words.unknownLanguage}
        onValues={(languages) => set({ languages })}
      />
    </>
  );
}
