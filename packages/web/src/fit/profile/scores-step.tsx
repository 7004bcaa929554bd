import { type McatScore, type Scores, TEST_STATES, type Tests } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { changeProfile } from '../fit-store.js';
import { Group, OneOf } from './choices.js';
import { DateField, DateInput, isDay } from './date-field.js';
import { RemoveRow } from './home-step.js';
import { NumberField, NumberInput } from './number-field.js';
import { readNumber } from './read-number.js';
import type { StepProps } from './step-props.js';
import { type RowForm, useRows } from './use-rows.js';

const MCAT = { least: 472, most: 528, decimals: 0 };
const GPA = { least: 0, most: 4.5 };
const TESTS = ['mcat', 'preview', 'casper'] as const;

interface TypedScore {
  readonly total: string;
  readonly date: string;
}

const SCORE: RowForm<McatScore, TypedScore> = {
  blank: { total: '', date: '' },
  write: ({ total, date }) => ({ total: String(total), date }),
  read: ({ total, date }) => {
    const read = readNumber(total, MCAT);
    return read.kind === 'value' && isDay(date) ? { total: read.value, date } : null;
  },
};

/** Scores, and which tests are taken. */
export function ScoresStep({ profile: { scores, tests } }: StepProps) {
  const words = F.profile.scores;
  const setScores = (change: Partial<Scores>): void =>
    changeProfile((profile) => ({ ...profile, scores: { ...profile.scores, ...change } }));
  const setGpa = (change: Partial<Scores['gpa']>): void => setScores({ gpa: { ...scores.gpa, ...change } });
  const rows = useRows('scores/mcat', scores.mcat, SCORE, (mcat) => setScores({ mcat }), 1);
  return (
    <>
      <Group legend={words.mcat} className="say-section" hint={words.mcatHint}>
        {rows.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands, also while it is half typed
          <fieldset key={at} className="say-row say-item">
            <legend className="unseen">{words.score(String(at + 1))}</legend>
            <NumberInput
              {...MCAT}
              label={words.total}
              typed={row.typed.total}
              last={row.last?.total ?? null}
              onType={(total) => rows.change(at, { total })}
            />
            <DateInput label={words.date} typed={row.typed.date} onType={(date) => rows.change(at, { date })} />
            {(row.last !== null || rows.rows.length > 1 || row.typed.total !== '' || row.typed.date !== '') && (
              <RemoveRow what={words.score(String(at + 1))} onRemove={() => rows.remove(at)} />
            )}
            <RowState isOpen={isOpen(row.typed)} />
          </fieldset>
        ))}
        <p>
          <button type="button" className="button" onClick={() => rows.add()}>
            {words.addScore}
          </button>
        </p>
      </Group>
      <Group legend={words.gpa} className="say-section" hint={words.gpaHint}>
        <div className="say-row">
          <NumberField
            {...GPA}
            place="scores/gpa/total"
            label={words.gpaTotal}
            value={scores.gpa.total}
            onValue={(total) => setGpa({ total })}
          />
          <NumberField
            {...GPA}
            place="scores/gpa/science"
            label={words.science}
            value={scores.gpa.science}
            onValue={(science) => setGpa({ science })}
          />
          <DateField
            place="scores/gpa/asOf"
            label={words.asOf}
            value={scores.gpa.asOf}
            onValue={(asOf) => setGpa({ asOf })}
          />
        </div>
      </Group>
      <Group legend={words.tests} className="say-section" hint={words.testsHint}>
        <div className="say-lines">
          {TESTS.map((test) => (
            <OneOf
              key={test}
              legend={words.testNames[test]}
              value={tests[test]}
              options={TEST_STATES.map((state) => [state, words.states[state]])}
              onValue={(said) =>
                changeProfile((profile) => ({ ...profile, tests: { ...profile.tests, [test]: said } as Tests }))
              }
            />
          ))}
        </div>
      </Group>
    </>
  );
}

/** Half of a score is none; an empty one is nothing at all. */
const isOpen = (typed: TypedScore): boolean => (typed.total !== '' || typed.date !== '') && SCORE.read(typed) === null;

/** Says that a row does not count yet. */
export function RowState({ isOpen: open }: { readonly isOpen: boolean }) {
  return (
    <p className="say-row-state small soft" role="status">
      {open && F.profile.rowOpen}
    </p>
  );
}
