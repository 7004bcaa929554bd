import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from '../../address/link.js';
import { fitOf } from '../../address/route.js';
import type { FitState } from '../../engine/fit.js';
import { F } from '../../text/fit-language.js';
import { changeProfile, type FitNow } from '../fit-store.js';
import { fieldsOf } from '../word-fact.js';
import { AimsStep } from './aims-step.js';
import { CoursesStep } from './courses-step.js';
import { forgetDrafts } from './drafts.js';
import { HomeStep } from './home-step.js';
import { MoneyStep } from './money-step.js';
import { NeedsStep } from './needs-step.js';
import { PlacesStep } from './places-step.js';
import { ScoresStep } from './scores-step.js';
import { StepList } from './step-list.js';
import type { StepProps } from './step-props.js';
import { noteStep, readStep, recallStep, type Step, STEPS } from './steps.js';
import { TextField } from './text-field.js';
import { WeightsStep } from './weights-step.js';
import { WishesStep } from './wishes-step.js';
import '../../style/fit-profile.css';
import '../../style/fit-profile-wishes.css';

const PARTS: Readonly<Record<Step, ComponentType<StepProps>>> = {
  aims: AimsStep,
  home: HomeStep,
  places: PlacesStep,
  scores: ScoresStep,
  courses: CoursesStep,
  money: MoneyStep,
  needs: NeedsStep,
  wishes: WishesStep,
  weights: WeightsStep,
};

let wasKept = false;

/** What a person says of themselves, step by step. Every step may be left out, and left at any time. */
export default function FitProfile({ now, state }: { readonly now: FitNow; readonly state: FitState }) {
  const words = F.profile;
  const { profile } = now;
  const [step, setStep] = useState(() => readStep(location.hash) ?? recallStep());
  const title = useRef<HTMLHeadingElement>(null);
  const isMoved = useRef(false);
  const fields = useMemo(() => fieldsOf(state.fields), [state.fields]);
  const isKept = state.profile !== null;
  useEffect(() => {
    // What was half typed goes with what was kept.
    if (wasKept && !isKept) forgetDrafts();
    wasKept = isKept;
  }, [isKept]);
  useEffect(() => {
    const read = (): void => setStep(readStep(location.hash) ?? recallStep());
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  useEffect(() => noteStep(step), [step]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading of a step that was gone to has the focus
  useEffect(() => {
    if (isMoved.current) title.current?.focus();
    isMoved.current = false;
  }, [step]);
  const goTo = (next: Step, stays = false): void => {
    isMoved.current = !stays;
    history.replaceState(history.state, '', `#${next}`);
    setStep(next);
    if (!stays) scrollTo({ top: 0 });
  };
  const at = STEPS.indexOf(step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  const Part = PARTS[step];
  return (
    <div className="say">
      <StepList step={step} profile={profile} onStep={goTo} />
      <section className="say-step" aria-labelledby="say-title">
        <header>
          <p className="small soft">{words.step(String(at + 1), String(STEPS.length))}</p>
          <h2 id="say-title" ref={title} tabIndex={-1}>
            {words.stepNames[step]}
          </h2>
          <p className="say-lead">{words.leads[step]}</p>
        </header>
        {at === 0 && (
          <TextField
            label={words.name}
            hint={words.nameHint}
            value={profile.title}
            onValue={(said) => changeProfile((was) => ({ ...was, title: said }))}
          />
        )}
        <Part profile={profile} now={now} state={state} fields={fields} onStep={goTo} />
        <footer className="say-ways">
          {before && (
            <button type="button" className="button" onClick={() => goTo(before)}>
              {words.back}
            </button>
          )}
          {after ? (
            <button type="button" className="button button-strong" onClick={() => goTo(after)}>
              {words.next(words.stepNames[after])}
            </button>
          ) : (
            <span>{words.done}</span>
          )}
        </footer>
        <p className="say-ends small">
          <Link to={fitOf('ranking')}>{words.toRanking}</Link>
          <Link to={fitOf('facts')}>{words.toFiles}</Link>
          <span className="soft">{wordKept(now, isKept)}</span>
        </p>
      </section>
    </div>
  );
}

/** Whether what was said last is kept. */
function wordKept({ problem, isBusy }: FitNow, isKept: boolean): string {
  const words = F.profile;
  if (problem !== null) return words.notKept;
  if (isBusy) return words.keeping;
  return isKept ? words.kept : words.nothingKept;
}
